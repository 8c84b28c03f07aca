/** `Owners of the parent` below a profit, whose name doesn't say again what they own. */
import { parseAmount } from '../../../finance/statements/numbers/amount';
import { type Decimal, plainNumber } from '../cells/numberFormat';
import type { Grid } from '../sheet/grid';
import { resolveItems } from './itemNames';

const OWNERS =
  /^[-–—\s]*(?:(?:attributable to\s+)?(?:the\s+)?(?:(?:equity|share|stock)[\s-]?)?(?:owners?|holders?) of (?:the )?(?:parent|company|group)\b.{0,20}|[本母]公司(?:普通股)?(?:权益|股权)?(?:股东|拥有人|持有人|擁有人))[:：]?$/i;
const MINORITY =
  /^[-–—\s]*(?:of which:?\s*)?(?:(?:attributable to\s+)?non[\s-]?controlling interests?|minority interests?|非控[股制]性?[权權]益|少[数數]股[东東](?:[权權]益|[损損]益)?)[:：]?$/i;
/** 其中：归属于母公司股东, where it says nothing of comprehensive income; right below the profit it needs no proof. */
const OF_WHICH =
  /^[-–—\s]*(?:其中[:：]?\s*)?归属于?(?:上市公司|[本母]?公司)?(?:普通股)?(?:股东|所有者|权益持有人|拥有人)(?:的?部分)?[:：]?$/;
/** `of which attributable to shareholders of Acme AG`: said outright, it needs no proof right below the profit either. */
const ATTRIBUTABLE =
  /^[-–—\s]*(?:of which:?\s*)?attributable to (?:the )?(?:(?:ordinary |common |equity ){0,2}(?:share|stock)?(?:owners?|holders?)|members)(?: of\b.{0,60})?[:：]?$/i;
/** The profit stands so many lines above them at most, and the minorities so many below. */
const [ABOVE, BELOW] = [4, 2];
const MEANT = 'NetIncomeAttributable';

/** Of lines that name owners alone what they are, where owners and minorities make the profit above in every period. */
export function ownersBelow(
  grid: Grid,
  columns: readonly number[],
  decimal: Decimal,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (!grid.itemsInRows) return found;
  const figures = (line: number) =>
    columns.map((column) => {
      const amount = parseAmount(plainNumber(grid.at(line, column), decimal));
      return amount && amount !== 'missing' ? amount.value : null;
    });
  grid.names.forEach((name, line) => {
    const isOutright = OF_WHICH.test(name) || ATTRIBUTABLE.test(name);
    if (!(OWNERS.test(name) || isOutright) || found.size > 0) return;
    const others = near(grid, line + 1, line + BELOW, (text) => MINORITY.test(text));
    const profits = near(grid, line - ABOVE, line - 1, isProfit);
    const own = figures(line);
    const isProven =
      (isOutright && profits.includes(above(grid, line))) ||
      profits.some((profit) => others.some((other) => addUp(own, figures(other), figures(profit))));
    if (isProven) found.set(line, MEANT);
  });
  return found;
}

/** The next line above that isn't empty. */
function above(grid: Grid, line: number): number {
  return grid.names.findLastIndex((name, i) => i < line && name !== '');
}

function near(grid: Grid, from: number, to: number, is: (name: string) => boolean): number[] {
  return grid.names.flatMap((name, i) => (i >= from && i <= to && is(name) ? [i] : []));
}

function isProfit(name: string): boolean {
  const key = resolveItems([name])[0]?.key;
  return key === 'netIncome' || key === 'netIncomeTotal';
}

type Figures = readonly (number | null)[];

function addUp(own: Figures, others: Figures, whole: Figures): boolean {
  let count = 0;
  const holds = whole.every((value, i) => {
    const [a, b] = [own[i] ?? null, others[i] ?? 0];
    if (value === null && a === null) return true;
    if (value === null || a === null) return false;
    count++;
    return Math.abs(a + b - value) <= 1e-9 * Math.abs(value) + (Number.isInteger(value) ? 1 : 0.02);
  });
  return holds && count > 0;
}

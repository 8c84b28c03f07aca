/** Which lines of a table are rows of ours, which are published ratios, and which are neither. */
import { breathe, type Control } from '../../../copies/control';
import { RATIO_TRAITS, type Ratio, type RowKey } from '../../../finance/statements/statements';
import { codedShape, codeOf } from '../cells/columnCodes';
import type { Decimal } from '../cells/numberFormat';
import type { Grid } from '../sheet/grid';
import { isItemName, ratioNamed, resolveItems, unreadScopes } from './itemNames';
import { ownersBelow } from './ownersBelow';

/** A line of a grid that is a row of the statements. */
export interface Item {
  readonly index: number;
  readonly name: string;
  readonly key: RowKey;
  readonly rank: number;
  readonly proxy: boolean;
  /** Its name doesn't say whether it is the parent's. */
  readonly unclear: boolean;
}

/** A line of a grid that holds a published ratio. */
export interface RatioItem {
  readonly index: number;
  readonly name: string;
  readonly ratio: Ratio;
}

/** The lines of a grid by what they are. */
export interface Items {
  readonly rows: readonly Item[];
  readonly ratios: readonly RatioItem[];
  /** Filled lines that are neither. */
  readonly unused: readonly string[];
  /** Names that say whose row they are and aren't understood. */
  readonly unread: readonly string[];
}

const NAMES_PER_BREATH = 1000;
const EMPTY = /^(?:-+|—+|–+|false|none|nan|null|n\/?a)?$/i;
/** Columns of records that describe the record. */
const DESCRIBES =
  /date|日期|报告期|code|代码|name|名称|简称|type|类型|currency|币种|单位|unit|flag|symbol|ticker|\bid$|_id$|^id$|link|url|cik|period|year|source/i;

/** The lines that hold something in the periods of `columns`, by what they are. */
export async function itemsOf(
  grid: Grid,
  isOwn: (name: number) => boolean,
  columns: readonly number[],
  control: Control,
  decimal: Decimal = 'point',
): Promise<Items> {
  const owners = ownersBelow(grid, columns, decimal);
  const coded = codedShape(grid.names);
  const filled: { index: number; name: string }[] = [];
  const rows: Item[] = [];
  const ratios: RatioItem[] = [];
  const others: string[] = [];
  for (const [index, name] of grid.names.entries()) {
    if (index % NAMES_PER_BREATH === 0) await breathe(control, 0.9);
    if (name === '' || !isOwn(index)) continue;
    const code = coded && codeOf(coded, name);
    const known = code || owners.has(index) || (!coded && isItemName(name));
    // An empty row hides no full one.
    if (!known && others.length > 500) continue;
    if (!columns.some((column) => !EMPTY.test(grid.at(index, column)))) continue;
    if (code) rows.push({ index, name, ...code, unclear: false });
    else if (known) filled.push({ index, name });
    else {
      const ratio = ratioNamed(name);
      const isMoney = ratio !== null && looksLikeMoney(grid, index, ratio, columns);
      if (ratio && !isMoney) ratios.push({ index, name, ratio });
      else if (ratio === 'grossMargin') {
        rows.push({
          index,
          name,
          key: 'grossProfit',
          rank: GROSS_MARGIN,
          proxy: false,
          unclear: false,
        });
      } else if (grid.itemsInRows || !DESCRIBES.test(name)) others.push(name);
    }
  }
  const names = filled.map(({ index, name }) => owners.get(index) ?? name);
  const resolved = resolveItems([...names, ...unreadScopes(others)]);
  filled.forEach((item, i) => {
    const row = resolved[i];
    if (row) rows.push({ ...item, ...row });
  });
  const statement = withoutReconciliation(rows);
  return {
    rows: statement,
    ratios,
    unused: [...new Set([...others, ...dropped(rows, statement)])],
    unread: coded ? [] : unreadScopes(others),
  };
}

/** Behind every name that says gross profit. */
const GROSS_MARGIN = 30;
/** In percent; a margin above 100 is none, and a growth above this is hardly one. */
const MOST_PERCENT = 1000;

/**
 * Whether a row with the name of a percentage holds amounts: many companies call their gross
 * profit the gross margin.
 */
function looksLikeMoney(
  grid: Grid,
  index: number,
  ratio: Ratio,
  columns: readonly number[],
): boolean {
  if (RATIO_TRAITS[ratio].kind !== 'percent') return false;
  const cells = columns.map((column) => grid.at(index, column));
  if (/[%％]/.test(grid.names[index] ?? '') || cells.some((cell) => /[%％]/.test(cell)))
    return false;
  const most = ratio === 'grossMargin' ? 100 : MOST_PERCENT;
  // Digits are enough to tell the size, whatever the mark before decimals is.
  return cells.some(
    (cell) =>
      Number(/^[^\d]*((?:\d|[\s'’,.](?=\d{3}(?!\d)))+)/.exec(cell)?.[1]?.replace(/\D/g, '')) > most,
  );
}

function dropped(all: readonly Item[], kept: readonly Item[]): string[] {
  const names = new Set(kept.map(({ index }) => index));
  return all.filter(({ index }) => !names.has(index)).map(({ name }) => name);
}

const STATEMENT = new Set<string>([
  'revenue',
  'costOfRevenue',
  'grossProfit',
  'operatingIncome',
  'ebt',
  'assets',
  'equity',
  'equityTotal',
]);
const CASH_FLOW = new Set<string>(['operatingCashFlow', 'capex']);

/**
 * A cash-flow statement begins or ends with lines that lead from profit to cash:
 * they are no rows. In a sheet with all statements they stand behind the rows.
 */
function withoutReconciliation(rows: readonly Item[]): Item[] {
  const flow = rows.find(({ key }) => key === 'operatingCashFlow');
  if (!flow) return [...rows];
  if (!rows.some(({ key }) => STATEMENT.has(key))) {
    return rows.filter(({ key }) => CASH_FLOW.has(key));
  }
  const first = new Map<string, number>();
  for (const { key, index } of rows) {
    const name = key.replace(/Total$/, '');
    first.set(name, Math.min(first.get(name) ?? index, index));
  }
  const isRepeat = ({ key, index }: Item) =>
    !CASH_FLOW.has(key) &&
    index > flow.index &&
    (first.get(key.replace(/Total$/, '')) ?? index) < flow.index;
  return rows.filter((row) => !isRepeat(row));
}

/** Lines that only a bank fills, and those that only an insurer does. */
const OF_BANKS =
  /利息净收入|吸收存款|客户存款|发放贷款|net interest income|total deposits|provision for (?:credit|loan)|loans? and advances/i;
const OF_INSURERS = /保险业务收入|已赚保费|赔付支出|premiums? (?:earned|written)|policyholder/i;

/** Whose statements these are, by such lines and neither cost of sales nor stock; `null` for most companies. */
export function financeKind(
  grid: Grid,
  items: Items,
  columns: readonly number[],
): 'bank' | 'insurer' | null {
  if (items.rows.some(({ key }) => key === 'costOfRevenue' || key === 'inventory')) return null;
  const has = (pattern: RegExp) =>
    grid.names.some(
      (name, index) =>
        pattern.test(name) && columns.some((column) => /[1-9]/.test(grid.at(index, column))),
    );
  return has(OF_INSURERS) ? 'insurer' : has(OF_BANKS) ? 'bank' : null;
}

/** Rows without which a table is no statement; every statement of a company gives them alike. */
export const CORE_ROWS: ReadonlySet<RowKey> = new Set<RowKey>([
  'revenue',
  'netIncome',
  'netIncomeTotal',
  'ebt',
  'assets',
  'equity',
  'equityTotal',
  'operatingCashFlow',
]);

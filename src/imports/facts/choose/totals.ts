/** Which tag of a row is the total: the filing decides, the order on the page only where it doesn't. */
import type { RowKey } from '../../../finance/statements/statements';
import { placeOf, type Role } from '../names/tags';
import { type Filing, isSame, type Said } from '../read/filings';
import type { Held } from './vintage';

/** A row's candidates in one period. */
export interface Candidates {
  readonly label: string;
  /** Of the period's own paper. */
  readonly own: ReadonlyMap<string, number>;
  /** With what other papers of one vintage add. */
  readonly all: ReadonlyMap<string, number>;
  readonly filing: Filing;
  /** Those that satisfy an identity of the paper. */
  readonly proven: ReadonlySet<string>;
}

/** The candidates of `row` in the papers of one vintage, the first of them counting before the others. */
export function candidatesOf(
  row: RowKey,
  label: string,
  alike: readonly Held[],
): Candidates | null {
  const [own] = alike;
  if (!own) return null;
  const all = new Map<string, number>();
  for (const { said } of alike) {
    for (const [tag, value] of said.get(row) ?? []) if (!all.has(tag)) all.set(tag, value);
  }
  if (all.size === 0) return null;
  const values = own.said.get(row) ?? new Map<string, number>();
  return { label, own: values, all, filing: own.filing, proven: proven(row, own) };
}

/** One figure of `said` for each role, all tags of it. */
const some = (said: Said, role: Role): number[] => [...(said.get(role)?.values() ?? [])];

/** The sums that the total of a row must equal, the surest first. */
function sums(row: RowKey, said: Said): number[][] {
  const add = (a: Role, b: Role, sign = 1) =>
    some(said, a).flatMap((x) => some(said, b).map((y) => x + sign * y));
  if (row === 'revenue') {
    const profits: Role[] = ['operatingIncome', 'ebt'];
    const bank = add('ebt', 'noninterestExpense').flatMap((sum) => [
      ...some(said, 'provision').map((provision) => sum + provision),
      sum,
    ]);
    const whole = profits.flatMap((profit) => add(profit, 'costsAndExpenses'));
    // Operating expenses are all costs only where no gross profit stands above them.
    const operating = said.has('grossProfit') ? [] : add('operatingIncome', 'operatingExpenses');
    // Profit and every cost above it, line by line: Walmart shows no sum of costs.
    const lines = add('operatingIncome', 'costOfRevenue').flatMap((sum) =>
      some(said, 'sellingExpense')
        .flatMap((selling) => [selling, ...some(said, 'rdExpense').map((rd) => selling + rd)])
        .concat(some(said, 'operatingExpenses'))
        .map((costs) => sum + costs),
    );
    return [[...whole, ...lines, ...bank], operating, add('grossProfit', 'costOfRevenue')];
  }
  if (row === 'costOfRevenue') return [add('revenue', 'grossProfit', -1)];
  if (row === 'netIncome') return [add('netIncomeTotal', 'minorityProfit', -1)];
  if (row === 'netIncomeTotal') return [add('netIncome', 'minorityProfit'), add('ebt', 'tax', -1)];
  if (row === 'ebt') return [[...add('netIncomeTotal', 'tax'), ...add('netIncome', 'tax')]];
  if (row === 'equity') return [add('equityTotal', 'minorityEquity', -1)];
  if (row === 'equityTotal') return [add('assets', 'liabilities', -1)];
  return [];
}

function proven(row: RowKey, { said, filing }: Held): Set<string> {
  const tags = said.get(row);
  if (!tags) return new Set();
  // A sum of rounded figures is off by as much as its parts together.
  const room = { grain: filing.grain > 1 ? filing.grain * 4 : 1e-9 };
  for (const group of sums(row, said)) {
    const found = [...tags].filter(([, value]) => group.some((sum) => isSame(value, sum, room)));
    if (found.length > 0) return new Set(found.map(([tag]) => tag));
  }
  return new Set();
}

/** For each period the tag that is taken; one for all where one covers them and nothing speaks against it. */
export function chooseTags(periods: readonly (Candidates | null)[]): (string | null)[] {
  const told = periods.filter((period) => period !== null);
  const ranked = [...new Set(told.flatMap(({ all }) => [...all.keys()]))].sort(byRank);
  const wins = (tag: string) => told.filter(({ proven: tags }) => tags.has(tag)).length;
  const covering = ranked
    .filter((tag) => told.every((period) => period.all.has(tag) && fits(period, tag)))
    .sort((a, b) => wins(b) - wins(a));
  const [one] = covering;
  if (one !== undefined) return periods.map((period) => (period ? one : null));
  // Else as few tags as do: first those that cover most.
  const covers = (tag: string) => told.filter((p) => p.all.has(tag) && fits(p, tag)).length;
  const best = [...ranked].sort((a, b) => covers(b) - covers(a));
  return periods.map((period) => {
    if (!period) return null;
    const able = ranked.filter((tag) => period.all.has(tag) && fits(period, tag));
    if (period.proven.size > 0) return best.find((tag) => able.includes(tag)) ?? null;
    return able[0] ?? null;
  });
}

/** Whether nothing in the paper says that another tag is the total. */
function fits(period: Candidates, tag: string): boolean {
  if (period.proven.size === 0 || period.proven.has(tag)) return true;
  const value = period.all.get(tag);
  return [...period.proven].some((other) => period.all.get(other) === value);
}

/** In the order of the page, US-GAAP or IFRS. */
function byRank(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}

function rankOf(tag: string): number {
  const ranks = ['us-gaap', 'ifrs-full'].flatMap((taxonomy) => placeOf(taxonomy, tag)?.rank ?? []);
  return Math.min(...ranks);
}

/** Figures of one paper that mean one row and differ: the tag taken beside another, with the periods. */
export interface Difference {
  readonly taken: string;
  readonly value: number;
  readonly other: string;
  readonly otherValue: number;
  readonly isProven: boolean;
  readonly periods: readonly string[];
}

/** Every difference inside one paper, however small: one for each other tag, newest period told. */
export function differencesOf(
  periods: readonly (Candidates | null)[],
  tags: readonly (string | null)[],
): Difference[] {
  const found = new Map<string, Difference>();
  periods.forEach((period, i) => {
    const taken = tags[i];
    const value = taken ? period?.own.get(taken) : undefined;
    if (!period || !taken || value === undefined) return;
    for (const [other, otherValue] of period.own) {
      if (other === taken || isSame(value, otherValue, period.filing)) continue;
      const id = `${taken} ${other}`;
      const before = found.get(id);
      found.set(id, {
        taken,
        value,
        other,
        otherValue,
        isProven: (before?.isProven ?? true) && period.proven.has(taken),
        periods: [...(before?.periods ?? []), period.label],
      });
    }
  });
  return [...found.values()];
}

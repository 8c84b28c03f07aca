/** The rows of the columns: for each the tag that is the total. */
import { BALANCE_KEYS, ROW_KEYS, type RowKey } from '../../../finance/statements/statements';
import type { Note } from '../../note';
import { hasNoMinorities } from '../names/owners';
import { WIDER } from '../names/tags';
import type { FiledColumn } from './columns';
import { candidatesOf, chooseTags, differencesOf } from './totals';

const BALANCES: ReadonlySet<RowKey> = new Set(BALANCE_KEYS);
/** A difference between two tags of these is one of the total and a part of it. */
const TOTALS: ReadonlySet<RowKey> = new Set([
  'revenue',
  'costOfRevenue',
  'ebt',
  'netIncome',
  'netIncomeTotal',
  'equity',
  'equityTotal',
]);
type Balances = Partial<Record<RowKey, number>>;
/** The rows that were chosen, by period. */
export interface Rows {
  readonly closing: Map<RowKey, (number | null)[]>;
  /** One entry a period. */
  readonly opening: Balances[];
  /** The tag of each value. */
  readonly tags: ReadonlyMap<RowKey, readonly (string | null)[]>;
}

/** With what was unclear of them in `notes`. */
export function rowsOf(columns: readonly FiledColumn[], notes: Note[]): Rows {
  const closing = new Map<RowKey, (number | null)[]>();
  const taken = new Map<RowKey, readonly (string | null)[]>();
  const opening: Balances[] = columns.map(() => ({}));
  for (const row of ROW_KEYS) {
    const isBalance = BALANCES.has(row);
    const candidates = columns.map(({ period, flows, balances }) =>
      candidatesOf(row, period.label, isBalance ? balances : flows),
    );
    const tags = chooseTags(candidates);
    const values = candidates.map((period, i) => period?.all.get(tags[i] ?? '') ?? null);
    if (isSumBeside(row, tags, columns)) continue;
    if (values.some((value) => value !== null)) {
      closing.set(row, values);
      taken.set(row, tags);
    }
    notes.push(...tagNotes(row, tags, candidates));
    if (!isBalance) continue;
    columns.forEach((column, i) => {
      const found = candidatesOf(row, column.period.label, column.opening);
      // The opening balance has the tag of the closing one, so that an average is of one thing.
      const value = found?.all.get(tags[i] ?? '');
      const balances = opening[i];
      if (value !== undefined && balances) balances[row] = value;
    });
  }
  return { closing, opening, tags: taken };
}

/** Rounding of a sum of figures that are each written in thousands or millions. */
const CLOSE = 2e-6;

/**
 * The results of associates and of businesses given up, where they are what lies between profit
 * before tax less tax and profit: elsewhere they stand before the tax, and are no row.
 */
export function withResultsAfterTax(rows: Rows, columns: readonly FiledColumn[]): Rows {
  const of = (row: RowKey, i: number) => rows.closing.get(row)?.[i] ?? null;
  const values = columns.map(({ flows }, i) => {
    const total = of('netIncomeTotal', i) ?? of('netIncome', i);
    const [before, tax] = [of('ebt', i), of('tax', i)];
    if (total === null || before === null || tax === null) return null;
    const gap = total - (before - tax);
    const grain = CLOSE * Math.max(Math.abs(total), Math.abs(before));
    if (Math.abs(gap) <= grain) return null;
    const some = (role: 'associates' | 'discontinued') =>
      flows.flatMap(({ said }) => [...(said.get(role)?.values() ?? [])]);
    const [shares, given] = [some('associates'), some('discontinued')];
    const sums = [...shares, ...given, ...shares.flatMap((a) => given.map((b) => a + b))];
    return sums.find((sum) => Math.abs(sum - gap) <= grain) ?? null;
  });
  if (values.every((value) => value === null)) return rows;
  return { ...rows, closing: new Map([...rows.closing, ['afterTax', values]]) };
}

/** A tag of selling and administration together is no row where administration has a tag of its own. */
function isSumBeside(
  row: RowKey,
  tags: readonly (string | null)[],
  columns: readonly FiledColumn[],
): boolean {
  return (
    row === 'sellingExpense' &&
    tags.includes('SellingGeneralAndAdministrativeExpense') &&
    columns.some(({ flows }) => flows.some(({ said }) => said.has('adminExpense')))
  );
}

function tagNotes(
  row: RowKey,
  tags: readonly (string | null)[],
  candidates: Parameters<typeof differencesOf>[0],
): Note[] {
  const notes: Note[] = [];
  const names = new Set(tags.filter((tag) => tag !== null));
  if (names.size > 1) {
    notes.push({
      code: 'names-mixed',
      row,
      period: null,
      params: { names: [...names].join(', ') },
    });
  }
  for (const name of names) {
    if (WIDER.has(name)) notes.push({ code: 'proxy', row, period: null, params: { name } });
  }
  if (!TOTALS.has(row)) return notes;
  for (const { isProven, periods, ...params } of differencesOf(candidates, tags)) {
    notes.push({
      code: isProven ? 'total-proven' : isPart(params) ? 'part-of' : 'candidates',
      row,
      period: periods.length === 1 ? (periods[0] ?? null) : null,
      params: { ...params, periods: periods.join(', ') },
    });
  }
  return notes;
}

/** What the taxonomy itself calls a part: revenue from contracts beside IFRS `Revenue`. */
function isPart({
  taken,
  value,
  otherValue,
}: {
  taken: string;
  value: number;
  otherValue: number;
}) {
  return taken === 'Revenue' && Math.abs(otherValue) < Math.abs(value);
}

/** Where the parent's owners are the only ones, their rows and those of all are one. */
export function withAllOwners(
  rows: Rows,
  columns: readonly FiledColumn[],
  tags: number,
  notes: Note[],
): Rows {
  const flows = columns.flatMap((column) => column.flows.slice(0, 1));
  const balances = columns.flatMap((column) => column.balances.slice(0, 1));
  if (!hasNoMinorities(flows, balances, tags)) return rows;
  const closing = new Map(rows.closing);
  let filled = false;
  for (const [own, all] of [
    ['netIncome', 'netIncomeTotal'],
    ['equity', 'equityTotal'],
  ] as const) {
    for (const [from, to] of [
      [own, all],
      [all, own],
    ] as const) {
      const known = closing.get(from);
      if (!known) continue;
      const before = closing.get(to);
      closing.set(
        to,
        known.map((value, i) => before?.[i] ?? value),
      );
      filled ||= before === undefined;
    }
  }
  const opening = rows.opening.map((balances): Balances => {
    const equity = balances.equity ?? balances.equityTotal;
    return equity === undefined ? balances : { equityTotal: equity, ...balances, equity };
  });
  if (!filled) return rows;
  notes.push({ code: 'no-minorities', row: null, period: null, params: {} });
  return { ...rows, closing, opening };
}

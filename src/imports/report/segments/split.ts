/** A company split into parts in one period, as a printed table has it. */
import { parseAmount } from '../../../finance/statements/numbers/amount';
import type { ValuePlace } from '../../imported';
import type { PrintedRow } from './printedTables';
import { type Measure, measureOf, type SplitAxis } from './words';

/** Money as printed, in the table's unit. */
export interface Printed {
  readonly value: number;
  /** How finely it is printed: 0.01 where it has two decimals; 0 of a dash, which is exactly nothing. */
  readonly grain: number;
  readonly place: ValuePlace;
}

/** What a part has of a measure. */
export interface SplitPart {
  readonly name: string;
  readonly amount: Printed;
  /** Of the part before it: `其中：华东`. */
  readonly isOfWhich?: boolean;
  /** Taken off, though it is printed without a sign. */
  readonly isTurned?: boolean;
}

/** One measure of all parts. */
export interface Entry {
  readonly axis: SplitAxis;
  readonly measure: Measure;
  /** What the report calls it. */
  readonly label: string;
  /** Of the import, by index. */
  readonly period: number;
  /** In which it stands, of the table's; `null` where each part has a column of its own. */
  readonly column: number | null;
  readonly parts: readonly SplitPart[];
  /** The printed sum of the parts. */
  readonly total: Printed | null;
}

/** The revenue of all parts, and what else the table says of them. */
export interface Split {
  readonly revenue: Entry;
  readonly others: readonly Entry[];
  /** Factors that the table's figures may have: the one that it names, else those that are likely. */
  readonly units: readonly number[];
  /** Of which table, in the order of the report. */
  readonly table: number;
}

/** Names of parts, each once: a second `Other` is another part. */
export function unlike(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} · ${count}`;
  });
}

/** The amount in a column of a row; `null` where there is none, or a percentage. */
export function printedIn(row: PrintedRow, column: number): Printed | null {
  const text = row.values[column] ?? '';
  if (text === '') return null;
  const { page, line } = row.rest && column >= row.rest.from ? row.rest : row;
  const place = { page, line, tag: null };
  const amount = parseAmount(text);
  if (amount === null) return null;
  if (amount === 'missing') return { value: 0, grain: 0, place };
  if (amount.percent) return null;
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return { value: amount.value, grain: 10 ** -decimals, place };
}

/** Of one table; those of segments have fewer. */
const MOST = 500;
const NO_PARTS: ReadonlySet<ReturnType<typeof measureOf>> = new Set([
  'cost',
  'grossProfit',
  'profit',
] as const);

/** The splits of one table: each revenue with the other measures of the same parts and period. */
export function splitsOf(
  entries: readonly Entry[],
  about: Pick<Split, 'units' | 'table'>,
): Split[] {
  const some = entries.slice(0, MOST);
  return some.flatMap((revenue): Split[] => {
    const isRevenue = revenue.measure === 'revenue' || revenue.measure === 'external';
    if (!isRevenue || revenue.parts.length < 2) return [];
    // Rows of a statement are no parts.
    if (revenue.parts.some(({ name }) => NO_PARTS.has(measureOf(name)))) return [];
    const names = new Set(revenue.parts.map(({ name }) => name));
    const others = some.filter(
      ({ axis, period, measure, parts }) =>
        axis === revenue.axis &&
        period === revenue.period &&
        !['revenue', 'external', 'internal'].includes(measure) &&
        parts.some(({ name }) => names.has(name)),
    );
    return [{ revenue, others, ...about }];
  });
}

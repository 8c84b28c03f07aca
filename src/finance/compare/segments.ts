/** What the customer earns with: share, growth, contribution and margin of its segments. */
import { finite } from '../statements/numbers/decimal';
import { dayNumber } from '../statements/periods/days';
import { orderOf } from '../statements/periods/order';
import { labelKey } from '../statements/periods/periods';
import { type Period, type Segments, type Statements, valueAt } from '../statements/statements';

/** A segment in one period. Money in ones, shares and growth as fractions. */
export interface SegmentResult {
  readonly name: string;
  readonly revenue: number | null;
  readonly grossProfit: number | null;
  /** Of the total of all segments, as a fraction. */
  readonly share: number | null;
  /** Against the previous period; `null` from nothing or from a negative. */
  readonly growth: number | null;
  /** (S1 − S0) / Total0: what it adds to the growth of the total. */
  readonly contribution: number | null;
  readonly grossMargin: number | null;
  /** The profit that the company publishes by segment, and what it is of revenue. */
  readonly profit: number | null;
  readonly profitMargin: number | null;
  /** (w1 − w0)·(m0 − M0) and w1·(m1 − m0): its part in the change of the whole margin, M0 that of the whole before. */
  readonly mix: number | null;
  readonly rate: number | null;
}

/** Which profit a margin is of. */
export type MarginOf = 'grossProfit' | 'profit';

/** All segments in one period. */
export interface SegmentPeriod {
  readonly label: string;
  readonly end: string | null;
  readonly months: number;
  /** All segments together; the revenue of the statements where one is missing. */
  readonly total: number | null;
  /** The period it is compared with. */
  readonly from: string | null;
  readonly segments: readonly SegmentResult[];
  /** The margin of the whole and how mix and rates changed it; `null` where a profit is missing. */
  readonly marginOf: MarginOf;
  readonly margin: number | null;
  readonly marginChange: {
    readonly total: number;
    readonly mix: number;
    readonly rate: number;
  } | null;
}

/** Whether the segments of a period add up to its revenue. */
export interface SumCheck {
  readonly period: string;
  readonly sum: number;
  readonly revenue: number;
  readonly difference: number;
  readonly ok: boolean;
}

/** How far apart segments and revenue may be, as a fraction of revenue. */
const TOLERANCE = 0.005;

/** Money of another currency says nothing about that of the segments. */
export function isOtherCurrency(segments: Segments, statements: Statements | null): boolean {
  const theirs = statements?.currency ?? null;
  return segments.currency !== null && theirs !== null && segments.currency !== theirs;
}

/** The segments of each period; `statements` of the same entity and currency lend their revenue where a segment is missing. */
export function segmentPeriods(
  segments: Segments,
  statements?: Statements | null,
): SegmentPeriod[] {
  const { base } = orderOf(segments.periods);
  const lender = isOtherCurrency(segments, statements ?? null) ? null : (statements ?? null);
  const revenues = revenueByPeriod(segments.periods, lender);
  const totals = segments.periods.map((_, i) => sumAt(segments, i) ?? revenues[i] ?? null);
  const of = measureOf(segments);
  return segments.periods.map((period, index) => {
    const before = base[index] ?? null;
    const at = { index, total: positive(totals[index]) };
    const from = before === null ? null : { index: before, total: positive(totals[before]) };
    const past = from && segments.segments.map((segment) => pointOf(segment, from));
    const whole = past && marginOf(past, from.total, of);
    const results = segments.segments.map((segment, i) =>
      segmentResult(segment, at, from, past?.[i] ?? null, { of, whole }),
    );
    return {
      label: period.label,
      end: period.end,
      months: period.months,
      total: totals[index] ?? null,
      from: before === null ? null : (segments.periods[before]?.label ?? null),
      segments: results,
      marginOf: of,
      margin: marginOf(results, at.total, of),
      marginChange: marginChange(results),
    };
  });
}

/** Gross profit, else the profit that the company publishes. */
function measureOf({ segments }: Segments): MarginOf {
  const has = (key: MarginOf) =>
    segments.some((segment) => segment[key]?.some((value) => value !== null));
  return !has('grossProfit') && has('profit') ? 'profit' : 'grossProfit';
}

/** The sum of the segments against the revenue of the statements, where both are whole. */
export function sumChecks(segments: Segments, statements: Statements): SumCheck[] {
  if (isOtherCurrency(segments, statements)) return [];
  const revenues = revenueByPeriod(segments.periods, statements);
  return segments.periods.flatMap((period, index) => {
    const [sum, revenue] = [sumAt(segments, index), revenues[index] ?? null];
    if (sum === null || revenue === null) return [];
    const difference = sum - revenue;
    const ok = Math.abs(difference) <= Math.abs(revenue) * TOLERANCE;
    return { period: period.label, sum, revenue, difference, ok };
  });
}

interface Column {
  readonly index: number;
  readonly total: number | null;
}

interface Measure {
  readonly of: MarginOf;
  /** The margin of the whole before. */
  readonly whole: number | null;
}

function segmentResult(
  segment: Segments['segments'][number],
  at: Column,
  from: Column | null,
  past: Point | null,
  measure: Measure,
): SegmentResult {
  const now = pointOf(segment, at);
  const { revenue } = now;
  const [before, base] = [past?.revenue ?? null, from?.total ?? null];
  const grew = revenue !== null && before !== null ? revenue - before : null;
  return {
    name: segment.name,
    ...now,
    growth: grew !== null && before !== null && before > 0 ? finite(grew / before) : null,
    contribution: grew !== null && base !== null ? finite(grew / base) : null,
    ...(past ? mixAndRate(past, now, measure) : { mix: null, rate: null }),
  };
}

type Point = Pick<
  SegmentResult,
  'revenue' | 'grossProfit' | 'share' | 'grossMargin' | 'profit' | 'profitMargin'
>;

function pointOf(segment: Segments['segments'][number], at: Column): Point {
  const revenue = valueAt(segment.revenue, at.index);
  const grossProfit = valueAt(segment.grossProfit, at.index);
  const profit = valueAt(segment.profit, at.index);
  const ofRevenue = (value: number | null) =>
    revenue !== null && value !== null && revenue > 0 ? finite(value / revenue) : null;
  const share = revenue !== null && at.total !== null ? finite(revenue / at.total) : null;
  return {
    revenue,
    grossProfit,
    share,
    grossMargin: ofRevenue(grossProfit),
    profit,
    profitMargin: ofRevenue(profit),
  };
}

/** A segment that isn't there in one of the periods keeps its margin, so that all of its change is mix. */
function mixAndRate(
  past: Point,
  now: Point,
  { of, whole }: Measure,
): { mix: number | null; rate: number | null } {
  const before = rateOf(past, of);
  const after = rateOf(now, of);
  const [m0, m1] = [
    before ?? (past.revenue === 0 ? after : null),
    after ?? (now.revenue === 0 ? before : null),
  ];
  if (m0 === null || m1 === null || past.share === null || now.share === null || whole === null) {
    const absent = past.revenue === 0 && now.revenue === 0;
    return absent ? { mix: 0, rate: 0 } : { mix: null, rate: null };
  }
  return {
    mix: finite((now.share - past.share) * (m0 - whole)),
    rate: finite(now.share * (m1 - m0)),
  };
}

/** The margin as a weight's partner: of eliminations, too, whose revenue is negative. */
function rateOf(point: Point, of: MarginOf): number | null {
  const [revenue, profit] = [point.revenue, point[of]];
  if (revenue === null || profit === null || revenue === 0) return null;
  return finite(profit / revenue);
}

function marginOf(points: readonly Point[], total: number | null, of: MarginOf): number | null {
  const profit = sum(points.map((point) => point[of]));
  return profit === null || total === null ? null : finite(profit / total);
}

function marginChange(results: readonly SegmentResult[]): SegmentPeriod['marginChange'] {
  const mix = sum(results.map((result) => result.mix));
  const rate = sum(results.map((result) => result.rate));
  if (mix === null || rate === null) return null;
  return { total: mix + rate, mix, rate };
}

function sumAt(segments: Segments, index: number): number | null {
  return sum(segments.segments.map((segment) => valueAt(segment.revenue, index)));
}

/** `null` when there is nothing to add, or one is missing. */
function sum(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  let total = 0;
  for (const value of values) {
    if (value === null) return null;
    total += value;
  }
  return finite(total);
}

function positive(value: number | null | undefined): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}

/** The revenue of the statements in each of `periods`, found by label, else by the same end. */
function revenueByPeriod(
  periods: readonly Period[],
  statements: Statements | null,
): (number | null)[] {
  const indexOf = new Map<string | number, number>();
  statements?.periods.forEach((period, index) => {
    const day = dayNumber(period.end);
    indexOf.set(labelKey(period.label), index);
    if (day !== null) indexOf.set(day, index);
  });
  return periods.map((period) => {
    const day = dayNumber(period.end);
    const index =
      indexOf.get(labelKey(period.label)) ?? (day === null ? undefined : indexOf.get(day));
    return index === undefined ? null : valueAt(statements?.rows.revenue, index);
  });
}

/** The customer beside its peers: median, best, the gap, and the gap in money. */

import type { PeriodResult } from '../ratios/dupont';
import { finite } from '../statements/decimal';
import { orderOf } from '../statements/order';
import { matchPeriods } from '../statements/periods';
import {
  RATIO_TRAITS,
  RATIOS,
  type Ratio,
  type Statements,
  valueAt,
} from '../statements/statements';

export interface Comparison {
  readonly period: string;
  readonly ratio: Ratio;
  /** The customer's: computed, else published. */
  readonly value: number;
  /** Of three or more peers. */
  readonly median: number | null;
  /** The best peer; `null` where neither way is better. */
  readonly best: number | null;
  readonly bestEntity: string | null;
  /** value − median, below three peers value − best. */
  readonly gap: number | null;
  /** The gap times what it is measured against, signed like the gap, in ones of the customer's currency. */
  readonly gapInMoney: number | null;
  /** Each peer's value. */
  readonly entities: Readonly<Record<string, number>>;
}

/** A peer and the periods of the customer that none of its periods matches. */
export interface LeftOut {
  readonly entity: string;
  readonly periods: readonly string[];
}

export type LeadDriver = 'net-margin' | 'asset-turnover' | 'cash';
export type LeadCode =
  | 'net-margin-below'
  | 'gross-margin-below'
  | 'ebit-margin-below'
  | 'turnover-below'
  | 'inventory-above'
  | 'receivables-above';

/** A gap that may become an opportunity. */
export interface Lead {
  readonly code: LeadCode;
  readonly driver: LeadDriver;
  readonly ratio: Ratio;
  readonly period: string;
  readonly value: number;
  readonly benchmark: number;
  /** What the benchmark is; of the best one the entity. */
  readonly against: 'median' | 'best';
  readonly bestEntity: string | null;
  /** Positive, in ones of the customer's currency. */
  readonly money: number;
  /** More than the customer's own revenue of the period: it may not be in that peer's business. */
  readonly beyondRevenue: boolean;
}

export interface EntityResults {
  readonly statements: Statements;
  readonly periods: readonly PeriodResult[];
}

export interface PeerComparison {
  readonly comparisons: readonly Comparison[];
  readonly leftOut: readonly LeftOut[];
  /** From the latest period with peers, the largest first. */
  readonly leads: readonly Lead[];
}

/** What a gap in a ratio is worth: a driver, a code, and what the gap is multiplied by. */
interface Worth {
  readonly code: LeadCode;
  readonly driver: LeadDriver;
  readonly base: (results: EntityResults, index: number) => number | null;
}

const revenueOf = ({ statements }: EntityResults, index: number) =>
  valueAt(statements.rows.revenue, index);

/** Sales or cost of a day. */
const daily = (row: 'revenue' | 'costOfRevenue') => (results: EntityResults, index: number) => {
  const value = valueAt(results.statements.rows[row], index);
  const days = results.periods[index]?.days ?? 0;
  return value === null || days <= 0 ? null : value / days;
};

/** Margin × revenue is profit; days × daily cost or sales is cash tied up; turnover × assets is revenue. */
const WORTH: ReadonlyMap<Ratio, Worth> = new Map<Ratio, Worth>([
  ['netMargin', { code: 'net-margin-below', driver: 'net-margin', base: revenueOf }],
  ['grossMargin', { code: 'gross-margin-below', driver: 'net-margin', base: revenueOf }],
  ['ebitMargin', { code: 'ebit-margin-below', driver: 'net-margin', base: revenueOf }],
  [
    'assetTurnover',
    {
      code: 'turnover-below',
      driver: 'asset-turnover',
      base: ({ periods }, index) => periods[index]?.averageAssets ?? null,
    },
  ],
  ['inventoryDays', { code: 'inventory-above', driver: 'cash', base: daily('costOfRevenue') }],
  ['receivableDays', { code: 'receivables-above', driver: 'cash', base: daily('revenue') }],
]);

/** The number of peers from which on a median says something. */
const ENOUGH = 3;

/** Compares each period of the customer with the matching periods of its peers. */
export function comparePeers(
  customer: EntityResults,
  peers: readonly EntityResults[],
): PeerComparison {
  const ours = customer.statements.periods;
  const matches = peers.map((peer) => matchPeriods(ours, peer.statements.periods));
  const byPeriod = ours.map((_, index) => {
    const beside = peers.map((peer, i) => {
      const match = matches[i]?.[index] ?? null;
      const result = match === null ? undefined : peer.periods[match];
      return { statements: peer.statements, result };
    });
    return RATIOS.flatMap((ratio) => compareRatio(customer, index, ratio, beside) ?? []);
  });
  const leftOut = peers.flatMap((peer, i) => {
    const periods = ours.filter((_, index) => (matches[i]?.[index] ?? null) === null);
    const labels = periods.map((period) => period.label);
    return labels.length > 0 ? [{ entity: peer.statements.entity, periods: labels }] : [];
  });
  const latest = [...orderOf(ours).inTime].reverse().find((index) => byPeriod[index]?.length);
  const revenue = latest === undefined ? null : revenueOf(customer, latest);
  const leads = (latest === undefined ? [] : (byPeriod[latest] ?? [])).flatMap((comparison) =>
    leadOf(comparison, revenue),
  );
  return {
    comparisons: byPeriod.flat(),
    leftOut,
    leads: leads.sort((a, b) => b.money - a.money),
  };
}

interface Beside {
  readonly statements: Statements;
  readonly result: PeriodResult | undefined;
}

function compareRatio(
  customer: EntityResults,
  index: number,
  ratio: Ratio,
  peers: readonly Beside[],
): Comparison | null {
  const result = customer.periods[index];
  const value = result ? shownValue(result, ratio) : null;
  const others = peers.flatMap(({ statements, result: theirs }) => {
    const other = theirs ? shownValue(theirs, ratio) : null;
    const sameMoney = statements.currency === customer.statements.currency;
    const comparable = RATIO_TRAITS[ratio].kind !== 'money' || sameMoney;
    return other !== null && comparable ? [{ entity: statements.entity, value: other }] : [];
  });
  if (!result || value === null || others.length === 0) return null;
  const best = bestOf(ratio, others);
  const median = others.length >= ENOUGH ? medianOf(others.map((other) => other.value)) : null;
  const benchmark = median ?? (others.length < ENOUGH ? (best?.value ?? null) : null);
  const gap = benchmark === null ? null : finite(value - benchmark);
  const base = WORTH.get(ratio)?.base(customer, index) ?? null;
  return {
    period: result.label,
    ratio,
    value,
    median,
    best: best?.value ?? null,
    bestEntity: best?.entity ?? null,
    gap,
    gapInMoney: gap === null || base === null ? null : finite(gap * base),
    entities: Object.fromEntries(others.map((other) => [other.entity, other.value])),
  };
}

/** The computed value, else the published one. */
export function shownValue(result: PeriodResult, ratio: Ratio): number | null {
  return result.ratios[ratio] ?? result.reported[ratio] ?? null;
}

function bestOf<T extends { readonly value: number }>(ratio: Ratio, peers: readonly T[]): T | null {
  const { better } = RATIO_TRAITS[ratio];
  if (better === null) return null;
  const sign = better === 'higher' ? 1 : -1;
  return peers.reduce<T | null>(
    (best, peer) => (best === null || (peer.value - best.value) * sign > 0 ? peer : best),
    null,
  );
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[half]];
  return low === undefined || high === undefined ? null : finite(low / 2 + high / 2);
}

/** A lead where the customer is on the worse side of the benchmark and the gap has a price. */
function leadOf(comparison: Comparison, revenue: number | null): Lead[] {
  const { ratio, gap, gapInMoney, value, period, median, bestEntity } = comparison;
  const worth = WORTH.get(ratio);
  const benchmark = median ?? comparison.best;
  if (!worth || gap === null || gapInMoney === null || benchmark === null) return [];
  const worse = RATIO_TRAITS[ratio].better === 'higher' ? gap < 0 : gap > 0;
  if (!worse || gapInMoney === 0) return [];
  return [
    {
      code: worth.code,
      driver: worth.driver,
      ratio,
      period,
      value,
      benchmark,
      against: median === null ? 'best' : 'median',
      bestEntity: median === null ? bestEntity : null,
      money: Math.abs(gapInMoney),
      beyondRevenue: revenue !== null && Math.abs(gapInMoney) > revenue,
    },
  ];
}

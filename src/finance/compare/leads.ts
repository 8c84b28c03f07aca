/** Where a customer does worse than its peers or than itself: gaps that may become opportunities. */
import type { PeriodResult } from '../ratios/dupont';
import { finite } from '../statements/decimal';
import { orderOf } from '../statements/order';
import { RATIO_TRAITS, type Ratio, valueAt } from '../statements/statements';
import { basisOfRatio, type EntityResults, Recomputed } from './basis';
import { type Comparison, judged, WORTH } from './peers';
import type { SegmentPeriod, SegmentResult } from './segments';

/** As in an opportunity. */
export type LeadDriver = 'net-margin' | 'asset-turnover' | 'revenue-growth' | 'cash';
/** Profit, cash, growth and budgets are ranked apart: a franc of one isn't a franc of the other. */
export type LeadKind = 'profit' | 'cash' | 'growth' | 'budget';
export const LEAD_KINDS: readonly LeadKind[] = ['profit', 'cash', 'growth', 'budget'];

export type LeadCode =
  | 'net-margin-below'
  | 'gross-margin-below'
  | 'ebit-margin-below'
  | 'turnover-below'
  | 'inventory-above'
  | 'receivables-above'
  | 'growth-below'
  | 'cash-content-below'
  | 'free-cash-flow-below'
  | 'selling-risen'
  | 'admin-risen'
  | 'rd-risen'
  | 'advertising-risen'
  | 'capex-risen'
  | 'segment-margin-fell'
  | 'segment-shrank'
  | 'segment-grew';

/** What a value is measured by: the peers, the customer's own past, its other segments. */
export type Against = 'median' | 'best' | 'year-before' | 'best-year' | 'segment';

export interface Lead {
  readonly code: LeadCode;
  readonly kind: LeadKind;
  readonly driver: LeadDriver;
  readonly ratio: Ratio;
  readonly period: string;
  readonly value: number;
  readonly benchmark: number;
  readonly against: Against;
  /** The best peer. */
  readonly bestEntity: string | null;
  /** The period before that it is measured by. */
  readonly basePeriod: string | null;
  readonly segment: string | null;
  /** Positive, in ones of the customer's currency. */
  readonly money: number;
  /** Gaps that lie inside this one, each smaller: what of a gap in gross profit is still there in EBIT and profit. */
  readonly ofWhich: readonly { readonly ratio: Ratio; readonly money: number }[];
  /** More than the customer's own revenue of the period: it may not be in that peer's business. */
  readonly beyondRevenue: boolean;
}

interface Kind {
  readonly code: LeadCode;
  readonly kind: LeadKind;
  readonly driver: LeadDriver;
}

const KINDS: ReadonlyMap<Ratio, Kind> = new Map<Ratio, Kind>([
  ['grossMargin', { code: 'gross-margin-below', kind: 'profit', driver: 'net-margin' }],
  ['ebitMargin', { code: 'ebit-margin-below', kind: 'profit', driver: 'net-margin' }],
  ['netMargin', { code: 'net-margin-below', kind: 'profit', driver: 'net-margin' }],
  ['assetTurnover', { code: 'turnover-below', kind: 'cash', driver: 'asset-turnover' }],
  ['inventoryDays', { code: 'inventory-above', kind: 'cash', driver: 'cash' }],
  ['receivableDays', { code: 'receivables-above', kind: 'cash', driver: 'cash' }],
  ['cashContent', { code: 'cash-content-below', kind: 'cash', driver: 'cash' }],
  ['freeCashFlowMargin', { code: 'free-cash-flow-below', kind: 'cash', driver: 'cash' }],
  ['revenueGrowth', { code: 'growth-below', kind: 'growth', driver: 'revenue-growth' }],
]);

/** Expense ratios tell budgets: where one rises, money is being spent. */
const BUDGETS: ReadonlyMap<Ratio, Kind> = new Map<Ratio, Kind>([
  ['sellingRatio', { code: 'selling-risen', kind: 'budget', driver: 'net-margin' }],
  ['adminRatio', { code: 'admin-risen', kind: 'budget', driver: 'net-margin' }],
  ['rdRatio', { code: 'rd-risen', kind: 'budget', driver: 'net-margin' }],
  ['advertisingRatio', { code: 'advertising-risen', kind: 'budget', driver: 'net-margin' }],
  ['capexRatio', { code: 'capex-risen', kind: 'budget', driver: 'asset-turnover' }],
]);

/** One inside the other. */
const NESTED: readonly Ratio[] = ['grossMargin', 'ebitMargin', 'netMargin'];

/** A smaller difference to its own past is no news: points of a percentage, days, a part of a turn. */
const NEWS = { percent: 0.001, days: 0.5, plain: 0.01, money: 0 } as const;

/** Its best of so many years. */
const YEARS = 5;

/** Leads of all three sides: by kind, and within it the largest first. */
export function leadsOf(
  customer: EntityResults,
  comparisons: readonly Comparison[],
  segments: readonly SegmentPeriod[] = [],
): Lead[] {
  const all = [
    ...ofWhich(peerLeads(customer, comparisons)),
    ...ofWhich(pastLeads(customer)),
    ...segmentLeads(segments),
  ];
  return LEAD_KINDS.flatMap((kind) =>
    all.filter((lead) => lead.kind === kind).sort((a, b) => b.money - a.money),
  );
}

/** From the newest period that has peers. */
function peerLeads(customer: EntityResults, comparisons: readonly Comparison[]): Lead[] {
  const { inTime } = orderOf(customer.statements.periods);
  const index = inTime.findLast((at) =>
    comparisons.some(({ period }) => period === customer.statements.periods[at]?.label),
  );
  const label = index === undefined ? undefined : customer.statements.periods[index]?.label;
  if (index === undefined || label === undefined) return [];
  return comparisons
    .filter(({ period }) => period === label)
    .flatMap((comparison) => {
      const { ratio, median, best, bestEntity, value } = comparison;
      const kind = KINDS.get(ratio);
      const benchmark = comparison.gap === null ? null : (median ?? best);
      if (!kind || benchmark === null || !isWorse(ratio, value, benchmark)) return [];
      const results = new Recomputed(customer);
      const { days, scope } = customer.statements;
      const result = results.at(index, comparison.basis ?? 'average', days, scope);
      return leadOf(customer, index, result, {
        ...kind,
        ratio,
        value,
        benchmark,
        against: median === null ? 'best' : 'median',
        bestEntity: median === null ? bestEntity : null,
        basePeriod: null,
      });
    });
}

/** Against the same period of the year before, else against its best of the last five years. */
function pastLeads(customer: EntityResults): Lead[] {
  const order = orderOf(customer.statements.periods);
  const index = order.inTime.findLast((at) => order.base[at] !== null);
  if (index === undefined) return [];
  const results = new Recomputed(customer);
  const years: number[] = [];
  for (let at = order.base[index] ?? null; at !== null && years.length < YEARS - 1; ) {
    years.push(at);
    at = order.base[at] ?? null;
  }
  return [...KINDS, ...BUDGETS].flatMap(([ratio, kind]) => {
    const pairs = years.flatMap((before, nth) => pairOf(results, index, before, nth, ratio) ?? []);
    const yearBefore = pairs.find(({ nth }) => nth === 0);
    const isBudget = kind.kind === 'budget';
    const worse = (pair: Pair) => (isBudget ? isRisen(pair, ratio) : isNews(pair, ratio));
    if (yearBefore && worse(yearBefore)) return pastLead(customer, index, ratio, kind, yearBefore);
    if (isBudget || pairs.length < 2) return [];
    const best = pairs.reduce((a, b) => (isWorse(ratio, a.benchmark, b.benchmark) ? b : a));
    return worse(best) ? pastLead(customer, index, ratio, kind, best) : [];
  });
}

interface Pair {
  readonly nth: number;
  readonly label: string;
  readonly value: number;
  readonly benchmark: number;
  readonly result: PeriodResult;
}

/** A ratio of two periods of one company on one basis; `null` where one is missing. */
function pairOf(
  results: Recomputed,
  index: number,
  before: number,
  nth: number,
  ratio: Ratio,
): Pair | null {
  const { statements, periods } = results.of;
  const [now, then] = [periods[index], periods[before]];
  if (!now || !then) return null;
  const bases = [now, then].map((result) => basisOfRatio(results.of, result, ratio));
  const basis = bases.includes('ending') ? 'ending' : 'average';
  const at = (i: number) => results.at(i, basis, statements.days, statements.scope);
  const [result, past] = [at(index), at(before)];
  const [value, benchmark] = [result?.ratios[ratio] ?? null, past?.ratios[ratio] ?? null];
  if (!result || value === null || benchmark === null) return null;
  return { nth, label: then.label, value, benchmark, result };
}

function pastLead(
  customer: EntityResults,
  index: number,
  ratio: Ratio,
  kind: Kind,
  { nth, label, value, benchmark, result }: Pair,
): Lead[] {
  return leadOf(customer, index, result, {
    ...kind,
    ratio,
    value,
    benchmark,
    against: nth === 0 ? 'year-before' : 'best-year',
    bestEntity: null,
    basePeriod: label,
  });
}

function isWorse(ratio: Ratio, value: number, benchmark: number): boolean {
  const gap = judged(ratio, value) - judged(ratio, benchmark);
  return RATIO_TRAITS[ratio].better === 'higher' ? gap < 0 : gap > 0;
}

/** Worse by so much that it is news. */
function isNews({ value, benchmark }: Pair, ratio: Ratio): boolean {
  const gap = Math.abs(judged(ratio, value) - judged(ratio, benchmark));
  return isWorse(ratio, value, benchmark) && gap >= NEWS[RATIO_TRAITS[ratio].kind];
}

function isRisen({ value, benchmark }: Pair, ratio: Ratio): boolean {
  return value - benchmark >= NEWS[RATIO_TRAITS[ratio].kind];
}

function leadOf(
  customer: EntityResults,
  index: number,
  result: PeriodResult | null,
  lead: Omit<Lead, 'period' | 'money' | 'ofWhich' | 'beyondRevenue' | 'segment'>,
): Lead[] {
  const own = customer.periods[index];
  const { ratio, value, benchmark } = lead;
  const money = result && moneyOf(customer, index, result, ratio, value, benchmark);
  if (!own || money === null || !(money > 0)) return [];
  const revenue = valueAt(customer.statements.rows.revenue, index);
  return [
    {
      ...lead,
      period: own.label,
      money,
      segment: null,
      ofWhich: [],
      beyondRevenue: isBeyond(lead, money, revenue),
    },
  ];
}

/** Twice the turnover, or a gap above all sales: the two may not be in one business. */
function isBeyond(
  { against, ratio, value, benchmark }: Pick<Lead, 'against' | 'ratio' | 'value' | 'benchmark'>,
  money: number,
  revenue: number | null,
): boolean {
  if (against !== 'median' && against !== 'best') return false;
  if (ratio === 'assetTurnover') return benchmark > 2 * value;
  return revenue !== null && money > revenue;
}

/** The gap times its base; of turnover the assets that the benchmark would do without. */
function moneyOf(
  customer: EntityResults,
  index: number,
  result: PeriodResult,
  ratio: Ratio,
  value: number,
  benchmark: number,
): number | null {
  if (ratio === 'assetTurnover') {
    const [assets, revenue] = [
      result.averageAssets,
      valueAt(customer.statements.rows.revenue, index),
    ];
    if (assets === null || revenue === null || benchmark <= 0) return null;
    return finite(assets - revenue / benchmark);
  }
  const base = WORTH.get(ratio)?.(customer, index, result) ?? null;
  if (base === null) return null;
  return finite(Math.abs(judged(ratio, value) - judged(ratio, benchmark)) * base);
}

/** The largest of the three margins is the lead; the others are what of it is left further down. */
function ofWhich(leads: readonly Lead[]): Lead[] {
  const nested = leads.filter(({ ratio }) => NESTED.includes(ratio));
  const head = nested.reduce<Lead | null>(
    (most, lead) => (most === null || lead.money > most.money ? lead : most),
    null,
  );
  if (!head) return [...leads];
  const rest = NESTED.flatMap(
    (ratio) => nested.find((lead) => lead !== head && lead.ratio === ratio) ?? [],
  );
  const whole = { ...head, ofWhich: rest.map(({ ratio, money }) => ({ ratio, money })) };
  return leads.flatMap((lead) => (lead === head ? whole : nested.includes(lead) ? [] : lead));
}

/** The segment whose margin cost most, the one that shrank most, and the one that carries the growth. */
function segmentLeads(periods: readonly SegmentPeriod[]): Lead[] {
  const order = orderOf(periods.map(({ label, end, months }) => ({ label, end, months })));
  const index = order.inTime.findLast((at) => periods[at]?.from !== null);
  const period = index === undefined ? undefined : periods[index];
  const before = periods.find(({ label }) => label === period?.from);
  if (!period || !before) return [];
  const lead = (
    kind: Kind,
    ratio: Ratio,
    segment: SegmentResult | null,
    values: { value: number; benchmark: number; money: number } | null,
  ): Lead[] =>
    segment && values && values.money > 0
      ? [
          {
            ...kind,
            ...values,
            ratio,
            period: period.label,
            against: 'segment',
            bestEntity: null,
            basePeriod: before.label,
            segment: segment.name,
            ofWhich: [],
            beyondRevenue: false,
          },
        ]
      : [];
  return [
    ...lead(
      { code: 'segment-margin-fell', kind: 'profit', driver: 'net-margin' },
      period.marginOf === 'profit' ? 'ebitMargin' : 'grossMargin',
      ...fallenMargin(period, before),
    ),
    ...lead(
      { code: 'segment-shrank', kind: 'growth', driver: 'revenue-growth' },
      'revenueGrowth',
      ...moved(period, before, -1),
    ),
    ...lead(
      { code: 'segment-grew', kind: 'growth', driver: 'revenue-growth' },
      'revenueGrowth',
      ...moved(period, before, 1),
    ),
  ];
}

type SegmentGap = [
  SegmentResult | null,
  { value: number; benchmark: number; money: number } | null,
];

function fallenMargin(period: SegmentPeriod, before: SegmentPeriod): SegmentGap {
  const key = period.marginOf === 'profit' ? 'profitMargin' : 'grossMargin';
  const worst = most(period.segments, ({ rate }) => (rate === null ? null : -rate));
  const past = before.segments.find(({ name }) => name === worst?.name);
  const [value, benchmark] = [worst?.[key] ?? null, past?.[key] ?? null];
  const revenue = worst?.revenue ?? null;
  if (!worst || value === null || benchmark === null || revenue === null) return [null, null];
  if (benchmark - value < NEWS.percent) return [null, null];
  return [worst, { value, benchmark, money: (benchmark - value) * revenue }];
}

/** The segment with the largest change of revenue of that sign; one that grows must outgrow the whole. */
function moved(period: SegmentPeriod, before: SegmentPeriod, sign: 1 | -1): SegmentGap {
  const [total, base] = [period.total, before.total];
  if (total === null || base === null || base <= 0) return [null, null];
  const whole = total / base - 1;
  const found = most(period.segments, ({ contribution, growth }) =>
    contribution !== null && growth !== null && (sign < 0 || growth > whole)
      ? contribution * sign
      : null,
  );
  if (!found || found.growth === null || found.contribution === null) return [null, null];
  return [
    found,
    { value: found.growth, benchmark: whole, money: finite(found.contribution * sign * base) ?? 0 },
  ];
}

/** The segment with the largest positive value. */
function most(
  segments: readonly SegmentResult[],
  value: (segment: SegmentResult) => number | null,
): SegmentResult | null {
  let best: { segment: SegmentResult; value: number } | null = null;
  for (const segment of segments) {
    const own = value(segment);
    if (own !== null && own > 0 && (best === null || own > best.value))
      best = { segment, value: own };
  }
  return best?.segment ?? null;
}

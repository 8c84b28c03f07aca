/** Where a customer does worse than its peers or than itself: gaps that may become opportunities. */
import type { PeriodResult } from '../ratios/dupont';
import { finite } from '../statements/numbers/decimal';
import { orderOf } from '../statements/periods/order';
import { RATIO_TRAITS, type Ratio, valueAt } from '../statements/statements';
import { basisOfRatio, type EntityResults, Recomputed } from './basis';
import {
  BUDGETS,
  KINDS,
  type Kind,
  LEAD_KINDS,
  type Lead,
  MARGINS,
  NEWS,
  TIED,
  YEARS,
} from './leadKinds';
import { type Comparison, judged } from './peers';
import { segmentLeads } from './segmentLeads';
import type { SegmentPeriod } from './segments';
import { WORTH } from './worth';

export {
  type Against,
  LEAD_KINDS,
  type Lead,
  type LeadCode,
  type LeadDriver,
  type LeadKind,
} from './leadKinds';

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

/**
 * Gaps that lie inside another one are said with it: margins under the largest of them, stock and
 * receivables under working capital where its gap is the larger one, else they stand for themselves.
 */
function ofWhich(leads: readonly Lead[]): Lead[] {
  const margins = leads.filter(({ ratio }) => MARGINS.includes(ratio));
  const head = margins.reduce<Lead | null>(
    (most, lead) => (most === null || lead.money > most.money ? lead : most),
    null,
  );
  const working = leads.find(({ ratio }) => ratio === 'workingCapitalDays') ?? null;
  const tied = leads.filter(({ ratio }) => TIED.includes(ratio));
  const isWhole = working !== null && tied.every(({ money }) => money <= working.money);
  const others = leads.filter((lead) => isWhole || lead !== working);
  return within(within(others, head, margins, MARGINS), isWhole ? working : null, tied, TIED);
}

/** With the `inner` leads inside `head`, in the order of `ratios`. */
function within(
  leads: readonly Lead[],
  head: Lead | null,
  inner: readonly Lead[],
  ratios: readonly Ratio[],
): Lead[] {
  if (!head) return [...leads];
  const rest = ratios.flatMap(
    (ratio) => inner.find((lead) => lead !== head && lead.ratio === ratio) ?? [],
  );
  const whole = { ...head, ofWhich: rest.map(({ ratio, money }) => ({ ratio, money })) };
  return leads.flatMap((lead) => (lead === head ? whole : inner.includes(lead) ? [] : lead));
}

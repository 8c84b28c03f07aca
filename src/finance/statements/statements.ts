/**
 * Statements as they are computed with: money in ones of the currency, one
 * value per period, missing is `null`.
 */

/** The rows of a `roe` block. */
export const ROW_KEYS = [
  'revenue',
  'costOfRevenue',
  'grossProfit',
  'sellingExpense',
  'adminExpense',
  'rdExpense',
  'advertising',
  'operatingIncome',
  'ebit',
  'ebt',
  'tax',
  'afterTax',
  'interest',
  'netIncome',
  'netIncomeTotal',
  'assets',
  'liabilities',
  'equity',
  'equityTotal',
  'inventory',
  'receivables',
  'payables',
  'operatingCashFlow',
  'capex',
  'cash',
  'interestBearingDebt',
  'currentAssets',
  'currentLiabilities',
] as const;
/** A row of the statements. */
export type RowKey = (typeof ROW_KEYS)[number];

/** The rows that are balances at a date; the others are flows of a period. */
export const BALANCE_KEYS = [
  'assets',
  'liabilities',
  'equity',
  'equityTotal',
  'inventory',
  'receivables',
  'payables',
  'cash',
  'interestBearingDebt',
  'currentAssets',
  'currentLiabilities',
] as const satisfies readonly RowKey[];

/** The ratios that are computed and that may be reported, in the order shown. */
export const RATIOS = [
  'roe',
  'netMargin',
  'assetTurnover',
  'equityMultiplier',
  'parentShare',
  'taxBurden',
  'interestBurden',
  'ebitMargin',
  'operatingMargin',
  'grossMargin',
  'sellingRatio',
  'adminRatio',
  'rdRatio',
  'advertisingRatio',
  'roa',
  'inventoryDays',
  'inventoryTurns',
  'receivableDays',
  'payableDays',
  'cashConversionCycle',
  'workingCapital',
  'workingCapitalDays',
  'cashContent',
  'freeCashFlow',
  'freeCashFlowMargin',
  'capexRatio',
  'currentRatio',
  'liabilityRatio',
  'interestBearingDebtRatio',
  'revenueGrowth',
  'sequentialGrowth',
  'cagr',
  'weightedRoe',
] as const;
/** A ratio that is computed or published. */
export type Ratio = (typeof RATIOS)[number];

/** What a bound figure may name besides a segment. */
export type Metric = Ratio | RowKey;

/** Inputs of the CSRC weighted average ROE; E and P and NP money, M months. */
export const WEIGHTED_KEYS = ['P0', 'E0', 'NP', 'Ei', 'Mi', 'Ej', 'Mj', 'Ek', 'Mk', 'M0'] as const;
/** A second addition or return of equity in the year is `Ei2` with `Mi2`, up to nine of each. */
export type WeightedKey =
  | (typeof WEIGHTED_KEYS)[number]
  | `${'E' | 'M'}${'i' | 'j' | 'k'}${number}`;

/** The key that `name` is, whatever its case; `null` when it is none. */
export function weightedKeyOf(name: string): WeightedKey | null {
  const plain = name.trim().toLowerCase();
  const known = WEIGHTED_KEYS.find((key) => key.toLowerCase() === plain);
  if (known) return known;
  const further = /^([em])([ijk])([2-9])$/.exec(plain);
  return further ? (`${further[1]?.toUpperCase()}${further[2]}${further[3]}` as WeightedKey) : null;
}

/** How a value is written: percent of a fraction, a plain number, days, money. */
export type MetricKind = 'percent' | 'plain' | 'days' | 'money';

/** On which balances a ratio stands: the mean of opening and closing ones, or closing ones alone. */
export type Basis = 'average' | 'ending';
/** Whose ROE: of the parent's owners, or of all owners with the minorities. */
export type Scope = 'attributable' | 'total';

/** The values of a row by period, in ones; `null` where one is missing. */
export type Series = readonly (number | null)[];

/** A column of statements. */
export interface Period {
  readonly label: string;
  /** Its length. */
  readonly months: number;
  /** `YYYY-MM-DD`, where the block says. */
  readonly end: string | null;
  /** Of another vintage than the period before it, as one of the two was recast: nothing is measured across. */
  readonly breaks?: boolean;
}

/** Balances at the start of a period, money in ones. */
export type Opening = Readonly<Partial<Record<RowKey, number | null>>>;

/** The statements of one company as a block has them; money in ones of the currency. */
export interface Statements {
  readonly entity: string;
  /** Three letters. */
  readonly currency: string | null;
  /** The factor of the block's unit; the rows are already multiplied by it. */
  readonly unit: number | null;
  readonly basis: Basis;
  readonly scope: Scope;
  /** Days in a year, 365 or 360. */
  readonly days: number;
  readonly periods: readonly Period[];
  /** Balances before the first period. */
  readonly opening: Opening;
  /** Balances at the start of other periods, by their index: where a year was recast, these go before the closing ones of the year before. */
  readonly openings?: Readonly<Record<number, Opening>>;
  /** Rows without a suffix are of `scope`. */
  readonly rows: Readonly<Partial<Record<RowKey, Series>>>;
  /** Published ratios: fractions, days, plain numbers, money in ones. */
  readonly reported: Readonly<Partial<Record<Ratio, Series>>>;
  readonly weighted: Readonly<Partial<Record<WeightedKey, Series>>>;
  /** How finely each figure of `rows` is written, in ones: of `8530.62亿` a million. */
  readonly grains?: Readonly<Partial<Record<RowKey, Series>>>;
  /** Rows that another only stands in for, as 财务费用 for interest. */
  readonly proxies?: readonly RowKey[];
  /** Rows whose sign was turned for computing, as a cost is an outflow whatever the file writes. */
  readonly turned?: readonly RowKey[];
  /** Of a peer that is an industry: of how many companies its ratios are the medians. */
  readonly companies?: number;
  /** The lower and upper quartiles of those ratios. */
  readonly quartiles?: {
    readonly p25: Readonly<Partial<Record<Ratio, Series>>>;
    readonly p75: Readonly<Partial<Record<Ratio, Series>>>;
  };
  /** Rows without money under free names: shops, staff, users. */
  readonly counts?: Readonly<Record<string, Series>>;
  readonly peers: readonly Statements[];
}

/** A segment's money in ones of the currency, by period. */
export interface SegmentSeries {
  readonly name: string;
  readonly revenue: Series;
  readonly grossProfit: Series;
  /** The profit that the company publishes by segment. */
  readonly profit?: Series;
  /** What the company calls that profit. */
  readonly profitName?: string | null;
}

/** The segments of one company; money in ones of the currency. */
export interface Segments {
  readonly entity: string | null;
  readonly currency: string | null;
  readonly periods: readonly Period[];
  readonly segments: readonly SegmentSeries[];
}

export const SEGMENT_METRICS = [
  'revenue',
  'grossProfit',
  'profit',
  'share',
  'growth',
  'contribution',
  'grossMargin',
  'profitMargin',
] as const;
/** What a bound figure may name of a segment. */
export type SegmentMetric = (typeof SEGMENT_METRICS)[number];

export interface MetricTraits {
  readonly kind: MetricKind;
  /** Which way is better; `null` where neither is. */
  readonly better: 'higher' | 'lower' | null;
}

const higher = (kind: MetricKind): MetricTraits => ({ kind, better: 'higher' });
const lower = (kind: MetricKind): MetricTraits => ({ kind, better: 'lower' });
const neither = (kind: MetricKind): MetricTraits => ({ kind, better: null });

/** How each ratio is written and which way is better. */
export const RATIO_TRAITS: Readonly<Record<Ratio, MetricTraits>> = {
  roe: higher('percent'),
  netMargin: higher('percent'),
  assetTurnover: higher('plain'),
  equityMultiplier: neither('plain'),
  parentShare: neither('plain'),
  taxBurden: neither('percent'),
  interestBurden: neither('percent'),
  ebitMargin: higher('percent'),
  operatingMargin: higher('percent'),
  grossMargin: higher('percent'),
  sellingRatio: neither('percent'),
  adminRatio: lower('percent'),
  rdRatio: neither('percent'),
  advertisingRatio: neither('percent'),
  roa: higher('percent'),
  inventoryDays: lower('days'),
  inventoryTurns: higher('plain'),
  receivableDays: lower('days'),
  payableDays: neither('days'),
  cashConversionCycle: lower('days'),
  workingCapital: neither('money'),
  workingCapitalDays: lower('days'),
  cashContent: higher('percent'),
  freeCashFlow: higher('money'),
  freeCashFlowMargin: higher('percent'),
  capexRatio: neither('percent'),
  currentRatio: higher('plain'),
  liabilityRatio: lower('percent'),
  interestBearingDebtRatio: lower('percent'),
  revenueGrowth: higher('percent'),
  sequentialGrowth: neither('percent'),
  cagr: higher('percent'),
  weightedRoe: higher('percent'),
};

/** How a bound figure's value is written. */
export function metricKind(metric: Metric): MetricKind {
  return isRatio(metric) ? RATIO_TRAITS[metric].kind : 'money';
}

/** How the value of a segment's metric is written. */
export function segmentMetricKind(metric: SegmentMetric): MetricKind {
  const money = metric === 'revenue' || metric === 'grossProfit' || metric === 'profit';
  return money ? 'money' : 'percent';
}

/** A ratio's key, such as `netMargin`. */
export function isRatio(name: string): name is Ratio {
  return (RATIOS as readonly string[]).includes(name);
}

/** A row's key, such as `revenue`. */
export function isRowKey(name: string): name is RowKey {
  return (ROW_KEYS as readonly string[]).includes(name);
}

/** The value of a row in a period: `null` where missing, ragged or not finite. */
export function valueAt(series: Series | undefined, index: number): number | null {
  const value = series?.[index];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

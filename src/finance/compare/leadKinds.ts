/** What leads there are, and what each is about. */
import type { Ratio } from '../statements/statements';

/** As in an opportunity. */
export type LeadDriver = 'net-margin' | 'asset-turnover' | 'revenue-growth' | 'cash';
/** Profit, cash, growth and budgets are ranked apart: a franc of one isn't a franc of the other. */
export type LeadKind = 'profit' | 'cash' | 'growth' | 'budget';
export const LEAD_KINDS: readonly LeadKind[] = ['profit', 'cash', 'growth', 'budget'];

/** What a lead is about; its sentence stands in `words/`. */
export type LeadCode =
  | 'net-margin-below'
  | 'gross-margin-below'
  | 'ebit-margin-below'
  | 'turnover-below'
  | 'inventory-above'
  | 'receivables-above'
  | 'working-capital-above'
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

/** A gap that could become an opportunity, with what closing it is worth. */
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
  /** Gaps that lie inside this one: what of a gap in gross profit is still there in EBIT and profit. */
  readonly ofWhich: readonly { readonly ratio: Ratio; readonly money: number }[];
  /** More than the customer's own revenue of the period: it may not be in that peer's business. */
  readonly beyondRevenue: boolean;
}

/** A kind of lead: which ratio, and which driver it moves. */
export interface Kind {
  readonly code: LeadCode;
  readonly kind: LeadKind;
  readonly driver: LeadDriver;
}

export const KINDS: ReadonlyMap<Ratio, Kind> = new Map<Ratio, Kind>([
  ['grossMargin', { code: 'gross-margin-below', kind: 'profit', driver: 'net-margin' }],
  ['ebitMargin', { code: 'ebit-margin-below', kind: 'profit', driver: 'net-margin' }],
  ['netMargin', { code: 'net-margin-below', kind: 'profit', driver: 'net-margin' }],
  ['assetTurnover', { code: 'turnover-below', kind: 'cash', driver: 'asset-turnover' }],
  ['inventoryDays', { code: 'inventory-above', kind: 'cash', driver: 'cash' }],
  ['receivableDays', { code: 'receivables-above', kind: 'cash', driver: 'cash' }],
  ['workingCapitalDays', { code: 'working-capital-above', kind: 'cash', driver: 'cash' }],
  ['cashContent', { code: 'cash-content-below', kind: 'cash', driver: 'cash' }],
  ['freeCashFlowMargin', { code: 'free-cash-flow-below', kind: 'cash', driver: 'cash' }],
  ['revenueGrowth', { code: 'growth-below', kind: 'growth', driver: 'revenue-growth' }],
]);

/** Expense ratios tell budgets: where one rises, money is being spent. */
export const BUDGETS: ReadonlyMap<Ratio, Kind> = new Map<Ratio, Kind>([
  ['sellingRatio', { code: 'selling-risen', kind: 'budget', driver: 'net-margin' }],
  ['adminRatio', { code: 'admin-risen', kind: 'budget', driver: 'net-margin' }],
  ['rdRatio', { code: 'rd-risen', kind: 'budget', driver: 'net-margin' }],
  ['advertisingRatio', { code: 'advertising-risen', kind: 'budget', driver: 'net-margin' }],
  ['capexRatio', { code: 'capex-risen', kind: 'budget', driver: 'asset-turnover' }],
]);

/** One inside the other, from the top of the statement down. */
export const MARGINS: readonly Ratio[] = ['grossMargin', 'ebitMargin', 'netMargin'];
/** What ties up working capital. */
export const TIED: readonly Ratio[] = ['inventoryDays', 'receivableDays'];

/** A smaller difference to its own past is no news: points of a percentage, days, a part of a turn. */
export const NEWS = { percent: 0.001, days: 0.5, plain: 0.01, money: 0 } as const;

/** Its best of so many years. */
export const YEARS = 5;

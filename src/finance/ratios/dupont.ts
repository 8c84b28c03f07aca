/**
 * The ratios of one period, each from rows of one scope: DuPont in three and in
 * five steps, days, cash and debt.
 */
import { finite } from '../statements/decimal';
import { orderOf, type PeriodOrder } from '../statements/periods';
import {
  BALANCE_KEYS,
  type Basis,
  RATIOS,
  type Ratio,
  type RowKey,
  type Scope,
  type Statements,
  valueAt,
} from '../statements/statements';
import {
  combine,
  type Fault,
  isFault,
  minus,
  numeric,
  type Outcome,
  over,
  plus,
  times,
} from './outcome';
import { weightedRoe } from './weightedRoe';

export type { Fault, Reason } from './outcome';

export interface NotMeaningful extends Fault {
  readonly ratio: Ratio;
}

export interface PeriodResult {
  readonly label: string;
  readonly end: string | null;
  readonly months: number;
  /** Of total assets and equity, which always share one basis. */
  readonly basisUsed: Basis;
  /** Balances whose closing value served for want of an opening one, though averages are asked for. */
  readonly closingUsed: readonly RowKey[];
  /** Computed, unrounded: fractions, days, plain numbers, money in ones. `weightedRoe` may be the published one. */
  readonly ratios: Readonly<Record<Ratio, number | null>>;
  readonly reported: Readonly<Partial<Record<Ratio, number>>>;
  readonly notMeaningful: readonly NotMeaningful[];
  /** ROE of the parent's owners and of all owners, where the rows of each are there. */
  readonly roeByScope: Readonly<Record<Scope, number | null>>;
  /** Days of the period: 365 or 360 by its length. */
  readonly days: number;
  /** What the turnover is measured against. */
  readonly averageAssets: number | null;
}

/** The results of all periods, in the order in which they stand. */
export function periodResults(
  statements: Statements,
  order: PeriodOrder = orderOf(statements.periods),
): PeriodResult[] {
  return statements.periods.map((_, index) => periodResult(statements, order, index));
}

/** The ratios of period `index`; `basis` overrides the block's, for changes that need one basis. */
export function periodResult(
  statements: Statements,
  order: PeriodOrder,
  index: number,
  basis: Basis = statements.basis,
): PeriodResult {
  const sheet = sheetOf(statements, order, index, basis);
  const outcomes = outcomesOf(sheet);
  const reported = reportedAt(statements, index);
  const ratios = {} as Record<Ratio, number | null>;
  const notMeaningful: NotMeaningful[] = [];
  for (const ratio of RATIOS) {
    const outcome = outcomes[ratio];
    ratios[ratio] = typeof outcome === 'number' ? finite(outcome) : null;
    if (isFault(outcome)) notMeaningful.push({ ratio, ...outcome });
  }
  ratios.weightedRoe ??= reported.weightedRoe ?? null;
  return {
    label: sheet.label,
    end: statements.periods[index]?.end ?? null,
    months: sheet.months,
    basisUsed: sheet.basisUsed,
    closingUsed: sheet.closingUsed,
    ratios,
    reported,
    notMeaningful,
    roeByScope: roeByScope(sheet, statements.scope, ratios.roe),
    days: sheet.days,
    averageAssets: sheet.balance('assets'),
  };
}

/** One period of the statements, as the formulas ask for it. */
interface Sheet {
  readonly statements: Statements;
  readonly index: number;
  readonly label: string;
  readonly months: number;
  readonly days: number;
  readonly basisUsed: Basis;
  readonly closingUsed: readonly RowKey[];
  /** Profit and equity of the block's scope, and the profit of all owners. */
  readonly profitRow: RowKey;
  readonly equityRow: RowKey;
  readonly allProfitRow: RowKey;
  /** The revenue that growth is measured against. */
  readonly previousRevenue: number | null;
  /** The value in this period, for a balance at its end. */
  readonly at: (row: RowKey) => number | null;
  /** The average of opening and closing balance, or the closing one. */
  readonly balance: (row: RowKey) => number | null;
  /** The least of the balances that enter `balance`. */
  readonly least: (row: RowKey) => number | null;
}

function sheetOf(statements: Statements, order: PeriodOrder, index: number, basis: Basis): Sheet {
  const { rows, scope } = statements;
  const at = (row: RowKey) => valueAt(rows[row], index);
  const opensAt = order.opens[index] ?? null;
  const opening = (row: RowKey) => {
    if (opensAt === null) return null;
    return opensAt === 'opening'
      ? valueAt([statements.opening[row] ?? null], 0)
      : valueAt(rows[row], opensAt);
  };
  const total = scope === 'total';
  const profitRow =
    total && hasValues(statements, 'netIncomeTotal') ? 'netIncomeTotal' : 'netIncome';
  const equityRow = total && hasValues(statements, 'equityTotal') ? 'equityTotal' : 'equity';
  const basisUsed = basisOf(basis, equityRow, at, opening);
  const averaged = (row: RowKey) =>
    basis === 'average' &&
    opening(row) !== null &&
    (basisUsed === 'average' || (row !== 'assets' && row !== equityRow));
  const base = order.base[index] ?? null;
  const months = statements.periods[index]?.months ?? 12;
  return {
    statements,
    index,
    label: statements.periods[index]?.label ?? '',
    months,
    days: (statements.days * months) / 12,
    basisUsed,
    closingUsed:
      basis === 'average' ? BALANCE_KEYS.filter((row) => at(row) !== null && !averaged(row)) : [],
    profitRow,
    equityRow,
    allProfitRow: total ? profitRow : 'netIncomeTotal',
    previousRevenue: base === null ? null : valueAt(rows.revenue, base),
    at,
    balance: (row) => {
      const closing = at(row);
      if (closing === null || !averaged(row)) return closing;
      return (opening(row) ?? 0) / 2 + closing / 2;
    },
    least: (row) => {
      const closing = at(row);
      if (closing === null || !averaged(row)) return closing;
      return Math.min(opening(row) ?? closing, closing);
    },
  };
}

/** Average only where each balance of the three drivers (without those, each balance) opens, too. */
function basisOf(
  basis: Basis,
  equityRow: RowKey,
  at: (row: RowKey) => number | null,
  opening: (row: RowKey) => number | null,
): Basis {
  if (basis === 'ending') return 'ending';
  const drivers = (['assets', equityRow] as const).filter((row) => at(row) !== null);
  const rows = drivers.length > 0 ? drivers : BALANCE_KEYS.filter((row) => at(row) !== null);
  return rows.every((row) => opening(row) !== null) ? 'average' : 'ending';
}

function outcomesOf(sheet: Sheet): Record<Ratio, Outcome> {
  const { at, balance, days } = sheet;
  const profit = at(sheet.profitRow);
  const revenue = at('revenue');
  const cost = at('costOfRevenue');
  const averageAssets = balance('assets');
  const noRevenue: Fault = { reason: 'revenue-not-positive', row: 'revenue' };
  const noCost: Fault = { reason: 'cost-not-positive', row: 'costOfRevenue' };
  const noAssets: Fault = { reason: 'assets-not-positive', row: 'assets' };
  const inventoryDays = times(days, over(balance('inventory'), cost, noCost));
  const receivableDays = times(days, over(balance('receivables'), revenue, noRevenue));
  const payableDays = times(days, over(balance('payables'), cost, noCost));
  const assets = at('assets');
  return {
    ...burdens(sheet, noRevenue),
    roe: roe(sheet),
    netMargin: over(profit, revenue, noRevenue),
    assetTurnover: over(revenue, averageAssets, noAssets),
    equityMultiplier: overEquity(sheet, averageAssets, sheet.equityRow),
    grossMargin: over(grossProfit(sheet), revenue, noRevenue),
    roa: over(profit, averageAssets, noAssets),
    inventoryDays,
    inventoryTurns: combine(days, inventoryDays, (all, each) => (each === 0 ? null : all / each)),
    receivableDays,
    payableDays,
    cashConversionCycle: minus(plus(inventoryDays, receivableDays), payableDays),
    cashContent: over(at('operatingCashFlow'), profit, {
      reason: 'net-income-not-positive',
      row: sheet.profitRow,
    }),
    freeCashFlow: minus(at('operatingCashFlow'), at('capex')),
    currentRatio: over(at('currentAssets'), at('currentLiabilities'), {
      reason: 'current-liabilities-not-positive',
      row: 'currentLiabilities',
    }),
    liabilityRatio: over(minus(assets, at(allEquityRow(sheet))), assets, noAssets),
    interestBearingDebtRatio: over(at('interestBearingDebt'), assets, noAssets),
    revenueGrowth: minus(
      over(revenue, sheet.previousRevenue, {
        reason: 'previous-revenue-not-positive',
        row: 'revenue',
      }),
      1,
    ),
    weightedRoe: weightedRoe(sheet.statements.weighted, sheet.index, sheet.months),
  };
}

/** The four factors that the five-step analysis has instead of the net margin. */
function burdens(sheet: Sheet, noRevenue: Fault) {
  const { at } = sheet;
  const allProfit = at(sheet.allProfitRow);
  const ebt = at('ebt');
  // Profit before tax plus interest is what EBIT is; a row of its own goes first.
  const ebit = at('ebit') ?? numeric(plus(ebt, at('interest')));
  const ebitRow = at('ebit') === null ? 'ebt' : 'ebit';
  return {
    parentShare: parentShare(sheet, allProfit),
    taxBurden: over(allProfit, ebt, { reason: 'ebt-not-positive', row: 'ebt' }),
    interestBurden: over(ebt, ebit, { reason: 'ebit-not-positive', row: ebitRow }),
    ebitMargin: over(ebit, at('revenue'), noRevenue),
  } satisfies Partial<Record<Ratio, Outcome>>;
}

function parentShare(sheet: Sheet, allProfit: number | null): number | null {
  if (allProfit === null) return null;
  if (sheet.statements.scope === 'total') return 1;
  const profit = sheet.at('netIncome');
  return profit === null || allProfit === 0 ? null : profit / allProfit;
}

function grossProfit(sheet: Sheet): Outcome {
  return minus(sheet.at('revenue'), sheet.at('costOfRevenue')) ?? sheet.at('grossProfit');
}

/** Total equity: the suffixed row, or the plain one of a block of that scope. */
function allEquityRow(sheet: Sheet): RowKey {
  return sheet.statements.scope === 'total' ? sheet.equityRow : 'equityTotal';
}

/** Profit over equity of one scope; a profit of one and an equity of the other make none. */
function roe(sheet: Sheet): Outcome {
  const value = overEquity(sheet, sheet.at(sheet.profitRow), sheet.equityRow);
  if (value !== null || sheet.statements.scope === 'total') return value;
  const { at, statements } = sheet;
  const lacks = (row: RowKey) => at(row) === null && !hasValues(statements, row);
  if (at('netIncome') !== null && lacks('equity') && lacks('netIncomeTotal')) {
    if (at('equityTotal') !== null) return { reason: 'mixed-scope', row: 'equityTotal' };
  }
  if (at('equity') !== null && lacks('netIncome') && lacks('equityTotal')) {
    if (at('netIncomeTotal') !== null) return { reason: 'mixed-scope', row: 'netIncomeTotal' };
  }
  return null;
}

/** A loss over negative equity would look like a gain: no balance that enters may be ≤ 0. */
function overEquity(sheet: Sheet, numerator: number | null, row: RowKey): Outcome {
  const least = sheet.least(row);
  if (numerator === null || least === null) return null;
  if (least <= 0) return { reason: 'equity-not-positive', row };
  return over(numerator, sheet.balance(row), { reason: 'equity-not-positive', row });
}

function roeByScope(
  sheet: Sheet,
  scope: Scope,
  own: number | null,
): Readonly<Record<Scope, number | null>> {
  const of = (profit: RowKey, equity: RowKey) =>
    numeric(overEquity(sheet, sheet.at(profit), equity));
  if (scope === 'attributable') {
    return { attributable: own, total: of('netIncomeTotal', 'equityTotal') };
  }
  const both = sheet.profitRow === 'netIncomeTotal' && sheet.equityRow === 'equityTotal';
  return { attributable: both ? of('netIncome', 'equity') : null, total: own };
}

function reportedAt(statements: Statements, index: number): Partial<Record<Ratio, number>> {
  const reported: Partial<Record<Ratio, number>> = {};
  for (const ratio of RATIOS) {
    const value = valueAt(statements.reported[ratio], index);
    if (value !== null) reported[ratio] = value;
  }
  return reported;
}

function hasValues(statements: Statements, row: RowKey): boolean {
  return statements.rows[row]?.some((value) => value !== null) ?? false;
}

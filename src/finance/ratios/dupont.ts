/**
 * The ratios of one period, each from rows of one scope: DuPont in three and in
 * five steps, days, cash and debt.
 */
import { onceFor } from '../once';
import { finite } from '../statements/numbers/decimal';
import { asOutflows } from '../statements/numbers/signs';
import { orderOf, type PeriodOrder } from '../statements/periods/order';
import {
  type Basis,
  RATIOS,
  type Ratio,
  type RowKey,
  type Scope,
  type Statements,
  valueAt,
} from '../statements/statements';
import { type Cagr, cagrOf, type EbitFrom, ebitOf, outcomesOf, overEquity } from './formulas';
import { type Fault, isFault, numeric, type Outcome } from './outcome';
import { type Sheet, sheetOf } from './sheet';

export type { Fault, Reason } from './outcome';

/** A ratio that would be a number without a meaning, with the reason. */
export interface NotMeaningful extends Fault {
  readonly ratio: Ratio;
}

/** The ratios of one period: number, missing, or not meaningful. */
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
  /** Of another vintage than the period before: growth, averages and changes don't go across. */
  readonly breaks: boolean;
  /** Days of the period: 365 or 360 by its length. */
  readonly days: number;
  /** What the turnover is measured against. */
  readonly averageAssets: number | null;
  /** Of the block's scope, in ones. */
  readonly profit: number | null;
  /** What growth is measured against. */
  readonly previousRevenue: number | null;
  /** What EBIT was taken from: with "operating-income" the factor EBT / EBIT is "non-operating result and interest". */
  readonly ebitFrom: EbitFrom | null;
  /** Without rows of all owners the parent's served for them, as the identities prove that there are no minorities. */
  readonly noMinorities: boolean;
  /** Equity is under 5 % of assets: ROE carries a caution. */
  readonly thinEquity: boolean;
  /** The first year of the run that `cagr` measures. */
  readonly cagrFrom: string | null;
  /** The years that it grew over. */
  readonly cagrYears: number | null;
}

/** All ratios stand in one order and shape. */
const NO_RATIOS = Object.fromEntries(RATIOS.map((ratio) => [ratio, null])) as Record<
  Ratio,
  number | null
>;

/** The results of all periods, in the order in which they stand; several rules ask for those of one block. */
export const periodResults = onceFor((written: Statements): readonly PeriodResult[] => {
  const order = orderOf(written.periods);
  const statements = asOutflows(written);
  const cagr = cagrOf({ statements, order });
  return statements.periods.map((_, index) =>
    resultOf(sheetOf(statements, order, index, statements.basis), cagr),
  );
});

/** The ratios of period `index`; `basis` overrides the block's, for changes that need one basis. */
export function periodResult(
  statements: Statements,
  order: PeriodOrder,
  index: number,
  basis: Basis = statements.basis,
): PeriodResult {
  const signed = asOutflows(statements);
  return resultOf(sheetOf(signed, order, index, basis), cagrOf({ statements: signed, order }));
}

function resultOf(sheet: Sheet, run: Cagr | null): PeriodResult {
  const { statements, index } = sheet;
  const cagr = run?.to === index ? run : null;
  const outcomes: Record<Ratio, Outcome> = outcomesOf(sheet, cagr?.value ?? null);
  const reported = reportedAt(statements, index);
  const ratios = { ...NO_RATIOS };
  const notMeaningful: NotMeaningful[] = [];
  for (const ratio of RATIOS) {
    const outcome = outcomes[ratio];
    ratios[ratio] = typeof outcome === 'number' ? finite(outcome) : null;
    if (isFault(outcome)) notMeaningful.push({ ratio, ...outcome });
  }
  ratios.weightedRoe ??= reported.weightedRoe ?? null;
  const from = cagr && statements.periods[cagr.from]?.label;
  return {
    label: sheet.label,
    end: statements.periods[index]?.end ?? null,
    months: sheet.months,
    breaks: statements.periods[index]?.breaks === true,
    basisUsed: sheet.basisUsed,
    closingUsed: sheet.closingUsed,
    ratios,
    reported,
    notMeaningful,
    roeByScope: roeByScope(sheet, statements.scope, ratios.roe),
    days: sheet.days,
    averageAssets: sheet.balance('assets'),
    profit: sheet.at(sheet.profitRow),
    previousRevenue: sheet.previousRevenue,
    ebitFrom: ebitOf(sheet)?.from ?? null,
    noMinorities: sheet.noMinorities,
    thinEquity: isThin(sheet),
    cagrFrom: from ?? null,
    cagrYears: cagr?.years ?? null,
  };
}

/** The caution's threshold: equity as a part of assets. */
const SLIVER = 0.05;

/** Equity under 5 % of assets, on the balances that ROE is made of: it magnifies whatever stands above it. */
function isThin(sheet: Sheet): boolean {
  const [equity, assets] = [sheet.balance(sheet.equityRow), sheet.balance('assets')];
  return equity !== null && assets !== null && equity > 0 && equity < SLIVER * assets;
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

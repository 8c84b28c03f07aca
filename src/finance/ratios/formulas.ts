/** The formula of each ratio, from the rows of one period and one scope. */
import { type Ratio, type RowKey, valueAt } from '../statements/statements';
import { combine, type Fault, minus, numeric, type Outcome, over, plus, times } from './outcome';
import { hasValues, type Sheet } from './sheet';
import { weightedRoe } from './weightedRoe';

const NO_REVENUE: Fault = { reason: 'revenue-not-positive', row: 'revenue' };
const NO_COST: Fault = { reason: 'cost-not-positive', row: 'costOfRevenue' };
const NO_ASSETS: Fault = { reason: 'assets-not-positive', row: 'assets' };
const NO_BASE: Fault = { reason: 'previous-revenue-not-positive', row: 'revenue' };

/** All ratios of a period; the compound growth belongs to a run of years. */
export function outcomesOf(sheet: Sheet, cagr: number | null): Record<Ratio, Outcome> {
  const { at, balance } = sheet;
  const profit = at(sheet.profitRow);
  const revenue = at('revenue');
  const averageAssets = balance('assets');
  const assets = at('assets');
  const ofRevenue = (value: Outcome) => over(value, revenue, NO_REVENUE);
  return {
    roe: roe(sheet),
    netMargin: ofRevenue(profit),
    assetTurnover: over(revenue, averageAssets, NO_ASSETS),
    equityMultiplier: overEquity(sheet, averageAssets, sheet.equityRow),
    operatingMargin: ofRevenue(at('operatingIncome')),
    grossMargin: ofRevenue(grossProfit(sheet)),
    sellingRatio: ofRevenue(at('sellingExpense')),
    adminRatio: ofRevenue(at('adminExpense')),
    rdRatio: ofRevenue(at('rdExpense')),
    advertisingRatio: ofRevenue(at('advertising')),
    roa: over(profitForAssets(sheet), averageAssets, NO_ASSETS),
    currentRatio: over(at('currentAssets'), at('currentLiabilities'), {
      reason: 'current-liabilities-not-positive',
      row: 'currentLiabilities',
    }),
    liabilityRatio: over(at('liabilities') ?? minus(assets, sheet.allEquity), assets, NO_ASSETS),
    interestBearingDebtRatio: over(at('interestBearingDebt'), assets, NO_ASSETS),
    revenueGrowth: minus(over(revenue, sheet.previousRevenue, NO_BASE), 1),
    sequentialGrowth: minus(over(revenue, sheet.sequentialRevenue, NO_BASE), 1),
    weightedRoe: weightedRoe(sheet.statements.weighted, sheet.index, sheet.months),
    cagr,
    // Last: so many keys behind what is spread make an object that is slow to build.
    ...burdens(sheet),
    ...cycle(sheet),
    ...cashFlow(sheet),
  };
}

/** Days of stock, of what customers owe and of what is owed, and the money in them. */
function cycle(sheet: Sheet) {
  const { at, balance, days } = sheet;
  const [revenue, cost] = [at('revenue'), at('costOfRevenue')];
  const inventoryDays = times(days, over(balance('inventory'), cost, NO_COST));
  const receivableDays = times(days, over(balance('receivables'), revenue, NO_REVENUE));
  const payableDays = times(days, over(balance('payables'), cost, NO_COST));
  const workingCapital = minus(plus(at('receivables'), at('inventory')), at('payables'));
  return {
    inventoryDays,
    inventoryTurns: combine(days, inventoryDays, (all, each) => (each === 0 ? null : all / each)),
    receivableDays,
    payableDays,
    cashConversionCycle: minus(plus(inventoryDays, receivableDays), payableDays),
    workingCapital,
    workingCapitalDays: times(days, over(workingCapital, revenue, NO_REVENUE)),
  } satisfies Partial<Record<Ratio, Outcome>>;
}

function cashFlow(sheet: Sheet) {
  const { at } = sheet;
  const freeCashFlow = minus(at('operatingCashFlow'), at('capex'));
  return {
    cashContent: over(at('operatingCashFlow'), at(sheet.profitRow), {
      reason: 'net-income-not-positive',
      row: sheet.profitRow,
    }),
    freeCashFlow,
    freeCashFlowMargin: over(freeCashFlow, at('revenue'), NO_REVENUE),
    capexRatio: over(at('capex'), at('revenue'), NO_REVENUE),
  } satisfies Partial<Record<Ratio, Outcome>>;
}

/** What EBIT was taken from. */
export type EbitFrom = 'ebit' | 'ebt-and-interest' | 'operating-income';

/** EBIT: its row, else profit before tax plus interest, else operating income, which is not quite it. */
export function ebitOf({ at }: Sheet): { value: number; from: EbitFrom; row: RowKey } | null {
  const own = at('ebit');
  if (own !== null) return { value: own, from: 'ebit', row: 'ebit' };
  const sum = numeric(plus(at('ebt'), at('interest')));
  if (sum !== null) return { value: sum, from: 'ebt-and-interest', row: 'ebt' };
  const operating = at('operatingIncome');
  if (operating === null) return null;
  return { value: operating, from: 'operating-income', row: 'operatingIncome' };
}

/** The four factors that the five-step analysis has instead of the net margin. */
function burdens(sheet: Sheet) {
  const ebt = sheet.at('ebt');
  const ebit = ebitOf(sheet);
  const value = ebit?.value ?? null;
  return {
    parentShare: parentShare(sheet),
    taxBurden: taxBurden(sheet, ebt),
    interestBurden: over(ebt, value, { reason: 'ebit-not-positive', row: ebit?.row ?? 'ebit' }),
    ebitMargin: over(value, sheet.at('revenue'), NO_REVENUE),
  } satisfies Partial<Record<Ratio, Outcome>>;
}

/** A share of a loss is none: 5 of −2 would be −250 %, and −5 of −6 would look like 83 %. */
function parentShare(sheet: Sheet): Outcome {
  if (sheet.allProfit === null) return null;
  if (sheet.statements.scope === 'total') return 1;
  return over(sheet.at('netIncome'), sheet.allProfit, noTotalProfit(sheet));
}

function taxBurden(sheet: Sheet, ebt: number | null): Outcome {
  const burden = over(sheet.allProfit, ebt, { reason: 'ebt-not-positive', row: 'ebt' });
  return typeof burden === 'number' && (sheet.allProfit ?? 0) <= 0 ? noTotalProfit(sheet) : burden;
}

function noTotalProfit({ statements, at, profitRow }: Sheet): Fault {
  const row =
    at('netIncomeTotal') === null || statements.scope === 'total' ? profitRow : 'netIncomeTotal';
  return { reason: 'total-net-income-not-positive', row };
}

function grossProfit(sheet: Sheet): Outcome {
  return minus(sheet.at('revenue'), sheet.at('costOfRevenue')) ?? sheet.at('grossProfit');
}

/** Assets belong to all owners, and so must the profit; the parent's serves only where it alone is there. */
function profitForAssets(sheet: Sheet): number | null {
  if (sheet.allProfit !== null) return sheet.allProfit;
  return hasValues(sheet.statements, 'netIncomeTotal') ? null : sheet.at(sheet.profitRow);
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
export function overEquity(sheet: Sheet, numerator: number | null, row: RowKey): Outcome {
  const least = sheet.least(row);
  if (numerator === null || least === null) return null;
  if (least <= 0) {
    const fault: Fault = { reason: 'equity-not-positive', row };
    return (sheet.at(row) ?? 0) > 0 ? { ...fault, opening: true } : fault;
  }
  return over(numerator, sheet.balance(row), { reason: 'equity-not-positive', row });
}

/** The yearly growth over a run of years. */
export interface Cagr {
  /** From the first year of the run to its last, as indexes. */
  readonly from: number;
  readonly to: number;
  readonly years: number;
  /** A fraction. */
  readonly value: number;
}

/**
 * The compound growth of revenue over the longest run of years that follow each
 * other; where a year's opening was recast the run ends. `null` below three
 * years, which is where growth ends and compound growth begins.
 */
export function cagrOf({ statements, order }: Pick<Sheet, 'statements' | 'order'>): Cagr | null {
  const revenue = (index: number) => valueAt(statements.rows.revenue, index);
  const length: number[] = [];
  let best: { from: number; to: number; steps: number } | null = null;
  const start: number[] = [];
  for (const index of order.inTime) {
    const before = order.base[index] ?? null;
    const yearly = statements.periods[index]?.months === 12 && revenue(index) !== null;
    const goesOn = before !== null && !statements.openings?.[index] && length[before] !== undefined;
    if (!yearly) continue;
    length[index] = goesOn ? (length[before as number] ?? 0) + 1 : 0;
    start[index] = goesOn ? (start[before as number] ?? index) : index;
    const steps = length[index] ?? 0;
    if (steps >= 2 && steps >= (best?.steps ?? 0))
      best = { from: start[index] ?? index, to: index, steps };
  }
  if (!best) return null;
  const [first, last] = [revenue(best.from), revenue(best.to)];
  if (first === null || last === null || first <= 0 || last <= 0) return null;
  const value = Math.exp(Math.log(last / first) / best.steps) - 1;
  return Number.isFinite(value) ? { from: best.from, to: best.to, years: best.steps, value } : null;
}

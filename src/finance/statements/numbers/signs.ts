/** Costs, expenses and capex are positive outflows here, whatever sign a file writes them with. */
import { onceFor } from '../../once';
import { type RowKey, type Series, type Statements, valueAt } from '../statements';

/** Rows that can't be below nothing by what they are; a tax or an interest can. */
export const OUTFLOWS = [
  'costOfRevenue',
  'sellingExpense',
  'adminExpense',
  'rdExpense',
  'advertising',
  'capex',
] as const satisfies readonly RowKey[];

export interface Signed {
  readonly rows: Statements['rows'];
  /** The rows whose sign was turned, which must be said. */
  readonly turned: readonly RowKey[];
}

/** The statements as they are computed with: outflows positive, `turned` naming what was not. The same object where nothing is turned, or all was before. */
export const asOutflows = onceFor((statements: Statements): Statements => {
  if (statements.turned) return statements;
  const { rows, turned } = positiveOutflows(statements.rows, statements.proxies);
  return turned.length === 0 ? statements : { ...statements, rows, turned };
});

/**
 * Turns the rows that are written as negative throughout; a cost of mixed signs
 * where gross profit = revenue − cost says so; a tax where total profit = EBT −
 * tax does; an interest that is negative throughout unless it only stands for
 * 财务费用, where income may outweigh the cost.
 */
export function positiveOutflows(
  rows: Statements['rows'],
  proxies: readonly RowKey[] = [],
): Signed {
  const turned: RowKey[] = [];
  const result: Partial<Record<RowKey, Series>> = { ...rows };
  const turn = (key: RowKey, cells: (index: number) => boolean) => {
    const row = rows[key];
    if (!row?.some((_, index) => cells(index))) return;
    result[key] = row.map((value, index) => (value !== null && cells(index) ? 0 - value : value));
    turned.push(key);
  };
  for (const key of OUTFLOWS) {
    if (isNegative(rows[key])) turn(key, (index) => (valueAt(rows[key], index) ?? 0) < 0);
    else if (key === 'costOfRevenue') turn(key, (index) => isTurnedCost(rows, index));
  }
  if (isNegative(rows.interest) && !proxies.includes('interest')) {
    turn('interest', (index) => (valueAt(rows.interest, index) ?? 0) < 0);
  }
  const taxes = rows.tax?.map((_, index) => taxSign(rows, index)) ?? [];
  if (taxes.includes('turned') && !taxes.includes('right')) turn('tax', () => true);
  return { rows: result, turned };
}

function isNegative(row: Series | undefined): boolean {
  const values = row?.filter((value) => value !== null && value !== 0) ?? [];
  return values.length > 0 && values.every((value) => (value ?? 0) < 0);
}

function isTurnedCost(rows: Statements['rows'], index: number): boolean {
  const [cost, revenue, gross] = (['costOfRevenue', 'revenue', 'grossProfit'] as const).map((key) =>
    valueAt(rows[key], index),
  );
  if (typeof cost !== 'number' || typeof revenue !== 'number' || typeof gross !== 'number') {
    return false;
  }
  return cost < 0 && near(gross, revenue + cost);
}

/** Which sign the tax has by its year: total profit = EBT − tax, or EBT + tax. */
function taxSign(rows: Statements['rows'], index: number): 'right' | 'turned' | null {
  const profit = valueAt(rows.netIncomeTotal, index) ?? valueAt(rows.netIncome, index);
  const [ebt, tax] = [valueAt(rows.ebt, index), valueAt(rows.tax, index)];
  if (profit === null || ebt === null || tax === null || tax === 0) return null;
  if (near(profit, ebt - tax)) return 'right';
  return near(profit, ebt + tax) ? 'turned' : null;
}

/** Equal but for rounding. */
function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.001 * Math.max(Math.abs(a), Math.abs(b));
}

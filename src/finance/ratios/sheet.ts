/** One period of the statements, as the formulas ask for it. */
import { grainOfRow } from '../statements/periods/grains';
import type { PeriodOrder } from '../statements/periods/order';
import {
  BALANCE_KEYS,
  type Basis,
  type Ratio,
  type RowKey,
  type Statements,
  valueAt,
} from '../statements/statements';

/** The rows of one period with their opening balances, as the ratios take them. */
export interface Sheet {
  readonly statements: Statements;
  readonly order: PeriodOrder;
  readonly index: number;
  readonly label: string;
  readonly months: number;
  /** Days of the period: 365 or 360 by its length. */
  readonly days: number;
  readonly basisUsed: Basis;
  readonly closingUsed: readonly RowKey[];
  /** Profit and equity of the block's scope. */
  readonly profitRow: RowKey;
  readonly equityRow: RowKey;
  /** The profit of all owners in this period; the parent's where no minorities are proved. */
  readonly allProfit: number | null;
  /** The equity of all owners, likewise. */
  readonly allEquity: number | null;
  /** The identities of the period prove that nobody but the parent's owners has a share. */
  readonly noMinorities: boolean;
  /** The revenue of the same part of the year before, and of the period before an interim. */
  readonly previousRevenue: number | null;
  readonly sequentialRevenue: number | null;
  /** The value in this period, for a balance at its end. */
  readonly at: (row: RowKey) => number | null;
  /** The average of opening and closing balance, or the closing one. */
  readonly balance: (row: RowKey) => number | null;
  /** The least of the balances that enter `balance`. */
  readonly least: (row: RowKey) => number | null;
}

/** The balances that a ratio averages; of the others the closing one is all that counts. */
const AVERAGED: ReadonlySet<RowKey> = new Set([
  'assets',
  'equity',
  'equityTotal',
  'inventory',
  'receivables',
  'payables',
]);

/** The ratio that such a balance goes into, where it is one alone. */
export const RATIO_OF_BALANCE: Readonly<Partial<Record<RowKey, Ratio>>> = {
  inventory: 'inventoryDays',
  receivables: 'receivableDays',
  payables: 'payableDays',
};

/** Period `index` of `statements`, its balances on `basis` as far as there are opening ones. */
export function sheetOf(
  statements: Statements,
  order: PeriodOrder,
  index: number,
  basis: Basis,
): Sheet {
  const { rows, scope } = statements;
  const at = (row: RowKey) => valueAt(rows[row], index);
  const opening = openingOf(statements, order, index);
  const total = scope === 'total';
  const profitRow =
    total && hasValues(statements, 'netIncomeTotal') ? 'netIncomeTotal' : 'netIncome';
  const equityRow = total && hasValues(statements, 'equityTotal') ? 'equityTotal' : 'equity';
  const basisUsed = basisOf(basis, equityRow, at, opening);
  const averaged = (row: RowKey) =>
    basis === 'average' &&
    opening(row) !== null &&
    (basisUsed === 'average' || (row !== 'assets' && row !== equityRow));
  const revenueOf = (before: number | null | undefined) =>
    before === null || before === undefined ? null : valueAt(rows.revenue, before);
  const period = statements.periods[index];
  const months = period?.months ?? 12;
  return {
    statements,
    order,
    index,
    label: period?.label ?? '',
    months,
    days: (statements.days * months) / 12,
    basisUsed,
    closingUsed:
      basis === 'average'
        ? BALANCE_KEYS.filter((row) => AVERAGED.has(row) && at(row) !== null && !averaged(row))
        : [],
    profitRow,
    equityRow,
    ...allOwners(statements, index, total ? { profitRow, equityRow } : null),
    previousRevenue: revenueOf(order.base[index]),
    sequentialRevenue: revenueOf(order.sequential[index]),
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

/** The balance at the start of the period: what the block says of it, else the closing one of the period before. */
function openingOf(statements: Statements, order: PeriodOrder, index: number) {
  const own = statements.openings?.[index];
  const opensAt = order.opens[index] ?? null;
  const end = typeof opensAt === 'number' ? order.stretches[opensAt]?.to : undefined;
  // A year and its last quarter end together; either may hold the balance.
  const there =
    end === undefined
      ? []
      : order.stretches.flatMap((stretch, at) => (stretch?.to === end ? at : []));
  return (row: RowKey): number | null => {
    const said = own && Object.hasOwn(own, row) ? valueAt([own[row] ?? null], 0) : null;
    if (said !== null || opensAt === null) return said;
    if (opensAt === 'opening') return valueAt([statements.opening[row] ?? null], 0);
    for (const at of there) {
      const balance = valueAt(statements.rows[row], at);
      if (balance !== null) return balance;
    }
    return null;
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
  const averaged = BALANCE_KEYS.filter((row) => AVERAGED.has(row) && at(row) !== null);
  const rows = drivers.length > 0 ? drivers : averaged;
  return rows.every((row) => opening(row) !== null) ? 'average' : 'ending';
}

/** Profit and equity of all owners. Without their rows the parent's serve where the period's own identities prove that they are the same. */
function allOwners(
  statements: Statements,
  index: number,
  own: { readonly profitRow: RowKey; readonly equityRow: RowKey } | null,
): Pick<Sheet, 'allProfit' | 'allEquity' | 'noMinorities'> {
  const at = (row: RowKey) => valueAt(statements.rows[row], index);
  if (own)
    return { allProfit: at(own.profitRow), allEquity: at(own.equityRow), noMinorities: false };
  const [profit, equity] = [at('netIncomeTotal'), at('equityTotal')];
  const wholeEquity = sums(statements, index, 'assets', 'liabilities', 'equity');
  const wholeProfit = sums(statements, index, 'ebt', 'tax', 'netIncome');
  const lacks = (row: RowKey) => !hasValues(statements, row);
  const sameEquity = equity === null && lacks('equityTotal') && wholeEquity;
  const sameProfit =
    profit === null &&
    lacks('netIncomeTotal') &&
    (wholeProfit || (wholeEquity && (at('ebt') === null || at('tax') === null)));
  return {
    allProfit: profit ?? (sameProfit ? at('netIncome') : null),
    allEquity: equity ?? (sameEquity ? at('equity') : null),
    noMinorities: sameEquity || sameProfit,
  };
}

/** Whether `whole` is `part` and `rest` together, within the rounding of the three. */
function sums(
  statements: Statements,
  index: number,
  whole: RowKey,
  part: RowKey,
  rest: RowKey,
): boolean {
  const rows = [whole, part, rest] as const;
  const [a, b, c] = rows.map((row) => valueAt(statements.rows[row], index));
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number') return false;
  const grain = Math.max(
    1e-9 * Math.abs(a),
    ...rows.map((row) => grainOfRow(statements, row, index)),
  );
  return Math.abs(a - b - c) <= 1.5 * grain;
}

/** The row has a value in some period. */
export function hasValues(statements: Statements, row: RowKey): boolean {
  return statements.rows[row]?.some((value) => value !== null) ?? false;
}

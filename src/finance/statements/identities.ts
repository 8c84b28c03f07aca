/** What must hold between the rows of any company's statements, and where it doesn't. */

import { asOutflows } from './numbers/signs';
import { grainOfRow } from './periods/grains';
import { orderOf } from './periods/order';
import { type RowKey, type Statements, valueAt } from './statements';

/** An identity by what its left side is. */
export type Identity =
  | 'gross-profit'
  | 'total-profit'
  | 'no-minorities'
  | 'balance-sheet'
  | 'current-assets'
  | 'cash'
  | 'gross-margin'
  | 'tax-burden';

/** An identity of the statements that doesn't hold. */
export interface Breach {
  readonly identity: Identity;
  /** The row that is questioned. */
  readonly row: RowKey;
  readonly period: string;
  /** Both sides, in ones of the currency. */
  readonly left: number;
  readonly right: number;
  /** How finely the coarser figure is written, in ones. */
  readonly grain: number;
  /** A row that the block doesn't give may lie between (`afterTax`): a question, no contradiction. */
  readonly open?: boolean;
}

/** The identities that don't hold, within the rounding of the coarser figure, in the order of the periods. */
export function breachesOf(written: Statements): Breach[] {
  const statements = asOutflows(written);
  const before = beforeOf(statements);
  return statements.periods.flatMap((_, index) => {
    const at = (row: RowKey) => valueAt(statements.rows[row], index);
    const total = totalRows(statements);
    const check = checkerOf(statements, index);
    const profits = totalProfit(statements, index, total.profit);
    return [
      ...check('gross-profit', 'grossProfit', ['revenue', 'costOfRevenue'], (a, b) => a - b),
      ...profits,
      ...noMinorities(statements, index, before[index] ?? null),
      ...check('balance-sheet', 'assets', ['liabilities', total.equity], (a, b) => a + b),
      ...check('current-assets', 'currentAssets', ['assets'], (a) => a, 'most'),
      ...check('cash', 'cash', ['currentAssets'], (a) => a, 'most'),
      ...(at('costOfRevenue') === null || at('grossProfit') === null
        ? check('gross-margin', 'grossProfit', ['revenue'], (a) => a, 'most')
        : []),
      // Where the sum is wrong already the burden follows from it.
      ...(profits.length === 0 && !at('afterTax') && (at('tax') ?? 0) > 0 && (at('ebt') ?? 0) > 0
        ? check('tax-burden', total.profit, ['ebt'], (a) => a, 'most')
        : []),
    ];
  });
}

/** The rows of all owners: in a block of that scope the plain ones. */
function totalRows({ scope, rows }: Statements): { profit: RowKey; equity: RowKey } {
  const plain = scope === 'total';
  return {
    profit: plain && !rows.netIncomeTotal ? 'netIncome' : 'netIncomeTotal',
    equity: plain && !rows.equityTotal ? 'equity' : 'equityTotal',
  };
}

/**
 * Profit before tax less tax, and what stands behind the tax: results of associates and of
 * businesses given up, which US filers show there and others before it. Where the block has no such
 * row nobody can tell a slip from one, and the gap is asked about.
 */
function totalProfit(statements: Statements, index: number, profit: RowKey): Breach[] {
  const check = checkerOf(statements, index);
  const behind = valueAt(statements.rows.afterTax, index);
  if (behind !== null) {
    return check('total-profit', profit, ['ebt', 'tax'], (a, b) => a - b + behind);
  }
  const gaps = check('total-profit', profit, ['ebt', 'tax'], (a, b) => a - b);
  return gaps.map((breach) => ({ ...breach, open: true }));
}

/** Compares a row with what others make of it, in one period; `most` where it may be less. */
function checkerOf(statements: Statements, index: number) {
  return (
    identity: Identity,
    row: RowKey,
    others: readonly RowKey[],
    make: (a: number, b: number) => number,
    kind: 'equal' | 'most' = 'equal',
  ): Breach[] => {
    const left = valueAt(statements.rows[row], index);
    const values = others.map((other) => valueAt(statements.rows[other], index));
    const [a, b = 0] = values;
    if (left === null || a === null || a === undefined || b === null) return [];
    const right = make(a, b);
    const rows = [row, ...others];
    const grain = Math.max(...rows.map((key) => grainOfRow(statements, key, index)));
    // Half a unit for each figure that is rounded, and a trace for binary fractions.
    const trace = 1e-9 * Math.max(Math.abs(left), Math.abs(right));
    const tolerance = (grain * rows.length) / 2 + trace;
    const gap = kind === 'most' ? left - right : Math.abs(left - right);
    const period = statements.periods[index]?.label ?? '';
    return gap > tolerance ? [{ identity, row, period, left, right, grain }] : [];
  };
}

/** The parent's profit is all of it where the parent's equity is, at both ends of the period. */
function noMinorities(statements: Statements, index: number, before: number | null): Breach[] {
  if (statements.scope === 'total' && !statements.rows.netIncomeTotal) return [];
  const same = (at: number) => {
    const [own, all] = [
      valueAt(statements.rows.equity, at),
      valueAt(statements.rows.equityTotal, at),
    ];
    const grain = Math.max(
      grainOfRow(statements, 'equity', at),
      grainOfRow(statements, 'equityTotal', at),
    );
    return own !== null && all !== null && Math.abs(own - all) <= grain;
  };
  if (!same(index) || (before !== null && !same(before))) return [];
  return checkerOf(statements, index)('no-minorities', 'netIncome', ['netIncomeTotal'], (a) => a);
}

function beforeOf(statements: Statements): readonly (number | null)[] {
  const { opens } = orderOf(statements.periods);
  return opens.map((at) => (typeof at === 'number' ? at : null));
}

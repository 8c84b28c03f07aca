/** Two companies, or two periods, on one basis: same balances, same days, same owners. */
import { type PeriodResult, periodResult } from '../ratios/dupont';
import { hasValues } from '../ratios/sheet';
import { orderOf, type PeriodOrder } from '../statements/periods/order';
import {
  type Basis,
  type Ratio,
  type RowKey,
  type Scope,
  type Statements,
  valueAt,
} from '../statements/statements';

/** A company's statements with the ratios of its periods. */
export interface EntityResults {
  readonly statements: Statements;
  readonly periods: readonly PeriodResult[];
}

/** The balances that a ratio averages; "equity" is that of the block's scope. */
const BALANCES: Readonly<Partial<Record<Ratio, readonly RowKey[]>>> = {
  roe: ['assets', 'equity'],
  assetTurnover: ['assets'],
  equityMultiplier: ['assets', 'equity'],
  roa: ['assets'],
  inventoryDays: ['inventory'],
  inventoryTurns: ['inventory'],
  receivableDays: ['receivables'],
  payableDays: ['payables'],
  cashConversionCycle: ['inventory', 'receivables', 'payables'],
};

/** The ratios that differ between the parent's owners and all owners, with the suffixed rows that tell them apart. */
const SCOPED: Readonly<Partial<Record<Ratio, readonly RowKey[]>>> = {
  roe: ['netIncomeTotal', 'equityTotal'],
  netMargin: ['netIncomeTotal'],
  equityMultiplier: ['equityTotal'],
  cashContent: ['netIncomeTotal'],
  parentShare: ['netIncomeTotal'],
};

/** Whether a ratio depends on balances at all. */
export function isAveraged(ratio: Ratio): boolean {
  return BALANCES[ratio] !== undefined;
}

/** Whether a ratio of the parent's owners is another one than that of all owners. */
export function isScoped(ratio: Ratio): boolean {
  return SCOPED[ratio] !== undefined;
}

/** On which balances a ratio of `result` stands. */
export function basisOfRatio(
  { statements }: EntityResults,
  result: PeriodResult,
  ratio: Ratio,
): Basis {
  const rows = BALANCES[ratio];
  if (!rows || statements.basis === 'ending') return rows ? 'ending' : 'average';
  const isClosing = rows.some(
    (row) =>
      result.closingUsed.includes(row) ||
      (row === 'equity' && result.closingUsed.includes('equityTotal')),
  );
  const drivers = rows.includes('assets') && result.basisUsed === 'ending';
  return isClosing || drivers ? 'ending' : 'average';
}

/** Results of one company on another basis than its block's, each computed once. */
export class Recomputed {
  readonly #order: PeriodOrder;
  readonly #known = new Map<string, PeriodResult>();

  constructor(readonly of: EntityResults) {
    this.#order = orderOf(of.statements.periods);
  }

  /** Period `index` on closing balances where asked, in years of `days`, of the owners of `scope`. */
  at(index: number, basis: Basis, days: number, scope: Scope): PeriodResult | null {
    const { statements, periods } = this.of;
    const own = periods[index];
    if (!own) return null;
    const same = basis === 'average' && days === statements.days && scope === statements.scope;
    if (same) return own;
    const key = `${index} ${basis} ${days} ${scope}`;
    const known = this.#known.get(key);
    if (known) return known;
    const changed = basis === 'ending' ? 'ending' : statements.basis;
    const result = periodResult({ ...statements, days, scope }, this.#order, index, changed);
    this.#known.set(key, result);
    return result;
  }

  /** Whether the rows tell `ratio` of the owners of `scope`: plain rows are of the block's own scope. */
  canBeOf(scope: Scope, ratio: Ratio, index: number): boolean {
    const { statements } = this.of;
    const suffixed = SCOPED[ratio];
    if (!suffixed || scope === statements.scope) return true;
    // A block of all owners tells the parent's part only where both kinds of rows stand in it.
    if (scope === 'attributable') return suffixed.every((row) => hasValues(statements, row));
    return suffixed.every((row) => valueAt(statements.rows[row], index) !== null);
  }
}

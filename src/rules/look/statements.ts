/** The customer's statements, for the rules that say what is missing from them. */
import type { Statements } from '../../finance/statements/statements';
import type { Plan, RoeBlock } from '../../plan/model';
import type { Context } from '../rule';
import { hasProblem } from '../shared/places';

export interface CustomerStatements {
  readonly block: RoeBlock;
  readonly statements: Statements;
}

/**
 * The customer's block with what was read from it. `null` without a block, which is
 * `look/no-statements`, and for one that can't be read or has no periods, which
 * is `roe/invalid`.
 */
export function customerStatements(context: Context): CustomerStatements | null {
  const block = context.index.customerBlock;
  const statements = block?.statements;
  return block && statements && statements.periods.length > 0 ? { block, statements } : null;
}

/** The row stands in the block but was reported as invalid, so it isn't missing. */
export function isInvalidRow(plan: Plan, block: RoeBlock, path: string): boolean {
  return block.rows.some(
    (row) =>
      (row.path === path || row.path.startsWith(`${path}[`)) &&
      hasProblem(plan, 'roe/invalid', { start: row.keyRange.start, end: row.valueRange.end }),
  );
}

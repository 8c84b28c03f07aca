/** Which statements a block speaks against, by a number or by the direction that they tell. */
import type { PlanIndex } from '../../evidence/planIndex';
import type { Claim, Plan } from '../../plan/model';
import { contradicts } from './contradicts';
import { direction } from './direction';

/** A number or a word in the statement is not what the block says. */
export function differsFromBlock({ range }: Claim, index: PlanIndex): boolean {
  return index.found(placesAgainst).some((at) => at >= range.start && at < range.end);
}

/** Where the findings of both rules stand. */
function placesAgainst(plan: Plan, index: PlanIndex): readonly number[] {
  const context = { today: null, index, proof: null };
  return [contradicts, direction].flatMap((rule) =>
    Array.from(rule.check(plan, context), ({ range }) => range.start),
  );
}

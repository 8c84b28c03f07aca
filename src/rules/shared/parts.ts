/**
 * Rules that look at one statement at a time: what they make of those of a section is kept
 * while its text is the same, and so is all else that they look at.
 */
import type { PlanIndex } from '../../evidence/planIndex';
import { whileSame } from '../../finance/once';
import { keptByPart, partsOf } from '../../plan/compose/parts';
import type { Claim, Plan } from '../../plan/model';
import { movedRange } from '../../plan/text/ranges';
import type { Finding } from '../rule';

/** What was made of the statements of a part; places in it count from `from`. */
interface InPart<T> {
  readonly made: readonly T[];
  readonly claims: readonly Claim[];
  readonly from: number;
}

/**
 * For each rule one: what `make` gives for the statements of each part, where that is anything.
 * It may look at these, at their text, and at what `on` names; `on` is compared by identity.
 */
export function inParts<T>(): (
  index: PlanIndex,
  on: readonly unknown[],
  make: (claims: readonly Claim[], from: number) => readonly T[],
) => readonly InPart<T>[] {
  const lastOf = keptByPart<ReturnType<typeof whileSame<readonly T[]>>>();
  return (index, on, make) =>
    index.found(claimsByPart).flatMap(({ part, claims }) => {
      const from = part.range.start;
      const made = lastOf(part, () => whileSame())(on, () => make(claims, from));
      return made.length > 0 ? [{ made, claims, from }] : [];
    });
}

/** The parts that hold statements, with these. */
function claimsByPart(plan: Plan) {
  let at = 0;
  return partsOf(plan).flatMap((part) => {
    const first = at;
    while ((plan.claims[at]?.range.start ?? part.range.end) < part.range.end) at++;
    return at > first ? [{ part, claims: plan.claims.slice(first, at) }] : [];
  });
}

/** The finding so much further on in the text. */
export function movedFinding(finding: Finding, offset: number): Finding {
  const { range, edits } = finding;
  return {
    ...finding,
    range: movedRange(range, offset),
    ...(edits && {
      edits: edits.map((edit) => ({ ...edit, range: movedRange(edit.range, offset) })),
    }),
  };
}

/** `lint --fix`: applies the safe edits of findings until none is left. */
import type { Plan, Range } from '../../plan/model';
import { withEdits } from '../../plan/text/text';
import { lint } from '../lint';
import type { Diagnostic, LintOptions } from '../rule';
import { lowerBound } from '../../plan/text/ranges';

export interface Fixed {
  readonly text: string;
  /** The findings whose edits were applied, in the order of application. */
  readonly applied: readonly Diagnostic[];
}

/** One fix can uncover the next, but not for ever: a bound for edits that undo each other. */
const MOST_ROUNDS = 50;

/**
 * The text with every safe fix applied. In each round the edits that don't
 * touch one another are applied together, then the text is read and linted
 * again. A byte order mark stays; all other bytes are as they were.
 */
export function applyFixes(
  text: string,
  read: (text: string) => Plan,
  options: LintOptions,
): Fixed {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let current = text.slice(mark.length);
  const seen = new Set([current]);
  const applied: Diagnostic[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = withoutOverlaps(lint(read(current), options).filter(({ fixable }) => fixable));
    const next = withEdits(
      current,
      chosen.flatMap(({ edits }) => edits),
    );
    if (chosen.length === 0 || seen.has(next)) break;
    applied.push(...chosen);
    seen.add(next);
    current = next;
  }
  return { text: mark + current, applied };
}

/** The findings whose edits neither overlap nor touch those of an earlier one; each whole or not at all. */
export function withoutOverlaps(findings: readonly Diagnostic[]): Diagnostic[] {
  const taken: Range[] = [];
  return findings.filter(({ edits }) => {
    if (edits.some(({ range }) => touchesOne(taken, range))) return false;
    for (const { range } of edits) taken.splice(placeOf(taken, range.start), 0, range);
    return true;
  });
}

/** `taken` is in order and without overlaps: only the neighbours can touch. */
function touchesOne(taken: readonly Range[], { start, end }: Range): boolean {
  const at = placeOf(taken, start);
  const before = taken[at - 1];
  const after = taken[at];
  return (
    (before !== undefined && before.end >= start) || (after !== undefined && after.start <= end)
  );
}

function placeOf(ranges: readonly Range[], offset: number): number {
  return lowerBound(ranges, offset, ({ start }) => start);
}

/** `lint --fix`: applies the safe edits of findings until none is left. */
import type { Plan, TextEdit } from '../plan/model';
import { applyEdits } from './edits';
import { lint } from './lint';
import type { Diagnostic, LintOptions } from './rule';

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
    const next = applyEdits(
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
  const taken: TextEdit[] = [];
  return findings.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => touches(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return a.range.start <= b.range.end && b.range.start <= a.range.end;
}

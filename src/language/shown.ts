/** Which findings an editor shows: each cause once, how strict the user wants it, and nothing on the line being written. */
import type { Plan, Range } from '../plan/model';
import { lineNumberAt } from '../plan/text/text';
import { oncePerCause, type Told } from '../rules/causes';
import type { Diagnostic } from '../rules/rule';
import type { Language } from '../words';

/** How much an editor shows: errors and warnings alone, all but what is on the line being written, or all. */
export type Strictness = 'quiet' | 'normal' | 'strict';

/**
 * @param writing the line that is being written, as offsets; null where none is
 */
export function shownFindings<T extends Diagnostic>(
  findings: readonly T[],
  strictness: Strictness,
  writing: Range | null,
): T[] {
  return findings.filter(({ severity, range, rule }) => {
    // Always shown: the next step is advice, not a complaint.
    if (rule === 'plan/next-step') return true;
    if (strictness === 'quiet' && severity !== 'error' && severity !== 'warning') return false;
    if (strictness === 'strict' || writing === null) return true;
    return range.start > writing.end || range.end < writing.start;
  });
}

/** The findings of a plan, each cause once. */
export function findingsOncePerCause(
  findings: readonly Diagnostic[],
  { lineStarts }: Pick<Plan, 'lineStarts'>,
  language: Language,
): Told<Diagnostic>[] {
  return oncePerCause(findings, ({ range }) => lineNumberAt(lineStarts, range.start), language);
}

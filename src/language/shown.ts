/** Which findings an editor shows: how strict the user wants it, and nothing on the line being written. */
import type { Range } from '../plan/model';
import type { Diagnostic } from '../rules/rule';

/** How much an editor shows: errors and warnings alone, all but what is on the line being written, or all. */
export type Strictness = 'quiet' | 'normal' | 'strict';

/**
 * @param writing the line that is being written, as offsets; null where none is
 */
export function shownFindings(
  findings: readonly Diagnostic[],
  strictness: Strictness,
  writing: Range | null,
): Diagnostic[] {
  return findings.filter(({ severity, range, rule }) => {
    // Always shown: the next step is advice, not a complaint.
    if (rule === 'plan/next-step') return true;
    if (strictness === 'quiet' && severity !== 'error' && severity !== 'warning') return false;
    if (strictness === 'strict' || writing === null) return true;
    return range.start > writing.end || range.end < writing.start;
  });
}

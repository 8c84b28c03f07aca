/** Git conflict markers: where they stand, and how far what they break reaches. */
import { onceFor } from '../../finance/once';
import type { Plan, Range } from '../../plan/model';

/** `<<<<<<< ours`, `||||||| base`, `>>>>>>> theirs`; seven, then a blank or the end of the line. */
const MARKER = /^([<|>])\1{6}(?: [^\r\n]*)?(?=\r?$)/gm;
/** Without these no line need be looked at. */
const SEVEN = ['<', '|', '>'].map((sign) => sign.repeat(7));

export interface Conflict {
  /** The first marker's line. */
  readonly marker: Range;
  /** From the first marker to the end of the last one's line. */
  readonly range: Range;
}

/** Those of a plan's text: rules, silence and switches ask for them with every key stroke. */
export const conflictsIn = onceFor((plan: Plan) => conflictsOf(plan.text));

/** The conflicts of a text, those half resolved too; `=======` alone is a heading's underline and no conflict. */
export function conflictsOf(text: string): Conflict[] {
  const conflicts: Conflict[] = [];
  if (!SEVEN.some((signs) => text.includes(signs))) return conflicts;
  let open: Conflict | null = null;
  for (const match of text.matchAll(MARKER)) {
    const line = { start: match.index, end: match.index + match[0].length };
    if (match[1] === '<' || !open) {
      if (open) conflicts.push(open);
      open = { marker: line, range: line };
    } else {
      open = { marker: open.marker, range: { start: open.range.start, end: line.end } };
    }
    if (match[1] === '>') {
      conflicts.push(open);
      open = null;
    }
  }
  if (open) conflicts.push(open);
  return conflicts;
}

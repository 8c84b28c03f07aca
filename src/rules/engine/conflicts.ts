/** Git conflict markers: where they stand, and how far what they break reaches. */
import type { Range } from '../../plan/model';

/** `<<<<<<< ours`, `||||||| base`, `>>>>>>> theirs`; seven, then a blank or the end of the line. */
const MARKER = /^([<|>])\1{6}(?: [^\r\n]*)?(?=\r?$)/gm;

const MARKS = ['<<<<<<<', '|||||||', '>>>>>>>'];

export interface Conflict {
  /** The first marker's line. */
  readonly marker: Range;
  /** From the first marker to the end of the last one's line. */
  readonly range: Range;
}

/** The conflicts of a text, those half resolved too; `=======` alone is a heading's underline and no conflict. */
export function conflictsOf(text: string): Conflict[] {
  const conflicts: Conflict[] = [];
  if (!MARKS.some((mark) => text.includes(mark))) return conflicts;
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

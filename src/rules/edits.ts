/** Edits of a text: with its own line breaks, and applied together. */
import type { TextEdit } from '../plan/model';
import { eolOf } from '../plan/text';

/** The edits with the line break that the text uses. */
export function withLineBreaksOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (!edits.some((edit) => edit.text.includes('\n'))) return edits;
  const eol = eolOf(text);
  return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, eol) }));
}

/** The text after edits that don't overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { range, text: replacement } of [...edits].sort(byStart)) {
    result += text.slice(at, range.start) + replacement;
    at = range.end;
  }
  return result + text.slice(at);
}

function byStart(a: TextEdit, b: TextEdit): number {
  return a.range.start - b.range.start || a.range.end - b.range.end;
}

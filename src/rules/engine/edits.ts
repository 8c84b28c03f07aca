/** Edits of a text with its own line breaks. */
import type { TextEdit } from '../../plan/model';
import { eolOf } from '../../plan/text/text';

/** The edits with the line break that the text uses. */
export function withLineBreaksOf(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (!edits.some((edit) => edit.text.includes('\n'))) return edits;
  const eol = eolOf(text);
  return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, eol) }));
}

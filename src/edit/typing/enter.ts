/** Enter in a list: the next item, or the end of the list. */
import { fenceAfter } from '../../plan/text/fences';

export type Enter =
  /** Insert this at that column of the line. */
  | { readonly insert: string; readonly column: number }
  /** Take the marker away that stands alone on the line. */
  | { readonly clear: true };

/** Marks that belong to the words before them: citations, references, an id. */
const MARKS =
  /^(?:[ \t]*(?:\[\^[^\]\n]{1,100}\]|\(\^[^)\n]{1,100}\)|[ \t]\^[^\s^[\]()]{1,100}))+[ \t]*$/;

const ITEM = /^([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\](?:[ \t]+|$))?/;

/**
 * What Enter does with the caret at `column` of `line`; null where the editor's
 * own Enter is right: no item, or the caret stands before its words.
 */
export function enterIn(line: string, column: number): Enter | null {
  const match = ITEM.exec(line);
  if (!match || column < match[0].length) return null;
  const [marks, indent = '', bullet, number, mark = '', gap = ' ', box] = match;
  if (line.slice(marks.length).trim() === '') return { clear: true };
  const marker = bullet ?? `${Number(number) + 1}${mark}`;
  const isBeforeMarks =
    MARKS.test(line.slice(column)) && line.slice(0, column).trim() !== marks.trim();
  return {
    insert: `\n${indent}${marker}${gap}${box ? '[ ] ' : ''}`,
    column: isBeforeMarks ? line.length : column,
  };
}

/** Whether the line after `above` stands in a fence, where Enter is the editor's. */
export function inFence(above: readonly string[]): boolean {
  return above.reduce(fenceAfter, '') !== '';
}

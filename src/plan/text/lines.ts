/** Lines of a text, and taking them out. CRLF, LF and CR each end a line. */
import type { Range } from '../model';
import { lineEnd } from './text';

/** The line that `offset` stands on, without its break; its break belongs to it, between CR and LF too. */
export function lineOf(text: string, offset: number): Range {
  const isInBreak = offset > 0 && text.startsWith('\r\n', offset - 1);
  const at = isInBreak ? offset - 1 : offset;
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return { start, end: lineEnd(text, at) };
}

/** The text of the line that `offset` stands on, without its break. */
export function lineAt(text: string, offset: number): string {
  const { start, end } = lineOf(text, offset);
  return text.slice(start, end);
}

/** The line above the one that starts at `start`; null for the first. */
export function lineAbove(text: string, start: number): Range | null {
  if (start === 0) return null;
  return lineOf(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
}

/** Behind the break of the line that ends at `end`. */
export function afterBreak(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

/**
 * All of the lines of a range, with their break; and the blank line above them
 * where another stands below, or nothing: two blank lines are not left behind.
 */
export function wholeLines(text: string, range: Range): Range {
  const { start } = lineOf(text, range.start);
  const end = afterBreak(text, lineEnd(text, range.end));
  const above = lineAbove(text, start);
  const isBlank = ({ start, end }: Range) => text.slice(start, end).trim() === '';
  const alone = above !== null && isBlank(above) && isBlank(lineOf(text, end));
  return { start: alone ? above.start : start, end };
}

/** Small helpers on text: folding widths, lines, positions. */
import { isTraditional, simplified } from '../../finance/traditional';
import type { Range, TextEdit } from '../model';
import { cutAt, LONGEST_PIECE } from './pieces';

/** Full-width forms to half-width, traditional characters to simplified ones, lower case, single blanks: how keywords are compared. */
export function fold(text: string): string {
  // Asked of every word of a plan; nearly all are ASCII and Han with single blanks.
  let before = BLANK;
  let capitals = false;
  let traditional = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const plain = (code > BLANK && code < 0x7f) || (code > 0x3000 && code <= 0x9fff);
    if (!plain && (code !== BLANK || before === BLANK)) return foldedAnyhow(text);
    if (code >= 0x41 && code <= 0x5a) capitals = true;
    if (code > 0x3000 && isTraditional(code)) traditional = true;
    before = code;
  }
  if (before === BLANK) return foldedAnyhow(text);
  const lower = capitals ? text.toLowerCase() : text;
  return traditional ? simplified(lower) : lower;
}

const BLANK = 0x20;

function foldedAnyhow(text: string): string {
  return simplified(narrow(text)).replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The text holds the name, and not as a part of a longer Latin word. Both are folded. */
export function holds(text: string, name: string): boolean {
  const isLetter = (char: string | undefined) => /[a-z0-9]/.test(char ?? '');
  const joins = (a: string | undefined, b: string | undefined) => isLetter(a) && isLetter(b);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (name === '') return false;
    const end = at + name.length;
    if (!joins(text[at - 1], name[0]) && !joins(name.at(-1), text[end])) return true;
  }
  return false;
}

const WIDE = /[\u3000\uff01-\uff5e]/;
/** Characters that go into one call: more would not fit on the stack. */
const PIECE = 8192;

/** Full-width letters, digits and punctuation as their half-width twins; same length. */
export function narrow(text: string): string {
  if (!WIDE.test(text)) return text;
  let narrowed = '';
  for (let from = 0; from < text.length; from += PIECE) {
    const codes = new Array<number>(Math.min(PIECE, text.length - from));
    for (let i = 0; i < codes.length; i++) {
      const code = text.charCodeAt(from + i);
      if (code === 0x3000) codes[i] = 0x20;
      else codes[i] = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
    }
    narrowed += String.fromCharCode(...codes);
  }
  return narrowed;
}

/** Half-width and in simplified characters, as the patterns for prose are written; same length. */
export function plainly(text: string): string {
  return simplified(narrow(text));
}

/** Offsets at which lines start; CRLF, LF and CR each end a line. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** 0-based line and UTF-16 column of an offset. */
export function positionAt(
  lineStarts: readonly number[],
  offset: number,
): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: offset - (lineStarts[low] ?? 0) };
}

/** The 1-based number of the line that `offset` stands on. */
export function lineNumberAt(lineStarts: readonly number[], offset: number): number {
  return positionAt(lineStarts, offset).line + 1;
}

/** End of the line that `offset` stands on, before its line break. */
export function lineEnd(text: string, offset: number): number {
  LINE_END.lastIndex = offset;
  return LINE_END.test(text) ? LINE_END.lastIndex - 1 : Math.max(offset, text.length);
}

const LINE_END = /[\n\r]/g;

/** `range` cut at the end of its first line, without blanks at its end. */
export function firstLineOf(text: string, range: Range): Range {
  return trimmed(text, {
    start: range.start,
    end: Math.min(range.end, lineEnd(text, range.start)),
  });
}

/** `range` without blanks at either end. */
export function trimmed(text: string, range: Range): Range {
  if (range.start >= range.end) return range;
  const words = text.slice(range.start, range.end).trimStart();
  const start = Math.min(range.end, text.length) - words.length;
  return { start, end: start + words.trimEnd().length };
}

/** The line break the text uses first; LF when it has none. */
export function eolOf(text: string): '\n' | '\r\n' | '\r' {
  const at = text.indexOf('\n');
  if (at < 0 && text.includes('\r')) return '\r';
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** The text, or where it is longer at most its first `most` characters with `…` behind them; no number or word is torn. */
export function clipped(text: string, most: number): string {
  // A character is at most two units: this bounds the work on a text of any length.
  const characters = [...text.slice(0, 2 * (most + LONGEST_PIECE))];
  return characters.length <= most ? text : cutAt(characters, most);
}

/** The text on one line, clipped like `clipped`. */
export function clippedLine(text: string, most: number): string {
  return clipped(text.replace(/\s+/g, ' ').trim(), most);
}

/** Edit distance, given up (`limit + 1`) above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(
        Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost),
      );
    }
    if (Math.min(...row) > limit) return limit + 1;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The text after edits that don't overlap; those of one range in their order. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  const inOrder = [...edits].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  for (const { range, text: into } of inOrder) {
    parts.push(text.slice(at, range.start), into);
    at = range.end;
  }
  return parts.join('') + text.slice(at);
}

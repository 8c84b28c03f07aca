/** Lines of a page from the pieces of text that a PDF puts anywhere in any order. */
import { raisedBehind } from '../raised';
import { byColumns, type Row, type Segment } from './columns';

/** A piece of text as it stands on the page: points from the left, and from the bottom up. */
export interface Glyphs {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the font. */
  readonly size: number;
  /** The PDF has a blank before it. */
  readonly spaced: boolean;
}

export interface PageLines {
  readonly lines: string[];
  readonly spans: number[][];
}

/** Gaps in a line, in sizes of its font: the least of a blank, of a cell, of a cell between numbers, between figures. */
const GAP = { word: 0.12, cell: 1.3, number: 0.7, figure: 0.3 } as const;
/** Figures with groups of thousands: two of them are never one cell. */
const FIGURE_END = /\d,\d{3}(?:\.\d+)?[)）]?$/;
const FIGURE_START = /^[(（-]?\d{1,3},\d{3}/;
const NUMBER_END = /[\d)）%—–-]$/;
const NUMBER_START = /^[\d(（$¥€£—–+-]/;
/** `Revenue . . . . . . 12`, `目录…………3` */
const LEADERS = /(?<!\s)(?:\s*[.…·．]){4,}\s*/g;

/** The lines of a page from top to bottom, columns of running text one after the other. */
export function linesOf(pieces: readonly Glyphs[]): PageLines {
  const rows = rowsOf(pieces).map(segmentsOf);
  const lines: string[] = [];
  const spans: number[][] = [];
  for (const row of byColumns(rows.filter((segments) => segments.length > 0))) {
    lines.push(row.map(({ text }) => text).join('\t'));
    spans.push(row.flatMap(({ left, right }) => [Math.round(left), Math.round(right)]));
  }
  return { lines, spans };
}

/** Pieces whose heights overlap are of one row: exponents, footnote marks belong to it. */
function rowsOf(pieces: readonly Glyphs[]): Glyphs[][] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.left - b.left);
  const rows: Glyphs[][] = [];
  let row: Glyphs[] = [];
  let main: Glyphs | undefined;
  for (const piece of sorted) {
    if (main && overlaps(main, piece)) {
      row.push(piece);
      if (piece.size > main.size) main = piece;
    } else {
      row = [piece];
      main = piece;
      rows.push(row);
    }
  }
  return rows;
}

function overlaps(a: Glyphs, b: Glyphs): boolean {
  const top = Math.min(a.y + 0.7 * a.size, b.y + 0.7 * b.size);
  const bottom = Math.max(a.y - 0.2 * a.size, b.y - 0.2 * b.size);
  return top - bottom > 0.45 * Math.min(a.size, b.size);
}

function segmentsOf(row: Glyphs[]): Row {
  row.sort((a, b) => a.left - b.left);
  const segments: Row = [];
  let last: Segment | undefined;
  let before: Glyphs | undefined;
  for (const piece of row) {
    // Bold made by printing twice.
    if (before && piece.text === before.text && piece.left - before.left < 0.3 * piece.size)
      continue;
    if (last && before && isNoteMark(last, before, piece)) continue;
    const gap = last
      ? (piece.left - last.right) / (Math.max(piece.size, before?.size ?? 0) || 1)
      : 0;
    if (!last || gap > widestIn(last.text, piece.text)) {
      last = { text: piece.text, left: piece.left, right: piece.right };
      segments.push(last);
    } else {
      last.text += (piece.spaced || gap > GAP.word ? ' ' : '') + piece.text;
      last.right = Math.max(last.right, piece.right);
    }
    before = piece;
  }
  return segments.flatMap(tidied);
}

/** Smaller and higher than the figure that it touches. */
const RAISED = { size: 0.8, height: 0.15, gap: 0.6 } as const;

function isNoteMark(last: Segment, before: Glyphs, piece: Glyphs): boolean {
  return (
    piece.size < RAISED.size * before.size &&
    piece.y - before.y > RAISED.height * before.size &&
    piece.left - last.right < RAISED.gap * before.size &&
    raisedBehind(last.text.trimEnd(), piece.text) === ''
  );
}

function widestIn(before: string, after: string): number {
  if (FIGURE_END.test(before) && FIGURE_START.test(after)) return GAP.figure;
  return NUMBER_END.test(before) && NUMBER_START.test(after) ? GAP.number : GAP.cell;
}

/** Blanks as one, cut at leaders and at blanks that stand for a gap. */
function tidied(segment: Segment): Segment[] {
  const raw = segment.text.includes('\0') ? segment.text.replaceAll('\0', '') : segment.text;
  if (!/\s{3}|(?:[.…·．]\s*){4}/.test(raw)) {
    const text = raw.trim().replace(/\s+/g, ' ');
    return text === '' ? [] : [{ ...segment, text }];
  }
  const width = (segment.right - segment.left) / (raw.length || 1);
  const pieces: Segment[] = [];
  // Places inside a piece are guessed by its length; its ends are right.
  const spread = raw.replace(LEADERS, (run) => '\t'.repeat(run.length));
  for (const match of spread.matchAll(/[^\s](?:[^\t\n]*?[^\s])?(?=\t|\s{3}|\s*$)/g)) {
    const left = segment.left + match.index * width;
    const text = match[0].trim().replace(/\s+/g, ' ');
    if (text) pieces.push({ text, left, right: left + match[0].length * width });
  }
  return pieces;
}

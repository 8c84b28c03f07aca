/**
 * Cells back to text. A cell that is as it was cut gives back its own
 * characters; an edited one keeps its fence, its indent and the line endings of
 * the lines that stayed; anything else becomes tidy Markdown.
 */

import { termOf } from '../lexicon';
import { fenceAfter, fenceIn } from '../text/fences';
import {
  type Cell,
  type CellRole,
  type Cells,
  cellValue,
  fenceOf,
  type Origin,
  plainLines,
  strippedFrom,
} from './cut';

/** Where a cell stands in the text. */
export interface CellSpan {
  readonly start: number;
  readonly end: number;
  /** Lines of the text before the first line of the value: 1 behind a fence. */
  readonly before: number;
  /** Blank lines at the top of the value that are not written. */
  readonly dropped: number;
  /** Blanks that lines lose on the way into the cell. */
  readonly indent: number;
}

/** The text that cells make, with the place of each. */
export interface WrittenCells {
  readonly text: string;
  /** By cell; null for an empty one, which is not written. */
  readonly spans: readonly (CellSpan | null)[];
}

/** The text (without BOM) of cells. `writeCells(cutCells(text)).text` is `text`, whatever it is. */
export function writeCells(document: Cells): WrittenCells {
  const { cells, count, lead } = document;
  const written = cells.flatMap((cell, index) => (isEmpty(cell) ? [] : [{ cell, index }]));
  const spans: (CellSpan | null)[] = cells.map(() => null);
  const first = written[0]?.cell.origin;
  let text = first?.index === 0 || (count === 0 && written.length === 0) ? lead : '';
  written.forEach(({ cell, index }, at) => {
    const next = written[at + 1]?.cell;
    const piece = pieceOf(cell, at === 0, next === undefined, document.eol);
    spans[index] = { ...piece, start: text.length, end: text.length + piece.text.length };
    text += piece.text + (next ? glue(cell, next, document.eol) : ending(cell, document));
  });
  return { text, spans };
}

/** A prose cell that its user has emptied counts as deleted. */
function isEmpty({ kind, value, origin }: Cell): boolean {
  if (kind !== 'prose' || !/^[ \t\r\n]*$/.test(value)) return false;
  // An editor strips a BOM only at the start of the text.
  return origin?.role !== 'prose' || cellValue(origin) !== value;
}

/** What stood between two neighbours, else one blank line. */
function glue({ origin }: Cell, next: Cell, eol: string): string {
  const neighbours = origin && next.origin?.index === origin.index + 1;
  return neighbours && /[\r\n]/.test(origin.trail) ? origin.trail : eol + eol;
}

function ending({ origin }: Cell, { count, finalBreak, eol }: Cells): string {
  if (origin && origin.index === count - 1) return origin.trail;
  return finalBreak ? eol : '';
}

interface Piece {
  readonly text: string;
  readonly before: number;
  readonly dropped: number;
  readonly indent: number;
}

function pieceOf(cell: Cell, first: boolean, last: boolean, eol: string): Piece {
  const role = roleOf(cell, first);
  const origin = role !== null && cell.origin?.role === role ? cell.origin : null;
  const value = plainLines(cell.value);
  if (origin && value === cellValue(origin)) return unchanged(origin, last, eol);
  if (role === 'prose') return proseText(value, origin, eol);
  return fencedText(value, origin ?? newFence(cell, role), last, eol);
}

function unchanged(origin: Origin, last: boolean, eol: string): Piece {
  if (origin.role === 'prose') return { text: origin.slice, before: 0, dropped: 0, indent: 0 };
  const { close, indent } = fenceOf(origin);
  // What follows an unclosed fence would fall into it.
  const closed = close !== '' || last ? '' : eol + ' '.repeat(indent) + fenceIn(origin.slice);
  return { text: origin.slice + closed, before: 1, dropped: 0, indent };
}

/** What a cell is written as; null for a fence of another language. */
function roleOf({ kind, language, value, origin }: Cell, first: boolean): CellRole | null {
  if (kind === 'prose') return 'prose';
  if (language !== 'yaml') return null;
  const role = origin?.role ?? null;
  if (role === 'roe' || role === 'segments') return role;
  const keys = keysIn(value);
  // Front matter that was moved down would read as a heading.
  if (first && (role === 'frontMatter' || keys.includes('zhibi'))) return 'frontMatter';
  if (role === 'frontMatter') return null;
  const known = keys.map((key) => termOf('blockKey', key));
  if (known.includes('segments')) return 'segments';
  return known.includes('entity') || known.includes('periods') ? 'roe' : null;
}

/** The keys at the top level of a YAML map, as far as one look at each line tells. */
function keysIn(value: string): string[] {
  return [...value.matchAll(/^(["']?)([^\s#:：'"-][^:：\r\n]{0,60}?)\1[ \t]{0,9}[:：]/gm)].map(
    (match) => match[2] ?? '',
  );
}

function newFence({ language }: Cell, role: CellRole | null): Origin {
  const word = role ?? language.replace(/[^\w+#.-]/g, '');
  const slice = role === 'frontMatter' ? '---\n---' : `\`\`\`${word}\n\`\`\``;
  return { role: role ?? 'roe', index: Number.NaN, slice, trail: '' };
}

function proseText(value: string, origin: Origin | null, eol: string): Piece {
  const dropped = /^(?:[ \t]*\n)*/.exec(value)?.[0] ?? '';
  const lines = value.slice(dropped.length).split('\n');
  while (lines.length > 1 && /^[ \t]*$/.test(lines.at(-1) ?? '')) lines.pop();
  const { texts, breaks } = linesFrom(lines, origin?.slice ?? '', 0, eol);
  const text = texts.map((line, i) => line + (i + 1 < texts.length ? breaks[i] : '')).join('');
  return {
    text,
    before: 0,
    dropped: dropped.length ? dropped.split('\n').length - 1 : 0,
    indent: 0,
  };
}

function fencedText(value: string, origin: Origin, last: boolean, eol: string): Piece {
  const fence = fenceOf(origin);
  const { indent } = fence;
  const lines = value === '' ? [] : value.split('\n');
  const own = Number.isNaN(origin.index) ? eol : (/\r\n|\n|\r/.exec(origin.slice)?.[0] ?? eol);
  const { texts, breaks } = linesFrom(lines, fence.body, indent, own);
  const body = texts.map((line, i) => line + breaks[i]).join('');
  const open = fence.open.replace(/(?<![\r\n])[\r\n]+$/, '');
  const openEnd = Number.isNaN(origin.index) ? own : fence.open.slice(open.length) || own;
  const mark = fenceIn(open);
  const longer = origin.role === 'frontMatter' ? mark : markAround(lines, mark);
  const close = fence.close || (last ? '' : ' '.repeat(indent) + mark);
  const text = open.replace(mark, longer) + openEnd + body + close.replace(mark, longer);
  const trimmed = close === '' ? text.replace(/(?:\r\n|\n|\r)$/, '') : text;
  return { text: trimmed, before: 1, dropped: 0, indent };
}

/** `mark`, longer where a line of the block would close it. */
function markAround(lines: readonly string[], mark: string): string {
  const closing = lines
    .filter((line) => fenceAfter(mark, line) === '')
    .map((line) => line.trim().length);
  return (mark[0] ?? '').repeat(Math.max(mark.length, ...closing.map((length) => length + 1)));
}

/** Lines for a cell: those at either end that were there before keep their characters and line breaks. */
function linesFrom(
  lines: readonly string[],
  raw: string,
  indent: number,
  eol: string,
): { texts: string[]; breaks: string[] } {
  const old = rawLines(raw);
  const breakOf = old.find((line) => line.eol !== '')?.eol ?? eol;
  const plain = old.map(({ text }) => {
    const line = text.replace(/^\uFEFF/, '');
    return line.slice(strippedFrom(line, indent));
  });
  const most = Math.min(lines.length, old.length);
  let head = 0;
  while (head < most && lines[head] === plain[head]) head++;
  let tail = 0;
  while (tail < most - head && lines.at(-1 - tail) === plain.at(-1 - tail)) tail++;
  const kept = lines.map((line, i) => {
    const at = i < head ? i : i >= lines.length - tail ? old.length - (lines.length - i) : -1;
    // A changed line takes indent and break of the line that it stands for.
    const was = i < old.length - tail ? old[i] : undefined;
    const blanks = was ? strippedFrom(was.text, indent) : line === '' ? 0 : indent;
    return old[at] ?? { text: ' '.repeat(blanks) + line, eol: was?.eol ?? '' };
  });
  return { texts: kept.map(({ text }) => text), breaks: kept.map((line) => line.eol || breakOf) };
}

function rawLines(raw: string): { text: string; eol: string }[] {
  return [...raw.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].flatMap(([all, text = '', eol = '']) =>
    all === '' ? [] : [{ text, eol }],
  );
}

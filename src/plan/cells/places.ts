/**
 * From the text of a plan to its cells and back: places, and edits. The only
 * place that knows how a cell's value lies in the text.
 */

import type { Range } from '../model';
import { lineStartsOf, positionAt } from '../text/text';
import { type Cell, plainLines, strippedFrom } from './cut';
import type { CellSpan, WrittenCells } from './join';

/** A place in a cell, 0-based. */
export interface CellPlace {
  readonly cell: number;
  readonly line: number;
  readonly column: number;
}

/** An edit of one cell's value; its line breaks are LF. */
export interface CellEdit {
  readonly start: CellPlace;
  readonly end: CellPlace;
  readonly text: string;
}

interface Placed extends CellSpan {
  readonly cell: number;
  /** The value's lines. */
  readonly lines: readonly string[];
}

/** Places of the cells in the plan's text and back: offsets of the text, lines and columns of a cell. */
export class CellPlaces {
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #placed: readonly Placed[];

  constructor({ text, spans }: WrittenCells, cells: readonly Cell[]) {
    this.#text = text;
    this.#starts = lineStartsOf(text);
    this.#placed = spans.flatMap((span, cell) =>
      span ? { ...span, cell, lines: plainLines(cells[cell]?.value ?? '').split('\n') } : [],
    );
  }

  /** The place of an offset of the text; what lies between cells belongs to the one before. */
  placeAt(offset: number): CellPlace | null {
    const placed = this.#placed[this.#indexAt(offset)];
    return placed ? this.#placeIn(placed, offset) : null;
  }

  /** The offset of a place; null on a blank line that is not written. */
  offsetAt({ cell, line, column }: CellPlace): number | null {
    const placed = this.#placed.find((item) => item.cell === cell);
    if (!placed || line < placed.dropped) return null;
    const first = positionAt(this.#starts, placed.start).line;
    const start = this.#starts[first + line + placed.before - placed.dropped];
    if (start === undefined || start > placed.end) return null;
    return Math.min(start + this.#hiddenAt(placed, start) + column, placed.end);
  }

  /**
   * An edit of the text as one of a cell; null where it is not within one
   * (a fence itself, two cells). What is inserted between cells goes to the end
   * or the start of the prose beside it.
   */
  editOf(range: Range, text: string): CellEdit | null {
    const plain = text.replace(/\r\n?/g, '\n');
    const own = this.#indexAt(range.start);
    for (const index of [own, own + 1, own - 1]) {
      const placed = this.#placed[index];
      const edit =
        placed &&
        (placed.before === 0
          ? this.#proseEdit(index, placed, range, plain)
          : this.#blockEdit(placed, range, plain));
      if (edit) return edit;
    }
    return null;
  }

  #indexAt(offset: number): number {
    return Math.max(
      this.#placed.findLastIndex(({ start }) => start <= offset),
      0,
    );
  }

  #placeIn(placed: Placed, offset: number): CellPlace {
    const { cell, lines } = placed;
    const at = Math.min(Math.max(offset, placed.start), placed.end);
    const { line, column } = positionAt(this.#starts, at);
    const wanted =
      line - positionAt(this.#starts, placed.start).line - placed.before + placed.dropped;
    const shown = Math.min(Math.max(wanted, 0), lines.length - 1);
    const length = lines[shown]?.length ?? 0;
    // A fence has no line of its own in the cell.
    if (wanted !== shown) return { cell, line: shown, column: wanted < 0 ? 0 : length };
    const hidden = this.#hiddenAt(placed, at - column);
    return { cell, line: shown, column: Math.min(Math.max(0, column - hidden), length) };
  }

  /** Number of characters at the start of a line that the cell doesn't show: the fence's indent, a BOM. */
  #hiddenAt({ start, indent, before }: Placed, lineStart: number): number {
    const first = this.#starts[positionAt(this.#starts, start).line + before];
    const bom = lineStart === first && this.#text[lineStart] === '\uFEFF' ? 1 : 0;
    return bom + strippedFrom(this.#lineAt(lineStart + bom), indent);
  }

  #lineAt(lineStart: number): string {
    return /^[^\r\n]*/.exec(this.#text.slice(lineStart, lineStart + 100))?.[0] ?? '';
  }

  #proseEdit(index: number, placed: Placed, range: Range, text: string): CellEdit | null {
    const [before, after] = [this.#placed[index - 1], this.#placed[index + 1]];
    const low = !before ? 0 : before.before > 0 ? before.end : placed.start;
    const high = after?.start ?? this.#text.length;
    if (range.start < low || high < range.end) return null;
    const gap = (start: number, end: number) => plainLines(this.#text.slice(start, end));
    let whole = text;
    if (range.end < placed.start) {
      whole = (whole + gap(range.end, placed.start)).replace(/^\n+/, '');
    }
    if (range.start > placed.end) whole = gap(placed.end, range.start) + whole;
    // The line break behind the cell is there already.
    if (range.end >= placed.end) whole = whole.replace(/(?<!\n)\n+$/, '');
    const [start, end] = [range.start, range.end].map((at) => this.#placeIn(placed, at));
    return start && end ? { start, end, text: whole } : null;
  }

  #blockEdit(placed: Placed, range: Range, text: string): CellEdit | null {
    const { lines, indent } = placed;
    const fence = positionAt(this.#starts, placed.start).line;
    const empty = lines.length === 1 && lines[0] === '';
    const low = this.#starts[fence + 1] ?? placed.end;
    const close = this.#starts[fence + 1 + (empty ? 0 : lines.length)] ?? placed.end + 1;
    const body = { start: low, end: Math.min(close, placed.end) };
    const atLineStart = positionAt(this.#starts, range.start).column === 0;
    const own = text
      .split('\n')
      .map((line, i) => (i > 0 || atLineStart ? line.slice(strippedFrom(line, indent)) : line))
      .join('\n');
    const place = (at: number) => this.#placeIn(placed, at);
    // Behind the line of the opening fence.
    if (range.start === range.end && this.#isLineEnd(range.start, low) && own.startsWith('\n')) {
      const at = place(body.start);
      return { start: at, end: at, text: own.slice(1) + (empty ? '' : '\n') };
    }
    if (range.start < body.start || body.end < range.end) return null;
    const last = close <= placed.end && range.end === close;
    if (!last) return { start: place(range.start), end: place(range.end), text: own };
    // The value ends before the last line break.
    const end = { cell: placed.cell, line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
    const shorter = own.replace(/\n$/, '');
    if (range.start < close) return { start: place(range.start), end, text: shorter };
    return { start: end, end, text: empty ? shorter : `\n${shorter}` };
  }

  /** Whether `offset` is the end of the line before the one that starts at `next`. */
  #isLineEnd(offset: number, next: number): boolean {
    return offset < next && /^(?:\r\n?|\n)$/.test(this.#text.slice(offset, next));
  }
}

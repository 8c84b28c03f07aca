/** The heads of a row's columns, and what each says over a value. */
import { datedBy, fullHead } from '../../imports/report/heads';
import type { CopyIndex } from '../text/copyIndex';
import { wordsOf } from '../text/words';
import { yearsOf } from './clause';

/** Lines above a row in which the heads of its table are looked for. */
export const HEAD = 60;
/** Points between the middles of a head and of what stands under it. */
const BESIDE = 90;
/** An amount or a rate: heads have none. */
export const AMOUNT = /\d,\d{3}|\d\.\d/;

/** A piece of a line, between two tabs. */
export interface Cell {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  /** Its middle, in points from the left; `null` where the copy has no places. */
  readonly middle: number | null;
}

/** A column of a row, by its heads. */
export interface Column {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
}

export const NO_COLUMN: Column = { text: '', words: new Set(), years: new Set() };

type Head = readonly Cell[];

/** The cells of a line. */
export function cellsOfLine(index: CopyIndex, line: number): Cell[] {
  const one = index.lines[line];
  if (!one) return [];
  const texts = one.text.split('\t');
  const spans = one.page.spans?.[one.number - 1];
  let at = 0;
  return texts.map((text, nth) => {
    const [left, right] = spans?.slice(2 * nth, 2 * nth + 2) ?? [];
    const hasPlace = spans?.length === 2 * texts.length && left !== undefined;
    const middle = hasPlace ? (left + (right ?? left)) / 2 : null;
    const cell = { text, at, end: at + text.length, middle };
    at += text.length + 1;
    return cell;
  });
}

/** Cells of names and years, no amounts. */
function isHead(text: string): boolean {
  if (AMOUNT.test(text) || text.length > 200) return false;
  if (yearsOf(text).size > 1) return true;
  const cells = text.split('\t');
  return cells.length > 1 && cells.every((cell) => /\p{L}|(?:19|20)\d\d/u.test(cell));
}

/** The heads above one row of values. */
export class Heads {
  private readonly heads: readonly Head[];
  private readonly columns = new Map<number, Column>();
  private said: ReadonlySet<string> | null = null;

  constructor(
    private readonly index: CopyIndex,
    line: number,
    private readonly values: readonly Cell[],
    private readonly cells: readonly Cell[],
  ) {
    this.heads = headsAbove(index, line);
  }

  /** All that they say. */
  get text(): string {
    return this.heads.flatMap((head) => head.map(({ text }) => text)).join(' ');
  }

  /** The years that they name. */
  get years(): ReadonlySet<string> {
    return yearsOf(this.text);
  }

  /** The words that some of their columns have. */
  get words(): ReadonlySet<string> {
    this.said ??= new Set(
      this.heads
        .filter(({ length }) => length > 1)
        .flatMap((head) => head.flatMap(({ text }) => wordsOf(text))),
    );
    return this.said;
  }

  /** The column of the value at a place. */
  over(at: number): Column {
    const known = this.columns.get(at);
    if (known) return known;
    const texts = this.heads.flatMap((head) => this.headOf(head, at) ?? []);
    const years = texts.map((text) => this.yearsIn(text)).find(({ size }) => size > 0);
    const text = texts.join(' ');
    const column = { text, words: new Set(wordsOf(text)), years: years ?? new Set<string>() };
    this.columns.set(at, column);
    return column;
  }

  /** What a line of heads says over the value at a place; `null` where that can't be told. */
  private headOf(head: Head, at: number): string | null {
    const value = this.values[at];
    if (!value) return null;
    if (value.middle !== null && head.every(({ middle }) => middle !== null)) {
      const distance = ({ middle }: Cell) => Math.abs((middle ?? 0) - (value.middle ?? 0));
      // The first may be the head of the names; a year is none, though more stands beside the table.
      const hasName = yearsOf(head[0]?.text ?? '').size === 0;
      const own = hasName && head.length > this.values.length ? head.slice(1) : head;
      const [nearest] = [...own].sort((a, b) => distance(a) - distance(b));
      if (nearest && distance(nearest) < BESIDE && head.length > 1) return nearest.text;
    }
    // As many cells as the row has, those of words included.
    if (head.length === this.cells.length && head.length > 2)
      return head[this.cells.indexOf(value)]?.text ?? null;
    const years = [...yearsOf(head.map(({ text }) => text).join(' '))];
    const isShare = (cell: Cell) => /[%％]/.test(cell.text);
    const alike = this.values.filter((cell) => isShare(cell) === isShare(value));
    const isNamed = yearsOf(head[0]?.text ?? '').size === 0;
    for (const row of [this.values, alike]) {
      const nth = row.indexOf(value);
      if (years.length === row.length && row.length > 1) return years[nth] ?? null;
      if (head.length === row.length) return head[nth]?.text ?? null;
      if (head.length === row.length + 1 && isNamed) return head[nth + 1]?.text ?? null;
    }
    return null;
  }

  /** 本期 and 期末 are the period of the report. */
  private yearsIn(head: string): ReadonlySet<string> {
    const own = yearsOf(head);
    if (own.size > 0) return own;
    const dated = datedBy([], this.index.copy.about.periodEnd);
    for (const kind of ['income', 'balance'] as const) {
      const said = yearsOf(fullHead(head, kind, dated));
      if (said.size > 0) return said;
    }
    return own;
  }
}

/** The lines above that are heads of columns, at most two, the nearest first. */
function headsAbove(index: CopyIndex, line: number): readonly Head[] {
  const { lines } = index;
  const heads: Head[] = [];
  for (let above = line - 1; above >= Math.max(0, line - HEAD); above--) {
    const one = lines[above];
    if (!one || one.page !== lines[line]?.page) break;
    if (one.edge) continue;
    if (isHead(one.text)) heads.push(cellsOfLine(index, above));
    else if (heads.length > 0) break;
    if (heads.length === 2) break;
  }
  return heads;
}

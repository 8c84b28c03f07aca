/** Rows of a copy's tables: what each is called, and what its columns are. */

import { headingOf } from '../../imports/report/headings';
import { datedBy, fullHead } from '../../imports/report/heads';
import { unitIn, unitInName } from '../../imports/table/cells/units';
import type { CopyNumber } from '../figures/numbers';
import type { CopyIndex } from '../text/copyIndex';
import { wordsOf } from '../text/words';
import { yearsOf } from './clause';
import { isRow } from './prose';

/** Lines above a row in which the heads of its table are looked for. */
const HEAD = 60;
/** And those in which its headings are. */
const HEADINGS = 40;
const LONGEST_HEADING = 80;
/** Lines of a statement at most. */
const STATEMENT = 150;
/** Points between the middles of a head and of what stands under it. */
const BESIDE = 90;

/** The number of a note is no value: 七、61, 4(a). */
const NOTE = /^(?:[一二三四五六七八九十]+[、.．]\d*|\(?\d{1,2}\)?(?:\([a-z\d]+\))?)$/;
const AMOUNT = /\d,\d{3}|\d\.\d/;

interface Cell {
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

const NO_COLUMN: Column = { text: '', words: new Set(), years: new Set() };
/** Of numbers that are shares or rates without a sign of it. */
const RATE = /[%％]|per ?cent|\b(?:rate|ratio|margin|yield)s?\b|率|比重|占比|比例|增减|同比/i;

/** A row of a copy's table: its name, its headings, and for each number its column and unit. */
export class Row {
  /** What it is called, as it stands there. */
  readonly label: string;
  /** The heading right above it. */
  private readonly heading: string;
  /** The words of its name, and those of the heading right above it. */
  readonly names: ReadonlySet<string>;
  readonly headed: ReadonlySet<string>;
  /** Those of all headings above. */
  readonly around: ReadonlySet<string>;
  private readonly values: readonly Cell[];
  private readonly notes: readonly Cell[];
  private headCells: readonly (readonly Cell[])[] | null = null;

  constructor(
    private readonly index: CopyIndex,
    readonly line: number,
  ) {
    const cells = cellsOf(index, line);
    const named = cells.filter(({ text }) => /\p{L}{2}/u.test(text) && !NOTE.test(text));
    this.values = cells.filter(({ text }) => isValue(text));
    this.notes = cells.filter(({ text }) => NOTE.test(text.trim()));
    const name = named.map(({ text }) => text).join(' ');
    const above = index.lines[line - 1]?.text ?? '';
    const isHalf =
      (name === '' || /^\p{Ll}/u.test(name)) && !/\d/.test(above) && above.length < 120;
    this.label = isHalf ? `${above} ${name}` : name;
    const { nearest, others } = headingsAbove(index, isHalf ? line - 1 : line);
    this.heading = nearest;
    this.names = new Set(wordsOf(this.label));
    this.headed = new Set(wordsOf(nearest));
    this.around = new Set([...this.headed, ...wordsOf(others.join('\n'))]);
  }

  /** Whether it is the number of a note. */
  isNote({ at, end }: CopyNumber): boolean {
    return this.notes.some((cell) => cell.at <= at && end <= cell.end);
  }

  columnOf(number: CopyNumber): Column {
    const at = this.values.findIndex((cell) => cell.at <= number.at && number.at < cell.end);
    if (at < 0) return NO_COLUMN;
    const texts = this.heads().flatMap((head) => this.headOf(head, at) ?? []);
    const years = texts.map((text) => this.yearsIn(text)).find(({ size }) => size > 0);
    const text = texts.join(' ');
    return { text, words: new Set(wordsOf(text)), years: years ?? new Set() };
  }

  /** Whether it stands in a statement of the parent company alone, which may run over pages. */
  get isParents(): boolean {
    const { lines } = this.index;
    for (let above = this.line - 1; above >= Math.max(0, this.line - STATEMENT); above--) {
      const heading = headingOf(lines[above]?.text ?? '');
      if (heading) return heading.whose === 'parent';
    }
    return false;
  }

  /** Whether a bare number is a rate: its name, its column or the heading says so. */
  isRate(number: CopyNumber): boolean {
    return RATE.test(`${this.label} ${this.columnOf(number).text} ${this.heading}`);
  }

  /** The lines above that are heads of columns, at most two, the nearest first. */
  private heads(): readonly (readonly Cell[])[] {
    if (this.headCells) return this.headCells;
    const { lines } = this.index;
    const heads: (readonly Cell[])[] = [];
    for (let above = this.line - 1; above >= Math.max(0, this.line - HEAD); above--) {
      const one = lines[above];
      if (!one || one.page !== lines[this.line]?.page) break;
      if (one.edge) continue;
      if (isHead(one.text)) heads.push(cellsOf(this.index, above));
      else if (heads.length > 0) break;
      if (heads.length === 2) break;
    }
    this.headCells = heads;
    return heads;
  }

  /** What a line of heads says over the value at a place; `null` where that can't be told. */
  private headOf(head: readonly Cell[], at: number): string | null {
    const value = this.values[at];
    if (!value) return null;
    if (value.middle !== null && head.every(({ middle }) => middle !== null)) {
      const distance = ({ middle }: Cell) => Math.abs((middle ?? 0) - (value.middle ?? 0));
      const [nearest] = [...head].sort((a, b) => distance(a) - distance(b));
      if (nearest && distance(nearest) < BESIDE && head.length > 1) return nearest.text;
    }
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

  /**
   * The power of ten that its numbers are in, as its name or the nearest line above
   * says; `null` where none does.
   */
  get unit(): number | null {
    const named = unitInName(this.label);
    if (named !== null) return Math.round(Math.log10(named));
    const { lines } = this.index;
    for (let above = this.line - 1; above >= Math.max(0, this.line - HEAD); above--) {
      const one = lines[above];
      if (!one || one.page !== lines[this.line]?.page) break;
      const unit = unitIn(one.text);
      if (unit !== null) return Math.round(Math.log10(unit));
    }
    return null;
  }
}

function cellsOf(index: CopyIndex, line: number): Cell[] {
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

function isValue(text: string): boolean {
  return (
    (/\d/.test(text) || /^\s*[-–—]+\s*$/.test(text)) &&
    !NOTE.test(text.trim()) &&
    !/\p{L}{4}/u.test(text)
  );
}

/** Cells of names and years, no amounts. */
function isHead(text: string): boolean {
  if (AMOUNT.test(text) || text.length > 200) return false;
  if (yearsOf(text).size > 1) return true;
  const cells = text.split('\t');
  return cells.length > 1 && cells.every((cell) => /\p{L}|(?:19|20)\d\d/u.test(cell));
}

function headingsAbove({ lines }: CopyIndex, line: number) {
  let nearest: string | null = null;
  const others: string[] = [];
  for (let at = line - 1; at >= Math.max(0, line - HEADINGS); at--) {
    const { text, page, edge } = lines[at] ?? { text: '', page: null, edge: true };
    if (page !== lines[line]?.page) break;
    if (edge || isRow(text) || text.length >= LONGEST_HEADING) continue;
    if (nearest === null) nearest = text;
    else others.push(text);
  }
  return { nearest: nearest ?? '', others };
}

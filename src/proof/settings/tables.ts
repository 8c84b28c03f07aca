/** Rows of a copy's tables: what each is called, and what its columns are. */

import { dayNumber } from '../../finance/statements/periods/days';
import { simplified } from '../../finance/traditional';
import { type Heading, headingOf } from '../../imports/report/headings';
import { unitIn, unitInName } from '../../imports/table/cells/units';
import type { CopyNumber } from '../figures/numbers';
import type { CopyIndex } from '../text/copyIndex';
import { printedYears } from '../text/printed';
import { wordsOf } from '../text/words';
import { type Cell, type Column, cellsOfLine, HEAD, Heads, NO_COLUMN } from './heads';
import { isRow } from './prose';
import { rolledYear } from './rollForward';

/** Lines above a row in which its headings are. */
const HEADINGS = 40;
const LONGEST_HEADING = 80;
/** Columns of a table that goes from one balance to the next, at least. */
const COMPONENTS = 3;
/** A row of more values is none of a table that anybody reads. */
const MOST_COLUMNS = 64;
/** The notes end a statement. */
const NOTES =
  /^(?:第[一二三四五六七八九十]+节|[一二三四五六七八九十]+、)[^\t]{0,20}(?:注释|附注|说明)$/;
/** Lines of a statement at most. */
const STATEMENT = 150;

/** The number of a note is no value: 七、61, 4(a). */
const NOTE = /^(?:[一二三四五六七八九十]+[、.．]\d*|\(?\d{1,2}\)?(?:\([a-z\d]+\))?)$/;
/** `U.S.` is one, a lone letter isn't. */
const NAME = /\p{L}[.&/]?\p{L}/u;
const REST = /^[\p{Script=Han}（）()“”、-]{1,12}$/u;
/** Brackets in a row's name, and what counts it: 一、, 其中：, 加：. */
const ASIDE =
  /[(（][^()（）]*[)）]|^\s*(?:[一二三四五六七八九十]+|\d+)[、.．]|^\s*(?:其中|[加减])\s?[:：]/g;
/** Of numbers that are shares or rates without a sign of it. */
const RATE = /[%％]|per ?cent|\b(?:rate|ratio|margin|yield)s?\b|率|比重|占比|比例|增减|同比/i;

/** Days of a year of fifty weeks. */
const WHOLE_YEAR = 349;
const UNIT_HEAD = /^(?:\p{Sc}\s?['’]?000s?|\p{Sc}(?:m|bn))$/u;

const RATES = /[%％]|比例|占比|增减|同比|\bratio\b|\bpercent/i;

/** A row of a copy's table: its name, its headings, and for each number its column and unit. */
export class Row {
  /** What it is called, as it stands there. */
  readonly label: string;
  /** Its letters, without what stands in brackets and the number before it. */
  readonly letters: string;
  /** The heading right above it. */
  readonly under: string;
  /** The words of its name, and those of the heading right above it. */
  readonly names: ReadonlySet<string>;
  readonly headed: ReadonlySet<string>;
  /** Those of all headings above. */
  readonly around: ReadonlySet<string>;
  /** All headings above, the nearest first. */
  readonly headings: readonly string[];
  private readonly cells: readonly Cell[];
  private readonly values: readonly Cell[];
  private readonly notes: readonly Cell[];
  private kept: Heads | null = null;
  private statement: Heading | null | undefined;
  private power: number | null | undefined;
  private readonly units = new Map<Column, number | null>();
  private rolled: string | null | undefined;

  constructor(
    private readonly index: CopyIndex,
    readonly line: number,
  ) {
    const cells = cellsOfLine(index, line);
    this.cells = cells;
    const named = cells.filter(({ text }) => NAME.test(text) && !NOTE.test(text));
    this.values = cells.filter(({ text }) => isValue(text));
    this.notes = cells.slice(0, MOST_COLUMNS).filter(({ text }) => NOTE.test(text.trim()));
    const name = named.map(({ text }) => text).join(' ');
    const above = index.lines[line - 1]?.text ?? '';
    const below = index.lines[line + 1]?.text ?? '';
    const isHalf =
      (name === '' || /^\p{Ll}/u.test(name)) && !/\d/.test(above) && above.length < 120;
    // 归属于母公司股东的净利 / 1,234 / 润: its numbers stand at half the height of its name.
    const rest = name === '' && isHalf && REST.test(below) ? below : '';
    this.label = isHalf ? `${above}${rest === '' ? ` ${name}` : rest}` : name;
    this.letters = nameLetters(this.label);
    this.headings = headingsAbove(index, isHalf ? line - 1 : line);
    this.under = this.headings[0] ?? '';
    this.names = new Set(wordsOf(this.label));
    this.headed = new Set(wordsOf(this.under));
    this.around = new Set([...this.headed, ...wordsOf(this.headings.slice(1).join('\n'))]);
  }

  /** Whether it is the number of a note. */
  isNote({ at, end }: CopyNumber): boolean {
    return this.notes.some((cell) => cell.at <= at && end <= cell.end);
  }

  /** The heads of its columns. */
  get heads(): Heads {
    this.kept ??= new Heads(this.index, this.line, this.values, this.cells);
    return this.kept;
  }

  columnOf(number: CopyNumber): Column {
    if (this.values.length > MOST_COLUMNS) return NO_COLUMN;
    const at = this.values.findIndex((cell) => cell.at <= number.at && number.at < cell.end);
    return at < 0 ? NO_COLUMN : this.heads.over(at);
  }

  /** Those of its column, else those that an import reads, else that of the balances that it lies between. */
  yearsAt(number: CopyNumber): ReadonlySet<string> {
    if (this.index.copy.kind === 'company-facts') return this.yearOfFact;
    const { years } = this.columnOf(number);
    if (years.size > 0 || this.heads.years.size > 0) return years;
    const printed = printedYears(this.index, this.line, number.digits);
    if (printed.size > 0) return printed;
    if (this.rolled === undefined)
      this.rolled = this.values.length < COMPONENTS ? null : rolledYear(this.index, this.line);
    return this.rolled === null ? years : new Set([this.rolled]);
  }

  /** Of a line of company facts (tag, unit, start, end, value) the year of its end; none of a part of a year. */
  private get yearOfFact(): ReadonlySet<string> {
    const [start = '', end = ''] = this.cells.slice(2, 4).map(({ text }) => text);
    const [from, to] = [dayNumber(start), dayNumber(end)];
    const isPart = from !== null && to !== null && to - from < WHOLE_YEAR;
    return to === null || isPart ? new Set() : new Set([end.slice(0, 4)]);
  }

  /** The power of ten that its column says; `null` where it says none. */
  unitAt(number: CopyNumber): number | null {
    const column = this.columnOf(number);
    const known = this.units.get(column);
    if (known !== undefined) return known;
    const unit = unitInName(column.text) ?? unitIn(column.text);
    const power = unit === null ? this.unit : Math.round(Math.log10(unit));
    this.units.set(column, power);
    return power;
  }

  /** Whether it stands in a statement of the parent company alone, which may run over pages. */
  get isParents(): boolean {
    return this.heading?.whose === 'parent';
  }

  /** Whether it stands in one of the group's statements. */
  get isStatements(): boolean {
    const { heading } = this;
    return heading !== null && heading.kind !== null && heading.whose !== 'parent';
  }

  private get heading(): Heading | null {
    if (this.statement !== undefined) return this.statement;
    const { lines } = this.index;
    this.statement = null;
    for (let above = this.line - 1; above >= Math.max(0, this.line - STATEMENT); above--) {
      const one = lines[above];
      if (!one || (this.index.copy.kind === 'xlsx' && one.page !== lines[this.line]?.page)) break;
      if (NOTES.test(one.text)) break;
      const heading = headingOf(one.text);
      if (!heading) continue;
      this.statement = heading;
      break;
    }
    return this.statement;
  }

  /** Whether heads of another table stand in its line, as where two pages lie side by side. */
  get isMixed(): boolean {
    return this.cells.some(({ text }) => UNIT_HEAD.test(text.trim()));
  }

  /** Whether a bare number is a rate: its name, its column or the heading says so. */
  isRate(number: CopyNumber): boolean {
    return RATE.test(`${this.label} ${this.columnOf(number).text} ${this.under}`);
  }

  /** Whether its column is one of rates, or its name ends with their sign. */
  isOfRates(number: CopyNumber): boolean {
    return RATES.test(this.columnOf(number).text) || /[（(]\s?[%％]\s?[)）]\s*$/.test(this.label);
  }

  /**
   * The power of ten that its numbers are in, as its name or the nearest line above
   * says; `null` where none does.
   */
  get unit(): number | null {
    if (this.power === undefined) this.power = this.unitAbove();
    return this.power;
  }

  private unitAbove(): number | null {
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

/** What a text says without blanks, marks and digits, in small simplified letters. */
export function lettersOf(text: string): string {
  return simplified(text.normalize('NFKC').toLowerCase()).replace(/\P{L}/gu, '');
}

/** The letters of a row's name, without what stands in brackets and what counts it. */
export function nameLetters(name: string): string {
  return lettersOf(name.replace(ASIDE, ' '));
}

function isValue(text: string): boolean {
  return (
    (/\d/.test(text) || /^\s*[-–—]+\s*$/.test(text)) &&
    !NOTE.test(text.trim()) &&
    !/\p{L}{4}|['’]000|^\p{Sc}?\s?(?:m|bn|k)$/u.test(text)
  );
}

function headingsAbove({ lines }: CopyIndex, line: number): string[] {
  const headings: string[] = [];
  for (let at = line - 1; at >= Math.max(0, line - HEADINGS); at--) {
    const { text, page, edge } = lines[at] ?? { text: '', page: null, edge: true };
    if (page !== lines[line]?.page) break;
    if (edge || isRow(text) || text.length >= LONGEST_HEADING) continue;
    headings.push(text);
  }
  return headings;
}

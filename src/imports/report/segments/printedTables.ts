/** Tables of figures on the pages of a report, each with what stands above it and over its columns. */
import { breathe, type Control } from '../../../copies/control';
import type { CopyPage } from '../../../copies/model';
import { headingOf } from '../headings';
import { halvesOf, type PlacedCell, type PlacedLine } from '../placed';
import { type Band, bandsOf, headsOver, valuesUnder } from './bands';
import { isChange, isValue, isYear, partedCells } from './cells';

/** A row as printed: a name with a value a column, or a name alone, which heads the rows below it. */
export interface PrintedRow {
  readonly name: string;
  /** One a column, empty where nothing stands; none at all for a heading. */
  readonly values: readonly string[];
  readonly page: number;
  readonly line: number;
  /** Where the values from a column on stand, of a table that is too wide for one page. */
  readonly rest?: { readonly from: number; readonly page: number; readonly line: number };
}

/** A table as printed, on one page or several. */
export interface PrintedTable {
  /** Texts above its figures, from top to bottom; the head's own are among them. */
  readonly above: readonly string[];
  /** Of the column of names. */
  readonly corner: string;
  /** Of each column what stands over it, from top to bottom. */
  readonly heads: readonly string[];
  readonly rows: readonly PrintedRow[];
}

/** How much of a report is looked at: tables have fewer rows and columns, what explains them stands nearer. */
const MOST = { rows: 400, above: 16, gap: 5, tables: 20_000, turn: 20, text: 400 } as const;
/** Of a line that is one cell. */
const LONGEST_NAME = 70;

/** Neither head nor row. */
const NO_ROW =
  /^(?:[(（]?续|单位|币种|金额单位|√|□|[(（]?(?:continued|续上表)|[(（]?in (?:thousands|millions))/i;

interface Line extends PlacedLine {
  readonly isRow: boolean;
  readonly isHead: boolean;
}

interface Open {
  readonly above: readonly string[];
  readonly head: readonly Line[];
  /** One a page: columns may stand elsewhere on the next. */
  readonly pieces: Line[][];
  /** Whether its page begins with its head: that of the page before may be repeated. */
  readonly isFirst: boolean;
}

/** All tables of the pages, in order. */
export async function printedTables(
  pages: readonly CopyPage[],
  control: Control = {},
): Promise<PrintedTable[]> {
  const reader = new Reader();
  for (const [at, page] of pages.entries()) {
    if (at % MOST.turn === 0) await breathe(control, 1);
    for (const half of halvesOf(page)) {
      reader.page();
      for (const line of half) reader.line(line);
    }
    if (reader.found.length > MOST.tables) break;
  }
  reader.close();
  return reader.found;
}

/** Follows the lines, and begins a table wherever figures stand under heads. */
class Reader {
  readonly found: PrintedTable[] = [];
  private open: Open | null = null;
  /** Lines without figures since the last one with some. */
  private pending: Line[] = [];
  private above: string[] = [];
  private rows = 0;
  /** That of the last table found, as it is printed. */
  private head = '';
  /** Nothing but a head has come on this page. */
  private isFirst = true;

  page(): void {
    // What ends a page is no head of the next one, but where a head does.
    if (!this.hasHead()) {
      this.endName();
      this.pending = [];
    }
    this.open?.pieces.push([]);
    this.isFirst = true;
  }

  line(placed: PlacedLine): void {
    const cells = partedCells(placed.cells);
    const line = { ...placed, cells, isRow: isRow(cells), isHead: isHead(cells) };
    if (!line.isRow) {
      this.text(line);
      return;
    }
    if (!this.open || this.hasHead() || this.rows >= MOST.rows) this.begin();
    this.open?.pieces.at(-1)?.push(...this.inside(), line);
    this.pending = [];
    this.above = [];
    this.isFirst = false;
    this.rows++;
  }

  /** A new table, or more of the last one under its head again. */
  private add(table: PrintedTable, { head, isFirst }: Open): void {
    const heads = head.filter((line) => line.isHead);
    const texts = heads.flatMap(({ cells }) => cells.map(({ text }) => text)).join('\n');
    const last = this.found.at(-1);
    const goesOn =
      isFirst &&
      texts !== '' &&
      // Above the first one there may be more.
      this.head.endsWith(texts) &&
      last?.heads.length === table.heads.length &&
      last.rows.at(-1)?.page === (table.rows[0]?.page ?? 0) - 1;
    if (last && goesOn) this.found.splice(-1, 1, { ...last, rows: [...last.rows, ...table.rows] });
    else this.found.push(table);
    this.head = texts;
  }

  /** A line without figures: of a head, a name, or a sentence, which ends the table. */
  private text(line: Line): void {
    const { cells } = line;
    const texts = cells.map(({ text }) => text);
    const isEnd = isProse(cells);
    if (this.open && (isEnd || headingOf(texts.join('\t')))) this.close();
    this.above.push(texts.join(' ').slice(0, MOST.text));
    const isAbove = cells.length < 2 && !this.hasHead() && !NO_ROW.test(texts[0] ?? '');
    if (isEnd || isAbove) this.isFirst = false;
    if (isEnd) this.pending = [];
    else if (!NO_ROW.test(texts[0] ?? '')) this.pending.push(line);
    if (this.pending.length > MOST.gap && !this.hasHead()) this.close();
    if (this.pending.length > MOST.above) this.pending.shift();
    if (this.above.length > MOST.above) this.above.shift();
  }

  close(): void {
    this.endName();
    const table = this.open && tableOf(this.open);
    if (this.open && table) this.add(table, this.open);
    this.open = null;
    this.rows = 0;
  }

  /** The rest of the last row's name, which says nothing of a table below. */
  private endName(): void {
    const next = this.pending.find(({ cells }) => cells.some(({ text }) => !isChange(text)));
    const last = this.open?.pieces.findLast(({ length }) => length > 0);
    if (!last || !next || next.isHead) return;
    last.push(next);
    if (isValue(last.at(-2)?.cells[0]?.text ?? '')) this.above.shift();
  }

  private begin(): void {
    this.close();
    const head = this.pending.slice(0, this.pending.findLastIndex((line) => line.isHead) + 1);
    this.open = { above: this.above, head, pieces: [[]], isFirst: this.isFirst };
    this.above = [];
  }

  private hasHead(): boolean {
    return this.pending.some((line) => line.isHead);
  }

  /** The lines behind the head: rows without figures. */
  private inside(): Line[] {
    const last = this.pending.findLastIndex((line) => line.isHead);
    return this.pending.slice(last + 1);
  }
}

/** A line with a figure in a cell of its own; a page's number isn't one. */
function isRow(cells: readonly PlacedCell[]): boolean {
  const values = cells.filter(({ text }) => isValue(text));
  if (values.length === 0 || cells.every(({ text }) => isYear(text))) return false;
  if (cells.length === 1 && !/[,.%]/.test(cells[0]?.text ?? '')) return false;
  return (cells.find(({ text }) => !isValue(text))?.text.length ?? 0) <= 2 * LONGEST_NAME;
}

/** Texts over several columns, or years over them. */
function isHead(cells: readonly PlacedCell[]): boolean {
  const texts = cells.filter(({ text }) => !isChange(text));
  return texts.length >= 2 || (texts.length === 1 && isYear(texts[0]?.text ?? ''));
}

function isProse(cells: readonly PlacedCell[]): boolean {
  if (cells.length !== 1) return false;
  const text = cells[0]?.text ?? '';
  return text.length > LONGEST_NAME || (/\p{Script=Han}/u.test(text) && text.length > 36);
}

function tableOf({ above, head, pieces }: Open): PrintedTable | null {
  const filled = pieces.filter((piece) => piece.some((line) => line.isRow));
  const bands = filled.map((piece) => bandsOf(piece.filter((line) => line.isRow)));
  const [first] = bands;
  if (!first || first.length === 0) return null;
  const over = headsOver(head, first, endOfNames(filled.flat(), first));
  const rows = filled.flatMap((piece, at) => {
    const own = bands[at];
    // A page with other columns holds no more of the table.
    if (!own || own.length !== first.length) return [];
    return piece.flatMap((line) => rowOf(line, own));
  });
  return { above, ...over, rows: withNames(rows) };
}

/** How far to the right the names of the rows reach. */
function endOfNames(lines: readonly Line[], bands: readonly Band[]): number {
  const start = bands[0]?.left ?? 0;
  return lines
    .flatMap(({ cells }) => cells.filter(({ right, text }) => right <= start && !isValue(text)))
    .reduce((end, { right }) => Math.max(end, right), 0);
}

interface Raw extends PrintedRow {
  /** A text that stands where names do. */
  readonly isNamed: boolean;
}

function rowOf(line: Line, bands: readonly Band[]): Raw[] {
  const { page, number, cells } = line;
  const start = bands[0]?.left ?? 0;
  const texts = cells.filter(({ text }) => !isValue(text) && !isChange(text));
  if (!line.isRow) {
    const name = texts.map(({ text }) => text).join(' ');
    if (name === '' || name.length > LONGEST_NAME) return [];
    return [{ name, values: [], page, line: number, isNamed: (texts[0]?.left ?? 0) < start }];
  }
  const name = texts.filter(({ left }) => left < start).map(({ text }) => text);
  const values = valuesUnder(cells, bands);
  return [{ name: name[0] ?? '', values, page, line: number, isNamed: true }];
}

/** Names that run over several lines, with the figures beside the middle or the last of them. */
function withNames(rows: readonly Raw[]): PrintedRow[] {
  const names = rows.map(({ name }) => name);
  const used = new Set<number>();
  const isLoose = (at: number) =>
    rows[at]?.values.length === 0 && rows[at].isNamed && !used.has(at) && names[at] !== '';
  rows.forEach(({ name, values }, at) => {
    if (values.length === 0) return;
    const [before, after] = [at - 1, at + 1];
    if (name === '' && isLoose(before) && isLoose(after)) {
      names[at] = joined(names[before] ?? '', names[after] ?? '');
      used.add(before).add(after);
    } else if (isLoose(before) && isLoose(after) && isMiddle(names, at)) {
      names[at] = joined(joined(names[before] ?? '', name), names[after] ?? '');
      used.add(before).add(after);
    } else if (isLoose(before) && (/^\p{Ll}/u.test(name) || goesOn(names[before] ?? ''))) {
      names[at] = joined(names[before] ?? '', name);
      used.add(before);
    } else if (isLoose(after) && (/^\p{Ll}/u.test(names[after] ?? '') || goesOn(name))) {
      names[at] = joined(name, names[after] ?? '');
      used.add(after);
    }
  });
  return rows.flatMap(({ isNamed: _, ...row }, at) =>
    used.has(at) ? [] : [{ ...row, name: names[at] ?? '' }],
  );
}

/** The second of three lines of a Chinese name: the first two fill the column. */
function isMiddle(names: readonly string[], at: number): boolean {
  const [before = '', own = '', after = ''] = names.slice(at - 1, at + 2);
  if (![before, own, after].every((text) => /^\p{Script=Han}{1,12}$/u.test(text))) return false;
  return own.length > 1 && Math.abs(before.length - own.length) <= 1 && after.length <= own.length;
}

/** A bracket that nothing closes, a comma, an `and` at the end. */
function goesOn(name: string): boolean {
  if (/(?:[,，、&/]|[和及与]|\b(?:and|or|of|the|for|in))$/i.test(name)) return true;
  const plain = name.normalize('NFKC');
  return plain.split('(').length > plain.split(')').length;
}

function joined(a: string, b: string): string {
  if (a === '' || b === '') return a + b;
  return /\p{Script=Han}$/u.test(a) || /^\p{Script=Han}/u.test(b) ? a + b : `${a} ${b}`;
}

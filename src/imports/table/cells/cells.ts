/** The cells of a CSV or TSV file, read in pieces. */
import { breathe, type Control, tooLarge } from '../../../copies/control';
import type { NumberCells } from '../../../copies/office/workbook';
import { encodingOf, textPieces } from '../../../copies/text/decode';
import { NOTE_DIGITS } from '../../../finance/statements/numbers/amount';
import { remembered } from '../../../plan/text/remembered';
import { ImportError } from '../../importError';
import type { Answers } from '../../imported';
import { isLineName } from '../names/itemNames';
import { periodCell } from '../periods/periodCells';
import { type Decimal, FormatEvidence, plainNumber } from './numberFormat';
import { unitIn } from './units';

/** A sheet as texts; rows may be of different length. */
export type Cells = readonly (readonly string[])[];

/** A sheet and what is known of it besides its cells. */
export interface Sheet {
  readonly cells: Cells;
  /** As the workbook calls it. */
  readonly name: string | null;
  /** The same, of a workbook with several. */
  readonly tab?: string;
  /** How it writes numbers. Throws `ImportError` where that can't be told. */
  readonly decimal: (asked: Decimal | undefined) => Decimal;
  /** Of the last sheet: those behind it that weren't read, by name. */
  readonly behind?: readonly string[];
}

/** Marks of footnotes at a cell's end: `1,400¹`, `2024②`. As digits of the number they would make it tenfold. */
const MARKS = new RegExp(`(?<!${NOTE_DIGITS.source})(?:${NOTE_DIGITS.source})+$`);

function withoutMark(cell: string): string {
  // Nothing but a mark is no mark of anything.
  return NOTE_DIGITS.test(cell) ? cell.replace(MARKS, '').trimEnd() || cell : cell;
}

/** A sheet of given cells, without a file around it. */
export function sheetOf(cells: Cells, name: string | null = null): Sheet {
  const plain = cells.map((row) => row.map(withoutMark));
  return { cells: plain, name, decimal: (asked) => asked ?? 'point' };
}

export const CELL_LIMITS = { rows: 200_000, cells: 2_000_000, bytes: 32 * 1024 * 1024 } as const;
/** A longer cell is no figure and no name. */
const LONGEST_CELL = 200;
/** Of a sheet of 16,384 columns, as wide as any. */
const LONGEST_ROW = 512 * 1024;
const MOST_TEXTS = 10_000;
const ROWS_PER_BREATH = 50;
/** Bytes that are read between two pauses. */
const PIECE = 16 * 1024;
/** Characters that tell the delimiter. */
const SAMPLE = 20_000;

/** Heads lie in the first rows. */
export const HEAD_ROWS = 40;
/** Names of items stand in one of the first columns. */
export const NAME_COLUMNS = 4;

/**
 * Collects rows and throws `ImportError` beyond the limits. Behind the first
 * ones, rows that are no item of ours and no record of a period are dropped, so
 * that a large file does not take many times its size.
 */
export class CellCollector {
  readonly rows: string[][] = [];
  readonly format = new FormatEvidence();
  private rowCount = 0;
  private cellCount = 0;
  /** Texts that come again and again, codes and dates, are kept once. */
  private readonly texts = new Map<string, string>();

  /** Cells of a workbook that show less than they hold, and texts of it that may be numbers. */
  private readonly scaled: { readonly row: string[]; readonly at: number; readonly by: number }[] =
    [];
  private readonly typed: { readonly row: string[]; readonly at: number }[] = [];

  /** `keepsAll`: rows that are neither, too: a list of names has no others. */
  constructor(private readonly keepsAll = false) {}

  /** `numbers`: of a workbook, the cells that are numbers by their kind, whatever they look like. */
  add(row: readonly string[], numbers?: NumberCells): void {
    this.rowCount++;
    this.cellCount += row.length;
    if (this.rowCount > CELL_LIMITS.rows) throw tooLarge(CELL_LIMITS.rows, 'rows');
    if (this.cellCount > CELL_LIMITS.cells) throw tooLarge(CELL_LIMITS.cells, 'cells');
    const cells = row.map((cell) => this.once(withoutMark(cell.slice(0, LONGEST_CELL).trim())));
    if (/\p{Script=Han}/u.test(cells[0] ?? '')) this.format.see(cells[0] as string);
    for (let i = 1; i < cells.length; i++) {
      const text = cells[i] as string;
      const by = numbers?.get(i);
      if (by) this.scaled.push({ row: cells, at: i, by });
      if (by !== undefined) continue;
      this.format.see(text);
      if (numbers && !this.keepsAll && /\d[.,]\d/.test(text))
        this.typed.push({ row: cells, at: i });
    }
    if (this.keepsAll || this.rowCount <= 2 * HEAD_ROWS || isOfUse(cells)) this.rows.push(cells);
  }

  /**
   * Of a workbook: texts that are numbers as its own numbers are written, and numbers that are
   * shown in thousands as shown where the sheet, which says what one sees, names a unit.
   */
  settle({ decimal, unit }: Answers): Sheet['decimal'] {
    const mark = decimal ?? this.format.known;
    for (const { row, at } of mark === 'comma' ? this.typed : []) {
      row[at] = plainNumber(row[at] as string, 'comma');
    }
    const namesUnit =
      (unit ?? 1) > 1 ||
      (this.scaled.length > 0 &&
        this.rows
          .slice(0, 2 * HEAD_ROWS)
          .some((row) => row.some((text) => (unitIn(text) ?? 1) > 1)));
    for (const { row, at, by } of namesUnit ? this.scaled : [])
      row[at] = shiftedBy(row[at] as string, by);
    return () => {
      // Only figures that may be both are asked about: its other numbers are beyond doubt.
      if (mark === null && this.format.isEither) this.format.decide('', undefined);
      return 'point';
    };
  }

  private once(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size < MOST_TEXTS) this.texts.set(text, text);
    return text;
  }
}

/** A number divided by a power of ten, to its last digit. */
function shiftedBy(text: string, by: number): string {
  return String(Number((Number(text) / 10 ** by).toPrecision(15)));
}

function isOfUse(cells: readonly string[]): boolean {
  if (cells.slice(0, NAME_COLUMNS).some((cell) => isLineName(cell) || SPECIAL.test(cell))) {
    return true;
  }
  return cells.some((cell) => MAY_BE_PERIOD.test(cell) && isPeriod(cell));
}

/** Records repeat their few days. */
const isPeriod = remembered((cell) => periodCell(cell) !== null);

const MAY_BE_PERIOD = /^\D{0,30}(?:19|20)\d\d|[/\s.-](?:19|20)\d\d\)?$|^[本上期年]/;

/** Lines that say something about the columns. */
const SPECIAL = /^(?:单位|unit|币种|currency|报表类型|合并类型)$/i;

/** Reads comma, semicolon or tab separated text, whatever its encoding, with how it writes its numbers. Throws `ImportError` where it is too large or breaks off. */
export async function readText(
  bytes: Uint8Array,
  control: Control,
  collector = new CellCollector(),
): Promise<Sheet> {
  if (bytes.length > CELL_LIMITS.bytes) throw tooLarge(CELL_LIMITS.bytes / 1024 / 1024, 'MB');
  const encoding = await encodingOf(bytes, control);
  await breathe(control, 0.1);
  const { default: Papa } = await import('papaparse');
  const sample = sampleOf(textPieces(bytes, encoding, PIECE));
  const delimiter = delimiterOf(sample);
  const newline = Papa.parse(sample, { delimiter, preview: 1 }).meta.linebreak as '\n';
  let pieces = 0;
  for (const rows of wholeRows(textPieces(bytes, encoding, PIECE), delimiter, newline.slice(-1))) {
    pieces++;
    const { data } = Papa.parse<string[]>(rows, { delimiter, newline, skipEmptyLines: 'greedy' });
    await collect(
      delimiter === '|'
        ? data.flatMap((row) => [withoutBars(row) ?? []].filter(({ length }) => length > 0))
        : data,
      collector,
      control,
      0.1 + 0.5 * Math.min(1, (pieces * PIECE) / bytes.length),
    );
  }
  const decimal = (asked: Decimal | undefined) => collector.format.decide(delimiter, asked);
  return { cells: collector.rows, name: null, decimal };
}

/**
 * The same text, in pieces that end with a row; some are empty. Throws where a row doesn't
 * end: what an open quotation mark takes in are no rows. Quotation marks count as for the
 * parser: one opens at the beginning of a cell, and closes before a delimiter or a line end.
 */
function* wholeRows(
  pieces: Iterable<string>,
  delimiter: string,
  lineEnd: string,
): Generator<string> {
  const ends = new Set([delimiter, '\n', '\r']);
  let text = '';
  let at = 0;
  let quoted = false;
  for (const piece of pieces) {
    text += piece;
    let cut = 0;
    for (; at < text.length; at++) {
      const char = text[at] ?? '';
      if (char === '"' && !quoted) quoted = at === cut || ends.has(text[at - 1] ?? '');
      else if (char === '"') {
        let next = at + 1;
        if (text[next] !== '"') while (text[next] === ' ') next++;
        // What follows decides, and may come with the next piece.
        if (next >= text.length) break;
        if (text[next] === '"' && next === at + 1) at++;
        else if (ends.has(text[next] ?? '')) quoted = false;
      } else if (char === lineEnd && !quoted) cut = at + 1;
    }
    if (text.length - cut > LONGEST_ROW) {
      throw new ImportError(quoted ? 'open-quote' : 'long-row');
    }
    yield text.slice(0, cut);
    text = text.slice(cut);
    at -= cut;
  }
  yield text;
}

function sampleOf(pieces: Iterable<string>): string {
  let sample = '';
  for (const piece of pieces) {
    sample += piece;
    if (sample.length >= SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
}

async function collect(
  rows: readonly string[][],
  collector: CellCollector,
  control: Control,
  done: number,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_BREATH) {
    for (const row of rows.slice(at, at + ROWS_PER_BREATH)) collector.add(row);
    await breathe(control, done);
  }
}

/** `| a | b |`, and below the head `| --- | --: |`. */
const PIPED = /^\s*\|.*\|\s*$/;
const RULE = /^[\s|:-]+$/;

/** A line of Markdown without its outer bars, bold marks and rules; `null` for a rule. */
function withoutBars(row: readonly string[]): string[] | null {
  if (row.length < 2) return [...row];
  if (RULE.test(row.join('|')) && row.some((cell) => cell.includes('-'))) return null;
  const inner = row.slice(
    row[0]?.trim() === '' ? 1 : 0,
    row.at(-1)?.trim() === '' ? -1 : undefined,
  );
  return inner.map((cell) => cell.trim().replace(/^(\*\*|__)(.+)\1$/, '$2'));
}

/** The delimiter that cuts most lines of the sample; a comma inside `1,234` is one of few. */
function delimiterOf(sample: string): string {
  const lines = sample
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const piped = lines.filter((line) => PIPED.test(line));
  if (piped.length > 1 && piped.some((line) => RULE.test(line))) return '|';
  const cut = (mark: string) => lines.filter((line) => line.includes(mark)).length;
  const tabs = cut('\t');
  if (tabs > 0 && (tabs * 2 >= lines.length || tabs >= cut(','))) return '\t';
  return cut(';') > cut(',') ? ';' : ',';
}

/** The sheets of an XLSX workbook as texts. fflate and saxen run in Node and in a browser's worker alike. */
import { type Control, ReadError, tooLarge } from '../control';
import { raisedBehind } from '../raised';
import { type CellStyle, cellStylesOf } from './cellStyles';
import { type Part, unzipWanted } from './unzip';
import { parseXml, readElements, readXml } from './xml';

const MOST_SHEETS = 1000;
const MOST_COLUMNS = 16_384;
const MOST_STRINGS = 1_000_000;
/** Bytes of a sheet in which it tells of its columns. */
const LONGEST_HEAD = 128 * 1024;
/** Excel holds no longer text in a cell. */
const LONGEST_TEXT = 32_767;
const PARTS =
  /^xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i;

/** The bytes begin as a ZIP file does, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The container of an XLS of before 2007, and of an XLSX with a password. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

/** By column, the cells of a row that are numbers for the workbook, and by how many powers of ten they are shown smaller. */
export type NumberCells = ReadonlyMap<number, number>;

/** Takes the rows of a sheet, from top to bottom, none of them empty. It may throw. */
export interface RowTaker {
  /** Only what the sheet shows: without its hidden rows and columns. */
  readonly shownOnly?: boolean;
  add(row: readonly string[], numbers?: NumberCells): void;
}

/**
 * Gives the rows of each visible sheet, in their order, to a taker made for its name; `null` passes it over.
 * Dates become `YYYY-MM-DD`, or a year where no more is shown; percentages have their sign. Throws `ReadError`.
 */
export async function readWorkbook<Taker extends RowTaker>(
  bytes: Uint8Array,
  control: Control,
  takerFor: (sheet: string) => Taker | null,
): Promise<Taker[]> {
  const files = await unzipWanted(bytes, (name) => PARTS.test(name), control);
  const part = (path: string) => files.get(`xl/${path}`);
  const { sheets, isFrom1904 } = await sheetsOf(part('workbook.xml'));
  const targets = await targetsOf(part('_rels/workbook.xml.rels'));
  if (sheets.length === 0) throw new ReadError('bad-workbook');
  const book: Book = {
    strings: await stringsOf(part('sharedStrings.xml'), control),
    styles: await cellStylesOf(part('styles.xml')),
    epoch: isFrom1904 ? 24_107 : 25_569,
  };
  const result: Taker[] = [];
  if (sheets.length > MOST_SHEETS) throw tooLarge(MOST_SHEETS, 'sheets');
  for (const { id, name } of sheets) {
    const target = targets.get(id) ?? '';
    const file = files.get(target);
    // Two sheets of one file are one.
    files.delete(target);
    if (!file) continue;
    const taker = takerFor(name);
    if (!taker) continue;
    await readRows(file, book, taker, control);
    result.push(taker);
  }
  return result;
}

interface Book {
  readonly strings: readonly string[];
  /** By index of a cell's style. */
  readonly styles: readonly CellStyle[];
  /** The number of 1970-01-01. */
  readonly epoch: number;
}

async function sheetsOf(part: Part | undefined) {
  const sheets: { readonly id: string; readonly name: string }[] = [];
  let isFrom1904 = false;
  await readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes().date1904);
      if (name !== 'sheet') return;
      const { state = 'visible', name: title = '', ...rest } = attributes();
      const id = Object.entries(rest).find(([key]) => /:id$/.test(key))?.[1];
      if (id && state === 'visible') sheets.push({ id, name: title });
    },
  });
  return { sheets, isFrom1904 };
}

/** Relation → the name of its file in the zip. */
async function targetsOf(part: Part | undefined): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readXml(part, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Target = '' } = attributes();
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

async function stringsOf(part: Part | undefined, control: Control): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  const runs = new Runs();
  const handler = {
    open(name: string, attributes: () => Readonly<Record<string, string>>) {
      if (name === 'si') text = '';
      if (name === 'rPh') inPhonetic = true;
      runs.open(name, attributes);
      inText = name === 't' && !inPhonetic;
    },
    text(piece: string) {
      if (inText) text = runs.add(text, piece);
    },
    close(name: string) {
      inText = false;
      text = runs.close(name, text);
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(text.slice(0, LONGEST_TEXT));
      if (strings.length > MOST_STRINGS) throw tooLarge(MOST_STRINGS, 'cells');
    },
  };
  await readElements(part, 'si', handler, control, 0.3);
  return strings;
}

/** Runs of a text of which some stand raised: marks of notes behind figures are left out. */
class Runs {
  private raised: string | null = null;

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (name === 'vertAlign' && attributes().val === 'superscript') this.raised = '';
  }

  add(text: string, piece: string): string {
    if (this.raised === null) return text + piece;
    this.raised += piece;
    return text;
  }

  close(name: string, text: string): string {
    if (name !== 'r' || this.raised === null) return text;
    const { raised } = this;
    this.raised = null;
    return text + raisedBehind(text.trimEnd(), raised);
  }
}

/** The columns that a sheet hides. They are told of before its rows. */
async function hiddenColumns(part: Part): Promise<(column: number) => boolean> {
  const head = new TextDecoder().decode(part[0]?.subarray(0, LONGEST_HEAD));
  const start = head.search(/<(?:\w{1,20}:)?cols>/);
  const end = start < 0 ? -1 : head.indexOf('cols>', head.indexOf('>', start) + 1);
  const hidden: (readonly [from: number, to: number])[] = [];
  if (end < 0) return () => false;
  await parseXml(head.slice(start, end + 'cols>'.length), {
    open(_name, attributes) {
      const { min, max, hidden: is } = attributes();
      if (isTrue(is)) hidden.push([Number(min) - 1, Number(max) - 1]);
    },
  });
  return (column) => hidden.some(([from, to]) => from <= column && column <= to);
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

async function readRows(part: Part, book: Book, taker: RowTaker, control: Control): Promise<void> {
  const isHidden = taker.shownOnly ? await hiddenColumns(part) : () => false;
  let isShown = true;
  let row: string[] = [];
  let numbers = new Map<number, number>();
  let cell = { column: 0, type: 'n', style: 0, text: '' };
  let inValue = false;
  const runs = new Runs();
  const handler = {
    open(name: string, attributes: () => Readonly<Record<string, string>>) {
      if (name === 'row') {
        row = [];
        numbers = new Map();
        isShown = !(taker.shownOnly && isTrue(attributes().hidden));
      }
      runs.open(name, attributes);
      if (name === 'c') {
        const { r, t = 'n', s = '0' } = attributes();
        cell = { column: columnOf(r) ?? row.length, type: t, style: Number(s), text: '' };
      }
      inValue = name === 'v' || name === 't';
    },
    text(piece: string) {
      if (inValue) cell.text = runs.add(cell.text, piece);
    },
    close(name: string) {
      inValue = false;
      cell.text = runs.close(name, cell.text);
      if (name === 'c' && cell.column < MOST_COLUMNS && !isHidden(cell.column)) {
        while (row.length < cell.column) row.push('');
        row[cell.column] = textOf(cell, book);
        if (cell.type === 'n' && cell.text !== '') {
          numbers.set(cell.column, book.styles[cell.style]?.scale ?? 0);
        }
      }
      if (name === 'row' && isShown && row.some((text) => text !== '')) taker.add(row, numbers);
    },
  };
  await readElements(part, 'row', handler, control, 0.5);
}

/** `AB12` → 27. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(
  cell: { readonly type: string; readonly style: number; readonly text: string },
  book: Book,
): string {
  if (cell.type === 's') return book.strings[Number(cell.text)] ?? '';
  if (cell.type === 'e' || cell.type === 'b') return '';
  if (cell.type === 'd') return cell.text.slice(0, 10);
  if (cell.type !== 'n') return cell.text;
  const number = Number(cell.text);
  const style = book.styles[cell.style];
  if (style?.isPercent && cell.text !== '' && Number.isFinite(number)) {
    return `${Number((number * 100).toPrecision(15))}%`;
  }
  // A year that is shown with more is more than a year: `2025E`, `2025年`.
  if (style?.behind && Number.isInteger(number) && number > 1900 && number < 2100)
    return `${cell.text}${style.behind}`;
  return style?.date && number > 0 && number < 3_000_000
    ? shownDay(dayOf(Math.floor(number) - book.epoch), style.date)
    : cell.text;
}

/** A first of January of which only the year is shown is that year, a first of a month of which no day is shown that month. */
function shownDay(day: string, shown: 'day' | 'month' | 'year'): string {
  if (shown === 'year' && day.endsWith('-01-01')) return day.slice(0, -'-01-01'.length);
  if (shown !== 'month' || !day.endsWith('-01')) return day;
  const [year = 0, month = 0] = day.split('-').map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return `${day.slice(0, -2)}${length}`;
}

/** `YYYY-MM-DD` of a number of days since 1970-01-01 (civil calendar, years that begin in March). */
function dayOf(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The sheets of an XLSX workbook as texts. fflate and saxen run in Node and in a browser's worker alike. */
import { type Control, ReadError, tooLarge } from '../control';
import { type Part, unzipWanted } from './unzip';
import { readElements, readXml } from './xml';

const MOST_SHEETS = 1000;
const MOST_COLUMNS = 16_384;
const MOST_STRINGS = 1_000_000;
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

/** Takes the rows of a sheet, from top to bottom, none of them empty. It may throw. */
export interface RowTaker {
  add(row: readonly string[]): void;
}

/**
 * Gives the rows of each visible sheet, in their order, to a taker made for its name; `null` passes it over.
 * Dates become `YYYY-MM-DD`. Throws `ReadError`.
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
    dateStyles: await dateStylesOf(part('styles.xml')),
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
  readonly dateStyles: readonly boolean[];
  /** The number of 1970-01-01. */
  readonly epoch: number;
}

async function sheetsOf(part: Part | undefined) {
  const sheets: { readonly id: string; readonly name: string }[] = [];
  let isFrom1904 = false;
  await readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(attributes().date1904 ?? '');
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
  const handler = {
    open(name: string) {
      if (name === 'si') text = '';
      if (name === 'rPh') inPhonetic = true;
      inText = name === 't' && !inPhonetic;
    },
    text(piece: string) {
      if (inText) text += piece;
    },
    close(name: string) {
      inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(text.slice(0, LONGEST_TEXT));
      if (strings.length > MOST_STRINGS) throw tooLarge(MOST_STRINGS, 'cells');
    },
  };
  await readElements(part, 'si', handler, control, 0.3);
  return strings;
}

async function dateStylesOf(part: Part | undefined): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  await readXml(part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes();
        codes.set(Number(numFmtId), formatCode);
      }
      if (name === 'xf' && inCells) styles.push(isDate(Number(attributes().numFmtId), codes));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Formats 14–17, 22 and the East Asian ones show a day; one of the workbook's own where it shows a year. */
function isDate(id: number, codes: ReadonlyMap<number, string>): boolean {
  const code = codes.get(id);
  if (code !== undefined) return /y/i.test(code.replace(/"[^"]*"|\[[^[\]]*\]|\\./g, ''));
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

async function readRows(part: Part, book: Book, taker: RowTaker, control: Control): Promise<void> {
  let row: string[] = [];
  let cell = { column: 0, type: 'n', style: 0, text: '' };
  let inValue = false;
  const handler = {
    open(name: string, attributes: () => Readonly<Record<string, string>>) {
      if (name === 'row') row = [];
      if (name === 'c') {
        const { r, t = 'n', s = '0' } = attributes();
        cell = { column: columnOf(r) ?? row.length, type: t, style: Number(s), text: '' };
      }
      inValue = name === 'v' || name === 't';
    },
    text(piece: string) {
      if (inValue) cell.text += piece;
    },
    close(name: string) {
      inValue = false;
      if (name === 'c' && cell.column < MOST_COLUMNS) {
        while (row.length < cell.column) row.push('');
        row[cell.column] = textOf(cell, book);
      }
      if (name === 'row' && row.some((text) => text !== '')) taker.add(row);
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
  return book.dateStyles[cell.style] && number > 0 && number < 3_000_000
    ? dayOf(Math.floor(number) - book.epoch)
    : cell.text;
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

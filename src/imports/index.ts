/** Statements from a file of any known form, told by its first bytes. */

import { type Control, ReadError, tooLarge } from '../copies/control';
import { isOldOffice, isZip, readWorkbook } from '../copies/office/workbook';
import { readCompanyFacts } from './facts/companyFacts';
import { finish, type Gathered } from './gather';
import { ImportError, type Imported, type ImportOptions } from './imported';
import { CELL_LIMITS, CellCollector, type Cells, readDelimited } from './table/cells';
import { gatherTable } from './table/tables';

export { FACTS_LIMIT } from './facts/companyFacts';
export * from './imported';
export { statementsOfImport } from './statements';

/** More periods of a sheet than these are cut down to the newest years. */
const MOST_PERIODS = 12;

/** Reads company facts, CSV, TSV or XLSX. Throws `ImportError`, never for anything in a well-formed file. */
export async function readStatements(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Imported> {
  try {
    return await readAny(bytes, options);
  } catch (error) {
    if (!(error instanceof ReadError) || error instanceof ImportError) throw error;
    throw new ImportError(error.code, error.params);
  }
}

async function readAny(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  if (bytes.length === 0) throw new ImportError('empty');
  if (isOldOffice(bytes)) throw new ImportError('old-workbook');
  if (isZip(bytes)) return readSheets(await sheetsOf(bytes, options), options);
  if (isJson(bytes)) return readCompanyFacts(bytes, options);
  return readSheets([await readDelimited(bytes, options)], options);
}

async function sheetsOf(bytes: Uint8Array, control: Control): Promise<Cells[]> {
  if (bytes.length > CELL_LIMITS.bytes) throw tooLarge(CELL_LIMITS.bytes / 1024 / 1024, 'MB');
  const sheets = await readWorkbook(bytes, control, () => new CellCollector());
  return sheets.map(({ rows }) => rows);
}

/** The statements of the sheets of one file: a balance sheet, a profit and a cash flow statement make one. */
export async function readSheets(
  sheets: readonly Cells[],
  options: ImportOptions = {},
): Promise<Imported> {
  const found: Gathered[] = [];
  for (const cells of sheets) {
    const gathered = await gatherTable(cells, options);
    if (gathered) found.push(gathered);
  }
  const [first, ...rest] = found;
  if (!first)
    throw new ImportError(sheets.every((cells) => cells.length === 0) ? 'empty' : 'no-rows');
  return finish(rest.reduce(joined, first), options.periods, MOST_PERIODS);
}

/** Both in one; where both have a row, the first one's counts. */
function joined(a: Gathered, b: Gathered): Gathered {
  const columns = [...a.columns];
  for (const column of b.columns) {
    if (!columns.some(({ label }) => label === column.label)) columns.push(column);
  }
  columns.sort((x, y) => x.to - y.to || x.from - y.from);
  const rows = new Map(
    [...b.rows, ...a.rows].map(([key]) => {
      const from = a.rows.has(key) ? a : b;
      const at = new Map(from.columns.map(({ label }, i) => [label, i] as const));
      const values = from.rows.get(key) ?? [];
      return [key, columns.map(({ label }) => values[at.get(label) ?? -1] ?? null)] as const;
    }),
  );
  const notes = [
    ...a.notes,
    ...b.notes.filter((note) => note.row !== null || !a.notes.some((n) => n.code === note.code)),
  ];
  return {
    ...a,
    entity: a.entity ?? b.entity,
    currency: a.currency ?? b.currency,
    unit: a.unit ?? b.unit,
    columns,
    rows,
    notes,
  };
}

function isJson(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  for (const byte of bytes.subarray(start, start + 1000)) {
    if (byte === 0x20 || (byte >= 9 && byte <= 13)) continue;
    return byte === 0x7b;
  }
  return false;
}

/** Statements from a file of any known form, told by its first bytes. */

import { type Control, ReadError, tooLarge } from '../copies/control';
import { isUnreadable } from '../copies/model';
import { isOldOffice, isZip, readWorkbook } from '../copies/office/workbook';
import { identities, provenAfterTax, turned } from './checks';
import { readCompanyFacts } from './facts/read/companyFacts';
import { isInstance, readInstance } from './facts/read/instance';
import { type Format, formatOf } from './formats';
import { finish, type Gathered, type Taken, whole } from './gather';
import { ImportError } from './importError';
import type { Imported, ImportOptions } from './imported';
import { type Industry, industryOf } from './industry';
import { joinAll } from './join';
import type { Note } from './note';
import { RECORDS_LIMIT, readRecords } from './records';
import { reportInPackage } from './report/package';
import { type Screening, screeningOf } from './screening/screening';
import { rivalSheets, sheetsOfOne } from './sheetsOfOne';
import { CELL_LIMITS, CellCollector, readText, type Sheet } from './table/cells/cells';
import { periodCell } from './table/periods/periodCells';
import type { Listed } from './table/sheet/entities';
import { companiesIn, gatherCompanies, gatherTables } from './table/tables';
import { ofGroup } from './whose';

export { type ChooseOptions, chooseStatements } from './facts/choose/choose';
export type { TaggedFact } from './facts/fact';
export { statementsOfTagged } from './facts/names/tagged';
export { FACTS_LIMIT } from './facts/read/companyFacts';
export * from './importError';
export * from './imported';
export type { Industry } from './industry';
export * from './note';
export type { Screened, Screening } from './screening/screening';
export { statementsOfImport } from './statements';
export type { Listed } from './table/sheet/entities';

/** Sheets of a workbook that are looked at for statements. */
const MOST_SHEETS = 20;

/** Three years, and the newest interim with the one a year before. */
const TAKEN: Taken = { most: 3, years: 3 };

/** Reads company facts, a filing's XBRL, CSV, TSV or XLSX. Throws `ImportError`, never for anything in a well-formed file. */
export async function readStatements(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Imported> {
  let done = 0;
  const progress = (share: number) => {
    // Each table of a file begins anew; what is told never falls.
    done = Math.max(done, share);
    options.progress?.(done);
  };
  try {
    return await readAny(bytes, { ...options, progress });
  } catch (error) {
    if (!(error instanceof ReadError) || error instanceof ImportError) throw error;
    throw new ImportError(error.code, error.params);
  }
}

async function readAny(file: Uint8Array, options: ImportOptions): Promise<Imported> {
  if (file.length === 0) throw new ImportError('empty');
  const bytes = (await reportInPackage(file, options)) ?? file;
  if (isJson(bytes) && !isList(bytes)) {
    const records = await readRecords(bytes, options);
    return records ? readSheets([records], options) : readCompanyFacts(bytes, options);
  }
  if (isInstance(bytes)) return readInstance(bytes, options);
  const format = await formatOf(bytes, options);
  if (format === 'sec-num' || format === 'sec-zip') {
    return (await import('./facts/read/dataSet')).readDataSet(bytes, options);
  }
  if (format === 'pdf' || format === 'inline-xbrl') return readReportFile(bytes, options, format);
  try {
    return await readSheets(await sheetsOf(bytes, options), options);
  } catch (error) {
    // A page without statements is told what it is.
    const isPage = format === 'html' && error instanceof ImportError;
    const holdsNone = isPage && (error.code === 'no-rows' || error.code === 'empty');
    throw holdsNone ? new ImportError('format-unread', { format }) : error;
  }
}

/** The statements of an annual report, as PDF or with inline XBRL in it. */
async function readReportFile(
  bytes: Uint8Array,
  options: ImportOptions,
  format: Format,
): Promise<Imported> {
  const { readCopy, signal } = options;
  if (!readCopy) throw new ImportError('format-unread', { format });
  const { readReport } = await import('./report/readReport');
  const copy = await readCopy(bytes, '');
  if (signal?.aborted) throw new ImportError('cancelled');
  if (!isUnreadable(copy)) return readReport(copy, options, readSheets);
  throw new ImportError('report-unreadable', { reason: copy.unreadable, ...copy.params });
}

/** The sheets of a table file. Throws `ImportError` for a format that is none, by its name. */
export async function sheetsOf(
  bytes: Uint8Array,
  options: ImportOptions,
  keepsAll = false,
): Promise<readonly Sheet[]> {
  if (isOldOffice(bytes)) throw new ImportError('old-workbook');
  const format = await formatOf(bytes, options);
  if (format === 'html') return [await pageSheet(bytes, options, keepsAll)];
  // One company's statements are read elsewhere; of all of them no table is made.
  if (format === 'sec-zip' || format === 'sec-num') {
    throw new ImportError('format-unread', { format: 'sec-table' });
  }
  if (format) throw new ImportError('format-unread', { format });
  if (isZip(bytes)) return workbookSheets(bytes, options, keepsAll);
  if (isJson(bytes)) {
    const records = await readRecords(bytes, options, keepsAll);
    if (records) return [records];
    if (bytes.length > RECORDS_LIMIT) throw tooLarge(RECORDS_LIMIT / 1024 / 1024, 'MB');
    throw new ImportError('format-unread', { format: 'json' });
  }
  return [await readText(bytes, options, new CellCollector(keepsAll))];
}

async function workbookSheets(
  bytes: Uint8Array,
  options: ImportOptions,
  keepsAll: boolean,
): Promise<Sheet[]> {
  if (bytes.length > CELL_LIMITS.bytes) throw tooLarge(CELL_LIMITS.bytes / 1024 / 1024, 'MB');
  const behind: string[] = [];
  let count = 0;
  const named = (name: string) => {
    if (count++ < MOST_SHEETS)
      return Object.assign(new CellCollector(keepsAll), { name, shownOnly: true });
    behind.push(name);
    return null;
  };
  const sheets = await readWorkbook(bytes, options, named);
  // Statements stand in front of a filing's notes; of a list all of it is asked for.
  if (keepsAll && behind.length > 0) throw tooLarge(MOST_SHEETS, 'sheets');
  return sheets.map((sheet, at) => ({
    decimal: sheet.settle(options.answers ?? {}),
    cells: sheet.rows,
    name: sheet.name,
    ...(sheets.length > 1 && { tab: sheet.name }),
    ...(at === sheets.length - 1 && { behind }),
  }));
}

async function pageSheet(bytes: Uint8Array, control: Control, keepsAll: boolean): Promise<Sheet> {
  if (bytes.length > CELL_LIMITS.bytes) throw tooLarge(CELL_LIMITS.bytes / 1024 / 1024, 'MB');
  const { readHtmlTables } = await import('../copies/html/htmlTables');
  const collector = new CellCollector(keepsAll);
  await readHtmlTables(bytes, control, collector);
  const decimal: Sheet['decimal'] = (asked) => collector.format.decide('', asked);
  return { cells: collector.rows, name: null, decimal };
}

/** The companies that a file names, in its order; none where it holds one without a name. */
export async function listCompanies(
  file: Uint8Array,
  options: ImportOptions = {},
): Promise<readonly Listed[]> {
  const bytes = (await reportInPackage(file, options)) ?? file;
  const format = await formatOf(bytes, options);
  if (format === 'sec-zip') {
    return (await import('./facts/read/dataSet')).companiesOfDataSet(bytes, options);
  }
  const isReport = isInstance(bytes) || format === 'pdf' || format === 'inline-xbrl';
  const isOneObject = isJson(bytes) && !isList(bytes);
  const records = isOneObject ? await readRecords(bytes, options) : null;
  // Company facts are JSON that holds no records.
  if (isReport || (isOneObject && !records)) {
    const { entity } = await readStatements(bytes, options);
    return entity === null ? [] : [{ name: entity, code: null }];
  }
  const found = new Map<string, Listed>();
  const sheets = records ? [records] : await sheetsOf(bytes, options);
  for (const sheet of sheets) {
    for (const company of await companiesIn(sheet, options)) {
      if (!found.has(company.name)) found.set(company.name, company);
    }
  }
  return found.size > 0 ? [...found.values()] : companiesOfSheets(sheets, options);
}

/** Of a workbook with a company on each sheet their names. */
async function companiesOfSheets(
  sheets: readonly Sheet[],
  options: ImportOptions,
): Promise<readonly Listed[]> {
  const tables: Gathered[] = [];
  for (const sheet of sheets.length > 1 ? sheets : []) {
    tables.push(...(await gatherTables(sheet, options)));
  }
  return rivalSheets(tables).map(({ name }) => ({ name, code: null }));
}

/** What a list of names says of each company of a table file. Throws `ImportError` where it names none. */
export async function readScreening(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Screening> {
  return screeningOf(await sheetsOf(bytes, options, true), options);
}

/** The companies of a table file as one: medians and quartiles of their ratios. Throws `ImportError`. */
export async function readIndustry(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Industry> {
  const companies = new Map<string, Gathered[]>();
  for (const sheet of await sheetsOf(bytes, options)) {
    for (const [name, tables] of await gatherCompanies(sheet, options)) {
      companies.set(name, [...(companies.get(name) ?? []), ...tables]);
    }
  }
  const all = [...companies].map(([name, tables]) => ({ name, tables }));
  return industryOf(all, options);
}

/** The statements of the sheets of one file: a balance sheet, a profit and a cash flow statement make one. */
export async function readSheets(
  sheets: readonly Sheet[],
  options: ImportOptions = {},
): Promise<Imported> {
  const found: Gathered[] = [];
  const unread: string[] = [];
  for (const sheet of sheets) found.push(...(await gatherTables(sheet, options, unread)));
  const all = joinAll(sheetsOfOne(ofGroup(found), options.entity));
  if (!all) {
    if (unread[0] !== undefined) throw new ImportError('no-figures', { cell: unread[0] });
    throw new ImportError(sheets.every(({ cells }) => cells.length === 0) ? 'empty' : 'no-rows');
  }
  const imported = finish(provenAfterTax(turned(all)), options.periods, TAKEN);
  return {
    ...imported,
    notes: [...imported.notes, ...identities(imported), ...unreadSheets(sheets)],
  };
}

function unreadSheets(sheets: readonly Sheet[]): Note[] {
  const behind = sheets.flatMap((sheet) => sheet.behind ?? []);
  if (behind.length === 0) return [];
  const names = behind.slice(0, 5).map((name) => name.slice(0, 40));
  const params = { most: MOST_SHEETS, count: behind.length, names: names.join(', ') };
  return [whole('sheets-unread', params)];
}

/** Whether a text names a period, as an answer to what 本期 is. */
export function isPeriodText(text: string): boolean {
  const cell = periodCell(text);
  return cell !== null && cell.relative === null;
}

function isJson(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  for (const byte of bytes.subarray(start, start + 1000)) {
    if (byte === 0x20 || (byte >= 9 && byte <= 13)) continue;
    return byte === 0x7b || byte === 0x5b;
  }
  return false;
}

/** A JSON array: records, not company facts. */
function isList(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 1000).find((byte) => byte === 0x7b || byte === 0x5b) === 0x5b;
}

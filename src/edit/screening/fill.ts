/**
 * Brings companies of a file into a screening list. What a person typed stays: a cell
 * that holds something is only changed where that is asked for, and then it is told.
 */
import { roundHalfUp } from '../../finance/statements/numbers/decimal';
import type { Screened } from '../../imports';
import type { TextEdit } from '../../plan/model';
import { word } from '../../plan/terms/vocabulary';
import { eolOf, withEdits } from '../../plan/text/text';
import { type Language, say } from '../../words';
import { screeningWords as w } from '../../words/shown/screening';
import { isOf, isVery, type ScreeningRow, type ScreeningTable, screeningTable } from './table';

const SCREENING_COLUMNS = [
  'name',
  'industry',
  'growth',
  'roe',
  'trend',
  'shift',
  'relation',
  'verdict',
] as const;

/** By what companies are sorted, the best first. */
export type SortKey = 'roe' | 'growth' | 'name';

export interface FillOptions {
  readonly language: Language;
  /** Cells that differ take the file's figures. */
  readonly update: boolean;
  /** Sorts the whole table; else new rows come last, the best first. */
  readonly sort: SortKey | null;
  /** For the line that says where the figures come from. */
  readonly fileName: string;
  readonly day: string;
}

/** A cell that says something else than the file. */
export interface CellDifference {
  readonly name: string;
  /** Term of the column. */
  readonly column: string;
  readonly written: string;
  readonly file: string;
}

/** The list after filling, and what that changed. */
export interface Filled {
  readonly text: string;
  /** Names of new rows. */
  readonly added: readonly string[];
  /** How many empty cells got something. */
  readonly filled: number;
  /** What differs; it was changed where that was asked for. */
  readonly differing: readonly CellDifference[];
}

/** `null` for a text without such a table; `text` may be empty for a new list. */
export function fillScreening(
  text: string,
  companies: readonly Screened[],
  options: FillOptions,
): Filled | null {
  const { language } = options;
  const before = text.trim() === '' ? newList(language) : text;
  const table = screeningTable(before);
  if (!table) return null;
  const matched = matchedRows(table, companies);
  const edits: TextEdit[] = [];
  const differing: CellDifference[] = [];
  let filled = 0;
  for (const company of companies) {
    const row = matched.get(company);
    if (!row) continue;
    for (const change of cellChanges(table, row, company, options)) {
      if (change.differs) differing.push(change.differs);
      if (!change.edit) continue;
      edits.push(change.edit);
      if (!change.differs) filled++;
    }
  }
  const fresh = sortedCompanies(
    companies.filter((company) => !matched.has(company)),
    options.sort ?? 'roe',
  );
  const eol = eolOf(before);
  if (fresh.length > 0) {
    const lines = fresh.map((company) => eol + rowText(table, company, language));
    edits.push({ range: { start: table.end, end: table.end }, text: lines.join('') });
  }
  const changed = withEdits(
    before,
    edits.sort((a, b) => a.range.start - b.range.start),
  );
  const sorted = options.sort === null ? changed : sortedTable(changed, options.sort);
  const isNew = edits.length > 0;
  return {
    text: isNew ? withSource(sorted, companies, options) : sorted,
    added: fresh.map(({ name }) => name),
    filled,
    differing,
  };
}

/** The row of each company, each row once: those of the very name or code go before those called alike. */
function matchedRows(
  { rows }: ScreeningTable,
  companies: readonly Screened[],
): ReadonlyMap<Screened, ScreeningRow> {
  const matched = new Map<Screened, ScreeningRow>();
  const taken = new Set<ScreeningRow>();
  for (const is of [isVery, isOf]) {
    for (const company of companies) {
      if (matched.has(company)) continue;
      const row = rows.find((one) => !taken.has(one) && is(one, company));
      if (!row) continue;
      matched.set(company, row);
      taken.add(row);
    }
  }
  return matched;
}

function newList(language: Language): string {
  const heads = SCREENING_COLUMNS.map((term) => word('screeningColumn', term, language));
  const rule = SCREENING_COLUMNS.map((term) => (['growth', 'roe'].includes(term) ? '---:' : '---'));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `# ${say(w.title, language)}\n\n${say(w.about, language)}\n\n${line(heads)}\n${line(rule)}\n`;
}

/** What a cell of a column says of a company; empty where the file doesn't. */
function cellText(column: string | null, company: Screened, language: Language): string {
  const { name, code, industry, growth, roe, roeBefore } = company;
  switch (column) {
    case 'name':
      return code === null
        ? escaped(name)
        : say(w.named, language, { name: escaped(name), code: escaped(code) });
    case 'industry':
      return escaped(industry ?? '');
    case 'growth':
      return growth === null ? '' : percent(growth);
    case 'roe':
      return roe === null ? '' : percent(roe);
    case 'trend':
      return roe === null || roeBefore === null ? '' : trend(roe, roeBefore, language);
    default:
      return '';
  }
}

function trend(roe: number, before: number, language: Language): string {
  const [now, then] = [percent(roe), percent(before)];
  const arrow = now === then ? '→' : roe > before ? '↗' : '↘';
  return say(w.trend, language, { arrow, before: then });
}

const percent = (share: number) => `${roundHalfUp(share, 2, 2)}%`;

/** One line of a table, and nothing in it that is markup. */
function escaped(text: string): string {
  return text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<|~]/g, '\\$&');
}

interface CellChange {
  readonly edit: TextEdit | null;
  readonly differs: CellDifference | null;
}

const COMPARED = ['industry', 'growth', 'roe', 'trend'];
const FIGURES = ['growth', 'roe', 'trend'];

function cellChanges(
  { columns }: ScreeningTable,
  row: ScreeningRow,
  company: Screened,
  { language, update }: FillOptions,
): CellChange[] {
  return columns.flatMap((column, at): CellChange[] => {
    if (column === null || !COMPARED.includes(column)) return [];
    // A column that stands twice is filled once; a short row has no cell to fill.
    const cell = columns.indexOf(column) === at ? row.cells[at] : undefined;
    const text = cellText(column, company, language);
    if (!cell || text === '' || cell.text === text) return [];
    const edit = { range: cell.range, text: padded(text, cell.range.end - cell.range.start) };
    if (cell.text === '') return [{ edit, differs: null }];
    const differs = { name: row.name, column, written: cell.text, file: text };
    return [{ edit: update && FIGURES.includes(column) ? edit : null, differs }];
  });
}

/** As wide as before where it fits. */
function padded(text: string, width: number): string {
  return ` ${text} `.padEnd(width);
}

function rowText({ columns }: ScreeningTable, company: Screened, language: Language): string {
  const cells = columns.map((column, at) =>
    columns.indexOf(column) === at || column === null ? cellText(column, company, language) : '',
  );
  return `| ${cells.join(' | ')} |`;
}

/** The best first; what isn't known comes last. */
export function sortedCompanies(companies: readonly Screened[], by: SortKey): Screened[] {
  return [...companies].sort((a, b) =>
    by === 'name' ? a.name.localeCompare(b.name, 'zh-CN') : descending(a[by], b[by]),
  );
}

function descending(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}

/** Whole lines change places, and nothing within them. */
function sortedTable(text: string, by: SortKey): string {
  const table = screeningTable(text);
  if (!table || table.rows.length < 2) return text;
  const at = table.columns.indexOf(by);
  if (at < 0) return text;
  const keyed = table.rows.map((row) => ({ row, value: numberIn(row.cells[at]?.text ?? '') }));
  const sorted = [...keyed].sort((a, b) =>
    by === 'name' ? a.row.name.localeCompare(b.row.name, 'zh-CN') : descending(a.value, b.value),
  );
  const edits = table.rows.map((row, i) => {
    const other = sorted[i]?.row ?? row;
    return { range: row.range, text: text.slice(other.range.start, other.range.end) };
  });
  return withEdits(text, edits);
}

function numberIn(cell: string): number | null {
  const text = /[-−–]?\d+(?:\.\d+)?/.exec(
    cell.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/g, ''),
  )?.[0];
  return text === undefined ? null : Number(text.replace(/[−–]/, '-'));
}

/** One more line at the end: which file, when, how many companies of which year. */
function withSource(
  text: string,
  companies: readonly Screened[],
  { language, fileName, day }: FillOptions,
): string {
  const years = [...new Set(companies.map(({ period }) => period))];
  const params = { day, file: escaped(fileName), n: companies.length };
  const [only] = years;
  const line =
    years.length === 1 && only
      ? say(w.fromYear, language, { ...params, year: only })
      : say(w.from, language, params);
  if (text.split(/\r\n|\n|\r/).includes(line)) return text;
  const eol = eolOf(text);
  const end = /(?:\r\n|\n|\r)$/.test(text) ? '' : eol;
  const last =
    text
      .trimEnd()
      .split(/\r\n|\n|\r/)
      .at(-1) ?? '';
  // Lines of one list follow each other; behind the table there is a blank line.
  const gap = last.startsWith('- ') ? '' : eol;
  return `${text}${end}${gap}${line}${eol}`;
}

/** The periods of a table: heads such as 本期 with the sheet's own date, forecasts and the parent's columns left out. */
import { whole } from '../../gather';
import { ImportError } from '../../importError';
import type { ImportOptions } from '../../imported';
import type { Note } from '../../note';
import type { Grid } from '../sheet/grid';
import { type DateOrder, type PeriodCell, periodCell } from './periodCells';
import { periodsOf, type ReadPeriod } from './readPeriods';

/** The columns of a grid that are periods. */
export interface SheetPeriods {
  /** Indexes in the grid. */
  readonly columns: readonly number[];
  readonly read: readonly ReadPeriod[];
}

/** Of the given columns those that are periods of ours. Throws `ImportError` where the sheet must be asked about. */
export function periodsOfGrid(
  grid: Grid,
  given: readonly number[],
  texts: readonly string[],
  mayBeFiscal: boolean,
  options: ImportOptions,
  notes: Note[],
): SheetPeriods {
  const cellOf = (column: number) => grid.periods[column] as PeriodCell;
  const unsure = given.map(cellOf).find((cell) => cell.unsure);
  if (unsure) throw new ImportError('date-order', { cell: unsure.text.slice(0, 30) });
  const asked = options.periods !== undefined;
  let columns = consolidated(given, cellOf, notes);
  const forecasts = columns.filter((column) => cellOf(column).forecast);
  if (forecasts.length > 0 && !asked) {
    const periods = [...new Set(forecasts.map((column) => cellOf(column).text))].slice(0, 10);
    notes.push(whole('forecast', { periods: periods.join(', ') }));
    columns = columns.filter((column) => !cellOf(column).forecast);
  }
  const cells = resolved(columns.map(cellOf), texts, options, notes);
  const read = periodsOf(cells, mayBeFiscal);
  const kept = columns.flatMap((column, i) => (read[i] ? [{ column, period: read[i] }] : []));
  return {
    columns: kept.map(({ column }) => column),
    read: kept.map(({ column, period }) =>
      cellOf(column).forecast ? { ...period, label: `${period.label}E` } : period,
    ),
  };
}

/** Where some columns are the parent company's alone, the others. */
function consolidated(
  columns: readonly number[],
  cellOf: (column: number) => PeriodCell,
  notes: Note[],
): readonly number[] {
  const group = columns.filter((column) => cellOf(column).whose !== 'parent');
  if (group.length === 0 || group.length === columns.length) return columns;
  notes.push(whole('parent-only'));
  return group;
}

/** 本期 is the period of the sheet's own date, 上期 the one a year before, 期初 the end of the year before. */
function resolved(
  cells: readonly PeriodCell[],
  texts: readonly string[],
  options: ImportOptions,
  notes: Note[],
): PeriodCell[] {
  const heads = cells.filter((cell) => cell.relative !== null);
  if (heads.length === 0) return [...cells];
  const date = ownDate(texts) ?? answered(options);
  if (!date) {
    const names = [...new Set(heads.map(({ text }) => text))].slice(0, 6);
    throw new ImportError('which-year', { heads: names.join(', ') });
  }
  notes.push(
    whole('relative-period', { date: date.end ?? date.text, heads: heads[0]?.text ?? '' }),
  );
  const isQuarter = heads.some(({ relative }) => relative === 'to-date');
  return cells.map((cell) => (cell.relative === null ? cell : placed(cell, date, isQuarter)));
}

/** `isQuarter`: 年初至报告期末 stands beside, so that 本报告期 is the last quarter alone. */
function placed(cell: PeriodCell, date: PeriodCell, isQuarter: boolean): PeriodCell {
  const isDay = date.end !== null;
  const to = date.to;
  const start = Math.floor((to - 1) / 12) * 12;
  const since = isDay ? start : date.from;
  const from = cell.relative === 'to-date' ? start : isQuarter ? to - 3 : since;
  // Whether it is the year before of the quarter or of the sum, nobody says.
  if (isQuarter && cell.relative === 'prior') return { ...cell, relative: null, end: null };
  const end = cell.relative === 'opening' ? start : cell.relative === 'prior' ? to - 12 : to;
  const begin =
    cell.relative === 'opening' ? start - 12 : cell.relative === 'prior' ? from - 12 : from;
  return { ...cell, relative: null, end: null, from: begin, to: end, months: null };
}

function answered(options: ImportOptions): PeriodCell | null {
  const text = options.answers?.current;
  const cell = text === undefined ? null : periodCell(text);
  return cell && cell.relative === null ? cell : null;
}

const DATES =
  /(?:19|20)\d{2}\s*年\s*\d{1,2}\s*[-—–至到~]\s*\d{1,2}\s*月|(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|(?:19|20)\d{2}\s*年(?:度|半年度|年度报告|第?[一二三]季度报?告?)?|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?:[A-Z][a-z]{2,8}\.? \d{1,2}, |\d{1,2} [A-Z][a-z]{2,8} )(?:19|20)\d{2}/;

/** The date or period that stands above a table (`2023年12月31日`, `2023年1—6月`, `2023年度`). */
function ownDate(texts: readonly string[]): PeriodCell | null {
  for (const text of texts) {
    const found = DATES.exec(text.normalize('NFKC'))?.[0]?.replace(/\s+/g, '');
    if (!found) continue;
    const plain = found.replace(/[—–至到~]/, '-');
    const cell = periodCell(plain) ?? periodCell(DATES.exec(text)?.[0] ?? '');
    if (cell && cell.relative === null) return cell;
  }
  return null;
}

const PLAIN = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})$/;

/** The order of day and month that some date of the sheet proves; `null` where none does. */
export function dateOrderOf(cells: readonly (readonly string[])[]): DateOrder {
  for (const row of cells.slice(0, 200)) {
    for (const text of row.slice(0, 100)) {
      const match = text.length > 10 ? null : PLAIN.exec(text);
      if (!match) continue;
      const [a, b] = [Number(match[1]), Number(match[2])];
      if (a > 12 && a <= 31 && b <= 12) return 'dmy';
      if (b > 12 && b <= 31 && a <= 12) return 'mdy';
    }
  }
  return null;
}

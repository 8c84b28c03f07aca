/** Where a sheet holds its periods and its items, whichever way it lies. */

import { breathe, type Control } from '../../copies/control';
import { type Cells, HEAD_ROWS, isItemName, NAME_COLUMNS } from './cells';
import { codedShape } from './columnCodes';
import { type PeriodCell, periodCell } from './periodCells';

/** A sheet turned so that items are lines and periods are columns. */
export interface Grid {
  /** Items lie in rows of the file. */
  readonly itemsInRows: boolean;
  /** What stands at the corner where names and periods meet. */
  readonly corner: string;
  readonly names: readonly string[];
  readonly periods: readonly PeriodCell[];
  /** The text of a name in a period, by their indexes. */
  readonly at: (name: number, period: number) => string;
  /** Texts above the table. */
  readonly above: readonly string[];
}

const HEAD_COLUMNS = 500;
const ROWS_PER_BREATH = 200;

/** The grid in which more names are known; `null` when no periods or no known names are found. */
export async function locate(cells: Cells, control: Control): Promise<Grid | null> {
  const [rows, columns] = [await itemsInRows(cells, control), await itemsInColumns(cells, control)];
  const best = [rows, columns]
    .filter((found) => found !== null)
    .sort((a, b) => b.known - a.known)[0];
  return best?.grid ?? null;
}

interface Found {
  readonly grid: Grid;
  readonly known: number;
}

async function itemsInRows(cells: Cells, control: Control): Promise<Found | null> {
  const heads = cells.slice(0, HEAD_ROWS).map((row) => {
    const read = row.slice(0, HEAD_COLUMNS).map((cell) => periodCell(cell));
    return { first: read.findIndex((cell) => cell !== null), read };
  });
  const count = (head: (typeof heads)[number]) => head.read.filter((cell) => cell !== null).length;
  let at = -1;
  heads.forEach((head, i) => {
    // The first column holds names; a period there is the head of a record.
    if (head.first > 0 && (at < 0 || count(head) > count(heads[at] as typeof head))) at = i;
  });
  const head = heads[at];
  if (!head) return null;
  const known = await knownByColumn(cells, at, head.first, control);
  const nameColumn = known.indexOf(Math.max(...known));
  const columns = head.read.flatMap((cell, i) => (cell && i > nameColumn ? [i] : []));
  const body = cells.slice(at + 1);
  return {
    known: known[nameColumn] ?? 0,
    grid: {
      itemsInRows: true,
      corner: cells[at]?.[nameColumn] ?? '',
      names: body.map((row) => row[nameColumn] ?? ''),
      periods: columns.flatMap((i) => head.read[i] ?? []),
      at: (name, period) => body[name]?.[columns[period] ?? -1] ?? '',
      above: cells.slice(0, at + 1).flatMap((row) => row.slice(0, 20)),
    },
  };
}

/** How many names each of the first columns holds, up to column `end`. */
async function knownByColumn(
  cells: Cells,
  head: number,
  end: number,
  control: Control,
): Promise<number[]> {
  const known = Array.from({ length: Math.min(end, NAME_COLUMNS) }, () => 0);
  for (let i = head + 1; i < cells.length; i++) {
    known.forEach((count, column) => {
      if (isItemName(cells[i]?.[column] ?? '')) known[column] = count + 1;
    });
    if (i % ROWS_PER_BREATH === 0) await breathe(control, 0.6 + (0.2 * i) / cells.length);
  }
  return known;
}

const PERIOD_COLUMN =
  /^(?:report_?date|end_?date|period|date|year|fiscal ?year|报告期|报告日期|报表日期|截止日期|报告年度|日期|期间|年度|年份)$/i;

async function itemsInColumns(cells: Cells, control: Control): Promise<Found | null> {
  let at = -1;
  let known = 0;
  cells.slice(0, HEAD_ROWS).forEach((row, i) => {
    const names = row.slice(0, HEAD_COLUMNS);
    const shape = codedShape(names);
    const count = names.filter(isItemName).length + (shape ? names.length : 0);
    if (count > known) [at, known] = [i, count];
  });
  const head = cells[at];
  if (!head) return null;
  const body = cells.slice(at + 1);
  const column = periodColumn(head, body);
  if (column < 0) return null;
  const periods: PeriodCell[] = [];
  const lines: (readonly string[])[] = [];
  // Many companies have few periods.
  const read = new Map<string, PeriodCell | null>();
  for (const [i, row] of body.entries()) {
    const text = row[column] ?? '';
    const period = read.get(text) ?? periodCell(text);
    read.set(text, period);
    if (period) {
      periods.push(period);
      lines.push(row);
    }
    if (i % ROWS_PER_BREATH === 0) await breathe(control, 0.8 + (0.1 * i) / body.length);
  }
  if (periods.length === 0) return null;
  return {
    known,
    grid: {
      itemsInRows: false,
      corner: head[column] ?? '',
      names: head,
      periods,
      at: (name, period) => lines[period]?.[name] ?? '',
      above: cells.slice(0, at).flatMap((row) => row.slice(0, 20)),
    },
  };
}

/** The column named so, else the first one whose cells are periods. */
function periodColumn(head: readonly string[], body: Cells): number {
  const sample = body.slice(0, 20);
  const holdsPeriods = (i: number) =>
    sample.filter((row) => periodCell(row[i] ?? '')).length * 2 > sample.length;
  const named = head.findIndex((name, i) => PERIOD_COLUMN.test(name) && holdsPeriods(i));
  return named >= 0 ? named : head.slice(0, HEAD_COLUMNS).findIndex((_, i) => holdsPeriods(i));
}

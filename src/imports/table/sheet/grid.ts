/** Where a sheet holds its periods and its items, whichever way it lies. */

import { breathe, type Control } from '../../../copies/control';
import { type Cells, HEAD_ROWS, NAME_COLUMNS } from '../cells/cells';
import { codedShape } from '../cells/columnCodes';
import { isLineName } from '../names/itemNames';
import { type DateOrder, type PeriodCell, periodCell } from '../periods/periodCells';
import { recordPeriods } from '../periods/recordPeriods';
import { type Head, headsOf } from './heads';

/** A table turned so that items are lines and periods are columns. */
export interface Grid {
  /** Items lie in rows of the file. */
  readonly itemsInRows: boolean;
  /** What stands at the corner where names and periods meet. */
  readonly corner: string;
  readonly names: readonly string[];
  /** What stands beside each name, in other columns before the periods. */
  readonly beside: (name: number) => readonly string[];
  readonly periods: readonly PeriodCell[];
  /** The head of each period as it is written. */
  readonly heads: readonly string[];
  /** The text of a name in a period, by their indexes. */
  readonly at: (name: number, period: number) => string;
  /** Texts above the table. */
  readonly above: readonly string[];
  /** Heads of columns of figures that name a year and aren't understood. */
  readonly unread?: readonly string[];
  /** The company over each period, where several stand side by side. */
  readonly companies?: readonly string[];
}

const HEAD_COLUMNS = 500;
const ROWS_PER_BREATH = 200;

/** The tables of a sheet, in the direction in which more names are known; none without periods or known names. */
export async function locate(cells: Cells, order: DateOrder, control: Control): Promise<Grid[]> {
  const rows = await itemsInRows(cells, order, control);
  const columns = await itemsInColumns(cells, order, control);
  const known = rows.reduce((sum, found) => sum + found.known, 0);
  if (columns && columns.known > known) return [columns.grid];
  return rows.map(({ grid }) => grid);
}

interface Found {
  readonly grid: Grid;
  readonly known: number;
}

async function itemsInRows(cells: Cells, order: DateOrder, control: Control): Promise<Found[]> {
  const heads = headsOf(cells, order);
  const found: Found[] = [];
  for (const [i, head] of heads.entries()) {
    const end = heads[i + 1]?.row ?? cells.length;
    const before = i === 0 ? 0 : (heads[i - 1]?.row ?? 0) + 1;
    // What a sheet's first lines say holds for its later tables, where these say nothing else.
    const title = i === 0 ? [] : aboveOf(cells, 0, heads[0]?.row ?? 0);
    const above = [...aboveOf(cells, before, head.row), ...title];
    for (const part of besideEachOther(cells.slice(head.row, end), head)) {
      const table = await tableAt(part.cells, part.head, above, control);
      if (table.known > 0) found.push(table);
    }
  }
  return found;
}

/** Names that a column of them holds at least. */
const LEAST_NAMES = 2;

/**
 * The tables under one head, from its row on: a balance sheet may have its assets on the left and
 * debts and equity on the right, each with names of its own before its periods.
 */
function besideEachOther(cells: Cells, head: Head): { cells: Cells; head: Head }[] {
  const last = head.cells.findLastIndex((cell) => cell !== null);
  const starts = [0];
  for (let column = head.first + 1; column < last; column++) {
    if (head.cells[column] !== null) continue;
    const names = cells.slice(1).filter((row) => isLineName(row[column] ?? '')).length;
    if (names >= LEAST_NAMES) starts.push(column);
  }
  if (starts.length === 1) return [{ cells, head }];
  return starts.flatMap((from, i) => {
    const own = head.cells.slice(from, starts[i + 1]);
    const first = own.findIndex((cell) => cell !== null);
    if (first < 1) return [];
    const part = cells.map((row) => row.slice(from, starts[i + 1]));
    return [{ cells: part, head: { ...head, first, cells: own } }];
  });
}

/** The table of a head; its cells begin with the head's row. */
async function tableAt(
  cells: Cells,
  head: Head,
  above: readonly string[],
  control: Control,
): Promise<Found> {
  const body = cells.slice(1);
  const known = await knownByColumn(body, head.first, control);
  const nameColumn = known.indexOf(Math.max(...known));
  const columns = head.cells.flatMap((cell, i) => (cell && i > nameColumn ? [i] : []));
  const texts = cells[0] ?? [];
  return {
    known: known[nameColumn] ?? 0,
    grid: {
      itemsInRows: true,
      corner: texts[nameColumn] ?? '',
      names: body.map((row) => row[nameColumn] ?? ''),
      beside: (name) => (body[name] ?? []).slice(0, head.first).filter((_, i) => i !== nameColumn),
      periods: columns.flatMap((i) => head.cells[i] ?? []),
      heads: columns.map((i) => texts[i] || (head.cells[i]?.text ?? '')),
      at: (name, period) => body[name]?.[columns[period] ?? -1] ?? '',
      above,
      unread: unreadHeads(texts, head, body),
      ...(head.companies && { companies: columns.map((i) => head.companies?.[i] ?? '') }),
    },
  };
}

const NAMES_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)|\bFY ?'?\d{2}\b/i;
/** Changes, shares and what else is told of years besides amounts. */
const NO_AMOUNT =
  /[%％/±δ]|[增变]减?|同比|环比|占|比[重例]|率|差|附注|排名|chang|growth|yoy|\bvs?\b|versus|cagr|share|margin|ratio|note|rank|comment|source/i;
/** So many figures make a column of them. */
const LEAST_FIGURES = 2;

/** `2024 pro forma`, `2023年报(更正前)`: somebody's figures of a year, and not said so that it can be read. */
function unreadHeads(texts: readonly string[], head: Head, body: Cells): string[] {
  return texts.flatMap((text, column) => {
    if (column < head.first || head.cells[column] || !NAMES_YEAR.test(text)) return [];
    if (NO_AMOUNT.test(text) || periodCell(text) !== null) return [];
    const figures = body.filter((row) => /^[(（$€£¥+−-]*\d[\d,.]*[)）]?$/.test(row[column] ?? ''));
    return figures.length >= LEAST_FIGURES ? [text.slice(0, 40)] : [];
  });
}

/** Texts above a table; those of a sheet's first lines count for its later tables, too. */
function aboveOf(cells: Cells, before: number, head: number): string[] {
  const near = cells.slice(Math.max(before, head - HEAD_ROWS), head + 1);
  return near.flatMap((row, i) => {
    const isData = i < near.length - 1 && row.slice(0, NAME_COLUMNS).some(isLineName);
    return isData ? [] : row.slice(0, 20).filter((text) => text !== '');
  });
}

/** How many names each of the first columns holds, up to column `end`. */
async function knownByColumn(body: Cells, end: number, control: Control): Promise<number[]> {
  const known = Array.from({ length: Math.min(end, NAME_COLUMNS) }, () => 0);
  for (let i = 0; i < body.length; i++) {
    known.forEach((count, column) => {
      if (isLineName(body[i]?.[column] ?? '')) known[column] = count + 1;
    });
    if (i % ROWS_PER_BREATH === 0) await breathe(control, 0.6 + (0.2 * i) / body.length);
  }
  return known;
}

async function itemsInColumns(
  cells: Cells,
  order: DateOrder,
  control: Control,
): Promise<Found | null> {
  let at = -1;
  let known = 0;
  cells.slice(0, HEAD_ROWS).forEach((row, i) => {
    const names = row.slice(0, HEAD_COLUMNS);
    const shape = codedShape(names);
    const count = names.filter(isLineName).length + (shape ? names.length : 0);
    if (count > known) [at, known] = [i, count];
  });
  const head = cells[at];
  if (!head) return null;
  const body = cells.slice(at + 1);
  const column = periodColumn(head, body, order);
  if (column < 0) return null;
  const periods: PeriodCell[] = [];
  const lines: (readonly string[])[] = [];
  // Many companies have few periods.
  const read = new Map<string, PeriodCell | null>();
  const adjust = recordPeriods(head, column);
  for (const [i, row] of body.entries()) {
    const text = row[column] ?? '';
    const period = read.get(text) ?? periodCell(text, order);
    read.set(text, period);
    if (period) {
      periods.push(adjust(period, row));
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
      beside: () => [],
      periods,
      heads: periods.map(({ text }) => text),
      at: (name, period) => lines[period]?.[name] ?? '',
      above: cells.slice(0, at).flatMap((row) => row.slice(0, 20)),
    },
  };
}

/** Columns of days go before those of years, which may be fiscal ones with quarters inside. */
const PERIOD_COLUMNS: readonly RegExp[] = [
  /^(?:report[_ ]?date|end[_ ]?date|period[_ ]?end(?:[_ ]?date)?|fiscal[_ ]?date[_ ]?ending|as[_ ]?of[_ ]?date|stat[_ ]?date|std[_ ]?report[_ ]?date|accper|报告期|报[告表]日期?|截止日期?|会计期间|统计截止日期)$/i,
  /^(?:period|date|日期|期间)$/i,
  /^(?:year|fiscal[_ ]?year|calendar[_ ]?year|报告年度|会计年度|年度|年份)$/i,
];
/** Days of something else. */
const OTHER_DAYS =
  /publish|announc|notice|ann_date|公告|披露|update|更新|fil(?:l?ing|ed)|fillingdate|accepted|restat|ipo|list|start|begin|开始|起始/i;

/** The column named so, else the first one whose cells are periods; a column of ours is none. */
function periodColumn(head: readonly string[], body: Cells, order: DateOrder): number {
  const sample = body.slice(0, 20);
  const holdsPeriods = (i: number) =>
    sample.filter((row) => periodCell(row[i] ?? '', order)).length * 2 > sample.length;
  for (const pattern of PERIOD_COLUMNS) {
    const named = head.findIndex((name, i) => pattern.test(name) && holdsPeriods(i));
    if (named >= 0) return named;
  }
  return head
    .slice(0, HEAD_COLUMNS)
    .findIndex((name, i) => !OTHER_DAYS.test(name) && !isLineName(name) && holdsPeriods(i));
}

/** The rows of a sheet that name its periods, and what stands above them. */
import { type Cells, HEAD_ROWS, NAME_COLUMNS } from '../cells/cells';
import { currencyIn, unitIn } from '../cells/units';
import { isLineName } from '../names/itemNames';
import { lengthOf } from '../periods/lengths';
import {
  type DateOrder,
  isBalanceDay,
  type PeriodCell,
  periodCell,
  versionOf,
  yearUnder,
} from '../periods/periodCells';
import { amountColumns, forecastOf, isPlain, ownerOf, saidBelow } from './subHeads';

/** The row of a grid that holds the periods. */
export interface Head {
  /** Index of its row. */
  readonly row: number;
  /** Column of the first period. */
  readonly first: number;
  /** By column, `null` where it is no period. */
  readonly cells: readonly (PeriodCell | null)[];
  /** By column, the company that stands over it, where several stand side by side. */
  readonly companies?: readonly (string | null)[];
}

const HEAD_COLUMNS = 500;
/** Later tables of one sheet begin in these rows. */
const MOST_ROWS = 3000;
/** Years of neighbouring columns lie this near. */
const NEAR_YEARS = 3;
const CORNER =
  /^(?:科目.*|会计科目|项目.*|报告期|报[告表]日期|报表日期|指标.*|科目名称|items?|line items?|account|accounts|description|position|name|metric|concept|breakdown|period|fiscal year|year|年度|年份)?$/i;
/** The last column of Sina's files, which is none. */
const EPOCH = '19700101';
const FIGURE = /^[$€£¥(−-]*\d[\d,.\s]*[)%]?$/;

/**
 * The heads of a sheet, from above. A row with a known row name is none; two
 * periods of one kind make one, or one below a corner that says so; numbers that
 * look like years only where no figures stand above them.
 */
export function headsOf(cells: Cells, order: DateOrder): Head[] {
  const heads: Head[] = [];
  let hasTable = false;
  for (const [row, texts] of cells.slice(0, MOST_ROWS).entries()) {
    if (row >= HEAD_ROWS && heads.length === 0) break;
    const head: Head | null =
      headOf(texts, row, order, hasTable) ?? sideBySide(texts, cells[row - 1] ?? [], row, order);
    // A line such as `编制单位：甲 | 2024年12月 | 单位：元` is no head where one stands below it.
    if (head && isAboutSheet(texts, head) && hasHeadSoon(cells, row, order)) continue;
    if (head) heads.push({ ...head, cells: withAbove(head, cells, order) });
    hasTable ||= head !== null || texts.slice(1).filter((text) => text !== '').length > 1;
  }
  return heads;
}

function headOf(
  texts: readonly string[],
  row: number,
  order: DateOrder,
  hasTable: boolean,
): Head | null {
  const names = texts.slice(0, NAME_COLUMNS).filter(isLineName);
  if (names.length > 0 && !isSideOfSheet(names, texts, hasTable)) return null;
  const cells = texts.slice(0, HEAD_COLUMNS).map((text) => periodCell(text, order));
  // The first column holds names; a period there is the head of a record.
  const first = cells.findIndex((cell, i) => i > 0 && cell !== null);
  if (first < 0 || (cells[0] !== null && !CORNER.test(texts[0] ?? ''))) return null;
  const found = cells.slice(first).filter((cell) => cell !== null);
  const others = texts
    .slice(first, HEAD_COLUMNS)
    .filter((text, i) => text !== '' && !cells[first + i]);
  if (others.some((text) => FIGURE.test(text) && text !== EPOCH)) return null;
  const corner = texts[first - 1] ?? '';
  // Between the names and the periods may stand 行次 or 附注.
  const isNamed =
    names.length > 0 ||
    (CORNER.test(corner) && (corner !== '' || first === 1)) ||
    texts.slice(0, first).some((text) => text !== '' && CORNER.test(text));
  const certain = found.filter((cell) => !cell.bare).length;
  if (certain >= 2 || (certain === 1 && (isNamed || found.length > 1)))
    return { row, first, cells };
  if (certain === 1 && !hasTable) return { row, first, cells };
  return (names.length > 0 || areYears(found)) &&
    (isNamed || !hasTable) &&
    (found.length > 1 || isNamed)
    ? { row, first, cells }
    : null;
}

/** `2022 | 2023 | 2022 | 2023` below the names of two companies, below Group and Company, below two lengths. */
function sideBySide(
  texts: readonly string[],
  above: readonly string[],
  row: number,
  order: DateOrder,
): Head | null {
  const cells = texts.slice(0, HEAD_COLUMNS).map((text) => periodCell(text, order));
  const first = cells.findIndex((cell, i) => i > 0 && cell !== null);
  const starts = above.flatMap((text, i) => (i >= first && text !== '' ? [i] : []));
  if (first < 0 || starts.length < 2 || starts[0] !== first) return null;
  const runs = starts.map((from, i) => texts.slice(from, starts[i + 1]).join('\n'));
  const isAlike = runs.every((run) => run.trim() === runs[0]?.trim()) && /\n/.test(runs[0] ?? '');
  const over = starts.map((i) => above[i] ?? '');
  const isSaid = over.every((text) => ownerOf(text) !== null || lengthOf(text) !== null);
  if (!isAlike || !(isSaid || over.every(isCompany))) return null;
  if (cells.slice(first).some((cell, i) => cell === null && (texts[first + i] ?? '') !== ''))
    return null;
  if (isSaid) return { row, first, cells };
  const companies = cells.map((cell, i) =>
    cell ? (above[starts.findLast((at) => at <= i) ?? -1] ?? null) : null,
  );
  return { row, first, cells, companies };
}

/** No period, money, owner, version, budget, share or row: whoever stands over several columns with years. */
function isCompany(text: string): boolean {
  return (
    isPlain(text) &&
    periodCell(text) === null &&
    unitIn(text) === null &&
    currencyIn(text) === null &&
    versionOf(text) === 0 &&
    !isLineName(text)
  );
}

const SIDES = /^(?:assets|liabilities(?: and .*)?|equity(?: and .*)?)$/i;
const YEAR = /^(?:19|20)\d{2}$/;

/** `Assets | Note | 2024 | 2023`: the side of a balance sheet names its column, over years one after the other. */
function isSideOfSheet(
  names: readonly string[],
  texts: readonly string[],
  hasTable: boolean,
): boolean {
  if (hasTable || !names.every((name) => SIDES.test(name))) return false;
  const years = texts.filter((text) => YEAR.test(text)).map(Number);
  const steps = new Set(years.slice(1).map((year, i) => Math.abs(year - Number(years[i]))));
  return years.length > 1 && steps.size === 1 && steps.has(1);
}

/** `单位：元`, `Entity: Acme`: what a sheet says of itself. */
const ABOUT = /^[^:：]{2,12}[:：]\s*\S/;
const SOON = 3;

function isAboutSheet(texts: readonly string[], head: Head): boolean {
  const periods = head.cells.filter((cell) => cell !== null).length;
  return periods === 1 && texts.some((text) => ABOUT.test(text));
}

function hasHeadSoon(cells: Cells, row: number, order: DateOrder): boolean {
  return cells
    .slice(row + 1, row + 1 + SOON)
    .some((texts) => headOf(texts, row, order, true) !== null);
}

/** Years that run one way, without a gap. */
function areYears(cells: readonly PeriodCell[]): boolean {
  const ends = cells.map((cell) => cell.to / 12);
  const steps = ends.slice(1).map((end, i) => end - Number(ends[i]));
  const isNear = steps.every((step) => Math.abs(step) <= NEAR_YEARS);
  return isNear && (steps.every((step) => step >= 0) || steps.every((step) => step <= 0));
}

/** Lengths and owners that stand above the periods, each over the columns up to the next: `12 Months Ended`, 合并. */
function withAbove(head: Head, cells: Cells, order: DateOrder): (PeriodCell | null)[] {
  const rows = [head.row - 1, head.row - 2]
    .map((row) => cells[row] ?? [])
    .filter((row) => !row.slice(0, NAME_COLUMNS).some(isLineName));
  const below = cells[head.row + 1] ?? [];
  const isLine = below.slice(0, Math.min(head.first, NAME_COLUMNS)).some(isLineName);
  const periods = isLine ? head.cells : amountColumns(cells[head.row] ?? [], below, head.cells);
  const said = isLine ? [] : saidBelow(below, periods);
  // `12 Months Ending` may stand beside the days themselves.
  const corner = [(cells[head.row] ?? []).slice(0, 1)];
  return periods.map((cell, column) => {
    if (!cell) return null;
    const above = [...corner, ...rows].map((row) => spanAt(row, head.first, column));
    return [said[column] ?? '', ...above].reduce<PeriodCell | null>(
      (read, text) => read && under(read, text, order),
      cell,
    );
  });
}

/** The text that stands over a column: its own, or the nearest to the left. */
function spanAt(row: readonly string[], first: number, column: number): string {
  for (let i = column; i >= first; i--) if (row[i]) return row[i] as string;
  // A title in the first column may name the length of all.
  return row[0] && (lengthOf(row[0]) !== null || isBalanceDay(row[0])) ? row[0] : '';
}

/** `null` for a year of which only a part is meant, and nobody says which. */
function under(cell: PeriodCell, above: string, order: DateOrder): PeriodCell | null {
  if (above === '') return cell;
  const whose = ownerOf(above) ?? cell.whose;
  const version = versionOf(above) || cell.version;
  const own = { ...cell, whose, version, ...kindAbove(cell, above, order) };
  const months = lengthOf(above) ?? (isBalanceDay(above) ? 12 : null);
  if (months === null || own.months !== null || own.relative !== null) return own;
  if (own.end !== null) return { ...own, months };
  const joined = yearUnder(above, own);
  return joined && { ...joined, whose, version };
}

/** What a label over a day adds to it: `FY 2025 Est`, `Current/LTM`, `FY 2024` of a year that ends elsewhere. */
function kindAbove(cell: PeriodCell, above: string, order: DateOrder): Partial<PeriodCell> {
  if (forecastOf(above) === true) return { forecast: true };
  const over = periodCell(above, order);
  if (!over || cell.end === null) return {};
  const year = /^FY\s?((?:19|20)\d{2})$/i.exec(over.text)?.[1];
  return {
    forecast: cell.forecast || over.forecast,
    ...(over.trailing ? { trailing: true, months: 12 } : {}),
    ...(year && cell.months === 12 ? { text: `FY${year}` } : {}),
  };
}

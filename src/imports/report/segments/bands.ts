/** Columns of a printed table: where they stand, what is over them, which value is under which. */
import { DASH, type PlacedCell, type PlacedLine, tidied } from '../placed';
import { isValue, isYear } from './cells';
import { axisOf, BETWEEN_HAN } from './words';

/** Left and right end of a column's values, in points. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/** Tables of segments have fewer columns. */
const MOST = 40;

/** The columns of these rows from left to right; none where two values of a row fall into one. */
export function bandsOf(rows: readonly PlacedLine[]): Band[] {
  const values = rows.map(({ cells }) => cells.filter(({ text }) => isValue(text)));
  const bands = joined(values.flat());
  if (bands.length > MOST) return [];
  const isClear = values.every((row) => {
    const own = row.map((cell) => bandOf(cell, bands));
    return new Set(own).size === own.length;
  });
  return isClear ? bands : [];
}

/** Points by which neighbours may overlap. */
const SLACK = 0.5;

/** Cells that overlap are of one column. */
function joined(cells: readonly PlacedCell[]): Band[] {
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of [...cells].sort((a, b) => a.left - b.left)) {
    const last = bands.at(-1);
    if (last && left < last.right - SLACK) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

/** The column that the middle of a cell is in; -1 for none. */
function bandOf({ left, right }: Band, bands: readonly Band[]): number {
  const middle = (left + right) / 2;
  return bands.findIndex((band) => middle >= band.left && middle <= band.right);
}

/** The values of a row, one a column; `--` for a dash. */
export function valuesUnder(cells: readonly PlacedCell[], bands: readonly Band[]): string[] {
  const values = bands.map(() => '');
  for (const cell of cells) {
    const at = isValue(cell.text) ? bandOf(cell, bands) : -1;
    if (at >= 0) values[at] = DASH.test(cell.text) ? '--' : tidied(cell.text);
  }
  return values;
}

/** Years and what else names a period by itself. */
const PERIOD =
  /(?:19|20)\d\d|^[本上去当](?:期|年|报告期)|^(?:current|prior|previous|this|last) (?:year|period)/i;
/** Longer texts are no heads of columns. */
const LONGEST = 40;

/** What stands over each column, and over the names, which end at `names`. */
export function headsOver(
  head: readonly PlacedLine[],
  bands: readonly Band[],
  names: number,
): { readonly heads: string[]; readonly corner: string } {
  const parts: string[][] = bands.map(() => []);
  const corner: string[] = [];
  const start = (names + (bands[0]?.left ?? 0)) / 2;
  for (const { cells } of headIn(head, start)) {
    const short = cells.filter(({ text }) => text.length <= LONGEST);
    // The head of the names may be wider than they are; its middle isn't over a column.
    const own = short.filter(({ left, right }) => (left + right) / 2 >= start);
    if (own.length > 0) corner.push(...short.flatMap((one) => (own.includes(one) ? [] : one.text)));
    const isPeriods = own.length > 0 && own.every(({ text }) => PERIOD.test(text) || isYear(text));
    bands.forEach((band, i) => {
      const cell = isPeriods
        ? own[nearestTo(band, own)]
        : own.find((one) => headed(one, bands) === i);
      if (cell) parts[i]?.push(cell.text);
    });
  }
  const joined = (texts: readonly string[]) =>
    texts.join(' ').replace(/\s+/g, ' ').replace(BETWEEN_HAN, '').trim();
  return { heads: parts.map(joined), corner: joined(corner) };
}

/**
 * The last lines that stand over columns. A text alone at the left, or that says by what is split,
 * is a title above them; right below some of them it is the head of the names.
 */
function headIn(lines: readonly PlacedLine[], start: number): readonly PlacedLine[] {
  const from = lines.findLastIndex(({ cells }, at) => {
    const [only, second] = cells;
    if (!only || second || (lines[at - 1]?.cells.length ?? 0) > 1) return false;
    return (only.left + only.right) / 2 < start || axisOf(only.text) !== null;
  });
  return lines.slice(from + 1);
}

/** The column that a text is over: its middle is, or it is nearest to it. */
function headed(cell: PlacedCell, bands: readonly Band[]): number {
  const within = bandOf(cell, bands);
  return within >= 0 ? within : nearestTo(cell, bands);
}

/** Which of these has its middle nearest to that of `one`; the first of equals, -1 of none. */
function nearestTo(one: Band, all: readonly Band[]): number {
  const away = all.map(({ left, right }) => Math.abs(left + right - one.left - one.right));
  return away.indexOf(Math.min(...away));
}

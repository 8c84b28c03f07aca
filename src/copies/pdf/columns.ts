/** Columns of running text: read one after the other, while the cells of a table stay side by side. */
/** Text without a wide gap in it: a cell, or a line of a column. */
export interface Segment {
  text: string;
  readonly left: number;
  right: number;
}

/** Segments of one height, from left to right. */
export type Row = Segment[];

/** Rows of running text on both sides that make a gutter. */
const LEAST_ROWS = 4;
/** Grid on which gutters are looked for, in points. */
const STEP = 3;
/** Letters of a segment that is running text. */
const LEAST_LETTERS = 16;
const DEEPEST = 4;

/** The rows in reading order; a row that lies on both sides of a gutter becomes two. */
export function byColumns(rows: readonly Row[]): readonly Row[] {
  // Heads and feet with page numbers stay whole, and at the ends.
  const isEnd = (row: Row | undefined) =>
    row?.some(({ text }) => /^[A-Z]?-?\d{1,4}$/.test(text)) && !row.some(isRunning);
  const top = isEnd(rows[0]) ? 1 : 0;
  const bottom = rows.length - (isEnd(rows.at(-1)) && rows.length > top ? 1 : 0);
  return [...rows.slice(0, top), ...split(rows.slice(top, bottom), 0), ...rows.slice(bottom)];
}

function split(rows: readonly Row[], depth: number): readonly Row[] {
  const gutter = depth < DEEPEST ? gutterOf(rows) : null;
  if (gutter === null) return rows;
  const result: Row[] = [];
  let zone: Row[] = [];
  const close = () => {
    result.push(...(isColumns(zone, gutter) ? sides(zone, gutter, depth) : zone));
    zone = [];
  };
  for (const row of rows) {
    if (row.some(({ left, right }) => left < gutter && right > gutter)) {
      close();
      result.push(row);
    } else zone.push(row);
  }
  close();
  return result;
}

function sides(zone: readonly Row[], gutter: number, depth: number): Row[] {
  const side = (isIn: (segment: Segment) => boolean) =>
    split(
      zone.map((row) => row.filter(isIn)).filter((row) => row.length > 0),
      depth + 1,
    );
  return [...side(({ right }) => right <= gutter), ...side(({ left }) => left >= gutter)];
}

/** Where most rows have a gap with running text on both sides; `null` where few have. */
function gutterOf(rows: readonly Row[]): number | null {
  const votes = new Map<number, number>();
  for (const row of rows) {
    for (let i = 1; i < row.length; i++) {
      const [before, after] = [row[i - 1] as Segment, row[i] as Segment];
      if (!isRunning(before) || !isRunning(after)) continue;
      for (let x = Math.ceil(before.right / STEP); x * STEP <= after.left; x++) {
        votes.set(x, (votes.get(x) ?? 0) + 1);
      }
    }
  }
  const most = Math.max(...votes.values());
  if (most < LEAST_ROWS) return null;
  // The middle: lines are not of one length to the point.
  const best = [...votes]
    .filter(([, count]) => count === most)
    .map(([x]) => x)
    .sort((a, b) => a - b);
  const first = best[0] as number;
  const width = best.findIndex((x, i) => x !== first + i);
  return (first + ((width < 0 ? best.length : width) - 1) / 2) * STEP;
}

/** The two sides are text of their own, not cells of one table. */
function isColumns(zone: readonly Row[], gutter: number): boolean {
  let text = 0;
  let table = 0;
  for (const row of zone) {
    const at = row.findIndex(({ left }) => left >= gutter);
    if (at <= 0) text++;
    else if (row.length > 2 || !row.every(hasWords)) table++;
    else text++;
  }
  return text > 2 * table;
}

function hasWords({ text }: Segment): boolean {
  return /\p{L}{2}|\p{Script=Han}/u.test(text);
}

function isRunning({ text }: Segment): boolean {
  if (text.length < LEAST_LETTERS / 2) return false;
  let letters = 0;
  for (const char of text) {
    if (/\p{Script=Han}/u.test(char)) letters += 2;
    else if (/\p{L}/u.test(char)) letters++;
  }
  return letters >= LEAST_LETTERS && letters >= text.length * 0.6;
}

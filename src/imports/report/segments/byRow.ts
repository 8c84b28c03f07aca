/** Tables with a segment a row: measures and years as columns, or measures as headings. */
import type { About } from './about';
import type { PrintedRow, PrintedTable } from './printedTables';
import { type Entry, printedIn, type SplitPart, unlike } from './split';
import {
  type Axis,
  axisOf,
  isOfWhich,
  isPart,
  isTotal,
  type Measure,
  measureOf,
  plainName,
  splitAxisOf,
} from './words';

interface Column {
  readonly at: number;
  readonly measure: Measure | null;
  readonly label: string;
  /** `null`: what the rows' heading or the title says. */
  readonly periods: readonly number[] | null;
}

/** Rows below one heading, up to their total. */
interface Group {
  readonly axis: Axis | null;
  readonly measure: Measure | 'rate' | null;
  /** What names its measure; `null`: the table's title does. */
  readonly heading: string | null;
  readonly title: string;
  readonly periods: readonly number[];
  readonly rows: readonly PrintedRow[];
  readonly total: PrintedRow | null;
}

/** What each column of each group of rows may say. */
export function entriesByRow(table: PrintedTable, about: About): Entry[] {
  const columns = columnsOf(table, about);
  if (columns.length === 0) return [];
  const named = groupsByName(table, about);
  return (named.length > 0 ? named : groupsOf(table, about)).flatMap((group) =>
    columns.flatMap((column) => entriesIn(group, column)),
  );
}

function columnsOf({ heads }: PrintedTable, { names, isForeign }: About): Column[] {
  return heads.flatMap((head, at): Column[] => {
    const measure = measureOf(head);
    if (measure === 'rate' || isForeign(head)) return [];
    const periods = names.in(head);
    if (periods?.length === 0) return [];
    return [{ at, measure, label: head, periods }];
  });
}

function entriesIn(group: Group, column: Column): Entry[] {
  const axis = splitAxisOf(
    group.axis,
    group.rows.map(({ name }) => name),
  );
  const measure = column.measure ?? group.measure;
  if (axis === null || measure === null || measure === 'rate') return [];
  // A heading of another measure than the column's own is none of this column.
  if (column.measure && group.heading !== null && group.measure !== column.measure) return [];
  const names = unlike(group.rows.map(({ name }) => plainName(name)));
  const parts = group.rows.flatMap((row, i): SplitPart[] => {
    const amount = printedIn(row, column.at);
    if (!amount) return [];
    return [{ name: names[i] ?? '', amount, isOfWhich: isOfWhich(row.name) }];
  });
  const { total } = group;
  const label = column.measure ? column.label : (group.heading ?? group.title);
  return (column.periods ?? group.periods).map((period) => ({
    axis,
    measure,
    label,
    period,
    column: column.at,
    parts,
    total: total && printedIn(total, column.at),
  }));
}

/** Rows in the order of the table, parted at headings; up to each total those since the last one, and all. */
function groupsOf({ rows }: PrintedTable, about: About): Group[] {
  const first = { ...about, heading: null as string | null };
  const found: Group[] = [];
  /** Of the whole company, above all parts. */
  let above: PrintedRow | null = null;
  let group: Omit<Group, 'rows' | 'total'> = first;
  let all: PrintedRow[] = [];
  let since = 0;
  const add = (from: number, total: PrintedRow | null) => {
    if (all.length > from) found.push({ ...group, rows: all.slice(from), total });
  };
  const end = () => {
    // What comes behind the last total is of something else.
    if (since === 0) add(0, above);
    [all, since] = [[], 0];
  };
  for (const row of rows) {
    const heading = row.values.length === 0 ? headingOf(row.name, about) : null;
    if (heading) {
      end();
      group = { ...group, ...heading };
    }
    if (row.values.length === 0) continue;
    const name = plainName(row.name);
    if (!isTotal(row.name) && name !== '') {
      if (isPart(name)) all.push(row);
    } else if (all.length === 0) above ??= row;
    else if (found.length < MOST_GROUPS) {
      add(since, row);
      // A sum of segments, then eliminations, then the whole.
      if (since > 0) add(0, row);
      since = all.length;
    }
  }
  end();
  return found;
}

const MOST_GROUPS = 60;

/** What a row without figures heads; `null` for one that is only a name. */
function headingOf(name: string, { names }: About): Partial<Group> | null {
  const measure = measureOf(name);
  if (measure) return { measure, heading: plainName(name) };
  const periods = names.in(name);
  if (periods) return { periods };
  const axis = axisOf(name);
  return axis ? { axis } : null;
}

/** Headings that are the segments themselves, each with rows of measures below it. */
function groupsByName({ rows }: PrintedTable, about: About): Group[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    if (row.values.length === 0) {
      const isName = !measureOf(row.name) && !about.names.in(row.name);
      if (isName) blocks.push({ name: plainName(row.name), rows: [] });
    } else blocks.at(-1)?.rows.push(row);
  }
  const filled = blocks.filter(({ rows: own }) =>
    own.some(({ name }) => ['revenue', 'external'].includes(measureOf(name) ?? '')),
  );
  const parts = filled.filter(({ name }) => !isTotal(name));
  if (parts.length < 2) return [];
  const whole = filled.find(({ name }) => isTotal(name));
  const labels = new Map(
    parts.flatMap(({ rows: own }) => own.map(({ name }) => [keyOf(name), name] as const)),
  );
  return [...labels].flatMap(([key, label]): Group[] => {
    const measure = measureOf(label);
    if (measure === null || measure === 'rate') return [];
    const terms = measure === 'revenue' ? termsOf(key, parts) : new Set<string>();
    const own = blocks
      .filter(({ name }) => !isTotal(name))
      .flatMap((block) => {
        const row = block.rows.find(({ name }) => keyOf(name) === key) ?? onlyOf(block, terms);
        return row ? [{ ...row, name: block.name }] : [];
      });
    const total = whole?.rows.find(({ name }) => keyOf(name) === key) ?? null;
    return [{ ...about, measure, heading: plainName(label), rows: own, total }];
  });
}

/** Rows below the heading of a segment. */
interface Block {
  readonly name: string;
  readonly rows: PrintedRow[];
}

/** The rows of which one is the sum: those above it, wherever it stands. */
function termsOf(key: string, blocks: readonly Block[]): Set<string> {
  return new Set(
    blocks.flatMap(({ rows }) => {
      const at = rows.findIndex(({ name }) => keyOf(name) === key);
      return rows.slice(0, Math.max(0, at)).map(({ name }) => keyOf(name));
    }),
  );
}

/** The one term that a segment without a sum has is all of it. */
function onlyOf({ rows }: Block, terms: ReadonlySet<string>): PrintedRow | undefined {
  const own = rows.filter(({ name }) => terms.has(keyOf(name)));
  return own.length === 1 ? own[0] : undefined;
}

/** `Operating loss` is the operating income of a segment that lost. */
function keyOf(name: string): string {
  const measure = measureOf(name);
  return measure === 'profit' ? measure : plainName(name).toLowerCase();
}

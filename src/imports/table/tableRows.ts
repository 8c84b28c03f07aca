/** Lines of a sheet as rows: one figure a period, of revisions the newest, of names the best. */
import type { RowKey } from '../../finance/statements/statements';
import { ImportError } from '../importError';
import type { Note } from '../note';
import type { ReadPeriod } from './periods/readPeriods';

/** An item of a sheet with a value for each of its columns. */
export interface Line {
  readonly name: string;
  readonly key: RowKey;
  readonly rank: number;
  readonly proxy: boolean;
  readonly unclear: boolean;
  readonly values: readonly (number | null)[];
}

/** What a column says of its own version, by index; empty where nothing. */
export interface Versions {
  /** tushare: 1 is the revision. */
  readonly flag: (column: number) => string;
  /** tushare: 1 is the consolidated statement. */
  readonly type: (column: number) => string;
  readonly announced: (column: number) => string;
}

/** Names of one row that lie so far apart in rank don't mean quite the same: the better one counts, unasked. */
const FAR_RANK = 5;
/** Less is rounding. */
const TOLERANCE = 0.001;

/** The columns by period, in time, and their rows; doubts go to `notes`. */
export function rowsOf(
  read: readonly ReadPeriod[],
  lines: readonly Line[],
  versions: Versions,
  notes: Note[],
): { readonly columns: ReadPeriod[]; readonly rows: Map<RowKey, (number | null)[]> } {
  const groups = [...columnsByPeriod(read, versions)].sort(([, [a = 0]], [, [b = 0]]) => {
    const [first, second] = [read[a], read[b]];
    return Number(first?.to) - Number(second?.to) || Number(first?.from) - Number(second?.from);
  });
  const columns = groups.map(([, [best = 0]]) => read[best] as ReadPeriod);
  const rows = new Map<RowKey, (number | null)[]>();
  const parts = partsOf(lines);
  const left: string[] = [];
  for (const [key, all] of byKey(lines)) {
    const candidates = totalFirst(all);
    // Where revenue stands once for each region, so does what has no total.
    if (parts > 1 && candidates === all && namesakes(all).length === parts) {
      left.push(all[0]?.name ?? '');
      continue;
    }
    const doubts = new Map<string, Note>();
    const values = groups.map(([period, group]) => {
      const [best, ...others] = candidates.flatMap((line) => {
        const found = newestOf(line, group, versions);
        return found ? [{ line, ...found }] : [];
      });
      if (!best) return null;
      notes.push(...revision(key, period, best, versions));
      for (const other of others) {
        const note = contradiction(key, period, best, other);
        // One question a cause: that of the newest period.
        if (note) doubts.set(other.line.name, note);
      }
      return best.value;
    });
    if (!values.some((value) => value !== null)) continue;
    rows.set(key, values);
    notes.push(...doubts.values(), ...aboutName(key, candidates[0]));
  }
  notes.push(...cumulation(columns, rows.get('revenue')));
  if (left.length > 0) {
    const params = { names: left.join(', '), count: left.length };
    notes.push({ code: 'unused', row: null, period: null, params });
  }
  return { columns, rows };
}

/** tushare's numbers for the parent company's own statements. */
const OF_PARENT = /^(?:[6-9]|10|12)$/;

/** Label → its columns, the newest version first. */
function columnsByPeriod(
  read: readonly ReadPeriod[],
  versions: Versions,
): Map<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  const consolidated = read.some((_, i) => versions.type(i) === '1');
  if (read.length > 0 && read.every((_, i) => OF_PARENT.test(versions.type(i)))) {
    throw new ImportError('parent-statements');
  }
  read.forEach(({ label }, i) => {
    if (consolidated && versions.type(i) !== '1') return;
    const group = groups.get(label) ?? [];
    groups.set(label, group);
    group.push(i);
  });
  for (const group of groups.values()) {
    group.sort(
      (a, b) =>
        versions.flag(b).localeCompare(versions.flag(a), 'en') ||
        versions.announced(b).localeCompare(versions.announced(a), 'en') ||
        b - a,
    );
  }
  return groups;
}

function byKey(lines: readonly Line[]): Map<RowKey, Line[]> {
  const map = new Map<RowKey, Line[]>();
  for (const line of [...lines].sort((a, b) => a.rank - b.rank)) {
    map.set(line.key, [...(map.get(line.key) ?? []), line]);
  }
  return map;
}

function namesakes(candidates: readonly Line[]): Line[] {
  return candidates.filter(({ name }) => name === candidates[0]?.name);
}

/** Of how many parts, as regions, the file gives the revenue beside its sum. */
function partsOf(lines: readonly Line[]): number {
  const revenue = byKey(lines).get('revenue') ?? [];
  return totalFirst(revenue) === revenue ? 0 : namesakes(revenue).length - 1;
}

/** Of rows with one name, as of regions and their group, the one that is the sum of the others goes first. */
function totalFirst(candidates: readonly Line[]): readonly Line[] {
  const same = namesakes(candidates);
  if (same.length < 3) return candidates;
  const isSum = (line: Line) => {
    const others = same.filter((other) => other !== line);
    const sums = line.values.map((_, i) =>
      others.reduce<number | null>(
        (sum, { values }) => (sum === null || values[i] == null ? null : sum + values[i]),
        0,
      ),
    );
    const told = line.values.flatMap((value, i) =>
      value === null || sums[i] == null ? [] : [[value, sums[i]] as const],
    );
    return told.length > 0 && told.every(([a, b]) => Math.abs(a - b) <= TOLERANCE * Math.abs(a));
  };
  const total = same.find(isSum);
  return total ? [total, ...candidates.filter((line) => !same.includes(line))] : candidates;
}

interface Version {
  readonly value: number;
  readonly column: number;
  /** The oldest version that differs. */
  readonly before: { readonly value: number; readonly column: number } | null;
}

function newestOf(line: Line, group: readonly number[], versions: Versions): Version | null {
  const all = group.flatMap((column) => {
    const value = line.values[column];
    return typeof value === 'number' ? [{ value, column }] : [];
  });
  const [newest] = all;
  if (!newest) return null;
  const oldest = all.findLast(({ value }) => value !== newest.value) ?? null;
  const isRevised = oldest && versions.flag(oldest.column) <= versions.flag(newest.column);
  return { ...newest, before: isRevised ? oldest : null };
}

function revision(
  row: RowKey,
  period: string,
  { value, column, before }: Version,
  versions: Versions,
): Note[] {
  if (!before) return [];
  const dates = [versions.announced(before.column), versions.announced(column)];
  const isKnown = versions.flag(column) !== versions.flag(before.column) || dates[0] !== dates[1];
  if (!isKnown)
    return [{ code: 'period-twice', row, period, params: { first: before.value, value } }];
  if (!dates[0] && !dates[1]) {
    return [{ code: 'adjusted', row, period, params: { first: before.value, latest: value } }];
  }
  const params = {
    first: before.value,
    firstDate: dates[0] ?? '',
    latest: value,
    latestDate: dates[1] ?? '',
  };
  return [{ code: 'restated', row, period, params }];
}

function contradiction(
  row: RowKey,
  period: string,
  best: { readonly value: number; readonly line: Line },
  other: { readonly value: number; readonly line: Line },
): Note | null {
  const isFar = other.line.rank - best.line.rank >= FAR_RANK;
  if (other.line.proxy || isFar) return null;
  const size = Math.max(Math.abs(best.value), Math.abs(other.value));
  if (Math.abs(best.value - other.value) <= TOLERANCE * size) return null;
  const params = {
    taken: best.line.name,
    value: best.value,
    other: other.line.name,
    otherValue: other.value,
  };
  return { code: 'candidates', row, period, params };
}

/** A name that only stands in for the row, or that doesn't say whose profit or equity it is. */
function aboutName(row: RowKey, line: Line | undefined): Note[] {
  if (!line?.proxy && !line?.unclear) return [];
  const code = line.proxy ? 'proxy' : 'scope-unclear';
  return [{ code, row, period: null, params: { name: line.name } }];
}

/** Parts of a year that begin in January are read as the sums that China reports. */
function cumulation(
  columns: readonly ReadPeriod[],
  revenue: readonly (number | null)[] | undefined,
): Note[] {
  const isPart = ({ assumed, months, from }: ReadPeriod) =>
    assumed && months < 12 && from % 12 === 0;
  if (!columns.some(isPart)) return [];
  const notes: Note[] = [{ code: 'cumulative', row: null, period: null, params: {} }];
  columns.forEach((later, i) => {
    if (!isPart(later)) return;
    const before = columns.findIndex(
      (column) => column.from === later.from && column.to === later.to - 3,
    );
    const earlier = columns[before];
    const [a, b] = [revenue?.[before], revenue?.[i]];
    if (!earlier || typeof a !== 'number' || typeof b !== 'number' || b >= a || a <= 0) return;
    const params = { later: later.label, earlier: earlier.label };
    notes.push({ code: 'not-cumulative', row: 'revenue', period: later.label, params });
  });
  return notes;
}

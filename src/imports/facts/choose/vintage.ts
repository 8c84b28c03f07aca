/** From which paper a period's column comes: one vintage a period, never cell by cell. */
import { ROW_KEYS, type RowKey } from '../../../finance/statements/statements';
import { type Filing, isSame, type Said, type Span } from '../read/filings';
import { isOwn } from './years';

/** One paper's word on one period or date. */
export interface Held {
  readonly filing: Filing;
  readonly said: Said;
}

/** What was chosen of the papers that tell of one period or date. */
export interface Vintage {
  /** Papers with the figures taken, newest first; the first one's count before the others'. */
  readonly alike: readonly Held[];
  /** The first report, where its figures differ from those taken or offered. */
  readonly recast: Recast | null;
  /** Whether papers differ in what growth and averages are made of. */
  readonly unsettled: boolean;
  /** A paper whose figures are some other power of ten. */
  readonly slip: Slip | null;
}

export interface Recast {
  readonly first: Held;
  /** The newest figures, by the oldest paper that has them. */
  readonly latest: Held;
  readonly rows: readonly RowKey[];
}

export interface Slip {
  readonly row: RowKey;
  readonly taken: number;
  readonly other: number;
  readonly form: string;
}

/** Growth, averages and the attribution are made of these. */
const COMPARED: readonly RowKey[] = [
  'revenue',
  'costOfRevenue',
  'netIncome',
  'netIncomeTotal',
  'assets',
  'equity',
  'equityTotal',
  'inventory',
];
/** One of each group must be there, if any paper has it. */
const CORE: readonly (readonly RowKey[])[] = [
  ['revenue'],
  ['netIncome', 'netIncomeTotal'],
  ['assets'],
  ['equity', 'equityTotal'],
];
const SLIP = 50;
/** A year stands in three to five annual reports. */
const MOST_PAPERS = 100;

/**
 * The vintage of one period or date. `held`: every paper that tells of it, newest
 * first. Annual reports go before all others; `restated` says which of several counts.
 */
export function vintageOf(
  held: readonly Held[],
  period: Span | null,
  restated: 'latest' | 'first',
): Vintage | null {
  const able = sameScale(whole(ofBestKind(held)).slice(0, MOST_PAPERS), period);
  const newest = able.held[0];
  if (!newest) return null;
  const first = firstOf(able.held, period) ?? newest;
  const like = (one: Held) => able.held.filter((other) => differing(one, other).length === 0);
  const latest = like(newest);
  const rows = differing(first, newest);
  const taken = restated === 'first' ? like(first) : latest;
  const oldest = latest.at(-1) ?? newest;
  return {
    alike: taken,
    recast: rows.length > 0 ? { first, latest: oldest, rows } : null,
    unsettled: differing(first, newest, COMPARED).length > 0,
    slip: able.slip,
  };
}

function ofBestKind(held: readonly Held[]): Held[] {
  const tier = held.reduce((least, { filing }) => Math.min(least, filing.tier), 9);
  return held.filter(({ filing }) => filing.tier === tier);
}

/** Those with all core rows, and no mere handful of the others. */
function whole(held: readonly Held[]): Held[] {
  const needed = CORE.filter((group) => held.some(({ said }) => hasOne(said, group)));
  const full = held.filter(({ said }) => needed.every((group) => hasOne(said, group)));
  const able = full.length > 0 ? full : held;
  const most = able.reduce((size, { said }) => Math.max(size, said.size), 0);
  return able.filter(({ said }) => said.size * 2 >= most);
}

function hasOne(said: Said, group: readonly RowKey[]): boolean {
  return group.some((row) => said.has(row));
}

/** The period's own annual report, else the oldest paper. */
function firstOf(held: readonly Held[], period: Span | null): Held | undefined {
  const own = period ? held.filter(({ filing }) => isOwn(filing, period)) : [];
  return own.at(-1) ?? held.at(-1);
}

/** A figure that is 50 or more times another is a slip: most papers, else the first one, are right. */
function sameScale(
  held: readonly Held[],
  period: Span | null,
): { held: readonly Held[]; slip: Slip | null } {
  for (const row of COMPARED) {
    const tags = new Set(held.flatMap(({ said }) => [...(said.get(row)?.keys() ?? [])]));
    for (const tag of tags) {
      const found = oneScale(held, row, tag, period);
      if (found) return found;
    }
  }
  return { held, slip: null };
}

function oneScale(held: readonly Held[], row: RowKey, tag: string, period: Span | null) {
  const sized = held.flatMap((one) => {
    const value = one.said.get(row)?.get(tag) ?? 0;
    return value === 0 ? [] : [{ one, value }];
  });
  const like = (value: number) => sized.filter((other) => ratio(value, other.value) < SLIP);
  if (sized.every(({ value }) => like(value).length === sized.length)) return null;
  const first = firstOf(
    sized.map(({ one }) => one),
    period,
  );
  const [right] = [...sized].sort(
    (a, b) =>
      like(b.value).length - like(a.value).length ||
      Number(b.one === first) - Number(a.one === first),
  );
  const wrong = sized.find(({ value }) => right && ratio(value, right.value) >= SLIP);
  if (!right || !wrong) return null;
  const out = new Set(sized.map(({ one }) => one));
  for (const { one } of like(right.value)) out.delete(one);
  const slip: Slip = {
    row,
    taken: right.value,
    other: wrong.value,
    form: wrong.one.filing.form,
  };
  return { held: held.filter((one) => !out.has(one)), slip };
}

function ratio(a: number, b: number): number {
  const [x, y] = [Math.abs(a), Math.abs(b)];
  return Math.max(x, y) / Math.min(x, y);
}

/**
 * The rows in which two papers differ beyond rounding. A row has the tags of its
 * paper; where any two of them agree, the row does: another tag for one figure is no
 * recast.
 */
export function differing(a: Held, b: Held, rows: readonly RowKey[] = ROW_KEYS): RowKey[] {
  if (a.filing === b.filing) return [];
  return rows.filter((row) => {
    const [ours, theirs] = [a.said.get(row), b.said.get(row)];
    if (!ours || !theirs) return false;
    for (const [tag, x] of ours) {
      for (const [other, y] of theirs) {
        const comparable = tag === other || !ours.has(other) || !theirs.has(tag);
        if (comparable && isSame(x, y, a.filing, b.filing)) return false;
      }
    }
    return true;
  });
}

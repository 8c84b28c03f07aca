/** The last step of every import: which periods, what opens them, which scope, what is missing. */
import { labelKey, periodSpan } from '../finance/statements/periods/periods';
import {
  BALANCE_KEYS,
  type Ratio,
  ROW_KEYS,
  type RowKey,
  type Scope,
} from '../finance/statements/statements';
import { ImportError } from './importError';
import type { Imported } from './imported';
import type { Note } from './note';

/** One period of a file, or a date with nothing but balances. */
export interface Column {
  readonly label: string;
  readonly months: number;
  readonly end: string | null;
  /** When it begins and ends, in months since any fixed day; equal for a mere balance date. */
  readonly from: number;
  readonly to: number;
}

/** The rows of one company as a table gives them, columns in time. */
export interface Gathered extends Pick<Imported, 'shape' | 'currency' | 'unit' | 'filing'> {
  readonly entity: string | null;
  readonly code?: string | null;
  /** What the workbook calls its sheet. */
  readonly tab?: string | null;
  /** Of the parent alone or of the group, where the title says so. */
  readonly whose?: 'parent' | 'group' | null;
  /** Published ratios, by column. */
  readonly reported?: Imported['reported'];
  /** In time. */
  readonly columns: readonly Column[];
  readonly rows: ReadonlyMap<RowKey, readonly (number | null)[]>;
  readonly notes: readonly Note[];
}

/** A note that concerns the whole file. */
export const whole = (code: Note['code'], params: Note['params'] = {}): Note => ({
  code,
  row: null,
  period: null,
  params,
});

/** Ratios need these in every period. */
const CORE = ['revenue', 'netIncome', 'assets', 'equity'] as const satisfies readonly RowKey[];
/** Worth a word when a file has none of them. */
const WANTED = ['costOfRevenue', 'inventory', 'operatingCashFlow'] as const satisfies RowKey[];

/** Which periods are taken where nobody asks for some. */
export interface Taken {
  /** Up to so many periods are all taken. */
  readonly most: number;
  /** Of more than that: so many of the newest years, and the newest interim with the one a year before. */
  readonly years: number;
}

/** The statements of the periods asked for, else those that `taken` says. */
export function finish(
  gathered: Gathered,
  asked: readonly string[] | undefined,
  taken: number | Taken,
): Imported {
  const { most, years } = typeof taken === 'number' ? { most: taken, years: 5 } : taken;
  const periods = gathered.columns.filter((column) => column.to > column.from);
  const chosen = asked ? askedFor(periods, asked) : newest(periods, most, years);
  const at = chosen.map((column) => gathered.columns.indexOf(column));
  const rows: Partial<Record<RowKey, (number | null)[]>> = {};
  for (const key of ROW_KEYS) {
    const all = gathered.rows.get(key);
    const values = at.map((index) => all?.[index] ?? null);
    if (values.some((value) => value !== null)) rows[key] = values;
  }
  const labels = new Set(chosen.map((column) => column.label));
  const isWhole = chosen.every(({ months }) => months >= 12);
  const kept = gathered.notes.filter(
    ({ code, period }) =>
      (period === null || labels.has(period)) && !(code === 'cumulative' && isWhole),
  );
  const notes = [...kept, ...leftOut(periods, chosen, asked)];
  const scope = scopeOf(rows, notes);
  return {
    shape: gathered.shape,
    entity: gathered.entity,
    code: gathered.code ?? null,
    currency: gathered.currency,
    unit: gathered.unit,
    scope,
    periods: chosen.map(({ label, months, end }) => ({ label, months, end })),
    rows,
    reported: reportedOf(gathered, at),
    opening: openingOf(gathered, chosen),
    ...openingsOf(gathered, chosen),
    notes: [...notes, ...missing(rows, scope, chosen)],
    filing: gathered.filing,
  };
}

function askedFor(columns: readonly Column[], asked: readonly string[]): Column[] {
  const found = new Set<Column>();
  for (const label of asked) {
    const column = columns.find((candidate) => isAsked(candidate, label));
    if (!column) {
      const periods = columns.map((candidate) => candidate.label).slice(-20);
      throw new ImportError('no-such-period', { period: label, periods: periods.join(', ') });
    }
    found.add(column);
  }
  return columns.filter((column) => found.has(column));
}

/** `FY2022` asks for `2022`, too. */
export function isAsked(column: Pick<Column, 'label' | 'end'>, asked: string): boolean {
  if (labelKey(column.label) === labelKey(asked) || column.end === asked.trim()) return true;
  const [a, b] = [periodSpan(column.label), periodSpan(asked)];
  return a !== null && b !== null && a.year === b.year && a.from === b.from && a.to === b.to;
}

function newest(columns: readonly Column[], most: number, count: number): readonly Column[] {
  // The last twelve months lie across the years.
  const plain = columns.filter((column) => column.label !== 'TTM');
  if (plain.length > 0 && plain.length <= most) return plain;
  if (columns.length <= most) return columns;
  const years = plain.filter((column) => column.months === 12).slice(-count);
  const last = years.at(-1);
  if (!last) return plain.slice(-MOST_INTERIMS);
  const interim = plain.filter((column) => column.to > last.to).at(-1);
  const before = plain.find(
    ({ months, to }) => interim && months === interim.months && to === interim.to - 12,
  );
  return plain.filter(
    (column) => years.includes(column) || column === interim || column === before,
  );
}

/** Of a file without a year. */
const MOST_INTERIMS = 8;

function reportedOf({ reported = {} }: Gathered, at: readonly number[]): Imported['reported'] {
  const cut: Partial<Record<Ratio, (number | null)[]>> = {};
  for (const [ratio, values] of Object.entries(reported) as [Ratio, readonly (number | null)[]][]) {
    const own = at.map((index) => values[index] ?? null);
    if (own.some((value) => value !== null)) cut[ratio] = own;
  }
  return cut;
}

function leftOut(
  all: readonly Column[],
  chosen: readonly Column[],
  asked: readonly string[] | undefined,
): Note[] {
  const rest = all.filter((column) => !chosen.includes(column));
  if (asked || rest.length === 0) return [];
  const [first, last] = [rest[0]?.label, rest.at(-1)?.label];
  const periods = rest.length === 1 ? `${first}` : `${first} … ${last} (${rest.length})`;
  return [{ code: 'left-out', row: null, period: null, params: { periods } }];
}

/** The balances at the date on which the first of the periods begins. */
function openingOf(gathered: Gathered, chosen: readonly Column[]): Imported['opening'] {
  const first = chosen.reduce((least, c) => Math.min(least, c.from), Number.POSITIVE_INFINITY);
  return balancesAt(first, gathered, chosen);
}

/** Those at which a later period begins, where the one before it ends on another day: 年初余额 beside two half-years. */
function openingsOf(
  gathered: Gathered,
  chosen: readonly Column[],
): Pick<Imported, 'openings'> | undefined {
  const found = chosen.flatMap((column, at) => {
    const before = chosen[at - 1];
    if (!before || Math.abs(before.to - column.from) < 0.5) return [];
    const balances = balancesAt(column.from, gathered, chosen);
    return Object.keys(balances).length > 0 ? [[column.label, balances] as const] : [];
  });
  return found.length > 0 ? { openings: Object.fromEntries(found) } : undefined;
}

/** The balances of a date that none of the chosen periods ends on. */
function balancesAt(
  month: number,
  gathered: Gathered,
  chosen: readonly Column[],
): Imported['opening'] {
  const index = gathered.columns.findIndex((column) => Math.abs(column.to - month) < 0.5);
  const opening: Partial<Record<RowKey, number>> = {};
  const column = gathered.columns[index];
  if (!column || chosen.includes(column)) return opening;
  for (const key of BALANCE_KEYS) {
    const value = gathered.rows.get(key)?.[index];
    if (typeof value === 'number') opening[key] = value;
  }
  return opening;
}

/** The parent's where its profit and its equity are there; else that of all owners. */
function scopeOf(rows: Imported['rows'], notes: Note[]): Scope {
  if (rows.netIncome && rows.equity) return 'attributable';
  if (rows.netIncomeTotal && rows.equityTotal) return 'total';
  const profit = rows.netIncome ?? rows.netIncomeTotal;
  const equity = rows.equity ?? rows.equityTotal;
  if (profit && equity) notes.push({ code: 'scope-mixed', row: null, period: null, params: {} });
  return 'attributable';
}

function missing(rows: Imported['rows'], scope: Scope, chosen: readonly Column[]): Note[] {
  const own = (key: RowKey): RowKey => {
    if (scope === 'attributable') return key;
    return key === 'netIncome' ? 'netIncomeTotal' : key === 'equity' ? 'equityTotal' : key;
  };
  const note = (row: RowKey, period: string | null): Note => ({
    code: 'missing',
    row,
    period,
    params: {},
  });
  const core = CORE.flatMap((key) => {
    const values = rows[own(key)];
    if (!values) return [note(key, null)];
    return chosen.flatMap(({ label }, i) => (values[i] === null ? [note(key, label)] : []));
  });
  return [...core, ...WANTED.flatMap((key) => (rows[key] ? [] : [note(key, null)]))];
}

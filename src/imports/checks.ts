/** What must hold between the rows of a statement: the sign of outflows, and identities at the import's door. */
import { OUTFLOWS } from '../finance/statements/numbers/signs';
import { isRowKey, type RowKey } from '../finance/statements/statements';
import type { Gathered } from './gather';
import type { Imported } from './imported';
import type { Note } from './note';

type Values = readonly (number | null)[];

/** What a file may write with a minus: outflows, and what may be an income for once. */
const TURNABLE: readonly RowKey[] = [...OUTFLOWS, 'interest', 'tax'];

/** The identities that are looked at. */
export type Rule =
  | 'gross'
  | 'profit'
  | 'owners'
  | 'balance'
  | 'current'
  | 'cash'
  | 'margin'
  | 'revenue';

/** The same with costs, expenses, tax, interest and capex as positive outflows; each turn is said. */
export function turned(all: Gathered): Gathered {
  const rows = new Map(all.rows);
  const notes: Note[] = [];
  let usesMinus = false;
  for (const key of TURNABLE) {
    const values = rows.get(key);
    // What stands in for interest may be an income: 财务费用 is a net figure.
    const isProxy = all.notes.some(({ code, row }) => code === 'proxy' && row === key);
    if (!values?.some((value) => (value ?? 0) < 0)) continue;
    const known = isProxy ? netInterest(values, rows) : null;
    if (isProxy && known !== 'turn') continue;
    const sign = known ?? signOf(key, values, rows, usesMinus);
    const each = sign === 'mixed' ? byIdentity(key, values, rows) : null;
    if (each) {
      rows.set(key, each);
      notes.push({ code: 'sign-turned', row: key, period: null, params: {} });
      continue;
    }
    if (sign === 'turn') {
      usesMinus = true;
      rows.set(
        key,
        values.map((value) => (value === null || value === 0 ? value : -value)),
      );
    }
    if (sign !== 'keep') {
      const code = sign === 'turn' ? 'sign-turned' : 'sign-mixed';
      notes.push({ code, row: key, period: null, params: {} });
    }
  }
  return { ...all, rows, notes: [...all.notes, ...notes] };
}

/** A net figure may be an income; what leads from operating income to profit before tax tells. */
function netInterest(values: Values, rows: ReadonlyMap<RowKey, Values>) {
  return fits(rows.get('operatingIncome') ?? rows.get('ebit'), values, rows.get('ebt'));
}

/** By the identity it stands in; else by what all its figures are. */
function signOf(
  key: RowKey,
  values: Values,
  rows: ReadonlyMap<RowKey, Values>,
  usesMinus: boolean,
): 'turn' | 'keep' | 'mixed' {
  const decided =
    key === 'costOfRevenue'
      ? fits(rows.get('revenue'), values, rows.get('grossProfit'))
      : key === 'tax'
        ? (fits(rows.get('ebt'), values, rows.get('netIncomeTotal')) ??
          fits(rows.get('ebt'), values, rows.get('netIncome')))
        : null;
  if (decided) return decided;
  const filled = values.filter((value) => value !== null && value !== 0);
  const isNegative = filled.every((value) => Number(value) < 0);
  if (key !== 'tax') return isNegative ? 'turn' : 'mixed';
  // A tax may be a credit: negative beside profits it can't be.
  const profits = rows.get('ebt') ?? rows.get('netIncomeTotal') ?? rows.get('netIncome');
  const isBeside = values.every((value, i) => !value || Number(profits?.[i] ?? 0) > 0);
  if (isNegative && (usesMinus || isBeside)) return 'turn';
  return usesMinus ? 'mixed' : 'keep';
}

/** Each figure with the sign by which its identity holds; `null` where some figure has none. */
function byIdentity(key: RowKey, values: Values, rows: ReadonlyMap<RowKey, Values>): Values | null {
  if (key !== 'costOfRevenue') return null;
  const [revenue, gross] = [rows.get('revenue'), rows.get('grossProfit')];
  const found = values.map((value, i) => {
    if (!value) return value;
    const [a, c] = [revenue?.[i], gross?.[i]];
    if (typeof a !== 'number' || typeof c !== 'number') return Number.NaN;
    const grain = grainOf(a, value, c);
    if (Math.abs(a - value - c) <= grain) return value;
    return Math.abs(a + value - c) <= grain ? -value : Number.NaN;
  });
  return found.some((value) => Number.isNaN(value)) ? null : found;
}

/** Which sign of `part` makes `whole − part = rest` hold nearer, over all periods; `null` without any. */
function fits(whole: Values | undefined, part: Values, rest: Values | undefined) {
  let [minus, plus, size] = [0, 0, 0];
  part.forEach((value, i) => {
    const [a, c] = [whole?.[i], rest?.[i]];
    if (!value || typeof a !== 'number' || typeof c !== 'number') return;
    minus += Math.abs(a - value - c);
    plus += Math.abs(a + value - c);
    size += Math.abs(value);
  });
  if (size === 0 || minus === plus || Math.min(minus, plus) > size / 2) return null;
  return plus < minus ? 'turn' : 'keep';
}

/**
 * Results after tax of a table, where they are what lies between: under other rules they stand
 * before the tax, and are no row.
 */
export function provenAfterTax(all: Gathered): Gathered {
  const behind = all.rows.get('afterTax');
  if (!behind) return all;
  const total = all.rows.get('netIncomeTotal') ?? all.rows.get('netIncome');
  const [before, tax] = [all.rows.get('ebt'), all.rows.get('tax')];
  const isProven = behind.some((value, i) => {
    const [p, e, t] = [total?.[i], before?.[i], tax?.[i]];
    if (!value || typeof p !== 'number' || typeof e !== 'number' || typeof t !== 'number')
      return false;
    return Math.abs(p - (e - t + value)) <= grainOf(p, e, t, value);
  });
  if (isProven) return all;
  const rows = new Map(all.rows);
  rows.delete('afterTax');
  return { ...all, rows };
}

/** The identities that don't hold, each once, of its newest period. */
export function identities({ rows, periods }: Imported): Note[] {
  return IDENTITIES.flatMap(({ rule, row, differs }) => {
    for (let i = periods.length - 1; i >= 0; i--) {
      const found = differs((key) => (isRowKey(key) ? rows[key]?.[i] : undefined));
      if (!found) continue;
      const [value, otherValue] = found;
      const period = periods[i]?.label ?? null;
      return [{ code: 'identity', row, period, params: { rule, value, otherValue } }];
    }
    return [];
  });
}

/** The figure of a row in one period; nothing where the file has none. */
type FigureOf = (row: string) => number | null | undefined;

/** An identity of the figures of one period. */
interface Identity {
  readonly rule: Rule;
  /** The row that is named where it doesn't hold. */
  readonly row: RowKey;
  /** The two figures that should agree and don't; `null` where they do, or one isn't there. */
  readonly differs: (of: FigureOf) => readonly [number, number] | null;
}

const IDENTITIES: readonly Identity[] = [
  {
    rule: 'gross',
    row: 'grossProfit',
    differs: (of) => unequal(of('grossProfit'), of('revenue'), minus(of('costOfRevenue'))),
  },
  {
    rule: 'profit',
    row: 'netIncomeTotal',
    differs: (of) => {
      const before = of('ebt');
      const all = typeof before === 'number' ? before + (of('afterTax') ?? 0) : before;
      return unequal(of('netIncomeTotal'), all, minus(of('tax')));
    },
  },
  {
    rule: 'owners',
    row: 'netIncome',
    differs: (of) => {
      // Without minority interests in equity there are none in profit.
      const own = of('equity');
      if (typeof own !== 'number' || own !== of('equityTotal')) return null;
      return unequal(of('netIncome'), of('netIncomeTotal'), 0);
    },
  },
  {
    rule: 'balance',
    row: 'assets',
    differs: (of) => unequal(of('assets'), of('liabilities'), of('equityTotal')),
  },
  { rule: 'current', row: 'assets', differs: (of) => less(of('assets'), of('currentAssets')) },
  { rule: 'cash', row: 'currentAssets', differs: (of) => less(of('currentAssets'), of('cash')) },
  { rule: 'margin', row: 'costOfRevenue', differs: (of) => negative(of('costOfRevenue')) },
  { rule: 'revenue', row: 'revenue', differs: (of) => negative(of('revenue')) },
];

type Figure = ReturnType<FigureOf>;

function unequal(sum: Figure, a: Figure, b: Figure): readonly [number, number] | null {
  if (typeof sum !== 'number' || typeof a !== 'number' || typeof b !== 'number') return null;
  return Math.abs(sum - (a + b)) <= grainOf(sum, a, b) ? null : [sum, a + b];
}

/** What holds a part can't be less than it. */
function less(whole: Figure, part: Figure): readonly [number, number] | null {
  if (typeof whole !== 'number' || typeof part !== 'number') return null;
  return whole < part - grainOf(whole, part) ? [whole, part] : null;
}

function negative(value: Figure): readonly [number, number] | null {
  return typeof value === 'number' && value < 0 ? [value, 0] : null;
}

function minus(value: Figure): Figure {
  return typeof value === 'number' ? -value : null;
}

/** Rounding of the coarser figure: a step of its last digit that isn't nought, at most a half percent of it. */
function grainOf(...figures: readonly number[]): number {
  return figures.reduce((coarsest, figure) => Math.max(coarsest, stepOf(figure)), 1e-9);
}

function stepOf(figure: number): number {
  if (figure === 0) return 0;
  const text = Math.abs(figure)
    .toPrecision(15)
    .replace(/(?<!0)0+$(?<=\.\d*)/, '');
  const digits = text.includes('e') ? '' : text;
  const zeros = /^\d+\.?$/.test(digits) ? (/(?<!0)0*(?=\.?$)/.exec(digits)?.[0].length ?? 0) : 0;
  const fraction = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const step = fraction > 0 ? 10 ** -fraction : 10 ** zeros;
  return 1.5 * Math.min(step, Math.abs(figure) * 0.005);
}

/** What must hold between the rows of a statement: the sign of outflows, and identities at the import's door. */
import { OUTFLOWS } from '../finance/statements/numbers/signs';
import { isRowKey, type RowKey } from '../finance/statements/statements';
import type { Gathered } from './gather';
import type { Imported, Note } from './imported';

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
  const notes: Note[] = [];
  const of = (key: string): Values | undefined => (isRowKey(key) ? rows[key] : undefined);
  const check = (
    rule: Rule,
    row: RowKey,
    test: (i: number) => readonly [number, number] | null,
  ) => {
    for (let i = periods.length - 1; i >= 0; i--) {
      const found = test(i);
      if (!found) continue;
      const [value, otherValue] = found;
      const period = periods[i]?.label ?? null;
      notes.push({ code: 'identity', row, period, params: { rule, value, otherValue } });
      return;
    }
  };
  const equal = (a: unknown, ...parts: readonly [unknown, unknown]) => {
    const [x, y] = parts;
    if (typeof a !== 'number' || typeof x !== 'number' || typeof y !== 'number') return null;
    return Math.abs(a - (x + y)) <= grainOf(a, x, y) ? null : ([a, x + y] as const);
  };
  const minus = (value: unknown) => (typeof value === 'number' ? -value : null);
  const most = (a: unknown, b: unknown) =>
    typeof a === 'number' && typeof b === 'number' && a < b - grainOf(a, b)
      ? ([a, b] as const)
      : null;
  check('gross', 'grossProfit', (i) =>
    equal(of('grossProfit')?.[i], of('revenue')?.[i], minus(of('costOfRevenue')?.[i])),
  );
  check('profit', 'netIncomeTotal', (i) => {
    const behind = of('afterTax')?.[i] ?? 0;
    const before = of('ebt')?.[i];
    return equal(
      of('netIncomeTotal')?.[i],
      typeof before === 'number' ? before + behind : before,
      minus(of('tax')?.[i]),
    );
  });
  check('owners', 'netIncome', (i) => {
    const [part, total] = [of('netIncome')?.[i], of('netIncomeTotal')?.[i]];
    const [own, all] = [of('equity')?.[i], of('equityTotal')?.[i]];
    if (typeof own !== 'number' || own !== all) return null;
    return equal(part, total, 0);
  });
  check('balance', 'assets', (i) =>
    equal(of('assets')?.[i], of('liabilities')?.[i], of('equityTotal')?.[i]),
  );
  check('current', 'assets', (i) => most(of('assets')?.[i], of('currentAssets')?.[i]));
  check('cash', 'currentAssets', (i) => most(of('currentAssets')?.[i], of('cash')?.[i]));
  check('margin', 'costOfRevenue', (i) => {
    const cost = of('costOfRevenue')?.[i];
    return typeof cost === 'number' && cost < 0 ? [cost, 0] : null;
  });
  check('revenue', 'revenue', (i) => {
    const revenue = of('revenue')?.[i];
    return typeof revenue === 'number' && revenue < 0 ? [revenue, 0] : null;
  });
  return notes;
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

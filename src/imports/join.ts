/** The tables of a file as one: their periods together, balances by the day at which they stand. */
import { BALANCE_KEYS, type RowKey } from '../finance/statements/statements';
import type { Column, Gathered } from './gather';
import { ImportError } from './importError';
import type { Note } from './note';

const BALANCES: ReadonlySet<string> = new Set(BALANCE_KEYS);

/** All in one; where two have a row, the first one's counts. `null` where there is none. */
export function joinAll(tables: readonly Gathered[]): Gathered | null {
  const [first, ...rest] = tables;
  if (!first) return null;
  askForUnit(tables);
  const all = withoutDoubt(rest.reduce(joined, first));
  return withBalances(all);
}

/** Throws `ImportError` where some tables name their unit and others don't: together they would make a block of two scales. */
function askForUnit(tables: readonly Gathered[]): void {
  const isUnknown = ({ notes }: Gathered) => notes.some(({ code }) => code === 'unit-unknown');
  const unknown = tables.filter(isUnknown);
  if (unknown.length === 0 || unknown.length === tables.length) return;
  const values = unknown.flatMap(({ rows }) => [...rows.values()].flat());
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  throw new ImportError('which-unit', { largest });
}

function joined(a: Gathered, b: Gathered): Gathered {
  const columns = [...a.columns];
  for (const column of b.columns) {
    if (!columns.some(({ label }) => label === column.label)) columns.push(column);
  }
  columns.sort((x, y) => x.to - y.to || x.from - y.from);
  const values = (of: Gathered, series: readonly (number | null)[] | undefined) => {
    const at = new Map(of.columns.map(({ label }, i) => [label, i] as const));
    return columns.map(({ label }) => series?.[at.get(label) ?? -1] ?? null);
  };
  const unsure = (of: Gathered, key: RowKey) =>
    of.notes.some(({ code, row }) => row === key && (code === 'proxy' || code === 'scope-unclear'));
  const rows = new Map<RowKey, readonly (number | null)[]>();
  const fromB = new Set<RowKey>();
  for (const key of new Set([...a.rows.keys(), ...b.rows.keys()])) {
    // The surer row goes before the first one.
    const isB = !a.rows.has(key) || (b.rows.has(key) && unsure(a, key) && !unsure(b, key));
    if (isB) fromB.add(key);
    const [from, other] = isB ? [b, a] : [a, b];
    const own = values(from, from.rows.get(key));
    const more = unsure(other, key) ? [] : values(other, other.rows.get(key));
    rows.set(
      key,
      own.map((value, i) => value ?? more[i] ?? null),
    );
  }
  const notes = [
    ...a.notes.filter(({ row }) => row === null || !fromB.has(row) || !b.rows.has(row)),
    ...b.notes.filter((note) =>
      note.row === null ? !a.notes.some((n) => n.code === note.code) : fromB.has(note.row),
    ),
  ];
  const reported = Object.fromEntries([
    ...Object.entries(b.reported ?? {}).map(([ratio, series]) => [ratio, values(b, series)]),
    ...Object.entries(a.reported ?? {}).map(([ratio, series]) => [ratio, values(a, series)]),
  ]);
  return {
    ...a,
    entity: a.entity ?? b.entity,
    code: a.code ?? b.code ?? null,
    currency: a.currency ?? b.currency,
    unit: a.unit ?? b.unit,
    columns,
    rows,
    reported,
    notes,
  };
}

/** A sheet that names its unit and currency is not asked about because another one doesn't. */
function withoutDoubt(all: Gathered): Gathered {
  const notes = all.notes.filter(
    ({ code }: Note) => !(code === 'currency-unknown' && all.currency !== null),
  );
  return { ...all, notes };
}

/**
 * A balance stands at a day: it counts for every period that ends then. Days at
 * which nothing but balances stand are no periods where others have flows.
 */
function withBalances(all: Gathered): Gathered {
  const { columns } = all;
  const flows = [...all.rows].filter(([key]) => !BALANCES.has(key)).map(([, values]) => values);
  const hasFlow = columns.map((_, i) => flows.some((values) => typeof values[i] === 'number'));
  if (!hasFlow.some(Boolean)) return all;
  const rows = new Map(all.rows);
  for (const [key, values] of all.rows) {
    if (!BALANCES.has(key)) continue;
    const byDay = new Map(
      columns.flatMap(({ to }, i) => (values[i] === null ? [] : [[to, values[i]] as const])),
    );
    rows.set(
      key,
      values.map((value, i) => value ?? byDay.get(columns[i]?.to ?? -1) ?? null),
    );
  }
  const dated = columns.map(
    (column, i): Column => (hasFlow[i] ? column : { ...column, from: column.to }),
  );
  return { ...all, rows, columns: dated };
}

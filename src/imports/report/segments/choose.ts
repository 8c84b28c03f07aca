/** Of the tables of a report that split the company alike, the one that says most. */
import type { Imported, SegmentTable } from '../../imported';
import type { Note } from '../../note';
import type { Checked, CheckedPart, Remark, Unmade } from './checked';
import { leftOut } from './doubts';
import type { SplitAxis } from './words';

type Table = Omit<SegmentTable, 'axis'>;

/** A family of splits: one table, one kind of revenue, at most one split a period. */
type Family = readonly Checked[];

/** The best table by that axis; `null` where none makes the revenue. */
export function bestSplitTable(
  axis: SplitAxis,
  made: readonly Checked[],
  unmade: readonly Unmade[],
  imported: Imported,
): Table | null {
  const own = made.filter(({ split }) => split.revenue.axis === axis);
  const families = familiesOf(own);
  families.sort((a, b) => worthOf(b) - worthOf(a));
  const [best] = families;
  if (!best) return null;
  const table = tableOf(
    best.map((split) => enriched(split, own)),
    imported,
  );
  return { ...table, notes: [...(table.notes ?? []), ...leftOut(best, unmade, imported)] };
}

/** Without what one table says in two ways of one period: of two years that are nearly alike, which is meant? */
export function withoutRivals(made: readonly Checked[]): Checked[] {
  const rivals = (one: Checked) =>
    made.some(
      (other) =>
        other !== one &&
        isOneYear(one, other) &&
        namesOf(one) === namesOf(other) &&
        one.parts.some(({ revenue }, i) => revenue !== other.parts[i]?.revenue),
    );
  return made.filter((one) => !rivals(one));
}

function isOneYear({ split: a }: Checked, { split: b }: Checked): boolean {
  const [one, other] = [a.revenue, b.revenue];
  return (
    a.table === b.table &&
    one.axis === other.axis &&
    one.period === other.period &&
    one.measure === other.measure
  );
}

/** Splits of the same parts with the same kind of revenue, wherever they stand, are years of one. */
function familiesOf(own: readonly Checked[]): Family[] {
  const families = new Map<string, Map<number, Checked>>();
  for (const one of own) {
    const { revenue, table } = one.split;
    // Tables by year differ in a segment that came or went.
    for (const key of [`${revenue.measure} ${namesOf(one)}`, `${revenue.measure} #${table}`]) {
      const years = families.get(key) ?? new Map<number, Checked>();
      families.set(key, years);
      const before = years.get(revenue.period);
      if (!before || measuresIn(one) > measuresIn(before)) years.set(revenue.period, one);
    }
  }
  return [...families.values()].map((years) => [...years.values()]);
}

const namesOf = ({ parts }: Checked) => parts.map(({ name }) => keyOf(name)).join('|');
const keyOf = (name: string) => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const measuresIn = ({ parts }: Checked) =>
  (['grossProfit', 'profit'] as const).filter((key) => parts.some((part) => part[key] !== null))
    .length;

/** More years, then more measures; revenue with what segments sell each other, of which their margins are. */
function worthOf(family: Family): number {
  const most = Math.max(...family.map(measuresIn));
  const isExternal = family.some(({ split }) => split.revenue.measure === 'external');
  const hasProfit = family.some(({ parts }) => parts.some(({ profit }) => profit !== null));
  return 100 * family.length + 10 * most - (isExternal && hasProfit ? 5 : 0) + (isExternal ? 0 : 1);
}

/** With gross profits and profits that another table has of the same part and the same revenue. */
function enriched(one: Checked, own: readonly Checked[]): Checked {
  const { period } = one.split.revenue;
  const same = own.filter((other) => other !== one && other.split.revenue.period === period);
  const parts = one.parts.map((part) => {
    let known = part;
    for (const other of same) {
      const twin = other.parts.find(
        ({ name, revenue }) => keyOf(name) === keyOf(part.name) && revenue === part.revenue,
      );
      if (!twin) continue;
      for (const key of ['grossProfit', 'profit'] as const) {
        if (known[key] !== null || twin[key] === null) continue;
        known = {
          ...known,
          [key]: twin[key],
          places: { ...known.places, [key]: twin.places[key] },
        };
      }
    }
    return known;
  });
  return { ...one, parts };
}

function tableOf(family: Family, { periods, unit }: Imported): Table {
  const years = [...family].sort((a, b) => a.split.revenue.period - b.split.revenue.period);
  // The newest year's parts first, in its order.
  const names = new Map<string, string>();
  for (const { parts } of [...years].reverse()) {
    for (const { name } of parts) if (!names.has(keyOf(name))) names.set(keyOf(name), name);
  }
  const at = years.map(({ parts }) => new Map(parts.map((part) => [keyOf(part.name), part])));
  const segments = [...names].map(([key, name]) => {
    const own = at.map((parts) => parts.get(key));
    const values = (measure: 'revenue' | 'grossProfit' | 'profit') =>
      own.map((part) => part?.[measure] ?? null);
    const places = (measure: keyof CheckedPart['places']) =>
      own.map((part) => (part && part[measure] !== null ? part.places[measure] : null));
    return {
      name,
      member: name,
      revenue: values('revenue'),
      grossProfit: values('grossProfit'),
      profit: values('profit'),
      places: {
        revenue: places('revenue'),
        grossProfit: places('grossProfit'),
        profit: places('profit'),
      },
    };
  });
  const own = years.at(-1)?.unit;
  const profitName = years.findLast((year) => year.profitName !== null)?.profitName;
  return {
    tag: null,
    periods: years.map(({ split }) => periods[split.revenue.period]?.label ?? ''),
    segments,
    adds: years.map(() => true),
    ...(own === undefined || own === (unit ?? 1) ? {} : { unit: own }),
    ...(profitName ? { profitName } : {}),
    notes: notesOf(years),
  };
}

const CODES: Readonly<Record<Remark, Note['code']>> = {
  'gross-off': 'segments-gross-off',
  'profit-off': 'segments-profit-off',
  turned: 'segments-turned',
  'other-business': 'segments-other',
};

/** One note for each remark, with the page of the newest year. */
function notesOf(years: Family): Note[] {
  return (Object.keys(CODES) as Remark[]).flatMap((remark): Note[] => {
    const own = years.findLast(({ remarks }) => remarks.includes(remark));
    const last = own?.parts.at(-1);
    if (!own || !last) return [];
    const places = remark === 'other-business' ? [last] : own.parts;
    const page = places[0]?.places.revenue?.page ?? 0;
    return [{ code: CODES[remark], row: null, period: null, params: { page, name: last.name } }];
  });
}

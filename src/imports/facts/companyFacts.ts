/** Statements from the SEC's company facts (`companyfacts/CIK….json`), US-GAAP or IFRS. */

import { breathe, type Control } from '../../copies/control';
import { type Fact, type FactHeader, scanFacts } from '../../copies/facts/jsonScan';
import { dayNumber } from '../../finance/statements/periods';
import { BALANCE_KEYS, type RowKey } from '../../finance/statements/statements';
import { type Column, finish } from '../gather';
import { ImportError, type Imported, type ImportOptions, type Note } from '../imported';
import { placeOf } from './tags';

/** More bytes are not read. */
export const FACTS_LIMIT = 64 * 1024 * 1024;
/** A company of a hundred years has fewer. */
const MOST_FACTS = 200_000;
const YEAR = { least: 350, most: 380 } as const;
/** Two candidates that differ more are a question. */
const TOLERANCE = 0.02;
const MONTH = 30.4375;
/** `fp: FY` in these. `fy` and `fp` describe the filing, never the fact. */
const ANNUAL = /^(?:10-K|20-F|40-F)/;
const FLOWS: ReadonlySet<RowKey> = new Set(['revenue', 'netIncome', 'netIncomeTotal']);
const BALANCES: ReadonlySet<RowKey> = new Set(BALANCE_KEYS);

interface Entry {
  readonly key: RowKey;
  readonly rank: number;
  readonly tag: string;
  readonly unit: string;
  readonly start: string | null;
  readonly end: string;
  readonly value: number;
  readonly filed: string;
  readonly form: string;
  readonly filing: string;
}

/** One figure: the filings of one tag, unit, start and end. */
interface Figure {
  readonly first: Entry;
  readonly latest: Entry;
}

/**
 * Reads `bytes` (UTF-8): years of 350 to 380 days, in the currency with most
 * facts; of several filings of one figure the latest filed counts and a
 * difference from the first is noted. Throws `ImportError`.
 */
export async function readCompanyFacts(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Imported> {
  if (bytes.length > FACTS_LIMIT) {
    throw new ImportError('too-large', { limit: FACTS_LIMIT / 1024 / 1024, what: 'MB' });
  }
  const { header, entries, counts } = await collect(bytes, options);
  const currency = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const own = entries.filter((entry) => entry.unit === currency);
  const years = yearsOf(own);
  if (currency === null || years.length === 0) throw new ImportError('no-facts');
  const notes: Note[] = [...oddLengths(own), ...translations(entries, currency, years)];
  const columns = columnsOf(years, own);
  await breathe(options, 1);
  const used: Entry[] = [];
  const rows = rowsOf(own, columns, notes, used);
  const { entityName: entity } = header;
  const filing = filingOf(used);
  const shape = 'company-facts';
  const gathered = { shape, entity, currency, unit: null, columns, rows, notes, filing } as const;
  return finish(gathered, options.periods, 5);
}

async function collect(bytes: Uint8Array, control: Control) {
  const entries: Entry[] = [];
  const counts = new Map<string, number>();
  const header: FactHeader = await scanFacts(bytes, control, (fact) => {
    if (/^[A-Z]{3}$/.test(fact.unit)) counts.set(fact.unit, (counts.get(fact.unit) ?? 0) + 1);
    const entry = entryOf(fact);
    if (entry) entries.push(entry);
    if (entries.length > MOST_FACTS) {
      throw new ImportError('too-large', { limit: MOST_FACTS, what: 'facts' });
    }
  });
  return { header, entries, counts };
}

function entryOf(fact: Fact): Entry | null {
  const place = placeOf(fact.taxonomy, fact.tag);
  if (!place || !/^[A-Z]{3}$/.test(fact.unit)) return null;
  const { start, end, val, filed, form, accn } = fact.read() as Record<string, unknown>;
  if (typeof end !== 'string' || dayNumber(end) === null) return null;
  if (typeof val !== 'number' || !Number.isFinite(val)) return null;
  const isBalance = BALANCES.has(place.key);
  if (!isBalance && (typeof start !== 'string' || dayNumber(start) === null)) return null;
  return {
    ...place,
    tag: fact.tag,
    unit: fact.unit,
    start: isBalance ? null : String(start),
    end,
    value: val,
    filed: text(filed),
    form: text(form),
    filing: text(accn),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 40) : '';
}

/** Days of a flow, both ends counted. */
function lengthOf(entry: Entry): number {
  return Number(dayNumber(entry.end)) - Number(dayNumber(entry.start)) + 1;
}

/** Twelve months to a quarter's end, as some 10-Q show, are no year of the company. */
function isYear(entry: Entry): boolean {
  const days = entry.start === null ? 0 : lengthOf(entry);
  return days >= YEAR.least && days <= YEAR.most && !entry.form.startsWith('10-Q');
}

interface Year {
  readonly start: string;
  readonly end: string;
}

/** The years that revenue or profit is told of, oldest first; of two with one end the latest filed. */
function yearsOf(entries: readonly Entry[]): Year[] {
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    if (!FLOWS.has(entry.key) || !isYear(entry)) continue;
    const before = latest.get(entry.end);
    if (!before || entry.filed >= before.filed) latest.set(entry.end, entry);
  }
  return [...latest.values()]
    .map(({ start, end }) => ({ start: String(start), end }))
    .sort((a, b) => (a.end < b.end ? -1 : 1));
}

/** The years as columns, and the date before the first one if a balance is known of it. */
function columnsOf(years: readonly Year[], entries: readonly Entry[]): Column[] {
  const columns = years.map(({ start, end }): Column => {
    const to = Number(dayNumber(end)) / MONTH;
    const from = (Number(dayNumber(start)) - 1) / MONTH;
    return { label: `FY${fiscalYear(end)}`, months: 12, end, from, to };
  });
  // A change of the fiscal year may end two in one calendar year: the later one has the name.
  const last = new Map(columns.map((column) => [column.label, column] as const));
  const named = columns.filter((column) => last.get(column.label) === column);
  const first = named[0]?.from ?? 0;
  const ends = new Set(entries.flatMap((entry) => (entry.start === null ? [entry.end] : [])));
  const before = [...ends].find((end) => Math.abs(Number(dayNumber(end)) / MONTH - first) < 0.4);
  if (before === undefined) return named;
  const at = Number(dayNumber(before)) / MONTH;
  return [{ label: before, months: 0, end: before, from: at, to: at }, ...named];
}

/** A year of 52 or 53 weeks that ends in the first days of January belongs to the year before. */
function fiscalYear(end: string): number {
  const early = /^\d{4}-0?1-0?[1-7]$/.test(end) ? 1 : 0;
  return Number(end.slice(0, 4)) - early;
}

function rowsOf(
  entries: readonly Entry[],
  columns: readonly Column[],
  notes: Note[],
  used: Entry[],
): Map<RowKey, (number | null)[]> {
  const figures = figuresOf(entries);
  const rows = new Map<RowKey, (number | null)[]>();
  for (const [key, byEnd] of figures) {
    const tags = new Set<string>();
    const values = columns.map((column) => {
      const candidates = byEnd.get(String(column.end)) ?? [];
      const [best] = candidates;
      if (!best) return null;
      tags.add(best.latest.tag);
      used.push(best.latest);
      notes.push(...doubts(key, column.label, candidates));
      return best.latest.value;
    });
    rows.set(key, values);
    if (tags.size > 1) {
      const params = { names: [...tags].join(', ') };
      notes.push({ code: 'names-mixed', row: key, period: null, params });
    }
  }
  return rows;
}

/** By row and end, the preferred tag first, one figure a tag. */
function figuresOf(entries: readonly Entry[]): Map<RowKey, Map<string, Figure[]>> {
  const groups = new Map<string, Figure>();
  for (const entry of entries) {
    if (entry.start !== null && !isYear(entry)) continue;
    const id = `${entry.key} ${entry.rank} ${entry.start} ${entry.end}`;
    const group = groups.get(id);
    groups.set(id, {
      first: group && group.first.filed <= entry.filed ? group.first : entry,
      latest: group && group.latest.filed > entry.filed ? group.latest : entry,
    });
  }
  const rows = new Map<RowKey, Map<string, Figure[]>>();
  for (const figure of groups.values()) {
    const { key, end } = figure.latest;
    const byEnd = rows.get(key) ?? new Map<string, Figure[]>();
    rows.set(key, byEnd);
    byEnd.set(end, [...(byEnd.get(end) ?? []), figure].sort(byPreference));
  }
  return rows;
}

/** Two starts for one end are two figures of one tag: the latest filed first. */
function byPreference(a: Figure, b: Figure): number {
  return a.latest.rank - b.latest.rank || (a.latest.filed < b.latest.filed ? 1 : -1);
}

function doubts(row: RowKey, period: string, candidates: readonly Figure[]): Note[] {
  const [best, ...others] = candidates;
  if (!best) return [];
  const { first, latest } = best;
  const notes: Note[] = [];
  if (first.value !== latest.value) {
    const params = {
      first: first.value,
      firstDate: first.filed,
      latest: latest.value,
      latestDate: latest.filed,
    };
    notes.push({ code: 'restated', row, period, params });
  }
  for (const { latest: other } of others) {
    if (other.tag === latest.tag && other.rank === latest.rank) continue;
    const size = Math.max(Math.abs(latest.value), Math.abs(other.value));
    if (Math.abs(latest.value - other.value) <= TOLERANCE * size) continue;
    const params = {
      taken: latest.tag,
      value: latest.value,
      other: other.tag,
      otherValue: other.value,
    };
    notes.push({ code: 'candidates', row, period, params });
  }
  return notes;
}

/** Years cut short or drawn out, as when the fiscal year is moved. */
function oddLengths(entries: readonly Entry[]): Note[] {
  const seen = new Set<string>();
  return entries.flatMap((entry): Note[] => {
    if (entry.key !== 'revenue' && !FLOWS.has(entry.key)) return [];
    const days = lengthOf(entry);
    const odd = days > YEAR.most || (days > 290 && days < YEAR.least) || /KT/.test(entry.form);
    const id = `${entry.start} ${entry.end}`;
    if (!odd || isYear(entry) || !ANNUAL.test(entry.form) || seen.has(id)) return [];
    seen.add(id);
    const params = { start: String(entry.start), end: entry.end, days };
    return [{ code: 'odd-length', row: null, period: null, params }];
  });
}

function translations(entries: readonly Entry[], currency: string, years: readonly Year[]): Note[] {
  const ends = new Set(years.map((year) => year.end));
  const others = new Set(
    entries.flatMap(({ unit, end }) => (unit !== currency && ends.has(end) ? [unit] : [])),
  );
  return [...others].map((other) => ({
    code: 'translation',
    row: null,
    period: null,
    params: { currency: other, taken: currency },
  }));
}

/** The latest annual filing that a figure comes from. */
function filingOf(used: readonly Entry[]): Imported['filing'] {
  let last: Entry | null = null;
  for (const entry of used) if (!last || entry.filed > last.filed) last = entry;
  return last && { form: last.form, number: last.filing, date: last.filed };
}

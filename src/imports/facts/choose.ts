/** Statements from the tagged facts of a company, whatever file they were read from. */
import { dayNumber, labelKey, periodSpan } from '../../finance/statements/periods';
import { BALANCE_KEYS, ROW_KEYS, type RowKey } from '../../finance/statements/statements';
import { type Column, finish } from '../gather';
import { ImportError, type Imported, type ImportOptions, type Note, type Shape } from '../imported';
import { columnsOf, type FiledColumn, recastNotes, sourcesOf } from './columns';
import type { TaggedFact } from './fact';
import { type Filing, Filings } from './filings';
import { hasNoMinorities, sectorOf } from './owners';
import { WIDER } from './tags';
import { candidatesOf, chooseTags, differencesOf } from './totals';
import { type FiledPeriod, interimsOf, yearsOf } from './years';

export interface ChooseOptions extends ImportOptions {
  /** As the file writes it; `null` where it doesn't. */
  readonly entityName: string | null;
  /** How many different tags the file has; by default those of `facts`. */
  readonly tags?: number;
  readonly shape?: Shape;
}

/** Without a wish, so many of the newest years. */
const MOST_YEARS = 5;
const MONTH = 30.4375;
const BALANCES: ReadonlySet<RowKey> = new Set(BALANCE_KEYS);
/** A difference between two tags of these is one of the total and a part of it. */
const TOTALS: ReadonlySet<RowKey> = new Set([
  'revenue',
  'costOfRevenue',
  'ebt',
  'netIncome',
  'netIncomeTotal',
  'equity',
  'equityTotal',
]);
const TRADE: ReadonlySet<RowKey> = new Set(['costOfRevenue', 'inventory', 'operatingCashFlow']);

/**
 * The statements that `facts` make, in any order of them: years of 350 to 380 days (and
 * parts of a year, where asked for), in the currency with most facts, a period's column
 * from one vintage, a row from the tag that is the total. Throws `ImportError`.
 */
export function chooseStatements(facts: Iterable<TaggedFact>, options: ChooseOptions): Imported {
  const filings = new Filings();
  const tags = new Set<string>();
  for (const fact of facts) {
    filings.add(fact);
    tags.add(`${fact.taxonomy}:${fact.tag}`);
  }
  return statementsOf(filings, { tags: tags.size, ...options });
}

/** The same, of facts that were gathered before. */
export function statementsOf(facts: Filings, options: ChooseOptions): Imported {
  const { currency } = facts;
  const filings = currency === null ? [] : facts.of(currency);
  const { years, notes: ofYears } = yearsOf(filings);
  if (currency === null || years.length === 0) throw new ImportError('no-facts');
  const restated = options.restated ?? 'latest';
  const periods = chosen(years, filings, options);
  const columns = columnsOf(periods, filings, restated);
  const notes: Note[] = [
    ...ofYears,
    ...translations(facts, currency, periods),
    ...recastNotes(columns, restated),
    ...breakNotes(columns),
    ...slipNotes(columns),
  ];
  const rows = rowsOf(columns, notes);
  const whole = withAllOwners(rows, columns, options.tags ?? 0, notes);
  const sector = sectorOf(
    columns.map(({ flows }) => flows[0]).filter((held) => held !== undefined),
    columns.map(({ balances }) => balances[0]).filter((held) => held !== undefined),
  );
  if (sector) notes.push({ code: sector, row: null, period: null, params: {} });
  notes.push(...leftOut(years, periods, options.periods));
  return imported(columns, whole, notes, currency, sector !== null, options);
}

function imported(
  columns: readonly FiledColumn[],
  rows: Rows,
  notes: readonly Note[],
  currency: string,
  isFinancial: boolean,
  options: ChooseOptions,
): Imported {
  const sources = sourcesOf(columns);
  const cited = sources.find(({ kind }) => kind === 'annual-report') ?? sources[0];
  const all = finish(
    {
      shape: options.shape ?? 'company-facts',
      entity: options.entityName,
      currency,
      unit: null,
      columns: columns.map(({ period }) => columnOf(period)),
      rows: rows.closing,
      notes,
      filing: cited ? { form: cited.form, number: cited.number, date: cited.date } : null,
    },
    undefined,
    Number.POSITIVE_INFINITY,
  );
  const openings = columns.flatMap(({ period, reopens }, i) => {
    const balances = rows.opening[i] ?? {};
    return i > 0 && reopens && Object.keys(balances).length > 0 ? [[period.label, balances]] : [];
  });
  return {
    ...all,
    // Banks and insurers have none of these, and nobody needs to look for them.
    notes: all.notes.filter(
      ({ code, row }) => !(isFinancial && code === 'missing' && row !== null && TRADE.has(row)),
    ),
    opening: rows.opening[0] ?? {},
    sources,
    vintages: vintagesOf(columns),
    ...(openings.length > 0 && { openings: Object.fromEntries(openings) }),
  };
}

function columnOf({ label, months, start, end }: FiledPeriod): Column {
  const to = Number(dayNumber(end)) / MONTH;
  const from = (Number(dayNumber(start)) - 1) / MONTH;
  return { label, months, end, from, to };
}

/** The periods asked for, else the newest years; parts of a year only where asked for. */
function chosen(
  years: readonly FiledPeriod[],
  filings: readonly Filing[],
  { periods: asked, interim }: ImportOptions,
): FiledPeriod[] {
  if (!asked) {
    const newest = years.slice(-MOST_YEARS);
    if (!interim) return newest;
    const last = newest.at(-1)?.end ?? '';
    const parts = interimsOf(filings, years);
    const part = parts.findLast(({ end }) => end > last);
    const before = parts.findLast(
      ({ end, months }) => part && months === part.months && end < part.start,
    );
    return inTime([...newest, ...(part ? [part] : []), ...(part && before ? [before] : [])]);
  }
  const all = [...years, ...interimsOf(filings, years)];
  const found = asked.map((label) => {
    const period = all.find((candidate) => isAsked(candidate, label));
    if (period) return period;
    const labels = years.map((candidate) => candidate.label).slice(-20);
    throw new ImportError('no-such-period', { period: label, periods: labels.join(', ') });
  });
  return inTime([...new Set(found)]);
}

function inTime(periods: readonly FiledPeriod[]): FiledPeriod[] {
  return [...periods].sort((a, b) =>
    a.end === b.end ? a.months - b.months : a.end < b.end ? -1 : 1,
  );
}

/** `FY2022` is asked for as `2022`, too, or by its last day. */
function isAsked({ label, end }: FiledPeriod, asked: string): boolean {
  if (labelKey(label) === labelKey(asked) || end === asked.trim()) return true;
  const [a, b] = [periodSpan(label), periodSpan(asked)];
  return a !== null && b !== null && a.year === b.year && a.from === b.from && a.to === b.to;
}

function leftOut(
  years: readonly FiledPeriod[],
  taken: readonly FiledPeriod[],
  asked: readonly string[] | undefined,
): Note[] {
  const rest = years.filter((year) => !taken.includes(year));
  if (asked || rest.length === 0) return [];
  const periods = `${rest[0]?.label} … ${rest.at(-1)?.label} (${rest.length})`;
  return [{ code: 'left-out', row: null, period: null, params: { periods } }];
}

type Balances = Partial<Record<RowKey, number>>;
interface Rows {
  readonly closing: Map<RowKey, (number | null)[]>;
  /** One entry a period. */
  readonly opening: Balances[];
}

function rowsOf(columns: readonly FiledColumn[], notes: Note[]): Rows {
  const closing = new Map<RowKey, (number | null)[]>();
  const opening: Balances[] = columns.map(() => ({}));
  for (const row of ROW_KEYS) {
    const isBalance = BALANCES.has(row);
    const candidates = columns.map(({ period, flows, balances }) =>
      candidatesOf(row, period.label, isBalance ? balances : flows),
    );
    const tags = chooseTags(candidates);
    const values = candidates.map((period, i) => period?.all.get(tags[i] ?? '') ?? null);
    if (values.some((value) => value !== null)) closing.set(row, values);
    notes.push(...tagNotes(row, tags, candidates));
    if (!isBalance) continue;
    columns.forEach((column, i) => {
      const found = candidatesOf(row, column.period.label, column.opening);
      // The tag of the period's own end, so that an average is of one thing.
      const value = found?.all.get(tags[i] ?? '');
      const balances = opening[i];
      if (value !== undefined && balances) balances[row] = value;
    });
  }
  return { closing, opening };
}

function tagNotes(
  row: RowKey,
  tags: readonly (string | null)[],
  candidates: Parameters<typeof differencesOf>[0],
): Note[] {
  const notes: Note[] = [];
  const names = new Set(tags.filter((tag) => tag !== null));
  if (names.size > 1) {
    notes.push({
      code: 'names-mixed',
      row,
      period: null,
      params: { names: [...names].join(', ') },
    });
  }
  for (const name of names) {
    if (WIDER.has(name)) notes.push({ code: 'proxy', row, period: null, params: { name } });
  }
  if (!TOTALS.has(row)) return notes;
  for (const { isProven, periods, ...params } of differencesOf(candidates, tags)) {
    notes.push({
      code: isProven ? 'total-proven' : isPart(params) ? 'part-of' : 'candidates',
      row,
      period: periods.length === 1 ? (periods[0] ?? null) : null,
      params: { ...params, periods: periods.join(', ') },
    });
  }
  return notes;
}

/** What the taxonomy itself calls a part: revenue from contracts beside IFRS `Revenue`. */
function isPart({
  taken,
  value,
  otherValue,
}: {
  taken: string;
  value: number;
  otherValue: number;
}) {
  return taken === 'Revenue' && Math.abs(otherValue) < Math.abs(value);
}

/** Where the parent's owners are the only ones, their rows and those of all are one. */
function withAllOwners(
  rows: Rows,
  columns: readonly FiledColumn[],
  tags: number,
  notes: Note[],
): Rows {
  const flows = columns.flatMap((column) => column.flows.slice(0, 1));
  const balances = columns.flatMap((column) => column.balances.slice(0, 1));
  if (!hasNoMinorities(flows, balances, tags)) return rows;
  const closing = new Map(rows.closing);
  let filled = false;
  for (const [own, all] of [
    ['netIncome', 'netIncomeTotal'],
    ['equity', 'equityTotal'],
  ] as const) {
    for (const [from, to] of [
      [own, all],
      [all, own],
    ] as const) {
      const known = closing.get(from);
      if (!known) continue;
      const before = closing.get(to);
      closing.set(
        to,
        known.map((value, i) => before?.[i] ?? value),
      );
      filled ||= before === undefined;
    }
  }
  const opening = rows.opening.map((balances): Balances => {
    const equity = balances.equity ?? balances.equityTotal;
    return equity === undefined ? balances : { equityTotal: equity, ...balances, equity };
  });
  if (!filled) return rows;
  notes.push({ code: 'no-minorities', row: null, period: null, params: {} });
  return { closing, opening };
}

function vintagesOf(columns: readonly FiledColumn[]): string[] {
  let current = 1;
  return columns.map(({ breaks }) => {
    if (breaks) current++;
    return String(current);
  });
}

function breakNotes(columns: readonly FiledColumn[]): Note[] {
  return columns.flatMap(({ period, breaks }, i) => {
    const before = columns.slice(0, i).findLast((c) => c.period.months === period.months);
    if (!breaks || !before) return [];
    const params = { before: before.period.label, this: period.label };
    return [{ code: 'break', row: null, period: period.label, params }];
  });
}

function slipNotes(columns: readonly FiledColumn[]): Note[] {
  return columns.flatMap(({ period, vintages }) =>
    vintages.flatMap(({ slip }): Note[] => {
      if (!slip) return [];
      const { row, taken: value, other: otherValue, form } = slip;
      const params = { value, otherValue, form };
      return [{ code: 'scale-differs', row, period: period.label, params }];
    }),
  );
}

function translations(facts: Filings, currency: string, periods: readonly FiledPeriod[]): Note[] {
  const ends = new Set(periods.map(({ end }) => end));
  return [...facts.currenciesOf(ends)]
    .filter((other) => other !== currency)
    .sort()
    .map((other) => ({
      code: 'translation',
      row: null,
      period: null,
      params: { currency: other, taken: currency },
    }));
}

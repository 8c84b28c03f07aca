/** Statements from the tagged facts of a company, whatever file they were read from. */

import { dayNumber } from '../../../finance/statements/periods/days';
import { labelKey, periodSpan } from '../../../finance/statements/periods/periods';
import type { RowKey } from '../../../finance/statements/statements';
import { type Column, finish } from '../../gather';
import { ImportError } from '../../importError';
import type { Imported, ImportOptions, Shape } from '../../imported';
import type { Note } from '../../note';
import type { TaggedFact } from '../fact';
import { sectorOf } from '../names/owners';
import { Filings } from '../read/filings';
import { breakNotes, leftOut, recastNotes, slipNotes, translations } from '../read/notes';
import { columnsOf, type FiledColumn, sourcesOf } from './columns';
import { type Rows, rowsOf, withAllOwners, withResultsAfterTax } from './rows';
import { type FiledPeriod, interimsOf, oddLengths, partsAlone, yearsOf } from './years';

/** What is known of a filing beside its facts. */
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
const TRADE: ReadonlySet<RowKey> = new Set(['costOfRevenue', 'inventory', 'operatingCashFlow']);

/**
 * The statements that `facts` make, in any order of them: years of 350 to 380 days (and
 * parts of a year, where asked for), in the currency with most facts, a period's column
 * from one vintage, a row from the tag that is the total. Throws `ImportError`.
 */
export function chooseStatements(facts: Iterable<TaggedFact>, options: ChooseOptions): Imported {
  const filings = new Filings();
  const tags = new Set<string>();
  const all = [...facts];
  // Inline XBRL says in a fact of its own which fiscal year the paper is of.
  const years = new Map<string, number>();
  for (const { taxonomy, tag, text, accn } of all) {
    const year =
      taxonomy === 'dei' && tag === 'DocumentFiscalYearFocus' ? Number(text) : Number.NaN;
    if (Number.isInteger(year)) years.set(accn ?? '', year);
  }
  for (const fact of all) {
    filings.add({ ...fact, fy: fact.fy ?? years.get(fact.accn ?? '') });
    tags.add(`${fact.taxonomy}:${fact.tag}`);
  }
  return statementsOfFilings(filings, { tags: tags.size, ...options });
}

/** The same, of facts that were gathered before. */
export function statementsOfFilings(facts: Filings, options: ChooseOptions): Imported {
  const { currency } = facts;
  const filings = currency === null ? [] : facts.of(currency);
  const { years, notes: ofYears } = yearsOf(filings);
  const parts =
    years.length === 0
      ? partsAlone(filings)
      : options.interim || options.periods
        ? interimsOf(filings, years)
        : [];
  if (currency === null || years.length + parts.length === 0) throw new ImportError('no-facts');
  const restated = options.restated ?? 'latest';
  const periods = chosen(years, parts, options);
  const columns = columnsOf(periods, filings, restated);
  const notes: Note[] = [
    ...ofYears,
    ...oddLengths(filings, periods),
    ...translations(facts, currency, periods),
    ...recastNotes(columns, restated),
    ...breakNotes(columns),
    ...slipNotes(columns),
  ];
  const rows = rowsOf(columns, notes);
  const owners = withAllOwners(rows, columns, options.tags ?? 0, notes);
  const whole = withResultsAfterTax(owners, columns);
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
      // One file of a filing doesn't say which paper it is of; whoever has the paper knows.
      filing: cited?.number ? { form: cited.form, number: cited.number, date: cited.date } : null,
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
    places: placesOf(rows),
    sources,
    vintages: vintagesOf(columns),
    ...(openings.length > 0 && { openings: Object.fromEntries(openings) }),
  };
}

/** A list of facts has no pages: each value by its tag. */
function placesOf({ tags, closing }: Rows): Imported['places'] {
  const places = [...tags].map(([row, own]) => [
    row,
    own.map((tag, i) =>
      tag === null || closing.get(row)?.[i] == null ? null : { page: 0, line: 0, tag },
    ),
  ]);
  return Object.fromEntries(places);
}

function columnOf({ label, months, start, end }: FiledPeriod): Column {
  const to = Number(dayNumber(end)) / MONTH;
  const from = (Number(dayNumber(start)) - 1) / MONTH;
  return { label, months, end, from, to };
}

/** The periods asked for, else the newest years; parts of a year only where asked for. */
function chosen(
  years: readonly FiledPeriod[],
  parts: readonly FiledPeriod[],
  { periods: asked, interim }: ImportOptions,
): FiledPeriod[] {
  if (!asked) {
    const newest = years.slice(-MOST_YEARS);
    if (years.length === 0) return [...parts];
    if (!interim) return newest;
    const last = newest.at(-1)?.end ?? '';
    const part = parts.findLast(({ end }) => end > last);
    const before = parts.findLast(
      ({ end, months }) => part && months === part.months && end < part.start,
    );
    return inTime([...newest, ...(part ? [part] : []), ...(part && before ? [before] : [])]);
  }
  const all = [...years, ...parts];
  const found = asked.map((label) => {
    const period = all.find((candidate) => isAsked(candidate, label));
    if (period) return period;
    const labels = all.map((candidate) => candidate.label).slice(-20);
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

function vintagesOf(columns: readonly FiledColumn[]): string[] {
  let current = 1;
  return columns.map(({ breaks }) => {
    if (breaks) current++;
    return String(current);
  });
}

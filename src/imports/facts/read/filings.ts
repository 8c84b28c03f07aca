/** The facts of a company by the paper they stand in. */

import { dayNumber } from '../../../finance/statements/periods/days';
import type { FiledSource } from '../../imported';
import type { TaggedFact } from '../fact';
import { isBalance, placeOf, type Role } from '../names/tags';

/** What one paper says of one period or date: by row the tags with their values. */
export type Said = ReadonlyMap<Role, ReadonlyMap<string, number>>;

/** First and last day of a flow. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

/** A paper that a company filed. */
export interface Filing {
  readonly form: string;
  readonly number: string;
  readonly filed: string;
  /** 0 for an annual report; papers further off serve only where there is none. */
  readonly tier: number;
  /** By the last day of a fact, the fiscal year that the paper says it is of, by the company's own name. */
  readonly years: ReadonlyMap<string, number>;
  /** To how much its figures are rounded, at most a million: 1000 where all end in three zeros. */
  readonly grain: number;
  readonly flows: readonly Flow[];
  /** By their day. */
  readonly balances: ReadonlyMap<string, Said>;
  /** The same with days as numbers, for looking near one. */
  readonly balanceDays: readonly { readonly day: number; readonly said: Said }[];
}

/** A fact over a span of time. */
export interface Flow {
  readonly span: Span;
  /** Its first and last day as numbers. */
  readonly from: number;
  readonly to: number;
  /** Both ends counted. */
  readonly days: number;
  readonly said: Said;
}

/** 10-K, 20-F, 40-F, their amendments (`/A`) and transition reports (`10-KT`). */
export const ANNUAL = /^(?:10-K|20-F|40-F|annual)/i;
const INTERIM = /^(?:10-Q|6-K|interim)/i;
/** Whole audited statements, though no annual report. */
const REGISTRATION = /^(?:S-[14]|F-[14]|424B|10-12|20FR)/i;
/** A company files less than a hundred papers a year. */
const MOST_PAPERS = 2000;
/** Nobody publishes coarser figures than millions. */
const COARSEST = 1e6;

/** A value, and the digits right of the point to which the paper says it is exact. */
interface Stated {
  readonly value: number;
  readonly decimals: number | null;
}
type Tags = Map<string, Stated>;
type StatedTags = Map<Role, Tags>;
interface Draft {
  readonly form: string;
  readonly number: string;
  readonly filed: string;
  /** By the last day of a fact, the fiscal year that is said beside it. */
  readonly years: Map<string, number>;
  grain: number;
  readonly flows: Map<string, { span: Span; said: StatedTags }>;
  readonly balances: Map<string, StatedTags>;
}

/** Gathers facts into papers, in any order of the facts. */
export class Filings {
  private readonly drafts = new Map<string, Draft>();
  private readonly counts = new Map<string, number>();
  /** By currency. */
  private readonly kept: { unit: string; fact: TaggedFact; role: Role }[] = [];

  /** How many facts were kept. */
  get size(): number {
    return this.kept.length;
  }

  /** Keeps a fact if it is one of the table, in money, of the whole company, and well-formed. */
  add(fact: TaggedFact): void {
    const { unit, value, tag, start, end } = fact;
    const place = placeOf(fact.taxonomy, tag);
    if (!place || unit === null || !/^[A-Z]{3}$/.test(unit)) return;
    if (fact.dims && Object.keys(fact.dims).length > 0) return;
    if (typeof value !== 'number' || !Number.isFinite(value) || dayNumber(end) === null) return;
    if (!isBalance(place.role, tag) && (!start || dayNumber(start) === null)) return;
    this.counts.set(unit, (this.counts.get(unit) ?? 0) + 1);
    this.kept.push({ unit, fact, role: place.role });
  }

  /** The currency of most facts; of two the one that is no dollar, which is the usual translation. */
  get currency(): string | null {
    const ranked = [...this.counts].sort(
      ([a, n], [b, m]) => m - n || Number(a === 'USD') - Number(b === 'USD') || (a < b ? -1 : 1),
    );
    return ranked[0]?.[0] ?? null;
  }

  /** Currencies of the facts that end on one of `days`. */
  currenciesOf(days: ReadonlySet<string>): Set<string> {
    return new Set(this.kept.flatMap(({ unit, fact }) => (days.has(fact.end) ? [unit] : [])));
  }

  /** The papers with figures in `currency`, newest first. */
  of(currency: string): Filing[] {
    this.drafts.clear();
    for (const { unit, fact, role } of this.kept) if (unit === currency) this.put(fact, role);
    return [...this.drafts.values()].sort(newestFirst).slice(0, MOST_PAPERS).map(finished);
  }

  private put(fact: TaggedFact, role: Role): void {
    const draft = this.draftOf(fact);
    const value = Number(fact.value);
    const stated = { value, decimals: fact.decimals ?? null };
    draft.grain = Math.min(draft.grain, grainOf(value, stated.decimals));
    const year = fact.fy;
    if (typeof year === 'number') {
      draft.years.set(fact.end, Math.max(year, draft.years.get(fact.end) ?? year));
    }
    if (isBalance(role, fact.tag)) {
      keep(
        at(draft.balances, fact.end, () => new Map()),
        role,
        fact.tag,
        stated,
      );
      return;
    }
    const span = { start: String(fact.start), end: fact.end };
    const flow = at(draft.flows, `${span.start} ${span.end}`, () => ({ span, said: new Map() }));
    keep(flow.said, role, fact.tag, stated);
  }

  private draftOf(fact: TaggedFact): Draft {
    const [form, number, filed] = [fact.form, fact.accn, fact.filed].map(short);
    return at(this.drafts, `${number}\n${filed}\n${form}`, () => ({
      form: form ?? '',
      number: number ?? '',
      filed: filed ?? '',
      years: new Map(),
      grain: COARSEST,
      flows: new Map(),
      balances: new Map(),
    }));
  }
}

function keep(said: StatedTags, role: Role, tag: string, stated: Stated): void {
  const tags = at(said, role, (): Tags => new Map());
  const before = tags.get(tag);
  // A value that a paper gives twice, once rounded: the finer one, whichever came first.
  if (before === undefined || isFiner(stated, before)) tags.set(tag, stated);
}

/** What the paper says of its own exactness goes before what the digits look like. */
function isFiner(a: Stated, b: Stated): boolean {
  const exacter = a.decimals !== null && b.decimals !== null ? a.decimals - b.decimals : 0;
  if (exacter !== 0) return exacter > 0;
  const [x, y] = [lastDigitOf(a.value), lastDigitOf(b.value)];
  return x < y || (x === y && a.value > b.value);
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function short(text: string | null | undefined): string {
  return typeof text === 'string' ? text.slice(0, 40) : '';
}

/** To what a figure is rounded, in ones: at most a million; 0 tells nothing. */
function grainOf(value: number, decimals: number | null): number {
  if (decimals !== null && decimals <= 0) return Math.min(COARSEST, 10 ** -decimals);
  return Math.min(COARSEST, lastDigitOf(value));
}

/** The largest power of ten that a whole number is a multiple of; of 0 there is no largest. */
function lastDigitOf(value: number): number {
  if (value === 0) return Number.POSITIVE_INFINITY;
  let grain = 1;
  while (value % (grain * 10) === 0) grain *= 10;
  return grain;
}

/** The values alone, for a paper that is whole. */
function valuesOf(said: StatedTags): Said {
  return new Map(
    [...said].map(([role, tags]) => [
      role,
      new Map([...tags].map(([tag, { value }]) => [tag, value])),
    ]),
  );
}

function finished(draft: Draft): Filing {
  const { form, number, filed, grain } = draft;
  const flows = [...draft.flows.values()].map(({ span, said }): Flow => {
    const [from, to] = [Number(dayNumber(span.start)), Number(dayNumber(span.end))];
    return { span, said: valuesOf(said), from, to, days: to - from + 1 };
  });
  const balances = new Map([...draft.balances].map(([day, said]) => [day, valuesOf(said)]));
  const balanceDays = [...balances].map(([date, said]) => ({ day: Number(dayNumber(date)), said }));
  const { years } = draft;
  return { form, number, filed, grain, flows, balances, balanceDays, tier: tierOf(form), years };
}

function tierOf(form: string): number {
  if (ANNUAL.test(form)) return 0;
  if (form === '' || REGISTRATION.test(form)) return 1;
  return /^(?:10-Q|6-K|8-K)/.test(form) ? 2 : 3;
}

type Paper = Pick<Filing, 'form' | 'number' | 'filed'>;

function newestFirst(a: Paper, b: Paper): number {
  const by = (one: string, other: string) => (one === other ? 0 : one < other ? 1 : -1);
  return (
    by(a.filed, b.filed) ||
    tierOf(a.form) - tierOf(b.form) ||
    by(a.number, b.number) ||
    by(a.form, b.form)
  );
}

/** The kind of source that a form is. */
export function sourceKindOf(form: string): FiledSource['kind'] {
  return ANNUAL.test(form) ? 'annual-report' : INTERIM.test(form) ? 'interim-report' : 'filing';
}

/** Two papers' figures for one thing, within the rounding of the coarser paper. */
export function isSame(a: number, b: number, ...papers: readonly Pick<Filing, 'grain'>[]): boolean {
  return Math.abs(a - b) <= Math.max(0, ...papers.map(({ grain }) => (grain > 1 ? grain / 2 : 0)));
}

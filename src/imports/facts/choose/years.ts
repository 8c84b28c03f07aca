/** Which periods a company's papers tell of, and what the company calls them. */

import { dayNumber } from '../../../finance/statements/periods/days';
import type { Note } from '../../note';
import { ANNUAL, type Filing, type Flow, type Said, type Span } from '../read/filings';

/** A period for which statements were filed. */
export interface FiledPeriod extends Span {
  readonly label: string;
  readonly months: number;
}

const YEAR = { least: 350, most: 380 } as const;
/** No company has told of more years by tags. */
const MOST_YEARS = 100;
/** More of them say no more. */
const MOST_ODD = 5;
/** A period's first day is written a few days off in some papers. */
const SLACK = 10;

const isYear = ({ days }: Flow): boolean => days >= YEAR.least && days <= YEAR.most;

const day = (date: string): number => Number(dayNumber(date));

/** What a paper says of a period's flows; of several spans with this end the one that says most. */
export function flowsOf(filing: Filing, period: Span): Said | null {
  const from = day(period.start);
  let best: Said | null = null;
  for (const flow of filing.flows) {
    if (flow.span.end !== period.end || Math.abs(flow.from - from) > SLACK) continue;
    if (!best || flow.said.size > best.size) best = flow.said;
  }
  return best;
}

/** What a paper says of the balances at the beginning of a period: on the day before it, or a few days off. */
export function balancesBefore(filing: Filing, { start }: Span): Said | null {
  const before = day(start) - 1;
  let best: { off: number; said: Said } | null = null;
  for (const balance of filing.balanceDays) {
    const off = Math.abs(balance.day - before);
    if (off <= SLACK && (!best || off < best.off)) best = { off, said: balance.said };
  }
  return best?.said ?? null;
}

/** Whether `next` begins where `period` ends. */
export function follows(period: Span, next: Span): boolean {
  return Math.abs(day(next.start) - 1 - day(period.end)) <= SLACK;
}

const tells = (said: Said): boolean =>
  said.has('revenue') || said.has('netIncome') || said.has('netIncomeTotal');

/** The years, oldest first, and notes on periods that are none. `filings` newest first. */
export function yearsOf(filings: readonly Filing[]): { years: FiledPeriod[]; notes: Note[] } {
  const found = yearSpans(filings);
  // Of two that overlap, as when the fiscal year is moved, the one with whole statements, then the newer.
  const newest = [...found.values()].sort((a, b) => (a.span.end < b.span.end ? 1 : -1));
  const ranked = newest
    .slice(0, MOST_YEARS)
    .sort((a, b) => Number(b.whole) - Number(a.whole) || (a.span.end < b.span.end ? 1 : -1));
  const kept: Span[] = [];
  const dropped: { span: Span; other: Span }[] = [];
  for (const { span } of ranked) {
    const other = kept.find((one) => overlap(one, span) > 31);
    if (other) dropped.push({ span, other });
    else kept.push(span);
  }
  kept.sort((a, b) => (a.end < b.end ? -1 : 1));
  const years = named(kept, filings);
  const labelOf = (span: Span) => years.find(({ end }) => end === span.end)?.label ?? span.end;
  const notes = dropped.map(
    ({ span, other }): Note => ({
      code: 'overlap',
      row: null,
      period: labelOf(other),
      params: { start: span.start, end: span.end, other: labelOf(other) },
    }),
  );
  return { years, notes };
}

/** By their end; only papers of the best kind that has any. */
function yearSpans(filings: readonly Filing[]): Map<string, { span: Span; whole: boolean }> {
  const found = new Map<string, { span: Span; whole: boolean }>();
  // Twelve months to a quarter's end, as some 10-Q show, are no year of the company.
  for (const tier of [0, 1, 3]) {
    for (const filing of filings) {
      const fits =
        tier === 3 ? filing.tier === 3 || /^[86]-K/.test(filing.form) : filing.tier === tier;
      if (!fits) continue;
      for (const flow of filing.flows) {
        const { span, said } = flow;
        if (!isYear(flow) || !tells(said)) continue;
        const whole = filing.balances.get(span.end)?.has('assets') === true && said.has('revenue');
        const before = found.get(span.end);
        if (!before) found.set(span.end, { span, whole });
        else if (whole) before.whole = true;
      }
    }
    if (found.size > 0) return found;
  }
  return found;
}

function overlap(a: Span, b: Span): number {
  return Math.min(day(a.end), day(b.end)) - Math.max(day(a.start), day(b.start)) + 1;
}

/** Years with the company's own names; a name that would stand twice goes to the newer year. */
function named(spans: readonly Span[], filings: readonly Filing[]): FiledPeriod[] {
  const offsetOf = offsets(filings);
  const taken = new Set<string>();
  const years: FiledPeriod[] = [];
  for (const span of [...spans].reverse()) {
    const plain = baseYear(span.end);
    const wishes = [plain.year + (offsetOf.get(plain.month) ?? 0), plain.year].map((n) => `FY${n}`);
    const label = wishes.find((wish) => !taken.has(wish)) ?? span.end;
    taken.add(label);
    years.unshift({ ...span, label, months: 12 });
  }
  return years;
}

/** A year of 52 or 53 weeks ends on one weekday, a week around the end of its month. */
function baseYear(end: string): { year: number; month: number } {
  const [year = 0, month = 0, date = 0] = end.split('-').map(Number);
  if (date > 7) return { year, month };
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

/**
 * By the month in which years end, by how much the company's name of a year differs
 * from the calendar's: fiscal 2024 of Home Depot ends on 2025-02-02. An annual report says
 * so for the year it is of, its newest; a single slip in one doesn't count.
 */
function offsets(filings: readonly Filing[]): Map<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const filing of filings) {
    const own = filing.tier === 0 ? newestYear(filing) : null;
    const fy = own ? filing.years.get(own.end) : undefined;
    if (!own || fy === undefined) continue;
    const { year, month } = baseYear(own.end);
    const offset = fy - year;
    if (Math.abs(offset) > 1) continue;
    const ofMonth = votes.get(month) ?? new Map<number, number>();
    ofMonth.set(offset, (ofMonth.get(offset) ?? 0) + 1);
    votes.set(month, ofMonth);
  }
  return new Map(
    [...votes].map(([month, ofMonth]) => {
      // Filings come newest first, and so do their votes.
      const [best] = [...ofMonth].sort(([, n], [, m]) => m - n);
      return [month, best?.[0] ?? 0];
    }),
  );
}

function newestYear(filing: Filing): Span | null {
  let newest: Span | null = null;
  for (const flow of filing.flows) {
    const { span, said } = flow;
    if (isYear(flow) && tells(said) && (!newest || span.end > newest.end)) newest = span;
  }
  return newest;
}

/** Whether a paper is the year's own annual report: it tells of no newer one. */
export function isOwn(filing: Filing, period: Span): boolean {
  return filing.tier === 0 && newestYear(filing)?.end === period.end;
}

/** Years cut short or drawn out among the periods taken, as when the fiscal year is moved. */
export function oddLengths(filings: readonly Filing[], periods: readonly Span[]): Note[] {
  const [first, last] = [periods[0], periods.at(-1)];
  const seen = new Map<string, Note>();
  for (const filing of filings) {
    if (!first || !last || !ANNUAL.test(filing.form)) continue;
    for (const flow of filing.flows) {
      const { span, said, days } = flow;
      const odd = days > YEAR.most || (days > 290 && days < YEAR.least) || /KT/.test(filing.form);
      if (!odd || isYear(flow) || !tells(said)) continue;
      // What came before the first period or after the last one is none of them.
      if (flow.to < day(first.start) - SLACK || flow.from > day(last.end) + YEAR.most) continue;
      const params = { start: span.start, end: span.end, days };
      seen.set(`${span.end} ${span.start}`, {
        code: 'odd-length',
        row: null,
        period: null,
        params,
      });
    }
  }
  const sorted = [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note);
  return sorted.slice(-MOST_ODD);
}

/** Of so many years parts are looked for. */
const MOST_PARTED = 12;
const PARTS = [
  { months: 3, least: 80, most: 100, name: 'Q1' },
  { months: 6, least: 170, most: 195, name: 'H1' },
  { months: 9, least: 260, most: 285, name: 'Q1-Q3' },
] as const;

/** Parts of the last years from their beginning on, oldest first; labels follow those of the years. */
export function interimsOf(
  filings: readonly Filing[],
  years: readonly FiledPeriod[],
): FiledPeriod[] {
  const near = years.slice(-MOST_PARTED).map((year) => ({
    label: year.label,
    next: nextLabel(year.label),
    from: day(year.start),
    to: day(year.end),
  }));
  const found = new Map<string, FiledPeriod>();
  for (const filing of filings) {
    if (filing.tier > 2) continue;
    for (const { span, said, from, days } of filing.flows) {
      const part = PARTS.find(({ least, most }) => days >= least && days <= most);
      if (!part || !tells(said)) continue;
      const inside = near.find((year) => Math.abs(year.from - from) <= SLACK);
      const before = near.find((year) => Math.abs(from - 1 - year.to) <= SLACK);
      const year = inside?.label ?? before?.next ?? '';
      if (!/^FY\d{4}$/.test(year)) continue;
      const label = `${year}${part.name}`;
      if (!found.has(label)) found.set(label, { ...span, label, months: part.months });
    }
  }
  return [...found.values()].sort((a, b) =>
    a.end === b.end ? a.months - b.months : a.end < b.end ? -1 : 1,
  );
}

/**
 * Of papers without any year, as one quarterly report is: the newest part of a year from its
 * beginning on and the one a year before, by the fiscal year that the paper names.
 */
export function partsAlone(filings: readonly Filing[]): FiledPeriod[] {
  const spans = filings.flatMap((filing) =>
    filing.flows.flatMap(({ span, said, days }) => {
      const part = PARTS.find(({ least, most }) => days >= least && days <= most);
      return part && tells(said) ? [{ span, part, fy: filing.years.get(span.end) }] : [];
    }),
  );
  // A second quarter's paper tells of three months and of six to the same day.
  const [newest] = spans.sort((a, b) =>
    a.span.end === b.span.end
      ? b.part.months - a.part.months || (b.fy ?? 0) - (a.fy ?? 0)
      : a.span.end < b.span.end
        ? 1
        : -1,
  );
  if (!newest?.fy) return [];
  const { part, fy } = newest;
  const before = spans.find(({ span, part: other }) => {
    const apart = day(newest.span.end) - day(span.end);
    return other === part && apart >= YEAR.least && apart <= YEAR.most;
  });
  const period = (span: Span, year: number): FiledPeriod => ({
    ...span,
    label: `FY${year}${part.name}`,
    months: part.months,
  });
  return [...(before ? [period(before.span, fy - 1)] : []), period(newest.span, fy)];
}

function nextLabel(label: string): string {
  const year = /^FY(\d{4})$/.exec(label)?.[1];
  return year ? `FY${Number(year) + 1}` : '';
}

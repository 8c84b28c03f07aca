/** The period that follows those of a block, under a label of their kind. */

import type { Period } from '../statements';
import { daysIn } from './calendar';
import { orderOf } from './order';
import { fallsInTime, labelKey, periodMonths, periodSpan, type Span } from './periods';

/** Spellings of the parts of a year, each list in the order of time. */
const PARTS: readonly (readonly string[])[] = [
  ['H1', 'H2'],
  ['1H', '2H'],
  ['上半年', '下半年'],
  ['Q1', 'Q2', 'Q3', 'Q4'],
  ['1Q', '2Q', '3Q', '4Q'],
  ['一季', '二季', '三季', '四季'],
  ['1季', '2季', '3季', '4季'],
];

/** `null` where the labels don't tell, or the next one is there already. */
export function nextPeriod(periods: readonly Period[]): Period | null {
  const newest = periods[orderOf(periods).inTime.at(-1) ?? -1];
  const label = newest && nextLabel(newest.label);
  if (!label || periods.some((period) => labelKey(period.label) === labelKey(label))) return null;
  return { label, months: periodMonths(label), end: nextEnd(newest) };
}

/** The next ones in a row, as many as can be told up to `count`. */
export function nextPeriods(periods: readonly Period[], count: number): Period[] {
  const added: Period[] = [];
  while (added.length < count) {
    const next = nextPeriod([...periods, ...added]);
    if (!next) break;
    added.push(next);
  }
  return added;
}

/** The block's periods with the added ones where they belong: before the others where those fall in time. */
export function withPeriods(periods: readonly Period[], added: readonly Period[]): Period[] {
  return fallsInTime(periods) ? [...[...added].reverse(), ...periods] : [...periods, ...added];
}

/** `2022H1` → `2022H2`; what is reported from the year's start on, as `2022Q1-Q3`, goes on a year later. */
export function nextLabel(label: string): string | null {
  const plain = label.normalize('NFKC');
  const span = periodSpan(plain);
  if (!span) return null;
  const parts = PARTS.flatMap((names) => {
    const at = names.findIndex((name) => plain.toUpperCase().includes(name));
    if (at < 0) return [];
    const next = names[at + 1];
    const pattern = new RegExp(names[at] ?? '', 'i');
    const later = plain.replace(pattern, next ?? names[0] ?? '');
    return [next === undefined ? inNextYear(later, span) : later];
  });
  return parts.find((next) => follows(next, span)) ?? aYearLater(plain, span);
}

function follows(label: string, { year, from, to }: Span): boolean {
  const next = periodSpan(label);
  if (!next || next.to - next.from !== to - from) return false;
  return next.year * 12 + next.from === year * 12 + to;
}

function aYearLater(label: string, span: Span): string | null {
  const later = inNextYear(label, span);
  const next = periodSpan(later);
  const isSo = next?.year === span.year + 1 && next.from === span.from && next.to === span.to;
  return isSo ? later : null;
}

function inNextYear(label: string, { year }: Span): string {
  const long = String(year);
  if (label.includes(long)) return label.replace(long, String(year + 1));
  const short = (of: number) => String(of % 100).padStart(2, '0');
  return label.replace(new RegExp(`${short(year)}(?!\\d)`), short(year + 1));
}

/** Where a period ends with a month the next one does; other ends aren't guessed, as those of 52 weeks. */
function nextEnd({ end, months }: Period): string | null {
  const [year = 0, month = 0, day] = (end ?? '').split('-').map(Number);
  if (day === undefined || day !== daysIn(year, month)) return null;
  const later = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(later / 12), (later % 12) + 1];
  const two = (n: number) => String(n).padStart(2, '0');
  return `${y}-${two(m)}-${daysIn(y, m)}`;
}

/** Calendar arithmetic on ISO days, `2022-08-03`, and on dates that name only a month or a year. */
import { daysIn } from './calendar';

/** `2022`, `2022-08` or `2022-08-03`. */
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

function isoParts(date: string): Parts | null {
  const match = ISO.exec(date);
  if (!match) return null;
  const [, year, month, day] = match;
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

function iso(year: number, month: number, day: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** A whole day that the calendar has. */
export function isDay(date: string | null): date is string {
  const parts = date === null ? null : isoParts(date);
  if (!parts?.month || !parts.day) return false;
  return parts.month <= 12 && parts.day <= daysIn(parts.year, parts.month);
}

/** The first day that a date can mean; null when it is no ISO date. */
export function firstDay(date: string): string | null {
  const parts = isoParts(date);
  return parts && iso(parts.year, parts.month ?? 1, parts.day ?? 1);
}

/** The last day that a date can mean; null when it is no ISO date. */
export function lastDay(date: string): string | null {
  const parts = isoParts(date);
  if (!parts) return null;
  const month = parts.month ?? 12;
  return iso(parts.year, month, parts.day ?? daysIn(parts.year, month));
}

/** The same day `months` calendar months later, or the last of that month. `day` is a whole ISO day. */
export function addMonths(day: string, months: number): string {
  const { year, month, day: ofMonth } = wholeDay(day);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = (count % 12) + 1;
  return iso(newYear, newMonth, Math.min(ofMonth, daysIn(newYear, newMonth)));
}

/** The day after an ISO day. */
export function nextDay(day: string): string {
  const { year, month, day: ofMonth } = wholeDay(day);
  if (ofMonth < daysIn(year, month)) return iso(year, month, ofMonth + 1);
  return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1);
}

/** The day before an ISO day. */
export function previousDay(day: string): string {
  const { year, month, day: ofMonth } = wholeDay(day);
  if (ofMonth > 1) return iso(year, month, ofMonth - 1);
  return month > 1 ? iso(year, month - 1, daysIn(year, month - 1)) : iso(year - 1, 12, 31);
}

/** Whole calendar months from one ISO day to a later one, and the days left over. */
export function between(from: string, to: string): { months: number; days: number } {
  const a = wholeDay(from);
  const b = wholeDay(to);
  let months = (b.year - a.year) * 12 + b.month - a.month;
  if (addMonths(from, months) > to) months--;
  return { months, days: daysBetween(addMonths(from, months), to) };
}

/** Days since 1 March of year 0 (civil calendar): a count whose differences are numbers of days. */
export function dayCount(year: number, month: number, day: number): number {
  // Years that begin in March keep the leap day last.
  const shifted = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
}

/** Days since 1 March of year 0 of `YYYY-MM-DD`; `null` when it is not so written. */
export function dayNumber(date: string | null): number | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date ?? '');
  if (!match) return null;
  const [, year, month, day] = match;
  return dayCount(Number(year), Number(month), Number(day));
}

function wholeDay(day: string): { year: number; month: number; day: number } {
  const parts = isoParts(day);
  return { year: parts?.year ?? 0, month: parts?.month ?? 1, day: parts?.day ?? 1 };
}

function dayCountOf(whole: string): number {
  const { year, month, day } = wholeDay(whole);
  return dayCount(year, month, day);
}

/** Days from one ISO day to another; negative where it lies before. */
export function daysBetween(from: string, to: string): number {
  return dayCountOf(to) - dayCountOf(from);
}

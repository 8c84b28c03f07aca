/** Days as files write them: ISO, Chinese, American, European, with names of months. */
import { daysIn } from '../../../finance/statements/periods/calendar';

/** `YYYY-MM-DD`. */
type Day = string;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(?<month>[A-Za-z]{3,9})\\.?';
const YEAR = "'?(?<year>\\d{4}|\\d{2})";

/** Year, month and day in this order; a time behind is left away. */
const IN_ORDER: readonly RegExp[] = [
  /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\.0)?$/,
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d.*)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})年(\d{1,2})月$/,
  /^((?:19|20)\d{2})[-/.](0[1-9]|1[0-2])$/,
];

const NAMED: readonly RegExp[] = [
  new RegExp(`^${MONTH}[\\s-]*(?<day>\\d{1,2})(?:st|nd|rd|th)?[,\\s-]+(?<year>\\d{4})$`),
  new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}[\\s,-]+${YEAR}$`),
  new RegExp(`^${MONTH}[\\s,-]*${YEAR}$`),
];

const PLAIN = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const SHORT = /^(\d{2})([-/.])(\d{2})\2(\d{2})$/;

/** The day that a text writes; the last of a month where it names none. `null` for anything else. */
export function dayOf(text: string, order: 'dmy' | 'mdy' | null): Day | null {
  for (const pattern of IN_ORDER) {
    const match = pattern.exec(text);
    if (match) return day(Number(match[1]), Number(match[2]), Number(match[3] ?? 0));
  }
  for (const pattern of NAMED) {
    const groups = pattern.exec(text)?.groups;
    const month = MONTHS.indexOf((groups?.month ?? '').slice(0, 3).toLowerCase()) + 1;
    if (groups && month > 0 && isMonthName(groups.month ?? '')) {
      return day(fullYear(groups.year ?? ''), month, Number(groups.day ?? 0));
    }
  }
  const plain = PLAIN.exec(text);
  if (plain) return ofPlain(plain, order);
  const short = SHORT.exec(text);
  return short && ofShort(short, order);
}

/** Whether a day with slashes could be in two months. */
export function hasTwoReadings(text: string): boolean {
  const match = PLAIN.exec(text);
  // With dots it is the European order.
  if (!match || match[2] === '.') return false;
  const [a, b] = [Number(match[1]), Number(match[3])];
  return a <= 12 && b <= 12 && a !== b;
}

function ofPlain(match: RegExpExecArray, order: 'dmy' | 'mdy' | null): Day | null {
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const isAmerican = second > 12 || (first <= 12 && order === 'mdy' && match[2] !== '.');
  return isAmerican ? day(year, first, second) : day(year, second, first);
}

/** Two digits each: the one reading that is the end of a month. */
function ofShort(match: RegExpExecArray, order: 'dmy' | 'mdy' | null): Day | null {
  const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const readings = [
    ...(match[2] === '-' ? [day(2000 + a, b, c)] : []),
    ...(order === 'mdy' ? [] : [day(2000 + c, b, a)]),
    ...(order === 'dmy' ? [] : [day(2000 + c, a, b)]),
  ].filter((reading) => reading !== null);
  const ends = readings.filter((reading) => reading === lastOfMonth(reading));
  const different = new Set(ends);
  return different.size === 1 ? (ends[0] ?? null) : null;
}

const FULL =
  /^(?:january|february|march|april|may|june|july|august|september|sept|october|november|december)$/i;

function isMonthName(name: string): boolean {
  return name.length === 3 || FULL.test(name);
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

const two = (n: number) => String(n).padStart(2, '0');

/** Day 0 is the last of the month. */
function day(year: number, month: number, dayOfMonth: number): Day | null {
  const last = month < 1 || month > 12 ? 0 : daysIn(year, month);
  if (last === 0 || dayOfMonth > last) return null;
  return `${year}-${two(month)}-${two(dayOfMonth === 0 ? last : dayOfMonth)}`;
}

function lastOfMonth(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${year}-${two(month)}-${two(daysIn(year, month))}`;
}

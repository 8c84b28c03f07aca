/** Dates as people write them, as ISO text; no clock and no time zone. */
import { daysIn } from '../../finance/statements/calendar';

/** ISO as precise as written (`2022-08-03`, `2022-08`, `2022`), `impossible`, or null when it is no date. */
export function parseDate(text: string): string | 'impossible' | null {
  const plain = text.normalize('NFKC').trim();
  const match =
    /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(plain) ??
    /^(\d{4})年(?:()(\d{1,2})月(?:(\d{1,2})[日号])?)?$/.exec(plain);
  if (!match) return null;
  const [, year = '', , month, day] = match;
  if (Number(year) < 1900 || Number(year) > 2199) return month ? 'impossible' : null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return 'impossible';
  const m = month.padStart(2, '0');
  if (day === undefined) return `${year}-${m}`;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return 'impossible';
  return `${year}-${m}-${day.padStart(2, '0')}`;
}

/** A whole day, or null. */
export function parseDay(text: string): string | 'impossible' | null {
  const date = parseDate(text);
  return date === 'impossible' || date === null || date.length === 10 ? date : null;
}

/** `9月1日`, `9/1`: a day without its year. */
export function isDayWithoutYear(text: string): boolean {
  return /^\d{1,2}(?:月\d{1,2}[日号]?|\/\d{1,2})$/.test(text.normalize('NFKC').trim());
}

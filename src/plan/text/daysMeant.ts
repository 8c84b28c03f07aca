/** What a day without its year, or with two readings, can mean: for a choice, never for a guess. */
import { daysBetween, lastDay } from '../../finance/statements/periods/days';
import { parseDate, parseDue } from './dates';

/** Days that a text without its year, or with two readings, can mean; for a source none after today. */
export function daysMeant(text: string, today: string, past: boolean): string[] {
  const plain = text.normalize('NFKC').trim();
  const both = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain);
  if (both) {
    const [, a = '', , b = '', year = ''] = both;
    return [isoDay(year, a, b), isoDay(year, b, a)].flatMap((iso) => iso ?? []);
  }
  const year = Number(today.slice(0, 4));
  const all = [year - 1, year, year + 1].flatMap((y) => inYear(plain, String(y)) ?? []);
  const right = past ? all.filter((iso) => iso <= today) : all;
  // What was due three months ago is rather meant for next year.
  const distance = (iso: string) => {
    const days = daysBetween(today, iso);
    return days < 0 && !past ? -2 * days : Math.abs(days);
  };
  const [best] = [...right].sort((a, b) => distance(a) - distance(b));
  return best === undefined ? [] : [best];
}

function inYear(text: string, year: string): string | null {
  const [, month, day] = /^(\d{1,2})(?: ?月 ?|\/)(\d{1,2}) ?[日号]?$/.exec(text) ?? [];
  if (month && day) return isoDay(year, month, day);
  const found =
    parseDate(`${text} ${year}`) ?? parseDue(`${year}年${text}`) ?? parseDue(`${text} ${year}`);
  if (found === null || found === 'impossible' || found === 'unclear') return null;
  return found.length > 4 ? lastDay(found) : null;
}

function isoDay(year: string, month: string, day: string): string | null {
  const iso = parseDate(`${year}-${month}-${day}`);
  return iso === null || iso === 'impossible' ? null : iso;
}

/** When an action is due, as its words say it. */
import type { Range } from '../../model';
import { isName } from '../../terms/people/personNames';
import { datesIn, type FoundDate } from '../../text/dates';
import { narrow } from '../../text/text';
import { impossibleDate, nearMiss, type Report } from '../problems';
import type { Prose } from '../prose/prose';

/** A date of an action with its place. */
export interface ReadDate {
  readonly iso: string | null;
  readonly range: Range;
  readonly from: number;
  readonly to: number;
}

/** The first date anywhere in the words; without a year or with two readings it is asked for. */
export function dateOf(prose: Prose, report: Report): ReadDate | null {
  const plain = narrow(prose.plain);
  const dates = [...dayBeforeName(plain), ...datesIn(plain)];
  const clear = dates.find(({ date }) => date !== 'unclear');
  const found = clear ?? dates.find(({ from, to }) => isDueDay(plain, from, to));
  if (!found) return null;
  return readDate(found, prose, report);
}

/** `12.8 周敏：约见`: before somebody's name it is no version and no number. */
function dayBeforeName(plain: string): FoundDate[] {
  const [, lead = '', day = '', name = ''] =
    /^(\s*)((?:1[0-2]|0?[1-9])\.(?:[12]\d|3[01]|0?[1-9]))[日号]? +([^\s:：,，]{2,20})[\s:：,，]/.exec(
      plain,
    ) ?? [];
  if (day === '' || !isName(name)) return [];
  return [{ from: lead.length, to: lead.length + day.length, date: 'unclear' }];
}

/** A day without a year is when it is due at the beginning, behind a name, or before 前. */
export function isDueDay(plain: string, from: number, to: number): boolean {
  const before = plain.slice(0, from);
  return (
    before.trim().length <= 12 ||
    /[([,]\s?$|(?:by|until|due) $/i.test(before) ||
    /^\s*[之以]?前/.test(plain.slice(to))
  );
}

function readDate({ from, to, date }: FoundDate, prose: Prose, report: Report): ReadDate {
  const range = prose.rangeOf(from, to);
  if (date === 'unclear') report(nearMiss('date', range, []));
  if (date === 'impossible') report(impossibleDate(prose.text.slice(from, to), range));
  const iso = date === 'unclear' || date === 'impossible' ? null : date;
  return { iso, range, from, to };
}

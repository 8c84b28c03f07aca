/** The day by which something is promised, from the day of the talk. */

import { daysIn } from '../../../finance/statements/periods/calendar';
import { addMonths, nextDay } from '../../../finance/statements/periods/days';
import { datesIn } from '../../../plan/text/dates';
import { narrow } from '../../../plan/text/text';

export interface Due {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const HAN_WEEKDAYS = '一二三四五六日';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_EN = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';

type Reader = (match: RegExpExecArray, talk: string) => string | null;

const NUMBERS: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  十: 10,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
};
const count = (text = '') => NUMBERS[text.toLowerCase()] ?? Number(text);

/** Forms without a whole date, the surest first. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [
    /(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?/,
    (m, talk) => nextOf(Number(m[1]), Number(m[2]), talk),
  ],
  [
    /(?<![\d/])(\d{1,2})\/(\d{1,2})(?= ?(?:之?前|以前|日|号))/,
    (m, talk) => nextOf(Number(m[1]), Number(m[2]), talk),
  ],
  // `3/12 POC方案`: Chinese notes have the month first.
  [
    /^(\d{1,2})[/.](\d{1,2})(?=\s{1,3}\S{0,30}[\u4e00-\u9fff])/,
    (m, talk) => nextOf(Number(m[1]), Number(m[2]), talk),
  ],
  [
    /下个?月 ?(\d{1,2}) ?[日号]/,
    (m, talk) => dayOfMonth(addMonths(firstOf(talk), 1), Number(m[1])),
  ],
  [
    /(?<![\d月])(?:本月 ?|这个月 ?)(\d{1,2}) ?[日号]/,
    (m, talk) => dayOfMonth(firstOf(talk), Number(m[1])),
  ],
  [/下个?月底|下个?月末/, (_, talk) => endOfMonth(addMonths(firstOf(talk), 1))],
  [/(?<![上个\d])(?:本|这个|当)?月底|(?:本|这个)月末/, (_, talk) => endOfMonth(talk)],
  [/下(?:个)?(?:周|星期|礼拜)([一二三四五六日天])/, (m, talk) => weekday(talk, hanDay(m[1]), 1)],
  [
    /(?:本|这)?(?<!上|上个|每)(?:周|星期|礼拜)([一二三四五六日天])(?![线季个])/,
    (m, talk) => weekday(talk, hanDay(m[1]), 0),
  ],
  [/(?:这|本)周(?:之?内|以前|前)/, (_, talk) => weekday(talk, 4, 0)],
  [/大后天/, (_, talk) => addDays(talk, 3)],
  [/后天/, (_, talk) => addDays(talk, 2)],
  [/明天|明日|明早|明晚/, (_, talk) => addDays(talk, 1)],
  [/今天(?:内|下班前|之内|前)|今晚/, (_, talk) => talk],
  [
    /([一两二三四五六\d]{1,2}) ?(?:周|个星期)(?:之?内|后|以内)/,
    (m, talk) => addDays(talk, 7 * count(m[1])),
  ],
  [/([一两二三五七十\d]{1,2}) ?天(?:之?内|后|以内)/, (m, talk) => addDays(talk, count(m[1]))],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH_EN}(?![a-z])`),
    (m, talk) => nextOf(monthOf(m[2]), Number(m[1]), talk),
  ],
  [
    new RegExp(`\\b${MONTH_EN} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`),
    (m, talk) => nextOf(monthOf(m[1]), Number(m[2]), talk),
  ],
  [
    /\bnext (mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,4}day)?\b/i,
    (m, talk) => weekday(talk, WEEKDAYS.indexOf((m[1] ?? '').toLowerCase()), 1),
  ],
  [
    /\b(?:by|on|this|until|before) (mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,4}day)?\b/i,
    (m, talk) => weekday(talk, WEEKDAYS.indexOf((m[1] ?? '').toLowerCase()), 0),
  ],
  [/\bday after tomorrow\b/i, (_, talk) => addDays(talk, 2)],
  [/\btomorrow\b/i, (_, talk) => addDays(talk, 1)],
  [/\b(?:by )?(?:the )?end of (?:the|this) month\b/i, (_, talk) => endOfMonth(talk)],
  [/\b(?:by )?(?:the )?end of next month\b/i, (_, talk) => endOfMonth(addMonths(firstOf(talk), 1))],
  [/\b(?:by )?(?:the )?end of next week\b/i, (_, talk) => weekday(talk, 4, 1)],
  [/\b(?:by )?(?:the )?end of (?:the|this) week\b/i, (_, talk) => weekday(talk, 4, 0)],
  [
    /\b(?:with)?in (a|one|two|three|four|five|six|\d{1,2}) weeks?\b/i,
    (m, talk) => addDays(talk, 7 * count(m[1])),
  ],
  [
    /\b(?:with)?in (two|three|four|five|ten|\d{1,2}) days\b/i,
    (m, talk) => addDays(talk, count(m[1])),
  ],
];

/** The one day that a sentence names; null where it names none, or several. `talk` is an ISO day. */
export function dueIn(text: string, talk: string): Due | null {
  const plain = narrow(text);
  const whole = datesIn(plain).filter(({ date }) => date.length === 10 && /^\d/.test(date));
  if (whole.length > 1) return null;
  const [found] = whole;
  if (found) return { day: found.date, from: found.from, to: found.to };
  for (const [form, day] of FORMS) {
    const match = form.exec(plain);
    if (!match) continue;
    const iso = day(match, talk);
    return iso === null ? null : { day: iso, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

/** The day that is next from the talk on; null for one of the last months: it speaks of what was. */
function nextOf(month: number, day: number, talk: string): string | null {
  const year = Number(talk.slice(0, 4));
  const iso = isoOf(year, month, day);
  if (iso === null || iso >= talk) return iso;
  return addMonths(iso, 6) > talk ? null : isoOf(year + 1, month, day);
}

function isoOf(year: number, month: number, day: number): string | null {
  if (!(month >= 1 && month <= 12) || !(day >= 1 && day <= daysIn(year, month))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthOf(word = ''): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function hanDay(word = ''): number {
  return word === '天' ? 6 : HAN_WEEKDAYS.indexOf(word);
}

function firstOf(talk: string): string {
  return `${talk.slice(0, 7)}-01`;
}

function endOfMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return `${day.slice(0, 7)}-${String(daysIn(year, month)).padStart(2, '0')}`;
}

function dayOfMonth(month: string, day: number): string | null {
  return isoOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
}

function addDays(day: string, n: number): string | null {
  if (!(n >= 0 && n < 100)) return null;
  let then = day;
  for (let i = 0; i < n; i++) then = nextDay(then);
  return then;
}

/** Monday is 0. */
function weekdayOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // Sakamoto: what each month adds; January and February belong to the year before.
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  const sunday = y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + date;
  return (sunday + 6) % 7;
}

/** That day of the talk's week, or of one later; in the talk's own week one that is over is the next. */
function weekday(talk: string, wanted: number, weeks: number): string | null {
  if (wanted < 0) return null;
  const day = wanted - weekdayOf(talk) + 7 * weeks;
  return addDays(talk, weeks === 0 && day < 0 ? day + 7 : day);
}

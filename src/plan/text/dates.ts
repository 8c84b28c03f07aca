/** Dates as people write them in both languages, as ISO text; no clock and no time zone. */

import { matchesIn } from '../../finance/matches';
import { daysIn } from '../../finance/statements/periods/calendar';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A month by its English name, in a group; whether a dot follows or not. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Year, month and day by their places in each form. */
const FORMS: readonly (readonly [RegExp, (m: RegExpExecArray) => (string | undefined)[]])[] = [
  [/^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/, (m) => [m[1], m[3], m[4]]],
  [/^(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号])?)?$/, (m) => [m[1], m[2], m[3]]],
  [/^((?:19|20)\d{2})([01]\d)([0-3]\d)$/, (m) => [m[1], m[2], m[3]]],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})$`, 'i'),
    (m) => [m[3], monthOf(m[2]), m[1]],
  ],
  [
    new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'),
    (m) => [m[3], monthOf(m[1]), m[2]],
  ],
  [new RegExp(`^${MONTH},? (\\d{4})$`, 'i'), (m) => [m[2], monthOf(m[1])]],
  // 3/21/2025, where only one of the two is a month; with points the day stands first.
  [/^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/, (m) => dayAndMonth(m[1], m[3], m[4], m[2])],
];

/** `11` of `Nov` or `November`, by its first three letters. */
export function monthOf(word = ''): string {
  return String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
}

/** Nothing where both readings are a date: it is asked, never guessed. No language writes a month first before a point. */
function dayAndMonth(a = '', b = '', year = '', mark = ''): (string | undefined)[] {
  if (a === b || Number(a) > 12 || (mark === '.' && Number(b) <= 12)) return [year, b, a];
  return Number(b) > 12 ? [year, a, b] : [];
}

/** ISO as precise as written (`2022-08-03`, `2022-08`, `2022`), `impossible`, or null when it is no date. */
export function parseDate(text: string): string | 'impossible' | null {
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (plain.length > 30) return null;
  for (const [form, parts] of FORMS) {
    const match = form.exec(plain);
    if (!match) continue;
    const [year, month, day] = parts(match);
    return year === undefined ? null : isoOf(year, month, day);
  }
  return null;
}

function isoOf(year: string, month?: string, day?: string): string | 'impossible' | null {
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

/** `9月1日`, `9/1`, `4/10/2026`, `11/17/26`: a day without its year, in two digits, or with two readings. */
export function isDayWithoutYear(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return (
    /^\d{1,2}(?: ?月 ?\d{1,2} ?[日号]?|\/\d{1,2}(?:\/\d{2})?)$/.test(plain) ||
    (/^(\d{1,2})([-/.])(\d{1,2})\2\d{4}$/.test(plain) && parseDate(plain) === null)
  );
}

/** What may be a date somewhere in a text; a month without a day only at its start. */
const DATE_LIKE = new RegExp(
  [
    '(?<![\\d./-])\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?![\\d/-])',
    /(?<!\d)\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?/.source,
    `(?<![\\w-])\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{4}(?!\\d)`,
    `(?<![\\w-])${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`,
    '(?<![\\d./-])\\d{1,2}([-/.])\\d{1,2}\\4\\d{4}(?![\\d/-])',
    /(?<!\d)\d{1,2} ?月 ?\d{1,2} ?[日号]/.source,
    '^\\s*\\d{1,2}/\\d{1,2}(?![\\d/])',
    '(?<![\\d./-])\\d{1,2}/\\d{1,2}/\\d{2}(?![\\d/])',
    // 12.8前, which can be nothing else.
    '(?<![\\d.])\\d{1,2}\\.\\d{1,2}(?= ?[日号]? ?[之以]?前(?!期))',
    '(?<=[,，] ?)\\d{1,2}/\\d{1,2}(?= ?[,，])',
    // A day of a month without its year.
    `(?<![\\w-])\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?![\\w.]|,? \\d)`,
    `(?<![\\w-])${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?![\\w.]|,? \\d)`,
    '^\\s*\\d{4}[-/.]\\d{1,2}(?![-/.\\d])',
  ].join('|'),
  'gi',
);

/** A date as it stands in a text. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  /** ISO; `impossible`; `unclear` without a year or with two readings. */
  readonly date: string | 'impossible' | 'unclear';
}

/** The dates in a text (widths folded, length kept), in order. */
export function datesIn(plain: string): FoundDate[] {
  return matchesIn(plain, DATE_LIKE).map((match) => {
    const words = match[0].trim();
    const from = match.index + match[0].indexOf(words);
    return { from, to: from + words.length, date: parseDate(words) ?? 'unclear' };
  });
}

const HALVES: Readonly<Record<string, string>> = { '1': '06', '2': '12', 上: '06', 下: '12' };
const QUARTER_YEAR = '(?<year>(?:19|20)\\d{2})(?: ?年度?)? ?[-–/,·]? ?';
/** Parts of a year by the month in which they end; without a year they are asked for. */
const PARTS: readonly RegExp[] = [
  new RegExp(
    `^(?:${QUARTER_YEAR})?(?:q(?<quarter>[1-4])|(?<quarter2>[1-4])q|第?(?<han>[一二三四1-4])季度?)(?:末|底)?$`,
  ),
  /^(?:q(?<quarter>[1-4])|(?<quarter2>[1-4])q)[ ,/-]{0,2}(?:of )?(?:'|cy ?)?(?<year>(?:(?:19|20)\d{2}|\d{2}))$/,
  new RegExp(`^(?:${QUARTER_YEAR})?(?:h(?<half>[12])|(?<half2>[12])h|(?<half3>[上下])半年)$`),
  /^(?:h(?<half>[12])|(?<half2>[12])h)[ ,/-]{0,2}(?:of )?(?:'|cy ?)?(?<year>(?:(?:19|20)\d{2}|\d{2}))$/,
  /^(?:(?<year>(?:19|20)\d{2}) ?年)?(?:年?(?:底|末))$/,
  /^(?:end of|late|by end of|end) (?<year>(?:19|20)\d{2})$/,
  /^(?:(?<year>(?:19|20)\d{2}) ?年 ?)?(?<month>\d{1,2}) ?月(?:份|底|末|初|中旬?|上旬|下旬)?$/,
];
const IN_MONTH = /^(?:end of|late|mid|early|by end of|by|in)[ -](.+)$/i;

/**
 * When something is due: a date, or the month in which a quarter, a half or a
 * part of a month ends. `unclear` where its year isn't written, null where no time is.
 */
export function parseDue(text: string): string | 'impossible' | 'unclear' | null {
  const whole = parseDate(text);
  if (whole !== null) return whole;
  const plain = text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  if (plain.length > 30) return null;
  if (isDayWithoutYear(plain)) return 'unclear';
  for (const form of PARTS) {
    const groups = form.exec(plain)?.groups;
    if (!groups) continue;
    const { year } = groups;
    const month = endOfPart(groups);
    if (Number(month) > 12 || Number(month) < 1) return null;
    if (year === undefined) return 'unclear';
    return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}`;
  }
  const inside = IN_MONTH.exec(plain)?.[1];
  const month = inside === undefined ? null : parseDate(inside);
  return month !== null && month !== 'impossible' && month.length === 7 ? month : null;
}

function endOfPart(groups: Record<string, string | undefined>): string {
  const quarter = groups.quarter ?? groups.quarter2;
  if (quarter !== undefined) return String(Number(quarter) * 3);
  if (groups.han !== undefined) {
    return String(('一二三四'.indexOf(groups.han) + 1 || Number(groups.han)) * 3);
  }
  const half = groups.half ?? groups.half2 ?? groups.half3;
  if (half !== undefined) return HALVES[half] ?? '12';
  return groups.month ?? '12';
}

/** What the columns of a statement are called, with the day that the report says elsewhere. */
import type { StatementKind } from './headings';

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december';
/** `30 June 2022`, `June 30, 2022`: the day and month, in either order. */
const ENGLISH_DAY = new RegExp(
  String.raw`\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+(${MONTH})|(${MONTH})\s+(\d{1,2})),?(?=\s+(?:19|20)\d\d|\s*$|,)`,
  'i',
);
const CHINESE_DAY = /((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const CHINESE_SPAN = /((?:19|20)\d\d)\s*年\s*(?:度|1\s*[-–—~至到]\s*(\d{1,2})\s*月)/;

/** End of the period that the report is of. */
export interface Dated {
  readonly year: number;
  /** `12-31` */
  readonly day: string;
}

/** The day that the texts above a statement name, else the report's own. */
export function datedBy(above: readonly string[], periodEnd: string | null): Dated | null {
  for (const text of above) {
    const plain = text.normalize('NFKC');
    const day = CHINESE_DAY.exec(plain);
    if (day) return { year: Number(day[1]), day: `${two(day[2])}-${two(day[3])}` };
    const span = CHINESE_SPAN.exec(plain);
    if (span) return { year: Number(span[1]), day: monthEnd(Number(span[2] ?? 12)) };
    const english = englishDay(plain);
    const year = /(?:19|20)\d\d/.exec(plain.slice(english?.end ?? 0))?.[0];
    if (english && year) return { year: Number(year), day: english.day };
  }
  return periodEnd === null
    ? null
    : { year: Number(periodEnd.slice(0, 4)), day: periodEnd.slice(5) };
}

function englishDay(text: string): { readonly day: string; readonly end: number } | null {
  const match = ENGLISH_DAY.exec(text);
  if (!match) return null;
  const [whole, before, first, second, behind] = match;
  const month = MONTH.split('|').indexOf((first ?? second ?? '').toLowerCase()) + 1;
  return { day: `${two(String(month))}-${two(before ?? behind)}`, end: match.index + whole.length };
}

const two = (text = '') => text.padStart(2, '0');

function monthEnd(month: number): string {
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  return `${two(String(month))}-${days}`;
}

const CLOSING = /^(?:期末|年末|本期末|本年末)/;
const OPENING = /^(?:期初|年初|上年年?末|上期期?末|上年度末)/;
const CURRENT = /^(?:本期|本年|本年度|当期)/;
const PRIOR = /^(?:上期|上年|上年度|去年|上年同期)/;

/**
 * A head that names its period in full: 期末余额 and 2022 alone don't. As it stands
 * where nothing says which day is meant.
 */
export function fullHead(head: string, kind: StatementKind, dated: Dated | null): string {
  if (!dated) return head;
  const plain = head.normalize('NFKC').replace(/\s+/g, '');
  if (kind === 'balance') {
    if (CLOSING.test(plain)) return `${dated.year}-${dated.day}`;
    if (OPENING.test(plain)) return `${dated.year - 1}-12-31`;
  }
  if (CURRENT.test(plain)) return sinceJanuary(dated.year, dated.day);
  if (PRIOR.test(plain)) return sinceJanuary(dated.year - 1, dated.day);
  const year =
    /^(?:FY)?((?:19|20)\d\d)$/i.exec(plain)?.[1] ??
    /^((?:19|20)\d\d)年(?:末|度)?$/.exec(plain)?.[1];
  if (!year) return head;
  return kind === 'balance' ? `${year}-${dated.day}` : spanned(Number(year), dated.day);
}

/** 本期 of a Chinese report runs from January on. */
function sinceJanuary(year: number, day: string): string {
  return day === '12-31' ? String(year) : `${year}年1-${Number(day.slice(0, 2))}月`;
}

/** Twelve months to that day. */
function spanned(year: number, day: string): string {
  return day === '12-31' ? String(year) : `12 months ended ${year}-${day}`;
}

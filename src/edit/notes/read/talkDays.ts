/** The day of a talk, as notes tell it. */
import { datesIn, MONTH, monthOf, parseDay } from '../../../plan/text/dates';
import { narrow } from '../../../plan/text/text';
import type { Row } from './lines/rows';
import { lastDay, stampedDay } from './lines/stamps';

/** A whole day that the text begins or is; `Tue, 4 Mar 2025 10:00` has one. */
export function dayIn(text: string): string | null {
  const plain = narrow(text);
  const whole = parseDay(plain.trim());
  if (whole && whole !== 'impossible') return whole;
  const [found] = datesIn(plain).filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date));
  return found?.date ?? null;
}

/** The day that a line is, and no more than it. */
export function wholeDay(line: string): string | null {
  const day = parseDay(narrow(line).trim());
  return day === 'impossible' ? null : day;
}

/** `3月4日`, `4 March` at the beginning: the last such day. */
export function pastDay(text: string, today: string): string | null {
  const plain = narrow(text);
  const [, month, day] = /^\s*(?:#{1,6}\s+)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]/.exec(plain) ?? [];
  if (month !== undefined && day !== undefined) return lastDay(month, day, today);
  // `11.28 华信`: Chinese notes have the month first.
  const isHan = /\p{Script=Han}/u.test(plain);
  const [, first, second] = (isHan && /^\s*(\d{1,2})[./-](\d{1,2})\s/.exec(plain)) || [];
  if (first !== undefined && second !== undefined) return lastDay(first, second, today);
  const [, before, name, behind] = DAY_EN.exec(plain) ?? [];
  const date = before ?? behind;
  return name && date ? lastDay(monthOf(name), date, today) : null;
}

const DAY_EN = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? )?${MONTH}(?: (\\d{1,2})(?:st|nd|rd|th)?)?(?![\\d\\p{L}]|,? \\d{4})`,
  'iu',
);

/** The day of a chat: of the last line that is stamped with one. */
export function lastStamped(rows: readonly Row[], today: string): string | null {
  for (let at = rows.length - 1; at >= 0; at--) {
    const text = rows[at]?.text ?? '';
    const day = text.length <= LONGEST_STAMPED ? stampedDay(text, today) : null;
    if (day !== null) return day;
  }
  return null;
}

/** Characters of a line with a stamp. */
const LONGEST_STAMPED = 200;

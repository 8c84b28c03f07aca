/** Heads that say which months a column goes from and to. */
import { daysIn } from '../../../finance/statements/periods/calendar';

/** The day on which they end, in months since year 0 and as a date, and how many they are. */
export interface WholeMonths {
  readonly end: string;
  readonly from: number;
  readonly to: number;
  readonly months: number;
}

const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const MONTHS = new RegExp(
  `^${MONTH_NAME}(?:[\\s,]{1,2}((?:19|20)\\d{2}))?\\s?(?:[-–—]|to|through)\\s?${MONTH_NAME}[\\s,]{1,2}((?:19|20)\\d{2})$`,
  'i',
);
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Jan - Dec 2025`, `July 2024 to June 2025`: whole months, as bookkeeping programs head their columns. */
export function monthsOf(plain: string): WholeMonths | null {
  const [, first = '', year, last = '', own = ''] = MONTHS.exec(plain) ?? [];
  if (own === '') return null;
  const [from, to] = [first, last].map((name) => NAMES.indexOf(name.toLowerCase()) + 1);
  if (!from || !to) return null;
  const begun = Number(year ?? (from > to ? Number(own) - 1 : own));
  const [start, end] = [begun * 12 + from - 1, Number(own) * 12 + to];
  const months = end - start;
  if (months < 1 || months > 12) return null;
  const day = String(daysIn(Number(own), to)).padStart(2, '0');
  return { end: `${own}-${String(to).padStart(2, '0')}-${day}`, from: Number.NaN, to: end, months };
}

/** The tagged facts of a copy (XBRL) that a block's value can be held against. */

import type { CopyFact } from '../../copies/model';
import { periodSpan } from '../../finance/statements/periods/periods';
import type { Period } from '../../finance/statements/statements';
import { lettersOf } from '../../imports/facts/names/memberNames';
import { type Role, placeOf as tagPlace } from '../../imports/facts/names/tags';

/** The row that a fact is tagged as; `null` where it is of none, or of a part of the company. */
export function roleOf({ taxonomy, tag, value, dims }: CopyFact): Role | null {
  if (value === null || Object.keys(dims).length > 0) return null;
  return tagPlace(taxonomy, tag)?.role ?? null;
}

/** Tagged as money or a count of the segment by its own name. */
export function isOfSegment({ value, dims }: CopyFact, segment: string): boolean {
  return value !== null && Object.values(dims).map(lettersOf).includes(lettersOf(segment));
}

/** A year that ends in this month or later is called by the year of its end. */
const LATE = 10;

/** Whether it is of this period, as far as the block says which. */
export function isOfPeriod({ start, end }: CopyFact, period: Period | null): boolean {
  if (!period) return true;
  if (start !== null && Math.abs(monthsBetween(start, end) - period.months) > 1) return false;
  if (period.end !== null) return Math.abs(monthsBetween(period.end, end)) <= 0;
  const span = periodSpan(period.label);
  const [endYear = 0, endMonth = 0] = end.split('-').map(Number);
  if (!span || endYear === span.year) return true;
  // A fiscal year may be called by the year in which it begins, unless it ends as the calendar's does.
  const isCalendar = endMonth >= LATE || endMonth === span.to;
  return endYear === span.year + 1 && !isCalendar;
}

/** Between two days, in whole months, rounded; the day of the month counts as a thirtieth. */
export function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return year * 12 + month + date / 30.4;
  });
  return Math.round((b ?? 0) - (a ?? 0));
}

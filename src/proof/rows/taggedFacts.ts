/** The tagged facts of a copy (XBRL) that a block's value can be held against. */

import type { CopyFact } from '../../copies/model';
import { periodSpan } from '../../finance/statements/periods/periods';
import { isRatio, type Period } from '../../finance/statements/statements';
import { lettersOf } from '../../imports/facts/names/memberNames';
import { placeOf as tagPlace } from '../../imports/facts/names/tags';
import { sameDigits } from '../figures/digits';
import type { Written } from '../figures/written';
import type { Readable } from '../material';
import type { BlockCell } from './blockCells';

/** The values that the copy tags as this row, of this period where the block says which. */
export function factsOf({ index }: Readable, { metric, period, segment }: BlockCell): CopyFact[] {
  if (segment !== null)
    return index.copy.facts.filter((fact) => isOfSegment(fact, segment, period));
  if (metric === null || isRatio(metric)) return [];
  return index.copy.facts.filter(
    (fact) =>
      fact.value !== null &&
      Object.keys(fact.dims).length === 0 &&
      tagPlace(fact.taxonomy, fact.tag)?.role === metric &&
      isOfPeriod(fact, period),
  );
}

/** Tagged as money or a count of the segment by its own name. */
function isOfSegment(fact: CopyFact, segment: string, period: Period | null): boolean {
  const members = Object.values(fact.dims).map(lettersOf);
  return fact.value !== null && members.includes(lettersOf(segment)) && isOfPeriod(fact, period);
}

function isOfPeriod({ start, end }: CopyFact, period: Period | null): boolean {
  if (!period) return true;
  if (start !== null && Math.abs(monthsBetween(start, end) - period.months) > 1) return false;
  if (period.end !== null) return Math.abs(monthsBetween(period.end, end)) <= 0;
  const year = periodSpan(period.label)?.year;
  // A fiscal year is called by the year in which it begins or ends.
  return year === undefined || [year, year + 1].includes(Number(end.slice(0, 4)));
}

/** Between two days, in whole months, rounded; the day of the month counts as a thirtieth. */
function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return year * 12 + month + date / 30.4;
  });
  return Math.round((b ?? 0) - (a ?? 0));
}

/** Whether a tagged value is the written one, to as many digits as were written; signs aside. */
export function isValue(fact: CopyFact, { unit }: BlockCell, figure: Written): boolean {
  const [end] = figure.ends;
  if (!end || fact.value === null || unit === null || fact.value === 0) return false;
  const value = Math.abs(fact.value);
  const written = end.value * 10 ** (figure.scale ?? 0);
  const digits = plainDigits(value);
  return Math.abs(written / value - 1) < 0.1 && sameDigits(digits, end.digits);
}

function plainDigits(value: number): string {
  return value
    .toFixed(Number.isInteger(value) ? 0 : 2)
    .replace('.', '')
    .replace(/^0+/, '');
}

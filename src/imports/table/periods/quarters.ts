/** Whether days at quarters' ends mean single quarters or sums since January, by the figures themselves. */
import type { ReadPeriod } from './readPeriods';

/** A sum since January grows at least by a third from the third quarter to the fourth; a quarter hardly does. */
const GROWTH = 1.2;
const LEAST_PAIRS = 2;

/**
 * The periods with those days as single quarters, where most neighbouring
 * quarters of one year are too alike to be sums; else `null`.
 */
export function singleQuarters(
  read: readonly ReadPeriod[],
  revenue: readonly (number | null)[] | undefined,
): ReadPeriod[] | null {
  const byEnd = new Map<number, number>();
  read.forEach(({ assumed, to }, i) => {
    const value = revenue?.[i];
    if (assumed && to % 3 === 0 && typeof value === 'number' && value > 0) byEnd.set(to, value);
  });
  const ratios = [...byEnd].flatMap(([to, value]) => {
    const before = byEnd.get(to - 3);
    // The first quarter of a year follows no sum of that year.
    return before === undefined || to % 12 === 3 ? [] : [value / before];
  });
  const alike = ratios.filter((ratio) => ratio < GROWTH).length;
  // A sum of revenue never falls.
  const falls = ratios.some((ratio) => ratio < 1);
  if (ratios.length < LEAST_PAIRS || !(falls || alike * 2 > ratios.length)) return null;
  return read.map((period) => (period.assumed && period.to % 3 === 0 ? asQuarter(period) : period));
}

function asQuarter(period: ReadPeriod): ReadPeriod {
  const year = Math.floor((period.to - 1) / 12);
  const label = `${year}Q${(period.to - year * 12) / 3}`;
  return { ...period, label, months: 3, from: period.to - 3, assumed: false };
}

/** From the seventh month on a sum since January hardly grows more than a single month does. */
const TOLD_BY_GROWTH = 6;

/**
 * The indexes of months that stand by themselves, where neighbouring months are too alike to be sums
 * since January; none otherwise. Months at the ends of quarters are among them.
 */
export function singleMonths(
  read: readonly ReadPeriod[],
  revenue: readonly (number | null)[] | undefined,
): readonly number[] {
  const own = read.flatMap(({ assumed }, i) => (assumed ? [i] : []));
  const ends = new Map(own.map((i) => [read[i]?.to, i] as const));
  const pairs = own.flatMap((i) => {
    const to = Number(read[i]?.to);
    const before = ends.get(to - 1);
    const month = to - Math.floor((to - 1) / 12) * 12;
    const [a, b] = [revenue?.[before ?? -1], revenue?.[i]];
    if (month === 1 || typeof a !== 'number' || typeof b !== 'number' || a <= 0) return [];
    return [{ month, ratio: b / a }];
  });
  if (pairs.length < LEAST_PAIRS) return [];
  const early = pairs.filter(({ month }) => month <= TOLD_BY_GROWTH);
  const alike = early.filter(({ ratio }) => ratio < GROWTH).length;
  const isSingle = pairs.some(({ ratio }) => ratio < 1) || alike * 2 > early.length;
  return isSingle ? own : [];
}

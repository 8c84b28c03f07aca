/** Where each period lies in time, and how the periods of a block follow each other. */

import { onceFor } from '../../once';
import type { Period } from '../statements';
import { daysIn } from './calendar';
import { dayCount, dayNumber } from './days';
import { isRolling, periodSpan } from './periods';

/** The stretch of a period in days of the civil calendar, `from` before its first day. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A year of 52 weeks ends up to a week beside its month: two days this near are one. */
export const NEAR = 15;

/** The period before each one, as indexes; `null` where there is none. */
export interface PeriodOrder {
  /** The period at whose end period `i` opens; "opening" for the balances before the first one. */
  readonly opens: readonly (number | 'opening' | null)[];
  /** The period of the same length a year before: what growth and the change of ROE are measured against. */
  readonly base: readonly (number | null)[];
  /** Of a part of a year the part of the same length just before it. */
  readonly sequential: readonly (number | null)[];
  /** The indexes, oldest period first; those of which no end is known go before. */
  readonly inTime: readonly number[];
  /** The same to be shown: those of which no end is known stand behind the one they are written behind. */
  readonly shown: readonly number[];
  /** Where each period lies; `null` where neither its end nor its label tells. */
  readonly stretches: readonly (Stretch | null)[];
}

/**
 * How the periods of a block follow each other, by their ends: `ends` where they
 * are given, else what the labels say. A period that tells neither stands alone,
 * and changes nothing for the others. Many rules and views ask for one block.
 */
export const orderOf = onceFor((periods: readonly Period[]): PeriodOrder => {
  const stretches = stretchesOf(periods);
  const vintages = vintagesOf(periods, stretches);
  const isOne = (a: number, b: number | null) => b !== null && vintages[a] === vintages[b];
  const byLength = new Map<number, { to: number; index: number }[]>();
  stretches.forEach((stretch, index) => {
    if (!stretch) return;
    const months = periods[index]?.months ?? 12;
    const list = byLength.get(months) ?? [];
    list.push({ to: stretch.to, index });
    byLength.set(months, list);
  });
  for (const list of byLength.values()) list.sort((a, b) => a.to - b.to || a.index - b.index);
  const before = (index: number, months: number): number | null => {
    const stretch = stretches[index];
    const list = byLength.get(periods[index]?.months ?? 12) ?? [];
    const found = stretch ? nearest(list, stretch.to, months) : null;
    return isOne(index, found) ? found : null;
  };
  const ends = stretches.flatMap((stretch, index) => (stretch ? [{ to: stretch.to, index }] : []));
  ends.sort(
    (a, b) =>
      a.to - b.to ||
      (periods[a.index]?.months ?? 0) - (periods[b.index]?.months ?? 0) ||
      a.index - b.index,
  );
  const first = firstStart(periods, stretches);
  return {
    opens: stretches.map((stretch, index) => {
      const at = opensAt(stretch, ends, first);
      return typeof at !== 'number' || isOne(index, at) ? at : null;
    }),
    base: periods.map((_, index) => before(index, 12)),
    sequential: periods.map(({ months }, index) => (months < 12 ? before(index, months) : null)),
    inTime: [...periods.keys()]
      .filter((index) => !stretches[index])
      .concat(ends.map(({ index }) => index)),
    shown: shownOrder(
      ends.map(({ index }) => index),
      stretches,
    ),
    stretches,
  };
});

/** `2024E` behind the year it is written behind; before it, where the newest period is written first. */
function shownOrder(
  known: readonly number[],
  stretches: readonly (Stretch | null)[],
): readonly number[] {
  const shown = [...known];
  const step = (known[0] ?? 0) > (known.at(-1) ?? 0) ? -1 : 1;
  const written = [...stretches.keys()];
  for (const index of step > 0 ? written : written.reverse()) {
    if (!stretches[index]) shown.splice(shown.indexOf(index - step) + 1, 0, index);
  }
  return shown;
}

/** The vintage of each period: they go up at each break. */
function vintagesOf(
  periods: readonly Period[],
  stretches: readonly (Stretch | null)[],
): readonly number[] {
  const breaks = periods.flatMap(({ breaks: isBreak }, index) =>
    isBreak ? [stretches[index]?.to ?? Number.POSITIVE_INFINITY] : [],
  );
  return stretches.map((stretch) => breaks.filter((day) => stretch && day <= stretch.to).length);
}

function opensAt(
  stretch: Stretch | null,
  ends: readonly { to: number; index: number }[],
  first: number | null,
): number | 'opening' | null {
  if (!stretch) return null;
  const index = nearest(ends, stretch.from, 0);
  if (index !== null) return index;
  return first !== null && Math.abs(stretch.from - first) <= NEAR ? 'opening' : null;
}

/** The start of the first period; twelve months that roll begin where no balance is given. */
function firstStart(periods: readonly Period[], stretches: readonly (Stretch | null)[]) {
  const starts = stretches.flatMap((stretch, index) =>
    stretch && !isRolling(periods[index]?.label ?? '') ? [stretch.from] : [],
  );
  return starts.length > 0 ? starts.reduce((a, b) => Math.min(a, b)) : null;
}

/** Of ends in order the one nearest to `months` before `day`, as an index; by bisection. */
function nearest(
  ends: readonly { to: number; index: number }[],
  day: number,
  months: number,
): number | null {
  const wanted = monthsBefore(day, months);
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.to ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const gap = (at: number) => Math.abs((ends[at]?.to ?? Number.POSITIVE_INFINITY) - wanted);
  const best = gap(low - 1) <= gap(low) ? low - 1 : low;
  return gap(best) <= NEAR ? (ends[best]?.index ?? null) : null;
}

/** Where each period lies. Labels of a fiscal year are moved by as much as those whose ends are given. */
export function stretchesOf(periods: readonly Period[]): (Stretch | null)[] {
  const marks = periods.flatMap(({ label, end }) => {
    const [span, day] = [periodSpan(label), dayNumber(end)];
    if (!span || day === null) return [];
    const month = span.year * 12 + span.to;
    return [{ month, shift: day - lastDayOf(month) }];
  });
  const shiftAt = (month: number) =>
    marks.reduce<{ gap: number; shift: number } | null>((best, mark) => {
      const gap = Math.abs(mark.month - month);
      return best === null || gap < best.gap ? { gap, shift: mark.shift } : best;
    }, null)?.shift ?? 0;
  const known = periods.map(({ label, end, months }): Stretch | null => {
    const day = dayNumber(end);
    if (day !== null) return { from: monthsBefore(day, months), to: day };
    const span = periodSpan(label);
    if (!span) return null;
    const month = span.year * 12 + span.to;
    // Whole months are moved by whole months, so that an end stays the last of its month.
    const to = moved(month, shiftAt(month));
    return { from: monthsBefore(to, months), to };
  });
  return known.map((stretch, index) => {
    const period = periods[index];
    if (stretch || !period || !isRolling(period.label)) return stretch;
    const to = lastInterim(periods, known);
    return to === null ? null : { from: monthsBefore(to, period.months), to };
  });
}

/** The last day of a month, counted as `year × 12 + months`. */
function lastDayOf(month: number): number {
  const [year, of] = [Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  return dayCount(year, of, daysIn(year, of));
}

function moved(month: number, shift: number): number {
  const day = lastDayOf(month) + shift;
  const nearestMonth = month + Math.round(shift / 30.44);
  const end = lastDayOf(nearestMonth);
  return Math.abs(end - day) <= NEAR ? end + clampWeek(day - end) : day;
}

/** An end a few days beside its month's is one of 52 weeks; each year has its own, so none is guessed. */
function clampWeek(days: number): number {
  return Math.abs(days) <= 7 ? 0 : days;
}

/** The end of the newest part of a year in the block: up to there twelve months roll. */
function lastInterim(periods: readonly Period[], known: readonly (Stretch | null)[]) {
  const ends = known.flatMap((stretch, index) =>
    stretch && (periods[index]?.months ?? 12) < 12 ? [stretch.to] : [],
  );
  return ends.length > 0 ? ends.reduce((a, b) => Math.max(a, b)) : null;
}

/** The day `months` before a day, the last of a month staying the last. */
function monthsBefore(day: number, months: number): number {
  if (months === 0) return day;
  const { year, month, of } = dateOf(day);
  const count = year * 12 + month - months;
  const [y, m] = [Math.floor((count - 1) / 12), ((count - 1) % 12) + 1];
  const last = daysIn(y, m);
  const wanted = of === daysIn(year, month) ? last : Math.min(of, last);
  return dayCount(y, m, wanted);
}

/** The inverse of `dayNumber`. */
function dateOf(day: number): { year: number; month: number; of: number } {
  // Years begin in March, so that the leap day is the last.
  let year = Math.floor((day + 0.5) / 365.2425);
  const start = (y: number) =>
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  while (start(year) > day) year--;
  while (start(year + 1) <= day) year++;
  const within = day - start(year);
  const shifted = Math.floor((5 * within + 2) / 153);
  const of = within - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: shifted >= 10 ? year + 1 : year, month: ((shifted + 2) % 12) + 1, of };
}

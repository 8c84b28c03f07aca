/** Until when a source is fresh. */

import { addMonths, lastDay } from '../../finance/statements/periods/days';
import type { Claim, Source } from '../../plan/model';
import { remembered, rememberedWhile } from '../../plan/text/remembered';
import { narrow } from '../../plan/text/text';

/** The last day on which a source is fresh; null without a date or a kind, or where it never goes stale. */
export function freshUntil({ date, kind, freshMonths }: Source): string | null {
  if (date === null || kind === null || freshMonths === null) return null;
  return limitOf(date, String(freshMonths), () => {
    const written = lastDay(date);
    return written === null ? null : addMonths(written, freshMonths);
  });
}

const limitOf = rememberedWhile<string | null>();

/** The last day that a date can mean, once for the dates of all sources. */
export const lastDayOf = remembered(lastDay);

/** Entries of a register hold until they are changed there. */
const REGISTERS: ReadonlySet<string | null> = new Set(['registry', 'contract']);

const TIME = /(?<!\d)((?:19|20)\d{2})(?!\d)(?: ?[年/.-] ?(\d{1,2})(?!\d))?/g;
/** It goes on: what began then is said of now. */
const GOES_ON = /以来|至今|起[,，。;；]|(?<![a-z])since(?![a-z])|自从?\s?(?:19|20)\d{2}/i;

/**
 * It tells what happened: its own latest date or year lies before all of its
 * sources, or is theirs and long over, or a register or contract says so. That
 * doesn't go stale. `today` is an ISO day.
 */
export function isHistory(
  { text }: Pick<Claim, 'text'>,
  sources: readonly Source[],
  today: string,
): boolean {
  if (sources.some(({ kind }) => REGISTERS.has(kind))) return true;
  const latest = endOf(text);
  if (latest === '') return false;
  // Last year's budget may still be this year's; what was two years ago is over.
  const isOver = Number(latest.slice(0, 4)) < Number(today.slice(0, 4)) - 1;
  return sources.every(({ date }) => {
    const own = date?.slice(0, latest.length);
    return own !== undefined && (isOver ? latest <= own : latest < own);
  });
}

/** The latest year or month that is told of as over; empty where there is none, or where it goes on. */
const endOf = remembered((text) => {
  const plain = narrow(text);
  if (GOES_ON.test(plain)) return '';
  const times = [...plain.matchAll(TIME)].map(([, year = '', month]) =>
    month === undefined || Number(month) > 12 ? year : `${year}-${month.padStart(2, '0')}`,
  );
  return times.sort().at(-1) ?? '';
});

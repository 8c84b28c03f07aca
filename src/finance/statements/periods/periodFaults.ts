/** Periods that can't follow each other as they are written. */

import { onceFor } from '../../once';
import type { Period } from '../statements';
import { dayNumber } from './days';
import { NEAR, stretchesOf } from './order';
import { isRolling, labelKey, periodSpan } from './periods';

/** Two periods, as indexes in the order in which they stand. */
export interface PeriodFault {
  readonly code: 'overlap' | 'twice' | 'backwards';
  readonly a: number;
  readonly b: number;
}

/** At most one fault for each pair; what is cumulative (H1 in its year) or rolls (TTM) overlaps rightly. */
export const periodFaults = onceFor((periods: readonly Period[]): readonly PeriodFault[] => {
  const stretches = stretchesOf(periods);
  const faults: PeriodFault[] = [];
  for (let b = 1; b < periods.length; b++) {
    for (let a = 0; a < b; a++) {
      const code = faultOf(periods, stretches, a, b);
      if (code) faults.push({ code, a, b });
    }
  }
  return faults;
});

function faultOf(
  periods: readonly Period[],
  stretches: ReturnType<typeof stretchesOf>,
  a: number,
  b: number,
): PeriodFault['code'] | null {
  const [x, y] = [periods[a], periods[b]];
  if (!x || !y) return null;
  if (labelKey(x.label) === labelKey(y.label)) return 'twice';
  const [first, second] = [stretches[a], stretches[b]];
  if (!first || !second) return null;
  if (runsBackwards(x, y)) return 'backwards';
  if (x.months !== y.months) return null;
  const apart = Math.abs(first.to - second.to);
  const rolls = isRolling(x.label) || isRolling(y.label);
  if (apart <= NEAR) return 'twice';
  return !rolls && Math.min(first.to, second.to) - Math.max(first.from, second.from) > NEAR
    ? 'overlap'
    : null;
}

/** The labels say one order and the ends the other. */
function runsBackwards(x: Period, y: Period): boolean {
  const [a, b] = [periodSpan(x.label), periodSpan(y.label)];
  const [from, to] = [dayNumber(x.end), dayNumber(y.end)];
  if (!a || !b || from === null || to === null) return false;
  const labels = b.year * 12 + b.to - (a.year * 12 + a.to);
  return labels !== 0 && from !== to && labels > 0 !== to > from;
}

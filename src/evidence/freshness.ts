/** Until when a source is fresh. */

import { addMonths, lastDay } from '../finance/statements/days';
import type { Source } from '../plan/model';

/** The last day on which a source is fresh; null without a date or a kind, or where it never goes stale. */
export function freshUntil({ date, kind, freshMonths }: Source): string | null {
  const written = date === null ? null : lastDay(date);
  if (written === null || kind === null || freshMonths === null) return null;
  return addMonths(written, freshMonths);
}

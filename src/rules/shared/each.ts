/** Rules that look at every statement of a plan. */
import type { Finding } from '../rule';

/**
 * What `find` finds in each of the items. For lists of thousands: a loop that
 * stands in a generator is one that the engine never makes fast.
 */
export function each<T>(
  items: readonly T[],
  find: (item: T) => Finding | null | undefined,
): Finding[] {
  const found: Finding[] = [];
  for (const item of items) {
    const one = find(item);
    if (one) found.push(one);
  }
  return found;
}

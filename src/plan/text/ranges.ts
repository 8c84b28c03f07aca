/** Many ranges at once: a plan may hold thousands, so that looking up costs a binary search. */
import type { Range } from '../model';

/** The range so much further on. */
export function movedRange({ start, end }: Range, offset: number): Range {
  return { start: start + offset, end: end + offset };
}

/** The ranges without overlaps, in order; those that touch become one. */
export function mergedRanges(ranges: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** One of the merged ranges holds the offset (ends are exclusive). */
export function covers(merged: readonly Range[], offset: number): boolean {
  const range = merged[lowerBound(merged, offset + 1, ({ start }) => start) - 1];
  return range !== undefined && offset < range.end;
}

/** One of the offsets, which are in order, lies in the range. */
export function hasOneOf(offsets: readonly number[], { start, end }: Range): boolean {
  const first = offsets[lowerBound(offsets, start, (offset) => offset)];
  return first !== undefined && first < end;
}

/** The first index whose key is at least `value`, in a list sorted by that key. */
export function lowerBound<T>(list: readonly T[], value: number, key: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(list[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

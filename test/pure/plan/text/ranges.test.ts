/** Many ranges as few. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, mergedRanges } from '../../../../src/plan/text/ranges';

test('merged ranges cover what the single ones cover', () => {
  const range = fc
    .tuple(fc.nat(50), fc.nat(10))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range), fc.nat(60), (ranges, offset) => {
      const single = ranges.some(({ start, end }) => offset >= start && offset < end);
      expect(covers(mergedRanges(ranges), offset)).toBe(single);
    }),
  );
});

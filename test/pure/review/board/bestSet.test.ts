import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bestSet,
  type Choice,
  type Limits,
  opportunityCosts,
} from '../../../../src/review/board/bestSet';

/** All sets, tried one by one. */
function byTrying(choices: readonly Choice[], { days, count }: Limits): number {
  let most = 0;
  for (let set = 0; set < 2 ** choices.length; set++) {
    const own = choices.filter((_, index) => set & (1 << index));
    const needed = own.reduce((sum, one) => sum + Math.ceil(one.days * 2) / 2, 0);
    if (needed > (days ?? Infinity) || own.length > (count ?? Infinity)) continue;
    most = Math.max(
      most,
      own.reduce((sum, { value }) => sum + value, 0),
    );
  }
  return most;
}

const choice = fc.record({
  value: fc.integer({ min: 0, max: 1000 }),
  days: fc.integer({ min: 0, max: 40 }).map((n) => n / 2),
});

it('is as good as trying all sets, and keeps the limits', () => {
  fc.assert(
    fc.property(
      fc.array(choice, { maxLength: 9 }),
      fc.option(fc.integer({ min: 0, max: 60 })),
      fc.option(fc.integer({ min: 0, max: 9 })),
      (choices, days, count) => {
        const chosen = bestSet(choices, { days, count });
        const own = chosen.map((index) => choices[index] as Choice);
        expect(own.reduce((sum, { value }) => sum + value, 0)).toBe(
          byTrying(choices, { days, count }),
        );
        expect(own.reduce((sum, one) => sum + one.days, 0)).toBeLessThanOrEqual(days ?? Infinity);
        expect(own.length).toBeLessThanOrEqual(count ?? Infinity);
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
      },
    ),
    { numRuns: 300 },
  );
});

it('takes fewer days where the value is the same', () => {
  const choices = [
    { value: 10, days: 30 },
    { value: 10, days: 5 },
  ];
  expect(bestSet(choices, { days: 30, count: 1 })).toEqual([1]);
});

it('takes 500 accounts, and no more', () => {
  const many = Array.from({ length: 500 }, (_, i) => ({
    value: (i * 7919) % 1000,
    days: 1 + (i % 30),
  }));
  const chosen = bestSet(many, { days: 600, count: 40 });
  expect(chosen.length).toBeLessThanOrEqual(40);
  expect(() => bestSet([...many, { value: 1, days: 1 }], { days: 1, count: 1 })).toThrow(
    RangeError,
  );
});

it('the cost of an account is the best other use of its days', () => {
  const choices = [
    { value: 100, days: 30 },
    { value: 60, days: 15 },
    { value: 70, days: 15 },
    { value: 500, days: 90 },
  ];
  expect(opportunityCosts(choices, [1, 2, 3])).toEqual([130, 70, 60, 130]);
});

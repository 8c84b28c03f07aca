import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calibrate, type OpportunityOutcome } from '../../../../src/review/board/calibrate';

const outcome = (over: Partial<OpportunityOutcome>): OpportunityOutcome => ({
  term: 'high',
  first: 0.7,
  last: 0.7,
  closeFirst: null,
  closeLast: null,
  result: 'won',
  year: '2025',
  owner: ['王敏'],
  ...over,
});

it('says by class what was said and what came true, and the map that would have been right', () => {
  const outcomes = [
    ...Array.from({ length: 6 }, (_, i) => outcome({ result: i < 3 ? 'won' : 'lost' })),
    ...Array.from({ length: 4 }, () =>
      outcome({ term: 'low', first: 0.15, last: 0.15, result: 'lost', year: '2026' }),
    ),
  ];
  const got = calibrate(outcomes);
  expect(got).toMatchObject({ count: 10, enough: true });
  expect(got.byClass.map(({ name, count, cameTrue }) => [name, count, cameTrue])).toEqual([
    ['high', 6, 0.5],
    ['low', 4, 0],
  ]);
  expect(got.byYear.map(({ name, count }) => [name, count])).toEqual([
    ['2025', 6],
    ['2026', 4],
  ]);
  // Of the class with fewer than five results nothing is said.
  expect(got.certainties).toEqual({ high: 0.5 });
  expect(got.brier).toBeCloseTo((3 * 0.09 + 3 * 0.49 + 4 * 0.0225) / 10, 12);
});

it('under ten results it is not enough, and no map is given', () => {
  const nine = Array.from({ length: 9 }, () => outcome({}));
  expect(calibrate(nine)).toMatchObject({ enough: false, certainties: {} });
  expect(calibrate([...nine, outcome({ result: 'postponed' })]).enough).toBe(false);
  expect(calibrate([...nine, outcome({ result: 'lost' })]).enough).toBe(true);
});

it.each([
  [4, { high: 1 }],
  [5, { high: 1, low: 0.2 }],
  [6, { high: 1, low: 0.17 }],
])('of %d in a class its own probability is told: %j', (count, certainties) => {
  const low = Array.from({ length: count }, (_, i) =>
    outcome({ term: 'low', first: 0.15, result: i === 0 ? 'won' : 'lost' }),
  );
  const high = Array.from({ length: 6 }, () => outcome({}));
  expect(calibrate([...low, ...high]).certainties).toEqual(certainties);
});

it('percentages are put into bands', () => {
  const got = calibrate(
    [0.8, 0.79, 0.6, 0.59, 0.4, 0.39, 0.2, 0.19, 0].map((first) => outcome({ term: null, first })),
  );
  expect(got.byClass.map(({ name, count }) => [name, count])).toEqual([
    ['0–19%', 2],
    ['20–39%', 2],
    ['40–59%', 2],
    ['60–79%', 2],
    ['80–100%', 1],
  ]);
});

it('tells how often the close date moved and by how much, of postponed ones too', () => {
  const got = calibrate([
    outcome({ closeFirst: '2025-01-31', closeLast: '2025-03-02' }),
    outcome({ closeFirst: '2025-01-31', closeLast: '2025-01-31' }),
    outcome({ closeFirst: '2025-01-31', closeLast: '2025-02-10', result: 'postponed' }),
    outcome({ closeFirst: null, closeLast: '2025-02-10' }),
  ]);
  expect(got.moved).toEqual({
    share: 2 / 3,
    medianDays: 20,
    medianSize: 20,
    later: 2,
    earlier: 0,
    count: 3,
  });
  const both = calibrate([
    outcome({ closeFirst: '2025-01-31', closeLast: '2025-02-10' }),
    outcome({ closeFirst: '2025-01-31', closeLast: '2025-01-21' }),
  ]);
  expect(both.moved).toMatchObject({ medianDays: 0, medianSize: 10, later: 1, earlier: 1 });
});

it('does not depend on the order, and Brier stays between 0 and 1', () => {
  const any = fc
    .record({
      term: fc.constantFrom('high', 'medium', 'low', null),
      first: fc.double({ min: 0, max: 1, noNaN: true }),
      last: fc.double({ min: 0, max: 1, noNaN: true }),
      result: fc.constantFrom('won', 'lost', 'postponed'),
      year: fc.constantFrom('2024', '2025'),
    })
    .map((part) => outcome(part as Partial<OpportunityOutcome>));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (outcomes) => {
      const one = calibrate(outcomes);
      const two = calibrate([...outcomes].reverse());
      expect(two.byClass.map(({ name, count }) => [name, count])).toEqual(
        one.byClass.map(({ name, count }) => [name, count]),
      );
      expect(two.enough).toBe(one.enough);
      if (one.brier !== null) {
        expect(one.brier).toBeGreaterThanOrEqual(0);
        expect(one.brier).toBeLessThanOrEqual(1);
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyse } from '../../../../src/finance/analyse';
import {
  RATIOS,
  ROW_KEYS,
  type Statements,
  WEIGHTED_KEYS,
} from '../../../../src/finance/statements/statements';

const value = fc.oneof(
  fc.constantFrom(null, 0, -0, 1, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e308, -1e308, 5e-324),
  fc.double(),
  fc.integer(),
);
const series = fc.array(value, { maxLength: 5 });
const block = (keys: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...keys), series).map((rows) => rows as Statements['rows']);
const label = fc.constantFrom(
  '2020',
  '2021',
  'FY2022',
  '2021H1',
  '2022Q1-Q3',
  '',
  '__proto__',
  'x',
);
const arbitrary = fc.record({
  entity: fc.constantFrom('甲', '乙', '__proto__', 'constructor'),
  currency: fc.constantFrom(null, 'CNY', 'USD'),
  unit: fc.constantFrom(null, 1, 1e6),
  basis: fc.constantFrom('average' as const, 'ending' as const),
  scope: fc.constantFrom('attributable' as const, 'total' as const),
  days: fc.constantFrom(365, 360, 0),
  periods: fc.array(
    fc.record({
      label,
      months: fc.constantFrom(3, 6, 9, 12),
      end: fc.constantFrom(null, '2021-12-31', '2022-01-30', 'nonsense'),
    }),
    { maxLength: 4 },
  ),
  opening: fc.dictionary(fc.constantFrom(...ROW_KEYS), value),
  rows: block(ROW_KEYS),
  reported: block(RATIOS),
  weighted: block(WEIGHTED_KEYS),
  peers: fc.constant([]),
}) as fc.Arbitrary<Statements>;

it('any block never throws and never makes NaN or Infinity', () => {
  fc.assert(
    fc.property(arbitrary, fc.array(arbitrary, { maxLength: 4 }), (customer, peers) => {
      const { customer: own, peers: others, comparisons, leads } = analyse(customer, peers);
      const results = [own, ...others].map(({ periods, changes }) => ({ periods, changes }));
      walk({ results, comparisons, leads });
    }),
    { numRuns: 300 },
  );
});

function walk(found: unknown): void {
  if (typeof found === 'number') expect(Number.isFinite(found)).toBe(true);
  if (typeof found === 'object' && found !== null) Object.values(found).forEach(walk);
}

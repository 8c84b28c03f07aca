/** Which quarter a customer earns in. */
import { expect, it } from 'vitest';
import { analyse } from '../../../../src/finance/analyse';
import { seasonsOf } from '../../../../src/finance/compare/seasons';
import { roeText } from '../../../../src/review/formats/plan/roe/roeText';
import { statements } from '../real';

const of = (labels: string[], revenue: (number | null)[]) =>
  seasonsOf(statements('x', 1, labels, { revenue }));
const QUARTERS = ['2024Q1', '2024Q2', '2024Q3', '2024Q4'];

it.each([
  ['single quarters', QUARTERS, [10, 20, 30, 40]],
  [
    'sums since January, as China reports',
    ['2024Q1', '2024H1', '2024Q1-Q3', '2024'],
    [10, 30, 60, 100],
  ],
  ['quarters and the year', [...QUARTERS.slice(0, 3), '2024'], [10, 20, 30, 100]],
  ['newest first', [...QUARTERS].reverse(), [40, 30, 20, 10]],
])('%s', (_, labels, revenue) => {
  const [season, ...more] = of(labels, revenue);
  expect(more).toEqual([]);
  expect(season?.shares.map((share) => Math.round(share * 100))).toEqual([10, 20, 30, 40]);
});

it('no year without all of its quarters, none that rolls, none with a negative one', () => {
  expect(of(QUARTERS.slice(1), [20, 30, 40])).toEqual([]);
  expect(of(['2023Q2', '2023Q3', '2023Q4', '2024Q1'], [1, 2, 3, 4])).toEqual([]);
  expect(of(QUARTERS, [10, -20, 30, 40])).toEqual([]);
  expect(of(QUARTERS, [10, null, 30, 40])).toEqual([]);
  expect(of(['2023', '2024'], [10, 20])).toEqual([]);
});

it('is told below the ratios', () => {
  const analysis = analyse(
    statements('x', 1, QUARTERS, { revenue: [10, 20, 30, 40], netIncome: [1, 2, 3, 4] }),
  );
  expect(roeText(analysis, 'en')).toContain('2024: revenue by quarter Q1 10.00%, Q2 20.00%');
});

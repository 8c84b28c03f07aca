/** All that is computed of companies as they published: ratios, changes, peers, leads, segments, seasons. */
import { expect, it } from 'vitest';
import { analyse, analyseSegments } from '../../../src/finance/analyse';
import { seasonsOf } from '../../../src/finance/compare/seasons';
import type { Statements } from '../../../src/finance/statements/statements';
import { toldValue } from '../plan/toldPlan';
import { alibaba, alibabaSegments, jd, sanfo, statements, target, toread, walmart } from './real';

const M = 1e6;

type Row = (number | null)[];

/** Round figures, made up: with eliminations, a segment that is new and one that ends; the last one's profit varies. */
const segments = (flat: Row) => ({
  entity: '甲',
  currency: 'CNY',
  periods: ['2020', '2021', '2022'].map((label) => ({ label, end: null, months: 12 })),
  segments: [
    { name: 'steady', revenue: [100, 110, 99], grossProfit: [40, 33, 33] },
    { name: 'new', revenue: [0, 0, 50], grossProfit: [0, 0, 10] },
    { name: 'ended', revenue: [30, 20, 0], grossProfit: [6, 5, 0] },
    { name: 'elimination', revenue: [-10, -12, -15], grossProfit: [-1, -2, 0] },
    { name: 'flat', revenue: [20, 20, 21], grossProfit: flat },
  ].map((one) => ({
    ...one,
    revenue: one.revenue.map((value) => value * M),
    grossProfit: one.grossProfit.map((value) => value && value * M),
  })),
});
const quarters = statements(
  '甲',
  M,
  ['2020', '2021', '2022', '2021Q1', '2021H1', '2021Q3', 'TTM'],
  {
    revenue: [140, 138, 155, 20, 60, 50, 160],
    netIncome: [10, -3, 12, 1, 4, 2, 13],
    equity: [100, 95, 104, 101, 98, 97, 108],
    assets: [300, 310, 320, 300, 305, 306, 330],
  },
);

const COMPANIES: readonly [string, Statements, Statements[], Parameters<typeof analyse>[2]][] = [
  ['alibaba', alibaba, [jd], alibabaSegments],
  ['target', target, [walmart], null],
  ['toread', toread, [sanfo], null],
  ['sanfo', sanfo, [toread], null],
  ['made-up', quarters, [], segments([2, 3, 1])],
  ['made-up-with-gaps', quarters, [], segments([2, null, 3])],
];

it.each(COMPANIES)('%s', async (name, customer, peers, parts) => {
  const { comparisons, leads, leftOut, ...rest } = analyse(customer, peers, parts);
  const told = {
    ...{ customer: periodsOf(rest.customer), peers: rest.peers.map(periodsOf) },
    ...{ leftOut, comparisons, leads, seasons: seasonsOf(customer) },
    segments: parts && analyseSegments(parts, customer),
  };
  const text = toldValue(rounded(told) as object, '');
  await expect(text).toMatchFileSnapshot(`../../fixtures/finance/${name}.txt`);
});

/** Without the statements, which stand in the test. */
function periodsOf({ entity, periods, changes }: ReturnType<typeof analyse>['customer']) {
  return { entity, periods, changes };
}

/** To eight digits: how the last ones are rounded says nothing. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(8));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'statements');
  return Object.fromEntries(entries.map(([key, one]) => [key, rounded(one)]));
}

/** The segment that costs most margin, the one that shrinks most, the one that carries the growth. */
import { expect, it } from 'vitest';
import { segmentLeads } from '../../../../src/finance/compare/segmentLeads';
import { segmentPeriods } from '../../../../src/finance/compare/segments';
import type { Segments } from '../../../../src/finance/statements/statements';

type Row = readonly (number | null)[];

/** Segments as `[revenue, profit]` by year; the profit as published, or gross. */
function leads(rows: readonly [Row, Row][], of: 'profit' | 'grossProfit' = 'grossProfit') {
  const labels = rows[0]?.[0].map((_, i) => String(2020 + i)) ?? [];
  const block: Segments = {
    entity: '甲',
    currency: 'CNY',
    periods: labels.map((label) => ({ label, end: null, months: 12 })),
    segments: rows.map(([revenue, profit], i) => ({
      name: `s${i}`,
      grossProfit: [],
      revenue: [...revenue],
      [of]: [...profit],
    })),
  };
  return segmentLeads(segmentPeriods(block));
}
/** Each as `code segment value benchmark money`. */
const told = (...args: Parameters<typeof leads>) =>
  leads(...args).map(({ code, segment, value, benchmark, money }) =>
    [code, segment, ...[value, benchmark, money].map((one) => Number(one.toFixed(6)))].join(' '),
  );
const none: Row = [null, null];

it('a margin that fell, in money of the segment’s revenue', () => {
  expect(
    told([
      [
        [100, 100],
        [40, 30],
      ],
      [
        [100, 100],
        [40, 35],
      ],
    ]),
  ).toEqual(['segment-margin-fell s0 0.3 0.4 10']);
});

it('of the published profit where there is no gross profit, under that ratio', () => {
  const rows: [Row, Row][] = [
    [
      [100, 100],
      [20, 10],
    ],
    [
      [100, 100],
      [20, 20],
    ],
  ];
  expect(told(rows, 'profit')).toEqual(['segment-margin-fell s0 0.1 0.2 10']);
  expect(leads(rows, 'profit')[0]).toMatchObject({ ratio: 'ebitMargin', kind: 'profit' });
  expect(leads(rows)[0]).toMatchObject({
    ratio: 'grossMargin',
    driver: 'net-margin',
    period: '2021',
    basePeriod: '2020',
    against: 'segment',
    bestEntity: null,
  });
});

it('a tenth of a point is news, less is none', () => {
  const fell = (after: number) =>
    told([
      [
        [1000, 1000],
        [400, after],
      ],
    ]).length;
  expect([fell(399.1), fell(399), fell(398.9)]).toEqual([0, 1, 1]);
  const toNothing: [Row, Row] = [
    [1000, 1000],
    [1, 0],
  ];
  expect(told([toNothing])).toEqual(['segment-margin-fell s0 0 0.001 1']);
});

it('none where a profit is missing, in this year or the one before', () => {
  expect(
    told([
      [
        [100, 100],
        [null, 30],
      ],
    ]),
  ).toEqual([]);
  expect(
    told([
      [
        [100, 100],
        [40, null],
      ],
    ]),
  ).toEqual([]);
});

it('none of eliminations, whose revenue is negative and which have no margin', () => {
  const whole: [Row, Row] = [
    [100, 100],
    [40, 40],
  ];
  const codes = (revenue: Row, profit: Row) =>
    leads([[revenue, profit], whole]).filter(({ code }) => code === 'segment-margin-fell');
  expect(codes([-10, 10], [-1, -5])).toEqual([]);
  expect(codes([10, -10], [1, 5])).toEqual([]);
});

it('the one that shrank most, the one that grew more than the whole', () => {
  expect(
    told([
      [[100, 90], none],
      [[100, 70], none],
      [[100, 180], none],
      [[100, 120], none],
    ]),
  ).toEqual(['segment-shrank s1 -0.3 0.15 30', 'segment-grew s2 0.8 0.15 80']);
});

it('growing as the whole does is no news, nor is standing still', () => {
  expect(told([[[100, 150], none]])).toEqual([]);
  expect(
    told([
      [[100, 100], none],
      [[100, 100], none],
    ]),
  ).toEqual([]);
});

it('one that is new has no growth to tell', () => {
  expect(
    told([
      [[100, 110], none],
      [[0, 90], none],
    ]),
  ).toEqual([]);
});

it('the newest year with one before it, none without, none from nothing', () => {
  const three: [Row, Row][] = [
    [
      [100, 100, 80],
      [null, null, null],
    ],
    [
      [100, 200, 210],
      [null, null, null],
    ],
  ];
  expect(told(three)).toEqual([
    'segment-shrank s0 -0.2 -0.033333 20',
    'segment-grew s1 0.05 -0.033333 10',
  ]);
  expect(told([[[100], [40]]])).toEqual([]);
  expect(told([[[0, 100], none]])).toEqual([]);
});

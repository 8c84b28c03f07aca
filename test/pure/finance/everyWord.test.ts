/** Every scale, unit and label of a period that the page names, with what it is worth. */
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../src/finance/compare/counts';
import { grainOf, parseMoney, unitFactor } from '../../../src/finance/statements/numbers/amount';
import { matchesWritten } from '../../../src/finance/statements/numbers/written';
import { nextPeriod } from '../../../src/finance/statements/periods/nextPeriod';
import { stretchesOf } from '../../../src/finance/statements/periods/order';
import { inTime, periodMonths, periodSpan } from '../../../src/finance/statements/periods/periods';
import type { Statements } from '../../../src/finance/statements/statements';
import { isTraditional, simplified } from '../../../src/finance/traditional';

describe('scales', () => {
  const WORTH: Readonly<Record<string, number>> = {
    ...{
      千: 1e3,
      万: 1e4,
      百万: 1e6,
      千万: 1e7,
      亿: 1e8,
      十亿: 1e9,
      百亿: 1e10,
      千亿: 1e11,
      万亿: 1e12,
    },
    ...{ k: 1e3, thousand: 1e3, m: 1e6, mm: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, million: 1e6 },
    ...{ b: 1e9, bn: 1e9, bln: 1e9, mrd: 1e9, billion: 1e9, tn: 1e12, trillion: 1e12 },
  };
  it.each(Object.entries(WORTH))('3.25 %s', (word, worth) => {
    expect(parseMoney(`3.25 ${word}`, 1e6)).toBe(3.25 * worth);
    expect(parseMoney(`(3.25${word})`, null)).toBe(-3.25 * worth);
    expect(grainOf(`3.25${word}`, 1e6)).toBeCloseTo(worth / 100);
    expect(grainOf(`3${word}`, null)).toBe(worth);
  });

  it.each([
    ...[
      ['元', 1],
      ['千', 1e3],
      ['千元', 1e3],
      ['万', 1e4],
      ['万元', 1e4],
      ['百万', 1e6],
    ],
    ...[
      ['百万元', 1e6],
      ['亿', 1e8],
      ['亿元', 1e8],
      ['百万美元', 1e6],
      ['one', 1],
      ['ones', 1],
    ],
    ...[
      ['thousand', 1e3],
      ['thousands', 1e3],
      ['million', 1e6],
      ['millions', 1e6],
    ],
    ...[
      ['billion', 1e9],
      ['USD million', 1e6],
      ['RMB', 1],
      ['dozens', null],
      ['斤', null],
    ],
  ] as [string, number | null][])('a unit of %s', (unit, factor) => {
    expect(unitFactor(unit)).toBe(factor);
  });

  it('a grain is that of the digits, in the unit of the block', () => {
    expect(grainOf('853,062', 1e6)).toBe(1e6);
    expect(grainOf('853.0', 1e6)).toBe(1e5);
    expect(grainOf('8530.62亿', 1e6)).toBe(1e6);
    expect(grainOf('--', 1e6)).toBeNull();
    expect(grainOf('5', null)).toBe(1);
  });
});

describe('labels of periods', () => {
  // [from, to] in months of the year.
  it.each<[label: string, year: number, from: number, to: number]>([
    ['2022', 2022, 0, 12],
    ['2022年', 2022, 0, 12],
    ['2022年报', 2022, 0, 12],
    ['FY2022', 2022, 0, 12],
    ['FY22', 2022, 0, 12],
    ['2022H1', 2022, 0, 6],
    ['H1 2022', 2022, 0, 6],
    ['2022上半年', 2022, 0, 6],
    ['2022H2', 2022, 6, 12],
    ['2022下半年', 2022, 6, 12],
    ['2022Q1', 2022, 0, 3],
    ['2022Q2', 2022, 3, 6],
    ['2022Q3', 2022, 6, 9],
    ['2022Q4', 2022, 9, 12],
    ['Q4 2022', 2022, 9, 12],
    ['2022一季报', 2022, 0, 3],
    ['2022年第三季度', 2022, 6, 9],
    ['2022Q1-Q3', 2022, 0, 9],
    ['2022前三季度', 2022, 0, 9],
    ['TTM 2022Q3', 2022, -3, 9],
    ['2022Q2 LTM', 2022, -6, 6],
  ])('%s', (label, year, from, to) => {
    expect(periodSpan(label)).toEqual({ year, from, to });
    expect(periodMonths(label)).toBe(to - from);
  });

  it.each(['x', '2022Q5', '2022H3', '', 'TTM', `2022${' '.repeat(37)}`])(
    '%j tells nothing',
    (label) => {
      expect(periodSpan(label)).toBeNull();
      expect(periodMonths(label)).toBe(12);
    },
  );

  const period = (label: string, end: string | null = null) => ({
    label,
    months: periodMonths(label),
    end,
  });

  it('one that tells nothing is neither before nor behind another', () => {
    expect(inTime(period('x'), period('2021'))).toBeNull();
    expect(inTime(period('2021'), period('x'))).toBeNull();
    expect(inTime(period('2020'), period('2021'))).toBe(-12);
    expect(inTime(period('2021H2'), period('2021'))).toBe(6);
    expect(inTime(period('x', '2021-12-31'), period('y', '2021-12-01'))).toBe(30);
  });

  it('it lies nowhere, though others show where twelve months roll to', () => {
    const [unknown, quarter, rolling] = stretchesOf([period('x'), period('2022Q1'), period('TTM')]);
    expect(unknown).toBeNull();
    expect(quarter && rolling && rolling.to - quarter.to).toBe(0);
    expect(rolling && rolling.to - rolling.from).toBe(365);
  });

  it('the next period is none that is there already', () => {
    expect(nextPeriod([period('2021'), period('2022')])?.label).toBe('2023');
    expect(nextPeriod([period('2022', '2021-12-31'), period('2023', '2020-12-31')])).toBeNull();
  });
});

const statements = (rows: Statements['rows'], more: Partial<Statements> = {}): Statements => ({
  ...{
    entity: 'Acme',
    currency: 'USD',
    unit: 1,
    basis: 'average',
    scope: 'attributable',
    days: 365,
  },
  ...{ periods: ['2021', '2022'].map((label) => ({ label, months: 12, end: null })) },
  ...{ rows, grains: {}, opening: {}, reported: {}, weighted: {}, peers: [] },
  ...more,
});

describe('a number in the text', () => {
  it.each<[digits: number, decimals: number, is: boolean]>([
    [20, 0, true],
    [21, 0, false],
    [1, 15, true],
    [1, 16, false],
  ])('of %i digits and %i decimals', (digits, decimals, is) => {
    const written = `1${'0'.repeat(digits - 1)}${decimals ? `.${'0'.repeat(decimals)}` : ''}`;
    expect(matchesWritten(written, Number(written), 'money')).toBe(is);
  });
});

describe('counts', () => {
  const growth = (...counts: (number | null)[]) =>
    countsOf(statements({ revenue: [100, 120] }, { counts: { shops: counts } }))[0];
  it.each<[before: number | null, now: number | null, growth: number | null]>([
    [10, 12, 0.2],
    [null, 12, null],
    [0, 12, null],
    [-1, 12, null],
    [10, null, null],
    [10, 0, -1],
  ])('%s → %s', (before, now, expected) => {
    const found = growth(before, now)?.growth[1] ?? null;
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected);
  });

  it('revenue for each, where there are any', () => {
    expect(growth(10, 12)?.revenuePer).toEqual([10, 10]);
    expect(growth(0, null)?.revenuePer).toEqual([null, null]);
  });
});

it('traditional characters are read as simplified, others stay in their places', () => {
  expect(simplified('營業收入 ABC 门')).toBe('营业收入 ABC 门');
  expect(simplified('營')).toBe('营');
  expect(simplified('no Han')).toBe('no Han');
  expect([...'營门a'].map((one) => isTraditional(one.charCodeAt(0)))).toEqual([true, false, false]);
});

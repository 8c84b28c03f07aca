/** Time: each period lies where its end says, and nothing is measured across a gap. */
import { describe, expect, it } from 'vitest';
import { entityAnalysis } from '../../../../../src/finance/analyse';
import { dayNumber } from '../../../../../src/finance/statements/periods/days';
import { orderOf, stretchesOf } from '../../../../../src/finance/statements/periods/order';
import { periodFaults } from '../../../../../src/finance/statements/periods/periodFaults';
import { periodMonths } from '../../../../../src/finance/statements/periods/periods';
import { statements, withEnds } from '../../real';

const periods = (labels: string[], ends: (string | null)[] = []) =>
  labels.map((label, i) => ({ label, months: periodMonths(label), end: ends[i] ?? null }));

const growth = (labels: string[], revenue: number[], ends: string[] = []) =>
  entityAnalysis(withEnds(statements('x', 1, labels, { revenue }), ...ends), null).periods.map(
    ({ ratios }) => ratios.revenueGrowth,
  );

describe('growth', () => {
  it('of a half is on the same half of the year before, and on the half before only as sequential', () => {
    const labels = ['2021H1', '2021H2', '2022H1'];
    const data = statements('x', 1, labels, { revenue: [250, 350, 280] });
    const last = entityAnalysis(data, null).periods[2]?.ratios;
    expect(last?.revenueGrowth).toBeCloseTo(0.12, 12);
    expect(last?.sequentialGrowth).toBeCloseTo(-0.2, 12);
    // Without the same half before there is no growth.
    expect(growth(['2021H2', '2022H1'], [350, 280])).toEqual([null, null]);
  });

  it('is never across a gap, nor across a fiscal year that moved', () => {
    expect(growth(['2019', '2021'], [100, 120])).toEqual([null, null]);
    expect(growth(['FY2021', 'FY2022'], [100, 110], ['2021-12-31', '2022-06-30'])).toEqual([
      null,
      null,
    ]);
  });

  it('goes by ends, whatever the order of the columns', () => {
    const found = growth(['FY2022', 'FY2021'], [120, 100], ['2022-03-31', '2021-03-31']);
    expect(found[0]).toBeCloseTo(0.2, 12);
  });

  it('of twelve months that roll is on no year before', () => {
    expect(growth(['2021', 'TTM'], [100, 104.55], ['2021-12-31', '2022-09-30'])).toEqual([
      null,
      null,
    ]);
  });

  it('an odd label changes nothing for the others', () => {
    expect(growth(['2022', '2023', '2024E'], [100, 110, 130])).toEqual([
      null,
      expect.closeTo(0.1, 12),
      null,
    ]);
    const plain = statements('x', 1, ['2022', '2023'], {
      netIncome: [9, 10],
      equity: [100, 110],
      assets: [200, 220],
      revenue: [1, 1],
    });
    const odd = {
      ...plain,
      periods: periods(['2022', '2023', '19700101']),
      rows: Object.fromEntries(Object.entries(plain.rows).map(([key, row]) => [key, [...row, 0]])),
    };
    const roe = (of: typeof plain) => entityAnalysis(of, null).periods[1]?.ratios.roe;
    expect(roe(odd)).toBe(roe(plain));
  });

  it('years of 52 and 53 weeks follow each other', () => {
    const ends = ['2022-01-29', '2023-01-28', '2024-02-03', '2025-02-01'];
    const { base, opens } = orderOf(periods(['2021', '2022', '2023', '2024'], ends));
    expect(base).toEqual([null, 0, 1, 2]);
    expect(opens).toEqual(['opening', 0, 1, 2]);
  });

  it.each([
    [15, 0],
    [16, null],
  ])('an end %d days beside the year is base %s', (days, base) => {
    const end = new Date(Date.UTC(2022, 11, 31 + days)).toISOString().slice(0, 10);
    expect(orderOf(periods(['A', 'B'], ['2021-12-31', end])).base[1]).toBe(base);
  });
});

describe('opening balances', () => {
  it('count only at the start of the period', () => {
    const ends = ['2021-12-31', '2022-06-30'];
    expect(orderOf(periods(['FY2021', 'FY2022'], ends)).opens).toEqual(['opening', null]);
  });

  it('of cumulative quarters are those of the year', () => {
    const labels = ['2021', '2022Q1', '2022H1', '2022Q1-Q3', '2022'];
    expect(orderOf(periods(labels)).opens).toEqual(['opening', 0, 0, 0, 0]);
  });

  it('of a year that was recast go before the closing ones of the year before', () => {
    const data = statements('x', 1, ['2021', '2022'], {
      revenue: [100, 100],
      netIncome: [10, 10],
      assets: [200, 200],
      equity: [100, 100],
    });
    const roe = (of: typeof data) => entityAnalysis(of, null).periods[1]?.ratios.roe;
    expect(roe(data)).toBeCloseTo(0.1, 12);
    const recast = { ...data, openings: { 1: { equity: 60 } } };
    expect(roe(recast)).toBeCloseTo(10 / 80, 12);
  });
});

describe('where a period lies', () => {
  it('a label without an end is moved as those with one', () => {
    const [, second] = stretchesOf(periods(['FY2021', 'FY2022'], ['2021-03-31']));
    expect(second?.to).toBe(dayNumber('2022-03-31'));
  });

  it('as the nearest of them is, where a company moved its year', () => {
    const ends = ['2019-12-31', null, '2024-03-31', null];
    const [, early, , late] = stretchesOf(periods(['FY2019', 'FY2020', 'FY2023', 'FY2024'], ends));
    expect([early?.to, late?.to]).toEqual([dayNumber('2020-12-31'), dayNumber('2025-03-31')]);
  });

  it.each([
    ['2021-01-07', '2021-12-31'],
    ['2021-01-08', '2022-01-08'],
  ])('an end of %s is of weeks up to seven days, later it is the company’s own', (end, next) => {
    const [, second] = stretchesOf(periods(['2020', '2021'], [end]));
    expect(second?.to).toBe(dayNumber(next));
  });

  it('TTM ends with the newest quarter', () => {
    const [, ttm] = stretchesOf(periods(['2021', 'TTM', '2022Q3']));
    expect(ttm?.to).toBe(dayNumber('2022-09-30'));
    expect(periodMonths('LTM')).toBe(12);
    const [named] = stretchesOf(periods(['TTM 2022Q2']));
    expect(named?.to).toBe(dayNumber('2022-06-30'));
    expect(stretchesOf(periods(['TTM']))).toEqual([null]);
  });

  it('counts months back over leap years and ends of months', () => {
    const [a, b] = stretchesOf(periods(['x', 'y'], ['2021-02-28', '2024-02-29']));
    expect(a?.from).toBe(dayNumber('2020-02-29'));
    expect(b?.from).toBe(dayNumber('2023-02-28'));
    for (let day = 700_000; day < 740_000; day += 997) {
      const date = new Date(Date.UTC(0, 2, 1) - 0);
      date.setUTCFullYear(0, 2, 1 + day);
      const end = date.toISOString().slice(0, 10);
      const [stretch] = stretchesOf(periods(['x'], [end]));
      expect(stretch?.to, end).toBe(day);
      expect([365, 366]).toContain((stretch?.to ?? 0) - (stretch?.from ?? 0));
    }
  });
});

it('faults of periods: overlap, twice, backwards; cumulative and rolling ones are none', () => {
  const codes = (labels: string[], ends: (string | null)[] = []) =>
    periodFaults(periods(labels, ends)).map(({ code }) => code);
  expect(codes(['FY2021', 'FY2022'], ['2021-12-31', '2022-06-30'])).toEqual(['overlap']);
  expect(codes(['2021', '2021'])).toEqual(['twice']);
  expect(codes(['2021', '2022'], ['2022-12-31', '2021-12-31'])).toEqual(['backwards']);
  expect(codes(['2021', '2022Q1', '2022H1', '2022Q1-Q3', '2022', 'TTM'])).toEqual([]);
  expect(codes(['2022', '2021', '2020'])).toEqual([]);
  expect(codes(['今年', '去年'])).toEqual([]);
  // A year that moved by a fortnight is one of weeks; by more it overlaps.
  expect(codes(['A', 'B'], ['2021-12-31', '2022-12-16'])).toEqual([]);
  expect(codes(['A', 'B'], ['2021-12-31', '2022-12-15'])).toEqual(['overlap']);
});

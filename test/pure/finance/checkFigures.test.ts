/** The check figures of the specification, computed from the published statements. */
import { describe, expect, it } from 'vitest';
import { analyse, analyseSegments } from '../../../src/finance/analyse';
import type { Drivers } from '../../../src/finance/compare/attribution';
import { sumChecks } from '../../../src/finance/compare/segments';
import type { Statements } from '../../../src/finance/statements/statements';
import { alibaba, alibabaSegments, jd, sanfo, statements, target, toread, walmart } from './real';

const analysis = (one: Statements) => analyse(one).customer;
const ratios = (one: Statements, index: number) => {
  const result = analysis(one).periods[index];
  if (!result) throw new Error(`no period ${index}`);
  return result.ratios;
};
const change = (one: Statements) => {
  const [first] = analysis(one).changes;
  if (!first) throw new Error('no change');
  return first;
};
/** Percent, to four places. */
const points = (part: Drivers | null) =>
  part && Object.values(part).map((value) => Number((value * 100).toFixed(4)));
const percent = (value: number | null) => Number(((value ?? Number.NaN) * 100).toFixed(4));

describe('Alibaba, average, attributable', () => {
  it('FY2022', () => {
    const found = ratios(alibaba, 1);
    expect(percent(found.netMargin)).toBe(7.2631);
    expect(found.assetTurnover).toBeCloseTo(0.50391, 5);
    expect(found.equityMultiplier).toBeCloseTo(1.79526, 5);
    expect(percent(found.roe)).toBe(6.5706);
  });

  it('FY2021', () => {
    const found = ratios(alibaba, 0);
    expect(percent(found.netMargin)).toBe(20.955);
    expect(found.assetTurnover).toBeCloseTo(0.47768, 5);
    expect(found.equityMultiplier).toBeCloseTo(1.77403, 5);
    expect(percent(found.roe)).toBe(17.7578);
  });

  it('why it changed', () => {
    const found = change(alibaba);
    expect(found.basisUsed).toBe('average');
    expect(points(found.chain)).toEqual([-11.6028, 0.3379, 0.0777]);
    expect(percent(found.total)).toBe(-11.1872);
    expect(points(found.lmdi)).toEqual([-11.9225, 0.6014, 0.1339]);
  });

  it('in five steps, the parent share first', () => {
    const found = ratios(alibaba, 1);
    expect(found.parentShare).toBeCloseTo(1.316, 3);
    expect(found.taxBurden).toBeCloseTo(0.791, 3);
    const five = [found.parentShare, found.taxBurden, found.interestBurden, found.ebitMargin];
    const product = five.reduce<number>((value, factor) => value * (factor ?? Number.NaN), 1);
    expect(product).toBeCloseTo(found.netMargin ?? 0, 12);
  });

  it('segments add up and contribute', () => {
    expect(sumChecks(alibabaSegments, alibaba).map((check) => check.difference)).toEqual([0, 0]);
    const [, now] = analyseSegments(alibabaSegments, alibaba).periods;
    const contributions = now?.segments.map((segment) => segment.contribution ?? 0) ?? [];
    const sum = contributions.reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(853062 / 717289 - 1, 12);
    expect(now?.segments[4]?.share).toBeCloseTo(74568 / 853062, 12);
    expect(now?.segments[4]?.growth).toBeCloseTo(74568 / 60558 - 1, 12);
  });
});

it('Target 2020→2021 on ending balances', () => {
  const found = change(target);
  expect([percent(found.roeFrom), percent(found.roeTo)]).toEqual([30.2493, 54.1514]);
  expect(points(found.chain)).toEqual([12.2064, 3.3557, 8.34]);
  expect(points(found.lmdi)).toEqual([13.9144, 3.1225, 6.8652]);
  expect(points(found.shapley)).toEqual([13.8584, 3.1495, 6.8942]);
});

describe('Walmart FY2022', () => {
  it('shows both scopes and never mixes them', () => {
    const found = analysis(walmart).periods[1]?.roeByScope;
    expect(percent(found?.total ?? null)).toBe(15.5388);
    expect(percent(found?.attributable ?? null)).toBe(16.6563);
    expect(percent(ratios({ ...walmart, scope: 'total' }, 1).roe)).toBe(15.5388);
  });

  it('on ending balances', () => {
    expect(percent(ratios({ ...walmart, basis: 'ending' }, 1).roe)).toBe(16.4234);
  });

  it('inventory days of 365 and of 360', () => {
    expect(ratios(walmart, 1).inventoryDays).toBeCloseTo(43.16, 2);
    expect(ratios({ ...walmart, days: 360 }, 1).inventoryDays).toBeCloseTo(42.57, 2);
  });
});

it('JD inventory days and turns', () => {
  expect(ratios(jd, 0).inventoryDays).toBeCloseTo(33.5, 2);
  expect(ratios(jd, 1).inventoryDays).toBeCloseTo(29.85, 2);
  // 31.2 days are 11.7 turns: cost chosen so that the days come out.
  const published = statements(
    '京东',
    1,
    ['2021'],
    { inventory: [31.2], costOfRevenue: [365] },
    { basis: 'ending' },
  );
  expect(ratios(published, 0).inventoryDays).toBeCloseTo(31.2, 10);
  expect(ratios(published, 0).inventoryTurns).toBeCloseTo(11.7, 1);
});

it('探路者 2020→2021: from loss to profit LMDI refuses, Shapley works', () => {
  const found = change(toread);
  expect([percent(found.roeFrom), percent(found.roeTo)]).toEqual([-13.0754, 2.482]);
  expect(points(found.chain)).toEqual([14.9391, 0.5493, 0.0691]);
  expect(found.lmdi).toBeNull();
  const parts = Object.values(found.shapley);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(found.total, 12);
});

it('三夫户外 loses in both years: LMDI refuses', () => {
  expect(change(sanfo).lmdi).toBeNull();
});

it('Logistic Properties of the Americas 2024, a loss under IFRS', () => {
  const lpa = statements(
    'LPA',
    1,
    ['2023', '2024'],
    {
      revenue: [39436343, 43862372],
      netIncome: [3139333, -29285428],
      assets: [590825310, 607019578],
      equity: [222326402, 228964876],
    },
    { currency: 'USD' },
  );
  const found = ratios(lpa, 1);
  expect(percent(found.netMargin)).toBeCloseTo(-66.767, 3);
  expect(found.assetTurnover).toBeCloseTo(0.073235, 6);
  expect(found.equityMultiplier).toBeCloseTo(2.65426, 5);
  expect(percent(found.roe)).toBe(-12.9785);
});

/** Which period of one company is which of another. */
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../../../src/finance/statements/periods/days';
import { orderOf } from '../../../../../src/finance/statements/periods/order';
import {
  fallsInTime,
  matchPeriods,
  periodMonths,
  periodSpan,
} from '../../../../../src/finance/statements/periods/periods';
import type { Period } from '../../../../../src/finance/statements/statements';
import { target, walmart } from '../../real';

const period = (label: string, end: string | null = null, months = 12): Period => ({
  label,
  end,
  months,
});

it.each([
  ['2024', { year: 2024, from: 0, to: 12 }, 12],
  ['2024H2', { year: 2024, from: 6, to: 12 }, 6],
  ['2024Q1-Q3', { year: 2024, from: 0, to: 9 }, 9],
  ['TTM 2024Q3', { year: 2024, from: -3, to: 9 }, 12],
  ['2024H1 LTM', { year: 2024, from: -6, to: 6 }, 12],
  ['after the merger', null, 12],
])('%s says where it lies', (label, span, months) => {
  expect(periodSpan(label)).toEqual(span);
  expect(periodMonths(label)).toBe(months);
});

it.each([
  ['newest first by their ends', true, [period('x', '2022-12-31'), period('y', '2021-12-31')]],
  ['newest last by their ends', false, [period('x', '2021-12-31'), period('y', '2022-12-31')]],
  ['newest first by their labels', true, [period('2022H1'), period('2021H2')]],
  ['the year after its first half', false, [period('2021H1'), period('2021')]],
  ['the second half before the year', true, [period('2021H2'), period('2021')]],
  ['one', false, [period('2021')]],
  ['none', false, []],
  ['not to be told', false, [period('before'), period('after')]],
])('%s', (_, falls, periods) => {
  expect(fallsInTime(periods)).toBe(falls);
});

describe('periods are matched', () => {
  it('by the nearest end within 100 days', () => {
    expect(matchPeriods(walmart.periods, target.periods)).toEqual([0, 1]);
    const ours = [period('a', '2021-12-31')];
    const to = (...ends: string[]) =>
      matchPeriods(
        ours,
        ends.map((end) => period('b', end)),
      );
    expect([to('2022-04-10'), to('2022-04-11')]).toEqual([[0], [null]]);
    expect([to('2021-09-22'), to('2021-09-21')]).toEqual([[0], [null]]);
    expect([to('2021-12-01', '2022-02-01'), to('2021-11-01', '2022-01-01')]).toEqual([[0], [1]]);
  });

  it('by the same label or plain year where an end is missing', () => {
    const theirs = [period('2020'), period('2021年'), period('FY2021')];
    expect(matchPeriods([period('2021'), period('FY2021'), period('FY2020')], theirs)).toEqual([
      1,
      2,
      null,
    ]);
  });

  it('not by label where both ends are known and lie apart', () => {
    const theirs = [period('2021', '2021-03-31')];
    expect(matchPeriods([period('2021', '2021-12-31')], theirs)).toEqual([null]);
  });

  it('never with another length', () => {
    expect(
      matchPeriods([period('2021', '2021-12-31', 6)], [period('2021', '2021-12-31', 12)]),
    ).toEqual([null]);
  });

  it('counts days over leap years and rejects what is no date', () => {
    expect(Number(dayNumber('2020-03-01')) - Number(dayNumber('2020-02-28'))).toBe(2);
    expect(Number(dayNumber('2100-03-01')) - Number(dayNumber('2100-02-28'))).toBe(1);
    expect(Number(dayNumber('2022-01-29')) - Number(dayNumber('2021-01-30'))).toBe(364);
    expect(dayNumber('2021')).toBeNull();
    expect(dayNumber(null)).toBeNull();
  });
});

it('orders and matches many periods without going quadratic', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => period(`${i}`, '2021-12-31'));
  // Thirty thousand squared would not end within the test's time.
  expect(orderOf(many(30_000)).inTime[1]).toBe(1);
  expect(matchPeriods(many(30_000), many(30_000)).every((index) => index !== null)).toBe(true);
});

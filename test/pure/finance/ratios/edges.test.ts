/** What decides between two readings of a period, from both sides. */
import { describe, expect, it } from 'vitest';
import { periodResults } from '../../../../src/finance/ratios/dupont';
import { weightedRoe } from '../../../../src/finance/ratios/weightedRoe';
import { daysIn } from '../../../../src/finance/statements/periods/calendar';
import type { Statements } from '../../../../src/finance/statements/statements';
import { statements } from '../real';

const of = (rows: Record<string, number>, rest: Partial<Statements> = {}) => {
  const series = Object.entries(rows).map(([row, value]) => [row, [value]]);
  const whole = Object.fromEntries(series);
  const [found] = periodResults(statements('甲', 1, ['2021'], whole, { basis: 'ending', ...rest }));
  return found;
};

describe('no minorities, where assets, liabilities and equity or the profits prove it', () => {
  const balances = { assets: 1000, liabilities: 600, equity: 400, netIncome: 8 };
  it.each<[what: string, rows: Record<string, number>, is: boolean]>([
    ['the balance adds up', balances, true],
    ['within the rounding of three figures', { ...balances, equity: 401.5 }, true],
    ['and on the other side', { ...balances, equity: 398.5 }, true],
    ['not beyond it', { ...balances, equity: 401.6 }, false],
    ['nor there', { ...balances, equity: 398.4 }, false],
    [
      'the equity of all owners is given, the profit is not',
      { ...balances, equityTotal: 400 },
      true,
    ],
    ['both are given', { ...balances, equityTotal: 400, netIncomeTotal: 8 }, false],
    ['the profit adds up', { netIncome: 8, ebt: 10, tax: 2, equity: 400 }, true],
    ['the profit does not', { netIncome: 4, ebt: 10, tax: 2, equity: 400 }, false],
    ['no liabilities', { assets: 1000, equity: 400, netIncome: 8 }, false],
    ['no assets', { liabilities: 600, equity: 400, netIncome: 8 }, false],
    ['no tax', { netIncome: 8, ebt: 10, equity: 400 }, false],
  ])('%s', (_, rows, is) => {
    expect(of(rows)?.noMinorities).toBe(is);
  });

  it('a coarser figure allows more, as its own last digit', () => {
    const coarse = { grains: { liabilities: [10] } };
    expect(of({ ...balances, equity: 415 }, coarse)?.noMinorities).toBe(true);
    expect(of({ ...balances, equity: 416 }, coarse)?.noMinorities).toBe(false);
  });
});

describe('weighted average ROE', () => {
  const base = { P0: [10], E0: [100], NP: [0] };
  const year = (rest: Parameters<typeof weightedRoe>[0]) =>
    weightedRoe({ ...base, ...rest }, 0, 12);

  it.each(['', 2, 3, 4, 5, 6, 7, 8, 9])('weighs Ei%s, Ej%s and Ek%s by their months', (nth) => {
    expect(year({ [`Ei${nth}`]: [20], [`Mi${nth}`]: [6] })).toBe(10 / 110);
    expect(year({ [`Ej${nth}`]: [20], [`Mj${nth}`]: [3] })).toBe(10 / 95);
    expect(year({ [`Ek${nth}`]: [-20], [`Mk${nth}`]: [6] })).toBe(10 / 90);
  });

  it('needs P0, E0 and NP, and a period that is longer than nothing', () => {
    expect(year({ P0: [null] })).toBeNull();
    expect(year({ E0: [null] })).toBeNull();
    expect(year({ NP: [null] })).toBeNull();
    expect(year({ M0: [0], Ei: [20], Mi: [6] })).toBeNull();
    expect(year({ M0: [-1] })).toBeNull();
    expect(year({ M0: [6], Ei: [20], Mi: [3] })).toBe(10 / 110);
  });

  it('no equity is no ROE', () => {
    const fault = { reason: 'weighted-equity-not-positive', row: 'weighted' };
    expect(year({ E0: [0] })).toEqual(fault);
    expect(year({ E0: [0.5] })).toBe(20);
  });
});

it('the days of each month', () => {
  const year = (of: number) => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((at) => daysIn(of, at));
  expect(year(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect([2024, 2000, 1900].map((of) => daysIn(of, 2))).toEqual([29, 29, 28]);
  expect([daysIn(2023, 0), daysIn(2023, 13)]).toEqual([0, 0]);
});

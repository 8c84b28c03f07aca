import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityAnalysis } from '../../../../src/finance/analyse';
import {
  chain,
  DRIVERS,
  type Drivers,
  lmdi,
  shapley,
} from '../../../../src/finance/compare/attribution';
import { periodResults } from '../../../../src/finance/ratios/dupont';
import type { RATIOS, Statements } from '../../../../src/finance/statements/statements';
import { alibaba, statements, walmart } from '../real';

const one = (rows: Record<string, number>, rest: Partial<Statements> = {}) => {
  const series = Object.fromEntries(Object.entries(rows).map(([row, value]) => [row, [value]]));
  const [result] = periodResults(
    statements('甲', 1, ['2021'], series, { basis: 'ending', ...rest }),
  );
  if (!result) throw new Error('no period');
  return result;
};

describe('basis', () => {
  it('falls back to the closing balance and says so', () => {
    const [first] = periodResults({ ...alibaba, opening: {} });
    expect(first?.basisUsed).toBe('ending');
    expect(first?.ratios.roe).toBeCloseTo(150308 / 937470, 12);
  });

  it('asks of the drivers alone whether they open, of the other balances where there is none', () => {
    const basis = (rows: Record<string, (number | null)[]>) =>
      periodResults(statements('x', 1, ['2020', '2021'], rows))[1]?.basisUsed;
    expect(basis({ inventory: [10, 12] })).toBe('average');
    expect(basis({ inventory: [null, 12] })).toBe('ending');
    expect(basis({ assets: [100, 200], inventory: [null, 12] })).toBe('average');
  });

  it('keeps assets and equity on one basis', () => {
    const [first] = periodResults({ ...alibaba, opening: { assets: 1312985e6 } });
    expect(first?.basisUsed).toBe('ending');
    expect(first?.ratios.equityMultiplier).toBeCloseTo(1690218 / 937470, 12);
    expect(first?.closingUsed).toEqual(['assets', 'equity', 'inventory']);
  });

  it('takes a change on ending balances where only one period has openings', () => {
    const [change] = entityAnalysis({ ...alibaba, opening: {} }, null).changes;
    expect(change?.basisUsed).toBe('ending');
    expect(change?.roeTo).toBeCloseTo(61959 / 948479, 12);
  });

  it('lets cumulative quarters open with the year, not with each other', () => {
    const rows = { netIncome: [1, 2, 4], equity: [10, 20, 40], assets: [10, 20, 40] };
    const quarters = statements('甲', 1, ['2021', '2022H1', '2022Q1-Q3'], rows);
    const [, half, nine] = periodResults(quarters);
    expect(half?.ratios.roe).toBe(2 / 15);
    expect(nine?.ratios.roe).toBe(4 / 25);
  });

  it('understands columns that stand newest first', () => {
    const turned = statements('甲', 1, ['2022', '2021'], { netIncome: [2, 1], equity: [30, 10] });
    const [now, before] = periodResults(turned);
    expect(now?.ratios.roe).toBe(2 / 20);
    expect(before?.basisUsed).toBe('ending');
  });
});

describe('the length of a period', () => {
  it('scales days', () => {
    const rows = { inventory: [100], costOfRevenue: [365] };
    const half = statements('甲', 1, ['2022H1'], rows, { basis: 'ending' });
    const [result] = periodResults(half);
    expect(result?.ratios.inventoryDays).toBe(50);
    expect(result?.ratios.inventoryTurns).toBeCloseTo(3.65, 12);
  });

  it('never compares a year with a half', () => {
    const rows = {
      revenue: [100, 60, 120],
      netIncome: [1, 2, 3],
      assets: [1, 1, 1],
      equity: [1, 1, 1],
    };
    const mixed = entityAnalysis(statements('甲', 1, ['2020', '2021H1', '2021'], rows), null);
    expect(mixed.periods.map((period) => period.ratios.revenueGrowth)).toEqual([
      null,
      null,
      expect.closeTo(0.2, 12),
    ]);
    expect(mixed.changes.map((change) => `${change.from}→${change.to}`)).toEqual(['2020→2021']);
  });

  it('calls no growth what took two years', () => {
    const rows = { revenue: [100, 121] };
    const gap = statements('甲', 1, ['2019', '2021'], rows);
    expect(periodResults(gap)[1]?.ratios.revenueGrowth).toBeNull();
  });
});

describe('not meaningful', () => {
  const reasons = (rows: Record<string, number>, rest: Partial<Statements> = {}) =>
    one(rows, rest).notMeaningful.map(({ ratio, reason, row }) => `${ratio} ${reason} ${row}`);

  it.each([
    [{ netIncome: -5, equity: -10 }, ['roe equity-not-positive equity']],
    [{ assets: 5, equity: 0 }, ['equityMultiplier equity-not-positive equity']],
    [{ netIncomeTotal: 5, ebt: -1 }, ['taxBurden ebt-not-positive ebt']],
    [{ ebt: 5, ebit: 0 }, ['interestBurden ebit-not-positive ebit']],
    [{ operatingCashFlow: 5, netIncome: -1 }, ['cashContent net-income-not-positive netIncome']],
    [
      { revenue: 0, netIncome: 1, ebit: 1, grossProfit: 1 },
      [
        'netMargin revenue-not-positive revenue',
        'ebitMargin revenue-not-positive revenue',
        'grossMargin revenue-not-positive revenue',
      ],
    ],
    [
      { costOfRevenue: 0, inventory: 1, payables: 1 },
      [
        'inventoryDays cost-not-positive costOfRevenue',
        'inventoryTurns cost-not-positive costOfRevenue',
        'payableDays cost-not-positive costOfRevenue',
      ],
    ],
    [
      { revenue: 1, netIncome: 1, assets: 0 },
      ['assetTurnover assets-not-positive assets', 'roa assets-not-positive assets'],
    ],
    [
      { currentAssets: 1, currentLiabilities: 0 },
      ['currentRatio current-liabilities-not-positive currentLiabilities'],
    ],
    [{ netIncome: 5, equityTotal: 10 }, ['roe mixed-scope equityTotal']],
    [{ netIncomeTotal: 5, equity: 10 }, ['roe mixed-scope netIncomeTotal']],
  ])('%o', (rows, expected) => {
    const found = reasons(rows);
    expect(found).toEqual(expected);
    for (const text of found) {
      const ratio = text.split(' ')[0] as (typeof RATIOS)[number];
      expect(one(rows).ratios[ratio]).toBeNull();
    }
  });

  it.each(['equity', 'ebt', 'ebit', 'revenue', 'costOfRevenue', 'assets', 'currentLiabilities'])(
    'is never what is missing: %s alone',
    (row) => expect(reasons({ [row]: -1 })).toEqual([]),
  );

  it('sees an opening equity that is negative', () => {
    const rest: Partial<Statements> = { basis: 'average', opening: { equity: -1 } };
    expect(reasons({ netIncome: 5, equity: 100 }, rest)).toEqual([
      'roe equity-not-positive equity',
    ]);
  });

  it('counts growth from nothing', () => {
    const rows = { revenue: [0, 5] };
    const [, now] = periodResults(statements('甲', 1, ['2020', '2021'], rows));
    expect(now?.notMeaningful).toEqual([
      { ratio: 'revenueGrowth', reason: 'previous-revenue-not-positive', row: 'revenue' },
    ]);
  });
});

describe('single ratios', () => {
  it('liability ratio only with total equity', () => {
    expect(one({ assets: 100, equity: 40 }).ratios.liabilityRatio).toBeNull();
    expect(one({ assets: 100, equityTotal: 40 }).ratios.liabilityRatio).toBe(0.6);
    expect(one({ assets: 100, equity: 40 }, { scope: 'total' }).ratios.liabilityRatio).toBe(0.6);
  });

  it('EBIT is profit before tax and interest where it has no row', () => {
    expect(one({ ebt: 8, interest: 2, revenue: 100 }).ratios).toMatchObject({
      interestBurden: 0.8,
      ebitMargin: 0.1,
    });
  });

  it('cash', () => {
    const rows = {
      operatingCashFlow: 30,
      capex: 10,
      netIncome: 20,
      revenue: 365,
      costOfRevenue: 365,
    };
    const found = one({ ...rows, inventory: 40, receivables: 30, payables: 20 }).ratios;
    expect(found).toMatchObject({ cashContent: 1.5, freeCashFlow: 20, cashConversionCycle: 50 });
  });

  it('weighted average ROE from its inputs, else as published', () => {
    const inputs = { P0: [100], E0: [900], NP: [100], Ei: [120], Mi: [6], Ej: [60], Mj: [2] };
    expect(one({}, { weighted: inputs }).ratios.weightedRoe).toBe(100 / (900 + 50 + 60 - 10));
    expect(one({}, { reported: { weightedRoe: [0.0657] } }).ratios.weightedRoe).toBe(0.0657);
    const negative = { P0: [1], E0: [-5], NP: [1] };
    expect(one({}, { weighted: negative }).notMeaningful).toEqual([
      { ratio: 'weightedRoe', reason: 'weighted-equity-not-positive', row: 'weighted' },
    ]);
  });

  it('published figures stand beside the computed ones', () => {
    const found = one({ netIncome: 1, equity: 10 }, { reported: { roe: [0.12] } });
    expect([found.ratios.roe, found.reported.roe]).toEqual([0.1, 0.12]);
  });

  it('a block of total scope reads its suffixed rows and has a parent share of one', () => {
    const [, now] = periodResults({ ...walmart, scope: 'total' });
    expect(now?.ratios.netMargin).toBeCloseTo(13940 / 572754, 12);
    expect(now?.ratios.parentShare).toBe(1);
    expect(now?.roeByScope.attributable).toBeCloseTo(0.166563, 6);
  });
});

describe('attribution', () => {
  const driver = fc.double({ min: 0.01, max: 100, noNaN: true });
  const signed = fc.double({ min: -100, max: 100, noNaN: true });
  const drivers = (value: fc.Arbitrary<number>) =>
    fc.record({ netMargin: value, assetTurnover: value, equityMultiplier: value });
  const product = (d: Drivers) => DRIVERS.reduce((value, key) => value * d[key], 1);
  const sum = (d: Drivers) => DRIVERS.reduce((value, key) => value + d[key], 0);

  it('chain and Shapley sum to the change, for any signs', () => {
    fc.assert(
      fc.property(drivers(signed), drivers(signed), (from, to) => {
        const change = product(to) - product(from);
        expect(sum(chain(from, to))).toBeCloseTo(change, 6);
        expect(sum(shapley(from, to))).toBeCloseTo(change, 6);
      }),
    );
  });

  it('LMDI sums to the change, and the sign of each part is that of its driver', () => {
    fc.assert(
      fc.property(drivers(driver), drivers(driver), (from, to) => {
        const parts = lmdi(from, to);
        expect(parts).not.toBeNull();
        if (!parts) return;
        const scale = Math.max(product(from), product(to));
        expect(Math.abs(sum(parts) - (product(to) - product(from)))).toBeLessThan(scale * 1e-9);
        for (const key of DRIVERS)
          expect(Math.sign(parts[key])).toBe(Math.sign(to[key] - from[key]));
      }),
    );
  });

  it('LMDI keeps its digits when ROE falls to almost nothing, and when it hardly moves', () => {
    const from = { netMargin: 5.69, assetTurnover: 9.41, equityMultiplier: 6.61 };
    const fallen = { netMargin: 0.01, assetTurnover: 0.01, equityMultiplier: 0.01 };
    const parts = lmdi(from, fallen);
    expect(parts && sum(parts) / (product(fallen) - product(from))).toBeCloseTo(1, 13);
    // ROE stays, so that L is ROE itself: ln 2 of it moves from margin to turnover.
    const moved = { netMargin: 11.38, assetTurnover: 4.705 * (1 + 1e-12), equityMultiplier: 6.61 };
    const shifted = lmdi(from, moved);
    expect(shifted && shifted.netMargin / (product(from) * Math.LN2)).toBeCloseTo(1, 9);
  });

  it('LMDI refuses what is not positive', () => {
    const good = { netMargin: 0.1, assetTurnover: 1, equityMultiplier: 2 };
    expect(lmdi(good, { ...good, netMargin: 0 })).toBeNull();
    expect(lmdi({ ...good, netMargin: -0.1 }, good)).toBeNull();
    expect(lmdi(good, good)).toEqual({ netMargin: 0, assetTurnover: 0, equityMultiplier: 0 });
  });

  it('Shapley does not depend on the order in which drivers stand', () => {
    const from = { netMargin: 2, assetTurnover: 3, equityMultiplier: 5 };
    const to = { netMargin: 3, assetTurnover: 2, equityMultiplier: 5 };
    const back = shapley({ netMargin: 3, assetTurnover: 2, equityMultiplier: 5 }, from);
    expect(shapley(from, to).netMargin).toBeCloseTo(-back.netMargin, 12);
    expect(shapley(from, to).netMargin).toBeCloseTo(12.5, 12);
  });
});

describe('any input', () => {
  it('the product of the drivers is ROE, the average lies between the balances', () => {
    const money = fc.double({ min: 1, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(money, money, money, money, money, money, (...[a0, a1, e0, e1, r, n]) => {
        const rows = { revenue: r, netIncome: n, assets: a1, equity: e1 };
        const result = one(rows, { basis: 'average', opening: { assets: a0, equity: e0 } });
        const { roe, netMargin, assetTurnover, equityMultiplier } = result.ratios;
        const product = (netMargin ?? 0) * (assetTurnover ?? 0) * (equityMultiplier ?? 0);
        expect(product / (roe ?? 0)).toBeCloseTo(1, 9);
        expect(result.averageAssets).toBeGreaterThanOrEqual(Math.min(a0, a1));
        expect(result.averageAssets).toBeLessThanOrEqual(Math.max(a0, a1));
      }),
    );
  });
});

/** The ratios that came later: EBIT by what is there, expenses, all owners, compound growth, sums over the year. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityAnalysis } from '../../../../src/finance/analyse';
import { countsOf } from '../../../../src/finance/compare/counts';
import type { Statements } from '../../../../src/finance/statements/statements';
import { statements } from '../real';

type Rows = Record<string, number>;

const result = (rows: Rows, rest: Partial<Statements> = {}) => {
  const one = Object.fromEntries(Object.entries(rows).map(([row, value]) => [row, [value]]));
  const found = entityAnalysis(statements('x', 1, ['2021'], one, rest), null).periods[0];
  if (!found) throw new Error('no period');
  return found;
};

describe('EBIT', () => {
  const rows = { revenue: 200, ebt: 40, netIncomeTotal: 30, operatingIncome: 38 };
  it('is its row', () => {
    const { ratios, ebitFrom } = result({ ...rows, ebit: 55, interest: 10 });
    expect([ratios.ebitMargin, ebitFrom]).toEqual([55 / 200, 'ebit']);
  });
  it('else EBT and interest', () => {
    const { ratios, ebitFrom } = result({ ...rows, interest: 10 });
    expect([ratios.ebitMargin, ratios.interestBurden]).toEqual([0.25, 0.8]);
    expect(ebitFrom).toBe('ebt-and-interest');
  });
  it('else operating income, and the factor is said to be another', () => {
    const { ratios, ebitFrom } = result(rows);
    expect([ratios.ebitMargin, ratios.interestBurden]).toEqual([0.19, 40 / 38]);
    expect(ebitFrom).toBe('operating-income');
  });
});

describe('all owners', () => {
  it('are the parent’s where profit before tax less tax proves it', () => {
    const { ratios, noMinorities } = result({ netIncome: 75, ebt: 100, tax: 25, assets: 1000 });
    expect(ratios).toMatchObject({ parentShare: 1, taxBurden: 0.75, roa: 0.075 });
    expect(noMinorities).toBe(true);
  });
  it('are the parent’s where assets less liabilities prove it', () => {
    const { ratios } = result({ assets: 100, liabilities: 60, equity: 40 });
    expect(ratios.liabilityRatio).toBe(0.6);
  });
  it('are not guessed where nothing proves it', () => {
    expect(result({ netIncome: 75, ebt: 100, tax: 20 }).ratios.taxBurden).toBeNull();
    expect(result({ netIncome: 75, ebt: 100 }).ratios.taxBurden).toBeNull();
    expect(result({ assets: 100, equity: 40 }).ratios.liabilityRatio).toBeNull();
  });
  it('are the parent’s where the equities prove it, unless profit before tax less tax says otherwise', () => {
    const whole = { assets: 100, liabilities: 60, equity: 40, netIncome: 75, ebt: 100 };
    expect(result(whole)).toMatchObject({ noMinorities: true, ratios: { taxBurden: 0.75 } });
    expect(result({ ...whole, tax: 20 }).ratios.taxBurden).toBeNull();
  });
  it('liabilities tell the liability ratio by themselves', () => {
    expect(result({ assets: 100, liabilities: 61 }).ratios.liabilityRatio).toBe(0.61);
  });
  it('ROA takes their profit, the parent’s only where it is alone', () => {
    expect(result({ netIncome: 8, netIncomeTotal: 10, assets: 100 }).ratios.roa).toBe(0.1);
    expect(result({ netIncome: 8, assets: 100 }).ratios.roa).toBe(0.08);
  });
});

describe('not meaningful', () => {
  const reasons = (rows: Rows) =>
    result(rows).notMeaningful.map(({ ratio, reason }) => `${ratio} ${reason}`);
  it('a share of a loss', () => {
    expect(reasons({ netIncome: 5, netIncomeTotal: -2 })).toContain(
      'parentShare total-net-income-not-positive',
    );
    expect(reasons({ netIncome: -5, netIncomeTotal: -6 })).toContain(
      'parentShare total-net-income-not-positive',
    );
    expect(reasons({ netIncome: 5, netIncomeTotal: 1 })).toEqual([]);
  });
  it('a tax burden of a loss', () => {
    expect(reasons({ netIncomeTotal: -2, ebt: 3 })).toContain(
      'taxBurden total-net-income-not-positive',
    );
  });
});

it.each([
  [50, false],
  [49.99, true],
])('equity of %d on assets of 1000: caution %s', (equity, thin) => {
  expect(result({ netIncome: 5, revenue: 1, assets: 1000, equity }).thinEquity).toBe(thin);
});

it('expenses and cash as parts of revenue', () => {
  const rows = {
    revenue: 200,
    sellingExpense: 20,
    adminExpense: 10,
    rdExpense: 30,
    advertising: 4,
    operatingCashFlow: 25,
    capex: 15,
  };
  expect(result(rows).ratios).toMatchObject({
    sellingRatio: 0.1,
    adminRatio: 0.05,
    rdRatio: 0.15,
    advertisingRatio: 0.02,
    capexRatio: 0.075,
    freeCashFlow: 10,
    freeCashFlowMargin: 0.05,
  });
});

it('working capital in money and in days', () => {
  const rows = { revenue: 730, receivables: 40, inventory: 30, payables: 20 };
  expect(result(rows).ratios).toMatchObject({ workingCapital: 50, workingCapitalDays: 25 });
});

describe('signs', () => {
  it('costs, expenses and capex are outflows whatever the file writes', () => {
    const { ratios } = result({
      revenue: 100,
      costOfRevenue: -60,
      rdExpense: -5,
      operatingCashFlow: 20,
      capex: -8,
    });
    expect(ratios).toMatchObject({ grossMargin: 0.4, rdRatio: 0.05, freeCashFlow: 12 });
  });
  it('a tax is turned only where profit says so', () => {
    const { statements: data } = entityAnalysis(
      statements('x', 1, ['2021'], { ebt: [100], tax: [-25], netIncomeTotal: [75] }),
      null,
    );
    expect([data.rows.tax, data.turned]).toEqual([[25], ['tax']]);
    const credit = statements('x', 1, ['2021'], { ebt: [100], tax: [-25], netIncomeTotal: [125] });
    expect(entityAnalysis(credit, null).statements.rows.tax).toEqual([-25]);
  });
  it('finance income of 财务费用 stays what it is', () => {
    const data = statements('x', 1, ['2021'], { interest: [-3] }, { proxies: ['interest'] });
    expect(entityAnalysis(data, null).statements.rows.interest).toEqual([-3]);
  });
});

describe('compound growth', () => {
  const cagr = (labels: string[], revenue: (number | null)[], rest: Partial<Statements> = {}) =>
    entityAnalysis(statements('x', 1, labels, { revenue }, rest), null).periods.map(
      ({ ratios, cagrFrom, cagrYears }) => [ratios.cagr, cagrFrom, cagrYears],
    );
  const none = [null, null, null];

  it('is over the longest run of years, with its years', () => {
    const found = cagr(['2018', '2020', '2021', '2022'], [1, 100, 150, 121]);
    expect(found).toEqual([none, none, none, [expect.closeTo(0.1, 12), '2020', 2]]);
  });
  it('ends where a year was recast, and where a year is missing', () => {
    const labels = ['2020', '2021', '2022'];
    expect(cagr(labels, [1, 2, 3], { openings: { 2: { assets: 1 } } })[2]).toEqual(none);
    expect(cagr(labels, [1, null, 3])[2]).toEqual(none);
    expect(cagr(labels, [-1, 2, 3])[2]).toEqual(none);
  });
  it('is no interim', () => {
    expect(cagr(['2020H1', '2021H1', '2022H1'], [1, 2, 3])[2]).toEqual(none);
  });
});

it('weighted ROE sums the additions of a year', () => {
  const weighted = { P0: [10], E0: [100], NP: [10], Ei: [24], Mi: [6], Ei2: [12], Mi2: [2] };
  const { ratios } = result({ revenue: 1 }, { weighted });
  expect(ratios.weightedRoe).toBeCloseTo(10 / (100 + 5 + 12 + 2), 12);
});

it('counts grow, and each brings its revenue', () => {
  const data = statements('x', 1, ['2021', '2022'], { revenue: [1000, 1300] });
  expect(countsOf({ ...data, counts: { 门店: [500, 520] } })).toEqual([
    {
      name: '门店',
      values: [500, 520],
      growth: [null, expect.closeTo(0.04, 12)],
      revenuePer: [2, 2.5],
    },
  ]);
});

it('an independent computation gives the same, for any statements', () => {
  const money = fc.double({ min: 1, max: 1e12, noNaN: true });
  const year = fc.record({
    revenue: money,
    costOfRevenue: money,
    netIncome: money,
    netIncomeTotal: money,
    ebt: money,
    interest: money,
    assets: money,
    liabilities: money,
    equity: money,
    inventory: money,
    receivables: money,
    payables: money,
    operatingCashFlow: money,
    capex: money,
    sellingExpense: money,
  });
  fc.assert(
    fc.property(year, year, fc.constantFrom(365, 360), (a, b, days) => {
      const rows = Object.fromEntries(
        Object.keys(a).map((key) => [key, [a[key as keyof typeof a], b[key as keyof typeof b]]]),
      );
      const data = statements('x', 1, ['2021', '2022'], rows, { days });
      const { ratios } = entityAnalysis(data, null).periods[1] ?? { ratios: null };
      const mean = (key: keyof typeof a) => (a[key] + b[key]) / 2;
      const expected: Record<string, number> = {
        roe: b.netIncome / mean('equity'),
        netMargin: b.netIncome / b.revenue,
        assetTurnover: b.revenue / mean('assets'),
        equityMultiplier: mean('assets') / mean('equity'),
        roa: b.netIncomeTotal / mean('assets'),
        parentShare: b.netIncome / b.netIncomeTotal,
        taxBurden: b.netIncomeTotal / b.ebt,
        interestBurden: b.ebt / (b.ebt + b.interest),
        ebitMargin: (b.ebt + b.interest) / b.revenue,
        grossMargin: (b.revenue - b.costOfRevenue) / b.revenue,
        inventoryDays: (days * mean('inventory')) / b.costOfRevenue,
        receivableDays: (days * mean('receivables')) / b.revenue,
        payableDays: (days * mean('payables')) / b.costOfRevenue,
        cashContent: b.operatingCashFlow / b.netIncome,
        freeCashFlowMargin: (b.operatingCashFlow - b.capex) / b.revenue,
        capexRatio: b.capex / b.revenue,
        sellingRatio: b.sellingExpense / b.revenue,
        liabilityRatio: b.liabilities / b.assets,
        revenueGrowth: b.revenue / a.revenue - 1,
        workingCapital: b.receivables + b.inventory - b.payables,
      };
      for (const [ratio, value] of Object.entries(expected)) {
        const got = ratios?.[ratio as keyof typeof ratios] as number | null;
        const scale = Math.max(1e-9, Math.abs(value));
        // What is left of a difference keeps the digits of its parts.
        const parts = ratio === 'workingCapital' ? b.receivables + b.inventory + b.payables : 1;
        const tolerance = 1e-12 * Math.max(scale, parts, 1 + b.capex / b.revenue);
        expect(Math.abs((got ?? Number.NaN) - value), ratio).toBeLessThanOrEqual(tolerance * 10);
      }
    }),
  );
});

/** Which figure of which paper: the kinds of trouble that real filings make, small and typed. */
import { describe, expect, test } from 'vitest';
import { ImportError, type Imported, type NoteCode } from '../../../../../src/imports';
import {
  type ChooseOptions,
  chooseStatements,
} from '../../../../../src/imports/facts/choose/choose';
import type { TaggedFact } from '../../../../../src/imports/facts/fact';
import { annual, calendar, facts, type Paper } from '../papers';

const choose = (list: readonly TaggedFact[], options: Partial<ChooseOptions> = {}) =>
  chooseStatements(list, { entityName: 'Made Up Inc.', ...options });
const notes = (imported: Imported, code: NoteCode) =>
  imported.notes.filter((note) => note.code === code);
const labels = (imported: Imported) => imported.periods.map(({ label }) => label);

const CONTRACTS = 'RevenueFromContractWithCustomerExcludingAssessedTax';
const balance = (assets: number, equity: number, more: Record<string, number> = {}) => ({
  Assets: assets,
  StockholdersEquity: equity,
  ...more,
});

describe('the total before a part', () => {
  const year = (tags: Record<string, number>): Paper => ({
    filed: '2023-02-20',
    flows: { [calendar(2022)]: { NetIncomeLoss: 50, ...tags } },
    balances: { '2022-12-31': balance(900, 401) },
  });
  test.each<[string, Record<string, number>, number]>([
    ['gross profit and cost', { GrossProfit: 203, CostOfRevenue: 310 }, 513],
    ['profit and all costs', { OperatingIncomeLoss: 77, CostsAndExpenses: 436 }, 513],
    [
      'an insurer’s benefits, before tax',
      {
        IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest: 63,
        BenefitsLossesAndExpenses: 450,
      },
      513,
    ],
    [
      'cost line by line',
      { OperatingIncomeLoss: 77, CostOfRevenue: 310, SellingGeneralAndAdministrativeExpense: 126 },
      513,
    ],
  ])('%s prove contracts, though Revenues stands first on the page', (_, tags, total) => {
    const imported = choose(facts(year({ Revenues: 41, [CONTRACTS]: 513, ...tags })));
    expect(imported.rows.revenue).toEqual([total]);
    expect(notes(imported, 'total-proven')).toMatchObject([
      { row: 'revenue', params: { taken: CONTRACTS, other: 'Revenues', otherValue: 41 } },
    ]);
    expect(notes(imported, 'candidates')).toEqual([]);
  });

  test('a bank’s revenue is what its costs, provisions and profit make', () => {
    const imported = choose(
      facts(
        year({
          [CONTRACTS]: 413,
          RevenuesNetOfInterestExpense: 722,
          NoninterestExpense: 541,
          ProvisionForLoanLeaseAndOtherLosses: 51,
          IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest: 130,
        }),
      ),
    );
    expect(imported.rows.revenue).toEqual([722]);
  });

  test('without an identity the order of the page, and any difference is said, however small', () => {
    const imported = choose(facts(year({ [CONTRACTS]: 572_753_999, Revenues: 572_754_001 })));
    expect(imported.rows.revenue).toEqual([572_754_001]);
    expect(notes(imported, 'candidates')).toMatchObject([
      { row: 'revenue', period: 'FY2022', params: { taken: 'Revenues', other: CONTRACTS } },
    ]);
  });

  test('one tag for all periods where one covers them', () => {
    // The last report has one tag only; the older ones have both, the first on the page alone in none.
    const imported = choose(
      facts(
        {
          filed: '2022-02-20',
          flows: { [calendar(2021)]: { Revenues: 95, [CONTRACTS]: 91, NetIncomeLoss: 11 } },
          balances: { '2021-12-31': balance(203, 101) },
        },
        {
          filed: '2023-02-20',
          flows: { [calendar(2022)]: { [CONTRACTS]: 99, NetIncomeLoss: 12 } },
          balances: { '2022-12-31': balance(207, 103) },
        },
      ),
    );
    expect(imported.rows.revenue).toEqual([91, 99]);
    expect(notes(imported, 'names-mixed')).toEqual([]);
    expect(notes(imported, 'candidates')).toMatchObject([{ period: 'FY2021' }]);
  });

  test('a tag that an identity speaks against is not taken for the sake of one tag', () => {
    const imported = choose(
      facts(
        {
          filed: '2022-02-20',
          flows: {
            [calendar(2021)]: {
              Revenues: 95,
              [CONTRACTS]: 91,
              GrossProfit: 33,
              CostOfRevenue: 62,
              NetIncomeLoss: 11,
            },
          },
          balances: { '2021-12-31': balance(203, 101) },
        },
        {
          filed: '2023-02-20',
          flows: { [calendar(2022)]: { [CONTRACTS]: 99, NetIncomeLoss: 12 } },
          balances: { '2022-12-31': balance(207, 103) },
        },
      ),
    );
    expect(imported.rows.revenue).toEqual([95, 99]);
    expect(notes(imported, 'names-mixed')).toMatchObject([{ row: 'revenue', period: null }]);
  });

  test('of two costs the one that gross profit proves', () => {
    const imported = choose(
      facts(
        year({
          Revenues: 513,
          GrossProfit: 203,
          CostOfRevenue: 77,
          CostOfGoodsAndServicesSold: 310,
        }),
      ),
    );
    expect(imported.rows.costOfRevenue).toEqual([310]);
  });
});

describe('one vintage a period', () => {
  const papers = [
    annual(2021, [811, 700, 650], [81, 70, 65]),
    annual(2022, [1003, 811, 700], [101, 81, 70]),
    annual(2023, [585, 1003, 811], [59, 101, 81]),
    // A business was sold: two years are recast, the third isn't shown any more.
    annual(2024, [636, 480, 907], [61, 48, 99]),
  ];

  test('a recast is one question for all its rows and years, and a break where it begins', () => {
    const imported = choose(facts(...papers), { periods: ['2021', '2022', '2023', '2024'] });
    expect(imported.rows.revenue).toEqual([811, 907, 480, 636]);
    expect(imported.rows.netIncome).toEqual([81, 99, 48, 61]);
    expect(imported.rows.costOfRevenue).toEqual([406, 454, 240, 318]);
    expect(notes(imported, 'recast')).toMatchObject([
      {
        row: null,
        period: null,
        params: {
          from: 'FY2022',
          to: 'FY2023',
          date: '2025-02-20',
          at: 'FY2022',
          shown: 'revenue',
          first: 1003,
          latest: 907,
          rows: 'revenue, costOfRevenue, netIncome',
        },
      },
    ]);
    expect(imported.vintages).toEqual(['1', '2', '2', '2']);
    expect(notes(imported, 'break')).toMatchObject([{ period: 'FY2022' }]);
    expect(notes(imported, 'restated')).toEqual([]);
  });

  test('as first reported, when asked', () => {
    const imported = choose(facts(...papers), { restated: 'first' });
    expect(imported.rows.revenue?.slice(-4)).toEqual([811, 1003, 585, 636]);
    expect(notes(imported, 'recast-first')).toHaveLength(1);
    expect(notes(imported, 'break')).toMatchObject([{ period: 'FY2024' }]);
  });

  test('a recast that the periods taken don’t hold is no question', () => {
    const imported = choose(facts(...papers), { periods: ['FY2024'] });
    expect(notes(imported, 'recast')).toEqual([]);
    expect(imported.rows.revenue).toEqual([636]);
  });

  test('the source is the annual report of the last period, one footnote a paper', () => {
    const quarter: Paper = {
      form: '10-Q',
      filed: '2025-05-05',
      flows: { '2025-01-01..2025-03-31': { Revenues: 160, NetIncomeLoss: 16 } },
      // It repeats the balance at the year's end, with another equity.
      balances: { '2024-12-31': balance(3024, 2999), '2025-03-31': balance(3100, 2500) },
    };
    const imported = choose(facts(...papers, quarter));
    expect(imported.filing).toEqual({
      form: '10-K',
      number: 'a-2025-02-20',
      date: '2025-02-20',
    });
    expect(imported.rows.equity?.at(-1)).toBe(2424);
    expect(imported.sources?.map(({ date, kind, periods }) => [date, kind, periods])).toEqual([
      ['2025-02-20', 'annual-report', ['FY2022', 'FY2023', 'FY2024']],
      ['2024-02-20', 'annual-report', ['FY2022']],
      ['2022-02-20', 'annual-report', ['FY2020', 'FY2021']],
    ]);
  });

  test('a difference within the rounding of the coarser paper is none', () => {
    const exact = facts({
      filed: '2022-02-20',
      flows: { [calendar(2021)]: { Revenues: 461_509_000, NetIncomeLoss: 33_027_000 } },
      balances: { '2021-12-31': balance(900_123_000, 400_001_000) },
    });
    const rounded = facts({
      filed: '2023-02-20',
      flows: { [calendar(2021)]: { Revenues: 461_500_000, NetIncomeLoss: 33_000_000 } },
      balances: { '2021-12-31': balance(900_100_000, 400_000_000) },
    });
    expect(notes(choose([...exact, ...rounded]), 'recast')).toEqual([]);
    const apart = rounded.map((fact) =>
      fact.tag === 'Revenues' ? { ...fact, value: 461_300_000 } : fact,
    );
    expect(notes(choose([...exact, ...apart]), 'recast')).toHaveLength(1);
  });

  test.each([
    ['said', [9_867_000_000, -6], [9_900_000_000, -8], 9_867_000_000],
    ['said, and the finer has more zeros', [9_900_000_000, -6], [9_867_000_000, -7], 9_900_000_000],
    ['seen in the digits', [9_867_000_000, null], [9_900_000_000, null], 9_867_000_000],
  ] as const)(
    'of a value that a paper gives twice the exacter one stands, %s',
    (_, one, other, right) => {
      const paper = facts({
        filed: '2025-03-14',
        flows: { [calendar(2024)]: { Revenues: 680_985_000_000, NetIncomeLoss: 19_436_000_000 } },
        balances: { '2024-12-31': balance(260_823_000_000, 91_013_000_000) },
      });
      const assets = paper.find(({ tag }) => tag === 'Assets');
      const cash = [one, other].map(([value, decimals]) => ({
        ...(assets as TaggedFact),
        tag: 'CashAndCashEquivalentsAtCarryingValue',
        value,
        decimals,
      }));
      for (const both of [cash, cash.toReversed()]) {
        expect(choose([...paper, ...both]).rows.cash).toEqual([right]);
      }
    },
  );

  test('a later paper of another scale is a slip, not a recast', () => {
    const imported = choose(
      facts(annual(2021, [811_000, 700_000], [81_000, 70_000]), {
        ...annual(2021, [811, 700], [81, 70]),
        form: '10-K/A',
        filed: '2022-06-01',
      }),
      { periods: ['FY2021'] },
    );
    expect(imported.rows.revenue).toEqual([811_000]);
    expect(imported.rows.netIncome).toEqual([81_000]);
    expect(notes(imported, 'recast')).toEqual([]);
    expect(notes(imported, 'scale-differs')).toMatchObject([
      { row: 'revenue', period: 'FY2021', params: { value: 811_000, otherValue: 811 } },
    ]);
  });

  test('a proxy statement, filed later, never goes before the annual report', () => {
    const proxy: Paper = {
      form: 'DEF 14A',
      filed: '2025-04-07',
      flows: { [calendar(2024)]: { NetIncomeLoss: 62, Revenues: 630 } },
      balances: { '2024-12-31': balance(3024, 2424) },
    };
    const imported = choose(facts(...papers, proxy));
    expect(imported.rows.netIncome?.at(-1)).toBe(61);
    expect(imported.filing?.form).toBe('10-K');
  });
});

describe('periods', () => {
  test('the label is the company’s own: the year to 2025-02-02 is fiscal 2024', () => {
    const shop = (fy: number, start: string, end: string): Paper => ({
      filed: `${fy + 1}-03-20`,
      fy,
      flows: { [`${start}..${end}`]: { Revenues: 153 + fy, NetIncomeLoss: 17 } },
      balances: { [end]: balance(903, 401) },
    });
    const imported = choose(
      facts(shop(2023, '2023-01-30', '2024-01-28'), shop(2024, '2024-01-29', '2025-02-02')),
    );
    expect(labels(imported)).toEqual(['FY2023', 'FY2024']);
    expect(imported.periods.map(({ end }) => end)).toEqual(['2024-01-28', '2025-02-02']);
  });

  test('a transition period: no average over the gap, the balances at the start are taken', () => {
    const flow = (revenue: number) => ({ Revenues: revenue, NetIncomeLoss: revenue / 10 });
    const imported = choose(
      facts(
        {
          filed: '2024-08-20',
          fy: 2024,
          flows: { '2023-07-01..2024-06-30': flow(1000) },
          balances: { '2024-06-30': balance(2000, 900) },
        },
        {
          form: '10-KT',
          filed: '2025-02-20',
          fy: 2024,
          flows: { '2024-07-01..2024-12-31': flow(520) },
          balances: { '2024-12-31': balance(2100, 920) },
        },
        {
          filed: '2026-02-20',
          fy: 2025,
          flows: { [calendar(2025)]: flow(1200) },
          balances: { '2025-12-31': balance(2200, 950) },
        },
      ),
    );
    expect(labels(imported)).toEqual(['FY2024', 'FY2025']);
    expect(imported.openings).toEqual({ FY2025: { assets: 2100, equity: 920 } });
    expect(notes(imported, 'odd-length')).toMatchObject([{ params: { start: '2024-07-01' } }]);
  });

  test('of two years that overlap the newer stays, and that is said', () => {
    const flow = (revenue: number) => ({ Revenues: revenue, NetIncomeLoss: revenue / 10 });
    const imported = choose(
      facts(
        {
          filed: '2022-02-20',
          flows: { [calendar(2021)]: flow(100) },
          balances: { '2021-12-31': balance(200, 90) },
        },
        {
          filed: '2022-09-20',
          flows: { '2021-07-01..2022-06-30': flow(110) },
          balances: { '2022-06-30': balance(210, 95) },
        },
      ),
    );
    expect(labels(imported)).toEqual(['FY2022']);
    expect(notes(imported, 'overlap')).toMatchObject([
      { params: { start: '2021-01-01', end: '2021-12-31', other: 'FY2022' } },
    ]);
  });

  test('the newest part of a year and the one a year before, when asked', () => {
    const quarter = (year: number): Paper => ({
      form: '10-Q',
      filed: `${year}-05-05`,
      flows: {
        [`${year}-01-01..${year}-03-31`]: { Revenues: year, NetIncomeLoss: 16 },
        [`${year - 1}-01-01..${year - 1}-03-31`]: { Revenues: year - 1, NetIncomeLoss: 15 },
      },
      balances: { [`${year}-03-31`]: balance(3100, 2500) },
    });
    const list = facts(
      annual(2023, [585], [58]),
      annual(2024, [636, 585], [61, 58]),
      quarter(2025),
    );
    expect(labels(choose(list))).toEqual(['FY2023', 'FY2024']);
    const imported = choose(list, { interim: true });
    expect(labels(imported)).toEqual(['FY2023', 'FY2024Q1', 'FY2024', 'FY2025Q1']);
    expect(imported.periods.map(({ months }) => months)).toEqual([12, 3, 12, 3]);
    expect(imported.rows.revenue).toEqual([585, 2024, 636, 2025]);
    expect(imported.sources?.map(({ kind }) => kind)).toContain('interim-report');
    expect(imported.filing?.form).toBe('10-K');
    expect(labels(choose(list, { periods: ['2025Q1'] }))).toEqual(['FY2025Q1']);
  });
});

describe('owners and trades', () => {
  const company = (tags: Record<string, number>, sheet: Record<string, number>) =>
    choose(
      facts({
        filed: '2023-02-20',
        flows: { [calendar(2022)]: { Revenues: 513, NetIncomeLoss: 50, ...tags } },
        balances: { '2022-12-31': balance(903, 401, sheet) },
      }),
    );

  test('a balance sheet that adds up without minorities has none: both scopes, and said', () => {
    const imported = company({ CostOfRevenue: 310 }, { Liabilities: 502 });
    expect(imported.rows.netIncomeTotal).toEqual([50]);
    expect(imported.rows.equityTotal).toEqual([401]);
    expect(notes(imported, 'no-minorities')).toHaveLength(1);
  });
  test.each([
    ['one that doesn’t', { Liabilities: 490 }],
    ['minorities', { Liabilities: 502, MinorityInterest: 12 }],
    ['no way to tell', {}],
  ])('%s leaves the row out', (_, sheet) => {
    const imported = company({}, sheet as Record<string, number>);
    expect(imported.rows.netIncomeTotal).toBeUndefined();
    expect(notes(imported, 'no-minorities')).toEqual([]);
  });
  test('a bank is told to be one and isn’t asked for stock', () => {
    const imported = company(
      { InterestAndDividendIncomeOperating: 700, NoninterestIncome: 200 },
      { Deposits: 600 },
    );
    expect(notes(imported, 'bank')).toHaveLength(1);
    expect(notes(imported, 'missing').map(({ row }) => row)).toEqual([]);
  });
  test('an insurer too, but none with a cost of revenue', () => {
    expect(notes(company({ PremiumsEarnedNet: 400 }, {}), 'insurer')).toHaveLength(1);
    const shop = company({ PremiumsEarnedNet: 4, CostOfRevenue: 310 }, {});
    expect(notes(shop, 'insurer')).toEqual([]);
  });
});

describe('expenses', () => {
  const company = (tags: Record<string, number>) =>
    choose(
      facts({
        filed: '2023-02-20',
        flows: { [calendar(2022)]: { Revenues: 513, NetIncomeLoss: 50, ...tags } },
        balances: { '2022-12-31': balance(903, 401) },
      }),
    );
  test('selling and administration in one stands in for selling, and that is said', () => {
    const imported = company({ SellingGeneralAndAdministrativeExpense: 126 });
    expect(imported.rows.sellingExpense).toEqual([126]);
    expect(notes(imported, 'proxy')).toMatchObject([{ row: 'sellingExpense' }]);
  });
  test('but not beside administration alone', () => {
    const imported = company({
      SellingGeneralAndAdministrativeExpense: 126,
      GeneralAndAdministrativeExpense: 60,
    });
    expect(imported.rows).toMatchObject({ adminExpense: [60] });
    expect(imported.rows.sellingExpense).toBeUndefined();
    expect(notes(imported, 'proxy')).toEqual([]);
  });
  test('the tags that some filers use instead', () => {
    const imported = company({
      SellingAndMarketingExpense: 66,
      ResearchAndDevelopmentExpense: 31,
      AdvertisingExpense: 12,
      PaymentsToAcquireProductiveAssets: 44,
      InterestExpenseNonoperating: 9,
      NetCashProvidedByUsedInOperatingActivitiesContinuingOperations: 71,
    });
    expect(imported.rows).toMatchObject({
      sellingExpense: [66],
      rdExpense: [31],
      advertising: [12],
      capex: [44],
      interest: [9],
      operatingCashFlow: [71],
    });
  });
});

test('parts of a company (facts with dimensions) are none of it', () => {
  const [first] = facts({
    filed: '2023-02-20',
    flows: { [calendar(2022)]: { Revenues: 40 } },
  });
  const whole = facts(annual(2022, [513], [50]));
  const part = { ...(first as TaggedFact), dims: { ProductOrServiceAxis: 'Tents' } };
  expect(choose([part, ...whole]).rows.revenue).toEqual([513]);
});

test('nothing to choose from is refused', () => {
  expect(() => choose([])).toThrow(ImportError);
});

describe('results after tax', () => {
  const BEFORE =
    'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest';
  const year = (tags: Record<string, number>): Paper => ({
    filed: '2023-02-20',
    flows: {
      [calendar(2022)]: { Revenues: 500, [BEFORE]: 100, IncomeTaxExpenseBenefit: 20, ...tags },
    },
    balances: { '2022-12-31': balance(900, 401) },
  });
  const of = (tags: Record<string, number>) => choose(facts(year(tags))).rows.afterTax;
  const SHARES = 'IncomeLossFromEquityMethodInvestments';
  const GIVEN_UP = 'IncomeLossFromDiscontinuedOperationsNetOfTax';

  test('are the row where they lie between profit before tax less tax and profit', () => {
    expect(of({ NetIncomeLoss: 87, [SHARES]: 7 })).toEqual([7]);
    expect(of({ NetIncomeLoss: 71, [GIVEN_UP]: -9 })).toEqual([-9]);
    expect(of({ NetIncomeLoss: 78, [SHARES]: 7, [GIVEN_UP]: -9 })).toEqual([-2]);
  });

  test('are none where the profit is made without them', () => {
    expect(of({ NetIncomeLoss: 80, [SHARES]: 7 })).toBeUndefined();
    expect(of({ NetIncomeLoss: 85, [SHARES]: 7 })).toBeUndefined();
    expect(
      choose(
        facts({
          ...year({}),
          flows: { [calendar(2022)]: { Revenues: 500, NetIncomeLoss: 80, [SHARES]: 7 } },
        }),
      ).rows.afterTax,
    ).toBeUndefined();
  });
});

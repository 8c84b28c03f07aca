/** Exports of sites, terminals and reports from elsewhere, a small one of each kind, with every figure known. */
import { describe, expect, test } from 'vitest';
import { workbook } from '../workbook';
import { expectRead, refusal } from './told';

const codes = (read: { readonly notes: readonly { code: string; row: string | null }[] }) =>
  read.notes.map(({ code, row }) => (row ? `${code} ${row}` : code));

describe('terminals', () => {
  test('Capital IQ: days with lengths and LTM in one cell, the currency in a line of its own', async () => {
    const sheet = [
      ['In Millions of the reported currency, except per share items.'],
      [
        'For the Fiscal Period Ending',
        '12 months\nJan-29-2023',
        '12 months\nJan-28-2024',
        'LTM\n12 months\nOct-27-2024',
      ],
      ['Currency', 'USD', 'USD', 'USD'],
      ['  Total Revenue', 26974, 60922, 113269],
      ['Income Tax Expense', -187, 4058, 9000],
      ['  Net Income', 4368, 29760, 63074],
    ];
    await expectRead(workbook([sheet]), 'USD', {
      FY2023: { revenue: 26974e6, tax: -187e6 },
      FY2024: { revenue: 60922e6, netIncome: 29760e6 },
    });
  });

  test('Bloomberg: fiscal years over days, LTM and estimates left out', async () => {
    const sheet = [
      ['In Millions of USD except Per Share', 'FY 2023', 'FY 2024', 'Current/LTM', 'FY 2025 Est'],
      ['12 Months Ending', '09/30/2023', '09/28/2024', '12/28/2024', '09/30/2025'],
      ['Revenue', 383285, 391035, 395760, 410000],
      ['  - Cost of Revenue', 214137, 210352, 211657, null],
      ['Net Income, GAAP', 96995, 93736, 96150, null],
    ];
    await expectRead(workbook([sheet]), 'USD', {
      FY2023: { revenue: 383285e6 },
      FY2024: { revenue: 391035e6, costOfRevenue: 210352e6, netIncome: 93736e6 },
    });
  });

  test('FactSet: `FY Mar-24` ends in March, both profits are known', async () => {
    const read = await expectRead(
      '(INR mm),FY Mar-24,FY Mar-23,LTM Jun-25\nSales,4345000,3459670,4400000\nCost of Goods Sold (COGS) incl. D&A,3000000,2600000,3100000\nNet Income,313990,24140,280000\nConsolidated Net Income,318070,26896,285000\n',
      'INR',
      {
        FY2023: { revenue: 3459670e6 },
        FY2024: {
          revenue: 4345000e6,
          costOfRevenue: 3000000e6,
          netIncome: 313990e6,
          netIncomeTotal: 318070e6,
        },
      },
    );
    expect(read.periods.map(({ end }) => end)).toEqual(['2023-03-31', '2024-03-31']);
  });

  test('Macrotrends, Morningstar: unit and length in the corner', async () => {
    await expectRead(
      'Annual Data | Millions of US $ except per share data\t2024-12-31\t2023-12-31\nRevenue\t$97,690\t$96,773\nIncome Taxes\t$1,837\t$-5,001\n',
      'USD',
      { 2023: { revenue: 96773e6, tax: -5001e6 }, 2024: { revenue: 97690e6 } },
    );
    await expectRead(
      'Fiscal year ends in September. USD in millions except per share data.,2023-09,2024-09,TTM\nRevenue,383285,391035,395760\n',
      'USD',
      { FY2023: { revenue: 383285e6 }, FY2024: { revenue: 391035e6 } },
    );
  });

  test('forecasts under a head of their own', async () => {
    await expectRead(
      'USD million,Actual,,Forecast,\n,2023,2024,2025,2026\nRevenue,1,2,3,4\n',
      'USD',
      {
        2023: { revenue: 1e6 },
        2024: { revenue: 2e6 },
      },
    );
  });
});

describe('countries', () => {
  test('India: lakhs and crores, in their groups, revenue without other income', async () => {
    await expectRead(
      '(₹ in lakhs)\nParticulars,Note,"Year ended March 31, 2024"\nRevenue from operations,24,"12,34,567.89"\nTotal revenue,,"12,46,913.56"\nProfit for the year,,"1,75,926.00"\nOwners of the Company,,"1,70,000.00"\nNon-controlling interests,,"5,926.00"\n',
      'INR',
      { FY2024: { revenue: 123_456_789_000, netIncome: 17e9, netIncomeTotal: 17_592_600_000 } },
    );
    const crores =
      'Consolidated Figures in Rs. Crores / View Standalone\n ,Mar 2023,Mar 2024\nSales +,225458,240893\n';
    const read = await expectRead(crores, null, {
      FY2023: { revenue: 225458e7 },
      FY2024: { revenue: 240893e7 },
    });
    // Rupees of which country isn't said.
    expect(codes(read)).toContain('currency-unknown');
    expect(
      await refusal(
        crores.replace(/Consolidated|Standalone/g, (word) =>
          word === 'Standalone' ? 'Consolidated' : 'Standalone',
        ),
      ),
    ).toBe('parent-statements');
  });

  test('years that are written twice', async () => {
    await expectRead('USD m,2022-23,FY2023/24\nRevenue,1,2\n', 'USD', {
      FY2023: { revenue: 1e6 },
      FY2024: { revenue: 2e6 },
    });
  });

  test('Britain: £m under each head, owners below the profit', async () => {
    await expectRead(
      'Group income statement,,,\n,Note,2024,2023\n,,£m,£m\nRevenue,2,68187,65322\nCost of sales,,(63354),(61690)\nProfit for the year,,1764,658\nOwners of the parent,,1759,660\nNon-controlling interests,,5,(2)\n',
      'GBP',
      {
        2023: { revenue: 65322e6, netIncome: 660e6, netIncomeTotal: 658e6 },
        2024: { revenue: 68187e6, costOfRevenue: 63354e6, netIncome: 1759e6 },
      },
    );
  });

  test('France: blanks between thousands, the group’s share, gross margin in money', async () => {
    const read = await expectRead(
      '(EUR millions);2024;2023\nRevenue;84 683;86 153\nCost of sales;(27 918);(26 876)\nGross margin;56 765;59 277\nNet profit;12 941;15 952\nNet profit, Group share;12 550;15 174\n',
      'EUR',
      {
        2023: { revenue: 86153e6 },
        2024: { grossProfit: 56765e6, netIncome: 12550e6, netIncomeTotal: 12941e6 },
      },
    );
    expect(read.reported).toEqual({});
  });

  test('a convenience translation beside the filer’s money, both named below the heads', async () => {
    await expectRead(
      ",2023,2024,2024\n,RMB'000,RMB'000,US$'000\nNet revenues,1100,1200,164\nNet income attributable to Acme,110,120,16\n",
      'CNY',
      { 2023: { revenue: 1100e3 }, 2024: { revenue: 1200e3, netIncome: 120e3 } },
    );
  });

  test('names in other languages are refused, not guessed', async () => {
    for (const text of [
      'in Mio. €;2024;2023\nUmsatzerlöse;75.930,5;74.882,1\nUmsatzkosten;-46.106,0;-46.123,0\n',
      '(単位：百万円),2024年3月期,2023年3月期\n売上高,45095325,37154298\n売上原価,36000000,30838000\n',
      '단위: 백만원,2024,2023\n매출액,300870903,258935494\n',
    ]) {
      expect(await refusal(text)).toBe('no-rows');
    }
  });
});

describe('what isn’t the row that it is named after', () => {
  test('per share, non-GAAP, adjusted', async () => {
    await expectRead(
      'USD million,2024,2023\nRevenue,1000,900\nNet income per share,5.2,4.8\nNet income attributable to Acme per diluted share,5.1,4.7\nNon-GAAP net income,150,140\nOperating income (non-GAAP),200,190\nAdjusted EBIT,210,200\nNet income,100,90\n',
      'USD',
      {
        2023: { netIncome: 90e6 },
        2024: { revenue: 1000e6, netIncome: 100e6, operatingIncome: null, ebit: null },
      },
    );
  });

  test('shareholders’ equity beside the parent’s own is that of all owners', async () => {
    await expectRead(
      "USD million,2024,2023\nTotal assets,1000,900\nTotal Acme shareholders' equity,500,450\nTotal shareholders' equity,520,465\n",
      'USD',
      { 2023: { equity: 450e6 }, 2024: { equity: 500e6, equityTotal: 520e6 } },
    );
    const unread = await expectRead(
      'day,code,total_assets,total_owner_equities,np_parent_company_holders,net_profit\n2023-12-31,600519.XSHG,272699660092,223656490092,74734071550,77521476000\n',
      null,
      { 2023: { assets: 272_699_660_092, equity: 223_656_490_092, netIncome: null } },
    );
    expect(codes(unread)).toContain('unread-scope');
  });

  test('one name twice with other figures is asked about', async () => {
    const read = await expectRead(
      'USD million,2024,2023\nRevenue,1000,900\nInventory,50,45\nInventory,100,90\n',
      'USD',
      { 2023: {}, 2024: { inventory: 50e6 } },
    );
    expect(codes(read)).toContain('candidates inventory');
  });
});

describe('columns and rows as terminals, groups and bookkeeping programs head them', () => {
  test('Capital IQ: a reclassified day is a day, common equity the parent’s', async () => {
    await expectRead(
      '"In Millions of the trading currency",Currency:,US Dollar,\n"Balance Sheet as of:",Dec-31-2023,Reclassified Dec-31-2024,Restated Dec-31-2025\nCash And Equivalents,310,355.2,401.1\nTotal Assets,3902,4010.7,4155.2\n  Total Common Equity,1650,1722.2,1803.1\nMinority Interest,47,48.2,51\nTotal Equity,1697,1770.4,1854.1\n',
      'USD',
      {
        2023: { assets: 3902e6, equity: 1650e6, equityTotal: 1697e6, cash: 310e6 },
        2024: { assets: 4010.7e6, equity: 1722.2e6 },
        2025: { assets: 4155.2e6, equity: 1803.1e6 },
      },
    );
  });

  test('years below Group and Company', async () => {
    await expectRead(
      'S$ million,Group,,Company,\n,2025,2024,2025,2024\nRevenue,459.5,419.7,120.1,118.0\nTotal assets,1288,1206.4,800.1,790.4\n',
      'SGD',
      {
        2024: { revenue: 419.7e6, assets: 1206.4e6 },
        2025: { revenue: 459.5e6, assets: 1288e6 },
      },
    );
  });

  test.each([
    ['Jan - Dec 2025', 'Jan - Dec 2024 (PY)', '2025', '2024'],
    ['January - June, 2025', 'January - June, 2024', '2025H1', '2024H1'],
    ['Jul 2024 - Jun 2025', 'Jul 2023 - Jun 2024', 'FY2025', 'FY2024'],
    ['Jul - Jun 2025', 'Jul - Jun 2024', 'FY2025', 'FY2024'],
  ])('months from and to: %s', async (now, then, label, before) => {
    await expectRead(
      `USD,"${now}","${then}"\nTotal Income,"$310,321.10","$285,322.50"\nTotal Cost of Goods Sold,"$240,111.00","$221,000.10"\nNet Income,"$5,110.20","$7,001.10"\n`,
      'USD',
      {
        [before]: { revenue: 285_322.5 },
        [label]: { revenue: 310_321.1, costOfRevenue: 240_111, netIncome: 5_110.2 },
      },
    );
  });

  test('no months from and to', async () => {
    expect(await refusal('USD,Mar - Mai 2025,Foo - Bar 2024\nRevenue,100,90\n')).not.toBeNull();
  });

  test('the owners’ part right below the profit, said outright', async () => {
    await expectRead(
      'EUR million,2025,2024\nRevenue,1284.6,1263.4\nProfit for the period,61.5,68.2\nof which attributable to shareholders of Pumpen AG,60.1,66.6\nof which non-controlling interests,1.4,1.6\n',
      'EUR',
      {
        2024: { netIncome: 66.6e6, netIncomeTotal: 68.2e6 },
        2025: { netIncome: 60.1e6, netIncomeTotal: 61.5e6 },
      },
    );
    // Not of the comprehensive income.
    await expectRead(
      'EUR million,2025,2024\nRevenue,1284.6,1263.4\nProfit for the period,61.5,68.2\nTotal comprehensive income,70,71\nAttributable to owners of the Company,68,69\n',
      'EUR',
      { 2024: { netIncome: 68.2e6 }, 2025: { netIncome: 61.5e6 } },
    );
  });
});

test.each([
  ['2024 pro forma', ['2024 pro forma']],
  ['FY24 (twelve of fifteen months)', ['FY24 (twelve of fifteen months)']],
  ['Change 2025 on 2023', []],
  ['2025年占比', []],
  ['Page', []],
  ['Budget 2026', []],
])('a column of figures headed "%s" is named where it isn’t read', async (head, named) => {
  const read = await expectRead(
    `USD million,2023,${head},2025\nRevenue,100,110,120\nTotal assets,200,210,220\n`,
    'USD',
    { 2023: { revenue: 100e6 }, 2025: { revenue: 120e6 } },
  );
  const told = read.notes.filter(({ code }) => code === 'columns-unread');
  expect(told.map(({ params }) => params.heads)).toEqual(named);
});

test('two lengths over years are no companies', async () => {
  await expectRead(
    '(in thousands of U.S. dollars; unaudited),,,,\n,Three months ended Sep 30,,Nine months ended Sep 30,\n,2026,2025,2026,2025\nNet sales,1202,1150,3550,3410\nCost of sales,800,770,2380,2300\nNet income,77,70,221,205\n',
    'USD',
    {
      '2025Q3': { revenue: 1150e3 },
      '2026Q3': { revenue: 1202e3, netIncome: 77e3 },
      '2025Q1-Q3': { revenue: 3410e3 },
      '2026Q1-Q3': { revenue: 3550e3, costOfRevenue: 2380e3 },
    },
  );
});

test.each([
  ['2025 TEUR', '2024 TEUR', 1e3],
  ['2025 in MEUR', '2024 in MEUR', 1e6],
  ['2025 k€', '2024 k€', 1e3],
])('a letter before the currency is its unit: %s', async (now, then, unit) => {
  await expectRead(
    `Position;${now};${then}\nRevenue;1.284.600;1.263.400\nTotal assets;1.455.800;1.402.000\n`,
    'EUR',
    { 2024: { revenue: 1_263_400 * unit }, 2025: { revenue: 1_284_600 * unit } },
  );
});

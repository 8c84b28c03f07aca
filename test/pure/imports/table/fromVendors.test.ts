/** Exports as they come: heads with notes and weeks, an item and its period in one head, the end of a fiscal year in the title. */
import { describe, expect, test } from 'vitest';
import { readStatements } from '../../../../src/imports';
import { expectRead, refusal } from './told';

const W = 1e4;
const M = 1e6;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('an item and its period in one head, a company a line', () => {
  const known = {
    '2022': { revenue: 135_020 * W },
    '2023': { revenue: 150_080 * W, netIncome: 13_000 * W },
  };
  test.each([
    [
      '证券代码,证券简称,"营业收入\n[报告期] 2022年报\n[报表类型] 合并报表\n[单位] 万元","营业收入\n[报告期] 2023年报\n[报表类型] 合并报表\n[单位] 万元","归属母公司股东的净利润\n[报告期] 2023年报\n[单位] 万元"',
    ],
    ['证券代码,证券简称,营业收入(万元)2022年报,营业收入(万元)2023年报,归母净利润(万元)2023年报'],
    ['证券代码,证券简称,2022年营业收入(万元),2023年营业收入(万元),2023年归母净利润(万元)'],
    ['证券代码,证券简称,营业收入_2022(万元),营业收入_2023(万元),归母净利润_2023(万元)'],
  ])('%s', async (head) => {
    const text = `${head}\n600001.SH,示例股份,"135,020.00","150,080.00","13,000.00"\n600002.SH,别家股份,"35,020.00","50,080.00","3,000.00"\n`;
    await expectRead(text, 'CNY', known, { entity: '示例股份' });
    await expectRead(text, 'CNY', known, { entity: '600001.SH' });
    expect(await refusal(text)).toBe('several-entities');
  });
});

describe('heads', () => {
  const read = async (head: string) =>
    (await readStatements(bytes(`${head}\nRevenue,5,6\nNet income,1,2\n`))).periods.map(
      ({ label, end }) => `${label} ${end}`,
    );

  test.each([
    ['USD million,2022(1),2023(2)', ['2022 null', '2023 null']],
    ['USD million,2022*,2023†', ['2022 null', '2023 null']],
    [
      'USD million,"Fiscal 2022 (52 weeks ended Jan 28, 2023)","Fiscal 2023 (53 weeks ended Feb 3, 2024)"',
      ['FY2022 2023-01-28', 'FY2023 2024-02-03'],
    ],
    [
      'Fiscal years ended June 30 (USD million),FY22,FY23',
      ['FY2022 2022-06-30', 'FY2023 2023-06-30'],
    ],
    ['GBP million,2023,2024', ['2023 null', '2024 null']],
    [
      'FOR THE YEAR ENDED 31 MARCH 2024,,\nGBP million,2023,2024',
      ['FY2023 2023-03-31', 'FY2024 2024-03-31'],
    ],
    ['AS AT 30 JUNE 2024,,\nGBP million,2023,2024', ['FY2023 2023-06-30', 'FY2024 2024-06-30']],
    ['Years ended January 31,,\nUSD million,2023,2024', ['FY2023 2023-01-31', 'FY2024 2024-01-31']],
    [
      '单位：万元,2022年前三季度（1-9月）,2023年前三季度（1-9月）',
      ['2022Q1-Q3 null', '2023Q1-Q3 null'],
    ],
  ])('%s', async (head, expected) => {
    expect(await read(head)).toEqual(expected);
  });
});

test('a balance sheet and a profit of one fiscal year share their column', async () => {
  const text =
    'Income statement for the year ended 31 March 2024,,\n£,2023,2024\nTurnover,500000,600000\nTax on profit,(3000),(4000)\nInterest payable and similar expenses,(1000),(2000)\nProfit for the financial year,20000,30000\nBalance sheet as at 31 March 2024,,\n£,2023,2024\nTotal assets,900000,950000\nNet assets,400000,450000\n';
  await expectRead(text, 'GBP', {
    FY2023: {
      revenue: 500_000,
      tax: 3000,
      interest: 1000,
      netIncome: 20_000,
      assets: 900_000,
      equity: 400_000,
    },
    FY2024: {
      revenue: 600_000,
      tax: 4000,
      interest: 2000,
      netIncome: 30_000,
      assets: 950_000,
      equity: 450_000,
    },
  });
});

test('a total with its parts below it is one company', async () => {
  const rows = (name: string, net: string, cost: string) =>
    `${name}\nNet sales,${net}\nCost of sales,${cost}\n`;
  const text = `USD million,2022,2023\nNet sales,30,40\nCost of sales,10,20\nNet income,5,6\n${rows('Products,,', '20,25', '7,12')}${rows('Services,,', '10,15', '3,8')}`;
  await expectRead(text, 'USD', {
    '2022': { revenue: 30 * M, costOfRevenue: 10 * M },
    '2023': { revenue: 40 * M, costOfRevenue: 20 * M },
  });
  const others = text.replace('10,15', '11,15');
  expect(await refusal(others)).toBe('unnamed-entities');
});

test('a Chinese file writes points, and Excel’s mark of a text is no part of a number', async () => {
  const text =
    "单位：亿元,2022年,2023年\n营业收入,1.350,1.500\n营业成本,'1.100,1.200\n归母净利润,2,3\n";
  await expectRead(text, 'CNY', {
    '2022': { revenue: 1.35e8, costOfRevenue: 1.1e8 },
    '2023': { revenue: 1.5e8, netIncome: 3e8 },
  });
});

test.each([
  ['S$’000', 'SGD'],
  ['A$’000', 'AUD'],
  ['US$’000', 'USD'],
  ['HK$’000', 'HKD'],
])('%s', async (unit, currency) => {
  const text = `${unit},2022,2023\nRevenue,5,6\nNet income,1,2\n`;
  await expectRead(text, currency, { '2022': { revenue: 5000 }, '2023': { revenue: 6000 } });
});

describe('companies side by side over the same years', () => {
  const rows = '营业收入,13,15,23,25\n归母净利润,1,2,3,4\n';
  const head = (above: string) => `单位：亿元,${above}\n,2022,2023,2022,2023\n${rows}`;

  test('the one asked for, and a question where none is', async () => {
    const known = { '2022': { revenue: 13e8 }, '2023': { revenue: 15e8, netIncome: 2e8 } };
    await expectRead(head('示例股份,,别家股份,'), 'CNY', known, { entity: '示例股份' });
    const other = { '2022': { revenue: 23e8 }, '2023': { revenue: 25e8, netIncome: 4e8 } };
    await expectRead(head('示例股份,,别家股份,'), 'CNY', other, { entity: '别家股份' });
    expect(await refusal(head('示例股份,,别家股份,'))).toBe('several-entities');
  });

  test('budgets, currencies and rows are no companies', async () => {
    for (const above of ['实际,,预算,', '人民币,,美元,', '营业收入,,归母净利润,']) {
      expect(await refusal(head(above), { entity: '示例股份' })).toBe('no-rows');
    }
  });
});

test('COGS', async () => {
  const text = 'USD million,2022,2023\nSales,5,6\nCOGS,3,4\nNet income,1,2\n';
  await expectRead(text, 'USD', { '2022': { costOfRevenue: 3e6 }, '2023': { costOfRevenue: 4e6 } });
});

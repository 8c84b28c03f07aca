/** Tables laid out as people's real files are, where a column or row is easily taken for another. */
import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '../../../../src/imports';
import { readKept } from './told';

const read = (text: string, options?: ImportOptions) => readKept(text, options);
const refusal = (text: string, options?: ImportOptions) =>
  read(text, options).then(
    () => null,
    (error: { code?: string }) => error.code ?? error,
  );
const codes = ({ notes }: { notes: readonly { code: string }[] }) => notes.map(({ code }) => code);

describe('columns that hold no figures', () => {
  test('行次 is none, though the date of the sheet stands above it', async () => {
    const { periods, rows } = await read(
      '利润表\n编制单位：甲乙有限公司,2024年12月,单位：元\n项目,行次,本年累计金额,本月金额\n一、营业收入,1,12000,1000\n减：营业成本,2,8000,700\n四、净利润,19,1200,100\n',
    );
    expect(periods.map(({ label }) => label)).toEqual(['2024']);
    expect(rows).toMatchObject({ revenue: [12000], costOfRevenue: [8000], netIncome: [1200] });
  });

  test('one day beside what the sheet says of itself is a head where no other stands below', async () => {
    const { rows } = await read('单位：元,2024年12月31日\n资产总计,1500\n营业收入,12000\n');
    expect(rows).toMatchObject({ assets: [1500], revenue: [12000] });
  });

  test('附注 between names and figures', async () => {
    const { rows } = await read(
      '利润表\n编制单位：甲乙有限公司,2024年12月,,单位：元\n项目,附注,本期金额,上期金额\n一、营业收入,五、1,12000,11000\n四、净利润,,1200,1100\n',
    );
    expect(rows.revenue).toEqual([11000, 12000]);
  });

  test('a unit for each row', async () => {
    const chinese = await read(
      '项目,单位,2024年,2023年\n营业收入,亿元,14,13\n归母净利润,万元,14000,13000\n毛利率,%,40.1,39.2\n',
    );
    expect(chinese.rows).toMatchObject({ revenue: [13e8, 14e8], netIncome: [13e7, 14e7] });
    expect(chinese.reported?.grossMargin).toEqual([0.392, 0.401]);
    const english = await read(
      'Key figures,Unit,2024,2023\nRevenue,USD m,1400,1300\nNet income,USD m,140,130\nEmployees,number,5000,4800\n',
    );
    expect(english).toMatchObject({ currency: 'USD', entity: null });
    expect(english.rows.revenue).toEqual([1.3e9, 1.4e9]);
  });
});

describe('two halves of a balance sheet beside each other', () => {
  test.each([
    '资产负债表\n编制单位：甲,2024年12月31日,单位：元\n资产,行次,期末余额,年初余额,负债和所有者权益,行次,期末余额,年初余额\n货币资金,1,100,90,短期借款,31,50,40\n存货,9,300,280,应付账款,33,150,140\n流动资产合计,15,700,650,流动负债合计,41,400,380\n固定资产,20,800,780,所有者权益（或股东权益）合计,52,1000,950\n资产总计,30,1500,1430,负债和所有者权益总计,53,1500,1430\n',
    'Assets,Note,2024,2023,Liabilities and equity,Note,2024,2023\nCash and cash equivalents,1,100,90,Accounts payable,5,150,140\nInventories,3,300,280,Total current liabilities,,400,380\nTotal current assets,,700,650,Total equity,,1000,950\nTotal assets,,1500,1430,Total liabilities and equity,,1500,1430\n',
  ])('%s', async (text) => {
    const { rows, notes } = await read(text);
    expect(rows).toMatchObject({
      cash: [90, 100],
      inventory: [280, 300],
      currentAssets: [650, 700],
      assets: [1430, 1500],
      payables: [140, 150],
      currentLiabilities: [380, 400],
      equity: [950, 1000],
    });
    expect(codes({ notes })).not.toContain('period-twice');
  });
});

describe('units', () => {
  test.each([
    'Revenues (in millions USD),1400,1300\nNet income,140,130\n',
    'Revenue (USD thousands),1400,1300\nNet income,140,130\n',
    "Sales revenue (AUD '000),1400,1300\nProfit after tax,140,130\n",
    '营业收入（万元）,1400,1300\n净利润,140,130\n',
  ])('of one row are not lent to another: %s', async (rows) => {
    expect(await refusal(`Item,2024,2023\n${rows}`)).toBe('which-unit');
    const told = await read(`Item,2024,2023\n${rows}`, { answers: { unit: 1000 } });
    expect(told.rows.netIncome).toEqual([130_000, 140_000]);
  });

  test.each([
    ['（以百万人民币计）', 1e6, 'CNY'],
    ['（除另有註明外，以人民幣千元列示）', 1e3, 'CNY'],
    ['百万元人民币', 1e6, 'CNY'],
    ['in Mio. EUR', 1e6, 'EUR'],
    ["AUD '000", 1e3, 'AUD'],
    ['(CHF thousand)', 1e3, 'CHF'],
    ['£m', 1e6, 'GBP'],
  ])('%s', async (head, unit, currency) => {
    const found = await read(`"${head}",2024,2023\nRevenue,140,130\nNet income,14,13\n`);
    expect(found).toMatchObject({ unit, currency });
    expect(found.rows.revenue).toEqual([130 * unit, 140 * unit]);
  });
});

describe('what a name says beside its figures', () => {
  test('a gross margin in money is the gross profit; in percent it is published', async () => {
    const money = await read(
      'USD million,2024,2023\nNet sales,"391,035","383,285"\nCost of sales,"210,352","214,137"\nGross margin,"180,683","169,148"\nGross margin %,46.2%,44.1%\n',
    );
    expect(money.rows.grossProfit).toEqual([169_148e6, 180_683e6]);
    const percent = await read('USD million,2024,2023\nRevenue,100,90\nGross margin,42,40\n');
    expect(percent.rows.grossProfit).toBeUndefined();
    expect(percent.reported?.grossMargin).toEqual([0.4, 0.42]);
    const other = await read('USD million,2024,2023\nRevenue,100,90\nOperating margin,5200,4100\n');
    expect(other.reported?.operatingMargin).toBeUndefined();
  });

  test('the sum of the regions is the revenue of the group; what has no sum is no row', async () => {
    const found = await read(
      'USD million,2023,2024\nEurope,,\nRevenue,40,44\nOperating income,4,5\nAmerica,,\nRevenue,60,66\nOperating income,9,11\nGroup,,\nRevenue,100,110\nNet income,10,11\n',
    );
    expect(found.rows.revenue).toEqual([100e6, 110e6]);
    expect(found.rows.operatingIncome).toBeUndefined();
    expect(codes(found)).toContain('unused');
  });

  test('names of Hong Kong, in both kinds of characters', async () => {
    const expected = {
      revenue: [900e3, 1000e3],
      costOfRevenue: [550e3, 600e3],
      ebt: [100e3, 120e3],
      tax: [18e3, 20e3],
      netIncome: [80e3, 95e3],
      netIncomeTotal: [82e3, 100e3],
      assets: [2800e3, 3000e3],
      equity: [1300e3, 1400e3],
      equityTotal: [1400e3, 1500e3],
    };
    const traditional = await read(
      '（以人民幣千元列示）,2024年,2023年\n收益,1000,900\n銷售成本,(600),(550)\n除稅前溢利,120,100\n所得稅開支,(20),(18)\n年內溢利,100,82\n本公司擁有人應佔,95,80\n資產總值,3000,2800\n本公司擁有人應佔權益,1400,1300\n權益總額,1500,1400\n',
    );
    expect(traditional.rows).toEqual(expected);
    const simple = await read(
      '（以人民币千元列示）,2024年,2023年\n收入,1000,900\n收入成本,(600),(550)\n除税前盈利,120,100\n所得税开支,(20),(18)\n年度盈利,100,82\n本公司权益持有人应占盈利,95,80\n资产总值,3000,2800\n本公司权益持有人应占权益,1400,1300\n权益总额,1500,1400\n',
    );
    expect(simple.rows).toEqual(expected);
  });
});

describe('periods', () => {
  test('single months are refused by name; sums since January are read', async () => {
    expect(await refusal('month,revenue\n2024-01,10\n2024-02,11\n2024-03,12\n')).toBe(
      'single-months',
    );
    const sums = await read('报告期,营业收入(元)\n2024-01,10\n2024-02,21\n2024-03,33\n');
    expect(sums.periods.at(-1)?.label).toBe('2024Q1');
  });

  test.each([
    '项目,2024年,2023年（调整后）,2023年（调整前）\n营业收入(元),1200,1000,950\n归母净利润(元),120,100,98\n',
    '项目,2024年,2023年,2023年\n,,调整前,调整后\n营业收入(元),1200,950,1000\n归母净利润(元),120,98,100\n',
    'USD,2024,2023 restated,2023\nRevenue,1200,1000,950\nNet income,120,100,98\n',
  ])(
    'of a period before and after an adjustment the second is taken, and said: %s',
    async (text) => {
      const found = await read(text);
      expect(found.rows.revenue).toEqual([1000, 1200]);
      expect(found.notes).toContainEqual({
        code: 'adjusted',
        row: 'revenue',
        period: '2023',
        params: { first: 950, latest: 1000 },
      });
    },
  );
});

describe('signs', () => {
  test('a sign that differs by cell is decided by gross profit', async () => {
    const { rows, notes } = await read(
      'USD,2024,2023\nRevenue,1400,1300\nCost of sales,900,-850\nGross profit,500,450\n',
    );
    expect(rows.costOfRevenue).toEqual([850, 900]);
    expect(codes({ notes })).toContain('sign-turned');
  });

  test('a net finance expense is an outflow where it leads to profit before tax, else it stays', async () => {
    const table = (ebt: string) =>
      `GBP thousand,2022,2021\nRevenue,86614,82720\nOperating profit,5911,216\nNet finance expense,(82),(37)\nProfit before tax,${ebt}\n`;
    expect((await read(table('5829,179'))).rows.interest).toEqual([37e3, 82e3]);
    // An income, written negative as an expense would be positive.
    expect((await read(table('5993,253'))).rows.interest).toEqual([-37e3, -82e3]);
  });

  test('where it doesn’t decide, it is asked; a negative revenue, too', async () => {
    const mixed = await read('USD,2024,2023\nRevenue,1400,1300\nCost of sales,900,-850\n');
    expect(codes(mixed)).toContain('sign-mixed');
    const negative = await read('USD,2024,2023\nRevenue,-1400,-1300\nNet income,140,130\n');
    expect(codes(negative)).toContain('identity');
  });
});

describe('marks of footnotes', () => {
  test.each(['1,400¹', '1,400②', '1,400*', '1,400 ₁', '1,400†'])('%s', async (cell) => {
    const { rows } = await read(`USD,2024¹,2023\nRevenue,"${cell}",1300\nNet income,140,130\n`);
    expect(rows.revenue).toEqual([1300, 1400]);
  });
});

test('columns in two currencies: those of most', async () => {
  const { rows, currency, notes } = await read(
    '"(in thousands, except percentages)",2024 RMB,2024 US$,2023 RMB\nRevenues,7000,1000,6500\nNet income,700,100,650\n',
  );
  expect({ currency, revenue: rows.revenue }).toEqual({
    currency: 'CNY',
    revenue: [6_500_000, 7_000_000],
  });
  expect(codes({ notes })).toContain('translation');
});

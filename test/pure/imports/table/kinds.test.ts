/** One small file for each kind of table, typed here; what it says goes before any guess. */
import { describe, expect, test } from 'vitest';
import { type ImportOptions, listCompanies } from '../../../../src/imports';
import { workbook } from '../workbook';
import { readKept } from './told';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options?: ImportOptions) => readKept(text, options);
const refusal = (text: string, options?: ImportOptions) =>
  read(text, options).then(
    () => null,
    (error: { code?: string }) => error.code ?? error,
  );
const labels = async (head: string) =>
  (await read(`科目,${head}\n营业收入(元),1,2\n归母净利润(元),1,2\n`)).periods.map(
    ({ label }) => label,
  );

describe('heads', () => {
  test.each([
    ['24-12-31,23-12-31', ['2023', '2024']],
    ['31/12/2023,31/12/2024', ['2023', '2024']],
    ['31.12.2023,31.12.2024', ['2023', '2024']],
    ['12/31/2023,12/31/2024', ['2023', '2024']],
    ['Dec-23,Dec-24', ['2023', '2024']],
    ['Mar 2023,Mar 2024', ['FY2023', 'FY2024']],
    ['"Dec. 31, 2023","Dec. 31, 2024"', ['2023', '2024']],
    ['31 December 2023,31 December 2024', ['2023', '2024']],
    ['Year ended 31 December 2023,Year ended 31 December 2024', ['2023', '2024']],
    ['2023A,2024A', ['2023', '2024']],
    ['2023年年度报告,2024年年度报告', ['2023', '2024']],
    ['2023年12月31日（合并）,2024年12月31日（合并）', ['2023', '2024']],
    ['2023年报(合并),2024年报(合并)', ['2023', '2024']],
    ['2023-12,2024-12', ['2023', '2024']],
    ['2023 (audited),2024 (unaudited)', ['2023', '2024']],
    ['2023年度(万元),2024年度(万元)', ['2023', '2024']],
  ])('%s', async (head, expected) => {
    expect(await labels(head)).toEqual(expected);
  });

  test('a day that may be in two months is asked, unless another one tells', async () => {
    const text = 'Item,03/04/2023,03/04/2024\nRevenue,1,2\n';
    expect(await refusal(text)).toBe('date-order');
    const { periods } = await read(text, { answers: { dates: 'dmy' } });
    expect(periods.map(({ end }) => end)).toEqual(['2023-04-03', '2024-04-03']);
    const told = await read('Item,03/04/2023,30/09/2024\nRevenue,1,2\n');
    expect(told.periods[0]?.end).toBe('2023-04-03');
  });

  test('figures that look like years are no heads, whatever row they stand in', async () => {
    for (const text of [
      '科目,某甲,某乙\n营业收入,2024,1980\n净利润,100,120\n总资产,9000,9900\n',
      'x,foo,bar\nOther charges,2011,2010\nOperating income,9992,11311\nRevenue,1,2\n',
      ',foo,bar\nOther operating charges,4163,1951\nOperating Income,9992,11311\n',
    ]) {
      expect(await refusal(text)).toBe('no-rows');
    }
  });

  test('a head of dates stands above rows whose figures look like years', async () => {
    const text =
      ',"Dec. 31, 2024","Dec. 31, 2023","Dec. 31, 2022"\nOther operating charges,4163,1951,1215\nRevenue,2011,2010,2009\nOperating Income,9992,11311,10909\n';
    const { periods, rows } = await read(text);
    expect(periods.map(({ label }) => label)).toEqual(['2022', '2023', '2024']);
    expect(rows.revenue).toEqual([2009, 2010, 2011]);
  });

  test('本期 and 期末 by the date of the sheet', async () => {
    const profit =
      '利润表\n2023年度\n单位：元\n项目,本期金额,上期金额\n营业收入,2024,1980\n净利润,100,120\n';
    const { periods, rows, notes } = await read(profit);
    expect(periods.map(({ label }) => label)).toEqual(['2022', '2023']);
    expect(rows.revenue).toEqual([1980, 2024]);
    expect(notes.map(({ code }) => code)).toContain('relative-period');
    const balance = '资产负债表\n2024年6月30日\n单位：元\n项目,期末余额,期初余额\n资产总计,9,8\n';
    const read6 = await read(balance);
    expect(read6.periods.map(({ label }) => label)).toEqual(['2023', '2024H1']);
    expect(read6.rows.assets).toEqual([8, 9]);
  });

  test('本期 without a date is asked', async () => {
    const text = '科目,本期发生额,上期发生额\n营业收入,2024,1980\n净利润,100,120\n';
    expect(await refusal(text)).toBe('which-year');
    const { periods, rows } = await read(text, { answers: { current: '2024H1' } });
    expect(periods.map(({ label }) => label)).toEqual(['2023H1', '2024H1']);
    expect(rows.revenue).toEqual([1980, 2024]);
  });

  test('lengths that stand above the dates', async () => {
    const text = [
      'INCOME STATEMENTS - USD ($) $ in Millions,3 Months Ended,,6 Months Ended,',
      ',"Jun. 30, 2024","Jun. 30, 2023","Jun. 30, 2024","Jun. 30, 2023"',
      'Total revenues,10,9,21,19',
      'Net income,1,2,3,4',
    ].join('\n');
    const { periods, rows, currency, unit } = await read(text);
    expect({ currency, unit }).toEqual({ currency: 'USD', unit: 1e6 });
    expect(periods.map(({ label, months }) => [label, months])).toEqual([
      ['2023H1', 6],
      ['2023Q2', 3],
      ['2024H1', 6],
      ['2024Q2', 3],
    ]);
    expect(rows.revenue).toEqual([19e6, 9e6, 21e6, 10e6]);
  });

  test('forecasts are named and left out, the last twelve months too', async () => {
    const { periods, notes } = await read(
      'Item,2022A,2023A,2024E,2025 Budget,LTM\nRevenue,1,2,3,4,5\nNet income,1,2,3,4,5\n',
    );
    expect(periods.map(({ label }) => label)).toEqual(['2022', '2023']);
    const note = notes.find(({ code }) => code === 'forecast');
    expect(note?.params.periods).toBe('2024E, 2025 Budget');
  });

  test('a column of 1970 is none', async () => {
    const { periods } = await read('报表日期,20241231,20231231,19700101\n营业收入(元),2,1,0\n');
    expect(periods.map(({ label }) => label)).toEqual(['2023', '2024']);
  });
});

describe('numbers', () => {
  test('a semicolon or one cell decides the decimal comma of the file', async () => {
    const text =
      'Position;2023;2024\nRevenue;1.234,5;1.300\nNet income;100,5;120\nTotal assets;2.000;2.200\n';
    const { rows } = await read(text);
    expect(rows).toMatchObject({
      revenue: [1234.5, 1300],
      netIncome: [100.5, 120],
      assets: [2000, 2200],
    });
    const tabs = 'Position\t2023\t2024\nRevenue\t1.234,5\t1.300\nTotal assets\t2.000\t2.200\n';
    expect((await read(tabs)).rows.assets).toEqual([2000, 2200]);
  });

  test('what can be a thousand or a decimal is asked', async () => {
    const text = 'Position,2023,2024\nRevenue,1.234,1.300\n';
    expect(await refusal(text)).toBe('number-format');
    expect((await read(text, { answers: { decimal: 'comma' } })).rows.revenue).toEqual([
      1234, 1300,
    ]);
    expect((await read(text, { answers: { decimal: 'point' } })).rows.revenue).toEqual([
      1.234, 1.3,
    ]);
  });

  test('money marks, blanks, brackets', async () => {
    const text =
      'Item\t2021\t2022\t2023\nRevenue\t$1,200.0\t1 000\t€ 1,234.5\nNet income\t$(100.00)\t(5)\t100-\nTotal assets\t($7)\t−8\tUS$9\n';
    expect((await read(text)).rows).toMatchObject({
      revenue: [1200, 1000, 1234.5],
      netIncome: [-100, -5, -100],
      assets: [-7, -8, 9],
    });
  });
});

describe('units and currencies', () => {
  test.each([
    ['编制单位：甲股份有限公司　　单位：万元　币种：人民币', 1e4, 'CNY'],
    ['填报单位：甲公司\n金额单位：千美元', 1e3, 'USD'],
    ['单位：百万港元', 1e6, 'HKD'],
    ['(In millions of US dollars)', 1e6, 'USD'],
    ['EUR million', 1e6, 'EUR'],
    ['单位：元', null, 'CNY'],
  ])('%s', async (title, unit, currency) => {
    const read1 = await read(`${title}\n项目\t2024年度\t2023年度\n营业收入\t100\t90\n`);
    expect({ unit: read1.unit, currency: read1.currency }).toEqual({ unit, currency });
    expect(read1.notes.map(({ code }) => code)).not.toContain('unit-unknown');
  });

  test('a line of the sheet that names dollars', async () => {
    const { currency, unit } = await read('科目,2021,2022\n单位：千美元,,\n营业收入,100,200\n');
    expect({ currency, unit }).toEqual({ currency: 'USD', unit: 1000 });
  });

  test('the title of a sheet holds for its later tables', async () => {
    const text =
      '编制单位：甲公司　单位：万元\n项目\t2024年12月31日\t2023年12月31日\n资产总计\t100\t90\n\n项目\t2024年度\t2023年度\n营业收入\t300\t280\n';
    const { rows, unit, currency, entity } = await read(text);
    expect({ unit, currency, entity }).toEqual({ unit: 1e4, currency: 'CNY', entity: '甲公司' });
    expect(rows).toEqual({ assets: [90e4, 100e4], revenue: [280e4, 300e4] });
  });

  test('a sheet with a unit beside one without is asked about', async () => {
    const bytes = workbook([
      [
        ['单位：万元', null, null],
        ['项目', '2023', '2024'],
        ['资产总计', 9, 10],
      ],
      [
        ['项目', '2023', '2024'],
        ['营业收入', 5, 6],
      ],
    ]);
    await expect(readKept(bytes)).rejects.toMatchObject({ code: 'which-unit' });
    const { rows } = await readKept(bytes, { answers: { unit: 1000 } });
    expect(rows).toEqual({ revenue: [5000, 6000], assets: [90_000, 100_000] });
  });

  test('what a sheet hides isn’t read: columns, rows', async () => {
    const rows = [
      ['项目', '2023', '2024', '2024'],
      ['营业收入', 5, 6, 7],
      ['净利润', 1, 2, 9],
    ];
    const row =
      '<row r="9" hidden="1"><c r="A9" t="inlineStr"><is><t>资产总计</t></is></c><c r="C9"><v>5</v></c></row>';
    const bytes = workbook(
      [rows],
      row,
      '<cols><col min="1" max="3"/><col min="4" max="4" hidden="1"/></cols>',
    );
    const { rows: read } = await readKept(bytes, { answers: { unit: 1000 } });
    expect(read).toEqual({ revenue: [5000, 6000], netIncome: [1000, 2000] });
    const all = await readKept(
      workbook([rows.map((one) => one.slice(0, 3))], row.replace('hidden="1"', '')),
      {
        answers: { unit: 1000 },
      },
    );
    expect(all.rows.assets).toEqual([null, 5000]);
  });

  test('no unit, no currency: both are said', async () => {
    const { notes } = await read('Fiscal Year,FY 2024,FY 2023\nRevenue,"254,453","242,290"\n');
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unit-unknown', 'currency-unknown']),
    );
  });
});

describe('whose rows', () => {
  test('the official name of the line, in every form of it', async () => {
    for (const name of [
      '归属于母公司所有者权益（或股东权益）合计',
      '归属于母公司股东权益总计',
      '归属母公司所有者权益合计',
      '归属于上市公司股东的净资产',
      '归属于母公司股东的权益',
    ]) {
      const { rows } = await read(
        `项目,2024,2023\n${name}(元),950,900\n所有者权益（或股东权益）合计(元),960,910\n`,
      );
      expect({ name, rows }).toEqual({
        name,
        rows: { equity: [900, 950], equityTotal: [910, 960] },
      });
    }
  });

  test('a row that says whose it is and is not understood stops the promotion of the total', async () => {
    const { rows, notes } = await read(
      '项目,2024,2023\n归属于甲方乙方的权益数(元),950,900\n所有者权益合计(元),960,910\n资产总计(元),2000,1900\n',
    );
    expect(rows).toEqual({ equityTotal: [910, 960], assets: [1900, 2000] });
    expect(notes.find(({ code }) => code === 'unread-scope')?.params.name).toBe(
      '归属于甲方乙方的权益数(元)',
    );
  });

  test('a cash-flow statement holds no profit', async () => {
    const text =
      '报告期,2024-12-31,2023-12-31\n经营活动产生的现金流量净额(元),7,6\n附注,,\n净利润(元),5,4\n财务费用(元),1,1\n存货(元),2,2\n';
    expect((await read(text)).rows).toEqual({ operatingCashFlow: [6, 7] });
  });

  test('an empty row hides none', async () => {
    const text =
      '报告日期,2024-12-31,2023-12-31\n利息支出(万元),--,--\n财务费用(万元),3,2\n营业收入(万元),9,8\n';
    const { rows, notes } = await read(text);
    expect(rows.interest).toEqual([20_000, 30_000]);
    expect(notes).toContainEqual({
      code: 'proxy',
      row: 'interest',
      period: null,
      params: { name: '财务费用(万元)' },
    });
  });

  test('consolidated before parent: CSMAR, and columns side by side', async () => {
    const records =
      'Stkcd,Accper,Typrep,资产总计(元)\n000001,2024-12-31,A,40858\n000001,2024-12-31,B,30858\n000001,2023-12-31,A,40000\n000001,2023-12-31,B,30000\n';
    const csmar = await read(records);
    expect(csmar.rows.assets).toEqual([40_000, 40_858]);
    const beside =
      '项目,2024年12月31日,2023年12月31日,2024年12月31日,2023年12月31日\n,合并,合并,公司,公司\n资产总计(元),9,8,7,6\n';
    const above =
      '项目,合并,合并,公司,公司\n项目,2024年12月31日,2023年12月31日,2024年12月31日,2023年12月31日\n资产总计(元),9,8,7,6\n';
    expect((await read(above)).rows.assets).toEqual([8, 9]);
    expect((await read(beside)).rows.assets).toEqual([8, 9]);
    const heads = '项目,2024年12月31日（合并）,2024年12月31日（母公司）\n资产总计(元),9,7\n';
    expect((await read(heads)).rows.assets).toEqual([9]);
  });
});

describe('signs and identities', () => {
  test('a negative cost is turned by gross = revenue − cost, and said', async () => {
    const { rows, notes } = await read(
      'Item,2023,2024\nRevenue,280,300\nCost of Revenue,-165,-170\nGross Profit,115,130\nCapital expenditure,-8,-9\n',
    );
    expect(rows).toMatchObject({
      costOfRevenue: [165, 170],
      grossProfit: [115, 130],
      capex: [8, 9],
    });
    const said = notes.filter(({ code }) => code === 'sign-turned').map(({ row }) => row);
    expect(said).toEqual(['costOfRevenue', 'capex']);
  });

  test('a tax that is a credit stays one', async () => {
    const { rows } = await read(
      'Item,2023,2024\nPretax income,9973,8990\nTax provision,-5001,1837\nNet income including noncontrolling interests,14974,7153\n',
    );
    expect(rows.tax).toEqual([-5001, 1837]);
  });

  test('what does not add up is said with both figures', async () => {
    const { notes } = await read(
      'Item,2023,2024\nRevenue,280,300\nCost of Revenue,165,170\nGross Profit,115,140\nTotal current assets,9,9\nTotal assets,10,8\n',
    );
    expect(notes.filter(({ code }) => code === 'identity')).toEqual([
      {
        code: 'identity',
        row: 'grossProfit',
        period: '2024',
        params: { rule: 'gross', value: 140, otherValue: 130 },
      },
      {
        code: 'identity',
        row: 'assets',
        period: '2024',
        params: { rule: 'current', value: 8, otherValue: 9 },
      },
    ]);
  });
});

describe('English names', () => {
  test.each([
    ['TotalRevenue', 'revenue'],
    ['Total Revenue', 'revenue'],
    ['Revenues, net', 'revenue'],
    ['Net sales', 'revenue'],
    ['costOfRevenue', 'costOfRevenue'],
    ['Cost of Goods and Services Sold', 'costOfRevenue'],
    ['Pretax Income (Loss)', 'ebt'],
    ['incomeBeforeTax', 'ebt'],
    ['Income before provision for income taxes', 'ebt'],
    ['TaxProvision', 'tax'],
    ['Income Tax (Expense) Benefit, Net', 'tax'],
    ['NetIncomeIncludingNoncontrollingInterests', 'netIncomeTotal'],
    ['Net income attributable to Walmart', 'netIncome'],
    ['Net profit attributable to shareholders', 'netIncome'],
    ['Net income (loss)', 'netIncome'],
    ['TotalEquityGrossMinorityInterest', 'equityTotal'],
    ['Share Holder Equity', 'equity'],
    ["Total Stockholders' Equity", 'equity'],
    ['Net Cash from Operating Activities', 'operatingCashFlow'],
    ['Net cash provided by (used in) operating activities', 'operatingCashFlow'],
    ['Accounts & Notes Receivable', 'receivables'],
    ['Inventories, net', 'inventory'],
    ['Total Current Liabilities', 'currentLiabilities'],
  ])('%s', async (name, key) => {
    const { rows } = await read(`Item,2023,2024\n"${name}",1,2\nTotal Debt,3,4\nCash,1,1\n`);
    expect(Object.keys(rows)).toContain(key);
  });

  test('parts and other measures are none', async () => {
    const names = [
      'OtherCurrentLiabilities',
      'Net income attributable to noncontrolling interests',
      'ChangeInInventory',
      'Cost of revenue, other adjustments',
      'Income tax paid',
      'Revenue growth',
      'Deferred revenue',
      'Comprehensive income',
    ];
    for (const name of names) {
      const { rows } = await read(`Item,2023,2024\n"${name}",1,2\nTotal assets,3,4\n`);
      expect({ name, keys: Object.keys(rows) }).toEqual({ name, keys: ['assets'] });
    }
  });

  test('accounts payable before payables, and no question about it', async () => {
    const { rows, notes } = await read(
      'Item,2023,2024\nPayables,9,9\nAccountsPayable,1,2\nTotalAssets,9,9\n',
    );
    expect(rows.payables).toEqual([1, 2]);
    expect(notes.some(({ code }) => code === 'candidates')).toBe(false);
  });
});

describe('companies', () => {
  const TWO = [
    'ticker,item,2023,2024',
    'AAPL,Revenue,1,2',
    'AAPL,Total Assets,3,4',
    'MSFT,Revenue,5,6',
    'MSFT,Total Assets,7,8',
  ].join('\n');
  const NO_HEAD = TWO.replace('ticker,item', ',');
  const FIRST_ONLY = [
    'date,company_name,Revenue',
    '2024,Airbus,1',
    '2024,Accor,2',
    '2023,Airbus,3',
    '2023,Accor,4',
  ].join('\n');
  const UNNAMED = [
    'a,b,Revenue',
    'Airbus,2024,1',
    'Accor,2024,2',
    'Airbus,2023,3',
    'Accor,2023,4',
  ].join('\n');

  test.each([
    ['ticker column', TWO, 'MSFT', [5, 6]],
    ['no head', NO_HEAD, 'MSFT', [5, 6]],
    ['records', FIRST_ONLY, 'Accor', [4, 2]],
    ['records without a head that says so', UNNAMED, 'Accor', [4, 2]],
  ])('%s: listed and asked', async (_, text, entity, revenue) => {
    expect(await refusal(text)).toBe('several-entities');
    expect((await listCompanies(utf8(text))).map(({ name }) => name)).toContain(entity);
    expect((await read(text, { entity })).rows.revenue).toEqual(revenue);
  });

  test('several that nothing names are refused', async () => {
    const text = 'item,2023,2024\nRevenue,1,2\nTotal Assets,3,4\nRevenue,5,6\nTotal Assets,7,8\n';
    expect(await refusal(text)).toBe('unnamed-entities');
  });
});

describe('formats', () => {
  test('long tables of 东方财富', async () => {
    const text = [
      'SECUCODE,SECURITY_NAME_ABBR,REPORT_DATE,DATE_TYPE,STD_ITEM_CODE,STD_ITEM_NAME,AMOUNT,CURRENCY',
      '00700.HK,腾讯控股,2024-12-31 00:00:00,年报,001,营业额,660,CNY',
      '00700.HK,腾讯控股,2024-12-31 00:00:00,年报,002,股东应占溢利,194,CNY',
      '00700.HK,腾讯控股,2023-12-31 00:00:00,年报,001,营业额,609,CNY',
      '00700.HK,腾讯控股,2023-12-31 00:00:00,年报,002,股东应占溢利,115,CNY',
    ].join('\n');
    const read1 = await read(text);
    expect(read1).toMatchObject({ entity: '腾讯控股', currency: 'CNY' });
    expect(read1.rows).toEqual({ revenue: [609, 660], netIncome: [115, 194] });
  });

  test('long tables of yfinance', async () => {
    const text =
      'ticker,date,metric,value\nX,2024-12-31,TotalRevenue,2e9\nX,2024-12-31,NetIncome,1e9\nX,2023-12-31,TotalRevenue,1e9\nX,2023-12-31,NetIncome,5e8\n';
    expect((await read(text)).rows).toEqual({ revenue: [1e9, 2e9], netIncome: [5e8, 1e9] });
  });

  test('columns for start, type and currency win over guesses', async () => {
    const text = [
      'SECURITY_NAME_ABBR,REPORT_DATE,START_DATE,DATE_TYPE,CURRENCY,OPERATE_INCOME,PARENT_HOLDER_NETPROFIT,GROSS_PROFIT_RATIO',
      '苹果,2025-09-27 00:00:00,2025-06-29 00:00:00,单季报,美元,102466,27466,47.2',
      '苹果,2024-09-28 00:00:00,2024-06-30 00:00:00,单季报,美元,94930,14736,46.2',
    ].join('\n');
    const { periods, currency, rows, reported } = await read(text);
    expect(currency).toBe('USD');
    expect(periods.map(({ label, months }) => [label, months])).toEqual([
      ['2024Q3', 3],
      ['2025Q3', 3],
    ]);
    expect(rows.revenue).toEqual([94_930, 102_466]);
    expect(reported?.grossMargin).toEqual([0.462, 0.472]);
  });

  test('SimFin: the day before the fiscal year, quarters as quarters, negative costs', async () => {
    const text = [
      'Ticker;SimFinId;Currency;Fiscal Year;Fiscal Period;Report Date;Publish Date;Revenue;Cost of Revenue;Gross Profit;Pretax Income (Loss);Income Tax (Expense) Benefit, Net;Net Income',
      'AMZN;1;USD;2019;Q4;2019-12-31;2020-01-31;87436000000;-53977000000;33459000000;4053000000;-784000000;3268000000',
      'AMZN;1;USD;2019;Q3;2019-09-30;2019-10-25;69981000000;-41302000000;28679000000;2632000000;-494000000;2134000000',
    ].join('\n');
    const { periods, rows, currency } = await read(text, { answers: { decimal: 'point' } });
    expect(currency).toBe('USD');
    expect(periods.map(({ label }) => label)).toEqual(['2019Q3', '2019Q4']);
    expect(rows.costOfRevenue).toEqual([41_302e6, 53_977e6]);
    expect(rows.tax).toEqual([494e6, 784e6]);
  });

  test('quarters of yfinance are single ones, whatever their days may mean elsewhere', async () => {
    const text =
      ',2024-09-30,2024-06-30,2024-03-31,2023-12-31\nTotalRevenue,2.5e10,2.55e10,2.1e10,2.4e10\nNetIncome,2e9,1e9,1e9,2e9\n';
    const { periods, notes } = await read(text);
    expect(periods.map(({ label, months }) => [label, months])).toEqual([
      ['2023Q4', 3],
      ['2024Q1', 3],
      ['2024Q2', 3],
      ['2024Q3', 3],
    ]);
    expect(notes.map(({ code }) => code)).toContain('single-quarters');
    expect(notes.map(({ code }) => code)).not.toContain('cumulative');
    const sums = await read(text.replace('2.5e10,2.55e10,2.1e10,2.4e10', '9e10,6e10,3e10,12e10'));
    expect(sums.periods.map(({ label }) => label)).toContain('2024Q1-Q3');
  });

  test('FMP: an array of JSON records', async () => {
    const rows = [
      {
        date: '2024-09-28',
        symbol: 'AAPL',
        reportedCurrency: 'USD',
        period: 'FY',
        revenue: 391035000000,
        costOfRevenue: 210352000000,
        netIncome: 93736000000,
      },
      {
        date: '2023-09-30',
        symbol: 'AAPL',
        reportedCurrency: 'USD',
        period: 'FY',
        revenue: 383285000000,
        costOfRevenue: 214137000000,
        netIncome: 96995000000,
      },
    ];
    const imported = await read(JSON.stringify(rows));
    expect(imported.periods.map(({ label }) => label)).toEqual(['FY2023', 'FY2024']);
    expect(imported).toMatchObject({ currency: 'USD', code: 'AAPL' });
    expect(imported.rows.revenue).toEqual([383_285e6, 391_035e6]);
  });

  test('Financial_Report.xlsx of EDGAR', async () => {
    const bytes = workbook([
      [
        ['Cover - USD ($)', '12 Months Ended', null],
        [null, 'Dec. 31, 2024', 'Jan. 31, 2025'],
        ['Entity Registrant Name', 'ACME', null],
      ],
      [
        ['CONSOLIDATED BALANCE SHEETS - USD ($) $ in Millions', 'Dec. 31, 2024', 'Dec. 31, 2023'],
        ['Current assets:', null, null],
        ['Inventories', 5, 4],
        ['Total assets', 100, 90],
        ["Total shareholders' equity", 50, 45],
      ],
      [
        [
          'CONSOLIDATED STATEMENTS OF INCOME - USD ($) shares in Millions, $ in Millions',
          '12 Months Ended',
          null,
          null,
        ],
        [null, 'Dec. 31, 2024', 'Dec. 31, 2023', 'Dec. 31, 2022'],
        ['Revenues', 200, 180, 170],
        ['Cost of revenues', 120, 110, 100],
        ['Net income', 20, 18, 17],
      ],
    ]);
    const { periods, rows, currency, unit } = await readKept(bytes);
    expect({ currency, unit }).toEqual({ currency: 'USD', unit: 1e6 });
    expect(periods.map(({ label }) => label)).toEqual(['2022', '2023', '2024']);
    expect(rows).toEqual({
      revenue: [170e6, 180e6, 200e6],
      costOfRevenue: [100e6, 110e6, 120e6],
      netIncome: [17e6, 18e6, 20e6],
      assets: [null, 90e6, 100e6],
      equity: [null, 45e6, 50e6],
      inventory: [null, 4e6, 5e6],
    });
  });

  test('an indicator file: published ratios', async () => {
    const { reported } = await read(
      '日期,净资产收益率(%),销售毛利率(%),存货周转天数(天),流动比率\n2024-12-31,36.02,91.93,1200.5,4.5\n2023-12-31,34.19,91.96,1155.1,4.6\n',
    );
    expect(reported).toEqual({
      roe: [0.3419, 0.3602],
      grossMargin: [0.9196, 0.9193],
      inventoryDays: [1155.1, 1200.5],
      currentRatio: [4.6, 4.5],
    });
  });

  test.each([
    ['html', '<!DOCTYPE html><html><table>'],
    [
      'sec-num',
      'adsh\ttag\tversion\tddate\tqtrs\tcoreg\tuom\tvalue\n0000000000-25-000001\tAssets\tus-gaap/2025\t20241231\t0\t\tUSD\t100549000000.0\n0000000000-25-000002\tAssets\tus-gaap/2025\t20241231\t0\t\tUSD\t549000000.0\n',
    ],
  ])('%s is refused by its name', async (format, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'format-unread', params: { format } });
  });

  test('a bank is told', async () => {
    const { notes } = await read(
      '项目,2024,2023\n单位：百万元,,\n利息净收入,100,90\n营业收入,150,140\n净利润,50,45\n资产总计,9000,8000\n吸收存款,7000,6000\n',
    );
    expect(notes.map(({ code }) => code)).toContain('bank');
  });
});

describe('records say how long their period is', () => {
  const records = (head: string, ...rows: string[]) =>
    read(`${head},营业收入(元),归母净利润(元)\n${rows.join('\n')}\n`);
  const spans = async (head: string, ...rows: string[]) =>
    (await records(head, ...rows)).periods.map(({ label, months }) => [label, months]);

  test('by the day on which it began', async () => {
    expect(
      await spans('报告期,开始日期', '2024-06-30,2023-07-01,3,1', '2023-06-30,2022-07-01,5,2'),
    ).toEqual([
      ['FY2023', 12],
      ['FY2024', 12],
    ]);
  });

  test('by a year with its part beside it', async () => {
    expect(await spans('年度,报告类型', '2023,年报,5,2', '2024,中报,3,1')).toEqual([
      ['2023', 12],
      ['2024H1', 6],
    ]);
  });
});

test('tabs part a file though its cells hold more commas', async () => {
  const { rows } = await read(
    '甲公司, 乙市, 合并\n报表, 年度\n科目\t2023年\t2024年\n营业收入(元)\t1,200\t1,500\n归母净利润(元)\t100\t150\n',
  );
  expect(rows.revenue).toEqual([1200, 1500]);
});

test('the parent company’s columns are left out whose code stands in the first row', async () => {
  const { rows, notes } = await read(
    '科目,2023-12-31,2023-12-31,2024-12-31,2024-12-31\n报表类型,A,B,A,B\n资产总计(元),900,500,1000,600\n归属于母公司所有者权益合计(元),400,300,450,350\n',
  );
  expect(rows.assets).toEqual([900, 1000]);
  expect(notes.map(({ code }) => code)).toContain('parent-only');
});

/** Files with many companies as a list to choose from. */
import { describe, expect, test } from 'vitest';
import { readScreening } from '../../../../src/imports';
import { workbook } from '../workbook';

const utf8 = (text: string) => new TextEncoder().encode(text);

const read = (text: string) => readScreening(utf8(text));
const NOTHING = { growth: null, roe: null, roeBefore: null, period: null, revenue: null };

describe('a line a company', () => {
  test('the heads of 东方财富 (akshare stock_yjbb_em), shares as percentages', async () => {
    const file =
      '序号,股票代码,股票简称,每股收益,营业总收入-营业总收入,营业总收入-同比增长,营业总收入-季度环比增长,净利润-净利润,净利润-同比增长,净资产收益率,销售毛利率,所处行业,最新公告日期\n' +
      '1,603288,海天味业,1.14,26900986000,9.5306,12.1,6344000000,12.7,21.35,37.0,食品饮料,2025-04-03\n' +
      '2,600872,中炬高新,1.2,5519000000,-7.39,1.2,893000000,-47.4,17.02,39.8,食品饮料,2025-04-20\n' +
      '3,000001,平安银行,2.1,146695000000,-10.93,,44508000000,-4.2,10.08,,银行,2025-03-15\n';
    const { companies, untold } = await read(file);
    expect(untold).toEqual([]);
    expect(companies).toEqual([
      {
        ...NOTHING,
        name: '海天味业',
        code: '603288',
        industry: '食品饮料',
        growth: 0.095306,
        roe: 0.2135,
      },
      {
        ...NOTHING,
        name: '中炬高新',
        code: '600872',
        industry: '食品饮料',
        growth: -0.0739,
        roe: 0.1702,
      },
      {
        ...NOTHING,
        name: '平安银行',
        code: '000001',
        industry: '银行',
        growth: -0.1093,
        roe: 0.1008,
      },
    ]);
  });

  test('many lines are read, with dates or without', async () => {
    const lines = Array.from({ length: 500 }, (_, i) => `C${i},Retail,${i / 10}%`);
    const { companies } = await read(['Company,Industry,ROE', ...lines].join('\n'));
    expect(companies).toHaveLength(500);
    expect(companies.at(-1)).toMatchObject({ name: 'C499', industry: 'Retail', roe: 0.499 });
  });

  test('what may be shares or percentages is left out and named', async () => {
    const { companies, untold } = await read('name,ROE,Sales growth\nA,0.2,5%\nB,0.1,7%\n');
    expect(untold).toEqual(['ROE']);
    expect(companies.map(({ roe, growth }) => [roe, growth])).toEqual([
      [null, 0.05],
      [null, 0.07],
    ]);
    expect((await read('name,ROE(%)\nA,0.2\n')).companies[0]?.roe).toBe(0.002);
  });

  test('names alone are a list, too; growth of profit is not growth', async () => {
    const { companies } = await read('公司名称,净利润同比增长(%)\n甲,5\n乙,6\n丙,\n');
    expect(companies.map(({ name, growth }) => [name, growth])).toEqual([
      ['甲', null],
      ['乙', null],
      ['丙', null],
    ]);
  });

  test('a file that names nobody is refused', async () => {
    await expect(read('a,b\n1,2\n')).rejects.toMatchObject({ code: 'no-companies' });
  });
});

test('statements of several years: ROE, the year before, growth, revenue', async () => {
  const file =
    'company,industry,period,Revenue,Net income,Total assets,Total equity\n' +
    ['A,Food', 'B,Banks']
      .flatMap((who, i) => [
        `${who},2021,100,10,200,100`,
        `${who},2022,110,10,200,100`,
        `${who},2023,${121 + i},12,200,100`,
      ])
      .join('\n');
  const { companies } = await read(file);
  expect(companies[0]).toEqual({
    name: 'A',
    code: null,
    industry: 'Food',
    growth: expect.closeTo(0.1, 10),
    roe: 0.12,
    roeBefore: 0.1,
    period: '2023',
    revenue: 121,
  });
  expect(companies[1]).toMatchObject({ name: 'B', industry: 'Banks', revenue: 122 });
});

test('of two years the first has no average: they aren’t compared', async () => {
  const file =
    'company,period,Revenue,Net income,Total assets,Total equity\n' +
    'A,2022,110,10,200,100\nA,2023,121,12,200,140\nB,2022,1,1,1,1\nB,2023,1,1,1,1\n';
  const { companies } = await read(file);
  expect(companies[0]).toMatchObject({ roe: 0.1, roeBefore: null });
});

test('a workbook', async () => {
  const rows = [
    ['股票简称', '所属行业', '营收增速', '净资产收益率(%)'],
    ['甲', '家电', '12%', '20.5'],
    ['乙', '家电', '-3%', '8'],
  ];
  const bytes = workbook([rows]);
  const { companies } = await readScreening(bytes);
  expect(companies).toMatchObject([
    { name: '甲', industry: '家电', growth: 0.12, roe: 0.205 },
    { name: '乙', growth: -0.03, roe: 0.08 },
  ]);
});

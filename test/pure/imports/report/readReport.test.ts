import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../../src/imports';
import { pdf, put } from '../../copies/pdf/pdfs';
import { asHost, withoutCmaps } from '../asHost';
import { type Line, report } from './pages';

const HEAD = ['甲乙股份有限公司', '2021年年度报告'];
const BALANCE: Line[] = [
  ['货币资金', '七、1', '1,234,567.12', '987,654.09'],
  ['应收账款', '七、5', '234,567.12', '187,654.09'],
  ['存货', '七、9', '334,567.12', '287,654.09'],
  ['其他流动资产', '七、13', '-', '1,000.00'],
  ['流动资产合计', '', '1,803,701.36', '1,463,962.27'],
  ['资产总计', '', '3,803,701.36', '3,362,962.27'],
  ['应付账款', '七、36', '456,789.34', '400,000.00'],
  ['流动负债合计', '', '1,003,701.36', '862,962.27'],
  ['负债合计', '', '1,503,701.36', '1,262,962.27'],
  ['归属于母公司所有者权益（或股'],
  ['', '', '2,200,000.00', '2,020,000.00'],
  ['东权益）合计'],
  ['所有者权益合计', '', '2,300,000.00', '2,100,000.00'],
  ['负债和所有者权益总计', '', '3,803,701.36', '3,362,962.27'],
];
const INCOME: Line[] = [
  ['一、营业总收入', '', '5,000,000.00', '4,500,000.00'],
  ['其中：营业收入', '七、61', '5,000,000.00', '4,500,000.00'],
  ['二、营业总成本', '', '4,400,000.00', '4,000,000.00'],
  ['其中：营业成本', '七、61', '3,500,000.00', '3,200,000.00'],
  ['销售费用', '七、63', '500,000.00', '450,000.00'],
  ['三、营业利润（亏损以“－”号填列）', '', '600,000.00', '500,000.00'],
  ['四、利润总额（亏损总额以“－”号填列）', '', '598,000.00', '497,000.00'],
  ['减：所得税费用', '七、76', '98,000.00', '97,000.00'],
  ['五、净利润（净亏损以“－”号填列）', '', '500,000.00', '400,000.00'],
  ['1.归属于母公司股东的净利润', '', '480,000.00', '390,000.00'],
];
const CASH: Line[] = [
  ['经营活动产生的现金流量净额', '七、79', '650,000.00', '520,000.00'],
  ['购建固定资产、无形资产和其他长期资产支付的现金', '', '300,000.00', '250,000.00'],
];
/** The same rows with other figures. */
const parent = (rows: readonly Line[]): Line[] =>
  rows.map((row) =>
    typeof row === 'string'
      ? row
      : row.map((cell, i) => (i < 2 ? cell : cell.replace(/^[1-5]/, '9'))),
  );
const UNIT = '单位：元 币种：人民币';

const statements = (
  heads: readonly [string, string],
  flows: readonly [string, string],
): Line[][] => [
  HEAD,
  ['目录', '合并资产负债表\t81', '报告期内，公司实现营业收入500.00万元。'],
  [
    '二、财务报表',
    '合并资产负债表',
    '2021年12月31日',
    UNIT,
    ['项目', '附注', ...heads],
    ...BALANCE,
  ],
  ['母公司资产负债表', '2021年12月31日', UNIT, ['项目', '附注', ...heads], ...parent(BALANCE)],
  ['合并利润表', '2021年1—12月', UNIT, ['项目', '附注', ...flows], ...INCOME],
  ['母公司利润表', '2021年1—12月', UNIT, ['项目', '附注', ...flows], ...parent(INCOME)],
  ['合并现金流量表', '2021年1—12月', UNIT, ['项目', '附注', ...flows], ...CASH],
  ['母公司现金流量表', '2021年1—12月', UNIT, ['项目', '附注', ...flows], ...parent(CASH)],
];

describe('a Chinese annual report as PDF', () => {
  it.each([
    [
      ['2021-12-31', '2020-12-31'],
      ['2021年度', '2020年度'],
    ],
    [
      ['期末余额', '期初余额'],
      ['本期发生额', '上期发生额'],
    ],
    [
      ['期末余额', '上年年末余额'],
      ['本期金额', '上期金额'],
    ],
  ] as const)('gives the consolidated statements, with heads %s %s', async (heads, flows) => {
    const read = await readStatements(report(statements(heads, flows)), { readCopy: asHost });
    expect(read).toMatchObject({
      entity: '甲乙股份有限公司',
      currency: 'CNY',
      scope: 'attributable',
    });
    expect(read.periods.map(({ label }) => label)).toEqual(['2020', '2021']);
    expect(read.rows).toMatchObject({
      revenue: [4_500_000, 5_000_000],
      costOfRevenue: [3_200_000, 3_500_000],
      tax: [97_000, 98_000],
      netIncome: [390_000, 480_000],
      netIncomeTotal: [400_000, 500_000],
      assets: [3_362_962.27, 3_803_701.36],
      equity: [2_020_000, 2_200_000],
      equityTotal: [2_100_000, 2_300_000],
      inventory: [287_654.09, 334_567.12],
      operatingCashFlow: [520_000, 650_000],
      capex: [250_000, 300_000],
    });
    expect(read.places?.assets?.[1]).toMatchObject({ page: 3 });
    expect(read.places?.netIncome?.[0]).toMatchObject({ page: 5, tag: null });
    expect(read.places?.capex?.[1]).toMatchObject({ page: 7 });
  });

  it('knows half a year for what it is', async () => {
    const pages = statements(['期末余额', '期初余额'], ['本期发生额', '上期发生额']).map((lines) =>
      lines.map((line) =>
        typeof line === 'string'
          ? line
              .replace('2021年年度报告', '2021年半年度报告')
              .replace('2021年12月31日', '2021年6月30日')
              .replace('2021年1—12月', '2021年1—6月')
          : line,
      ),
    );
    const read = await readStatements(report(pages), { readCopy: asHost });
    const at = read.periods.findIndex(({ label }) => label === '2021H1');
    expect(read.periods[at]).toMatchObject({ months: 6 });
    expect(read.rows.revenue?.[at]).toBe(5_000_000);
    expect(read.rows.assets?.[at]).toBe(3_803_701.36);
    expect(read.periods.every(({ months }) => months === 6)).toBe(true);
  });

  it('takes the unit that stands before all statements', async () => {
    const pages = statements(['期末余额', '期初余额'], ['本期发生额', '上期发生额']).map((lines) =>
      lines.map((line) =>
        line === UNIT
          ? '编制单位：甲乙股份有限公司'
          : line === '二、财务报表'
            ? '财务附注中报表的单位为：千元'
            : line,
      ),
    );
    const read = await readStatements(report(pages), { readCopy: asHost });
    expect(read.rows.assets).toEqual([3_362_962_270, 3_803_701_360]);
  });

  it('takes the group where the company stands beside it', async () => {
    const four = (rows: readonly Line[]): Line[] =>
      rows.map((row) =>
        typeof row === 'string' || row.length < 4
          ? row
          : [...row.map((cell) => cell.replace(/,\d{3}\.\d\d$/, '')), '9,999', '8,888'],
      );
    const pages: Line[][] = [
      HEAD,
      [
        '合并及公司资产负债表',
        '2021年12月31日',
        '（金额单位为人民币千元）',
        ['', '', '合并', '合并', '公司', '公司'],
        ['项目', '附注', '2021年末', '2020年末', '2021年末', '2020年末'],
        ...four(BALANCE),
      ],
    ];
    const read = await readStatements(report(pages, [360, 440, 520, 600]), { readCopy: asHost });
    expect(read.rows.assets).toEqual([3_362_000, 3_803_000]);
  });

  it('says it where only the parent has statements, or none are there', async () => {
    const own = statements(['期末余额', '期初余额'], ['本期发生额', '上期发生额']).filter(
      (lines) => !lines.some((line) => typeof line === 'string' && /^合并/.test(line)),
    );
    await expect(readStatements(report(own), { readCopy: asHost })).rejects.toMatchObject({
      code: 'no-statements',
    });
    await expect(readStatements(report([HEAD]), { readCopy: asHost })).rejects.toMatchObject({
      code: 'no-statements',
    });
  });

  it('says why it can’t be read', async () => {
    await expect(readStatements(report([HEAD]), { readCopy: withoutCmaps })).rejects.toMatchObject({
      code: 'report-unreadable',
      params: { reason: 'garbled' },
    });
  });

  it('asks where things don’t add up', async () => {
    const pages = statements(['期末余额', '期初余额'], ['本期发生额', '上期发生额']).map((lines) =>
      lines.map((line) =>
        typeof line !== 'string' && line[0] === '负债合计'
          ? ['负债合计', '', '1,603,701.36', '1,262,962.27']
          : line,
      ),
    );
    const { notes } = await readStatements(report(pages), { readCopy: asHost });
    expect(
      notes.some(({ code, period }) => /identity|inconsistent/.test(code) && period === '2021'),
    ).toBe(true);
  });
});

describe('an English annual report as PDF', () => {
  const page = (lines: readonly (string | readonly string[])[]) =>
    lines
      .map((line, i) => {
        const y = 760 - 16 * i;
        if (typeof line === 'string') return put(50, y, line);
        const [name = '', ...figures] = line;
        return (
          put(50, y, name) +
          figures.map((text, at) => put(420 + 90 * at - text.length * 5, y, text)).join('')
        );
      })
      .join('');

  it('reads losses, brackets and notes as they are meant', async () => {
    const income = page([
      'CONSOLIDATED STATEMENTS OF OPERATIONS',
      '(In thousands, except per share amounts)',
      ['', '2022', '2021'],
      ['Revenue', '157,100', '25,987'],
      ['Cost of goods sold', '(28,557)', '(20,100)'],
      ['Loss before income taxes', '(16,900)', '(29,200)'],
      ['Income tax benefit', '1,009', '1'],
      ['Net loss', '15,891', '29,199'],
    ]);
    const balance = page([
      'CONSOLIDATED BALANCE SHEETS',
      '(In thousands)',
      ['', '30 June 2022', '30 June 2021'],
      ['Total current assets', '14,132', '15,181'],
      ['Total assets', '22,421', '37,194'],
      ['Total current liabilities', '(11,662)', '(14,854)'],
      ['Total liabilities', '(15,188)', '(23,062)'],
      ["Total stockholders' equity", '7,233', '14,132'],
      ["Total liabilities and stockholders' equity", '22,421', '37,194'],
    ]);
    const read = await readStatements(pdf({ pages: [income, balance] }), { readCopy: asHost });
    expect(read.unit).toBe(1000);
    expect(read.rows).toMatchObject({
      revenue: [25_987_000, 157_100_000],
      ebt: [-29_200_000, -16_900_000],
      netIncome: [-29_199_000, -15_891_000],
      liabilities: [23_062_000, 15_188_000],
      equity: [14_132_000, 7_233_000],
    });
    expect(read.rows.tax).toEqual([-1000, -1_009_000]);
  });
});

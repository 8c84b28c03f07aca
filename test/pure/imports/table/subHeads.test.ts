/** What stands below the periods: budgets beside actual figures, shares beside amounts. */
import { describe, expect, test } from 'vitest';
import { expectRead } from './told';

const W = 1e4;
const both = {
  '2022': { revenue: 135_020 * W, netIncome: 12_000 * W },
  '2023': { revenue: 150_080 * W, netIncome: 13_000 * W },
};
const table = (heads: readonly string[], columns: readonly (readonly [string, string])[]) =>
  [
    ...heads,
    `营业收入,${columns.map(([revenue]) => revenue).join(',')}`,
    `归母净利润,${columns.map(([, profit]) => profit).join(',')}`,
  ].join('\n');
const Y22 = ['135020', '12000'] as const;
const Y23 = ['150080', '13000'] as const;
const PLAN = ['148000', '12500'] as const;
const NEXT = ['160000', '14000'] as const;

describe('budgets below bare years are none of the figures', () => {
  test.each([
    [',实际,实际,预算,预算'],
    [',Actual,Actual,Budget,Budget'],
    [',A,A,E,E'],
    [',实际数,,预算数,预测'],
    [',Reported,Audited,Plan,Guidance'],
  ])('%s', async (said) => {
    const text = table(['单位：万元,2022,2023,2023,2024', said], [Y22, Y23, PLAN, NEXT]);
    const read = await expectRead(text, 'CNY', both);
    expect(read.notes.map(({ code }) => code)).toContain('forecast');
  });

  test('a budget before the actual figures of one year', async () => {
    const text = table(['单位：万元,2022,,2023,', ',预算,实际,预算,实际'], [PLAN, Y22, NEXT, Y23]);
    await expectRead(text, 'CNY', both);
  });

  test('letters that name companies say nothing', async () => {
    const text = 'USD million,2022,2022,2022\n,A,B,C\nRevenue,5,6,7\nNet income,1,2,3\n';
    const read = await expectRead(text, 'USD', { '2022': { revenue: 7e6 } });
    expect(read.notes.map(({ code }) => code)).toContain('period-twice');
  });
});

describe('of one year the amounts, whatever stands beside them', () => {
  const share = ['100', '8.8'] as const;
  test.each([
    [',%,金额,%,金额', [share, Y22, share, Y23]],
    [',占比,金额,占比,金额', [share, Y22, share, Y23]],
    [',金额,占营业收入比重,金额,占营业收入比重', [Y22, share, Y23, share]],
    [',同比增减,本期数值,同比增减,数值', [share, Y22, share, Y23]],
    [',% of revenue,RMB,% of revenue,RMB', [share, Y22, share, Y23]],
  ] as const)('%s', async (said, columns) => {
    await expectRead(table(['单位：万元,2022年,,2023年,', said], columns), 'CNY', both);
  });

  test('a year of shares alone isn’t read', async () => {
    const text = table(['单位：万元,2022年,2023年,2023年', ',金额,金额,占比'], [Y22, Y23, share]);
    await expectRead(text, 'CNY', both);
  });
});

test('其中：归属于母公司股东 right below the profit is the parent’s', async () => {
  const text =
    '单位：万元,2022,2023\n营业收入,135020,150080\n净利润,12610,13410\n其中：归属于母公司股东,12000,13000\n综合收益总额,1,2\n其中：归属于母公司股东,3,4\n';
  await expectRead(text, 'CNY', {
    '2022': { netIncome: 12_000 * W, netIncomeTotal: 12_610 * W },
    '2023': { netIncome: 13_000 * W, netIncomeTotal: 13_410 * W },
  });
});

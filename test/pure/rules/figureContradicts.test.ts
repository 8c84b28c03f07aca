/** What a number in prose is taken for, and how it misses its value. */
import { describe, expect, test } from 'vitest';
import { mentionOf, periodsNamed } from '../../../src/rules/figure/mentions';
import { slipOf } from '../../../src/rules/figure/slips';

describe('a mention', () => {
  const entities = ['阿里巴巴', 'zeta corp'];
  const read = (before: string, after = '') => mentionOf(before, before + after, entities);

  test.each([
    ['净利率', 'netMargin'],
    ['2022 财年，净利率为 ', 'netMargin'],
    ['加权平均净资产收益率 ', 'weightedRoe'],
    ['Its **net margin** was ', 'netMargin'],
    ['阿里巴巴FY2022存货周转天数达到 ', 'inventoryDays'],
    ['收入下降，净利率：', 'netMargin'],
    ['Zeta Corp’s ROE reached ', 'roe'],
  ])('%s is %s', (before, metric) => {
    expect(read(before)?.metric).toBe(metric);
  });

  test.each([
    '云业务净利率 ',
    '净利率下降 ',
    '净利率约 ',
    '净利率目标 ',
    '同行平均净利率 ',
    'Cloud net margin was ',
    'net margin fell by ',
    'the target for net margin is about ',
    '毛利率高于行业 ',
  ])('%s is no plain statement', (before) => {
    expect(read(before)).toBeNull();
  });

  test('the entity is the one in the clause, else the only one in the claim', () => {
    expect(read('阿里巴巴净利率 ')?.entity).toBe('阿里巴巴');
    expect(read('对阿里巴巴来说，净利率 ')?.entity).toBe('阿里巴巴');
    expect(read('净利率 ')?.entity).toBeNull();
    expect(read('阿里巴巴和 Zeta Corp 相比，净利率 ')).toBeNull();
  });

  test('the years of the clause go before those of the claim', () => {
    const labels = ['FY2021', '2022', '2022H1', '上期'];
    const named = (before: string, after = '') => {
      const mention = read(before, after);
      return mention && periodsNamed(labels, mention);
    };
    expect(named('2021年净利率 ', '，2022年更低')).toEqual(['FY2021']);
    expect(named('净利率 ')).toEqual(['FY2021', '2022']);
    expect(named('净利率 ', '，2019 年')).toEqual([]);
    expect(named('2022年上半年，净利率 ')).toEqual([]);
    expect(named('net margin was ', ' in FY22')).toEqual(['2022']);
  });
});

describe('a slip', () => {
  const cny = { currency: 'CNY', unit: 1e6 };
  const percent = (written: string, value: number) => slipOf(written, value, 'percent', cny);
  const money = (written: string, value: number) => slipOf(written, value, 'money', cny);

  test.each([
    ['7.26%', 'equal'],
    ['7.27%', 'equal'],
    ['7.3%', 'equal'],
    ['7%', 'equal'],
    ['7.62%', 'swapped'],
    ['2.76%', 'swapped'],
    ['3.7%', null],
    ['72.6%', 'unit'],
    ['0.0726%', 'unit'],
    ['7.1%', 'near'],
    ['7.40%', 'near'],
    ['9.1%', null],
    ['45%', null],
    ['7.26 天', null],
  ])('%s against 7.2631 %% is %s', (written, slip) => {
    expect(percent(written, 0.072631)).toBe(slip);
  });

  test('money, in the unit that is written', () => {
    expect(money('8530.62亿元', 853_062e6)).toBe('equal');
    expect(money('8,530亿元', 853_062e6)).toBe('equal');
    expect(money('8,500亿元', 853_062e6)).toBe('equal');
    expect(money('8,400亿元', 853_062e6)).toBe('near');
    expect(money('8350.62亿', 853_062e6)).toBe('swapped');
    expect(money('853.06亿', 853_062e6)).toBe('unit');
    expect(money('853,062 万元', 853_062e6)).toBe('unit');
    expect(money('$853 billion', 853_062e6)).toBeNull();
  });

  test('one digit and a negative value are left alone', () => {
    expect(percent('0.7%', 0.072631)).toBeNull();
    expect(percent('7.26%', -0.072631)).toBeNull();
    expect(percent('许多', 0.07)).toBeNull();
  });
});

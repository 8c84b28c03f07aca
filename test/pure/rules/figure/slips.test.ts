/** What a number in prose is taken for, and how it misses its value. */
import { describe, expect, test } from 'vitest';
import { labelsAt } from '../../../../src/plan/terms/figures/times';
import { mentionsIn } from '../../../../src/rules/figure/prose/mentions';
import { slipOf } from '../../../../src/rules/figure/slips';

describe('a mention', () => {
  const entities = ['阿里巴巴', 'zeta corp'];
  const read = (text: string) => {
    const from = text.indexOf('7.5%');
    return mentionsIn(text, [{ from, to: from + 4 }], entities)[0] ?? null;
  };

  test.each([
    ['净利率 7.5%', 'netMargin'],
    ['2022 财年，净利率为 7.5%', 'netMargin'],
    ['加权平均净资产收益率 7.5%', 'weightedRoe'],
    ['Its **net margin** was 7.5%', 'netMargin'],
    ['收入下降，净利率：7.5%', 'netMargin'],
    ['Zeta Corp’s ROE reached 7.5%', 'roe'],
    ['净资产收益率（ROE）为 7.5%', 'roe'],
    ['营业收入同比下降 7.5%', 'revenueGrowth'],
  ])('%s is %s', (text, metric) => {
    expect(read(text)?.metrics).toEqual([metric]);
  });

  test.each([
    '云业务净利率 7.5%',
    '净利率下降 7.5%',
    '净利率目标 7.5%',
    '同行平均净利率 7.5%',
    'Cloud net margin was 7.5%',
    'net margin fell by 7.5%',
    'the target for net margin is about 7.5%',
    '毛利率高于行业 7.5%',
  ])('%s is no plain statement', (text) => {
    expect(read(text)).toBeNull();
  });

  test('the entity is the one in the clause', () => {
    expect(read('阿里巴巴净利率 7.5%')?.entity).toBe('阿里巴巴');
    expect(read('净利率 7.5%')?.entity).toBeNull();
  });

  test('the years of the clause go before those of the claim', () => {
    const labels = ['FY2021', '2022', '2022H1', '上期'];
    const named = (text: string) => {
      const mention = read(text);
      return mention && labelsAt(labels, mention.times);
    };
    expect(named('2021年净利率 7.5%，2022年更低')).toEqual(['FY2021']);
    expect(named('净利率 7.5%')).toEqual(['2022', 'FY2021']);
    expect(named('净利率 7.5%，2019 年')).toEqual([]);
    expect(named('2022年上半年，净利率 7.5%')).toEqual(['2022H1']);
    expect(named('net margin was 7.5% in FY22')).toEqual(['2022']);
  });

  test('a rise and a fall, a gain and a loss', () => {
    expect(read('营业收入同比下降 7.5%')?.negative).toBe(true);
    expect(read('营业收入同比增长 7.5%')?.negative).toBe(false);
    expect(read('revenue growth was -7.5%')?.negative).toBe(true);
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

  test('a lost sign is one, told or not', () => {
    expect(percent('7.26%', -0.072631)).toBe('sign');
    expect(slipOf('7.26%', -0.072631, 'percent', cny, true)).toBe('equal');
    expect(slipOf('7.26%', 0.072631, 'percent', cny, true)).toBe('sign');
    expect(slipOf('-7.26%', -0.072631, 'percent', cny, true)).toBe('equal');
  });

  test('one digit and another value are left alone', () => {
    expect(percent('0.7%', 0.072631)).toBeNull();
    expect(percent('72.6%', -0.072631)).toBeNull();
    expect(percent('许多', 0.07)).toBeNull();
  });

  test.each([
    [1, 'unit'],
    [2, 'unit'],
    [3, 'unit'],
    [4, 'unit'],
    [5, null],
    [6, 'unit'],
    [7, null],
  ])('a power of ten, %d, is the unit where units lie so far apart', (power, slip) => {
    expect(slipOf('123.4', 123.4 * 10 ** power, 'plain', cny)).toBe(slip);
    expect(slipOf('123.4', 123.4 * 10 ** -power, 'plain', cny)).toBe(slip);
  });

  test('nothing misses a value of nothing', () => {
    expect(percent('5.0%', 0)).toBeNull();
    expect(money('5 million', 0)).toBeNull();
  });
});

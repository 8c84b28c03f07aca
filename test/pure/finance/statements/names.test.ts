import { describe, expect, it } from 'vitest';
import {
  metricOf,
  RATIO_NAMES,
  ROW_NAMES,
  ratioOf,
  resolveRowNames,
  segmentMetricOf,
} from '../../../../src/finance/statements/names';
import { periodMonths, periodSpan } from '../../../../src/finance/statements/periods/periods';
import { RATIOS, ROW_KEYS } from '../../../../src/finance/statements/statements';
import { alibaba } from '../real';

const keys = (...names: string[]) => resolveRowNames(names).map((row) => row?.key ?? null);

describe('names of rows', () => {
  it.each(ROW_KEYS.map((key) => [key, ROW_NAMES[key]] as const))(
    '%s in each of its names',
    (key, names) => {
      for (const name of [key, names.en, names.zh, ...names.aliases])
        expect(keys(name)).toEqual([key]);
    },
  );

  it('净利润 alone is the profit of the block, beside a 归母 row the consolidated one', () => {
    expect(keys('净利润')).toEqual(['netIncome']);
    expect(keys('净利润', '归属于母公司所有者的净利润')).toEqual(['netIncomeTotal', 'netIncome']);
    expect(keys('净利润', 'netIncome')).toEqual(['netIncomeTotal', 'netIncome']);
  });

  it('所有者权益合计 alone is the equity of the block, beside a 归母 row the total', () => {
    expect(keys('所有者权益合计')).toEqual(['equity']);
    expect(keys('净资产')).toEqual(['equity']);
    expect(keys('归属于母公司股东权益合计', '所有者权益(或股东权益)合计')).toEqual([
      'equity',
      'equityTotal',
    ]);
  });

  it('财务费用 is only a proxy, and gives way to interest', () => {
    expect(resolveRowNames(['财务费用'])).toEqual([{ key: 'interest', proxy: true, rank: 0 }]);
    expect(keys('财务费用', '利息费用')).toEqual([null, 'interest']);
  });

  it('营业总成本 is no cost of revenue', () => {
    expect(keys('营业总成本', '营业成本')).toEqual([null, 'costOfRevenue']);
  });

  it.each([
    ['一、营业总收入', 'revenue'],
    ['其中:营业收入', 'revenue'],
    ['减：营业成本', 'costOfRevenue'],
    ['总资产(万元)', 'assets'],
    ['四、利润总额(亏损总额以“-”号填列)', 'ebt'],
    ['购建固定资产、无形资产和其他长期资产支付的现金', 'capex'],
    ['购建固定资产、油气资产支付的现金', 'capex'],
    ['Total assets', 'assets'],
    ['constructor', null],
    ['__proto__', null],
    ['', null],
  ])('%s is %s', (name, key) => expect(keys(name)).toEqual([key]));

  it('prefers 营业收入 to 营业总收入', () => {
    const [total, revenue] = resolveRowNames(['营业总收入', '营业收入']);
    expect(total?.rank).toBeGreaterThan(revenue?.rank ?? 99);
  });
});

describe('names of metrics', () => {
  it.each(RATIOS.map((ratio) => [ratio, RATIO_NAMES[ratio]] as const))(
    '%s in each of its names',
    (ratio, names) => {
      for (const name of [ratio, names.en, names.zh, ...names.aliases])
        expect(ratioOf(name)).toBe(ratio);
    },
  );

  it('means what the block means by the name', () => {
    expect(metricOf('净利润', alibaba)).toBe('netIncomeTotal');
    expect(metricOf('净利润', { ...alibaba, rows: {} })).toBe('netIncome');
    expect(metricOf('归母净利润', alibaba)).toBe('netIncome');
    expect(metricOf('毛利率')).toBe('grossMargin');
    expect(metricOf('没有')).toBeNull();
    expect(segmentMetricOf('占比')).toBe('share');
    expect(segmentMetricOf('toString')).toBeNull();
  });
});

describe('labels of periods', () => {
  it.each([
    ['FY2022', 12],
    ['2022', 12],
    ['2022年', 12],
    ['2022年度', 12],
    ['2022年报', 12],
    ['2022财年', 12],
    ['FY22', 12],
    ['fiscal 2021', 12],
    ['２０２２', 12],
    ['2022H1', 6],
    ['2022H2', 6],
    ['H1 2022', 6],
    ['1H22', 6],
    ['2022年上半年', 6],
    ['2022中报', 6],
    ['2022年半年报', 6],
    ['2022-H1', 6],
    ['2022年1-6月', 6],
    ['2022Q1', 3],
    ['2022Q4', 3],
    ['Q3 2022', 3],
    ['3Q22', 3],
    ['2022年第三季度', 3],
    ['2022一季报', 3],
    ['2022Q1-Q3', 9],
    ['2022前三季度', 9],
    ['2022年前三季度', 9],
    ['2022三季报', 9],
    ['9M 2022', 9],
    ['2022年1-9月', 9],
    ['2022M1-M5', 5],
    ['2022M1-11', 11],
    ['2022Q1~Q3', 9],
    ['不知道', 12],
    ['', 12],
    ['__proto__', 12],
  ])('%s is %d months', (label, months) => expect(periodMonths(label)).toBe(months));

  it('tells which months', () => {
    expect(periodSpan('2022H2')).toEqual({ year: 2022, from: 6, to: 12 });
    expect(periodSpan('2022年三季度')).toEqual({ year: 2022, from: 6, to: 9 });
    expect(periodSpan('3Q22')).toEqual({ year: 2022, from: 6, to: 9 });
    expect(periodSpan('2022-12-31')).toBeNull();
  });
});

/** What a bound figure in the text leads to. */
import { describe, expect, it } from 'vitest';
import { analyse, analyseSegments, metricValue, segmentValue } from '../../../src/finance/analyse';
import { alibaba, alibabaSegments, statements } from './real';

describe('bound figures', () => {
  const analysis = analyse(alibaba, [
    statements('京东', 1, ['2021'], {}, { reported: { inventoryDays: [31.2] } }),
  ]);

  it('lead to a ratio, a row, a published ratio, in both languages', () => {
    const roe = { found: true, value: expect.closeTo(0.065706, 6), kind: 'percent' };
    expect(metricValue(analysis, '阿里巴巴', 'FY2022', 'roe')).toMatchObject(roe);
    expect(metricValue(analysis, '阿里巴巴', 'fy2022', '净资产收益率')).toMatchObject(roe);
    expect(metricValue(analysis, '阿里巴巴', 'FY2022', 'revenue')).toEqual({
      found: true,
      value: 853062e6,
      kind: 'money',
      context: { currency: 'CNY', unit: 1e6 },
    });
    expect(metricValue(analysis, '京东', '2021', '存货周转天数')).toMatchObject({
      value: 31.2,
      kind: 'days',
    });
  });

  it('name the part that is not there', () => {
    const part = (...address: [string, string, string]) => metricValue(analysis, ...address);
    expect(part('腾讯', 'FY2022', 'roe')).toEqual({ found: false, missing: 'entity' });
    expect(part('阿里巴巴', 'FY2030', 'roe')).toEqual({ found: false, missing: 'period' });
    expect(part('阿里巴巴', 'FY2022', '__proto__')).toEqual({ found: false, missing: 'metric' });
    expect(part('阿里巴巴', 'FY2022', 'inventoryDays')).toEqual({
      found: false,
      missing: 'metric',
    });
  });

  it('lead to segments', () => {
    const blocks = [analyseSegments(alibabaSegments, alibaba)];
    expect(segmentValue(blocks, '阿里巴巴', 'FY2022', '云', 'share')).toMatchObject({
      value: 74568 / 853062,
      kind: 'percent',
    });
    expect(segmentValue(blocks, '阿里巴巴', 'FY2022', '云', '收入')).toMatchObject({
      value: 74568e6,
      kind: 'money',
      context: { currency: 'CNY', unit: 1e6 },
    });
    const missing = (...address: [string, string, string, string]) =>
      segmentValue(blocks, ...address);
    expect(missing('x', 'FY2022', '云', 'share')).toEqual({ found: false, missing: 'entity' });
    expect(missing('阿里巴巴', 'x', '云', 'share')).toEqual({ found: false, missing: 'period' });
    expect(missing('阿里巴巴', 'FY2022', 'x', 'share')).toEqual({
      found: false,
      missing: 'segment',
    });
    expect(missing('阿里巴巴', 'FY2022', '云', 'grossMargin')).toEqual({
      found: false,
      missing: 'metric',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { moneyIn, probabilityOf } from '../../../../src/review/board/money';

describe('moneyIn', () => {
  it.each([
    ['120万', 1_200_000, null],
    ['约 120 万元/年', 1_200_000, 'CNY'],
    ['300–500万元', 4_000_000, 'CNY'],
    ['1,200万至1,500万', 13_500_000, null],
    ['¥1.2亿', 120_000_000, 'CNY'],
    ['$180,000', 180_000, 'USD'],
    ['USD 1.2–1.5 million a year', 1_350_000, 'USD'],
    ['3.5m EUR', 3_500_000, 'EUR'],
    ['５００万美元', 5_000_000, 'USD'],
    ['每年 2 个项目，共 600 万元', 6_000_000, 'CNY'],
    ['£40k', 40_000, 'GBP'],
    ['HK$2 million', 2_000_000, 'HKD'],
    ['HK$2,400 萬', 24_000_000, 'HKD'],
    ['約 9.8 億港元', 980_000_000, 'HKD'],
    ['两百六十万', 2_600_000, null],
    ['一千两百万元', 12_000_000, 'CNY'],
    ['十五亿', 1_500_000_000, null],
    ['一亿二千万', 120_000_000, null],
    ['1亿2000万元', 120_000_000, 'CNY'],
    ['3.5亿', 350_000_000, null],
    ['三到五百万，按 400万 算', 4_000_000, null],
    ['620.000 €', 620_000, 'EUR'],
    ['1.234.500 €', 1_234_500, 'EUR'],
    ['1.284,6 Mio. EUR', 1_284_600_000, 'EUR'],
    ['1,8 Mio. €', 1_800_000, 'EUR'],
    ['40,5 Mrd. €', 40_500_000_000, 'EUR'],
    ['€ 1.250,50', 1_250.5, 'EUR'],
    ['100.000–200.000 EUR', 150_000, 'EUR'],
    ['$1.234 million', 1_234_000, 'USD'],
    ['KWD 620.500', 620.5, 'KWD'],
    ['$1,234.50', 1_234.5, 'USD'],
    ['$1,234,500', 1_234_500, 'USD'],
  ])('%s', (text, value, currency) => expect(moneyIn(text)).toEqual({ value, currency }));

  it('looks at the first three hundred characters', () => {
    expect(moneyIn(`${'x'.repeat(295)} $180`)).toEqual({ value: 180, currency: 'USD' });
    expect(moneyIn(`${'x'.repeat(296)} $180`)).toEqual({ value: 18, currency: 'USD' });
  });

  it.each([
    '三个部门',
    '50 seats',
    'large',
    '',
    '2026',
    '20%',
    '几百万',
    '上千万',
    '数十万人次',
    '好几百万',
  ])('nothing in “%s”', (text) => expect(moneyIn(text)).toBeNull());
});

describe('probabilityOf', () => {
  it.each([
    ['60%', null, 0.6],
    ['60–70%', 'medium', 0.65],
    ['60%-70%', null, 0.65],
    ['七成', null, 0.7],
    ['六到七成', null, 0.65],
    ['七成半', null, 0.75],
    ['七八成', null, 0.75],
    ['约六成', null, 0.6],
    ['中（60%）', 'medium', 0.6],
    ['高', 'high', 0.7],
    ['中', 'medium', 0.4],
    ['低', 'low', 0.15],
    ['很快', null, null],
    ['120%', null, null],
    [null, null, null],
  ])('%s', (written, term, value) => {
    const got = probabilityOf(written, term);
    if (value === null) expect(got).toBeNull();
    else expect(got).toBeCloseTo(value, 10);
  });

  it('takes the house’s own map', () =>
    expect(probabilityOf('高', 'high', { high: 0.5, medium: 0.3, low: 0.1 })).toBe(0.5));
});

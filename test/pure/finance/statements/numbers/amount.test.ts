import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currencyCode,
  parseAmount,
  parseMoney,
  parseReported,
  unitFactor,
} from '../../../../../src/finance/statements/numbers/amount';

describe('parseAmount', () => {
  it.each([
    ['853,062', 853062, false],
    ['853062', 853062, false],
    ['8530.62亿', 853062000000, true],
    ['8530.62亿元', 853062000000, true],
    ['46,748.78万', 467487800, true],
    ['1.2万亿', 1.2e12, true],
    ['853.062 billion', 853062e6, true],
    ['853.1bn', 853.1e9, true],
    ['812m', 812e6, true],
    ['(3,560)', -3560, false],
    ['（3,560）', -3560, false],
    ['(35.6亿)', -3.56e9, true],
    ['-3560', -3560, false],
    ['−3560', -3560, false],
    ['－3560', -3560, false],
    ['３１．２', 31.2, false],
    ['+5', 5, false],
    ['.5', 0.5, false],
    ['1.5e6', 1.5e6, false],
    ['0', 0, false],
    ['31.2 天', 31.2, false],
  ])('%s', (text, value, scaled) => {
    expect(parseAmount(text)).toEqual({ value, scaled, percent: false });
  });

  it.each(['--', '-', '—', '——', 'null', 'NULL', '~', '', '  '])('%j is missing', (text) => {
    expect(parseAmount(text)).toBe('missing');
  });

  it.each([
    'abc',
    '1,2',
    '8,53,062',
    '1.2.3',
    '12 34',
    '(-5)',
    '0x10',
    '5G',
    '853,062 | 1',
    'NaN',
    'Infinity',
    '9'.repeat(80),
  ])('%s is no number', (text) => expect(parseAmount(text)).toBeNull());

  it('reads what a number is written as, in every style', () => {
    const styles: ((n: number) => string)[] = [
      String,
      (n) => (n < 0 ? `(${-n})` : `${n}`),
      (n) => String(n).replace('-', '−'),
      (n) => n.toLocaleString('en-US', { maximumFractionDigits: 3 }),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom(...styles),
        (thousandths, style) => {
          const value = thousandths / 1000;
          expect(parseAmount(style(value))).toMatchObject({ value: value === 0 ? 0 : value });
        },
      ),
    );
  });

  it('never throws and never makes NaN', () => {
    const alphabet = fc.constantFrom(...'0123456789.,()-−+e% 亿万千百元天');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: alphabet })), (text) => {
        const amount = parseAmount(text);
        if (amount !== null && amount !== 'missing')
          expect(Number.isFinite(amount.value)).toBe(true);
      }),
    );
  });
});

it('multiplies bare numbers by the unit, without binary noise', () => {
  expect(parseMoney('46,748.78', 1e4)).toBe(467487800);
  expect(parseMoney('8530.62亿', 1e6)).toBe(853062e6);
  expect(parseMoney('100元', 1e6)).toBe(100);
  expect(parseMoney('5', null)).toBe(5);
  expect(parseMoney('5%', 1e6)).toBeNull();
  expect(parseMoney('--', 1e6)).toBe('missing');
});

it('converts published ratios', () => {
  expect(parseReported('6.57', 'roe', 1e6)).toBe(0.0657);
  expect(parseReported('6.57%', 'roe', 1e6)).toBe(0.0657);
  expect(parseReported('31.2', 'inventoryDays', 1e6)).toBe(31.2);
  expect(parseReported('31.2%', 'inventoryDays', 1e6)).toBeNull();
  expect(parseReported('1.561', 'currentRatio', 1e6)).toBe(1.561);
  expect(parseReported('98,874', 'freeCashFlow', 1e6)).toBe(98874e6);
});

it.each([
  ['£m', 1e6],
  ['USD m', 1e6],
  ['k€', 1e3],
  ['元', 1],
  ['千', 1e3],
  ['千元', 1e3],
  ['万', 1e4],
  ['万元', 1e4],
  ['百万', 1e6],
  ['百万元', 1e6],
  ['亿', 1e8],
  ['亿元', 1e8],
  ['one', 1],
  ['thousand', 1e3],
  ['Million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['人民币百万元', 1e6],
  ['US$ million', 1e6],
  ['百万美元', 1e6],
  ['斤', null],
  ['', null],
  ['constructor', null],
])('unit %s is %s', (text, factor) => expect(unitFactor(text)).toBe(factor));

it.each([
  ['人民币', 'CNY'],
  ['RMB', 'CNY'],
  ['cny', 'CNY'],
  ['美元', 'USD'],
  ['港元', 'HKD'],
  ['NOK', 'NOK'],
  ['__proto__', null],
  ['', null],
])('currency %s is %s', (text, code) => expect(currencyCode(text)).toBe(code));

it.each(['1400¹', '1400②', '①', '12₁'])('%s: a mark of a footnote is no digit', (text) => {
  expect(parseAmount(text)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp, shift } from '../../../../../src/finance/statements/numbers/decimal';
import {
  matchesWritten,
  rewriteWritten,
} from '../../../../../src/finance/statements/numbers/written';
import type { MetricKind } from '../../../../../src/finance/statements/statements';

describe('roundHalfUp', () => {
  it.each([
    [0.065706, 2, 2, '6.57'],
    [0.06575, 2, 2, '6.58'],
    [1.005, 2, 0, '1.01'],
    [2.675, 2, 0, '2.68'],
    [-0.130754, 1, 2, '-13.1'],
    [-0.0004, 1, 2, '0.0'],
    [31.2, 0, 0, '31'],
    [0.5, 0, 0, '1'],
    [853062000000, 2, -8, '8530.62'],
    [1e21, 0, 0, '1000000000000000000000'],
    [1e-300, 3, 0, '0.000'],
    [0, 2, 2, '0.00'],
  ])('%d to %d places at 10^%d is %s', (value, decimals, power, text) => {
    expect(roundHalfUp(value, decimals, power)).toBe(text);
  });

  it('is within half a unit of the last place', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 5 }),
        (value, decimals) => {
          const rounded = Number(roundHalfUp(value, decimals));
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals + 1e-6);
        },
      ),
    );
  });
});

describe('matchesWritten', () => {
  const cases: [string, number, MetricKind][] = [
    ['6.57%', 0.065706, 'percent'],
    ['6.57 %', 0.065706, 'percent'],
    ['６．５７％', 0.065706, 'percent'],
    ['7%', 0.065706, 'percent'],
    ['6.57 个百分点', 0.065706, 'percent'],
    ['6.6 percentage points', 0.065706, 'percent'],
    ['657 bps', 0.065706, 'percent'],
    ['2.30 倍', 2.304, 'percent'],
    ['0.0657', 0.065706, 'percent'],
    ['6.57', 0.065706, 'percent'],
    ['-13.1%', -0.130754, 'percent'],
    ['−13.1%', -0.130754, 'percent'],
    ['(13.1%)', -0.130754, 'percent'],
    ['下降 13.1%', -0.130754, 'percent'],
    ['+19%', 0.18928, 'percent'],
    ['ROE 6.57%', 0.065706, 'percent'],
    ['FY2022 为 6.57%', 0.065706, 'percent'],
    ['净利率(7.26%)', 0.072631, 'percent'],
    ['1.795', 1.79526, 'plain'],
    ['1.80倍', 1.79526, 'plain'],
    ['1.8x', 1.79526, 'plain'],
    ['11.7 次', 11.699, 'plain'],
    ['31.2 天', 31.2, 'days'],
    ['31.2 days', 31.2, 'days'],
    ['31', 31.2, 'days'],
    ['8530.62亿', 853062e6, 'money'],
    ['8,530.62亿元', 853062e6, 'money'],
    ['约 8,531 亿元人民币', 853062e6, 'money'],
    ['0.85万亿', 853062e6, 'money'],
    ['RMB853,062 million', 853062e6, 'money'],
    ['¥853.1 billion', 853062e6, 'money'],
    ['853,062', 853062e6, 'money'],
    ['853,062,000,000', 853062e6, 'money'],
    ['853062百万元', 853062e6, 'money'],
    ['(3,560)', -3560e6, 'money'],
    ['亏损 35.6 亿元', -3560e6, 'money'],
    ['-¥35.6亿', -3560e6, 'money'],
    ['−¥3,560m', -3560e6, 'money'],
    ['¥853.1B', 853062e6, 'money'],
    ['RMB 853,062k', 853062e3, 'money'],
  ];
  it.each(cases)('%s says %d (%s)', (written, value, kind) => {
    expect(matchesWritten(written, value, kind, { currency: 'CNY', unit: 1e6 })).toBe(true);
    expect(rewriteWritten(written, value, kind, { currency: 'CNY', unit: 1e6 })).not.toBeNull();
    expect(matchesWritten(written, value * 2.5, kind, { currency: 'CNY', unit: 1e6 })).toBe(false);
  });

  it.each([
    ['6.56%', 0.065706, 'percent'],
    ['6.57%', -0.065706, 'percent'],
    ['6.57 天', 6.57, 'percent'],
    ['$8,530.62亿', 853062e6, 'money'],
    ['8530.62亿美元', 853062e6, 'money'],
    ['31.2%', 31.2, 'days'],
    ['降至 13.1%', -0.130754, 'percent'],
    ['没有数字', 0.1, 'percent'],
    ['6.57% 与 7.26%', 0.065706, 'percent'],
    ['5G', 5, 'plain'],
    ['', 0, 'plain'],
  ] as [string, number, MetricKind][])('%s does not say %d (%s)', (written, value, kind) => {
    expect(matchesWritten(written, value, kind, { currency: 'CNY' })).toBe(false);
  });
});

it('money is in ones where no unit is known, else in ones or in the unit', () => {
  const says = (value: number, unit?: number) =>
    matchesWritten('853', value, 'money', { currency: 'CNY', unit });
  expect([says(853), says(8530), says(853e6)]).toEqual([true, false, false]);
  expect([says(853, 1e6), says(8530, 1e6), says(853e6, 1e6)]).toEqual([true, false, true]);
});

describe('rewriteWritten', () => {
  it.each([
    ['6.50%', 0.065706, 'percent', '6.57%'],
    ['6.5 个百分点', 0.065706, 'percent', '6.6 个百分点'],
    ['约 7.0 %', 0.065706, 'percent', '约 6.6 %'],
    ['6.50%', -0.130754, 'percent', '-13.08%'],
    ['−6.50%', -0.130754, 'percent', '−13.08%'],
    ['(6.5%)', -0.130754, 'percent', '(13.1%)'],
    ['(6.5%)', 0.130754, 'percent', '13.1%'],
    ['（3,500）百万', -3560e6, 'money', '(3,560)百万'],
    ['(3,500)百万', -12e6, 'money', '(12)百万'],
    ['(¥35)百万', -12345e6, 'money', '(¥12345)百万'],
    ['(35)百万', -12345e6, 'money', '(12345)百万'],
    ['+3%', 0.18928, 'percent', '+19%'],
    ['下降 3%', -0.18928, 'percent', '下降 19%'],
    ['下降 3%', 0.18928, 'percent', null],
    ['30.0 天', 31.2, 'days', '31.2 天'],
    ['7,172.89亿元', 853062e6, 'money', '8,530.62亿元'],
    ['¥717 billion', 853062e6, 'money', '¥853 billion'],
    ['717,289', 853062e6, 'money', '853,062'],
    ['6.5', 0.065706, 'percent', '6.6'],
    ['0.06', 0.065706, 'percent', '0.07'],
    ['多少', 0.065706, 'percent', null],
  ] as [string, number, MetricKind, string | null][])(
    '%s for %d (%s) becomes %s',
    (written, value, kind, expected) => {
      expect(rewriteWritten(written, value, kind, { currency: 'CNY', unit: 1e6 })).toBe(expected);
    },
  );

  it('makes what matches, and leaves alone what it made', () => {
    const written = fc.constantFrom('1.0%', '2 %', '(3.00%)', '+4.5 个百分点', '1 倍', '0.5');
    fc.assert(
      fc.property(written, fc.double({ min: -1e4, max: 1e4, noNaN: true }), (text, value) => {
        const once = rewriteWritten(text, value, 'percent');
        if (once === null) return;
        expect(matchesWritten(once, value, 'percent')).toBe(true);
      }),
    );
  });

  it('takes any text and any number', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom(...'0123.,%()（）-+−亿万 元$¥天倍') }),
        ),
        fc.double(),
        fc.constantFrom<MetricKind>('percent', 'plain', 'days', 'money'),
        (text, value, kind) => {
          matchesWritten(text, value, kind);
          const rewritten = rewriteWritten(text, value, kind, { unit: 1e4 });
          expect(rewritten ?? '').not.toMatch(/NaN|Infinity/);
        },
      ),
    );
  });

  it('shifts in decimals', () => {
    expect(shift(46748.78, 4)).toBe(467487800);
    expect(shift(1e21, 2)).toBe(1e23);
    expect(shift(6.57, -2)).toBe(0.0657);
  });
});

/** Numbers as they are shown: shares of what was counted, and two values side by side. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatApart, formatMoney, formatShare } from '../../../src/render/roe/dupontNumbers';

test.each([
  [13 / 21, '62%'],
  [1, '100%'],
  [0, '0%'],
  [299 / 300, '99%'],
  [1 / 300, '1%'],
  [null, '–'],
] as const)('%d of those counted is %s', (share, shown) => {
  expect(formatShare(share)).toBe(shown);
});

test.each([
  ['percent', 0.12, 0.120000012, '12.000000%', '12.000001%'],
  ['money', 853_062e6, 853_063e6, '853.062 bn', '853.063 bn'],
  ['days', 31.24, 31.21, '31.24 days', '31.21 days'],
  ['plain', 1.79526, 1.79534, '1.7953', '1.7953'],
] as const)(
  '%s that differ less than they show are given more decimals',
  (kind, a, b, one, two) => {
    const shown = formatApart(a, b, kind, 'en');
    if (one !== two) expect(shown).toEqual([one, two]);
    expect(shown[0]).not.toBe(shown[1]);
  },
);

test('two numbers that differ are told apart, in every kind', () => {
  const kinds = fc.constantFrom('percent', 'money', 'days', 'plain');
  const value = fc.integer({ min: 1, max: 999_999_999 });
  fc.assert(
    fc.property(kinds, value, value, (kind, a, b) => {
      const [one, two] = formatApart(a / 1000, b / 1000, kind as 'days', 'zh-cn');
      expect(one === two).toBe(a === b);
    }),
  );
});

test('only the whole part of money is grouped', () => {
  expect(formatMoney(1234.5678e8, 'zh-cn', 4)).toBe('1,234.567800亿');
});

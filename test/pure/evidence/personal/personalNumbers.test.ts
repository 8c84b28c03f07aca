/** Personal numbers: what is one, and what only looks like one. */
import { describe, expect, test } from 'vitest';
import {
  isCard,
  isIdentity,
  personalDataIn,
} from '../../../../src/evidence/personal/personalNumbers';

describe('personal data', () => {
  const kinds = (text: string) => personalDataIn(text, []).map(({ kind }) => kind);

  test('an identity number has its check digit and a birthday', () => {
    expect(isIdentity('11010519491231002X')).toBe(true);
    expect(isIdentity('110105194912310021')).toBe(false);
    expect(isIdentity('110105194913310021')).toBe(false);
    // With their check digits: the months and days around what a calendar has.
    const withDigit = (birthday: string) =>
      [...'0123456789X'].some((digit) => isIdentity(`110105${birthday}002${digit}`));
    expect(['19490101', '19491231'].map(withDigit)).toEqual([true, true]);
    const none = ['19490001', '19491301', '19490100', '19490132'];
    expect(none.map(withDigit)).toEqual([false, false, false, false]);
    expect(kinds('证件号11010519491231002x。')).toEqual(['identity']);
  });

  test('a card has a known beginning and its check digit', () => {
    expect(isCard('4111111111111111')).toBe(true);
    expect(isCard('4111111111111112')).toBe(false);
    expect(isCard('1234567812345670')).toBe(false);
  });

  test.each([
    ['13800138000', '138xxxx8000'],
    ['+86 138-0013-8000', '138xxxx8000'],
    ['8613800138000', '138xxxx8000'],
    ['(+86)13800138000', '138xxxx8000'],
    ['１３８００１３８０００', '138xxxx8000'],
    ['w.min+x@QQ.com', 'w…@QQ.com'],
  ])('%s is masked as %s, once', (written, mask) => {
    const [datum, ...more] = personalDataIn(`电话${written}。`, []);
    expect(more).toEqual([]);
    expect(datum?.mask).toBe(mask);
    expect(datum && `电话${written}。`.slice(datum.range.start, datum.range.end)).toBe(written);
    expect(personalDataIn(`电话${mask}。`, [])).toEqual([]);
  });

  test.each([
    '13800138000元',
    '13800138000 元',
    '¥13800138000',
    '收入：13800138000',
    '138001380001',
    '0.13800138000',
    '13800138000.5',
    'https://weibo.com/u/13800138000/4111111111111111',
    '91110108551385082Q',
    'service@example.com',
    '@qq.com',
    'FAX 010-13800138000',
    '20220901123456789012',
  ])('%s is none', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

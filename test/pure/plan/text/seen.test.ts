/** What a reader sees, and where it stands in the text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPersonal, masked } from '../../../../src/evidence/personal/masked';
import { figuresIn } from '../../../../src/plan/read/prose/figures';
import { seenText } from '../../../../src/plan/text/seen';

/** 13800138000 as nobody types it and everybody reads it. */
const MOBILES: Readonly<Record<string, string>> = {
  'mathematical digits': '𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎',
  'Arabic digits': '١٣٨٠٠١٣٨٠٠٠',
  'Persian digits': '۱۳۸۰۰۱۳۸۰۰۰',
  'Devanagari digits': '१३८००१३८०००',
  'wide digits': '１３８００１３８０００',
  'a bidi override in it': '138\u202d0013\u202c8000',
  'an invisible operator in it': '138\u20630013\u206a8000',
  'a joiner that joins nothing': '138\u034f0013\u034f8000',
  'tag characters in it': '138\u{e0041}0013\u{e0042}8000',
  'a Hangul filler in it': '138\u31640013\u31648000',
  'accents on it': '1\u03013\u03018\u0301001380\u030300',
  keycaps: [...'13800138000'].map((digit) => `${digit}\ufe0f\u20e3`).join(''),
};

test.each(Object.entries(MOBILES))('a mobile in %s is one', (_, mobile) => {
  const text = `Call ${mobile} now`;
  expect(isPersonal(text)).toBe(true);
  expect(masked(text)).toMatch(/^Call \S+x{4}\S+ now$/u);
  expect(masked(text).isWellFormed()).toBe(true);
});

test.each([
  ['Acme lost ４０％ of it', '４０％'],
  ['Acme lost ٤٠٪ of it', '٤٠٪'],
  ['Acme lost 𝟒𝟎% of it', '𝟒𝟎%'],
  ['Acme lost 40﹪ of it', '40﹪'],
  ['Acme lost 4\u03010\u0301% of it', '4\u03010\u0301%'],
  ['Acme lost 4\u{e0041}0% of it', '4\u{e0041}0%'],
])('%s: %s is a figure', (text, figure) => {
  expect(figuresIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([figure]);
});

test.each(['500 m² rose', 'see ① and ②', 'café', 'ไทย', '中国', 'a\u0301 b'])(
  '%s stays as it is',
  (text) => {
    expect(seenText(text).text).toBe(text);
  },
);

test('places lead there and back', () => {
  const part = fc.constantFrom(
    'a',
    '7',
    '𝟒',
    '٤',
    '\u00ad',
    '\u{e0041}',
    '\u0301',
    '中',
    '😀',
    '％',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const seen = seenText(text);
      for (let start = 0; start < seen.text.length; start++) {
        const range = seen.rangeOf({ start, end: start + 1 });
        expect(seen.placeOf(range.start)).toBe(start);
        expect(range.end).toBeGreaterThan(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
      const whole = seen.rangeOf({ start: 0, end: Math.max(1, seen.text.length) });
      if (seen.text !== '')
        expect(seenText(text.slice(whole.start, whole.end)).text).toBe(seen.text);
    }),
  );
});

test('each character that nobody sees, each digit and each mark on one is told from plain ones', () => {
  const missed: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    const unseen = /\p{Default_Ignorable_Code_Point}|\p{M}/u.test(character);
    const digit = /(?![0-9０-９])\p{Nd}/u.test(character);
    const seen = seenText(`1${character}`).text;
    if (unseen && seen !== '1') missed.push(character);
    if (digit && !/^1[0-9]$/.test(seen)) missed.push(character);
    if (!unseen && !digit && seen !== `1${character}` && seen !== '1%') missed.push(character);
  }
  expect(missed).toEqual([]);
});

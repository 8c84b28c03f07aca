/** When two texts say the same, how alike they are otherwise, and which things are one and the same. */
import { describe, expect, it } from 'vitest';
import {
  bigramsOf,
  changedPart,
  essence,
  likeness,
  sameText,
} from '../../../../src/review/diff/likeness';
import { match } from '../../../../src/review/diff/match';

describe('the same text', () => {
  it.each([
    ['a **bold** word', 'a bold word', true],
    ['“said”', '"said"', true],
    ['it’s', "it's", true],
    ['two\n lines', 'two lines', true],
    ['中文 和 字', '中文和字', true],
    ['２０２２', '2022', true],
    ['~~gone~~', 'gone', false],
    ['a ~ b', 'a  b', true],
    ['One', 'one', false],
    [null, null, true],
    [null, '', false],
    ['', null, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameText(a, b)).toBe(same);
  });

  it('is what is compared', () => {
    expect(essence(' a `b`\n_c_ ')).toBe('a b c');
  });
});

describe('likeness', () => {
  const alike = (a: string, b: string) => likeness(bigramsOf(a), bigramsOf(b));
  it.each([
    ['', '', 1],
    ['a', '', 0],
    ['abc', 'abc', 1],
    ['ABC', 'abc', 1],
    ['abc', 'xyz', 0],
    // ` a`, `ab`, `bc`, `c ` against ` a`, `ab`, `bx`, `x `.
    ['abc', 'abx', 0.5],
    // A pair that stands there twice counts twice.
    ['aaa', 'aa', 6 / 7],
  ])('of %j and %j is %d', (a, b, share) => {
    expect(alike(a, b)).toBeCloseTo(share, 12);
  });

  it('is that of the first two thousand characters', () => {
    const long = 'x'.repeat(2000);
    expect(alike(`${long}y`, `${long}z`)).toBe(1);
    expect(alike(`${long.slice(1)}y`, `${long.slice(1)}z`)).toBeLessThan(1);
  });
});

describe('what changed', () => {
  it.each([
    ['abc', 'abc', 'abc', 'abc'],
    [
      `${'一'.repeat(12)}甲${'二'.repeat(12)}`,
      `${'一'.repeat(12)}乙${'二'.repeat(12)}`,
      `${'一'.repeat(12)}甲${'二'.repeat(12)}`,
      `${'一'.repeat(12)}乙${'二'.repeat(12)}`,
    ],
    [
      `${'一'.repeat(13)}甲${'二'.repeat(13)}`,
      `${'一'.repeat(13)}乙${'二'.repeat(13)}`,
      `…${'一'.repeat(12)}甲${'二'.repeat(12)}…`,
      `…${'一'.repeat(12)}乙${'二'.repeat(12)}…`,
    ],
    // No Latin word is cut in two.
    [
      'Something, however long, fell by 12% and then some more of it came',
      'Something, however long, fell by 15% and then some more of it came',
      '…long, fell by 12% and then some…',
      '…long, fell by 15% and then some…',
    ],
    ['one', 'one two', 'one', 'one two'],
  ])('%s → %s', (from, to, was, is) => {
    expect(changedPart(from, to)).toEqual({ from: was, to: is });
  });
});

describe('match', () => {
  interface Item {
    readonly id?: string;
    readonly in?: string;
    readonly text: string;
  }
  const traits = {
    id: (item: Item) => item.id ?? null,
    group: (item: Item) => item.in ?? '',
    text: (item: Item) => item.text,
  };
  const matched = (before: Item[], after: Item[]) => {
    const { pairs, removed, added } = match(before, after, traits);
    return [
      ...pairs.map(([a, b]) => `${before.indexOf(a)}=${after.indexOf(b)}`),
      ...removed.map((a) => `-${before.indexOf(a)}`),
      ...added.map((b) => `+${after.indexOf(b)}`),
    ].join(' ');
  };

  it.each<[string, Item[], Item[], string]>([
    ['by id, whatever it says', [{ id: 'a', text: 'x' }], [{ id: 'a', text: 'other' }], '0=0'],
    [
      'by text in the section first',
      [{ in: 'L', text: 'x' }],
      [
        { in: 'M', text: 'x' },
        { in: 'L', text: 'x' },
      ],
      '0=1 +0',
    ],
    ['then by text anywhere', [{ in: 'L', text: 'x' }], [{ in: 'M', text: 'x' }], '0=0'],
    [
      'twice the same, in order',
      [{ text: 'x' }, { text: 'x' }],
      [{ text: 'x' }, { text: 'x' }],
      '0=0 1=1',
    ],
    ['half alike in one section', [{ in: 'L', text: 'abc' }], [{ in: 'L', text: 'abx' }], '0=0'],
    ['less than half', [{ in: 'L', text: 'abc' }], [{ in: 'L', text: 'axx' }], '-0 +0'],
    ['half alike in two sections', [{ in: 'L', text: 'abc' }], [{ in: 'M', text: 'abx' }], '-0 +0'],
    // Six of eight pairs, then ten of fourteen.
    [
      'three quarters in two sections',
      [{ in: 'L', text: 'abcdefg' }],
      [{ in: 'M', text: 'abcdefx' }],
      '0=0',
    ],
    ['less than that', [{ in: 'L', text: 'abcdef' }], [{ in: 'M', text: 'abcdex' }], '-0 +0'],
    [
      'two ids are two things',
      [{ id: 'a', text: 'abcdefg' }],
      [{ id: 'b', text: 'abcdefx' }],
      '-0 +0',
    ],
    [
      'an id that came is none that changed',
      [{ text: 'abcdefg' }],
      [{ id: 'b', text: 'abcdefx' }],
      '0=0',
    ],
    ['the most alike first', [{ text: 'abcd' }], [{ text: 'abxx' }, { text: 'abcx' }], '0=1 +0'],
    [
      'in the section before the more alike elsewhere',
      [{ in: 'L', text: 'abcdefgh' }],
      [
        { in: 'M', text: 'abcdefgx' },
        { in: 'L', text: 'abcdexxx' },
      ],
      '0=1 +0',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(matched(before, after)).toBe(expected);
  });

  it('compares no more than 100,000 pairs', () => {
    const items = (count: number, end: string) =>
      Array.from({ length: count }, (_, i) => ({ text: `${i} of a kind ${end}` }));
    expect(match(items(400, 'a'), items(250, 'b'), traits).pairs).toHaveLength(250);
    expect(match(items(401, 'a'), items(250, 'b'), traits).pairs).toHaveLength(0);
  });
});

import { expect, test } from 'vitest';
import { meant } from '../../../../src/cli/meant';
import { nearestWord } from '../../../../src/language/nearestWord';
import { nearest } from '../../../../src/plan/text/nearest';

const pairs = (words: readonly string[]) => words.map((word) => [word, word] as const);

test.each([
  ['revenu', ['asset', 'revenue'], 2, 'revenue'],
  // The fewest edits win, whatever the order; of equals the first.
  ['abcd', ['abxx', 'abcx'], 2, 'abcx'],
  ['abcd', ['abcx', 'abxd'], 2, 'abcx'],
  // At the limit, and just above it.
  ['abcd', ['abxy'], 2, 'abxy'],
  ['abcd', ['axyz'], 2, null],
  // Nothing of it is there.
  ['ab', ['xy'], 2, null],
  ['ab', [], 2, null],
] as const)('nearest to %j in %j within %d', (word, words, most, found) => {
  expect(nearest(word, pairs(words), () => most)).toBe(found);
});

test('each candidate has a limit of its own', () => {
  const third = (word: string) => Math.floor(word.length / 3);
  expect(nearest('abx', pairs(['abcdef', 'abc']), third)).toBe('abc');
  expect(nearest('abcdxy', pairs(['ab', 'abcdef']), third)).toBe('abcdef');
});

test('on a command line a swap of two letters is one slip', () => {
  expect(meant('lnit', ['list', 'lint'])).toBe('lint');
  expect(meant('LINT', ['list', 'lint'])).toBe('lint');
  expect(meant('frobnicate', ['list', 'lint'])).toBeNull();
});

test('a name is meant whatever its case and width, and comes as it is written', () => {
  expect(nearestWord('ａｃｍｅ Fods', ['Other', 'Acme Foods'])).toBe('Acme Foods');
  expect(nearestWord('ab', ['ax'])).toBe('ax');
  expect(nearestWord('a', ['b'])).toBeNull();
  expect(nearestWord('abcdef', ['abxyzf'])).toBeNull();
});

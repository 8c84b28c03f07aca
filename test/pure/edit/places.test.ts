import { expect, test } from 'vitest';
import { lineAt, lineRange } from '../../../src/edit/places';

test('the line of an offset, at both ends of a text and between Windows line ends', () => {
  expect(lineRange('\n> a', 0)).toEqual({ start: 0, end: 0 });
  expect(lineRange('\n> a', 1)).toEqual({ start: 1, end: 4 });
  expect(lineRange('', 0)).toEqual({ start: 0, end: 0 });
  expect(lineRange('a\n', 2)).toEqual({ start: 2, end: 2 });
  expect(lineAt('a\r\nbc\r\n', 4)).toBe('bc');
});

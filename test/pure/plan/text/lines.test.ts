import { expect, test } from 'vitest';
import { lineAt, lineOf } from '../../../../src/plan/text/lines';

test('the line of an offset, at both ends of a text', () => {
  expect(lineOf('\n> a', 0)).toEqual({ start: 0, end: 0 });
  expect(lineOf('\n> a', 1)).toEqual({ start: 1, end: 4 });
  expect(lineOf('', 0)).toEqual({ start: 0, end: 0 });
  expect(lineOf('\r\n', 0)).toEqual({ start: 0, end: 0 });
  expect(lineOf('a\n', 2)).toEqual({ start: 2, end: 2 });
});

test.each(['\n', '\r\n', '\r'])('the line of an offset, where lines end with %j', (eol) => {
  const text = ['a', 'bc', ''].join(eol);
  const second = { start: 1 + eol.length, end: 3 + eol.length };
  for (let at = second.start; at <= second.end; at++) expect(lineOf(text, at)).toEqual(second);
  // The last character of a break belongs to the line that it ends.
  expect(lineOf(text, second.start - 1)).toEqual({ start: 0, end: 1 });
  expect(lineAt(text, second.start)).toBe('bc');
});

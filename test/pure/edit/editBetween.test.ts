import { expect, test } from 'vitest';
import { editBetween } from '../../../src/edit/editBetween';

test.each([
  ['abc', 'abc', 3, 3],
  ['abc', 'abXc', 2, 3],
  ['abXc', 'abc', 2, 2],
  ['abc', 'aXc', 1, 2],
  ['aaa', 'aaaa', 3, 4],
  ['abab', 'ab', 2, 2],
  ['', 'ab', 0, 2],
])('%j → %j is one stretch, as short as it can be', (before, after, head, tail) => {
  const delta = after.length - before.length;
  expect(editBetween(before, after)).toEqual({ head, tail, delta });
  const again = before.slice(0, head) + after.slice(head, tail) + before.slice(tail - delta);
  expect(again).toBe(after);
});

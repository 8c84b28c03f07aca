/** What is made once, and what is made anew. */
import { expect, test } from 'vitest';
import { onceFor, whileSame } from '../../../src/finance/once';

test('what was made of the same, or of what was before it, is not made again', () => {
  const kept = whileSame<string>();
  let made = 0;
  const of = (...on: string[]) =>
    kept(on, () => {
      made++;
      return on.join('');
    });
  expect([of('a'), of('a'), of('b'), of('a'), of('b')]).toEqual(['a', 'a', 'b', 'a', 'b']);
  expect(made).toBe(2);
  // Two are kept: the first is gone when a third has come.
  expect([of('a', 'b'), of('b'), of('a')]).toEqual(['ab', 'b', 'a']);
  expect(made).toBe(4);
});

test('nothing is a value, too', () => {
  let made = 0;
  const kept = whileSame<undefined>();
  const of = onceFor(() => {
    made++;
    return undefined;
  });
  const key = {};
  of(key);
  of(key);
  kept([], () => of({}));
  kept([], () => of({}));
  expect(made).toBe(2);
});

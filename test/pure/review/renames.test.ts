/** A file that came may be one that went. */
import { expect, it } from 'vitest';
import { renamesOf } from '../../../src/review/renames';

const file = (path: string, ...lines: string[]) => ({ path, text: lines.join('\n') });
const renames = (...args: Parameters<typeof renamesOf>) => Object.fromEntries(renamesOf(...args));

it.each<[string, ReturnType<typeof file>[], ReturnType<typeof file>[], Record<string, string>]>([
  ['the same text', [file('a', '1', '2')], [file('b', '1', '2')], { b: 'a' }],
  ['each once', [file('a', '1')], [file('b', '1'), file('c', '1')], { b: 'a' }],
  [
    'the same text twice',
    [file('a', '1'), file('z', '1')],
    [file('b', '1'), file('c', '1')],
    { b: 'a', c: 'z' },
  ],
  ['half of the lines', [file('a', '1', '2')], [file('b', '1', '3')], { b: 'a' }],
  ['less than half', [file('a', '1', '2', '3')], [file('b', '1', '4', '5')], {}],
  [
    'whatever the line breaks, blanks and blank lines',
    [file('a', ' 1\r\n2\r', '', '3')],
    [file('b', '1', '2', '3')],
    { b: 'a' },
  ],
  [
    'the most alike first',
    [file('a', '1', '2', '3')],
    [file('b', '1', '2', '4'), file('c', '1', '2', '3', '4')],
    { c: 'a' },
  ],
  ['nothing in common with nothing', [file('a', '')], [file('b', ' ')], {}],
])('%s', (_, removed, added, expected) => {
  expect(renames(removed, added)).toEqual(expected);
});

it('compares no more than 250,000 pairs', () => {
  const files = (count: number, name: string) =>
    Array.from({ length: count }, (_, i) => file(`${name}${i}`, `${i}`, name));
  expect(renamesOf(files(500, 'a'), files(500, 'b')).size).toBe(500);
  expect(renamesOf(files(501, 'a'), files(500, 'b')).size).toBe(0);
});

/** How much of a text is read, with limits small enough to be reached. */
import { describe, expect, it } from 'vitest';
import { readable } from '../../../../src/plan/parse/limits';

const SMALL = { length: 40, lines: 6, marks: 8 };
const of = (text: string) => readable(text, SMALL);

describe('what is read of a text', () => {
  it.each([
    ['all of it where no limit is reached', 'a\nb\n', 'a\nb\n'],
    ['whole lines, so many', 'a\n'.repeat(9), 'a\n'.repeat(6)],
    ['lines that end in CRLF or CR', 'a\r\n\rb\n'.repeat(5), 'a\r\n\rb\n'.repeat(2)],
    ['lines before too many marks', `a\n[[[[[[[[\n[\nb\n`, 'a\n[[[[[[[[\n'],
    ['emphasis, which weighs more', 'a\n**\n_\nb\n', 'a\n**\n'],
    [
      'lines before too many characters',
      `${'a'.repeat(30)}\n${'b'.repeat(30)}\n`,
      `${'a'.repeat(30)}\n`,
    ],
    ['nothing of one line that is too long', 'a'.repeat(99), ''],
  ])('%s', (_, text, read) => expect(of(text)).toBe(read));
});

/** How much of a text is read, with limits small enough to be reached. */
import { describe, expect, it } from 'vitest';
import { readable } from '../../../../src/plan/parse/limits';
import { parseChunk } from '../../../../src/plan/parse/markdown';

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

describe('a part that takes micromark a power of its length', () => {
  const lazy = (lines: number) => `- [x](y) a\n${'2、a\n'.repeat(lines)}`;
  it.each([
    ['lines that go on with an item without its indent', lazy(2000), true],
    ['the same in a quote', `> [x](y) a\n${'| a |\n'.repeat(2000)}`, true],
    ['so many as people write', lazy(200), false],
    ['lines with the indent', lazy(2000).replaceAll('\n2', '\n  2'), false],
  ])('%s', (_, text, tooComplex) =>
    expect(parseChunk(text, new Map()).tooComplex).toBe(tooComplex),
  );
});

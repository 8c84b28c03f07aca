import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { readLines } from '../../../../src/plan/readLines';
import { closesFence, fenceAfter, fenceIn } from '../../../../src/plan/text/fences';

/** Of each line, whether a fence is open behind it. */
const openBehind = (...lines: string[]) => {
  let open = '';
  return lines.map((line) => {
    open = fenceAfter(open, line);
    return open !== '';
  });
};

describe('a fence', () => {
  test('goes on to a line of as many marks and nothing else', () => {
    expect(openBehind('```roe', 'a: 1', '```', 'words')).toEqual([true, true, false, false]);
    expect(openBehind('```', '```roe', '``` ', 'words')).toEqual([true, true, false, false]);
    expect(openBehind('````', '```', '`````')).toEqual([true, true, false]);
    expect(openBehind('~~~', '```', '~~~')).toEqual([true, true, false]);
    expect(openBehind('```', '    ```', '   ```')).toEqual([true, true, false]);
  });

  test('isn’t opened by words in ticks, nor by code of four blanks', () => {
    expect(openBehind('```roe``` is a block')).toEqual([false]);
    expect(openBehind('~~~ `roe`')).toEqual([true]);
    expect(openBehind('    ```')).toEqual([false]);
    expect(fenceIn('    ```')).toBe('```');
    expect(closesFence('   ````\t', '```')).toBe(true);
  });
});

test('lines in an open fence aren’t read, whatever fence seems to begin among them', () => {
  const read = (body: string) =>
    readLines(readPlan(`## Look\n\n${body}`, { path: 'a.account.md' }));
  expect(read('```\na\n```roe\nb\nc\n```\n\n- words\n')).toEqual({ lines: 1, read: 1 });
  expect(read('- a\n\n  ```text\n  ```roe\n  b\n  c\n  ```\n\n- words\n')).toEqual({
    lines: 2,
    read: 2,
  });
  expect(read('```roe``` is a block.\n\n- words\n')).toEqual({ lines: 2, read: 2 });
});

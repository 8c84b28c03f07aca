/** Edits of a fix, and what a conflict is. */
import { describe, expect, test } from 'vitest';
import { withEdits } from '../../../../src/plan/text/text';
import { conflictsOf } from '../../../../src/rules/engine/conflicts';
import { withLineBreaksOf } from '../../../../src/rules/engine/edits';

describe('edits', () => {
  test('are applied together, whatever their order', () => {
    const edits = [
      { range: { start: 4, end: 5 }, text: '!' },
      { range: { start: 0, end: 1 }, text: '' },
    ];
    expect(withEdits('abcde', edits)).toBe('bcd!');
  });

  test('take the text’s line breaks', () => {
    const edits = [{ range: { start: 1, end: 1 }, text: '\nx' }];
    expect(withLineBreaksOf('a\r\nb', edits)[0]?.text).toBe('\r\nx');
    expect(withLineBreaksOf('a\nb', edits)[0]?.text).toBe('\nx');
  });
});

describe('conflicts', () => {
  test('one each, half resolved ones too; an underlined heading is none', () => {
    const text = 'Title\n=======\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n\n>>>>>>> y\n<<<<<<< z\n';
    expect(conflictsOf(text).map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x',
      '>>>>>>> y',
      '<<<<<<< z',
    ]);
    expect(conflictsOf('>>>>>>>> a quote in quotes\n<<<<<<<<\n')).toEqual([]);
  });
});

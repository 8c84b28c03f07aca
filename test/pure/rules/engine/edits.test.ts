/** Edits of a fix, and what a conflict is. */
import { describe, expect, test } from 'vitest';
import { withEdits } from '../../../../src/plan/text/text';
import { conflictsOf } from '../../../../src/rules/engine/conflicts';
import { withLineBreaksOf } from '../../../../src/rules/engine/edits';
import { applyFixes, withoutOverlaps } from '../../../../src/rules/engine/fix';
import type { Diagnostic } from '../../../../src/rules/rule';
import { planOf } from '../harness';

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

test('of findings whose edits overlap or touch the earlier one is taken, whole or not at all', () => {
  const finding = (...places: [number, number][]) =>
    ({
      edits: places.map(([start, end]) => ({ range: { start, end }, text: '' })),
    }) as unknown as Diagnostic;
  const kept = (...findings: Diagnostic[]) =>
    withoutOverlaps(findings).map((one) => findings.indexOf(one));
  const first = finding([10, 12]);
  expect(kept(first, finding([13, 14]), finding([8, 9]))).toEqual([0, 1, 2]);
  expect(kept(first, finding([12, 14]), finding([8, 10]), finding([11, 11]))).toEqual([0]);
  expect(kept(first, finding([20, 22], [11, 13]), finding([21, 23]))).toEqual([0, 2]);
  expect(kept(finding([20, 22]), finding([2, 4]), first, finding([4, 5]))).toEqual([0, 1, 2]);
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

test('of many fixes of which each makes a finding, 64 readings are tried and none is applied', () => {
  const text = '##Look\n\n'.repeat(100);
  let readings = 0;
  // Whatever is changed comes with a finding that wasn’t there.
  const read = (of: string) => {
    readings++;
    return planOf(of === text ? of : `${of}\n- A fact without any source.\n`);
  };
  expect(applyFixes(text, read, { language: 'en', today: null })).toEqual({ text, applied: [] });
  expect(readings).toBe(1 + 64);
});

import { describe, expect, test } from 'vitest';
import { attacksOn } from './attacks';
import { composed, literals, type Pattern } from './collect';
import { slowOn } from './slow';

/**
 * Adjacent quantifiers over overlapping classes cost a power of the length. Each
 * expression is run on long runs of one and of two characters that it repeats, behind
 * what leads there and before what doesn't fit.
 */
function slowOf(patterns: readonly Pattern[]): string[] {
  const distinct = new Map(patterns.map((pattern) => [`${pattern.regex}`, pattern]));
  return [...distinct].flatMap(([shown, { where, regex }]) => {
    const text = slowOn(regex);
    return text ? [`${where} ${shown.slice(0, 400)} on ${text}`] : [];
  });
}

const MINUTES = 180_000;

describe('regular expressions take a time in proportion to the length', () => {
  test('literals', { timeout: MINUTES }, () => {
    const all = literals();
    expect(all.length).toBeGreaterThan(1500);
    expect(slowOf(all)).toEqual([]);
  });

  test('those that modules compose while they are loaded', { timeout: MINUTES }, () => {
    const all = composed();
    expect(all.length).toBeGreaterThan(50);
    expect(slowOf(all)).toEqual([]);
  });
});

describe('the test finds', () => {
  const bad: Record<string, RegExp> = {
    'blanks at an end': /\s+$/,
    'two runs of blanks': /^a\s*:?\s*b/,
    'a run within a run': /^(?:a+)+$/,
    'a line end that is two': /^(?:\r\n|\n|\r)*---/,
    'a lazy name before blanks': /([^,;()]+?)\s*(?:\(([^)]*)\))?\s*(?=[,;]|$)/g,
    'a lookbehind over blanks': /(?<=x\s*)y|(?<=z[\s_-]*)\)/,
    'a bracket without an end': /\(\^[^)]*\)/g,
  };

  test.each(Object.entries(bad))('%s', (_, regex) => {
    expect(slowOn(regex)).not.toBeNull();
  });

  test('none where nothing repeats without an end, nor where each run is read once', () => {
    expect(attacksOn(/^\d{1,3}(?:,\d{3})?$/)).toEqual([]);
    expect([/(?<!\s)\s+$/, /^a(?:\s*:)?\s*b/, /^(?:\r\n|\n|\r(?!\n))*---/].map(slowOn)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

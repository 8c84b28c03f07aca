/**
 * Two kinds of plan as a director sees them. `fake-*`: tidy and fully cited, and its
 * evidence is one friendly man, our own paper, a hypothesis taken as fact and words that
 * contradict the table. `real-*`: untidy, by somebody who worked the shifts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintText } from './harness';

const FOLDER = join(import.meta.dirname, '../../fixtures/acceptance');
const MOST = 12;

const plans = (kind: 'fake' | 'real') =>
  readdirSync(FOLDER)
    .filter((name) => name.startsWith(`${kind}-`))
    .map((name) => {
      const found = lintText(readFileSync(join(FOLDER, name), 'utf8'), { today: '2025-11-20' });
      return { name, found, rules: found.map(({ rule }) => rule) };
    });

test('three of each in each language', () => {
  expect(plans('fake').length).toBe(6);
  expect(plans('real').length).toBe(6);
});

describe.each(plans('fake'))('$name', ({ found, rules }) => {
  test('is told exactly what is wrong with it, and little else', () => {
    expect(rules).toEqual(
      expect.arrayContaining([
        'evidence/one-voice',
        'evidence/own-word',
        'evidence/out-of-reach',
        'figure/direction',
        'hypothesis/weak-verdict',
        'opportunity/overconfident',
      ]),
    );
    expect(found.length, rules.join('\n')).toBeLessThanOrEqual(MOST);
    expect(rules.filter((rule) => rule.startsWith('format/'))).toEqual([]);
  });
});

describe.each(plans('real'))('$name', ({ found }) => {
  test('is left alone', () => {
    const shown = found.map(({ rule, message }) => `${rule} ${message}`);
    // A needs table without a source, an old newspaper, a hypothesis that nothing tests yet.
    const known = /^(?:evidence\/missing|source\/stale|hypothesis\/untested) /;
    expect(shown.filter((one) => !known.test(one))).toEqual([]);
    expect(shown.length, shown.join('\n')).toBeLessThanOrEqual(3);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/**
 * What a rule must leave alone, as different hands write it: `test/fixtures/nearMisses/GROUP/
 * name.{en,zh}.txt`. Above `%%` a plan with places `{1}`, `{2}` …; below it what is put there,
 * parted by `||`: `- ` isn't found by the rule, `+ ` is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { casesIn, planOfCase } from './cases';
import { lintText } from './harness';

const FOLDER = join(import.meta.dirname, '../../fixtures/nearMisses');
/** In each language. */
const LEAST = 20;
/** Rules that came, or changed, with the weighing of evidence and the choice of accounts. */
const RULES = [
  ...['evidence/own-word', 'evidence/one-voice', 'evidence/one-side', 'evidence/out-of-reach'],
  ...['opportunity/overconfident', 'hypothesis/weak-verdict', 'people/role-unnamed'],
  ...['plan/nothing-open', 'format/unknown-section', 'fit/no-scores', 'fit/weak-pursue'],
  ...['fit/no-return', 'people/single-thread', 'people/blocker-unanswered'],
  ...['source/confirmed-alone', 'opportunity/decider-unmet', 'opportunity/empty-value'],
  ...['evidence/compliance'],
];

interface Case {
  readonly line: string;
  readonly wanted: boolean;
  readonly found: boolean;
}

function casesOf(rule: string, language: 'en' | 'zh'): Case[] {
  const file = readFileSync(join(FOLDER, `${rule}.${language}.txt`), 'utf8');
  return casesIn(file).map((line): Case => {
    const found = lintText(planOfCase(file, line)).some((finding) => finding.rule === rule);
    return { line, wanted: line[0] === '+', found };
  });
}

test('every rule has its folder, and no other is there', () => {
  const there = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replaceAll('\\', '/').replace(/\.(?:en|zh)\.txt$/, ''));
  expect([...new Set(there)].sort()).toEqual([...RULES].sort());
  expect(there.length).toBe(2 * RULES.length);
});

describe.each(RULES)('%s', (rule) => {
  describe.each(['en', 'zh'] as const)('%s', (language) => {
    const cases = casesOf(rule, language);

    test(`at least ${LEAST} near misses, none of them found`, () => {
      const misses = cases.filter(({ wanted }) => !wanted);
      expect(misses.length).toBeGreaterThanOrEqual(LEAST);
      expect(misses.filter(({ found }) => found).map(({ line }) => line)).toEqual([]);
    });

    test('what is meant is found', () => {
      const meant = cases.filter(({ wanted }) => wanted);
      expect(meant.length).toBeGreaterThan(0);
      expect(meant.filter(({ found }) => !found).map(({ line }) => line)).toEqual([]);
    });
  });
});

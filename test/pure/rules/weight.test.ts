/** The one order in which people are shown findings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { emptyConfig } from '../../../src/plan/emptyConfig';
import { lintText as textOf } from '../../../src/review/formats/findings/text';
import { lintMarkdown } from '../../../src/review/formats/markdown';
import { byWeight, reportOf } from '../../../src/review/formats/plan/report';
import { RULES, rulesByWeight } from '../../../src/rules/catalogue';
import { lint } from '../../../src/rules/lint';
import { heavierFirst, WEIGHTS, weightOf } from '../../../src/rules/weight';
import { weightWords } from '../../../src/words/shown/review/comment';

const HANDS = join(import.meta.dirname, '../../fixtures/hands');

function reportOn(name: string) {
  const text = readFileSync(join(HANDS, name), 'utf8');
  const plan = readPlan(text, { path: name, config: emptyConfig });
  return reportOf(plan, lint(plan, { language: 'en', today: '2025-11-28' }));
}

test('what is wrong or unfounded comes before what is missing, and form comes last', () => {
  const order = [
    'evidence/compliance',
    'roe/invalid',
    'evidence/contradicted',
    'evidence/own-word',
    'evidence/figure-without-source',
    'opportunity/broken-chain',
    'look/no-peers',
    'source/unused',
  ];
  expect(rulesByWeight([...order].reverse())).toEqual(order);
  expect(order.map(weightOf)).toEqual([...WEIGHTS]);
});

test('within a weight the graver severity comes first', () => {
  const hint = { rule: 'evidence/missing', severity: 'hint' } as const;
  const warning = { rule: 'evidence/missing', severity: 'warning' } as const;
  expect([hint, warning].sort(heavierFirst)).toEqual([warning, hint]);
});

test('what a plan lacks is a gap, or weighs more', () => {
  const lacking = RULES.filter(({ completeness }) => completeness);
  const lighter = lacking.filter(({ id }) => weightOf(id) === 'form').map(({ id }) => id);
  expect([lacking.length > 0, lighter]).toEqual([true, []]);
});

test('each weight has a heading and a rule', () => {
  expect(Object.keys(weightWords)).toEqual([...WEIGHTS]);
  expect(new Set(RULES.map(({ id }) => weightOf(id)))).toEqual(new Set(WEIGHTS));
});

describe.each(['11-lost-deal-bitter-city.account.md', '16-pushy-university-en.account.md'])(
  '%s',
  (name) => {
    const report = reportOn(name);
    const rules = byWeight([report]).map(({ diagnostic }) => diagnostic.rule);

    test('is told its substance first, in the terminal and in the comment alike', () => {
      const lines = textOf([report], { language: 'en', colour: false }).split('\n');
      const inText = lines.flatMap((line) => /^ +\d.* ([a-z-]+\/[a-z-]+)$/.exec(line)?.[1] ?? []);
      const comment = lintMarkdown([report], 'en');
      const inComment = [...comment.matchAll(/^- \*\*.*\[([a-z/-]+)\]\(/gm)].map(
        ([, rule]) => rule,
      );
      expect(inText).toEqual(rules);
      expect(inComment).toEqual(rules);
      expect(rules.slice(0, 5).map(weightOf)).not.toContain('form');
      expect(weightOf(rules.at(-1) ?? '')).toMatch(/^(?:deal|gap|form)$/);
    });
  },
);

/** The rules themselves: ids, words, examples. */
import { expect, test } from 'vitest';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { RULES, ruleById } from '../../../src/rules/catalogue';
import { unknownRules } from '../../../src/rules/engine/configRules';
import { pageOf, RULE_PAGES } from '../../../src/rules/pages';
import { lintExample } from './harness';

test('ids are well formed and unique', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
});

test('there is a page for each rule, and none for any other', () => {
  expect(Object.keys(RULE_PAGES).sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test.each(RULES)('$id has its words in both languages', ({ id, title, messages }) => {
  const { why, rows } = pageOf(id);
  const words = [title, why, ...Object.values(messages)];
  for (const { en, zh } of words) {
    expect(en.trim()).not.toBe('');
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    const slots = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name);
    // A reason that a library gives is in English alone.
    const shared = slots(en).filter((slot) => slot !== 'reason');
    expect(new Set(slots(zh))).toEqual(new Set(shared));
  }
  expect(Object.keys(messages).length).toBeGreaterThan(0);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/^M([1-9]|1[0-5])$/);
});

const ofPlans = RULES.filter(({ id }) => id !== 'format/config-invalid');

test.each(ofPlans)('$id: its bad examples find it, its good ones do not', ({ id }) => {
  const { example, english = example } = pageOf(id);
  for (const one of [example, english]) {
    expect(lintExample(one, one.bad).map(({ rule }) => rule)).toContain(id);
    expect(lintExample(one, one.good).map(({ rule }) => rule)).not.toContain(id);
  }
});

test.each(RULES)('$id: an example that a reader of English can follow', ({ id }) => {
  const { example, english = example } = pageOf(id);
  expect(english.bad + english.good).not.toMatch(/\p{Script=Han}/u);
});

test.each(ofPlans.filter(({ fix }) => fix === 'fix'))('$id: its findings carry edits', (rule) => {
  const { example } = pageOf(rule.id);
  const found = lintExample(example, example.bad).filter((finding) => finding.rule === rule.id);
  for (const { fixable } of found) expect(fixable).toBe(true);
});

test('format/config-invalid: its examples are settings', () => {
  const id = 'format/config-invalid';
  const { example } = pageOf(id);
  const problems = (text = '') => {
    const read = readConfig(text);
    return [...read.problems, ...unknownRules(read.config)];
  };
  expect(problems(example.bad).map((problem) => problem.rule)).toEqual([id]);
  expect(problems(example.good)).toEqual([]);
  for (const text of [
    'colour: red',
    'rules: {no/such: off — x}',
    'pursue: many',
    '[',
    'locked: [no/such]',
  ]) {
    expect(problems(text).length, text).toBeGreaterThan(0);
    for (const { code } of problems(text))
      expect(ruleById(id)?.messages, code).toHaveProperty(code);
  }
});

/** The rules themselves: ids, words, examples. */
import { expect, test } from 'vitest';
import { readConfig } from '../../../src/plan/read/config';
import { RULES, ruleById } from '../../../src/rules/catalogue';
import { unknownRules } from '../../../src/rules/configRules';
import { lintText } from './harness';

test('ids are well formed and unique', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
});

test.each(RULES)('$id has its words in both languages', ({ title, why, messages, rows }) => {
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

test.each(ofPlans)('$id: its bad example finds it, its good one does not', ({ id, example }) => {
  expect(lintText(example.bad).map(({ rule }) => rule)).toContain(id);
  expect(lintText(example.good).map(({ rule }) => rule)).not.toContain(id);
});

test.each(ofPlans.filter(({ fix }) => fix === 'fix'))('$id: its findings carry edits', (rule) => {
  const found = lintText(rule.example.bad).filter((finding) => finding.rule === rule.id);
  for (const { fixable } of found) expect(fixable).toBe(true);
});

test('format/config-invalid: its examples are settings', () => {
  const rule = ruleById('format/config-invalid');
  const problems = (text = '') => {
    const read = readConfig(text);
    return [...read.problems, ...unknownRules(read.config)];
  };
  expect(problems(rule?.example.bad).map((problem) => problem.rule)).toEqual([rule?.id]);
  expect(problems(rule?.example.good)).toEqual([]);
  for (const text of [
    'colour: red',
    'rules: {no/such: off — x}',
    'pursue: many',
    '[',
    'locked: [no/such]',
  ]) {
    expect(problems(text).length, text).toBeGreaterThan(0);
    for (const { code } of problems(text)) expect(rule?.messages, code).toHaveProperty(code);
  }
});

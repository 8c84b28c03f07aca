import { expect, test } from 'vitest';
import { shownFindings } from '../../../src/language/shown';
import { lint } from '../../../src/rules/lint';
import { plan, TODAY, wrap } from './marked';

const of = plan(
  wrap(
    '## 望\n\n- 卖东西。\n- 卖别的。\n\n[^x]: 媒体 · 旧闻 · 2020-01-01 · C3\n',
    'status: draft\n',
  ),
);
const all = lint(of, { language: 'en', today: TODAY });
const line = (words: string) => {
  const start = of.text.indexOf(words);
  return { start, end: start + words.length };
};
const rules = (...args: [Parameters<typeof shownFindings>[1], ReturnType<typeof line> | null]) =>
  shownFindings(all, ...args).map(({ rule }) => rule);

test('nothing on the line being written, unless strict', () => {
  const missing = (found: string[]) => found.filter((rule) => rule === 'evidence/missing').length;
  expect(missing(rules('normal', null))).toBe(2);
  expect(missing(rules('normal', line('- 卖东西。')))).toBe(1);
  expect(missing(rules('strict', line('- 卖东西。')))).toBe(2);
});

test('quiet keeps errors, warnings and the next step', () => {
  const quiet = shownFindings(all, 'quiet', null);
  expect(quiet.length).toBeLessThan(all.length);
  expect(
    quiet.every((one) => one.rule === 'plan/next-step' || /error|warning/.test(one.severity)),
  ).toBe(true);
  expect(quiet.map(({ rule }) => rule)).toContain('plan/next-step');
});

test('quiet takes away advice, and nothing that is wrong', () => {
  const [one] = all;
  const told = (['error', 'warning', 'info', 'hint'] as const).map((severity) => ({
    ...one,
    rule: 'evidence/missing',
    severity,
  }));
  const shown = shownFindings(told as typeof all, 'quiet', null);
  expect(shown.map(({ severity }) => severity)).toEqual(['error', 'warning']);
});

/** In a draft one finding stands for all that is missing, and it is the right one. */
import { expect, test } from 'vitest';
import { ruleById } from '../../../../src/rules/catalogue';
import { firstGap, inOrder } from '../../../../src/rules/plan/nextStep';
import { lintText, planOf } from '../harness';

const HEAD =
  'zhibi: 1\naccount: Acme\nowner: Wang Min\nreviewBy: 2022-12-01\ndecision: undecided\nstage: pre-sale\nstatus: draft\n';

function step(body: string, head = ''): string | undefined {
  const found = lintText(`---\n${HEAD}${head}---\n\n${body}`);
  const steps = found.filter(({ rule }) => rule === 'plan/next-step');
  expect(steps.length).toBeLessThanOrEqual(1);
  expect(steps[0]?.range.start ?? 0).toBe(0);
  return steps[0]?.message;
}

const LOOK = '## Look\n\n- Open: revenue.\n\n';
const LISTEN = '## Listen\n\n- Open: dealers.\n\n';
const ASK = '## Ask\n\n- [ ] How does your business work? #business\n\n';
const FEEL = '## Feel\n\n- Open: delivery.\n\n';

test('sections in the order of the method', () => {
  expect(step(FEEL + ASK)).toMatch(/^Next step: .*Look, Listen/);
  expect(step(LOOK + FEEL, 'listing: none\n')).toMatch(/^Next step: .*Listen, Ask/);
});

test('what weighs most in a section comes first, the rest of the people after the channels', () => {
  const people = '## People\n\n- Han Mei · head of marketing\n\n';
  expect(step(people + LOOK + LISTEN + ASK + FEEL)).toMatch(/^Next step: No financial statements/);
  expect(step(people + LOOK + LISTEN + ASK + FEEL, 'listing: none\n')).toMatch(/direction/);
});

test('is said whole, and only while the plan is a draft that is pursued', () => {
  const body = LOOK + LISTEN + ASK + FEEL;
  expect(step(body)).toMatch(/publishes none\.$/);
  const text = (status: string, decision: string) =>
    `---\n${HEAD.replace('draft', status).replace('undecided', `${decision}\nreason: x`)}---\n\n${body}`;
  const rules = (...args: [string, string]) => lintText(text(...args)).map(({ rule }) => rule);
  expect(rules('draft', 'drop')).toEqual([]);
  expect(rules('review', 'pursue')).not.toContain('plan/next-step');
  expect(rules('review', 'pursue')).toContain('look/no-statements');
  expect(rules('draft', 'pursue')).toEqual(['plan/next-step']);
});

test('a gap that is switched off is no step', () => {
  const off = 'rules: {look/no-statements: off — private, look/no-revenue-mix: off — private}\n';
  expect(step(LOOK + LISTEN + ASK + FEEL, off)).toMatch(/direction/);
  expect(step(LOOK, 'rules: {plan/next-step: off — I know}\n')).toBeUndefined();
});

test('gaps are ordered by the method, then by weight, then by place, however they come', () => {
  const plan = planOf(`---\n${HEAD}---\n\n${LOOK}${ASK}`);
  const gap = (id: string, start: number) => {
    const rule = ruleById(id);
    if (!rule) throw new Error(id);
    return { rule, range: { start, end: start + 1 }, code: '' };
  };
  const ordered = [
    gap('look/single-period', 2),
    gap('look/single-period', 5),
    gap('look/no-statements', 9),
    gap('look/no-cash', 1),
    gap('ask/unanswered', 4),
    gap('ask/no-motive', 3),
  ];
  const { length } = ordered;
  const orders = [[...ordered].reverse(), [3, 0, 5, 1, 4, 2].map((at) => ordered[at])];
  for (const gaps of orders) {
    expect(gaps).toHaveLength(length);
    expect(inOrder(plan, gaps as typeof ordered)).toEqual(ordered);
    expect(firstGap(plan, gaps as typeof ordered)).toBe(ordered[0]);
  }
});

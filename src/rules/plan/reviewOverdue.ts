import type { Rule, RulePage } from '../rule';
import { hasPassed } from '../shared/places';

export const reviewOverdue: Rule = {
  id: 'plan/review-overdue',
  severity: 'warning',
  timed: true,
  fix: 'act',
  title: { en: 'Review overdue', zh: '复核已过期' },
  messages: {
    passed: {
      en: 'The review was due on {due}. Go through the plan and set the next day.',
      zh: '复核日 {due} 已经过了。请复核一遍，再定下次的日期。',
    },
  },
  *check(plan, { today }) {
    const due = plan.frontMatter?.reviewBy;
    if (!due || today === null || !hasPassed(due, today)) return;
    const entry = plan.frontMatter?.entries.find(({ term }) => term === 'reviewBy');
    if (entry) yield { range: entry.valueRange, code: 'passed', params: { due } };
  },
};

export const reviewOverduePage: RulePage = {
  rows: ['M1', 'M4'],
  why: {
    en: 'Customers change; once its review date has passed, nobody knows whether a plan still holds. Review it and set the next day.',
    zh: '客户在变。过了复核日没人再看的计划，就不知道还准不准了。请复核一遍，定好下次日期。',
  },
  example: {
    bad: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\nreviewBy: 2022-09-01\nasOf: 2022-09-02\ndecision: drop\nreason: no budget\nstage: pre-sale\n---\n',
    good: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\nreviewBy: 2022-12-01\nasOf: 2022-09-02\ndecision: drop\nreason: no budget\nstage: pre-sale\n---\n',
  },
};

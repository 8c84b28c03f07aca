import type { Rule, RulePage } from '../rule';
import { hasPassed } from '../shared/places';

export const overdue: Rule = {
  id: 'action/overdue',
  severity: 'warning',
  timed: true,
  title: { en: 'Action overdue', zh: '行动已逾期' },
  messages: {
    passed: {
      en: 'This was due on {due}. Tick it, or give it a new day.',
      zh: '这件事 {due} 就到期了。做完请打勾，没做完请改个日期。',
    },
  },
  *check(plan, { today }) {
    if (today === null) return;
    for (const { done, due, firstLine } of plan.actions) {
      if (!done && due && hasPassed(due, today)) {
        yield { range: firstLine, code: 'passed', params: { due } };
      }
    }
  },
};

export const overduePage: RulePage = {
  rows: ['M13'],
  why: {
    en: 'A promise whose day has passed is either done, moved or dropped; leaving it open hides which.',
    zh: '过了期的承诺，要么做了，要么改期，要么放弃；一直挂着，谁也不知道是哪一种。',
  },
  example: {
    bad: '---\nasOf: 2022-09-02\n---\n\n## Actions\n\n- [ ] 2022-09-01 Wang Min: call the head of marketing\n',
    good: '---\nasOf: 2022-09-02\n---\n\n## Actions\n\n- [ ] 2022-09-15 Wang Min: call the head of marketing\n',
  },
};

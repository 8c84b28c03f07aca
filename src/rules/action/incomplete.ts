import type { Rule, RulePage } from '../rule';
import { hasProblem } from '../shared/places';

export const incomplete: Rule = {
  id: 'action/incomplete',
  severity: 'warning',
  fix: 'act',
  title: { en: 'Action without owner or date', zh: '行动没有负责人或日期' },
  messages: {
    owner: {
      en: 'Nobody owns this action. Write the owner and a colon before it: “2022-09-01 Wang Min: …”.',
      zh: '这件事没人负责。请在冒号前写上负责人：“2022-09-01 王敏: …”。',
    },
    due: {
      en: 'This action has no date. Begin it with the day: “2022-09-01 Wang Min: …”.',
      zh: '这件事没有日期。请在开头写上日期：“2022-09-01 王敏: …”。',
    },
    both: {
      en: 'This action has neither owner nor date. Begin it with both: “2022-09-01 Wang Min: …”.',
      zh: '这件事没有负责人，也没有日期。请在开头写上：“2022-09-01 王敏: …”。',
    },
  },
  *check(plan) {
    for (const { done, owner, due, range, firstLine } of plan.actions) {
      // A date that can't be read is reported as that.
      const unread = ['format/near-miss', 'format/invalid-value'];
      const dated = due !== null || unread.some((rule) => hasProblem(plan, rule, range));
      if (done || (owner && dated)) continue;
      yield { range: firstLine, code: owner ? 'due' : dated ? 'owner' : 'both' };
    }
  },
};

export const incompletePage: RulePage = {
  rows: ['M13'],
  why: {
    en: 'Without an owner and a date, nothing gets done. Write the day, the owner, a colon, and what: “2022-09-01 Wang Min: call the head of marketing”.',
    zh: '没人认领、没有日期的事不会发生。请写成“2022-09-01 王敏: 约见市场部负责人”。',
  },
  example: {
    bad: '## 行动\n\n- [ ] 王敏: 约见市场部负责人\n',
    good: '## 行动\n\n- [ ] 2022-09-01 王敏: 约见市场部负责人\n',
  },
  english: {
    bad: '## Actions\n\n- [ ] Kim: meet the head of marketing\n',
    good: '## Actions\n\n- [ ] 2022-09-01 Kim: meet the head of marketing\n',
  },
};

import type { Rule, RulePage } from '../rule';

export const unanswered: Rule = {
  id: 'ask/unanswered',
  severity: 'warning',
  needs: ['ask'],
  title: { en: 'Asked, no answer', zh: '问了没记回答' },
  messages: {
    empty: {
      en: 'Ticked as asked, and no answer under it. Write what was said, or “Open:” if it is still to come.',
      zh: '打了勾却没有记下回答。请在下面写上客户怎么说的；还没答复的写“待查:”。',
    },
  },
  *check(plan) {
    for (const question of plan.questions) {
      if (!question.asked || question.answers.length > 0) continue;
      yield { range: question.firstLine, code: 'empty' };
    }
  },
};

export const unansweredPage: RulePage = {
  rows: ['M11'],
  why: {
    en: 'A ticked question was asked, so something was said. Write it down under the question while it is fresh; “Open:” will do when the answer is still to come.',
    zh: '打了勾就是问过了，总有一句回答。趁热记在问题下面；还没有回答的，写“待查:”。',
  },
  example: {
    bad: '## 问\n\n- [x] 请介绍一下您的业务。 #业务\n',
    good: '## 问\n\n- [x] 请介绍一下您的业务。 #业务\n  - 以信息流为主,开屏在下降。[^call]\n\n[^call]: 电话 · 市场部来电 · 2022-08-03\n',
  },
  english: {
    bad: '## Ask\n\n- [x] How would you describe your business? #business\n',
    good: '## Ask\n\n- [x] How would you describe your business? #business\n  - Mostly feed ads; opening screens are falling.[^call]\n\n[^call]: call · Call from marketing · 2022-08-03\n',
  },
};

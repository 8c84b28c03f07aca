import type { Rule, RulePage } from '../rule';
import { unasked } from './steps';

export const noMotive: Rule = {
  id: 'ask/no-motive',
  severity: 'info',
  needs: ['front-matter', 'ask'],
  completeness: true,
  fix: 'act',
  title: { en: 'No question on the motive', zh: '没问动机' },
  messages: {
    missing: {
      en: 'A deal is in sale, and no question asks why they would buy. Add one, such as “Why now, and not a year ago?”, and tag it #motive.',
      zh: '单子在售中，还没有问客户为什么买。请加一个，比如“这个项目为什么放在今年做？”，标上 #动机。',
    },
  },
  *check(plan) {
    // A plan without any question is another rule's finding.
    if (plan.frontMatter?.stage !== 'in-sale' || plan.questions.length === 0) return;
    yield* unasked(plan, 'motive');
  },
};

export const noMotivePage: RulePage = {
  rows: ['M11'],
  why: {
    en: 'In the sale, what decides is why they would buy, and why now: the company’s reason, and the personal one of whoever signs. Whoever doesn’t ask hears it from the winner.',
    zh: '售中最要紧的是客户为什么买、为什么现在买：公司图什么，拍板的人自己又图什么。不问，就只能等输了才知道。',
  },
  example: {
    bad: '---\nstage: in-sale\n---\n\n## Ask\n\n- [ ] How did you buy the last one? #business\n',
    good: '---\nstage: in-sale\n---\n\n## Ask\n\n- [ ] How did you buy the last one? #business\n- [ ] Why is this on the table now? #motive\n',
  },
  english: {
    bad: '---\nstage: in-sale\n---\n\n## Ask\n\n- [ ] How did the last purchase of this kind go? #business\n',
    good: '---\nstage: in-sale\n---\n\n## Ask\n\n- [ ] How did the last purchase of this kind go? #business\n- [ ] Why is this project one of this year? #motive\n',
  },
};

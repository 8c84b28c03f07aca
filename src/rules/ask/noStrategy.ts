import type { Rule, RulePage } from '../rule';
import { isPreSale } from '../shared/places';
import { unasked } from './steps';

export const noStrategy: Rule = {
  id: 'ask/no-strategy',
  severity: 'info',
  needs: ['ask'],
  completeness: true,
  fix: 'act',
  title: { en: 'No question on direction', zh: '没问战略方向' },
  messages: {
    missing: {
      en: 'No question on the customer’s direction. Add one, such as “What matters most to you next year?”, and tag it #strategy.',
      zh: '还没有问客户的战略方向。请加一个，比如“明年最重要的方向是什么？”，标上 #战略。',
    },
  },
  *check(plan) {
    if (isPreSale(plan)) yield* unasked(plan, 'strategy');
  },
};

export const noStrategyPage: RulePage = {
  rows: ['M11'],
  why: {
    en: 'Every purchase serves the strategy. Ask where the customer wants to go before offering a way.',
    zh: '客户的每一笔采购都服务于战略。先问清他要往哪里走，再谈怎么帮。',
  },
  example: {
    bad: '---\nstage: pre-sale\n---\n\n## Ask\n\n- [ ] How does your business work? #business\n- [ ] Which KPI are you measured on? #KPI\n',
    good: '---\nstage: pre-sale\n---\n\n## Ask\n\n- [ ] How does your business work? #business\n- [ ] Where do you want to be in three years? #strategy\n- [ ] Which KPI are you measured on? #KPI\n',
  },
};

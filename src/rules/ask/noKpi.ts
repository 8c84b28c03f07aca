import type { Rule, RulePage } from '../rule';
import { isPreSale } from '../shared/places';
import { unasked } from './steps';

export const noKpi: Rule = {
  id: 'ask/no-kpi',
  severity: 'info',
  needs: ['ask'],
  completeness: true,
  fix: 'act',
  title: { en: 'No question on the KPI', zh: '没问 KPI' },
  messages: {
    missing: {
      en: 'No question on the customer’s KPI. Add one, such as “Which number are you measured on?”, and tag it #KPI.',
      zh: '还没有问客户的 KPI。请加一个，比如“明年最核心的 KPI 是什么？”，标上 #KPI。',
    },
  },
  *check(plan) {
    if (isPreSale(plan)) yield* unasked(plan, 'kpi');
  },
};

export const noKpiPage: RulePage = {
  rows: ['M11'],
  why: {
    en: 'People buy what moves the number they are measured on. Ask for it.',
    zh: '客户愿意为自己的考核指标花钱。先问清他背什么 KPI。',
  },
  example: {
    bad: '---\nstage: 售前\n---\n\n## 问\n\n- [ ] 请介绍一下您的业务。 #业务\n- [ ] 明年的战略方向是什么? #战略\n',
    good: '---\nstage: 售前\n---\n\n## 问\n\n- [ ] 请介绍一下您的业务。 #业务\n- [ ] 明年的战略方向是什么? #战略\n- [ ] 明年最核心的 KPI 是什么? #KPI\n',
  },
  english: {
    bad: '---\nstage: pre-sale\n---\n\n## Ask\n\n- [ ] How would you describe your business? #business\n- [ ] Where is it to go next year? #strategy\n',
    good: '---\nstage: pre-sale\n---\n\n## Ask\n\n- [ ] How would you describe your business? #business\n- [ ] Where is it to go next year? #strategy\n- [ ] Which KPI matters most next year? #kpi\n',
  },
};

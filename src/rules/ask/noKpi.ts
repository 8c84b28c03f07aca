import { headingOf, isPreSale } from '../places';
import type { Rule } from '../rule';

export const noKpi: Rule = {
  id: 'ask/no-kpi',
  severity: 'info',
  completeness: true,
  fix: 'act',
  rows: ['M11'],
  title: { en: 'No question on the KPI', zh: '没问 KPI' },
  why: {
    en: 'People buy what moves the number they are measured on. Ask for it.',
    zh: '客户愿意为自己的考核指标花钱。先问清他背什么 KPI。',
  },
  messages: {
    missing: {
      en: 'No question on the customer’s KPI. Add one, such as “Which number are you measured on?”, and tag it #KPI.',
      zh: '还没有问客户的 KPI。请加一个，比如“明年最核心的 KPI 是什么？”，标上 #KPI。',
    },
  },
  example: {
    bad: '---\nstage: 售前\n---\n\n## 问\n\n- [ ] 请介绍一下您的业务。 #业务\n- [ ] 明年的战略方向是什么? #战略\n',
    good: '---\nstage: 售前\n---\n\n## 问\n\n- [ ] 请介绍一下您的业务。 #业务\n- [ ] 明年的战略方向是什么? #战略\n- [ ] 明年最核心的 KPI 是什么? #KPI\n',
  },
  *check(plan) {
    if (!isPreSale(plan)) return;
    const heading = headingOf(plan, 'ask');
    if (!heading || plan.questions.some((question) => question.step === 'kpi')) return;
    yield { range: heading, code: 'missing' };
  },
};

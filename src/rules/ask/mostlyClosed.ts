import type { Rule, RulePage } from '../rule';
import { headingOf, isPreSale } from '../shared/places';

export const mostlyClosed: Rule = {
  id: 'ask/mostly-closed',
  severity: 'info',
  needs: ['front-matter', 'ask'],
  title: { en: 'Mostly closed questions', zh: '封闭式问题太多' },
  messages: {
    most: {
      en: '{closed} of {all} questions can be answered with yes or no. Turn some into “what”, “how” or “why”.',
      zh: '{all} 个问题里有 {closed} 个是封闭式的。请把几个改成“什么”“怎么”“为什么”。',
    },
  },
  *check(plan) {
    if (!isPreSale(plan)) return;
    const heading = headingOf(plan, 'ask');
    const all = plan.questions.length;
    const closed = plan.questions.filter((question) => question.form === 'closed').length;
    if (!heading || all < 3 || closed * 2 <= all) return;
    yield { range: heading, code: 'most', params: { closed, all } };
  },
};

export const mostlyClosedPage: RulePage = {
  rows: ['M11'],
  why: {
    en: 'A question answered with yes or no teaches little. Open first, close later.',
    zh: '“是不是”只能问出“是”或“不是”。先开放，后封闭，客户才会多说。',
  },
  example: {
    bad: '---\nstage: pre-sale\n---\n\n## Ask\n\n- [ ] How does your business work? #business\n- [ ] Do you plan to grow abroad? #strategy\n- [ ] Is revenue your KPI? #KPI\n',
    good: '---\nstage: pre-sale\n---\n\n## Ask\n\n- [ ] How does your business work? #business\n- [ ] Where do you plan to grow? #strategy\n- [ ] Is revenue your KPI? #KPI\n',
  },
};

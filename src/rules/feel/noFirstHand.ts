import type { Rule, RulePage } from '../rule';
import { headingOf } from '../shared/places';

export const noFirstHand: Rule = {
  id: 'feel/no-first-hand',
  severity: 'warning',
  needs: ['feel'],
  completeness: true,
  fix: 'act',
  title: { en: 'Nothing first-hand', zh: '没有亲身体验' },
  messages: {
    missing: {
      en: 'Nobody has been there yet: no source is a trial, a visit or a day on the job. Try the customer’s product or visit, and add the source.',
      zh: '还没有亲自去看过：没有一条来源是体验、走访或跟岗。去用一次产品或跑一趟门店，把来源补上。',
    },
  },
  *check(plan) {
    const heading = headingOf(plan, 'feel');
    if (!heading || plan.sources.some((source) => source.channel === 'feel' && !source.duplicate)) {
      return;
    }
    yield { range: heading, code: 'missing' };
  },
};

export const noFirstHandPage: RulePage = {
  rows: ['M12'],
  why: {
    en: 'Use the customer’s product; better, work a shift there. Nobody can argue away what you have seen for yourself. Record it as a trial, a visit or a day on the job.',
    zh: '用一用客户的产品，最好去跟一天岗。亲身感受过的，谁也驳不倒。记成“体验”“走访”或“跟岗”的来源。',
  },
  example: {
    bad: '## Feel\n\n- Checkout is slow. [^m]\n\n[^m]: Media · Shopping test in the paper · 2022-08-03\n',
    good: '## Feel\n\n- Checkout took me 12 minutes. [^t]\n\n[^t]: Trial · Bought a tent in the store · 2022-08-03 · role: shopper · purpose: checkout\n',
  },
};

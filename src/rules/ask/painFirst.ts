import type { Rule, RulePage } from '../rule';
import { isPreSale } from '../shared/places';

export const painFirst: Rule = {
  id: 'ask/pain-first',
  severity: 'warning',
  needs: ['front-matter', 'ask'],
  title: { en: 'Asking for problems first', zh: '一上来就问痛点' },
  messages: {
    earlier: {
      en: 'This asks for problems before any question on the business. Put a question on their business first.',
      zh: '还没问业务，就先问起痛点了。请把了解业务的问题放到前面。',
    },
    noBusiness: {
      en: 'This asks for problems, and no question is on the business. Add one on how their business works, before this.',
      zh: '只问痛点，没有一句问业务。请在这之前加一个了解客户业务的问题。',
    },
  },
  *check(plan) {
    if (!isPreSale(plan)) return;
    const first = (step: 'problem' | 'business') =>
      plan.questions
        .filter((question) => question.step === step)
        .sort((a, b) => a.range.start - b.range.start)[0];
    const problem = first('problem');
    if (!problem) return;
    const business = first('business');
    if (business && business.range.start < problem.range.start) return;
    yield { range: problem.firstLine, code: business ? 'earlier' : 'noBusiness' };
  },
};

export const painFirstPage: RulePage = {
  rows: ['M11'],
  why: {
    en: 'Before the sale ask about the business, then about direction and KPI, and only then about what must improve. “What is your pain?” as an opening gets a polite nothing.',
    zh: '售前先问业务，再问战略和 KPI，最后才问哪里要改进。一开口就问“有什么痛点”，只会得到客套话。',
  },
  example: {
    bad: '---\nstage: pre-sale\n---\n\n## Ask\n\n- [ ] What problems do you have? #problem\n- [ ] How does your business work? #business\n',
    good: '---\nstage: pre-sale\n---\n\n## Ask\n\n- [ ] How does your business work? #business\n- [ ] What problems do you have? #problem\n',
  },
};

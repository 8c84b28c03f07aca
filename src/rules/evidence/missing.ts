import { lackOf } from '../../evidence/support';
import type { Rule, RulePage } from '../rule';
import { each } from '../shared/each';

export const missing: Rule = {
  id: 'evidence/missing',
  severity: 'warning',
  fix: 'act',
  title: { en: 'Fact without a source', zh: '事实没有出处' },
  messages: {
    missing: {
      en: 'No source for this. Cite one with `[^id]`, or begin with "Inference:", "Hypothesis:" or "Open:".',
      zh: '这一条没有出处。请用 `[^编号]` 引用来源；没有的话，开头写明“推断:”“假设:”或“待查:”。',
    },
  },
  check: (plan, { index }) =>
    each(plan.claims, (claim) =>
      lackOf(claim, index) === 'source' ? { range: claim.firstLine, code: 'missing' } : null,
    ),
};

export const missingPage: RulePage = {
  rows: ['M2', 'M8'],
  why: {
    en: 'A statement that nobody can trace is an opinion. Cite where it comes from, or say that it is an inference, a hypothesis or still open.',
    zh: '查不到出处的话只是看法。请引用来源；没有的话，标明是推断、假设还是待查。',
  },
  example: {
    bad: '## Look\n\n- The board wants to go abroad.\n',
    good: '## Look\n\n- The board wants to go abroad.[^fy]\n- Hypothesis: Europe comes first.\n\n[^fy]: annual-report · Form 10-K 2022 · 2022-03-18 · A1\n',
  },
};

import type { Rule, RulePage } from '../rule';

export const sectionEmpty: Rule = {
  id: 'format/section-empty',
  severity: 'info',
  completeness: true,
  fix: 'act',
  title: { en: 'Section empty', zh: '小节还空着' },
  messages: {
    empty: {
      en: '"{section}" is still empty. Write what is known, or "Open: …" for what isn’t.',
      zh: '“{section}”还空着。请写下已知的；还不清楚的，写“待查: ……”。',
    },
  },
  *check(plan) {
    for (const { id, empty, heading } of plan.sections) {
      const params = { section: { field: 'section', term: id } };
      if (empty) yield { range: heading.range, code: 'empty', params };
    }
  },
};

export const sectionEmptyPage: RulePage = {
  rows: ['M2', 'M9', 'M11', 'M12'],
  why: {
    en: 'A heading with nothing below it looks done and isn’t. Write down what is known, or what is still open.',
    zh: '只有标题、没有内容，看着像做了，其实没做。请写下已知的，或待查的。',
  },
  example: {
    bad: '## Look\n\n<!-- annual report first -->\n\n## Listen\n\n- Open: who decides?\n',
    good: '## Look\n\n- Open: how do they earn?\n\n## Listen\n\n- Open: who decides?\n',
  },
};

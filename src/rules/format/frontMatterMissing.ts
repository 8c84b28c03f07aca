import type { Rule, RulePage } from '../rule';
import { firstLineOf } from '../shared/places';

export const frontMatterMissing: Rule = {
  id: 'format/front-matter-missing',
  severity: 'error',
  fix: 'act',
  title: { en: 'No front matter', zh: '没有文件头' },
  messages: {
    missing: {
      en: 'This plan has no front matter. Begin it with `---`, `zhibi: 1`, account, owner, reviewBy, decision, stage and `---`.',
      zh: '这份计划没有文件头。请在开头写上 `---`、`zhibi: 1`、客户、负责人、复核、取舍、阶段，再以 `---` 结束。',
    },
  },
  *check(plan) {
    if (!plan.frontMatter) yield { range: firstLineOf(plan), code: 'missing' };
  },
};

export const frontMatterMissingPage: RulePage = {
  rows: ['M1'],
  why: {
    en: 'The front matter says who owns the plan, which customer it is for, what was decided and when to review it.',
    zh: '文件头写明谁负责、哪个客户、怎么取舍、哪天复核。',
  },
  example: {
    bad: '## 望\n\n- 待查: 毛利率。\n',
    good: '---\nzhibi: 1\n客户: 示例公司\n负责人: 王敏\n复核: 2022-12-01\n取舍: 待定\n阶段: 售前\n---\n\n## 望\n\n- 待查: 毛利率。\n',
  },
  english: {
    bad: '## Look\n\n- Open: gross margin.\n',
    good: '---\nzhibi: 1\naccount: Acme\nowner: Kim\nreviewBy: 2022-12-01\ndecision: undecided\nstage: pre-sale\n---\n\n## Look\n\n- Open: gross margin.\n',
  },
};

import type { Rule, RulePage } from '../rule';
import { problemsOf } from '../shared/places';

export const unknownKey: Rule = {
  id: 'format/unknown-key',
  severity: 'warning',
  fix: 'fix',
  title: { en: 'Unknown key', zh: '不认识的项目' },
  messages: {
    unknown: {
      en: 'No key is called `{key}`. Correct it, or move this into the text.',
      zh: '没有“{key}”这一项。请改正，或把内容写到正文里。',
    },
    near: {
      en: 'No key is called `{key}`. Did you mean `{near}`?',
      zh: '没有“{key}”这一项，是不是“{near}”？',
    },
    rule: {
      en: 'No rule is called `{rule}`. Correct its name, or take this out.',
      zh: '没有“{rule}”这条规则。请改正名称，或删掉。',
    },
    ruleNear: {
      en: 'No rule is called `{rule}`. Did you mean `{near}`?',
      zh: '没有“{rule}”这条规则，是不是“{near}”？',
    },
  },
  check: (plan) => problemsOf(plan, 'format/unknown-key'),
};

export const unknownKeyPage: RulePage = {
  rows: ['M1'],
  why: {
    en: 'A key that nothing reads is mostly mistyped, and its value is lost.',
    zh: '不认识的项目多半是写错了名称，内容也就白写了。',
  },
  example: {
    bad: '---\nzhibi: 1\nacount: Acme\n---\n',
    good: '---\nzhibi: 1\naccount: Acme\n---\n',
  },
};

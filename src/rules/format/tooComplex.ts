import type { Rule, RulePage } from '../rule';
import { problemsOf } from '../shared/places';

export const tooComplex: Rule = {
  id: 'format/too-complex',
  severity: 'error',
  about: 'characters',
  title: { en: 'Too complex to be read', zh: '太复杂，没有读完' },
  messages: {
    section: {
      en: 'This part is nested too deep or has too much markup, and was not checked. Make it simpler.',
      zh: '这一部分嵌套或标记太多，没有检查。请写得简单些。',
    },
    long: {
      en: 'A plan is read up to 5 MB, 15,000 lines or 100,000 marks. What follows here was not checked. Shorten the plan.',
      zh: '计划最多读到 5 MB、1.5 万行或 10 万个标记，从这里往后没有检查。请精简。',
    },
  },
  check: (plan) => problemsOf(plan, 'format/too-complex'),
};

export const tooComplexPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'There is a limit to how long a plan may take to read. What is nested or long beyond that isn’t checked, and is reported rather than passed over.',
    zh: '读计划的时间有上限。嵌套太深或太长的部分不再检查，但会告诉你，不会悄悄跳过。',
  },
  example: {
    bad: `## 望\n\n${'> '.repeat(150)}太深了\n`,
    good: '## 望\n\n> 引一句就够了\n',
  },
  english: {
    bad: `## Look\n\n${'> '.repeat(120)}too deep\n`,
    good: '## Look\n\n> One quotation is enough\n',
  },
};

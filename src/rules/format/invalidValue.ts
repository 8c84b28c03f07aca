import type { Rule, RulePage } from '../rule';
import { problemsOf } from '../shared/places';

export const invalidValue: Rule = {
  id: 'format/invalid-value',
  severity: 'error',
  fix: 'act',
  title: { en: 'Invalid value', zh: '值不对' },
  messages: {
    list: {
      en: '`{key}` can’t be "{value}". It is one of: {allowed}.',
      zh: '“{key}”不能是“{value}”，可选：{allowed}。',
    },
    certainty: {
      en: '`{key}` can’t be "{value}". It is one of {allowed}, or a share such as 60% or 60–70%.',
      zh: '“{key}”不能是“{value}”，可写：{allowed}，或 60%、60–70%、七成。',
    },
    date: {
      en: '"{value}" is not a date. Write it like 2022-09-01.',
      zh: '“{value}”不是日期。请写成 2022-09-01 这样。',
    },
    impossibleDate: {
      en: 'There is no such day as {value}. Correct the date.',
      zh: '日历上没有 {value} 这一天。请改正日期。',
    },
    money: {
      en: '"{value}" is not an amount of money. Write it with its currency or unit, such as $2 million.',
      zh: '“{value}”不是金额。请带上币种或单位，如 200万元。',
    },
    type: {
      en: '`{key}` doesn’t hold what it should. Write plain text, or a list where several are meant.',
      zh: '“{key}”的写法不对。请写成一段文字；有多个的，写成列表。',
    },
  },
  check: (plan) => problemsOf(plan, 'format/invalid-value'),
};

export const invalidValuePage: RulePage = {
  rows: ['M1'],
  why: {
    en: 'A value outside its list, of the wrong type, or a day that isn’t in the calendar can’t be compared or counted.',
    zh: '不在可选范围里的值、写法不对的值、日历上没有的日期，都没法比较和统计。',
  },
  example: {
    bad: '---\nzhibi: 1\naccount: Acme\ndecision: maybe\n---\n',
    good: '---\nzhibi: 1\naccount: Acme\ndecision: undecided\n---\n',
  },
};

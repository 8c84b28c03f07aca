/** *Look at these first*: why a reviewer should, and the money before and after. */
import type { Word } from '../index';

export const firstWords = {
  heading: { en: 'Look at these first', zh: '先看这些' },
  alike: { en: '{n|more change|more changes} of this kind below', zh: '同类的下面还有 {n} 处' },
  rest: { en: '{title} · {n|change|changes}', zh: '{title} · {n} 处' },
  money: { en: 'Money in open opportunities', zh: '没结束的机会，合计金额' },
  moved: { en: '{what}: {from} → {to}', zh: '{what}：{from} → {to}' },
  none: { en: '–', zh: '–' },
  noCurrency: { en: 'no currency named', zh: '没写币种' },
} as const satisfies Record<string, Word>;

/** Behind the change itself, after a colon or a dash. */
export const reasonWords = {
  check: { en: 'this changes what is checked', zh: '检查的范围变了' },
  lost: { en: 'from now on nobody checks it', zh: '以后没人检查它了' },
  outward: { en: 'it may leave the house now', zh: '现在可以给外人看了' },
  decision: { en: 'all else hangs on it', zh: '别的都跟着它走' },
  cosmetic: { en: 'it looks better, and nothing was learned', zh: '看着更好了，依据却没有多' },
  copy: { en: 'the copy of its source doesn’t bear it out', zh: '原文存档里对不上' },
  supportFell: {
    en: '{name} went from {from} to {to} meanwhile',
    zh: '同一次改动里，{name}从{from}变成{to}',
  },
  evidenceFell: {
    en: '{n|thing|things} lost support in the same change',
    zh: '同一次改动里，有 {n} 处少了依据',
  },
  money: { en: 'money', zh: '关系到金额' },
  certainty: { en: 'how sure we are', zh: '关系到把握' },
  support: { en: 'support fell', zh: '支持度降了' },
  supportUp: { en: 'support rose', zh: '支持度升了' },
  evidence: { en: 'less to rest on', zh: '依据少了' },
  verdict: { en: 'a guess is settled, or reopened', zh: '猜测有了结论，或又变了' },
  counter: { en: 'something speaks against us', zh: '有了反证' },
  putOff: { en: 'put off', zh: '往后推了' },
  gone: { en: 'it is no longer said', zh: '这一条没有了' },
  newPlan: { en: 'new', zh: '新客户' },
  roe: { en: 'the customer’s figures changed', zh: '客户的数字变了' },
} as const satisfies Record<string, Word>;

/** `zhibi todo`: what is to be done, over all accounts. */
import type { Word } from '../../index';

export const todoWords = {
  overdue: { en: 'Overdue', zh: '已过期' },
  dated: { en: 'With a date', zh: '有日期的' },
  undated: { en: 'Without a date', zh: '没写日期的' },
  nothing: { en: 'Nothing to do.', zh: '没有待办。' },
  count: { en: '{n|thing|things} to do, {late} overdue', zh: '{n} 件待办，{late} 件过期' },
  action: { en: 'Action', zh: '行动' },
  review: { en: 'Review', zh: '复核' },
  question: { en: 'Ask', zh: '要问' },
  next: { en: 'Next step', zh: '下一步' },
  reviewOf: { en: 'review the plan', zh: '复核这份计划' },
  calendar: { en: 'Account plans: to do', zh: '客户计划待办' },
} as const satisfies Record<string, Word>;

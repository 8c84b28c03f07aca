/** The mutual plan: what both sides have promised, on one page. */
import type { Word } from '../../index';

export const mutualWords = {
  title: { en: 'Mutual plan', zh: '共同推进计划' },
  titleWith: { en: 'Mutual plan with {account}', zh: '与{account}的共同推进计划' },
  day: { en: 'As of {day}', zh: '截至 {day}' },
  goal: { en: 'What we want to reach together', zh: '一起要做成的事' },
  promised: { en: 'Who does what, and by when', zh: '谁在什么时候做什么' },
  due: { en: 'By', zh: '时间' },
  side: { en: 'Side', zh: '哪一方' },
  owner: { en: 'Who', zh: '谁' },
  what: { en: 'What', zh: '做什么' },
  done: { en: 'Done', zh: '完成' },
  customer: { en: 'Customer', zh: '客户' },
  ours: { en: 'We', zh: '我方' },
  nothing: {
    en: 'Nothing to show yet.',
    zh: '还没有可以给对方看的内容。',
  },
  leftOut: {
    en: '{path}: {count|goal or action|goals or actions} not shown. Shown is what rests on public or permitted sources only: let an action cite the talk in which it was agreed, with "access: permitted".',
    zh: '{path}：{count} 条目标或行动没有放进去。只放依据全部公开或经许可的内容：说好的行动，请引用说好它的那次谈话，并写明“取得: 经许可”。',
  },
} as const satisfies Record<string, Word>;

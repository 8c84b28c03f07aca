/** Questions to others than the customer: whoever knows it from outside, or uses what it makes. */
import type { Word } from '../../words';

export type Outsider = 'rival' | 'supplier' | 'dealer' | 'end-user' | 'employee';

export interface ListenQuestion {
  /** `listen/name`, never reused for another question. */
  readonly id: string;
  /** Whom it is for; a kind of source. */
  readonly of: Outsider;
  readonly text: Word;
  /** What the answer is good for. */
  readonly purpose: Word;
}

/** Open, and on facts rather than on opinions; by whom they are for. */
export const LISTEN_BANK: readonly ListenQuestion[] = [
  {
    id: 'listen/lost-to-them',
    of: 'rival',
    text: {
      en: 'Which customers have you lost to them lately, and over what?',
      zh: '最近有哪些客户被他们抢走了，是输在哪一点上？',
    },
    purpose: {
      en: 'What they do better, told by whoever feels it.',
      zh: '同行的“酸”里，有他们真正的强处。',
    },
  },
  {
    id: 'listen/envy',
    of: 'rival',
    text: {
      en: 'What of theirs would you like to have?',
      zh: '他们手里的东西，您最羡慕哪一样？',
    },
    purpose: { en: 'The advantage that they will defend.', zh: '他们最舍不得丢的优势。' },
  },
  {
    id: 'listen/won-from-them',
    of: 'rival',
    text: {
      en: 'When customers come over from them to you, what do they complain about?',
      zh: '从他们那边转过来的客户，抱怨最多的是什么？',
    },
    purpose: { en: 'Where they hurt, seen from outside.', zh: '从外面看他们的痛处。' },
  },
  {
    id: 'listen/people-leave',
    of: 'rival',
    text: {
      en: 'Whom of theirs have you hired, and why did they leave?',
      zh: '您这边从他们那儿来的人，当初为什么离开？',
    },
    purpose: { en: 'What is changing inside.', zh: '里面正在变什么。' },
  },
  {
    id: 'listen/terms',
    of: 'supplier',
    text: {
      en: 'How have their terms of payment changed over the last year?',
      zh: '这一年，他们的账期有什么变化？',
    },
    purpose: {
      en: 'How tight their cash is; never quoted to the customer.',
      zh: '现金紧不紧；这话不能拿到客户面前说。',
    },
  },
  {
    id: 'listen/orders',
    of: 'supplier',
    text: {
      en: 'What do they order more of than a year ago, and what less?',
      zh: '跟去年比，他们哪些东西订得多了，哪些订得少了？',
    },
    purpose: { en: 'Where the money really goes.', zh: '钱真正花到哪儿去了。' },
  },
  {
    id: 'listen/who-decides',
    of: 'supplier',
    text: {
      en: 'Who had to agree before your last contract was signed?',
      zh: '你们上一份合同，签之前过了哪些人的手？',
    },
    purpose: { en: 'How they buy, step by step.', zh: '采购是怎么一步步走的。' },
  },
  {
    id: 'listen/hard-to-serve',
    of: 'supplier',
    text: {
      en: 'What is hard about working with them?',
      zh: '给他们供货，最难伺候的是哪一点？',
    },
    purpose: { en: 'What serving them will cost us.', zh: '做这家要多花多少力气。' },
  },
  {
    id: 'listen/sell-through',
    of: 'dealer',
    text: {
      en: 'How long does their stock stay with you, and how has that changed?',
      zh: '他们的货在您这儿压多久，跟去年比怎么样？',
    },
    purpose: { en: 'Whether sales are real or only shipped.', zh: '是真卖掉了，只是压给了渠道。' },
  },
  {
    id: 'listen/promised',
    of: 'dealer',
    text: {
      en: 'What did they promise dealers this year, and what came of it?',
      zh: '今年他们给经销商许了什么，兑现得怎么样？',
    },
    purpose: { en: 'Whether the strategy arrives in the field.', zh: '战略落没落到一线。' },
  },
  {
    id: 'listen/why-them',
    of: 'end-user',
    text: {
      en: 'What made you choose them the last time?',
      zh: '上一次为什么选了他们家？',
    },
    purpose: { en: 'What their own customers pay for.', zh: '客户的客户为什么掏钱。' },
  },
  {
    id: 'listen/almost-left',
    of: 'end-user',
    text: {
      en: 'When did you last think of going elsewhere, and what stopped you?',
      zh: '什么时候动过换一家的念头，后来怎么没换？',
    },
    purpose: {
      en: 'What keeps users, and what nearly lost them.',
      zh: '留住用户的是什么，差点丢在哪儿。',
    },
  },
  {
    id: 'listen/workaround',
    of: 'end-user',
    text: {
      en: 'What do you do by yourself that they should do for you?',
      zh: '哪些事本该他们做好，现在是您自己想办法？',
    },
    purpose: { en: 'A need that nobody meets yet.', zh: '还没人满足的需求。' },
  },
  {
    id: 'listen/morning-talk',
    of: 'employee',
    text: {
      en: 'What was talked about in the last meeting of your team?',
      zh: '最近一次部门会上，说得最多的是哪件事？',
    },
    purpose: { en: 'What is really pressed for.', zh: '上面真正在催什么。' },
  },
  {
    id: 'listen/changed-work',
    of: 'employee',
    text: {
      en: 'What has changed in your work since the new plan?',
      zh: '新规划出来以后，您手上的活变了哪些？',
    },
    purpose: { en: 'Whether what is announced happens.', zh: '说的跟做的对不对得上。' },
  },
];

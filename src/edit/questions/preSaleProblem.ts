/** Before the sale, third and never first: what must improve. */
import type { BankQuestion } from './model';

export const preSaleProblem: readonly BankQuestion[] = [
  {
    id: 'pre-sale/improve-first',
    stage: 'pre-sale',
    step: 'problem',
    role: 'user-buyer',
    text: {
      en: 'After all we have talked about, what would you most like to improve?',
      zh: '聊下来，您觉得眼下最想改善的是什么？',
    },
    purpose: {
      en: 'Opens the talk about pains, once the business is laid out.',
      zh: '业务讲透了再引出痛点，对方不觉得突兀，讲得也全。',
    },
    followUp: { en: 'Why that one first?', zh: '为什么先挑它？' },
  },
  {
    id: 'pre-sale/cost-today',
    stage: 'pre-sale',
    step: 'problem',
    role: 'economic-buyer',
    text: {
      en: 'What does it cost you to leave things as they are?',
      zh: '照现在这样下去，一年要多花多少、少赚多少？',
    },
    purpose: { en: 'Importance, in money.', zh: '痛点有多重要，落到钱上。' },
    followUp: { en: 'Who else feels it?', zh: '还有谁跟着受影响？' },
    aspect: 'size',
    value: 'saving',
  },
  {
    id: 'pre-sale/tried-before',
    stage: 'pre-sale',
    step: 'problem',
    role: 'user-buyer',
    text: {
      en: 'What have you tried so far, and how did it go?',
      zh: '之前试过哪些办法，结果怎么样？',
    },
    purpose: {
      en: 'What not to offer again, and what doubts we will meet.',
      zh: '免得再推一遍走不通的路，也知道他疑虑在哪儿。',
    },
    followUp: { en: 'Which parts would you keep?', zh: '哪些做法值得留下？' },
    aspect: 'certainty',
  },
  {
    id: 'pre-sale/never-in-reports',
    stage: 'pre-sale',
    step: 'problem',
    role: 'coach',
    text: {
      en: 'What do people on the ground complain about that never reaches a report?',
      zh: '一线同事常念叨、报表上却看不到的事有哪些？',
    },
    purpose: {
      en: 'Hidden pains; they move people more than known ones.',
      zh: '找隐蔽的痛点，别人没看到的才打动人。',
    },
    followUp: { en: 'How could it be made visible?', zh: '怎样才能让它被看见？' },
  },
  {
    id: 'pre-sale/gap-to-best',
    stage: 'pre-sale',
    step: 'problem',
    role: 'influencer',
    text: {
      en: 'How do you explain the gap to the best in your industry?',
      zh: '跟行业里做得最好的那家比，差距您怎么看？',
    },
    purpose: {
      en: "Takes the peers' figures to a cause.",
      zh: '从同行数字的差距，问到差距的原因。',
    },
    followUp: { en: 'How much of it could be made up within a year?', zh: '一年里能追回多少？' },
    aspect: 'size',
  },
  {
    id: 'pre-sale/another-year',
    stage: 'pre-sale',
    step: 'problem',
    role: 'economic-buyer',
    text: {
      en: 'What happens if it stays as it is for another year?',
      zh: '再拖一年不动，会怎么样？',
    },
    purpose: { en: 'Urgency, or the lack of it.', zh: '看这事急不急，不急就先放一放。' },
    followUp: { en: 'What would force your hand?', zh: '什么情况会逼着非动不可？' },
    aspect: 'time',
  },
  {
    id: 'pre-sale/ordinary-day',
    stage: 'pre-sale',
    step: 'problem',
    role: 'user-buyer',
    text: {
      en: 'If it worked the way you want, what would be different on an ordinary day?',
      zh: '要是这事儿理顺了，平常的一天会有什么不同？',
    },
    purpose: { en: 'The value as the user would see it.', zh: '从使用者眼里看，价值长什么样。' },
    followUp: { en: 'Who would notice first?', zh: '谁会最先感觉到？' },
  },
  {
    id: 'pre-sale/money-set-aside',
    stage: 'pre-sale',
    step: 'problem',
    role: 'economic-buyer',
    text: {
      en: 'What have you set aside for it, and how was that amount arrived at?',
      zh: '这件事打算投多少，这个数是怎么定出来的？',
    },
    purpose: { en: 'Whether a problem has a budget.', zh: '痛是痛，看有没有预算。' },
    followUp: { en: 'Which budget does it come from?', zh: '从哪笔预算里出？' },
    aspect: 'size',
  },
];

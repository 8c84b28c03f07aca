/** Before the sale, first: the business, in the words of those who run it. */
import type { BankQuestion } from './model';

export const preSaleBusiness: readonly BankQuestion[] = [
  {
    id: 'pre-sale/own-words',
    stage: 'pre-sale',
    step: 'business',
    role: 'user-buyer',
    text: {
      en: 'How would you describe your business to someone joining your team on Monday?',
      zh: '如果下周一组里来一位新同事，您会怎么给他介绍这块业务？',
    },
    purpose: {
      en: 'Their picture of the business in their own words, before we put it into ours.',
      zh: '先听对方用自己的话讲业务，别急着往我们的产品上靠。',
    },
    followUp: {
      en: 'What do outsiders usually get wrong about it?',
      zh: '外面的人最容易误会的是哪一块？',
    },
  },
  {
    id: 'pre-sale/revenue-mix',
    stage: 'pre-sale',
    step: 'business',
    role: 'economic-buyer',
    text: {
      en: 'Where does the money come from, and what share does each part bring?',
      zh: '收入主要由哪几块构成，各占多大分量？',
    },
    known: {
      en: 'Your report splits revenue into these parts: how do you rank them yourself?',
      zh: '年报把收入分成这几块，您自己心里的主次是怎么排的？',
    },
    purpose: {
      en: 'Sets their view beside the segments in the annual report.',
      zh: '跟年报里的分部对一对，看他心里的主次和报表是不是一回事。',
    },
    followUp: {
      en: 'Which part would you rather see grow faster?',
      zh: '您更希望哪一块长得快一点？',
    },
    value: 'growth',
  },
  {
    id: 'pre-sale/earn-and-carry',
    stage: 'pre-sale',
    step: 'business',
    role: 'economic-buyer',
    text: {
      en: 'Which part of the business earns well, and which one still has to be carried?',
      zh: '哪块业务最赚钱，哪块眼下还得养着？',
    },
    purpose: {
      en: 'Shows where margin is made and where spending is under watch.',
      zh: '看清利润从哪儿来，哪里花钱会被盯得紧。',
    },
    followUp: { en: 'How long will you carry it?', zh: '打算养到什么时候？' },
    value: 'saving',
  },
  {
    id: 'pre-sale/best-customers',
    stage: 'pre-sale',
    step: 'business',
    role: 'influencer',
    text: {
      en: 'Who are your best customers, and what keeps them with you?',
      zh: '您最好的那批客户是谁，他们为什么一直跟着您？',
    },
    purpose: {
      en: 'Who our customer serves, so that we can go and listen to them.',
      zh: '弄清客户的客户是谁，回头好去听听他们怎么说。',
    },
    followUp: { en: 'What did the last one who left say?', zh: '最近走掉的那家，走的时候怎么说？' },
    value: 'growth',
  },
  {
    id: 'pre-sale/end-user-voice',
    stage: 'pre-sale',
    step: 'business',
    role: 'user-buyer',
    text: {
      en: 'What do the people who use your product say about it?',
      zh: '用你们产品的人，平时都怎么评价？',
    },
    purpose: {
      en: "Fills the end user's row of the needs table.",
      zh: '三方需求里，终端用户那一格就靠它填。',
    },
    followUp: { en: 'How does that reach you?', zh: '这些声音是怎么传到您这里的？' },
  },
  {
    id: 'pre-sale/who-pays',
    stage: 'pre-sale',
    step: 'business',
    role: 'influencer',
    text: {
      en: 'Who pays in the end, and what do they want to see for their money?',
      zh: '最后掏钱的是谁，他们花这笔钱图什么？',
    },
    purpose: {
      en: "Fills the payer's row of the needs table.",
      zh: '三方需求里，付款方那一格就靠它填。',
    },
    followUp: {
      en: 'Where do the one who pays and the one who uses want different things?',
      zh: '掏钱的人和用的人，在哪儿想法不一样？',
    },
  },
  {
    id: 'pre-sale/year-rhythm',
    stage: 'pre-sale',
    step: 'business',
    role: 'user-buyer',
    text: {
      en: 'Which weeks of the year are the busy ones, and what makes them so?',
      zh: '一年里哪几个月最忙，主要在忙什么？',
    },
    purpose: {
      en: 'The season, and with it the moment when money is set aside.',
      zh: '摸清淡旺季，也就摸清了预算在什么时候定。',
    },
    followUp: {
      en: 'When do you have to decide what to spend on them?',
      zh: '旺季的钱，最晚什么时候得定下来？',
    },
    aspect: 'time',
  },
  {
    id: 'pre-sale/order-to-cash',
    stage: 'pre-sale',
    step: 'business',
    role: 'user-buyer',
    text: {
      en: 'What happens between an order coming in and the money arriving?',
      zh: '从接到订单到钱到账，中间要走哪些环节？',
    },
    purpose: {
      en: 'The cash cycle as people live it, to compare with the days in the report.',
      zh: '一线看到的现金周转，拿来和报表上的天数对照。',
    },
    followUp: { en: 'Which of those steps takes longest?', zh: '哪一步最耗时间？' },
    aspect: 'time',
    value: 'saving',
  },
  {
    id: 'pre-sale/stock-decision',
    stage: 'pre-sale',
    step: 'business',
    role: 'user-buyer',
    text: { en: 'What decides how much stock you hold?', zh: '备多少货，一般由什么来定？' },
    purpose: {
      en: 'Why inventory days are what they are.',
      zh: '存货周转天数为什么是这个数，答案在这里。',
    },
    followUp: { en: 'What happens to what does not sell?', zh: '卖不动的货最后怎么处理？' },
    aspect: 'size',
    value: 'saving',
  },
  {
    id: 'pre-sale/team-map',
    stage: 'pre-sale',
    step: 'business',
    role: 'coach',
    text: {
      en: 'Which teams have a hand in this, and how do they share the work?',
      zh: '这件事有哪些部门在做，彼此怎么分工？',
    },
    purpose: {
      en: 'The map of people: who uses it, who vets it, who decides.',
      zh: '把关键人画全：谁在用，谁把关，谁拍板。',
    },
    followUp: {
      en: 'Who has the last word when two of them disagree?',
      zh: '两边意见不一致的时候，最后听谁的？',
    },
  },
  {
    id: 'pre-sale/benchmarks',
    stage: 'pre-sale',
    step: 'business',
    role: 'influencer',
    text: {
      en: 'Who do you compare yourselves with, and on what?',
      zh: '平时你们跟谁比，主要比哪几样？',
    },
    purpose: {
      en: 'The peers that they accept, so that our comparison is theirs.',
      zh: '用他们自己认的同行去比，比出来的差距才有人听。',
    },
    followUp: { en: 'Where are they ahead of you?', zh: '哪一样您觉得还不如人家？' },
  },
  {
    id: 'pre-sale/suppliers-today',
    stage: 'pre-sale',
    step: 'business',
    role: 'procurement',
    text: {
      en: 'Who do you work with on this today, and what do you use each of them for?',
      zh: '这块现在跟哪几家供应商合作，各自用在哪儿？',
    },
    purpose: {
      en: 'Our real rivals, and the other suppliers worth talking to.',
      zh: '看清真正的对手是谁，也找到可以聊聊的其他供应商。',
    },
    followUp: {
      en: 'What would you miss most if one of them stopped?',
      zh: '要是少了其中一家，最受影响的是什么？',
    },
  },
  {
    id: 'pre-sale/last-purchase',
    stage: 'pre-sale',
    step: 'business',
    role: 'procurement',
    text: {
      en: 'How did you go about it the last time you bought something of this kind?',
      zh: '上次买类似的东西，流程是怎么走下来的？',
    },
    purpose: {
      en: 'How they buy, and how long it takes, from a real case instead of the rule book.',
      zh: '用一件真事问出采购流程和周期，比问制度管用。',
    },
    followUp: { en: 'What would you do differently today?', zh: '要是重来一次，您会改哪一步？' },
    aspect: 'time',
  },
];

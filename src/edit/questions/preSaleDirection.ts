/** Before the sale, second: where they are going, and the number that says how far. */
import type { BankQuestion } from './model';

export const preSaleDirection: readonly BankQuestion[] = [
  {
    id: 'pre-sale/three-years',
    stage: 'pre-sale',
    step: 'strategy',
    role: 'economic-buyer',
    text: {
      en: 'Where do you want this business to be in three years?',
      zh: '三年之后，您希望这块业务做成什么样？',
    },
    purpose: {
      en: 'The direction; every purchase has to serve it.',
      zh: '问方向：客户所有的采购，最后都要为它服务。',
    },
    followUp: {
      en: 'What has to be in place by the end of this year for that?',
      zh: '要走到那一步，今年年底之前必须做成什么？',
    },
    aspect: 'time',
    value: 'growth',
  },
  {
    id: 'pre-sale/this-year-last-year',
    stage: 'pre-sale',
    step: 'strategy',
    role: 'economic-buyer',
    text: {
      en: 'What matters more this year than it did last year?',
      zh: '跟去年比，今年更看重的是什么？',
    },
    purpose: {
      en: 'The strategy shift: it tells where the budget moves.',
      zh: '问变化：目标一变，预算就跟着动。',
    },
    followUp: { en: 'What gets less money as a result?', zh: '那相应地，哪块会少投？' },
  },
  {
    id: 'pre-sale/what-turned-you',
    stage: 'pre-sale',
    step: 'strategy',
    role: 'economic-buyer',
    text: { en: 'What made you change course?', zh: '当初是什么促使你们调整方向的？' },
    purpose: {
      en: 'How deep the shift goes, and who is behind it.',
      zh: '看这个变化有多坚决，背后是谁在推。',
    },
    followUp: { en: 'Who saw it first?', zh: '最早是谁提出来的？' },
  },
  {
    id: 'pre-sale/one-bet',
    stage: 'pre-sale',
    step: 'strategy',
    role: 'economic-buyer',
    text: {
      en: 'If you could place only one big bet next year, what would it be?',
      zh: '明年如果只能押一件大事，您会押哪件？',
    },
    purpose: {
      en: 'The one priority that really comes first.',
      zh: '看一堆重点里，哪个真正排第一。',
    },
    followUp: { en: 'What stands in its way today?', zh: '现在卡在哪儿？' },
    value: 'growth',
  },
  {
    id: 'pre-sale/growth-or-saving',
    stage: 'pre-sale',
    step: 'strategy',
    role: 'economic-buyer',
    text: {
      en: 'Where does growth have to come from, and where must the same work cost less?',
      zh: '接下来，增长从哪儿来，成本从哪儿省？',
    },
    purpose: {
      en: 'Whether to present our value as growth or as saving.',
      zh: '决定我们的价值该往开源讲，还是往节流讲。',
    },
    followUp: { en: 'Which comes first when the two clash?', zh: '两头顾不过来的时候，先保哪头？' },
    aspect: 'size',
    value: 'both',
  },
  {
    id: 'pre-sale/report-to-team',
    stage: 'pre-sale',
    step: 'strategy',
    role: 'user-buyer',
    text: {
      en: 'What does the priority named in your annual report mean for your own team?',
      zh: '年报里写的那个重点，落到您这个团队是什么意思？',
    },
    purpose: {
      en: 'Tests what we read against what is being done.',
      zh: '拿看来的去碰做着的，看战略落没落地。',
    },
    followUp: { en: 'What have you begun already?', zh: '已经动手的是哪些？' },
  },
  {
    id: 'pre-sale/market-view',
    stage: 'pre-sale',
    step: 'strategy',
    role: 'influencer',
    text: {
      en: 'How do you see your market over the next year or two?',
      zh: '往后一两年，您怎么看这个市场？',
    },
    purpose: { en: 'The assumptions under their plan.', zh: '他们的规划是建在什么判断上的。' },
    followUp: { en: 'What would make you change your mind?', zh: '出现什么情况会让您改变看法？' },
  },
  {
    id: 'pre-sale/not-doing',
    stage: 'pre-sale',
    step: 'strategy',
    role: 'economic-buyer',
    text: { en: 'What have you decided not to do?', zh: '哪些事是你们想清楚了不做的？' },
    purpose: { en: 'Where not to waste an offer.', zh: '知道哪里别白费力气。' },
    followUp: {
      en: 'Under what condition would you take it up again?',
      zh: '什么条件下会重新考虑？',
    },
    value: 'saving',
  },
  {
    id: 'pre-sale/make-or-buy',
    stage: 'pre-sale',
    step: 'strategy',
    role: 'technical-buyer',
    text: {
      en: 'What do you want to be able to do yourselves, and what would you rather buy?',
      zh: '哪些能力想抓在自己手里，哪些愿意交给外面做？',
    },
    purpose: { en: 'The place that is left for us.', zh: '看给我们留的位置有多大。' },
    followUp: { en: 'How do you draw that line?', zh: '这条线您是怎么划的？' },
  },
  {
    id: 'pre-sale/core-number',
    stage: 'pre-sale',
    step: 'kpi',
    role: 'user-buyer',
    text: {
      en: 'What number will you be measured by this year?',
      zh: '今年考核您的最核心的指标是什么？',
    },
    purpose: {
      en: 'The target that our value has to move.',
      zh: '我们的价值，最后要落到这个数上。',
    },
    followUp: { en: 'Where does it stand today?', zh: '现在走到哪儿了？' },
  },
  {
    id: 'pre-sale/target-cascade',
    stage: 'pre-sale',
    step: 'kpi',
    role: 'user-buyer',
    text: {
      en: "How does the company's target come down to your team?",
      zh: '公司的大目标，拆到您团队是哪几个数？',
    },
    purpose: {
      en: 'The chain from strategy to the person in front of us.',
      zh: '从战略到眼前这个人，中间是怎么连起来的。',
    },
    followUp: { en: 'Which of them worries you most?', zh: '哪个数压力最大？' },
  },
  {
    id: 'pre-sale/how-counted',
    stage: 'pre-sale',
    step: 'kpi',
    role: 'technical-buyer',
    text: {
      en: 'How exactly is that number calculated, and where does the data come from?',
      zh: '这个数具体怎么算，数据从哪儿来？',
    },
    purpose: {
      en: 'A measure that both sides accept before a trial begins.',
      zh: '试之前先把口径谈拢，免得结果出来各算各的。',
    },
    followUp: { en: 'Who signs it off?', zh: '最后由谁来确认？' },
    aspect: 'certainty',
  },
  {
    id: 'pre-sale/good-and-excellent',
    stage: 'pre-sale',
    step: 'kpi',
    role: 'economic-buyer',
    text: {
      en: 'What would you call a good year, and what an excellent one?',
      zh: '做到多少算及格，做到多少算漂亮？',
    },
    purpose: {
      en: 'The size of a result that is worth talking about.',
      zh: '知道做到多大才值得提。',
    },
    followUp: { en: 'What makes the difference between the two?', zh: '从及格到漂亮，差在哪儿？' },
    aspect: 'size',
    value: 'growth',
  },
  {
    id: 'pre-sale/visible-by',
    stage: 'pre-sale',
    step: 'kpi',
    role: 'economic-buyer',
    text: { en: 'By when do results have to show?', zh: '最晚什么时候要看到结果？' },
    purpose: { en: 'How soon a return has to come to count.', zh: '回报来得多快才算数。' },
    followUp: { en: 'What will be looked at on the way there?', zh: '中间会看哪几个节点？' },
    aspect: 'time',
  },
  {
    id: 'pre-sale/dropped-measure',
    stage: 'pre-sale',
    step: 'kpi',
    role: 'champion',
    text: {
      en: 'Which measure was dropped, and what came in its place?',
      zh: '哪些老指标不看了，换成了什么？',
    },
    purpose: {
      en: 'A changed measure is the surest sign of a changed strategy.',
      zh: '指标换了，战略才是真换了。',
    },
    followUp: {
      en: 'What has that changed in your daily work?',
      zh: '换了之后，您手上的活有什么不一样？',
    },
  },
  {
    id: 'pre-sale/met-or-missed',
    stage: 'pre-sale',
    step: 'kpi',
    role: 'coach',
    text: {
      en: 'What follows when the target is missed, and when it is beaten?',
      zh: '没完成会怎样，超额了又会怎样？',
    },
    purpose: { en: 'How hard the number is.', zh: '看这个指标有多硬。' },
    followUp: { en: 'How did it go last year?', zh: '去年是哪种情况？' },
    aspect: 'certainty',
  },
];

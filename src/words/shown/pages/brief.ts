/** The page to read before a meeting, and what a reaction to it looks like. */
import type { Word } from '../../index';

export const briefWords = {
  title: { en: 'Meeting {name}', zh: '见{name}之前' },
  day: { en: 'as of {day}', zh: '截至 {day}' },
  who: { en: 'Who', zh: '对方' },
  reportsTo: { en: 'reports to {name}', zh: '向{name}汇报' },
  lastContact: { en: 'Last heard: {source}', zh: '上次交流：{source}' },
  neverHeard: { en: 'Nothing heard from this person yet.', zh: '还没有和这个人交流的记录。' },
  aim: { en: 'What this talk is for', zh: '这次要达成什么' },
  'aim-opportunity': { en: '{text}', zh: '{text}' },
  'aim-hypothesis': { en: 'Find out whether this holds: {text}', zh: '弄清这一条成不成立：{text}' },
  'aim-question': { en: 'Get an answer to: {text}', zh: '问到答案：{text}' },
  told: { en: 'What they told us', zh: '对方说过的' },
  saidTo: { en: '{question} → {text}', zh: '{question} → {text}' },
  followUp: { en: 'goes on from their answer', zh: '接着上次的回答问' },
  next: { en: 'Next step', zh: '下一步' },
  beliefs: { en: 'What we know so far', zh: '已经知道的' },
  noBeliefs: {
    en: 'Nothing in the plan is about this person yet.',
    zh: '计划里还没有和这个人有关的陈述。',
  },
  ungraded: { en: 'not graded', zh: '未评级' },
  unsupported: { en: 'no source yet', zh: '还没有出处' },
  hypotheses: { en: 'Hypotheses to test', zh: '要验证的假设' },
  noHypotheses: { en: 'No open hypothesis.', zh: '没有待验证的假设。' },
  testedBy: { en: 'ask: {question}', zh: '可以问：{question}' },
  noTest: { en: 'no question tests it yet', zh: '还没有安排问题去验证' },
  questions: { en: 'Three questions, in this order', zh: '三个问题，按顺序问' },
  fromBank: { en: 'from the question bank', zh: '出自问题库' },
  figures: { en: 'Figures to quote', zh: '可以引用的数字' },
  noFigures: {
    en: 'No figure with a source to quote yet.',
    zh: '还没有带出处、可以引用的数字。',
  },
  needsName: {
    en: '"zhibi brief" needs the person: --for NAME.',
    zh: '“zhibi brief”要写明见谁，如 --for 姓名。',
  },
  nobodyIn: {
    en: '{path}: no one in this plan is called "{name}". People: {people}.',
    zh: '{path}：这份计划里没有叫“{name}”的人。关键人有：{people}。',
  },
  noPeopleIn: {
    en: '{path}: this plan names no people yet.',
    zh: '{path}：这份计划里还没有写关键人。',
  },
  noPeople: {
    en: 'This plan names no people yet: add them under “{section}”.',
    zh: '这份计划还没有写关键人，请先写在“{section}”一节。',
  },
} as const satisfies Record<string, Word>;

/** How to meet each way of reacting to change. */
export const responseAdvice: Readonly<Record<string, Word>> = {
  growth: {
    en: 'Wants to grow: show what more there is to win.',
    zh: '想再上一层：让他看到还能多赢多少。',
  },
  trouble: {
    en: 'Is in trouble: show how the gap closes, and how fast.',
    zh: '正处困境：讲清差距怎么补、多快能补上。',
  },
  'even-keel': {
    en: 'Sees no need for change: find out what would have to happen first.',
    zh: '觉得现状就好：先弄清什么事会让他想变。',
  },
  overconfident: {
    en: 'Thinks all is better than it is: let the figures speak.',
    zh: '自我感觉良好：让数字说话。',
  },
};

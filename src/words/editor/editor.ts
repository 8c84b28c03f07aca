/** What the editor says, but for findings: lenses, hovers, fixes, commands. */
import type { Word } from '../index';

export const editorWords = {
  // Rename
  nothingToRename: {
    en: 'Nothing here has a name that can be changed.',
    zh: '这里没有可以改名的内容。',
  },
  badName: {
    en: "“{name}” can't be used as a name here.",
    zh: '“{name}”不能用作这里的名字。',
  },
  nameTaken: {
    en: '“{name}” is already taken in this plan.',
    zh: '“{name}”在这份计划里已经用过了。',
  },

  // Fixes
  fix: { en: 'Fix {rule}', zh: '修复 {rule}' },
  fixAll: { en: 'Fix everything that can be fixed safely', zh: '修复所有能放心修复的问题' },
  changeTo: { en: 'Change to “{text}”', zh: '改为“{text}”' },
  citeOnHeading: { en: 'Cite one source on the heading', zh: '在标题后引用一个来源' },
  makeAction: { en: 'Make it an action', zh: '加进“行动”' },
  supposeIt: { en: 'Begin with “{mark}”', zh: '改成“{mark}”' },
  addSource: { en: 'Add source…', zh: '添加来源…' },
  citeSource: { en: 'Cite an existing source…', zh: '引用已有来源…' },
  whichSource: { en: 'Which source says so?', zh: '出自哪个来源？' },
  markOpen: { en: 'Mark as still to be found out', zh: '标为“待查”' },
  markInference: { en: 'Mark as inferred from a source…', zh: '标为“推断”并写明依据…' },
  defineSource: { en: 'Add the source “{id}”…', zh: '补上来源“{id}”…' },
  removeSource: { en: 'Remove the source “{id}”', zh: '删除来源“{id}”' },
  completeSource: { en: 'Complete the source “{id}”…', zh: '补全来源“{id}”…' },
  linkToSource: { en: 'Make a source of this link…', zh: '把这个链接写成来源…' },
  addFrontMatter: { en: 'Add the front matter…', zh: '添加文件头…' },
  addKeys: { en: 'Add the required keys…', zh: '补上必填项…' },
  setReview: { en: 'Set a new review date…', zh: '另定复核日期…' },
  addSection: { en: 'Add the section “{name}”', zh: '添加“{name}”一节' },
  beginSection: { en: 'Begin this section…', zh: '开始写这一节…' },
  addRoe: { en: 'Add the statements (`roe` block)…', zh: '添加财务数据（`roe` 数据块）…' },
  addSegments: {
    en: 'Add the revenue mix (`segments` block)…',
    zh: '添加收入结构（`segments` 数据块）…',
  },
  addRow: { en: 'Add “{name}” to the block…', zh: '在数据块里添加“{name}”…' },
  addUnit: { en: 'Add unit and currency…', zh: '补上单位和币种…' },
  addLinks: { en: 'Add the missing links…', zh: '补上缺的环节…' },
  referToClaim: { en: 'Refer to a statement…', zh: '选一条陈述作依据…' },
  addPersonNamed: { en: 'Add “{name}” to the people…', zh: '把“{name}”加进关键人…' },
  addEconomicBuyer: { en: 'Add who has the last word…', zh: '添加拍板人…' },
  completeAction: { en: 'Add date and owner…', zh: '补上日期和负责人…' },
  addFirstHand: { en: 'Add what you saw yourself…', zh: '添加亲身体验…' },
  ratePain: { en: 'Rate this pain…', zh: '给痛点评级…' },
  addQuestion: { en: 'Add the question…', zh: '添加这个问题…' },
  addTest: { en: 'Add a question that tests it…', zh: '添加一个问题来验证…' },
  addNeed: { en: 'Add the need…', zh: '添加这一方的需求…' },
  answerNeed: { en: 'Say how we meet it…', zh: '写上怎么满足…' },

  addPeriod: { en: 'Add the period before…', zh: '添加上一期…' },
  writeDate: { en: 'Write a date…', zh: '写成日期…' },
  bindFigure: { en: 'Bind to the block: {text}', zh: '绑定到数据块：{text}' },
  suppress: { en: 'Switch off {rule} here, because…', zh: '在这里关闭 {rule}，因为…' },
  reasonHere: { en: 'reason', zh: '理由' },

  // Placeholders
  titleHere: { en: 'title', zh: '标题' },
  statementHere: { en: 'statement', zh: '陈述' },
  soldHere: { en: 'Have', zh: '已有' },
  unitHere: { en: 'unit', zh: '业务' },
  criterionHere: { en: 'criterion', zh: '标准' },
  because: { en: 'because ', zh: '因为' },
  opportunityHere: { en: 'Name of the opportunity', zh: '机会名称' },
  questionHere: { en: 'What …?', zh: '……是什么？' },
  actionHere: { en: 'what', zh: '做什么' },
  proposalHere: { en: 'What we offer, and why', zh: '我们提供什么，为什么' },
  segmentHere: { en: 'segment', zh: '分部' },
  moneyHere: { en: '1 million', zh: '100万' },
  peerHere: { en: 'peer', zh: '同行' },
  askStrategy: {
    en: 'What matters most to your company in the next three years?',
    zh: '未来三年，公司最看重的方向是什么？',
  },
  askMotive: {
    en: 'Why is this on the table now, and not a year ago?',
    zh: '这个项目为什么放在今年做，而不是去年？',
  },
  askSatisfaction: {
    en: 'How has it gone since we went live?',
    zh: '上线以来，用得怎么样？',
  },
  askKpi: {
    en: 'Which figure will you be measured on next year?',
    zh: '明年最核心的 KPI 是什么？',
  },

  // Hovers
  citedTimes: { en: 'Cited here {times|time|times}', zh: '本计划引用 {times} 次' },
  noEvidence: { en: 'No evidence yet', zh: '还没有依据' },
  notEqual: { en: 'The text says {written}', zh: '文中写的是 {written}' },

  // Completion
  freshFor: { en: 'fresh for {months|month|months}', zh: '{months} 个月内有效' },
  followUp: { en: 'Then ask', zh: '接着问' },

  readAs: { en: 'Read it as “{name}”', zh: '当作“{name}”来读' },
  maskPersonal: { en: 'Mask it', zh: '打码' },

  // Links, hints and section lenses
  goToSource: { en: 'Go to the source', zh: '转到来源' },
  goToStatement: { en: 'Go to the statement', zh: '转到这条陈述' },
  goToBlock: { en: 'Go to the figures', zh: '转到数据块' },
  stale: { en: 'stale', zh: '已过期' },
  statements: { en: '{name} · {claims|statement|statements}', zh: '{name} · {claims} 条陈述' },
  answers: { en: '{name} · {claims|answer|answers}', zh: '{name} · {claims} 条回答' },
  supported: { en: '{supported} with evidence', zh: '{supported} 条有据' },
  oldest: { en: 'oldest {months|month|months}', zh: '最旧 {months} 个月' },
  oldestFresh: { en: 'oldest under a month', zh: '最旧不到 1 个月' },

  // Ages
  ageNew: {
    en: 'under a month old, fresh for {limit|month|months}',
    zh: '不到 1 个月，{limit} 个月内有效',
  },
  ageFresh: {
    en: '{months|month|months} old, fresh for {limit}',
    zh: '已 {months} 个月，{limit} 个月内有效',
  },
  oldForGood: { en: '{months|month|months} old', zh: '已 {months} 个月' },
  ageStale: {
    en: '{months|month|months} old, stale after {limit}',
    zh: '已 {months} 个月，超过 {limit} 个月，已过期',
  },
} as const satisfies Record<string, Word>;

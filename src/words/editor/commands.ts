/** What the commands ask and say. */
import type { Word } from '../index';

export const commandWords = {
  // Every command
  noPlan: { en: 'Open an account plan first.', zh: '请先打开一份客户计划。' },
  changedMeanwhile: {
    en: 'The plan was changed meanwhile; nothing was written.',
    zh: '计划在此期间有改动，没有写入。',
  },
  step: { en: '{title} · {n}', zh: '{title} · {n}' },
  goOn: { en: 'Go on where you stopped', zh: '接着上次的填' },
  startAgain: { en: 'Start again', zh: '重新开始' },
  skip: { en: 'Leave out', zh: '不填' },
  noDay: { en: 'Write a date like 2026-03-31.', zh: '请写成 2026-03-31 这样的日期。' },
  noDate: {
    en: 'Write a date like 2026-03-31, 2026-03 or 2026.',
    zh: '请写成 2026-03-31、2026-03 或 2026。',
  },
  needed: { en: 'Please fill this in.', zh: '这一项必填。' },

  // New account plan
  newPlan: { en: 'New account plan', zh: '新建客户计划' },
  planOf: { en: 'Account plan: {text}', zh: '客户：{text}' },
  askAccount: { en: 'Which customer? Its name', zh: '哪个客户？写它的名称' },
  askStage: { en: 'Which stage is the sale at?', zh: '现在处在哪个阶段？' },
  askLanguage: { en: 'In which language is the plan written?', zh: '计划用哪种语言写？' },
  askOwner: { en: 'Who owns this account?', zh: '谁负责这个客户？' },
  askFolder: { en: 'In which folder?', zh: '放在哪个文件夹？' },
  badName: {
    en: 'A name must be one line, without “-->”.',
    zh: '名称只能写一行，也不能含有“-->”。',
  },
  preSale: {
    en: 'Nobody has asked for an offer: get to know the business',
    zh: '还没谈采购：先了解生意',
  },
  inSale: { en: 'An opportunity is on the table: find the motives', zh: '机会已经在谈：弄清动机' },
  afterSale: { en: 'They have bought: are they happy?', zh: '已经成交：看对方满不满意' },
  notWritten: { en: 'The plan could not be written: {message}', zh: '计划没能写入：{message}' },

  // Repository of plans
  init: { en: 'Set up a repository of plans', zh: '把文件夹设为计划仓库' },
  noFolder: { en: 'Open a folder first.', zh: '请先打开一个文件夹。' },
  openFolder: { en: 'Open folder…', zh: '打开文件夹…' },
  askFiles: {
    en: 'Write these files? Untick what you don’t need',
    zh: '写入这些文件？不要的取消勾选',
  },
  stays: { en: 'already there, left as it is', zh: '已有，不动' },
  blocked: {
    en: 'a link or something else is in the way: not written',
    zh: '这里已有链接或别的东西，不写入',
  },
  askArchive: { en: 'What shall the pipeline run?', zh: '流水线用哪个 Zhibi？' },
  chooseArchive: { en: 'Choose the archive…', zh: '选择安装包…' },
  chooseArchiveWhat: {
    en: '{file}, which came with this extension: it goes into the repository, pinned by its hash',
    zh: '随扩展一起拿到的 {file}：放进仓库，并按哈希值固定',
  },
  laterArchive: { en: 'Later', zh: '以后再放' },
  laterArchiveWhat: {
    en: 'The pipeline fails until somebody commits the archive as {path}',
    zh: '在有人把安装包提交为 {path} 之前，流水线会报错',
  },
  notAnArchive: {
    en: '{file} is no archive. Choose the .tgz file that came with the extension.',
    zh: '{file} 不是安装包。请选择随扩展一起拿到的 .tgz 文件。',
  },
  allFilesThere: {
    en: 'Everything is there already; nothing was written.',
    zh: '文件都已经有了，没有写入。',
  },
  filesWritten: { en: '{n|file|files} written.', zh: '写入了 {n} 个文件。' },
  filesFailed: { en: 'Not written: {message}', zh: '没能写入：{message}' },

  // Report
  report: { en: 'Report', zh: '客户报告' },
  askReader: { en: 'Who will read it?', zh: '给谁看？' },
  readerOutside: { en: 'Safe to share', zh: '可以对外' },
  readerOutsideWhat: {
    en: 'Only what rests on public or permitted sources; nothing about people, none of our own numbers',
    zh: '只含依据公开或经许可来源的内容；不写人的态度，不写我们自己的数字',
  },
  readerInside: { en: 'Internal', zh: '内部使用' },
  readerInsideWhat: {
    en: 'All of the plan; every page says that it is not for the customer',
    zh: '整份计划；每页都标明不得外传',
  },
  internalSuffix: { en: 'internal', zh: '内部' },
  askExtent: { en: 'How much of it?', zh: '要多少？' },
  extentPage: { en: 'One page', zh: '一页摘要' },
  extentPageWhat: {
    en: 'The case in short: decision, money, why now, the next step, the evidence',
    zh: '只要结论：取舍、金额、为什么是现在、下一步、证据',
  },
  extentWhole: { en: 'Everything', zh: '完整报告' },
  extentWholeWhat: {
    en: 'The same page first, then the details and the sources',
    zh: '先是同样的一页，后面是细节和来源',
  },
  summarySuffix: { en: 'summary', zh: '摘要' },
  formatHtml: { en: 'Web page', zh: '网页' },
  formatPdf: { en: 'PDF', zh: 'PDF' },
  formatDocx: { en: 'Word document', zh: 'Word 文档' },
  formatPptx: { en: 'Slides', zh: 'PowerPoint 幻灯片' },
  mutualSuffix: { en: 'mutual', zh: '共同计划' },
  openInBrowser: { en: 'Open in browser', zh: '在浏览器中打开' },
  showInExplorer: { en: 'Show in explorer', zh: '在资源管理器中显示' },

  // Add source
  addSource: { en: 'Add source', zh: '添加来源' },
  askKind: { en: 'What kind of source is it?', zh: '是哪一类来源？' },
  askTitle: { en: 'What is it called?', zh: '标题叫什么？' },
  askTalkTitle: { en: 'What was it about?', zh: '谈的是什么？' },
  askDate: { en: 'What is its date?', zh: '哪天的？' },
  askSeenDate: {
    en: 'When was it published? If you can’t tell, the day on which you saw it',
    zh: '哪天发布的？看不出来就写看到的日期',
  },
  askGrade: { en: 'How far can it be trusted?', zh: '可信度怎么评？' },
  askWho: { en: 'Who said it?', zh: '谁说的？' },
  askStance: {
    en: 'What is that person’s stance toward the customer?',
    zh: '这个人对客户是什么立场？',
  },
  askExpertise: { en: 'How well does that person know the subject?', zh: '这个人有多内行？' },
  askRole: { en: 'In what role were you there?', zh: '你以什么身份去的？' },
  askPurpose: { en: 'What did you want to find out?', zh: '你想弄清什么？' },
  askUrl: { en: 'Where can it be found? Its web address', zh: '在哪里能看到？写网址' },
  noAddress: { en: 'This is not a web address.', zh: '这不是网址。' },
  pasteAsSource: { en: 'Paste as a source', zh: '粘贴为来源' },
  channelLook: { en: 'Look: public material', zh: '望：公开资料' },
  channelListen: { en: 'Listen: heard from others', zh: '闻：听别人说' },
  channelAsk: { en: 'Ask: asked the customer', zh: '问：直接问客户' },
  channelFeel: { en: 'Feel: first-hand', zh: '切：亲身体验' },
  channelNone: { en: 'Other', zh: '其他' },

  // Add question
  addQuestion: { en: 'Add question', zh: '添加问题' },
  askQuestions: {
    en: 'Which questions do you want to ask? Several can be chosen',
    zh: '想问哪些问题？可以多选',
  },
  allThere: {
    en: 'The plan already has every question in the bank.',
    zh: '问题库里的问题，计划里都有了。',
  },

  // Review date
  reviewDate: { en: 'Set review date', zh: '设定复核日期' },
  askReview: { en: 'When should the plan be reviewed next?', zh: '什么时候再复核？' },
  inMonths: { en: 'In {n} months', zh: '{n} 个月后' },
  inOneMonth: { en: 'In a month', zh: '一个月后' },
  otherDay: { en: 'Another day…', zh: '其他日期…' },
  noFrontMatter: {
    en: 'The front matter can’t be read; fix it first.',
    zh: '文件头读不出来，请先修好。',
  },

  // Log a meeting
  logMeeting: { en: 'Log a meeting', zh: '记录会面' },
  askHow: { en: 'How did you speak?', zh: '怎么谈的？' },
  askWith: { en: 'Who with?', zh: '和谁谈的？' },
  someoneElse: { en: 'Someone else…', zh: '其他人…' },
  askNames: { en: 'Who with? Names', zh: '和谁谈的？写姓名' },
  askWhen: { en: 'When?', zh: '哪天？' },
  askAsked: {
    en: 'Which questions were asked? Tick none if it was another one',
    zh: '问了哪些问题？都没问就不选',
  },
  askSaid: { en: 'What was said?', zh: '对方怎么说？' },
  askOther: {
    en: 'What else did you ask? Leave empty to go on',
    zh: '还问了什么？没有就留空',
  },
  askPain: {
    en: 'Which pain came up? Leave empty to go on',
    zh: '聊出什么痛点？没有就留空',
  },
  askImportance: { en: 'How important is it to them?', zh: '对他们有多重要？' },
  askHiddenness: { en: 'How hidden is it?', zh: '藏得有多深？' },
  askNext: {
    en: 'What is the next step? Leave empty if there is none',
    zh: '下一步做什么？没有就留空',
  },
  askDue: { en: 'By when?', zh: '哪天之前？' },
  askDoer: { en: 'Who will do it?', zh: '谁来做？' },
  talkWith: { en: 'With {names}', zh: '与{names}' },
  logged: { en: 'The meeting is in the plan, as “{id}”.', zh: '会面已写进计划，来源编号“{id}”。' },

  // Brief
  briefFor: { en: 'Brief for a meeting', zh: '会前简报' },
  askMeeting: { en: 'Who are you going to meet?', zh: '要见谁？' },

  // Health
  health: { en: 'Plan health', zh: '计划健康度' },
  healthTitle: { en: 'How well founded is this plan?', zh: '这份计划站得稳吗？' },
  perChannel: {
    en: '{claims|statement|statements} · {supported} with evidence · {origins|origin|origins}',
    zh: '{claims} 条陈述 · {supported} 条有据 · {origins} 个独立源头',
  },
  nothingYet: { en: 'nothing yet', zh: '还没有内容' },
  gaps: { en: 'Gaps: {gaps}', zh: '缺口：{gaps}' },
  readShort: { en: '{read} of {lines} lines read', zh: '读到 {read}/{lines} 行' },
  coverage: {
    en: 'Of the facts: {coverage} cite a source, {independent} rest on two origins or a filing, {proven} proven by a copy',
    zh: '事实中：{coverage} 有出处，{independent} 有两个独立源头或公告，{proven} 已对过原文',
  },
  shares: {
    en: 'cited {coverage} · independent {independent} · proven {proven}',
    zh: '有出处 {coverage} · 有旁证 {independent} · 已核对 {proven}',
  },
  openHealth: { en: 'Click to go to the gaps', zh: '点击查看缺口' },
  columns: {
    en: 'Channel|Statements|Evidence|Origins|Oldest|Gaps',
    zh: '环节|陈述|有据|独立源头|最旧来源|缺口',
  },
} as const satisfies Record<string, Word>;

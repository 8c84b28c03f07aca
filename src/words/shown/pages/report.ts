/** The printable report, and what `zhibi report` says about it. */
import type { Word } from '../../index';

export const reportWords = {
  title: { en: 'Account report: {account}', zh: '{account}客户报告' },
  titleOutward: {
    en: '{account}: what we see and propose',
    zh: '{account}：我们看到的，我们的建议',
  },
  noAccount: { en: 'no name', zh: '未命名' },
  asOf: { en: 'As of {day}', zh: '截至 {day}' },
  internal: { en: 'Internal: not for the customer', zh: '内部资料，不得外传' },
  evidence: { en: 'Evidence', zh: '证据' },
  coverage: { en: 'Statements with a source', zh: '有据率' },
  finance: { en: 'Earning power beside the peers', zh: '盈利能力与同行对比' },
  open: { en: 'still to ask', zh: '还没问' },
  done: { en: 'done', zh: '已完成' },
  due: { en: 'Due', zh: '日期' },
  owner: { en: 'Owner', zh: '负责人' },
  action: { en: 'Action', zh: '行动' },
  state: { en: 'State', zh: '状态' },
  sources: { en: 'Sources', zh: '来源' },
  grades: {
    en: 'Grades: A–F how reliable the source is, 1–6 how credible the information.',
    zh: '评级：A–F 为来源可靠性，1–6 为信息可信度。',
  },
  nothing: {
    en: 'Nothing in this plan rests on public or permitted sources alone.',
    zh: '这份计划里没有只依据公开或经许可来源的内容。',
  },
  onePlan: {
    en: '"zhibi report" makes the report of one plan; {count} were found.',
    zh: '“zhibi report”一次只出一份计划的报告，这里有 {count} 份。',
  },
  notHtml: {
    en: '{path}: the report’s name must end in .html.',
    zh: '{path}：报告的文件名要以 .html 结尾。',
  },
  badEnding: {
    en: '{path}: the name of a {format} report must end in .{format}.',
    zh: '{path}：{format} 报告的文件名要以 .{format} 结尾。',
  },
  mutualAlone: {
    en: '--mutual is a page of its own: without --internal and --summary.',
    zh: '--mutual 是单独的一页，不能和 --internal、--summary 一起用。',
  },
  mutualFormat: {
    en: '--mutual is written as html or pdf.',
    zh: '--mutual 只能写成 html 或 pdf。',
  },
  needsOutput: {
    en: 'A {format} report goes into a file: name it with -o NAME.{format}.',
    zh: '{format} 报告要写进文件：请用 -o 名字.{format} 指定。',
  },
  noLogo: {
    en: 'The logo {path}, which .zhibi.yaml names, is neither beside the plan nor in a folder above it; the report has none.',
    zh: '.zhibi.yaml 里写的标志 {path} 不在计划旁边，也不在上层文件夹里，报告没有放标志。',
  },
  badLogo: {
    en: 'The logo {path} is no PNG or JPEG of at most {limit} KB; the report has none.',
    zh: '标志 {path} 不是 {limit} KB 以内的 PNG 或 JPEG，报告没有放标志。',
  },
  notAFormat: {
    en: '{path}: the report’s name must end in .html, .pdf, .docx or .pptx.',
    zh: '{path}：报告的文件名要以 .html、.pdf、.docx 或 .pptx 结尾。',
  },
  noBrowserHere: {
    en: 'VS Code for the web can’t print a PDF. Write the report as a web page, and print that from your browser.',
    zh: '网页版 VS Code 不能直接生成 PDF。请先存成网页，再用浏览器打印。',
  },
  noBrowser: {
    en: 'No browser was found that could print the PDF. Install Chrome, Chromium or Edge, or name one in ZHIBI_BROWSER; or print the HTML report from any browser.',
    zh: '没有找到能打印 PDF 的浏览器。请安装 Chrome、Chromium 或 Edge，或用 ZHIBI_BROWSER 指定；也可以在浏览器里打开 HTML 报告再打印。',
  },
  browserFailed: {
    en: 'The browser {browser} could not print the PDF: {message}',
    zh: '浏览器 {browser} 没能打印 PDF：{message}',
  },
  decision: { en: 'Decision, and why', zh: '取舍与理由' },
  thesis: { en: 'In short', zh: '一句话' },
  money: { en: 'Money and certainty', zh: '金额与把握' },
  moneySum: { en: 'Open opportunities together: {sum}', zh: '没结束的机会合计：{sum}' },
  whyNow: { en: 'Why now', zh: '为什么是现在' },
  people: { en: 'Who decides, and where they stand', zh: '谁拍板，各站哪边' },
  ask: { en: 'What we do next', zh: '下一步' },
  askOutward: { en: 'What we propose', zh: '我们的建议' },
  bar: {
    en: 'Of {facts|fact|facts}: cited {cited} · independent {independent} · proven {proven}',
    zh: '{facts} 条事实：有出处 {cited} · 有旁证 {independent} · 已核对 {proven}',
  },
  solid: { en: 'What it rests on', zh: '依据有多牢' },
  link: {
    en: '{path}: is a link or not a regular file; nothing was written.',
    zh: '{path}：是链接或不是普通文件，不写入。',
  },
  there: {
    en: '{path}: is already there; not written.',
    zh: '{path}：已经有这个文件，没有写入。',
  },
  notWritten: {
    en: '{path}: the report could not be written: {message}',
    zh: '{path}：报告没能写入：{message}',
  },
  leftOutHere: {
    en: 'Left out as not public, without a source, or our own: {count}.',
    zh: '有 {count} 条不公开、没有出处或只供内部使用，已略去。',
  },
  correctedHere: {
    en: 'Figures that differ from their block, shown as the block says: {count}.',
    zh: '{count} 处数字和数据块不一致，已按数据块显示。',
  },
  written: { en: '{path}: written.', zh: '{path}：已写入。' },
  corrected: {
    en: '{path}: figures that differ from their block, shown as the block says: {count}.',
    zh: '{path}：{count} 处数字和数据块不一致，报告里按数据块显示。',
  },
  leftOut: {
    en: '{path}: safe to share; left out as not public, without a source, or our own: {count}. --internal shows all.',
    zh: '{path}：可以对外；有 {count} 条不公开、没有出处或只供内部使用，已略去。要看全部用 --internal。',
  },
} as const satisfies Record<string, Word>;

/** Sections in a report for the customer, who has never heard of our method. */
export const outwardWords = {
  look: { en: 'What we see', zh: '我们看到的' },
  listen: { en: 'What others say', zh: '业内怎么说' },
  ask: { en: 'What you told us', zh: '您告诉我们的' },
  feel: { en: 'What we tried ourselves', zh: '我们亲自体验的' },
  needs: { en: 'Who needs what', zh: '各方需要什么' },
  opportunities: { en: 'What could come of it', zh: '可以一起做的事' },
} as const satisfies Record<string, Word>;

/** Behind a statement of an internal report that must not be taken as it stands. */
export const flagWords = {
  contradicted: { en: '[contradicted]', zh: '［有反证］' },
  unproven: { en: '[not in its source]', zh: '［原文查不到］' },
  unreliable: { en: '[weak source]', zh: '［来源不可靠］' },
  ours: { en: '[our own word]', zh: '［我方说法］' },
  doubtful: { en: '[differs from its block]', zh: '［与数据块不符］' },
  hasty: { en: '[on weak ground]', zh: '［依据不足］' },
} as const satisfies Record<string, Word>;

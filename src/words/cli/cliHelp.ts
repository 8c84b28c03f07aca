/** What `zhibi --help` says. */
import type { Word } from '../index';

export const helpWords = {
  about: {
    en: 'Zhibi checks account plans written in Markdown.',
    zh: '知彼：检查用 Markdown 写的客户计划。',
  },
  usage: { en: 'Usage', zh: '用法' },
  commands: { en: 'Commands', zh: '命令' },
  options: { en: 'Options', zh: '选项' },
  more: {
    en: 'zhibi COMMAND --help shows the options of a command.',
    zh: '某个命令有哪些选项：zhibi 命令 --help',
  },
  paths: {
    en: "PATH is a file, a folder, a pattern such as 'plans/**/*.md', or - for standard input.",
    zh: 'PATH 可以是文件、文件夹、通配符（如 "plans/**/*.md"），或表示标准输入的 -。',
  },
  exit: {
    en: 'Exit code: 0 all well; 1 an error was found, or more warnings than --max-warnings; 2 wrong usage, or something could not be read.',
    zh: '退出码：0 正常；1 有错误，或警告数超过 --max-warnings；2 用法有误，或有内容读不了。',
  },
  exitPlain: {
    en: 'Exit code: 0 all well; 2 wrong usage, or something could not be read.',
    zh: '退出码：0 正常；2 用法有误，或有内容读不了。',
  },
} as const satisfies Record<string, Word>;

export const commandWords = {
  lint: { en: 'check plans and report what is wrong or missing', zh: '检查计划，报告错误和缺漏' },
  model: { en: 'print what was read from a plan, as JSON', zh: '以 JSON 输出从计划里读到的内容' },
  proof: {
    en: 'check passages, figures and blocks against the copies of their sources',
    zh: '把引文、数字和数据块同来源的存档逐条核对',
  },
  roe: {
    en: 'print the ROE of the customer, why it changed, and the peers',
    zh: '输出客户的 ROE、变化原因和同行对比',
  },
  health: {
    en: 'print how well look, listen, ask and feel are supported',
    zh: '输出望、闻、问、切各有多少依据',
  },
  brief: {
    en: 'print one page to read before meeting somebody in the plan',
    zh: '输出一页会前简报，见计划里某个人之前看',
  },
  report: {
    en: 'write a report as a page, PDF, document or slides; from public and permitted sources only',
    zh: '出报告：网页、PDF、Word 或幻灯片；只用公开和经许可的来源',
  },
  import: {
    en: 'read statements (SEC company facts, reports as PDF or HTML, CSV, TSV, XLSX) into a roe block',
    zh: '把财务报表（SEC company facts、PDF 或 HTML 年报、CSV、TSV、XLSX）读进 roe 数据块',
  },
  notes: {
    en: 'read the notes of a talk (text, Markdown, mail, Word) into a plan: facts, answers, pains, people, next steps',
    zh: '把纪要、录音稿、邮件（文本、Markdown、EML、Word）读进计划：事实、回答、痛点、人、下一步',
  },
  screen: {
    en: 'fill a list of names from a file with many companies, and make drafts of those that get a plan',
    zh: '从多家公司的文件里填名单；给挑中的立计划草稿',
  },
  portfolio: {
    en: 'rank the accounts: overdue reviews, decision, fit, evidence, ROE',
    zh: '给客户排序：过期的复核、取舍、适合度、证据、ROE',
  },
  calibrate: {
    en: 'say how right the certainties of past opportunities were, from the history in git',
    zh: '看过去的把握准不准：从 git 历史里比对当初写的确定性和后来的结果',
  },
  export: {
    en: 'print plans, statements, sources, people, findings as one JSON object a line',
    zh: '把计划、陈述、来源、关键人、问题逐行输出为 JSON，供 SQL 查询',
  },
  todo: {
    en: 'list what is to be done: actions, reviews due, questions to ask; --format ics for a calendar',
    zh: '列出待办：行动、到期的复核、还没问的问题；--format ics 可进日历',
  },
  init: {
    en: 'set up a repository of plans: folders, policy, workflow, a sample',
    zh: '建一个计划仓库：文件夹、团队设置、流水线、示例',
  },
  comment: {
    en: 'write one comment for a pull request: what changes the check, what was found, what changed',
    zh: '写一条合并请求评论：哪些改动影响检查、有哪些问题、改了什么',
  },
  diff: {
    en: 'show what changed in substance since a commit, or between two (A...B: since B split off from A)',
    zh: '说明自某个提交以来（或两个提交之间）计划有哪些实质改动；A...B 从两者的分叉点算起',
  },
  cells: {
    en: 'print the cells that a plan has as a notebook',
    zh: '输出计划以笔记本打开时的单元格',
  },
} as const satisfies Record<string, Word>;

/** By option; `%command` where an option means something else there. */
export const optionWords = {
  format: { en: 'how to write the result', zh: '输出格式' },
  locale: {
    en: 'language of messages; else .zhibi.yaml, the plan, or its script decides',
    zh: '消息语言；不写则依次看 .zhibi.yaml、计划的 language、计划正文的文字',
  },
  today: {
    en: 'the day to take for today; a plan with asOf keeps its own',
    zh: '以哪天为“今天”；写了截止（asOf）的计划用自己的日期',
  },
  'max-warnings': { en: 'end with 1 when there are more', zh: '警告超过这个数就以 1 退出' },
  fix: { en: 'write the safe fixes into the files', zh: '把安全的修复写回文件' },
  cache: {
    en: 'keep the findings of unchanged plans for the next run, in your own cache folder',
    zh: '记住没改动的计划的结果，下次直接用（存在自己的缓存文件夹里）',
  },
  'no-proof': {
    en: 'leave out the check against the copies of sources',
    zh: '不和来源的存档核对',
  },
  'stdin-path': {
    en: 'what to call -, and where to look for its .zhibi.yaml',
    zh: '给 - 的文件名，也决定用哪个 .zhibi.yaml',
  },
  'ignore-unknown': { en: 'skip named files that are not plans', zh: '跳过点了名但不是计划的文件' },
  into: {
    en: 'the plan whose block the figures are merged into; the difference is shown',
    zh: '把数字并入哪份计划，会列出差异',
  },
  'into%notes': { en: 'the plan that the talk goes into', zh: '记进哪份计划' },
  'into%screen': {
    en: 'the list; else accounts/screening.md',
    zh: '名单文件；不写就是 accounts/screening.md',
  },
  'industry%screen': {
    en: 'only companies whose industry has this in its name',
    zh: '只要行业名里有这几个字的公司',
  },
  'dry-run%screen': {
    en: 'print the list and write nothing',
    zh: '只输出名单，不写入',
  },
  top: {
    en: 'at most so many new names, the best first (100)',
    zh: '最多放进多少家，好的在前（100）',
  },
  sort: {
    en: 'sort the whole list; else new names come last',
    zh: '整张名单重新排序；不写则新名字接在后面',
  },
  update: {
    en: 'growth, ROE and trend as the file has them now, where the list says otherwise',
    zh: '增长、ROE、走势和文件不同时，改成文件的',
  },
  plan: {
    en: 'make a draft plan for each of the names, beside the list',
    zh: '给这几家各立一份计划草稿，放在名单旁边',
  },
  from: {
    en: 'the file with their statements and those of their peers',
    zh: '有它们和同行报表的文件',
  },
  owner: { en: 'who is in charge of the new plans', zh: '新计划的负责人' },
  stage: { en: 'stage of the new plans', zh: '新计划的阶段' },
  history: {
    en: 'also a record for each day on which a plan was committed: owner, facts, how many are cited',
    zh: '再输出每份计划在每个提交日的记录：负责人、事实数、有据数',
  },
  mutual: {
    en: 'one page for both sides: the goal, who does what and by when; nothing else of the plan',
    zh: '给双方看的一页：要做成什么，谁在什么时候做什么；不含别的内容',
  },
  who: {
    en: 'whom you talked with; else the names in the notes',
    zh: '和谁谈的；不写则用纪要里的人名',
  },
  date: {
    en: 'the day of the talk; else the one in the notes',
    zh: '哪天谈的；不写则用纪要里的日期',
  },
  kind: { en: 'how you met', zh: '怎么谈的：meeting 面谈，call 电话，visit 走访' },
  entity: {
    en: "whose figures they are; else the file's company, else the plan's account",
    zh: '是谁的数据；不写则用文件里的公司名，再不行用计划的客户名',
  },
  periods: {
    en: 'the periods to take; else the newest ones',
    zh: '取哪些期间；不写则取最近几期',
  },
  unit: {
    en: 'the unit of a file that names none: one, thousand, million, 万元 …',
    zh: '文件没有写单位时，数字的单位：元、千元、万元、百万元、million……',
  },
  currency: {
    en: 'the currency of a file that names none',
    zh: '文件没有写币种时，用什么币种',
  },
  current: {
    en: 'what 本期, 期末 or "current period" means where the sheet has no date: 2024, 2024H1',
    zh: '表上没有日期时，本期、期末是哪一期：2024、2024H1',
  },
  decimal: {
    en: 'how the file writes decimals, where that can not be told',
    zh: '看不出小数点写法时：comma 逗号，point 点',
  },
  dates: {
    en: 'whether 03/04/2024 begins with the day or the month, where that can not be told',
    zh: '03/04/2024 这类日期看不出时：dmy 日在前，mdy 月在前',
  },
  same: {
    en: "the file's company is the one named, by another name",
    zh: '文件里的公司就是所写的这家，只是叫法不同',
  },
  industry: {
    en: 'all companies of the file as one peer of that name: medians, quartiles, their number',
    zh: '把文件里的所有公司合成一家叫这个名字的同行：中位数、四分位数和家数',
  },
  people: {
    en: "the file is a CRM's table of contacts: add those of the account whom the plan doesn't know",
    zh: '文件是 CRM 导出的联系人：把该客户名下、计划里还没有的人加进去',
  },
  table: {
    en: 'which table to write as CSV, with the heads that Salesforce and HubSpot know',
    zh: '以 CSV 输出哪张表，列名与 Salesforce、HubSpot 一致',
  },
  segments: {
    en: 'also write the segments of a report: business, product or region',
    zh: '另写报告里的分部（business 业务、product 产品、region 地区）',
  },
  list: { en: 'name the companies of the file and write nothing', zh: '只列出文件里的公司' },
  interim: {
    en: 'also the newest part of a year and the one a year before (company facts)',
    zh: '加上最近一期中报和上年同期（SEC company facts）',
  },
  'as-first-reported': {
    en: 'the figures as first reported where a later filing recast them (company facts)',
    zh: '后来有重述的，取首次披露数（SEC company facts）',
  },
  places: {
    en: 'say of each figure on which page or under which tag it stands',
    zh: '列出每个数在文件的哪一页、哪个标签下',
  },
  'dry-run': { en: 'show the difference and write nothing', zh: '只列出差异，不写入' },
  by: { en: 'also for each person', zh: '再按人分别列出' },
  for: { en: 'who you are meeting: a name or id in the plan', zh: '要见谁：计划里的姓名或编号' },
  output: {
    en: 'the page to write (-o); else standard output',
    zh: '写到哪个文件（也可写 -o），不写则输出到标准输出',
  },
  summary: { en: 'page one alone', zh: '只要第一页' },
  internal: {
    en: 'show all: people, our numbers, confidential sources; not for the customer',
    zh: '全部写出：关键人、我们的数字、保密来源，不得外传',
  },
  since: {
    en: 'only what changed since the branch split off; known findings and passing time do not fail',
    zh: '只看自分叉点以来的改动；原有的问题、因为日子过了才有的问题不算失败',
  },
  staged: { en: 'check what is staged for the next commit', zh: '检查已暂存、将要提交的内容' },
  base: {
    en: 'the commit to compare the last one with, from where both parted; its policy counts. What is not committed is not in it',
    zh: '拿最新提交和它比（从分叉点算起），设置也按它的算；没提交的改动不算在内',
  },
  policy: {
    en: 'take .zhibi.yaml and the baseline from that commit',
    zh: '.zhibi.yaml 和基线按这个提交里的算',
  },
  shard: {
    en: 'check one part of N of the plans, I from 1 to N, each part on a machine of its own; .zhibi.yaml is shared out too',
    zh: '把计划（和 .zhibi.yaml）分成 N 份，只查第 I 份（从 1 数起），可分到几台机器上同时查',
  },
  baseline: {
    en: 'findings listed there are known and do not fail',
    zh: '其中列出的问题算已知，不算失败',
  },
  'update-baseline': { en: 'write the current findings into it', zh: '把现在的全部问题写进基线' },
  check: {
    en: 'end with 1 when more accounts are pursued than .zhibi.yaml allows',
    zh: '主攻的客户超过 .zhibi.yaml 的上限时以 1 退出',
  },
  forge: { en: 'which forge the files are for; both by default', zh: '给哪个平台写文件，默认都写' },
  overwrite: { en: 'replace files that are there', zh: '覆盖已有的文件' },
  files: { en: 'compare two files instead of commits', zh: '比较两个文件，而不是提交' },
  help: { en: 'this text', zh: '显示这段说明' },
  version: { en: 'the version', zh: '显示版本号' },
} as const satisfies Record<string, Word>;

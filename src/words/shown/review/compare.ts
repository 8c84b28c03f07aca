/** Comparing a plan with an older version or another file, in the editor. */
import type { Word } from '../../index';

export const compareWords = {
  // The page
  title: { en: 'Changes: {plan}', zh: '改动：{plan}' },
  comparedWith: { en: 'Compared with: {base}', zh: '对照：{base}' },
  textDiff: { en: 'Show as text', zh: '看文字对照' },
  copy: { en: 'Copy', zh: '复制' },
  copyChange: {
    en: 'Copy this change with its line, to comment on it',
    zh: '复制这处改动和行号，贴到评审里',
  },
  copied: { en: 'Copied: {text}', zh: '已复制：{text}' },
  another: { en: 'Compare with another version…', zh: '换一个版本…' },
  atAGlance: { en: 'At a glance', zh: '概要' },
  before: { en: 'Before', zh: '原来' },
  after: { en: 'Now', zh: '现在' },
  decision: { en: 'Decision', zh: '取舍' },
  money: { en: 'Money in open opportunities', zh: '没结束的机会，合计金额' },
  evidence: { en: 'Facts with a source', zh: '有据率' },
  share: { en: '{supported} of {facts} ({share})', zh: '{supported}/{facts}（{share}）' },
  roe: { en: 'ROE', zh: 'ROE' },
  roeOf: { en: '{roe} ({period})', zh: '{roe}（{period}）' },
  none: { en: '–', zh: '–' },
  count: { en: '{n|change|changes} in substance', zh: '{n} 处实质改动' },
  nothing: {
    en: 'No change in substance. Wrapping, order and formatting do not count; “Show as text” shows them.',
    zh: '没有实质改动。换行、次序、格式不算，想看请点“看文字对照”。',
  },
  attention: { en: 'Attention:', zh: '注意：' },
  groupPolicy: { en: 'Rules and policy', zh: '规则与团队设置' },
  groupPlan: { en: 'Decision and basics', zh: '取舍与基本信息' },
  groupSources: { en: 'Sources', zh: '来源' },

  // The choice
  compareWith: { en: 'Compare plan with…', zh: '把计划与…比较' },
  askBase: { en: 'Compare it with what?', zh: '跟哪个版本比？' },
  diffSide: { en: 'The left side of this text diff', zh: '眼前这个文字对照的左边' },
  mergeBase: {
    en: 'Where this branch split off from {branch}',
    zh: '本分支从 {branch} 分出来的地方',
  },
  lastCommit: { en: 'The last commit', zh: '最近一次提交' },
  saved: { en: 'The saved version', zh: '上次保存的版本' },
  savedDetail: { en: 'What you changed since then', zh: '看看保存之后改了什么' },
  otherFile: { en: 'Another file…', zh: '另一个文件…' },
  typed: { en: 'A commit, branch or tag by its name…', zh: '输入提交、分支或标签的名字…' },
  askRef: { en: 'Name of a commit, branch or tag', zh: '提交、分支或标签的名字' },
  commits: { en: 'Commits that changed this plan', zh: '改过这份计划的提交' },
  refs: { en: 'Branches and tags', zh: '分支与标签' },
  commit: { en: '{hash} · {day} · {author}', zh: '{hash} · {day} · {author}' },
  commitSubject: { en: '{commit}: {subject}', zh: '{commit}：{subject}' },
  plans: { en: 'Account plans', zh: '客户计划' },
  choose: { en: 'Compare', zh: '比较' },
  diffTitle: { en: '{plan}: {base} ↔ now', zh: '{plan}：{base} ↔ 现在' },

  // Why something can't be compared
  noGitInBrowser: {
    en: 'Commits are not offered: there is no Git in the browser.',
    zh: '浏览器里没有 Git，不能与提交比较。',
  },
  noGitHere: {
    en: 'Commits are not offered: VS Code’s Git is switched off, missing, or not allowed in Restricted Mode.',
    zh: 'VS Code 的 Git 没有启用、没有安装，或在受限模式下不能用，不能与提交比较。',
  },
  noRepository: {
    en: 'Commits are not offered: the plan is not in a Git repository that is open here.',
    zh: '这份计划不在已打开的 Git 仓库里，不能与提交比较。',
  },
  tooLarge: {
    en: '{file} is too large: more than {limit} MB.',
    zh: '{file} 太大，超过 {limit} MB。',
  },
  unreadable: { en: '{file} could not be read: {message}', zh: '{file} 读不了：{message}' },
  notAPlan: { en: '{file} is not an account plan.', zh: '{file} 不是客户计划。' },
  noCommit: {
    en: 'There is no commit, branch or tag “{ref}” here.',
    zh: '这里没有“{ref}”这个提交、分支或标签。',
  },
  notAName: {
    en: 'That is not the name of a commit, branch or tag.',
    zh: '这不是提交、分支或标签的名字。',
  },
} as const satisfies Record<string, Word>;

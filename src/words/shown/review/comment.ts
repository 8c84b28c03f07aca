/** The comment on a pull request, and the heads of the diff. */
import type { Word } from '../../index';

export const diffWords = {
  why: { en: ' ({reason})', zh: '（{reason}）' },
  nothing: { en: 'No change in substance.', zh: '没有实质改动。' },
  heading: { en: 'What changed in the account plans', zh: '客户计划有哪些改动' },
  plans: { en: '{plans} changed: {changes}', zh: '{plans}有改动，共 {changes}' },
  plan: { en: '{n} plan', zh: '{n} 份计划' },
  planMany: { en: '{n} plans', zh: '{n} 份计划' },
  change: { en: '{n} change', zh: '{n} 处' },
  changeMany: { en: '{n} changes', zh: '{n} 处' },
  line: { en: 'line {n}', zh: '第 {n} 行' },
  lines: { en: 'lines {n}', zh: '第 {n} 行' },
  unread: {
    en: 'Not everything could be compared: {n|file|files} could not be read.',
    zh: '没有全部比较：有 {n} 个文件读不出来。',
  },
  was: { en: 'was line {n}', zh: '原第 {n} 行' },
  policy: { en: 'Policy ({path})', zh: '团队设置（{path}）' },
  more: {
    en: '… and {n} more, which do not fit here.',
    zh: '……另有 {n} 处，这里放不下。',
  },
  evidence: {
    en: 'facts: cited {share} · independent {independent} · proven {proven}',
    zh: '事实：有出处 {share} · 有旁证 {independent} · 已核对 {proven}',
  },
} as const satisfies Record<string, Word>;

/** What findings are about, the gravest first. */
export const weightWords = {
  forbidden: { en: 'Must not stay in this file', zh: '不能留在文件里' },
  unread: { en: 'Can’t be read', zh: '没读出来' },
  wrong: { en: 'Said, and not so', zh: '说法对不上' },
  unfounded: { en: 'Believed on too little', zh: '依据站不住' },
  uncited: { en: 'Who says so?', zh: '谁说的' },
  deal: { en: 'People, deals, next steps', zh: '人、机会和下一步' },
  gap: { en: 'Still missing', zh: '还缺' },
  form: { en: 'How it is written', zh: '写法' },
} as const satisfies Record<string, Word>;

export const commentWords = {
  needsBase: {
    en: '"zhibi comment" needs --base REF, the commit to compare with.',
    zh: '“zhibi comment”要写 --base，后面写要比较的提交。',
  },
  gate: {
    en: 'What else changes how the plans are checked',
    zh: '还有哪些改动影响检查',
  },
  rest: { en: 'What else changed', zh: '其他改动' },
  diffFailed: {
    en: 'The plans could not be compared, so nothing is said here about what changed: {message}',
    zh: '没能比较客户计划，所以这里没有写改动：{message}',
  },
  lintFailed: {
    en: 'The plans could not be checked, so no findings are listed here: {message}',
    zh: '没能检查客户计划，所以这里没有列问题：{message}',
  },
  incomplete: {
    en: 'Something could not be read and is missing here. The log of the run names it.',
    zh: '有些内容没能读取，这里没有写到，运行日志里有说明。',
  },
  heading: { en: 'Findings in the account plans', zh: '客户计划检查结果' },
  root: { en: 'the folder that zhibi was run in', zh: '运行 zhibi 的文件夹' },
  bad: { en: 'Not like this:', zh: '不要写成：' },
  good: { en: 'But like this:', zh: '请写成：' },
  more: {
    en: '… and {n} more findings, which do not fit here.',
    zh: '……另有 {n} 条，这里放不下。',
  },
} as const satisfies Record<string, Word>;

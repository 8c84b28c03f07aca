/** The printable report, and what `zhibi report` says about it. */
import type { Word } from '../index';

export const reportWords = {
  title: { en: 'Account report: {account}', zh: '{account}客户报告' },
  noAccount: { en: 'no name', zh: '未命名' },
  asOf: { en: 'As of {day}', zh: '截至 {day}' },
  internal: { en: 'Internal: not for the customer', zh: '内部资料，不得外传' },
  evidence: { en: 'Evidence', zh: '证据' },
  coverage: { en: 'Statements with a source', zh: '有出处的陈述' },
  finance: { en: 'Earning power beside the peers', zh: '盈利能力与同行对比' },
  ofPeer: { en: 'Peer: {entity}', zh: '同行：{entity}' },
  open: { en: 'still to ask', zh: '还没问' },
  done: { en: 'done', zh: '已完成' },
  tests: { en: 'Verdict', zh: '结论' },
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

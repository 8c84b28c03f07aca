/** Notes of a talk on their way into a plan. */
import type { Word } from '../index';

export const notesWords = {
  and: { en: ', ', zh: '、' },
  title: { en: 'Talk', zh: '交流' },
  titleWith: { en: 'Talk with {who}', zh: '与{who}的交流' },
  decided: { en: 'Decided', zh: '已定' },

  fact: { en: 'Fact', zh: '事实' },
  buying: { en: 'How they buy', zh: '采购方式' },
  decision: { en: 'Decision', zh: '决定' },
  shift: { en: 'Shift', zh: '变化' },
  answer: { en: 'Answer', zh: '回答' },
  answerNew: { en: 'Question that came up', zh: '临时问到的' },
  pain: { en: 'Pain', zh: '痛点' },
  person: { en: 'New person', zh: '新认识的人' },
  seen: { en: 'Met again', zh: '又见到' },
  action: { en: 'Next step', zh: '下一步' },
  tested: { en: 'Hypothesis tested', zh: '验证假设' },

  from: { en: 'Notes', zh: '原话' },
  question: { en: 'Question', zh: '问题' },
  hypothesis: { en: 'Hypothesis', zh: '假设' },
  due: { en: 'due', zh: '日期' },
  owner: { en: 'owner', zh: '负责人' },
  importance: { en: 'importance (a guess)', zh: '重要性（先猜的）' },
  hiddenness: { en: 'hiddenness (a guess)', zh: '隐蔽性（先猜的）' },
  suggested: { en: 'suggested by the model', zh: '模型建议' },

  found: {
    en: '{path}: {count|proposal|proposals} from {file}',
    zh: '{path}：从 {file} 读出 {count} 条',
  },
  source: { en: 'Source', zh: '来源' },
  written: {
    en: '{path}: written, the notes are kept as {copy}. Look at the difference before you commit.',
    zh: '{path}：已写入，纪要存为 {copy}。提交前请看一遍改动。',
  },
  wouldWrite: {
    en: '{path}: nothing was written (--dry-run); the notes would be kept as {copy}.',
    zh: '{path}：没有写入（--dry-run）；纪要会存为 {copy}。',
  },
  already: {
    en: '{path}: {file} is in this plan already, as [^{id}]; nothing was changed.',
    zh: '{path}：{file} 已经记进这份计划了（[^{id}]），没有改动。',
  },
  undated: {
    en: '{file} names no date: {date} was taken. Give it with --date.',
    zh: '{file} 里没有写日期，按 {date} 记；可用 --date 写明。',
  },
  nothing: {
    en: '{file}: nothing in it could be told for sure; only the source is written.',
    zh: '{file}：没有读出能确定的内容，只记一条来源。',
  },
  needsInto: {
    en: '"zhibi notes" needs the plan: --into PLAN.',
    zh: '“zhibi notes”要写明记进哪份计划：--into 计划。',
  },
  oneFile: { en: '"zhibi notes" takes one file at a time.', zh: '“zhibi notes”一次只读一个文件。' },
  onePlan: { en: '--into takes one plan.', zh: '--into 只写一份计划。' },
  badDay: {
    en: '--date takes a day such as 2025-03-04, not "{value}".',
    zh: '--date 要写某一天，例如 2025-03-04，不能是“{value}”。',
  },
  refused: { en: '{path}: {why}.', zh: '{path}：{why}。' },
  notNotes: {
    en: 'this is {format}; notes are read from text, Markdown, mail and Word (.txt, .md, .eml, .docx)',
    zh: '这是 {format} 文件；纪要只读文本、Markdown、邮件和 Word（.txt、.md、.eml、.docx）',
  },
  planIsNotes: { en: '{path}: this is the plan itself.', zh: '{path}：这就是计划本身。' },
  tooLong: {
    en: 'the notes are longer than {limit} characters',
    zh: '纪要超过 {limit} 字',
  },
  noCopyPlace: {
    en: '{path}: the folder for copies is outside the repository ({folder}).',
    zh: '{path}：存档文件夹在仓库之外（{folder}）。',
  },
} as const satisfies Record<string, Word>;

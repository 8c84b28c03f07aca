/** Labels of an import and of the block it writes. */
import type { Word } from '../index';

/** Keys of a block that are shorter than the row's own name. */
export const blockWords = {
  operatingCashFlow: { en: 'operatingCashFlow', zh: '经营现金流' },
} as const satisfies Record<string, Word>;

/** Labels of the command and the block. */
export const importWords = {
  oneFile: { en: 'An import reads one file at a time.', zh: '一次只能导入一个文件。' },
  onePlan: { en: '--into takes one plan.', zh: '--into 后面只能写一份计划。' },
  planTooLong: {
    en: '{path}: the plan is too long; nothing was written.',
    zh: '{path}：计划太长，没有写回。',
  },
  fault: { en: '{path}: {text}', zh: '{path}：{text}' },
  places: { en: 'Where each figure stands in the file:', zh: '每个数在文件里的位置：' },
  unsure: { en: 'To be checked:', zh: '需要核对：' },
  sourceToComplete: {
    en: 'The source needs its date and its grade.',
    zh: '来源还要补上日期和评级。',
  },
  sourceToGrade: { en: 'The source needs its grade.', zh: '来源还要补上评级。' },
  merged: { en: '{path}: changed as shown.', zh: '{path}：已按上面的差异修改。' },
  wouldMerge: { en: '{path}: not written (--dry-run).', zh: '{path}：没有写入（--dry-run）。' },
  unchanged: { en: '{path}: nothing to change.', zh: '{path}：没有需要修改的地方。' },
  filingId: { en: 'sec', zh: '年报' },
  paperId: { en: 'sec', zh: '公告' },
  sourceId: { en: 'statements', zh: '报表' },
  notUnderstood: { en: '{name}: “{value}” is not understood.', zh: '{name}：看不懂“{value}”。' },
  industry: {
    en: '{name}: the medians of {count} companies',
    zh: '{name}：{count} 家公司的中位数',
  },
  industryLeft: { en: 'Left out, without figures: {names}', zh: '没有数字、没有计入：{names}' },
  industryTitle: {
    en: '{name}, {count} companies ({file})',
    zh: '{name}，{count} 家公司（{file}）',
  },
  companies: { en: '{count|company|companies}:', zh: '共 {count} 家公司：' },
  noContacts: {
    en: '{path}: no row names a column with people. A contacts export has one named Name, or First Name and Last Name.',
    zh: '{path}：没有找到写着人名的列。联系人导出文件里应有“姓名”，或者“姓”和“名”。',
  },
  whichAccount: {
    en: '{path}: nobody in it belongs to {account}. Name the account with --entity: {accounts}',
    zh: '{path}：里面没有{account}的人。请用 --entity 指明是哪个客户：{accounts}',
  },
  needsPlan: {
    en: '"--people" writes into a plan: name it with --into PLAN.',
    zh: '“--people”要写进一份计划，请用 --into 指定。',
  },
  peopleAdded: { en: '{path}: added {names}', zh: '{path}：新增 {names}' },
  peopleWould: { en: '{path}: would add {names}', zh: '{path}：将新增 {names}' },
  peopleKnown: {
    en: 'In the plan already, left as they are: {names}',
    zh: '计划里已有，没有改动：{names}',
  },
  peopleNone: { en: '{path}: nobody new.', zh: '{path}：没有新的人。' },
  columnsUnread: {
    en: 'Columns that were not read: {names}. E-mail addresses and phone numbers stay in the CRM.',
    zh: '没有读的列：{names}。邮箱和电话留在 CRM 里，不进计划。',
  },
  noCompanies: {
    en: 'The file names no companies.',
    zh: '文件里没有写公司名称。',
  },
  factsTitle: {
    en: '{entity} {form} {number} (SEC company facts)',
    zh: '{entity} {form} {number}（SEC company facts）',
  },
  paperTitle: { en: '{entity} {form} ({file})', zh: '{entity} {form}（{file}）' },
  tableTitle: { en: '{entity} statements ({file})', zh: '{entity} 财务报表（{file}）' },
} as const satisfies Record<string, Word>;

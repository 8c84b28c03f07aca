/** Names of the snippets, and what stands in them until it is written over. */
import type { Word } from '../index';

export const snippetWords = {
  prefix: { en: 'zhibi-{name}', zh: '知彼-{name}' },
  section: { en: 'Section: {name}', zh: '{name}一节' },
  source: { en: 'Source: {name}', zh: '来源（{name}）' },
  frontMatter: { en: 'Front matter', zh: '文件头' },
  roe: { en: 'Statements of two periods (roe)', zh: '财务数据' },
  segments: { en: 'Revenue mix (segments)', zh: '收入结构' },
  claim: { en: 'Statement with its source', zh: '陈述' },
  inference: { en: 'Inference', zh: '推断' },
  open: { en: 'Still to be found out', zh: '待查' },
  shift: { en: 'Strategy shift', zh: '变化' },
  against: { en: 'Evidence against', zh: '反证' },
  figure: { en: 'Figure bound to a block', zh: '数字' },
  person: { en: 'Person', zh: '人物' },
  question: { en: 'Question', zh: '问题' },
  pain: { en: 'Pain with its rating', zh: '痛点' },
  verdict: { en: 'Verdict on a hypothesis', zh: '结论' },
  need: { en: 'Need of a party', zh: '一方需求' },
  opportunity: { en: 'Opportunity', zh: '一个机会' },
  action: { en: 'Action', zh: '一项行动' },
  suppress: { en: 'Switch a rule off, with the reason', zh: '关闭一条规则' },
  title: { en: 'title', zh: '标题' },
  statement: { en: 'statement', zh: '陈述' },
  reason: { en: 'reason', zh: '理由' },
} as const satisfies Record<string, Word>;

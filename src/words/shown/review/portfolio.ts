/** The portfolio of accounts. */
import type { Word } from '../../index';

/** Labels of `zhibi portfolio`. */
export const portfolioWords = {
  account: { en: 'Account', zh: '客户' },
  decision: { en: 'Decision', zh: '取舍' },
  fit: { en: 'Fit', zh: '适合度' },
  coverage: { en: 'Cited / independent / proven', zh: '有出处 / 有旁证 / 已核对' },
  roe: { en: 'ROE', zh: 'ROE' },
  change: { en: 'Change (pp)', zh: '变化（百分点）' },
  reviewBy: { en: 'Review by', zh: '复核' },
  overdue: { en: '{day} overdue', zh: '{day} 已过期' },
  none: { en: 'No account plans.', zh: '没有客户计划。' },
  within: {
    en: '{path}: {pursued} of {limit} pursued.',
    zh: '{path}：主攻 {pursued} 家，上限 {limit} 家。',
  },
  over: {
    en: '{path}: {pursued} pursued, {limit} allowed. Last by fit and evidence: {accounts}. Choose, or raise "pursue" in the open.',
    zh: '{path}：主攻 {pursued} 家，上限 {limit} 家。按适合度和证据排在最后的：{accounts}。请取舍；确要多攻几家，就发合并请求把主攻上限改大。',
  },
  roeWith: { en: 'ROE {value}{trend}', zh: 'ROE {value}{trend}' },
  fitWith: { en: 'fit {value}', zh: '适合度 {value}' },
  coverageWith: { en: 'cited {value}', zh: '有出处 {value}' },
  independentWith: { en: 'independent {value}', zh: '有旁证 {value}' },
  provenWith: { en: 'proven {value}', zh: '已核对 {value}' },
  first: {
    en: 'Only the first {n} plans are shown.',
    zh: '只显示前 {n} 份计划。',
  },
  late: { en: 'review overdue', zh: '复核过期' },
  nextBy: { en: 'next {day}', zh: '下一步 {day}' },
  next: { en: 'Next', zh: '下一步' },
  ofLimit: { en: '{pursued} of {limit}', zh: '{pursued} / {limit} 家' },
  overLimit: { en: '{pursued} of {limit}, too many', zh: '{pursued} / {limit} 家，超了' },
  against: { en: '{points} pp against the period before', zh: '较上期 {points} 个百分点' },
  owner: { en: 'Owner', zh: '负责人' },
  stage: { en: 'Stage', zh: '阶段' },
  status: { en: 'Status', zh: '状态' },
  opportunities: { en: 'Opportunities', zh: '机会' },
  load: {
    en: '{owner}: {pursued} pursued, facts with a source {share}',
    zh: '{owner}：主攻 {pursued} 家，有据率 {share}',
  },
} as const satisfies Record<string, Word>;

/** The words of the DuPont line and table. */
import type { Word } from '../index';

export const dupontWords = {
  netMargin: { en: 'net margin', zh: '净利率' },
  assetTurnover: { en: 'turnover', zh: '周转' },
  equityMultiplier: { en: 'multiplier', zh: '权益乘数' },
  againstYear: { en: 'vs {period} {change} pp', zh: '较上年 {change}pp' },
  againstPeriod: { en: 'vs {period} {change} pp', zh: '较 {period} {change}pp' },
  mostly: { en: ' ({driver} {change})', zh: '({driver} {change})' },
  /** Both ends are compared on closing balances, though the block averages. */
  onEnding: { en: ' on closing balances', zh: '，按期末口径' },
  notMeaningful: { en: '{ratio} is not meaningful: {reason}', zh: '{ratio} 无意义：{reason}' },
  missingRows: { en: 'ROE needs {rows}', zh: '算 ROE 还缺{rows}' },
  missingRow: { en: '{row}', zh: '{row}' },
  invalidBlock: {
    en: 'ROE: correct the errors in the block first',
    zh: 'ROE：数据块有错，请先改正',
  },
  noPeriods: { en: 'ROE needs periods and figures', zh: '算 ROE 还缺期间和数字' },
  change: { en: 'Change of ROE', zh: 'ROE 变化' },
  chain: {
    en: 'Chain substitution (margin → turnover → multiplier)',
    zh: '连环替代法（净利率 → 周转率 → 权益乘数）',
  },
  lmdi: { en: 'LMDI', zh: 'LMDI' },
  shapley: { en: 'Shapley (a driver is not positive)', zh: 'Shapley（有因子不为正）' },
  basisAverage: { en: 'average balances', zh: '平均口径' },
  basisEnding: { en: 'closing balances', zh: '期末口径' },
  attributable: { en: 'attributable', zh: '归母' },
  total: { en: 'all owners', zh: '合并' },
  roeOfScope: { en: 'ROE, {scope}', zh: 'ROE（{scope}）' },
  period: { en: 'Ratio', zh: '比率' },
  published: { en: '{ratio}, published', zh: '{ratio}（披露）' },
  peers: { en: 'Peers, {period}', zh: '同行对比，{period}' },
  median: { en: 'median', zh: '中位数' },
  best: { en: 'best', zh: '最好' },
  gap: { en: 'gap', zh: '差距' },
  gapInMoney: { en: 'in money', zh: '折合金额' },
  days: { en: ' days', zh: ' 天' },
} as const satisfies Record<string, Word>;

/** Why a ratio means nothing, in a few words. */
export const reasonWords: Readonly<Record<string, Word>> = {
  'equity-not-positive': { en: 'equity is not positive', zh: '净资产不为正' },
  'opening-equity-not-positive': {
    en: 'equity at the start of the period is not positive',
    zh: '期初净资产不为正',
  },
  'total-net-income-not-positive': { en: 'all owners made no profit', zh: '合并净利润不为正' },
  'mixed-scope': { en: 'profit and equity are of different scopes', zh: '利润和净资产口径不一' },
  'ebt-not-positive': { en: 'a loss before tax', zh: '税前亏损' },
  'ebit-not-positive': { en: 'EBIT is not positive', zh: '息税前利润不为正' },
  'net-income-not-positive': { en: 'no profit', zh: '没有盈利' },
  'revenue-not-positive': { en: 'revenue is not positive', zh: '收入不为正' },
  'previous-revenue-not-positive': { en: 'no revenue a year before', zh: '上期收入不为正' },
  'cost-not-positive': { en: 'cost is not positive', zh: '营业成本不为正' },
  'assets-not-positive': { en: 'assets are not positive', zh: '总资产不为正' },
  'current-liabilities-not-positive': { en: 'no current liabilities', zh: '流动负债不为正' },
  'weighted-equity-not-positive': { en: 'weighted equity is not positive', zh: '加权净资产不为正' },
};

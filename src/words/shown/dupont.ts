/** The words of the DuPont line and table. */
import type { Word } from '../index';

export const dupontWords = {
  netMargin: { en: 'net margin', zh: '净利率' },
  assetTurnover: { en: 'turnover', zh: '周转' },
  equityMultiplier: { en: 'multiplier', zh: '权益乘数' },
  pp: { en: '{points} pp', zh: '{points} 个百分点' },
  ppShort: { en: '{points}pp', zh: '{points}百分点' },
  againstYear: { en: 'vs {period} {change}', zh: '较上年 {change}' },
  againstPeriod: { en: 'vs {period} {change}', zh: '较 {period} {change}' },
  /** What moved it: its own change, then what that did to ROE. */
  adds: {
    en: '{driver} {change}, which adds {effect} pp',
    zh: '{driver} {change}，拉高 ROE {effect} 个百分点',
  },
  takes: {
    en: '{driver} {change}, which takes {effect} pp',
    zh: '{driver} {change}，拉低 ROE {effect} 个百分点',
  },
  moves: {
    en: '{driver} {change} → ROE {effect} pp',
    zh: '{driver} {change} → ROE {effect} 个百分点',
  },
  because: { en: ' ({reasons})', zh: '（{reasons}）' },
  /** Both ends are compared on closing balances, though the block averages: both values are named. */
  onEnding: {
    en: ' on closing balances, {before} → {after}',
    zh: '，按期末口径 {before} → {after}',
  },
  monthsMark: { en: ' ({months} months)', zh: '（{months} 个月）' },
  thin: { en: 'caution: equity under 5% of assets', zh: '注意：净资产不到总资产的 5%' },
  effectOn: { en: 'via {driver}', zh: '{driver}的影响' },
  /** Short, as it stands in a narrow box. */
  effect: { en: 'ROE {points}pp', zh: 'ROE {points}百分点' },
  ownChange: { en: 'Its own change', zh: '自身变化' },
  nonOperating: { en: 'non-operating result and interest', zh: '营业外及利息' },
  notMeaningful: { en: '{ratio} is not meaningful: {reason}', zh: '{ratio} 无意义：{reason}' },
  missingRows: { en: 'ROE needs {rows}', zh: '算 ROE 还缺{rows}' },
  invalidBlock: {
    en: 'ROE: correct the errors in the block first',
    zh: 'ROE：数据块有错，请先改正',
  },
  noPeriods: { en: 'ROE needs periods and figures', zh: '算 ROE 还缺期间和数字' },
  change: { en: 'Change of ROE', zh: 'ROE 变化' },
  chain: {
    en: 'Effect on ROE, chain substitution (margin → turnover → multiplier)',
    zh: '对 ROE 的影响：连环替代法（净利率 → 周转率 → 权益乘数）',
  },
  lmdi: {
    en: 'Effect on ROE, in no order (LMDI)',
    zh: '对 ROE 的影响：不分先后的另一种算法（LMDI）',
  },
  shapley: {
    en: 'Effect on ROE, in no order (Shapley, as a driver is not positive)',
    zh: '对 ROE 的影响：不分先后的算法（Shapley，有负数时用）',
  },
  basisAverage: { en: 'average balances', zh: '平均口径' },
  basisEnding: { en: 'closing balances', zh: '期末口径' },
  basisForWant: {
    en: 'closing balances, for want of opening ones',
    zh: '期末口径（缺期初数）',
  },
  attributable: { en: 'attributable', zh: '归母' },
  total: { en: 'all owners', zh: '合并' },
  period: { en: 'Ratio', zh: '比率' },
  published: { en: '{ratio}, published', zh: '{ratio}（披露）' },
  peers: { en: 'Peers, {period}', zh: '同行对比，{period}' },
  medianOf: { en: '{name} (median of {count})', zh: '{name}（{count} 家中位数）' },
  withQuartiles: { en: '{value} ({p25} to {p75})', zh: '{value}（{p25}–{p75}）' },
  quartilesNote: {
    en: 'In brackets the lower and upper quartile: half of the companies lie between.',
    zh: '括号里是下四分位和上四分位，一半公司落在其间。',
  },
  median: { en: 'median', zh: '中位数' },
  best: { en: 'best', zh: '最好' },
  gap: { en: 'gap', zh: '差距' },
  gapInMoney: { en: 'in money', zh: '折合金额' },
  days: { en: ' days', zh: ' 天' },
  grown: { en: '{value} ({growth})', zh: '{value}（{growth}）' },
  revenuePer: { en: 'Revenue per {name}', zh: '收入 ÷ {name}' },
  onBasis: { en: '{ratio}, {basis}', zh: '{ratio}（{basis}）' },
  markPublished: { en: '{value} (published)', zh: '{value}（披露）' },
  markComputed: { en: '{value} (computed)', zh: '{value}（算出）' },
  markScope: { en: '{value} (other owners)', zh: '{value}（口径不同）' },
  markLoss: { en: '{value} (loss)', zh: '{value}（亏损）' },
  markThin: { en: '{value} (next to no equity)', zh: '{value}（净资产太薄）' },
  'markNot-meaningful': { en: '{value} (negative equity)', zh: '{value}（净资产为负）' },
  // What stands below the tables
  noteClosing: {
    en: '{period}: no opening balance of {rows}; the closing one is used.',
    zh: '{period} 缺{rows}的期初数，按期末数计算。',
  },
  noteMonths: {
    en: '{period}: ROE, ROA and turnover are of {months} months, not of a year.',
    zh: '{period} 的 ROE、总资产收益率和周转率是 {months} 个月的，不是全年的。',
  },
  noteSeasons: {
    en: '{period}: revenue by quarter {shares}.',
    zh: '{period} 收入按季度：{shares}。',
  },
  quarterShare: { en: 'Q{n} {share}', zh: 'Q{n} {share}' },
  noteBreak: {
    en: '{period}: of another vintage than the period before (one was recast), so no growth, no average and no change of ROE across.',
    zh: '{period} 与上一期口径不同（其中一期重述过）：不算增长、不取平均、不拆 ROE 变化。',
  },
  noteThin: {
    en: '{period}: equity is under 5% of assets, so that ROE magnifies everything. Quote it with care.',
    zh: '{period} 净资产不到总资产的 5%，ROE 会被放大，引用时请小心。',
  },
  noteOperating: {
    en: '{period}: there is no EBIT row and no interest; operating income stands for EBIT, and the factor behind it is the non-operating result and interest.',
    zh: '{period} 没有息税前利润，也没有利息费用，以营业利润代替；其后的因子是“营业外及利息”。',
  },
  noteMinorities: {
    en: '{period}: the rows leave nothing for minorities, so total equals attributable.',
    zh: '{period} 从报表看没有少数股东，合并数按归母数计算。',
  },
  noteProxy: {
    en: 'Net financial expense stands in for interest here; it is only near to it.',
    zh: '利息费用用“财务费用”代替，只是近似。',
  },
  noteCagr: {
    en: 'CAGR: {from} to {to}, {years} years.',
    zh: '复合增长率：{from} 至 {to}，共 {years} 年。',
  },
  noteLeftOut: {
    en: 'Published figures beside computed ones, and those of other owners, count neither for the median nor for the best.',
    zh: '标“披露”“算出”“口径不同”的数和客户的不是一个口径，不计入中位数和最好。',
  },
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

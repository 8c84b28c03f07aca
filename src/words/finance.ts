/** What finance says in sentences. */
import type { Word } from './index';

/** Labels of the ROE report of the command line. */
export const roeWords = {
  beyondRevenue: {
    en: 'That is more than its own revenue: first see whether they are in the same kind of business.',
    zh: '这已超过客户自己的收入，先看看两家做的是不是同一类生意。',
  },
  ofPeers: { en: 'the peers (median)', zh: '同行中位数' },
  bestYear: { en: '{period}, its best year of five', zh: '近五年最好的 {period} ' },
  leadTitle: { en: '{name} against {against}', zh: '{name}（较{against}）' },
  ofWhich: { en: ' Of which {parts}.', zh: '其中{parts}。' },
  ofWhichPart: { en: '{money} is still there in {ratio}', zh: '{ratio}上还差 {money}' },
  caption: {
    en: '{entity} · {basis}, {scope}{currency}',
    zh: '{entity} · {basis} · {scope}{currency}',
  },
  change: {
    en: '{from} → {to}: ROE {before} → {after}, {total} pp = net margin {netMargin}, turnover {assetTurnover}, multiplier {equityMultiplier} ({method})',
    zh: '{from} → {to}：ROE {before} → {after}，变动 {total} 个百分点 = 净利率 {netMargin}，周转率 {assetTurnover}，权益乘数 {equityMultiplier}（{method}）',
  },
  methodChain: {
    en: 'chain substitution in this order',
    zh: '连环替代法，按此顺序',
  },
  otherMethod: {
    en: '{method}: net margin {netMargin}, turnover {assetTurnover}, multiplier {equityMultiplier}',
    zh: '{method}：净利率 {netMargin}，周转率 {assetTurnover}，权益乘数 {equityMultiplier}',
  },
  onEnding: { en: ', on closing balances', zh: '，按期末口径' },
  closingUsed: {
    en: '{period}: no opening balance of {rows}; the closing one is used.',
    zh: '{period} 缺{rows}的期初数，按期末数计算。',
  },
  notMeaningful: {
    en: '{period}: {ratio} is not meaningful: {reason}.',
    zh: '{period} {ratio}无意义：{reason}。',
  },
  leftOut: {
    en: '{entity} has no period that matches {periods}, so it is left out of the comparison.',
    zh: '{entity}没有能和 {periods} 对上的期间，未列入对比。',
  },
  gapInMoney: { en: 'in money ({currency})', zh: '折合金额（{currency}）' },
  leads: { en: 'Leads', zh: '机会线索' },
  ask: { en: 'Ask: {question}', zh: '可以问：{question}' },
  noBlock: {
    en: '{path}: no roe block that can be computed. Add one with revenue, net income, assets and equity.',
    zh: '{path}：没有可以计算的 roe 数据块。请加一个，填上营业收入、净利润、总资产和净资产。',
  },
} as const satisfies Record<string, Word>;

/** The currency behind an amount in Chinese; others are said by their code. */
export const currencyWords: Readonly<Record<string, Word>> = {
  CNY: { en: 'CNY', zh: '元' },
  HKD: { en: 'HKD', zh: '港元' },
  USD: { en: 'USD', zh: '美元' },
  EUR: { en: 'EUR', zh: '欧元' },
  JPY: { en: 'JPY', zh: '日元' },
};

/** Labels of the report of `zhibi health`. */
export const healthWords = {
  channel: { en: 'Channel', zh: '部分' },
  look: { en: 'Look', zh: '望' },
  listen: { en: 'Listen', zh: '闻' },
  ask: { en: 'Ask', zh: '问' },
  feel: { en: 'Feel', zh: '切' },
  claims: { en: 'Statements', zh: '陈述' },
  supported: { en: 'Supported', zh: '有据' },
  figures: { en: 'Figures', zh: '数字' },
  origins: { en: 'Origins', zh: '独立源头' },
  oldest: { en: 'Oldest', zh: '最旧' },
  months: { en: '{n} mo', zh: '{n} 个月' },
  underMonth: { en: '< 1 mo', zh: '不到 1 个月' },
  gaps: { en: 'Gaps', zh: '缺口' },
  coverage: { en: 'Facts with a source: {share}', zh: '事实有据率：{share}' },
  overall: {
    en: '{files} together, facts with a source: {share}',
    zh: '{files}合计，事实有据率：{share}',
  },
} as const satisfies Record<string, Word>;

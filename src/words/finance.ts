/** What finance says in sentences: what a gap to the peers means, and the question to ask next. */
import type { Word } from './index';

/** By the code of a lead. Parameters: period, value, benchmark, against, money. */
export const leadWords = {
  'net-margin-below': {
    en: 'Net margin of {value} in {period} is below the {benchmark} of {against}: at that margin the profit would be {money} higher.',
    zh: '{period} 销售净利率 {value}，低于{against}的 {benchmark}；补上这个差距，利润可多 {money}。',
  },
  'gross-margin-below': {
    en: 'Gross margin of {value} in {period} is below the {benchmark} of {against}: at that margin the gross profit would be {money} higher.',
    zh: '{period} 毛利率 {value}，低于{against}的 {benchmark}；补上这个差距，毛利可多 {money}。',
  },
  'ebit-margin-below': {
    en: 'EBIT margin of {value} in {period} is below the {benchmark} of {against}: at that margin EBIT would be {money} higher.',
    zh: '{period} EBIT 利润率 {value}，低于{against}的 {benchmark}；补上这个差距，息税前利润可多 {money}。',
  },
  'turnover-below': {
    en: 'Asset turnover of {value} in {period} is below the {benchmark} of {against}: the same assets would bring {money} more revenue.',
    zh: '{period} 总资产周转率 {value}，低于{against}的 {benchmark}；同样的资产，收入可多 {money}。',
  },
  'inventory-above': {
    en: 'Inventory stays {value} in {period}, longer than the {benchmark} of {against}: {money} of cash is tied up.',
    zh: '{period} 存货周转 {value}，比{against}的 {benchmark}慢；多压了{money}现金。',
  },
  'receivables-above': {
    en: 'Receivables stay open {value} in {period}, longer than the {benchmark} of {against}: {money} of cash is tied up.',
    zh: '{period} 应收账款周转 {value}，比{against}的 {benchmark}慢；多压了{money}现金。',
  },
} as const satisfies Record<string, Word>;

/** An open question to the customer, by the code of a lead. */
export const leadQuestions = {
  'net-margin-below': {
    en: 'Which costs grew faster than sales last year, and which of them do you mean to bring down first?',
    zh: '去年哪些成本费用涨得比收入快？今年打算先降哪一块？',
  },
  'gross-margin-below': {
    en: 'What holds the gross margin down most: prices, the mix of products, or the cost of supply?',
    zh: '毛利率主要被什么拉低——售价、产品结构，还是采购成本？准备怎么改？',
  },
  'ebit-margin-below': {
    en: 'Which operating expenses weigh most, and what has been tried to make them work harder?',
    zh: '运营费用里哪一项最重？为了提高投入产出，已经试过哪些办法？',
  },
  'turnover-below': {
    en: 'Which assets bring less revenue than planned, and what would have to change to use them fully?',
    zh: '哪些资产带来的收入不及预期？要用足它们，需要改变什么？',
  },
  'inventory-above': {
    en: 'Where does stock lie longest, and how is it decided how much to order?',
    zh: '哪一段库存压得最久？备货量现在是怎么定的？',
  },
  'receivables-above': {
    en: 'Which customers pay latest, and how are terms of payment agreed with them?',
    zh: '哪类客户回款最慢？账期是怎么谈定的？',
  },
} as const satisfies Record<string, Word>;

/** Labels of the ROE report of the command line. */
export const roeWords = {
  beyondRevenue: {
    en: 'That is more than its own revenue: first see whether they are in the same kind of business.',
    zh: '这已超过客户自己的收入，先看看两家做的是不是同一类生意。',
  },
  ofPeers: { en: 'the peers (median)', zh: '同行中位数' },
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
  proven: { en: ' Proven by copies: {share}.', zh: '原文能证实的：{share}。' },
  coverage: { en: 'Facts with a source: {share}', zh: '事实有据率：{share}' },
  overall: {
    en: '{files} together, facts with a source: {share}',
    zh: '{files}合计，事实有据率：{share}',
  },
} as const satisfies Record<string, Word>;

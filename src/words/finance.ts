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
    en: '{from} → {to}: ROE {before} → {after}, {total} pp ({method})',
    zh: '{from} → {to}：ROE {before} → {after}，变动 {total} 个百分点（{method}）',
  },
  methodChain: {
    en: 'chain substitution in the order margin, turnover, multiplier',
    zh: '连环替代法，依次为净利率、周转率、权益乘数',
  },
  methodLmdi: { en: 'In no order (LMDI)', zh: '不分先后的另一种算法（LMDI）' },
  methodShapley: {
    en: 'In no order (Shapley, as a driver is not positive)',
    zh: '不分先后的算法（Shapley，有负数时用）',
  },
  otherMethod: {
    en: '{method}: through net margin {netMargin}, turnover {assetTurnover}, multiplier {equityMultiplier} pp',
    zh: '{method}：净利率的影响 {netMargin}，周转的影响 {assetTurnover}，权益乘数的影响 {equityMultiplier} 个百分点',
  },
  onEnding: { en: ', on closing balances', zh: '，按期末口径' },
  leftOut: {
    en: '{entity} has no period that matches {periods}, so it is left out of the comparison.',
    zh: '{entity}没有能和 {periods} 对上的期间，未列入对比。',
  },
  gapInMoney: { en: 'in money ({currency})', zh: '折合金额（{currency}）' },
  profit: { en: 'Leads: profit', zh: '机会线索 · 利润' },
  cash: { en: 'Leads: cash and assets', zh: '机会线索 · 现金和资产' },
  growth: { en: 'Leads: growth', zh: '机会线索 · 增长' },
  budget: { en: 'Leads: where more is being spent', zh: '机会线索 · 正在加钱的地方' },
  ask: { en: 'Ask: {question}', zh: '可以问：{question}' },
  noBlock: {
    en: '{path}: no roe block that can be computed. Add one with revenue, net income, assets and equity.',
    zh: '{path}：没有可以计算的 roe 数据块。请加一个，填上营业收入、净利润、总资产和净资产。',
  },
  notTheAccount: {
    en: '{path}: the roe blocks are of {entities}, none of {account}, so that nothing is ascribed to it. Add a block of the account, or correct the entity.',
    zh: '{path}：roe 数据块是{entities}的，没有一个是{account}的，所以不算到它头上。请加上客户自己的数据块，或改正主体。',
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
  read: {
    en: '{read} of {lines} lines are read and checked',
    zh: '{lines} 行里读到并检查了 {read} 行',
  },
  figures: { en: 'Figures', zh: '数字' },
  origins: { en: 'Origins', zh: '独立源头' },
  oldest: { en: 'Oldest', zh: '最旧' },
  months: { en: '{n} mo', zh: '{n} 个月' },
  underMonth: { en: '< 1 mo', zh: '不到 1 个月' },
  gaps: { en: 'Gaps', zh: '缺口' },
  coverage: {
    en: 'Of the facts: {coverage} cite a source, {independent} rest on two origins or a filing, {proven} proven by a copy',
    zh: '事实中：{coverage} 有出处，{independent} 有两个独立源头或公告，{proven} 已对过原文',
  },
  overall: {
    en: '{files} together: {coverage} of the facts cite a source, {independent} rest on two origins or a filing, {proven} proven by a copy',
    zh: '{files}合计：事实中 {coverage} 有出处，{independent} 有两个独立源头或公告，{proven} 已对过原文',
  },
} as const satisfies Record<string, Word>;

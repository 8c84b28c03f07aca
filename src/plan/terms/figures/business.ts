/** Terms of reports in both languages, and words that tell nothing: for comparing a plan with what it cites. */

/** Beyond rows and ratios; what is written alike in both needs no entry. */
export const BUSINESS_TERMS: readonly (readonly string[])[] = [
  ['net sales', '净销售额', '销售净额'],
  ['eCommerce', 'e-commerce', '电商', '线上'],
  ['international', '国际'],
  ['overseas', 'outside mainland', '海外', '境外'],
  ['domestic', '境内', '国内'],
  ['members', 'membership', '会员'],
  ['stores', '门店'],
  ['advertising', '广告'],
  ['customers', '客户'],
  ['employees', 'associates', 'headcount', '员工'],
  ['research and development', 'R&D', '研发'],
  ['selling expenses', 'sales and marketing', '销售费用'],
  ['administrative expenses', 'general and administrative', '管理费用'],
  ['financial expenses', 'finance costs', '财务费用'],
  ['operating expenses', '营业费用', '运营费用'],
  ['effective income tax rate', 'effective tax rate', '有效所得税率', '有效税率', '实际税率'],
  ['operating income', 'operating profit', '营业利润', '经营利润'],
  ['net income', 'net profit', 'net loss', '净利润', '净亏损'],
  ['gross profit', '毛利'],
  ['dividends', '股息', '分红', '股利'],
  ['share repurchases', 'repurchase', '回购'],
  ['book value per share', 'net assets per share', '每股净资产'],
  ['earnings per share', 'EPS', '每股收益', '每股盈利'],
  ['comparable sales', 'same-store sales', '同店销售', '可比销售', '同店'],
  ['liabilities', '负债'],
  ['market share', '市场份额', '市占率'],
  ['subscription', '订阅'],
  ['cloud', '云'],
  ['services', '服务'],
  ['products', '产品'],
  ['orders', '订单'],
  ['debt', 'borrowings', '债务', '借款'],
  ['impairment', '减值'],
  ['goodwill', '商誉'],
  ['depreciation', '折旧'],
  ['deposits', '存款'],
  ['loans', '贷款'],
  ['users', '用户'],
  ['capacity', '产能'],
  ['patents', '专利'],
  ['iPhone', '手机'],
  ['China', '中国'],
  ['United States', 'U.S.', '美国'],
  ['Europe', '欧洲'],
  ['electricity', '电费', '电力'],
  ['segment', '分部', '板块'],
  ['equity', '股东权益', '所有者权益'],
  ['investing activities', '投资活动'],
  ['financing activities', '融资活动', '筹资活动'],
];

/** Words that every text has. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'the and for with from that this these those their its our was were are has have had been will would can ' +
    'which who when than then also into over under about around nearly more less only most year years fiscal ' +
    'reached rose fell grew came were increased decreased increase decrease growth million billion thousand ' +
    'percent points basis approximately compared respectively ended company we they says said'
  ).split(' '),
);
/** Pairs of Han characters that every report has. */
export const COMMON_HAN =
  /^(?:公司|我们|他们|同比|增长|下降|亿元|万元|报告|期内|年度|约为|达到|其中|以及|以上|以下|占比|去年|今年|上年|财年|美元|人民|民币|百分|分点|个百|提高|减少|增加|左右)$/;

/** A term as `wordsOf` gives it. */
const term = (name: string) => `#${name}`;

/** Terms that are each a metric, by the family of those that stand for each other. */
export const METRICS: ReadonlyMap<string, string> = new Map(
  [
    ['revenue', 'net sales'],
    ['gross profit', 'gross margin'],
    ['R&D expense', 'research and development'],
    ['operating income'],
    ['net income'],
    ['cost of revenue'],
    ['earnings per share'],
    ['book value per share'],
    ['EBT'],
    ['inventory'],
    ['receivables'],
    ['payables'],
    ['operating cash flow'],
    ['capex'],
    ['total assets'],
    ['total liabilities'],
    ['equity'],
    ['operating expenses'],
    ['administrative expenses'],
    ['selling expenses'],
    ['financial expenses'],
    ['market share'],
    ['liabilities'],
  ].flatMap((names) => names.map((name) => [term(name), names[0] as string] as const)),
);

/** Terms of what all shares are of. */
export const WHOLE_TERMS: readonly string[] = ['revenue', 'net sales'].map(term);

/** What a margin is made of, by the words that name it. */
export const MARGIN_PARTS: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/毛利率|gross margin/i, new Set(['gross profit', 'cost of revenue'].map(term))],
  [/营业利润率|经营利润率|operating margin/i, new Set([term('operating income')])],
  [/净利率|净利润率|net margin|profit margin/i, new Set([term('net income')])],
];

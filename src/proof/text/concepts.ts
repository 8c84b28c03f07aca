/** Terms of business that both languages have: a claim in one is compared with a copy in the other. */
import { RATIO_NAMES, ROW_NAMES } from '../../finance/statements/names';

/** Beyond rows and ratios; what is written alike in both needs no entry. */
const TERMS: readonly (readonly string[])[] = [
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
  ['earnings per share', 'EPS', '每股收益', '每股盈利'],
  ['comparable sales', 'same-store sales', '同店销售', '可比销售', '同店'],
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
];

const CONCEPTS: ReadonlyMap<string, string> = new Map(
  [
    ...Object.values({ ...ROW_NAMES, ...RATIO_NAMES }).map(({ en, zh, aliases }) => [
      en,
      zh,
      ...aliases,
    ]),
    ...TERMS,
  ].flatMap((names) => names.map((name) => [name.toLowerCase(), `#${names[0]}`] as const)),
);

/** Names by their first word or Han character, the longest first. */
const BY_START = new Map<string, string[]>();
for (const name of [...CONCEPTS.keys()].sort((a, b) => b.length - a.length)) {
  const start = startOf(name);
  BY_START.set(start, [...(BY_START.get(start) ?? []), name]);
}

function startOf(name: string): string {
  return /^[a-z]+/.exec(name)?.[0] ?? name.charAt(0);
}

const START = /[a-z]+|\p{Script=Han}/gu;

/** The terms in a text of small letters, by the name of their first spelling. */
export function conceptsIn(plain: string): string[] {
  const found: string[] = [];
  let until = 0;
  for (const match of plain.matchAll(START)) {
    const names = BY_START.get(match[0]);
    if (!names || match.index < until) continue;
    const name = names.find(
      (one) =>
        plain.startsWith(one, match.index) &&
        !(/[a-z]$/.test(one) && /[a-z]/.test(plain.charAt(match.index + one.length))),
    );
    if (name === undefined) continue;
    found.push(CONCEPTS.get(name) ?? '');
    until = match.index + name.length;
  }
  return found;
}

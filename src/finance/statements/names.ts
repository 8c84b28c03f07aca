/** The names of rows, ratios and segment metrics, English and Chinese, in one place. */
import {
  RATIOS,
  type Ratio,
  ROW_KEYS,
  type RowKey,
  SEGMENT_METRICS,
  type SegmentMetric,
  type Statements,
} from './statements';

export interface Names {
  readonly en: string;
  readonly zh: string;
  /** Other spellings that are read, the preferred ones first. */
  readonly aliases: readonly string[];
}

const names = (en: string, zh: string, ...aliases: string[]): Names => ({ en, zh, aliases });

/** What a row is called, where its name says by itself which row it is. */
export const ROW_NAMES: Readonly<Record<RowKey, Names>> = {
  revenue: names(
    'revenue',
    '营业收入',
    '营业总收入',
    '收入',
    '营收',
    'revenues',
    'net revenues',
    'total revenues',
    'sales',
    'net sales',
  ),
  costOfRevenue: names(
    'cost of revenue',
    '营业成本',
    'cost of revenues',
    'cost of sales',
    'cost of goods sold',
  ),
  grossProfit: names('gross profit', '毛利', '毛利润', '毛利额'),
  sellingExpense: names(
    'selling expense',
    '销售费用',
    'selling expenses',
    'selling and marketing expense',
    'selling and marketing expenses',
    'sales and marketing',
  ),
  adminExpense: names(
    'administrative expense',
    '管理费用',
    'administrative expenses',
    'general and administrative',
    'general and administrative expense',
    'general and administrative expenses',
  ),
  rdExpense: names(
    'R&D expense',
    '研发费用',
    'R&D expenses',
    'research and development',
    'research and development expense',
    'research and development expenses',
  ),
  advertising: names(
    'advertising',
    '广告费',
    '广告宣传费',
    '广告费用',
    'advertising expense',
    'advertising expenses',
  ),
  operatingIncome: names(
    'operating income',
    '营业利润',
    '经营利润',
    'operating profit',
    'income from operations',
  ),
  ebit: names('EBIT', '息税前利润', 'earnings before interest and taxes'),
  ebt: names(
    'EBT',
    '利润总额',
    '税前利润',
    'pre-tax income',
    'profit before tax',
    'income before income taxes',
  ),
  tax: names('tax', '所得税', '所得税费用', 'income tax', 'income tax expense'),
  interest: names('interest', '利息费用', '利息支出', 'interest expense'),
  netIncome: names(
    'net income',
    '归母净利润',
    '归属于母公司所有者的净利润',
    '归属于母公司股东的净利润',
    '归属于上市公司股东的净利润',
    '归属母公司净利润',
    '归属于母公司净利润',
    'net income attributable',
    'attributable net income',
  ),
  netIncomeTotal: names(
    'total net income',
    '合并净利润',
    'consolidated net income',
    'net income total',
  ),
  assets: names('total assets', '总资产', '资产总计', '资产总额', '资产合计', 'assets'),
  liabilities: names('total liabilities', '总负债', '负债合计', '负债总计', 'liabilities'),
  equity: names(
    'equity',
    '归母净资产',
    '归属于母公司股东权益合计',
    '归属于母公司所有者权益合计',
    '归属于母公司股东权益',
    '归属于母公司所有者权益',
    '归属于上市公司股东的净资产',
    '股东权益不含少数股东权益',
    '所有者权益不含少数股东权益',
    "shareholders' equity",
    "stockholders' equity",
    'attributable equity',
  ),
  equityTotal: names('total equity', '合并股东权益', '股东权益含少数股东权益', 'equity total'),
  inventory: names('inventory', '存货', 'inventories'),
  receivables: names('receivables', '应收账款', 'accounts receivable', 'trade receivables'),
  payables: names('payables', '应付账款', 'accounts payable', 'trade payables'),
  operatingCashFlow: names(
    'operating cash flow',
    '经营活动产生的现金流量净额',
    '经营现金流',
    '经营性现金流',
    '经营活动现金流量净额',
    '经营活动现金流净额',
    'net cash provided by operating activities',
  ),
  capex: names(
    'capex',
    '资本开支',
    '购建固定资产、无形资产和其他长期资产支付的现金',
    '购建固定资产、无形资产和其他长期资产所支付的现金',
    '资本支出',
    'capital expenditure',
    'capital expenditures',
  ),
  cash: names('cash', '货币资金', '现金及现金等价物', 'cash and cash equivalents'),
  interestBearingDebt: names('interest-bearing debt', '有息负债'),
  currentAssets: names('current assets', '流动资产', '流动资产合计', 'total current assets'),
  currentLiabilities: names(
    'current liabilities',
    '流动负债',
    '流动负债合计',
    'total current liabilities',
  ),
};

/** Names that mean the first row, but the second beside another row that is surely the first. */
const SIBLING_NAMES: readonly (readonly [RowKey, RowKey, readonly string[]])[] = [
  ['netIncome', 'netIncomeTotal', ['净利润']],
  [
    'equity',
    'equityTotal',
    [
      '所有者权益合计',
      '股东权益合计',
      '所有者权益或股东权益合计',
      '权益合计',
      '权益总额',
      '权益总计',
      '总权益',
      '股东权益总计',
      '股东权益总额',
      '所有者权益总计',
      '所有者权益总额',
      '净资产',
      '股东权益',
      '所有者权益',
    ],
  ],
];

/** Names that are one row whatever stands between their parts; as they are compared. */
const RULES: readonly (readonly [RegExp, RowKey])[] = [
  // 归属于母公司所有者权益（或股东权益）合计, 归属于上市公司股东的净资产, 归母所有者权益
  [
    /^(?:归属于?(?!少数).*(?:股东|所有者|母公司).*|归母.*)(?:权益|净资产)(?:合计|总计|小计|总额)?$/,
    'equity',
  ],
  [/^(?:归属于?(?!少数).*(?:股东|所有者|母公司)?|归母)的?净利润?$/, 'netIncome'],
  [/^(?:本公司|母公司)?(?:股东|权益持有人|拥有人)应占(?:溢利|利润|净利润)$/, 'netIncome'],
  [/^购建固定资产.*支付的现金$/, 'capex'],
  [/^经营(?:活动|业务)(?:所?产生的?|所得|的)?现金(?:流量)?净(?:流量|额)$/, 'operatingCashFlow'],
  [/^(?:其中)?主营业务收入$|^营业额$|^营运收入$/, 'revenue'],
];

/** The part of an owner, as a rule writes it, that isn't the row it looks like. */
const NOT_OWNERS = /扣除|扣非|综合收益|每股|少数|增长|同比|率|占比/;

/**
 * The row that a name says it is the parent's part of, where the name itself is
 * not understood: then no total may be taken for it. `null` for any other name.
 */
export function hasUnreadScope(name: string): 'netIncome' | 'equity' | null {
  const plain = comparable(name);
  if (!/归属|归母/.test(plain) || NOT_OWNERS.test(plain) || rowOf(plain)) return null;
  if (/权益|净资产/.test(plain)) return 'equity';
  return /净利|利润|损益/.test(plain) ? 'netIncome' : null;
}

/** Whether a name means the parent's row only where nothing else is that: 净利润, 所有者权益合计. */
export function isUnclearName(name: string, key: RowKey): boolean {
  const plain = comparable(name);
  return SIBLING_NAMES.some(
    ([alone, beside, words]) => (key === alone || key === beside) && words.includes(plain),
  );
}

function rowOf(plain: string): { readonly key: RowKey; readonly rank: number } | null {
  const known = ROWS.get(plain);
  if (known) return known;
  if (NOT_OWNERS.test(plain)) return null;
  const rule = RULES.findIndex(([pattern]) => pattern.test(plain));
  return rule < 0 ? null : { key: RULES[rule]?.[1] as RowKey, rank: 50 + rule };
}

/** Names that stand in for a row where it isn't there. */
const PROXY_NAMES: readonly (readonly [RowKey, readonly string[]])[] = [['interest', ['财务费用']]];

export const RATIO_NAMES: Readonly<Record<Ratio, Names>> = {
  roe: names('ROE', '净资产收益率', '股东权益回报率', 'return on equity'),
  netMargin: names('net margin', '销售净利率', '净利率', '净利润率'),
  assetTurnover: names('asset turnover', '总资产周转率', '资产周转率', '总资产周转次数'),
  equityMultiplier: names('equity multiplier', '权益乘数', '杠杆倍数'),
  parentShare: names("parent's share", '归母占比', 'parent share'),
  taxBurden: names('tax burden', '税收负担', '税负系数'),
  interestBurden: names('interest burden', '利息负担', '利息负担率'),
  ebitMargin: names('EBIT margin', '息税前利润率', 'EBIT利润率'),
  operatingMargin: names('operating margin', '营业利润率', '经营利润率'),
  grossMargin: names('gross margin', '毛利率', '销售毛利率'),
  sellingRatio: names('selling expense ratio', '销售费用率', 'selling expenses to revenue'),
  adminRatio: names('administrative expense ratio', '管理费用率'),
  rdRatio: names('R&D expense ratio', '研发费用率', 'R&D intensity'),
  advertisingRatio: names('advertising ratio', '广告费用率', '广告费率'),
  roa: names('ROA', '总资产收益率', '总资产净利率', 'return on assets'),
  inventoryDays: names('inventory days', '存货周转天数', '库存周转天数'),
  inventoryTurns: names('inventory turns', '存货周转次数', '存货周转率', 'inventory turnover'),
  receivableDays: names(
    'receivable days',
    '应收账款周转天数',
    'receivables days',
    'days sales outstanding',
  ),
  payableDays: names(
    'payable days',
    '应付账款周转天数',
    'payables days',
    'days payable outstanding',
  ),
  cashConversionCycle: names('cash conversion cycle', '现金周转期', '现金循环周期'),
  workingCapital: names('working capital', '营运资金', '营运资本'),
  workingCapitalDays: names('working capital days', '营运资金周转天数', '营运资金天数'),
  cashContent: names('cash content of profit', '净利润现金含量', 'cash content'),
  freeCashFlow: names('free cash flow', '自由现金流', '自由现金流量'),
  freeCashFlowMargin: names('free cash flow margin', '自由现金流率'),
  capexRatio: names('capex ratio', '资本开支率', 'capex to revenue'),
  currentRatio: names('current ratio', '流动比率'),
  liabilityRatio: names('liability ratio', '资产负债率'),
  interestBearingDebtRatio: names('interest-bearing debt ratio', '有息负债率'),
  revenueGrowth: names('revenue growth', '收入增长率', '营收增长率', '营业收入增长率', '收入增速'),
  sequentialGrowth: names('sequential growth', '环比增长率', '收入环比增长率', '环比增速'),
  cagr: names('CAGR', '复合增长率', '年复合增长率', '复合年增长率'),
  weightedRoe: names(
    'weighted average ROE',
    '加权平均净资产收益率',
    '加权净资产收益率',
    '加权ROE',
    'weighted roe',
  ),
};

export const SEGMENT_METRIC_NAMES: Readonly<Record<SegmentMetric, Names>> = {
  revenue: names('revenue', '收入', '营业收入', '营收'),
  grossProfit: names('gross profit', '毛利'),
  profit: names('profit', '分部利润', '利润', 'segment profit'),
  share: names('share', '占比', '收入占比'),
  growth: names('growth', '增长率', '增速', '收入增长率'),
  contribution: names('contribution', '增长贡献', '贡献'),
  grossMargin: names('gross margin', '毛利率'),
  profitMargin: names('profit margin', '分部利润率', '利润率'),
};

/** Notes in a row's name that don't change which row it is. */
const NOTE =
  /\((?:[^()]*(?:元|亏损|损失|填列|million|thousand|billion|RMB|USD|CNY)[^()]*|万|亿|百万|千)\)/gi;
const LEAD =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、]\s*|其中:|减:|加:)+/;

/** A name as it is compared: half-width, lower case, without notes, numbering, blanks and marks. */
function comparable(name: string): string {
  return name
    .slice(0, 120)
    .normalize('NFKC')
    .trim()
    .replace(LEAD, '')
    .replace(NOTE, '')
    .toLowerCase()
    .replace(/帐/g, '账')
    .replace(/[\s()[\]_\-–—'’、,:*"“”]/g, '');
}

function table<K extends string>(
  keys: readonly K[],
  tables: Readonly<Record<K, Names>>,
): ReadonlyMap<string, { readonly key: K; readonly rank: number }> {
  const map = new Map<string, { key: K; rank: number }>();
  for (const key of keys) {
    const { en, zh, aliases } = tables[key];
    [key, zh, en, ...aliases].forEach((name, rank) => {
      const plain = comparable(name);
      if (!map.has(plain)) map.set(plain, { key, rank });
    });
  }
  return map;
}

const ROWS = table(ROW_KEYS, ROW_NAMES);
const RATIO_TABLE = table(RATIOS, RATIO_NAMES);
const SEGMENT_TABLE = table(SEGMENT_METRICS, SEGMENT_METRIC_NAMES);

export interface ResolvedRow {
  readonly key: RowKey;
  /** It only stands in for the row (财务费用 for interest), which must be said. */
  readonly proxy: boolean;
  /** Of several names of one row the least rank is the best. */
  readonly rank: number;
}

/**
 * Which row each name means, seen beside the others: 净利润 is the parent's
 * profit where it stands alone, and the consolidated one beside 归母净利润.
 * `null` for what is no row. Two names may mean one row.
 */
export function resolveRowNames(rowNames: readonly string[]): (ResolvedRow | null)[] {
  const plain = rowNames.map(comparable);
  const surely = new Set<RowKey>(plain.flatMap((name) => rowOf(name)?.key ?? []));
  for (const name of rowNames) {
    const unread = hasUnreadScope(name);
    if (unread) surely.add(unread);
  }
  return plain.map((name) => {
    const known = rowOf(name);
    if (known) return { ...known, proxy: false };
    for (const [alone, beside, words] of SIBLING_NAMES) {
      const rank = words.indexOf(name);
      if (rank >= 0) return { key: surely.has(alone) ? beside : alone, proxy: false, rank };
    }
    for (const [key, words] of PROXY_NAMES) {
      const rank = words.indexOf(name);
      if (rank >= 0) return surely.has(key) ? null : { key, proxy: true, rank };
    }
    return null;
  });
}

/** The ratio of a name, English or Chinese; `null` when it is none. */
export function ratioOf(name: string): Ratio | null {
  return RATIO_TABLE.get(comparable(name))?.key ?? null;
}

/**
 * The ratio or row of a name. What 净利润 and the like mean depends on the rows
 * of the block, so that a bound figure means what the block's row of that name
 * does.
 */
export function metricOf(name: string, statements?: Statements): Ratio | RowKey | null {
  const ratio = ratioOf(name);
  if (ratio) return ratio;
  const plain = comparable(name);
  for (const [alone, beside, words] of SIBLING_NAMES) {
    if (words.includes(plain)) return statements?.rows[beside] ? beside : alone;
  }
  return resolveRowNames([name])[0]?.key ?? null;
}

/** The segment metric of a name; `null` when it is none. */
export function segmentMetricOf(name: string): SegmentMetric | null {
  return SEGMENT_TABLE.get(comparable(name))?.key ?? null;
}

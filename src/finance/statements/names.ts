/** Which row, ratio or segment metric a name means. */
import { simplified } from '../traditional';
import { type Names, PROXY_NAMES, ROW_NAMES, SIBLING_NAMES } from './nameTables';
import { RATIO_NAMES, SEGMENT_METRIC_NAMES } from './ratioNames';
import {
  RATIOS,
  type Ratio,
  ROW_KEYS,
  type RowKey,
  SEGMENT_METRICS,
  type SegmentMetric,
  type Statements,
} from './statements';

export { type Names, ROW_NAMES } from './nameTables';
export { RATIO_NAMES, SEGMENT_METRIC_NAMES } from './ratioNames';

/** Names that are one row whatever stands between their parts; as they are compared. */
const RULES: readonly (readonly [RegExp, RowKey])[] = [
  // 归属于母公司所有者权益（或股东权益）合计, 归属于上市公司股东的净资产, 归母所有者权益
  [
    /^(?:归属于?(?!少数)(?=.*(?:股东|所有者|母公司)).*|归母.*)(?:权益|净资产)(?:合计|总计|小计|总额)?$/,
    'equity',
  ],
  [/^(?:归属于?(?!少数).*(?:股东|所有者|母公司)?|归母)的?净利润?$/, 'netIncome'],
  // 本公司权益持有人应占盈利, 母公司拥有人应占; of equity only where it is named.
  [
    /^(?:本公司|母公司)?(?:普通股)?(?:股东|股权持有人|权益持有人|拥有人)应占权益(?:合计|总额|总计)?$/,
    'equity',
  ],
  [
    /^(?:(?:年内|年度|期内|本年度?)?(?:净?利润|溢利|盈利))?(?:归属于)?(?:本公司|母公司)?(?:普通股)?(?:股东|股权持有人|权益持有人|拥有人)应占(?:(?:年内|年度|期内|本年度?)?(?:净?利润|溢利|盈利))?$/,
    'netIncome',
  ],
  [/^购建固定资产.*支付的现金$/, 'capex'],
  [/^经营(?:活动|业务)?(?:所?产生的?|所得|的)?现金(?:流量)?净(?:流量|额)$/, 'operatingCashFlow'],
  [/^(?:经营|营业)(?:溢利|盈利)$/, 'operatingIncome'],
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
  if (!/归属|归母|(?:股东|拥有人|持有人)应占/.test(plain) || NOT_OWNERS.test(plain) || rowOf(plain))
    return null;
  if (/权益|净资产/.test(plain)) return 'equity';
  return /净利|利润|损益/.test(plain) ? 'netIncome' : null;
}

/** Whether a name means the parent's row only where nothing else is that: 净利润, 所有者权益合计. */
export function isUnclearName(name: string, key: RowKey): boolean {
  const plain = comparable(name);
  const sibling = siblingOf(plain);
  return sibling !== null && (key === sibling.alone || key === sibling.beside);
}

/** 年内溢利, 本年度盈利, 期内利润: the profit of whoever the statement is of. */
const OF_TIME = /^本?(?:年度?|期)[内间]?(?:净?利润|溢利|盈利|纯利)$/;

/** The two rows of a name that may be either, by what stands beside it; `null` for any other name. */
function siblingOf(plain: string) {
  for (const [alone, beside, words] of SIBLING_NAMES) {
    const rank = words.indexOf(plain);
    if (rank >= 0) return { alone, beside, rank };
  }
  return OF_TIME.test(plain)
    ? { alone: 'netIncome' as const, beside: 'netIncomeTotal' as const, rank: 1 }
    : null;
}

function rowOf(plain: string): { readonly key: RowKey; readonly rank: number } | null {
  const known = ROWS.get(plain);
  if (known) return known;
  if (NOT_OWNERS.test(plain)) return null;
  const rule = RULES.findIndex(([pattern]) => pattern.test(plain));
  return rule < 0 ? null : { key: RULES[rule]?.[1] as RowKey, rank: 50 + rule };
}

/** Notes in a row's name that don't change which row it is. */
const NOTE =
  /\((?:[^()]*(?:元|亏损|损失|填列|million|thousand|billion|RMB|USD|CNY)[^()]*|万|亿|百万|千)\)/gi;
const LEAD =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、]\s*|其中:|减:|加:)+/;

/** A name as it is compared: half-width, lower case, without notes, numbering, blanks and marks. */
function comparable(name: string): string {
  return COMPARABLE.get(name) ?? comparableAfresh(name);
}

/** The names of the tables as they are compared. */
const COMPARABLE = new Map<string, string>();

function comparableAfresh(name: string): string {
  return simplified(name.slice(0, 120).normalize('NFKC'))
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
      const plain = comparableAfresh(name);
      COMPARABLE.set(name, plain);
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
    const sibling = siblingOf(name);
    if (sibling) {
      const { alone, beside, rank } = sibling;
      return { key: surely.has(alone) ? beside : alone, proxy: false, rank };
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
  const sibling = siblingOf(plain);
  if (sibling) return statements?.rows[sibling.beside] ? sibling.beside : sibling.alone;
  return resolveRowNames([name])[0]?.key ?? null;
}

/** The segment metric of a name; `null` when it is none. */
export function segmentMetricOf(name: string): SegmentMetric | null {
  return SEGMENT_TABLE.get(comparable(name))?.key ?? null;
}

/** What heads and names in tables of segments mean. */
import { simplified } from '../../../finance/traditional';

/** Blanks that widen or break a Chinese word. */
export const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** What a column or row of such a table holds. */
export type Measure = 'revenue' | 'external' | 'internal' | 'cost' | 'grossProfit' | 'profit';

/** By what a table splits the company; `other`: by what no block holds, such as channels. */
export type Axis = SplitAxis | 'other';

/** By what blocks hold segments. */
export type SplitAxis = 'business' | 'product' | 'region';

const RATE =
  /[率%％]|占|比重|比例|增减|增长|变动|同比|幅度|\b(?:change|percent(?:age)?|growth|increase|decrease|share|variance)\b|% of/i;
const EXTERNAL = /对外|外部|\bexternal\b|third[- ]part(?:y|ies)|from customers/i;
const INTERNAL = /分部[间之]|内部交易|\binter[- ]?segment|(?:from|to|with) other segments/i;
const COST = /成本|\bcosts? of\b/i;
const GROSS = /毛利|\bgross (?:profit|margin)\b/i;
const PROFIT =
  /分部(?:经营|营业)?(?:利润|业绩|溢利|结果)|(?:营业|经营)(?:利润|溢利)|\b(?:segment|operating|trading) (?:operating )?(?:profit|income|result|earnings|contribution|\(?loss)|\b(?:profit|income|earnings) from operations/i;
const REVENUE = /收入|收益(?!率)|营业额|销售额|\b(?:net )?(?:sales|revenues?|turnover)\b/i;
/** Of other things than what is sold. */
const NO_REVENUE =
  /利息|投资|营业外|其他收益|公允|每股|资产处置|补助|递延|净额|预收|合同负债|financ|interest|deferred|other (?:operating )?income|\bper\b|equity|cost to|unearned|receivable/i;

/** In simplified characters, half-width, without the blanks that widen Chinese words. */
function folded(text: string): string {
  return simplified(text.normalize('NFKC')).replace(BETWEEN_HAN, '').trim();
}

/** What a text names; `null` where it names nothing of a segment, `rate` where it holds no amounts. */
export function measureOf(text: string): Measure | 'rate' | null {
  const plain = folded(text);
  if (RATE.test(plain)) return 'rate';
  if (COST.test(plain)) return 'cost';
  if (GROSS.test(plain)) return 'grossProfit';
  if (PROFIT.test(plain)) return 'profit';
  if (NO_REVENUE.test(plain)) return null;
  if (INTERNAL.test(plain)) return 'internal';
  if (EXTERNAL.test(plain)) return 'external';
  return REVENUE.test(plain) ? 'revenue' : null;
}

const OTHER_AXIS =
  /销售模式|销售渠道|按渠道|渠道分|时间分类|时点|时段|合同(?:类型|期限)|客户类型|市场或客户|季度|前五|客户集中|timing of|point in time|over time|by channel|customer type|type of customer|major customers?|quarter/i;
const REGION =
  /地区|地域|地理|区域|境内外|国家|geograph|\bregions?\b|by (?:country|market|location)|countr(?:y|ies)\b|non-U\.?S|outside (?:of )?the/i;
const PRODUCT =
  /分产品|按产品|产品(?:类型|类别|线|分类)|商品类型|产品(?:和|及|与)服务|业务类型|服务类型|收入类型|\bproducts?\b|by (?:type|category|service|stream|source)|service type|disaggregat|product line/i;
const BUSINESS =
  /分行业|按行业|行业分类|分部|分业务|业务板块|\bsegment(?:s|al)?\b|by (?:business|division)/i;

/** By what a text says that something is split; `null` where it doesn't. */
export function axisOf(text: string): Axis | null {
  const plain = folded(text);
  if (/分行业.{0,6}分产品|分产品.{0,6}分地区/.test(plain)) return null;
  if (OTHER_AXIS.test(plain)) return 'other';
  if (REGION.test(plain)) return 'region';
  if (PRODUCT.test(plain)) return 'product';
  return BUSINESS.test(plain) ? 'business' : null;
}

const PLACES =
  /^(?:境[内外]|国[内外]|[内外]销|海外|港澳台)|\b(?:non-)?U\.S\.|^(?:other countries|rest of (?:the )?world|international|domestic|foreign)\b/i;

/**
 * By what parts of these names split the company; `null` where no block holds such a split, or
 * nothing tells. Where no text says it, parts at home and abroad are regions.
 */
export function splitAxisOf(said: Axis | null, names: readonly string[]): SplitAxis | null {
  if (said !== null) return said === 'other' ? null : said;
  const arePlaces = names.every((name) => PLACES.test(folded(plainName(name))));
  return names.length > 0 && arePlaces ? 'region' : null;
}

const TOTAL =
  /^(?:(?:主营业务|营业)?(?:总?收入|成本|利润)?(?:合计|总计|总额)|(?:集团|抵销后|(?:报告|经营)?分部)?(?:合计|总计)(?:数|金额)?|.{0,8}小计|合并(?:数|合计|金额)?|(?:sub)?totals?\b.{0,60}|consolidated(?: totals?)?|group(?: total)?|the group|company total)$/i;
const ELIMINATION = /[抵对][销消]|抵减|\beliminat|inter-?segment$|\bconsolidation adjustments?/i;

/** The whole: a column or a row of sums. */
export function isTotal(name: string): boolean {
  return TOTAL.test(folded(plainName(name)));
}

/** What segments sell each other, taken off. */
export function isElimination(name: string): boolean {
  return ELIMINATION.test(folded(name));
}

/** A part that is one of another: `其中：华东`. */
export function isOfWhich(name: string): boolean {
  return /^(?:其中|of which|including)\s*:?/i.test(folded(name));
}

/** What is counted by time or customer instead. */
const NO_PART =
  /季度|^[qQ][1-4]\b|\bquarter\b|^(?:客户|供应商)\s?[一二三四五a-e\d]|^第[一二三四五]名|^customer [a-e\d]\b|时点|时段|半年|point in time|over time|^(?:third|related) part(?:y|ies)$|^(?:非?关联方|第三方)$|^\d+$/i;

/** Whether a name may be of a part of the company. */
export function isPart(name: string): boolean {
  return !NO_PART.test(folded(name));
}

/** A name without ordinals before and marks of footnotes behind it. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .replace(
      /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．](?!\d))\s*/,
      '',
    )
    .replace(/^(?:其中|of which|including)\s*[:：]\s*/i, '')
    .replace(
      /(?:(?:(?<!\s)\s+)?(?:[(（](?:注?\s?\d{1,2}|[a-z])[)）]|[*†‡#:：]|[\u2460-\u2473])){1,8}$/i,
      '',
    )
    .replace(BETWEEN_HAN, '')
    .trim();
}

/** The years that a text names. */
export function yearsIn(text: string): number[] {
  const found = text.normalize('NFKC').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
  return [...new Set([...found].map(([year]) => Number(year)))];
}

/** How many periods before the report's own a text names: 本期 0, 上年同期 1; `null` for none. */
export function relativeOf(text: string): 0 | 1 | null {
  const plain = folded(text);
  if (/上(?:年|期)|去年|\b(?:prior|previous|last) (?:year|period)\b/i.test(plain)) return 1;
  const isOwn = /本(?:年|期|报告期)|当(?:年|期)|\b(?:current|this) (?:year|period)\b/i.test(plain);
  return isOwn ? 0 : null;
}

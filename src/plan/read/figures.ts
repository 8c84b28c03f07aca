/**
 * Figures in prose: a percentage or points, money, a multiple, a number with
 * 万/亿/million, or a number with a unit of measure. Years, dates, ordinals,
 * counted nouns and digits inside a name are none.
 */
import type { Figure } from '../model';
import { BLANK, type Prose } from '../prose';
import {
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  SCALE_WORDS,
  SPANS_EN,
  SPANS_ZH,
  UNITS_EN,
  UNITS_ZH,
} from '../terms/measures';
import { narrow } from '../text';

const any = (words: readonly string[]) => `(?:${words.join('|')})`;

/** A number, or a range of two; not the tail of a name (5G, PL-200, v1.2, 7×24). */
const ONE = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const NUMBER = `(?<![A-Za-z0-9.,_×])(?<![A-Za-z0-9][-–/])(?<!第\\s?)${ONE}(?:\\s*[-~–—至到]\\s*${ONE})?`;
const HAN =
  '(?<![第\\d一二两三四五六七八九十百千万])[一二两三四五六七八九十][一二两三四五六七八九十百千零半]*';
/** Before a span of time, these make it a position in time. */
const NOT_AFTER = '(?<!(?:近|过去|未来|最近|第|前|后|上|下|头|last|past|next|previous|first)\\s*)';
const NOT_BEFORE = '(?!\\s*(?:前|之前|以前|后|之后|以后|来|以来|ago|later|old))';
const YEAR = '(?!(?:19|20)\\d{2}(?:\\s*[-~–—至到]\\s*(?:19|20)?\\d{2})?\\s*年)';
const SCALE_EN = '(?:thousand|million|billion|trillion)';
const HAN_EN =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred)';

/** What must be in a text for a pattern to be worth trying, and the pattern. */
const PATTERNS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /[%‰点]|pp|pt|bp|per|pct|basis/,
    `${NUMBER}\\s*(?:[%‰]|个?百分点|个?基点|个点(?!位)|pp\\b|ppt?s?\\b|bps?\\b|per ?cent\\b|percentage points?|basis points?|pct\\b)`,
  ],
  [/百分之/, '百分之[一二两三四五六七八九十百零点\\d]+'],
  [
    /[¥￥$€£]|RMB|CNY|USD|EUR|GBP|HKD|JPY|人民币/,
    `${any(CURRENCY_BEFORE)}\\s*[-−]?${ONE}(?:\\s*(?:${any(SCALE_WORDS)}|${SCALE_EN}|bn|mn|tn|[mk])\\b)?`,
  ],
  [
    /[元币镑]|美金|块钱|yuan|dollar|euro|pound|RMB|CNY|USD|EUR|GBP|HKD|JPY/,
    `${NUMBER}\\s*(?:${any(SCALE_WORDS)}|${SCALE_EN}|bn|mn)?\\s*${any(CURRENCY_AFTER)}(?![素旦件宝老勋])`,
  ],
  [/[万亿]/, `${NUMBER}\\s*余?多?${any(SCALE_WORDS)}(?!火急|能|有引力|事)`],
  [/[万亿]/, `${HAN}余?多?[万亿](?!火急|能|事)`],
  [/illion|thousand/, `(?:${NUMBER}|\\b${HAN_EN}(?: hundred)?)[\\s-]*${SCALE_EN}\\b`],
  [/bn|mn|tn/, `${NUMBER}\\s*(?:bn|mn|tn)\\b`],
  [/倍/, `(?:${NUMBER}|${HAN}|[百千]|数[十百千])\\s*倍`],
  [/[x×]/, `${NUMBER}(?:x|×)(?![\\w×])`],
  [
    / times /,
    `${NUMBER} times (?=as|more|the|higher|larger|faster|greater|bigger|lower|less|its|their|that)`,
  ],
  [
    /成/,
    '(?<![\\d第一二三四五六七八九十])(?:10|[1-9](?:\\.\\d)?|[一二两三四五六七八九])\\s*成(?!立|功|本|交|员|果|长|熟|都|品|套|型|不变|群|色|绩|就|人|家|像|份|语|见)',
  ],
  [
    /折/,
    '(?<![\\d第])(?:[1-9](?:\\.\\d)?|[一二三四五六七八九][一二三四五六七八九]?)\\s*折(?!页|腾|叠|射|返|扣率|线|中|旧|算|桂)',
  ],
  [/番/, '翻(?:了|了近)?(?:[一两二三四五\\d]+)?番'],
  [/过半/, '过半(?!年|月|天|小时)'],
  [
    /[A-Za-z克吨米里升时电瓦桶箱力秒度℃兆兹亩顷°]/,
    `${NUMBER}\\s*(?:${any(UNITS_ZH)}|${any(UNITS_EN)}(?![A-Za-z]))`,
  ],
  [
    /[钟时天周月年]/,
    `${NOT_AFTER}${YEAR}(?:${NUMBER}|${HAN})\\s*(?:多|余)?${any(SPANS_ZH)}${NOT_BEFORE}`,
  ],
  [
    /minute|hour|day|week|month|year/,
    `${NOT_AFTER}${NUMBER}[\\s-]*${any(SPANS_EN)}(?![A-Za-z])${NOT_BEFORE}`,
  ],
].map(([needs, source]) => [needs as RegExp, new RegExp(source as string, 'gu')] as const);

const QUICK = /[\d%百翻过倍成折万亿一二两三四五六七八九十]|illion|thousand/;

/** The figures of a text, in order, none inside another. */
export function figuresIn(text: string): { readonly from: number; readonly to: number }[] {
  const plain = narrow(text);
  if (!QUICK.test(plain)) return [];
  const hits: { from: number; to: number }[] = [];
  for (const [needs, pattern] of PATTERNS) {
    if (!needs.test(plain)) continue;
    for (const match of plain.matchAll(pattern)) {
      if (match[0]) hits.push({ from: match.index, to: match.index + match[0].trimEnd().length });
    }
  }
  hits.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return hits.filter(({ from, to }) => {
    const inside = from < end;
    end = Math.max(end, to);
    return !inside;
  });
}

/** Figures of a paragraph that are not bound to a block. */
export function figuresOf(prose: Prose): Figure[] {
  return figuresIn(prose.plain).map(({ from, to }) => ({
    text: prose.text.slice(from, to).replaceAll(BLANK, ''),
    range: prose.rangeOf(from, to),
  }));
}

/**
 * Figures in prose: a percentage or points, money, a multiple, a number with
 * 万/亿/million, or a number with a unit of measure. Years, dates, ordinals,
 * counted nouns and digits inside a name are none.
 */

import { matchesIn } from '../../../finance/matches';
import type { Figure } from '../../model';
import {
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  SCALE_WORDS,
  SPANS_EN,
  SPANS_ZH,
  UNITS_EN,
  UNITS_ZH,
} from '../../terms/figures/measures';
import { decimalPoints } from '../../text/decimalPoints';
import { seenText } from '../../text/seen';
import { plainly } from '../../text/text';
import { BLANK, type Prose } from './prose';

const any = (words: readonly string[]) => `(?:${words.join('|')})`;

/**
 * A number, or a range of two; not the tail of a name (5G, PL-200, v1.2, 7×24). What it begins
 * with is asked before what may not stand before it, which would be looked for at every letter.
 */
const ONE = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const NUMBER = `(?=\\d)(?<![A-Za-z0-9._×]|\\d,)(?<![A-Za-z0-9][-–/])(?<!第\\s?)${ONE}(?:\\s*[-~–—至到]\\s*${ONE})?`;
const HAN =
  '(?=[一二两三四五六七八九十])(?<![第\\d一二两三四五六七八九十百千万])[一二两三四五六七八九十][一二两三四五六七八九十百千零半]*';
/** Before a span of time, these make it a position in time. */
const NOT_AFTER =
  '(?<!(?:近|过去|未来|最近|第|第二个|前|后|上|下|头|这|那|今后|last|past|next|previous|first|coming)\\s{0,2})';
/** So do these after it; or they make it the name of a plan, or an idiom. */
const NOT_BEFORE =
  '(?![\\s-]{0,3}(?:前|之前|以前|后|之后|以后|来|以来|(?:滚动|发展|战略)?(?:规划|计划|行动)|两头|到[头晚]|一[次度回遍届]|四季|五载|磨一剑|ago|later|old|plan\\b))';
/** 2025年, and 25年 where what follows is said of a year. */
const YEAR =
  '(?!(?:19|20)\\d{2}(?:\\s{0,2}[-~–—至到]\\s{0,2}(?:19|20)?\\d{2})?\\s{0,2}年|[0-3]\\d年(?:\\d{1,2}月|第?[一二三四]季|[上下全]半?年|Q[1-4]|H[12]|财?报|营收|收入|净利|毛利|利润|亏损|同比|国内|海外|预算|毕业|加入|入职|成立|创立|上市|开业|投产|就))';
const SCALE_EN = '(?:thousand|million|billion|trillion)';
const HAN_EN =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)';

/** What must be in a text for a pattern to be worth trying, and the pattern. */
const PATTERNS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /[%‰点]|pp|pt|bp|per|pct|basis/,
    `${NUMBER}\\s*(?:[%‰]|个?百分点|个?基点|个点(?![位子评心])|pp\\b|ppt?s?\\b|pts?\\b|bps?\\b|per ?cent\\b|percentage points?|basis points?|pct\\b)`,
  ],
  [/points?/, `(?<=\\b(?:by|up|down|fell|rose|lost|gained|dropped|slipped) )${NUMBER} points?\\b`],
  [/百分之/, '百分之[一二两三四五六七八九十百零点\\d]+'],
  [
    /[¥￥$€£₩₹]|[A-Z]{3}|人民币/,
    `${any(CURRENCY_BEFORE)}\\s*[-−]?${ONE}(?:\\s*(?:${any(SCALE_WORDS)}|(?:${SCALE_EN}|bn|mn|tn|M(?:io|rd)|[mkbMKB])\\b))?`,
  ],
  [
    /[元币镑€£]|美金|块钱|yuan|dollar|euro|pound|[A-Z]{3}/,
    `(?:${NUMBER}(?:\\s*(?:${any(SCALE_WORDS)}|千|${SCALE_EN}|bn|mn|M(?:io|rd)\\.?|[mkMK]))?|${HAN}(?:[万亿]|(?<=[十百千])))\\s*${any(CURRENCY_AFTER)}(?![素旦件宝老勋化论结制店])`,
  ],
  [/[万亿]/, `${NUMBER}\\s*余?多?(?:${any(SCALE_WORDS)}|个亿)(?!火急|能|有引力|事)`],
  [/[万亿]/, `${HAN}余?多?(?:[万亿]|个亿)(?!火急|能|事)`],
  [/illion|thousand/, `(?:${NUMBER}|\\b${HAN_EN}(?: hundred)?)[\\s-]*${SCALE_EN}\\b`],
  [/bn|mn|tn/, `${NUMBER}\\s*(?:bn|mn|tn)\\b`],
  [/\d[MBKmbk]/, `(?<![A-Za-z0-9._×-]|\\d,)\\d+\\.\\d+[MBKmbk]\\b`],
  [/倍/, `(?:${NUMBER}|${HAN}|[百千]|数[十百千])\\s*倍`],
  [/[x×]/, `${NUMBER}(?:x|×)(?![\\w×])`],
  [
    / times /,
    `(?:${NUMBER}|\\b${HAN_EN}) times (?=as|more|the|higher|larger|faster|greater|bigger|lower|less|its|their|that)`,
  ],
  [
    /成/,
    '(?<![\\d第一二三四五六七八九十])(?:10|[1-9](?:\\.\\d)?|[一二两三四五六七八九])\\s*成(?!立|功|本|交|员|果|长|熟|新|都|品|套|型|不变|群|色|绩|就|人|家|像|份|语|见)',
  ],
  [
    /折/,
    '(?<![\\d第波])(?:[1-9](?:\\.\\d)?|[一二三四五六七八九][一二三四五六七八九]?)\\s*折(?!页|腾|叠|射|返|扣率|线|中|旧|算|桂)',
  ],
  [/翻/, '翻(?:了|了近)?(?:[一两二三四五\\d]+)?(?:番|倍)'],
  [/百分百/, '百分之?百(?![分])'],
  [/[万亿]/, `(?:${HAN}|${NUMBER})来(?:万|亿|个亿)`],
  [/半/, '(?<![过前后上下])(?:[一二两三四五六七八九十]|\\d{1,3})个半(?:小时|钟头|月)'],
  [
    /来/,
    '(?:[二三四五六七八九]?十|[一二两三四五六七八九]百|\\d0{1,9})来(?:分钟|小时|天|周|个月|年)(?![前后])',
  ],
  [/[平公吨]/, `${HAN}(?:平方米|平米|公顷|吨)`],
  [/过半/, '过半(?!年|月|天|小时)'],
  [/对折/, '对折(?!叠)'],
  [
    /分之/,
    '(?<![第百千万\\d一二三四五六七八九十])(?:[二三四五六七八九十]|\\d{1,2})分之[一二两三四五六七八九十\\d]+',
  ],
  [/[百千十][万亿]/, '(?<=[近破超达逾])[十百千][万亿]'],
  [/过万/, '(?<=[日月年均销量额单产])过万(?![圣物里分一])'],
  [
    /每/,
    '每(?:\\d{1,4}|[十百千])[家个人单台件位]里?就?有\\s?(?:\\d{1,4}|[一二两三四五六七八九])[家个人单台件位]',
  ],
  [/半年/, `${NOT_AFTER}(?<![\\d一二两三四五六七八九个大小每])半年(?![报度线期会刊])${NOT_BEFORE}`],
  [
    /\d[kK]/,
    '(?<![A-Za-z0-9._×-]|\\d,)\\d+[kK](?= (?:units?|orders?|users?|customers?|stores?|pieces|people|employees|seats|tons?|tonnes|visits?|visitors|subscribers|members|devices|a (?:day|week|month|year)|per ))',
  ],
  [/per ?cent|point/, `\\b${HAN_EN}(?:-${HAN_EN})? (?:per ?cent|percentage points?)\\b`],
  [/points?/, `(?<=\\b(?:by|up|down|fell|rose|lost|gained|dropped|slipped) )${HAN_EN} points?\\b`],
  [/third|fifth/, '\\b(?:one|two|three|four)[ -](?:third|fifth)s?(?= of\\b)'],
  [
    /\d\s*[A-Za-z°µμ℃\p{Script=Han}]/u,
    `${NUMBER}\\s*(?:${any(UNITS_ZH)}|${any(UNITS_EN)}(?![A-Za-z\\d]))`,
  ],
  [
    /[钟时天周月年]/,
    `(?=[\\d一二两三四五六七八九十])${NOT_AFTER}${YEAR}(?:${NUMBER}|${HAN})\\s*(?:多|余)?${any(SPANS_ZH)}${NOT_BEFORE}`,
  ],
  [
    /\d[\s-]*(?:minute|hour|day|week|month|year|h|min)/,
    `(?=\\d)${NOT_AFTER}${NUMBER}[\\s-]*${any(SPANS_EN)}(?![A-Za-z])${NOT_BEFORE}`,
  ],
].map(([needs, source]) => [needs as RegExp, new RegExp(source as string, 'gu')] as const);

const QUICK =
  /[\d%百翻过倍成折半万亿一二两三四五六七八九十]|illion|thousand| times |per ?cent|points|third|fifth/;

/** A wide comma parts clauses; between wide digits alone it parts thousands. */
const CLAUSE = /，(?![０-９]{3}(?![０-９]))|(?<![０-９])，/g;

/** The figures of a text, in order, none inside another. */
export function figuresIn(text: string): { readonly from: number; readonly to: number }[] {
  // What nobody sees parts no figure: a soft hyphen in `40%` makes it no word.
  const seen = seenText(text);
  return figuresOfSeen(seen.text).map((figure) => {
    const { start, end } = seen.rangeOf({ start: figure.from, end: figure.to });
    return { from: start, to: end };
  });
}

function figuresOfSeen(text: string): { readonly from: number; readonly to: number }[] {
  const plain = decimalPoints(plainly(text.includes('，') ? text.replace(CLAUSE, '、') : text));
  if (!QUICK.test(plain)) return [];
  const hits: { from: number; to: number }[] = [];
  for (const [needs, pattern] of PATTERNS) {
    if (!needs.test(plain)) continue;
    for (const match of matchesIn(plain, pattern)) {
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
    text: decimalPoints(prose.text.slice(from, to).replaceAll(BLANK, '')),
    range: prose.rangeOf(from, to),
  }));
}

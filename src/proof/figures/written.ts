/** A figure of a plan, understood: its digits, what it counts, and how exact it says it is. */
import { SCALES } from '../../finance/statements/numbers/amount';
import { simplified } from '../../finance/traditional';
import { hanNumber } from '../../plan/terms/figures/handNumber';
import { narrow } from '../../plan/text/text';
import type { NumberKind } from './numbers';

/** How exact a figure says it is. */
export type Exactness = 'exact' | 'about' | 'over' | 'under' | 'nearly' | 'tens';

/** A figure of the plan as it is looked for in copies. */
export interface Written {
  readonly kind: NumberKind;
  /** Both ends of a range, else one. */
  readonly ends: readonly WrittenNumber[];
  /** Power of ten of its scale word, 0 of a mere 元; `null` where none is written. */
  readonly scale: number | null;
  /** Money, or a number with a scale word: its unit may be another one in the copy. */
  readonly scalable: boolean;
  readonly exactness: Exactness;
  /** It is one significant digit: too little to prove anything but in the right place. */
  readonly weak: boolean;
}

/** One end of a figure. */
export interface WrittenNumber {
  /** Digits without leading zeros; trailing ones as written. */
  readonly digits: string;
  readonly value: number;
}

const ONE = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const ENDS = new RegExp(
  String.raw`(${ONE})(?:[^\d一-龥]{0,12}?(?:[-~–—至到]|\bto\b|\band\b)[^\d一-龥]{0,6}?(${ONE}))?`,
);
const SCALE = new RegExp(
  `(?<![A-Za-z])(?:${[...SCALES.keys()].sort((a, b) => b.length - a.length).join('|')})(?![A-Za-z])|(?<=\\d)(?:[mkb])(?![A-Za-z²³])`,
  'i',
);
const MONEY =
  /[$€£¥￥₩₹元币镑]|美金|块钱|\b(?:RMB|CNY|USD|EUR|GBP|HKD|JPY|CHF|SEK|NOK|DKK|AUD|CAD|SGD|TWD|KRW|INR|THB|PLN)\b|yuan|dollar|euro|pound/i;
const SPAN =
  /分钟|小时|天|周|个月|年|minutes?|hours?|days?|weeks?|months?|years?|\d\s*(?:h|hrs?|mins?)$/i;

const APPROX =
  /(?:约为?|大约|约莫|大概|差不多|将近|接近|about|around|approximately|approx\.?|roughly|circa|some|c\.|[~～≈∼])\s*$/i;
const NEARLY = /(?:近|nearly|almost|close to)\s*$/i;
const OVER =
  /(?:超过?|逾|多于|大于|高于|至少|不低于|不少于|突破|over|more than|above|at least|exceed(?:s|ed|ing)?|in excess of|greater than|upwards of|[>≥])\s*(?:了\s*)?$/i;
const UNDER =
  /(?:不到|不足|不超过|少于|低于|小于|至多|最多|under|less than|below|at most|fewer than|up to|short of|[<≤])\s*$/i;
const APPROX_AFTER = /^\s*(?:左右|上下|or so\b)/i;
const OVER_AFTER = /^\s*(?:以上|有余|余|多|\+|or more\b)/i;
const UNDER_AFTER = /^\s*(?:以下|以内|or less\b)/i;

/**
 * What a figure says; `null` where nothing can be compared: a multiple, a
 * discount, more than half. `before` and `after` are the words around it.
 */
export function writtenFigure(figure: string, before: string, after: string): Written | null {
  const text = simplified(narrow(figure)).trim();
  if (/倍|番|折|过半|‰|\btimes\b|\d\s*[x×]$/i.test(text)) return null;
  const tenths = /^(\d+(?:\.\d)?|[一二两三四五六七八九])\s*成([半一二三四五六七八九])?/.exec(text);
  if (tenths) return tenthsOf(tenths, before, after);
  const kind = kindOf(text);
  const scale = SCALE.exec(text)?.[0].toLowerCase();
  // 元 alone says that it is in ones.
  const power =
    scale === undefined ? (/\d\s*元/.test(text) ? 0 : null) : (SCALES.get(scale) ?? null);
  const ends = endsOf(text);
  if (ends.length === 0) return null;
  return {
    kind,
    ends,
    scale: power,
    scalable: kind === 'plain' && (power !== null || MONEY.test(text)),
    exactness: exactnessOf(text, before, after),
    weak: ends.every(({ digits }) => /^\d0*$/.test(digits) && !/\.\d/.test(text)),
  };
}

function kindOf(text: string): NumberKind {
  if (/百分点|个点|percentage points?|\bpp|ppt|(?<=\d) points?$/i.test(text)) return 'points';
  if (/基点|bps?\b|basis/i.test(text)) return 'bps';
  if (/[%％]|百分之|per ?cent|pct/i.test(text)) return 'percent';
  return SPAN.test(text) && !MONEY.test(text) ? 'span' : 'plain';
}

function endsOf(text: string): WrittenNumber[] {
  const match = ENDS.exec(text);
  if (match) {
    return match.slice(1).flatMap((part) => (part ? (numberOf(part) ?? []) : []));
  }
  const han =
    /百分之([一二两三四五六七八九十百零点]+)/.exec(text)?.[1] ??
    /[一二两三四五六七八九十百千零半]+/.exec(text)?.[0];
  const value = han ? hanNumber(han) : null;
  if (!value) return [];
  return [{ digits: String(value).replace('.', '').replace(/^0+/, ''), value }];
}

function numberOf(text: string): WrittenNumber | null {
  const plain = text.replaceAll(',', '');
  const digits = plain.replace('.', '').replace(/^0+/, '');
  return digits === '' ? null : { digits, value: Number(plain) };
}

/** 三成 is 30 % to the nearest ten, 三成五 is 35 %. */
function tenthsOf(match: RegExpExecArray, before: string, after: string): Written | null {
  const [, tens = '', rest] = match;
  const whole = /\d/.test(tens) ? Number(tens) : hanNumber(tens);
  if (!whole) return null;
  const value = whole * 10 + (rest === '半' ? 5 : rest ? (hanNumber(rest) ?? 0) : 0);
  const said = exactnessOf('', before, after);
  return {
    kind: 'percent',
    ends: [{ digits: String(value).replace('.', ''), value }],
    scale: null,
    scalable: false,
    exactness: said === 'exact' || said === 'about' ? (rest ? 'about' : 'tens') : said,
    weak: !rest,
  };
}

function exactnessOf(text: string, before: string, after: string): Exactness {
  const inside = /\d\s*(余|多)/.test(text) ? 'over' : null;
  if (inside) return inside;
  // The last word before the figure counts; a currency may stand between.
  const near = narrow(before)
    .slice(-24)
    .replace(/[$€£¥￥]\s*$/, '');
  if (UNDER.test(near) || UNDER_AFTER.test(after)) return 'under';
  if (OVER.test(near) || OVER_AFTER.test(after)) return 'over';
  if (NEARLY.test(near)) return 'nearly';
  if (APPROX.test(near) || APPROX_AFTER.test(after) || /^[~～≈]/.test(text)) return 'about';
  return 'exact';
}

/** Whether a text says before a number what a figure says before itself: then the two are one or they aren't. */
export function saysSo(exactness: Exactness, before: string): boolean {
  const near = narrow(before)
    .slice(-24)
    .replace(/[$€£¥￥]\s*$/, '');
  return exactness === 'over' ? OVER.test(near) : exactness === 'under' && UNDER.test(near);
}

/** The values that a figure may stand for, as factors of what is written; `null` where it is exact. */
export function spanOf(exactness: Exactness): readonly [number, number] | null {
  switch (exactness) {
    case 'about':
      return [0.98, 1.02];
    case 'over':
      return [1, 1.1];
    case 'under':
      return [0.9, 1];
    case 'nearly':
      return [0.9, 1.02];
    default:
      return null;
  }
}

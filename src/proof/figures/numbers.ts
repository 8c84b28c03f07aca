/** Numbers in the lines of a copy: their digits, what they count, and the power of ten that stands beside them. */
import { SCALES } from '../../finance/statements/amount';
import { hanNumber } from './han';

export type NumberKind = 'plain' | 'percent' | 'points' | 'bps' | 'span';

export interface CopyNumber {
  /** Index of the line in the copy. */
  readonly line: number;
  /** Significant digits, without leading zeros; trailing ones as written. */
  readonly digits: string;
  /** As written, in its own unit, without sign. */
  readonly value: number;
  readonly negative: boolean;
  readonly kind: NumberKind;
  /** Power of ten of a scale word beside it; `null` where none is. */
  readonly scale: number | null;
  /** Column in the line, and its end. */
  readonly at: number;
  readonly end: number;
}

const ONE = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const PERCENT = String.raw`%|％|per ?cent\b|pct\b`;
const POINTS = String.raw`个?百分点|个点|percentage points?|ppts?\b|pp\b`;
const BPS = String.raw`个?基点|basis points?|bps\b`;
const SPAN = '分钟|小时|天|日(?!元|圆)|周|个月|年|minutes?|hours?|days?|weeks?|months?|years?';
const SCALE = [...SCALES.keys()].sort((a, b) => b.length - a.length).join('|');
const NUMBER = new RegExp(
  String.raw`(?<![A-Za-z\d./]|\d,)(?<![A-Za-z]-)(?<sign>[-−–(]\s?[$€£¥]?\s?)?(?<number>${ONE})(?![\d/])(?:\)?\s*(?<percent>${PERCENT})|\s*(?<points>${POINTS})|\s*(?<bps>${BPS})|\s*(?<scale>${SCALE})(?![A-Za-z])|(?<span>[\s-]*(?:${SPAN})))?`,
  'giu',
);
const HAN =
  /百分之([一二三四五六七八九十百零点两]{1,12})|([一二两三四五六七八九])成([一二三四五六七八九半])?|(?<![一二两三四五六七八九十百千零])([一二两三四五六七八九十百千零]{1,12})(万亿|亿|万)/g;

/** Tabs between a number and its percent sign are the table's, not the sentence's. */
const tidy = (line: string) => (line.includes('\t') ? line.replace(/\t(?=\)?[%％])/g, ' ') : line);

/** All numbers of a line but years, dates and those inside of names. */
export function numbersIn(text: string, line: number): CopyNumber[] {
  const found: CopyNumber[] = [];
  if (/\d/.test(text)) {
    const plain = tidy(
      text.normalize('NFKC').length === text.length ? text.normalize('NFKC') : text,
    );
    for (const match of plain.matchAll(NUMBER)) {
      const number = numberOf(match, plain, line);
      if (number) found.push(number);
    }
  }
  if (/[成万亿]|百分之/.test(text)) found.push(...hanNumbersIn(text, line));
  return found;
}

function numberOf(match: RegExpMatchArray, text: string, line: number): CopyNumber | null {
  const { sign, number = '', percent, points, bps, scale, span } = match.groups ?? {};
  const at = (match.index ?? 0) + (sign?.length ?? 0);
  const kind = percent ? 'percent' : points ? 'points' : bps ? 'bps' : span ? 'span' : 'plain';
  const after = text.slice(at + number.length, at + number.length + 2);
  if (kind === 'plain' && !scale && /^(?:[A-Za-z]|-[A-Z])/.test(after)) return null;
  if ((kind === 'plain' || kind === 'span') && !scale && isDate(number, after)) return null;
  const plain = number.replaceAll(',', '');
  const digits = plain.replace('.', '').replace(/^0+/, '');
  if (digits === '') return null;
  return {
    line,
    digits,
    value: Number(plain),
    negative: sign !== undefined && !/^[–(]/.test(sign) ? true : /\)/.test(after),
    kind,
    scale: scale ? (SCALES.get(scale.toLowerCase()) ?? null) : null,
    at,
    end: (match.index ?? 0) + match[0].length,
  };
}

/** A year, or a day or month of the calendar. */
function isDate(number: string, after: string): boolean {
  if (/^(?:19|20)\d\d$/.test(number)) return true;
  return /^\s?[月日号]/.test(after) && Number(number) <= 31;
}

function* hanNumbersIn(text: string, line: number): Iterable<CopyNumber> {
  for (const match of text.matchAll(HAN)) {
    const [all, percent, tenth, half, amount, scale] = match;
    const value = percent
      ? hanNumber(percent)
      : tenth
        ? (hanNumber(tenth) ?? 0) * 10 + (half === '半' ? 5 : (hanNumber(half ?? '') ?? 0))
        : hanNumber(amount ?? '');
    if (!value) continue;
    yield {
      line,
      digits: String(value).replace('.', '').replace(/^0+/, ''),
      value,
      negative: false,
      kind: amount ? 'plain' : 'percent',
      scale: amount ? (SCALES.get(scale ?? '') ?? null) : null,
      at: match.index,
      end: match.index + all.length,
    };
  }
}

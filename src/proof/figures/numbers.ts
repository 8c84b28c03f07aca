/** Numbers in the lines of a copy: their digits, what they count, and the power of ten that stands beside them. */
import { SCALES } from '../../finance/statements/numbers/amount';
import { simplified } from '../../finance/traditional';
import { hanNumber } from '../../plan/terms/figures/handNumber';
import { MONTH } from '../../plan/text/dates';

/** What a number counts in; `span` is one of a range. */
export type NumberKind = 'plain' | 'percent' | 'points' | 'bps' | 'span';

/** A number in a copy, with what may be compared of it. */
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

/** Groups of three, of two (lakhs), `.36`; a mark of a footnote may be glued to groups. */
const ONE = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?(?!\d|,\d{3}(?!\d))|\.\d+`;
const PERCENT = String.raw`%|％|per ?cent\b|pct\b`;
const POINTS = String.raw`个?百分点|个点|percentage points?|ppts?\b|pp\b`;
const BPS = String.raw`个?基点|basis points?|bps\b`;
const SPAN = '分钟|小时|天|日(?!元|圆)|周|个月|年|minutes?|hours?|days?|weeks?|months?|years?';
const SCALE = [...SCALES.keys()].sort((a, b) => b.length - a.length).join('|');
const NUMBER = new RegExp(
  String.raw`(?<![A-Za-z\d./]|\d,)(?<![A-Za-z]-)(?<sign>[-−–(]\s?[$€£¥]?\s?)?(?<number>${ONE})(?!/)(?:\)?\s*(?<percent>${PERCENT})|\s*(?<points>${POINTS})|\s*(?<bps>${BPS})|\s*(?<scale>${SCALE})(?![A-Za-z])|(?<span>[\s-]*(?:${SPAN})))?`,
  'giu',
);
const HAN =
  /百分之([一二三四五六七八九十百零点两]{1,12})|([一二两三四五六七八九])成([一二三四五六七八九半])?|(?<![一二两三四五六七八九十百千零])([一二两三四五六七八九十百千零]{1,12})(万亿|亿|万)/g;

/** Tabs between a number and its percent sign are the table's, not the sentence's. */
const tidy = (line: string) => (line.includes('\t') ? line.replace(/\t(?=\)?[%％])/g, ' ') : line);

/** A number as its copy writes it, without the unit beside it. */
export function writtenIn(
  { lines }: { readonly lines: readonly { readonly text: string }[] },
  { line, at, end }: Pick<CopyNumber, 'line' | 'at' | 'end'>,
): string {
  return lines[line]?.text.slice(at, end) ?? '';
}

/** How a document writes numbers: `1,234.5`, `1.234,5` or `1 234,5`. */
export type Style = 'point' | 'comma' | 'blank';

const WITH_COMMA =
  /(?<![\d.,])\d{1,3}(?:\.\d{3}){1,12}(?:,\d+)?(?![\d.,]*\d)|(?<![\d.,])\d+,\d{1,2}(?![\d,.]*\d)/g;
const WITH_BLANK = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d+)?(?![\d.,]*\d)/g;
const WITH_POINT = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.,])\d+\.\d{1,2}(?![\d.,]*\d)/g;

/** The style that most numbers of the document are of. */
export function styleOf(lines: readonly string[]): Style {
  const count = { point: 0, comma: 0, blank: 0 };
  for (const line of lines) {
    if (!/\d[.,' \u00a0\u2009\u202f’]\d/.test(line)) continue;
    count.point += line.match(WITH_POINT)?.length ?? 0;
    count.comma += line.match(WITH_COMMA)?.length ?? 0;
    count.blank += line.match(WITH_BLANK)?.length ?? 0;
  }
  if (count.comma > 3 && count.comma > 2 * count.point) {
    return count.blank > count.comma / 4 ? 'blank' : 'comma';
  }
  return count.blank > 3 && count.blank > 2 * count.point ? 'blank' : 'point';
}

/** The line with numbers as most documents write them; each character keeps its place. */
function styled(text: string, style: Style): string {
  if (style === 'point') return text;
  const swapped = (number: string) => number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
  const blank = text.replace(WITH_BLANK, (number) =>
    number.replace(/,(?=\d+$)/, '.').replace(/[ \u00a0\u2009\u202f'’]/g, ','),
  );
  const isPoint = (number: string) => /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number);
  return blank.replace(/\d[\d.,]*\d/g, (number, at: number) =>
    isPoint(number) && text.slice(at, at + number.length) !== number ? number : swapped(number),
  );
}

/** All numbers of a line but years, dates and those inside of names. */
export function numbersIn(text: string, line: number, style: Style = 'point'): CopyNumber[] {
  const found: CopyNumber[] = [];
  if (/\p{Nd}/u.test(text)) {
    const plain = styled(
      tidy(
        simplified(text.normalize('NFKC').length === text.length ? text.normalize('NFKC') : text),
      ),
      style,
    );
    for (const match of plain.matchAll(NUMBER)) {
      const number = numberOf(match, plain, line);
      if (number) found.push(number);
    }
  }
  if (IN_WORDS.test(text)) found.push(...wordNumbersIn(text, line));
  const han = simplified(text);
  if (/[成万亿]|百分之/.test(han)) found.push(...hanNumbersIn(han, line));
  return found;
}

function numberOf(match: RegExpMatchArray, text: string, line: number): CopyNumber | null {
  const { sign, number = '', percent, points, bps, scale, span } = match.groups ?? {};
  const at = (match.index ?? 0) + (sign?.length ?? 0);
  const kind = percent ? 'percent' : points ? 'points' : bps ? 'bps' : span ? 'span' : 'plain';
  const after = text.slice(at + number.length, at + number.length + 2);
  // `3G`, `10-K`; of 12,354,241for the blank was lost.
  if (kind === 'plain' && !scale && /^(?:[A-Za-z]|-[A-Z])/.test(after) && !/,\d{3}/.test(number))
    return null;
  if ((kind === 'plain' || kind === 'span') && !scale) {
    const before = text.slice(Math.max(0, at - 12), at);
    if (isDate(number, before, text.slice(at + number.length, at + number.length + 16)))
      return null;
  }
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

const MONTH_BEFORE = new RegExp(`\\b${MONTH}\\s*$`, 'i');
const MONTH_AFTER = new RegExp(`^(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b`, 'i');

/** A year, or a day or month of the calendar. */
function isDate(number: string, before: string, after: string): boolean {
  if (/^(?:19|20)\d\d$/.test(number)) return true;
  if (!/^\d{1,2}$/.test(number) || Number(number) > 31) return false;
  return /^\s?[月日号]/.test(after) || MONTH_AFTER.test(after) || MONTH_BEFORE.test(before);
}

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new RegExp(
  `(?<![a-z-])(?:(${TENS.join('|')})(?:[- ](${ONES.slice(0, 9).join('|')}))?|(${ONES.join('|')}))(?: |-)(percent|per cent|million|billion)(?![a-z])`,
  'gi',
);
const IN_WORDS =
  /(?:teen|ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -](?:per ?cent|million|billion)/i;

/** `twenty-two percent` */
function* wordNumbersIn(text: string, line: number): Iterable<CopyNumber> {
  for (const match of text.matchAll(WORDS)) {
    const [all, tens = '', ones = '', small = '', unit = ''] = match;
    const nth = (list: readonly string[], word: string) => list.indexOf(word.toLowerCase()) + 1;
    const value = tens ? (nth(TENS, tens) + 1) * 10 + nth(ONES, ones) : nth(ONES, small);
    const isPercent = /^per/i.test(unit);
    yield {
      line,
      digits: String(value),
      value,
      negative: false,
      kind: isPercent ? 'percent' : 'plain',
      scale: isPercent ? null : (SCALES.get(unit.toLowerCase()) ?? null),
      at: match.index,
      end: match.index + all.length,
    };
  }
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

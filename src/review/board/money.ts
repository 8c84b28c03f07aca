/** Sums of money and certainties as sellers write them in an opportunity, as numbers. */
import {
  CURRENCY_NAMES,
  currencyCode,
  NUMBER,
  SCALES,
} from '../../finance/statements/numbers/amount';
import { shift } from '../../finance/statements/numbers/decimal';
import { simplified } from '../../finance/traditional';
import { hanNumber } from '../../plan/terms/figures/handNumber';
import { sharesIn } from '../../plan/terms/sources/certainty';

/** A sum of money. */
export interface Money {
  /** In ones of the currency; the middle of a range. */
  readonly value: number;
  /** A code, or `null` where none is written. */
  readonly currency: string | null;
}

/** Longer texts are cut, which bounds the work. */
const LONGEST = 300;

const quoted = (text: string) => text.replace(/[$.|?*+()[\]\\^{}]/g, '\\$&');
const NAMES = [...CURRENCY_NAMES.filter((name) => name !== 'won'), '$', '¥', 'yuan'];
const CURRENCY = `(?:${NAMES.map(quoted).join('|')}|[A-Z]{3}(?![A-Za-z]))`;
const SCALE = `(?:${[...SCALES.keys()].join('|')})(?![a-z])`;
const PART = `(${NUMBER}) ?(?:(${SCALE})\\.?)?`;
const MONEY = new RegExp(
  `(${CURRENCY})? ?${PART}(?: ?(?:[-–—~]|至|到|to) ?(?:${CURRENCY})? ?${PART})? ?(元|${CURRENCY})?`,
  'gi',
);

/**
 * The first sum of money in a text: `约 120 万元/年`, `$180,000`, `USD 1.2–1.5 million`.
 * `null` where a number has neither a currency nor a scale, since it may count anything.
 */
export function moneyIn(text: string): Money | null {
  const written = simplified(text.slice(0, LONGEST)).normalize('NFKC').replace(/\s+/g, ' ');
  const plain = inDigits(withPoints(written));
  for (const [, before, low = '', lowScale, high, highScale, after] of plain.matchAll(MONEY)) {
    const scale = lowScale ?? highScale;
    if (!before && !after && !scale) continue;
    const first = amountOf(low, scale);
    const last = high === undefined ? first : amountOf(high, highScale ?? lowScale);
    return { value: (first + last) / 2, currency: codeOf(before) ?? codeOf(after) };
  }
  return null;
}

/** Currencies of a thousand parts: `KWD 1.250` is a little more than one. */
const OF_THOUSAND = /(?<![A-Z])(?:BHD|IQD|JOD|KWD|LYD|OMR|TND)(?![A-Z])/;
const GROUPED = new RegExp(`(?<![\\d.,])\\d{1,3}\\.\\d{3}(?![\\d.,]| ?${SCALE})`, 'gi');

/** `620.000`, `1.234.500`, `1.284,6`, `1,8`: money as it is written on the Continent, with points where the decimals are. */
function withPoints(text: string): string {
  const parted = text
    .replace(/(?<![\d.,])\d{1,3}(?:\.\d{3}){2,4}(?![\d.])/g, (digits) => digits.replaceAll('.', ''))
    .replace(/(?<![\d.,])(\d{1,3})\.(\d{3}),(?=\d{1,2}(?![\d,.]))/g, '$1$2,')
    .replace(/(?<![\d.,])(\d{1,9}),(?=\d{1,2}(?![\d,.]))/g, '$1.');
  return OF_THOUSAND.test(text) ? parted : parted.replace(GROUPED, (one) => one.replace('.', ''));
}

/** What is said about how much there is, and isn't said: 几百万, 上千万. */
const VAGUE = '(?<![\\d.,到至~–—几数上近好第零一二两三四五六七八九十百千-])';
const HAN_AMOUNT = new RegExp(
  `${VAGUE}[一二两三四五六七八九十][零一二两三四五六七八九十百千]{0,8}(?=[万亿])`,
  'g',
);
const SUMMED = /(?<![\d.,])(\d{1,6}(?:\.\d{1,4})?)亿零?([\d,]{1,7}(?:\.\d{1,4})?)万/g;

/** `两百六十万` is 260万, `1亿2000万` 12000万: an amount is one number. */
function inDigits(text: string): string {
  if (!/[万亿]/.test(text)) return text;
  return text
    .replace(HAN_AMOUNT, (word) => String(hanNumber(word) ?? word))
    .replace(/亿零?([零一二两三四五六七八九十百千]{1,9})(?=万)/g, (whole, word: string) => {
      const value = hanNumber(word);
      return value === null ? whole : `亿${value}`;
    })
    .replace(
      SUMMED,
      (_, large: string, small: string) =>
        `${Number((Number(large) * 1e4 + Number(small.replaceAll(',', ''))).toFixed(4))}万`,
    );
}

function amountOf(digits: string, scale: string | undefined): number {
  return shift(Number(digits.replaceAll(',', '')), SCALES.get(scale?.toLowerCase() ?? '') ?? 0);
}

/** `¥` and 元 are read as yuan and `$` as US dollars; whoever means others writes the code. */
function codeOf(written: string | undefined): string | null {
  if (!written) return null;
  if (written === '¥' || written === '元') return 'CNY';
  if (written === '$') return 'USD';
  return currencyCode(written);
}

/** What `high`, `medium` and `low` stand for, from 0 to 1; said wherever it is used. */
export interface Certainties {
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

export const USUAL_CERTAINTIES: Certainties = { high: 0.7, medium: 0.4, low: 0.15 };

/**
 * A certainty as a probability from 0 to 1: a percentage, `60–70%`, `七成`, or a
 * term by `map`. `null` where it is none of these.
 */
export function probabilityOf(
  written: string | null,
  term: string | null,
  map: Certainties = USUAL_CERTAINTIES,
): number | null {
  const shares = sharesIn((written ?? '').slice(0, LONGEST));
  if (shares) return (shares.low + shares.high) / 2;
  return term !== null && Object.hasOwn(map, term) ? map[term as keyof Certainties] : null;
}

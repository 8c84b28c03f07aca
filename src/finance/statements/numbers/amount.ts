/** Numbers, units and currencies as people write them in a block. */

import { simplified } from '../../traditional';
import { RATIO_TRAITS, type Ratio } from '../statements';
import { finite, shift } from './decimal';

/** Longer texts are no numbers; this bounds the work, too. */
const LONGEST = 64;

const MISSING = /^(?:[-‐‑–—−]+|null|~)?$/i;
/** As most values are written. */
const PLAIN = /^\d+(?:\.\d+)?$/;

/** Small and circled digits: marks of footnotes, which half-width forms would make digits of the number. */
export const NOTE_DIGITS =
  /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]/;

/** Scale words → power of ten. The longest match counts. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['万', 4],
  ['千', 3],
  ['trillion', 12],
  ['tn', 12],
  ['billion', 9],
  ['bn', 9],
  ['million', 6],
  ['mn', 6],
  ['thousand', 3],
  ['mio', 6],
  ['mln', 6],
  ['mrd', 9],
  ['bln', 9],
  ['mm', 6],
  ['m', 6],
  ['b', 9],
  ['k', 3],
]);

const SCALE = [...SCALES.keys()].join('|');
const ANY_SCALE = new RegExp(SCALE, 'i');

/** Digits, in groups of three where there are commas. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+`;

const AMOUNT = new RegExp(
  String.raw`^(?<sign>[-+−]?)(?<number>${NUMBER})(?<exponent>e[-+]?\d{1,2})?(?:\s*(?<scale>${SCALE}))?(?:\s*(?<word>元|%|天|日|days?|倍|次|x|times))?\s*$`,
  'i',
);

/** A number as it was read from a text. */
export interface Amount {
  /** As written, times its scale word; a percentage is not divided. */
  readonly value: number;
  /** A scale word or 元 was written, which overrides the block's unit. */
  readonly scaled: boolean;
  readonly percent: boolean;
}

/**
 * Reads the source text of a value: `853,062`, `8530.62亿`, `(3,560)`, `−3560`,
 * `３１．２`, `6.57%`. "missing" for `--`, `null` and nothing; `null` when it is
 * no number.
 */
export function parseAmount(text: string): Amount | 'missing' | null {
  if (text.length > LONGEST) return null;
  if (PLAIN.test(text)) return { value: Number(text), scaled: false, percent: false };
  if (NOTE_DIGITS.test(text)) return null;
  const plain = simplified(text).normalize('NFKC').trim();
  if (MISSING.test(plain)) return 'missing';
  const bracketed = /^\((.+?)\)(.*)$/s.exec(plain);
  const inner = bracketed ? `${bracketed[1]?.trim()}${bracketed[2]}` : plain;
  const parts = AMOUNT.exec(inner)?.groups;
  if (!parts || (bracketed && parts.sign)) return null;
  const negative = bracketed !== null || /[-−]/.test(parts.sign ?? '');
  const digits = `${parts.number?.replaceAll(',', '')}${parts.exponent ?? ''}`;
  const power = SCALES.get(parts.scale?.toLowerCase() ?? '') ?? 0;
  const value = finite(shift(Number(digits), power));
  if (value === null) return null;
  return {
    value: negative && value !== 0 ? -value : value,
    scaled: parts.scale !== undefined || parts.word === '元',
    percent: parts.word === '%',
  };
}

/** A count of days or a multiple is no money. */
const COUNTED = /(?:天|日|days?|倍|次|[xｘ]|times)\)?$/i;

/**
 * A row's value in ones of the currency. `unit` is the block's factor; a scale
 * word in the text overrides it. `null` when it is no amount of money.
 */
export function parseMoney(text: string, unit: number | null): number | 'missing' | null {
  const amount = parseAmount(text);
  if (amount === null || amount === 'missing') return amount;
  if (amount.percent || COUNTED.test(text.trim())) return null;
  return amount.scaled ? amount.value : inOnes(amount.value, unit);
}

/**
 * How finely an amount of money is written, in ones: `8530.62亿` to a million,
 * `853,062` to one of the block's unit. `null` when it is no amount.
 */
export function grainOf(text: string, unit: number | null): number | null {
  const amount = parseAmount(text);
  if (amount === null || amount === 'missing') return null;
  const plain = simplified(text).normalize('NFKC').replaceAll(',', '');
  const decimals = /\.(\d*)/.exec(plain)?.[1]?.length ?? 0;
  const scale = ANY_SCALE.exec(plain)?.[0].toLowerCase() ?? '';
  const factor = amount.scaled ? 10 ** (SCALES.get(scale) ?? 0) : (unit ?? 1);
  return finite(factor * 10 ** -decimals);
}

/** A number without money, as of shops or users: `520`, `1.2亿`, `3万`. `null` when it is none. */
export function parseCount(text: string): number | 'missing' | null {
  const amount = parseAmount(text);
  if (amount === null || amount === 'missing') return amount;
  return amount.percent || /元$/.test(text.trim()) ? null : amount.value;
}

/** A published ratio: a fraction where percent is written, money in ones, else plain. */
export function parseReported(
  text: string,
  ratio: Ratio,
  unit: number | null,
): number | 'missing' | null {
  const { kind } = RATIO_TRAITS[ratio];
  if (kind === 'money') return parseMoney(text, unit);
  const amount = parseAmount(text);
  if (amount === null || amount === 'missing') return amount;
  if (amount.percent || kind === 'percent') {
    return kind === 'days' ? null : shift(amount.value, -2);
  }
  return amount.value;
}

function inOnes(value: number, unit: number | null): number | null {
  const factor = unit ?? 1;
  const power = Math.round(Math.log10(factor));
  return finite(10 ** power === factor ? shift(value, power) : value * factor);
}

/** Names of currencies, and of their money in a unit; the first is the code. */
const CURRENCIES: readonly (readonly string[])[] = [
  ['CNY', '人民币', 'RMB', '人民币元', 'yuan', 'renminbi'],
  [
    'USD',
    '美元',
    '美金',
    'US$',
    'US dollar',
    'US dollars',
    'U.S. dollar',
    'U.S. dollars',
    'dollar',
    'dollars',
  ],
  ['HKD', '港元', '港币', 'HK$', 'Hong Kong dollar', 'Hong Kong dollars'],
  ['EUR', '欧元', '€', 'euro', 'euros'],
  ['GBP', '英镑', '£', 'pound', 'pounds', 'pounds sterling'],
  ['JPY', '日元', '日圆', 'yen'],
  ['TWD', '新台币', '台币', 'NT$', 'New Taiwan dollar', 'New Taiwan dollars'],
  ['KRW', '韩元', '₩', 'won'],
  ['SGD', '新加坡元', '新元', 'S$', 'Singapore dollar', 'Singapore dollars'],
  ['AUD', '澳元', 'A$', 'AU$', 'Australian dollar', 'Australian dollars'],
  ['CAD', '加元', 'C$', 'CA$', 'Canadian dollar', 'Canadian dollars'],
  ['NZD', '新西兰元', 'NZ$', 'New Zealand dollar', 'New Zealand dollars'],
  ['CHF', '瑞士法郎'],
  ['SEK', '瑞典克朗'],
  ['NOK', '挪威克朗'],
  ['DKK', '丹麦克朗'],
  ['PLN', '波兰兹罗提'],
  ['THB', '泰铢'],
  ['INR', '印度卢比', '卢比', '₹'],
];

const CURRENCY_CODES: ReadonlyMap<string, string> = new Map(
  CURRENCIES.flatMap((names) =>
    names.map((name) => [name.toLowerCase(), names[0] as string] as const),
  ),
);

/** The code of a currency: 人民币 is CNY; any three letters are taken; else `null`. */
export function currencyCode(text: string): string | null {
  const plain = simplified(text).normalize('NFKC').trim();
  const named = CURRENCY_CODES.get(plain.toLowerCase());
  return named ?? (/^[a-z]{3}$/i.test(plain) ? plain.toUpperCase() : null);
}

/** Names of currencies, the longest first, for those who look for them in a text. */
export const CURRENCY_NAMES: readonly string[] = [...CURRENCY_CODES.keys()].sort(
  (a, b) => b.length - a.length,
);

/**
 * The factor of a block's `unit`: 元 千 万 百万 亿, with or without 元 or a
 * currency's name; one thousand million billion. `null` when it is none.
 */
export function unitFactor(text: string): number | null {
  if (text.length > LONGEST) return null;
  let plain = simplified(text).normalize('NFKC').trim().toLowerCase();
  for (const name of CURRENCY_NAMES) {
    if (plain === name) return 1;
    if (plain.startsWith(name)) plain = plain.slice(name.length);
    else if (plain.endsWith(name)) plain = plain.slice(0, -name.length);
    else continue;
    break;
  }
  plain = plain.trim().replace(/元$/, '').replace(/s$/, '');
  if (plain === '' || plain === 'one') return text.trim() === '' ? null : 1;
  const power = SCALES.get(plain);
  return power === undefined ? null : 10 ** power;
}

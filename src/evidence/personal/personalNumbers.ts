/**
 * Personal numbers and addresses in a text. Long numbers are common in plans
 * (amounts, order numbers, the ids in links), so that each kind is only seen
 * where its own arithmetic or form bears it out.
 */

import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import type { Range } from '../../plan/model';
import { covers, mergedRanges } from '../../plan/text/ranges';
import { seenText } from '../../plan/text/seen';
import { narrow, plainly } from '../../plan/text/text';
import { mailboxesIn } from './mailboxes';
import { ADDRESS, matchesOf, type PersonalDatum } from './personalDatum';

/**
 * Six of the region, eight of the birthday, three of the order, the check. Here and below what a
 * number begins with is asked before what may not stand before it, which would be looked for at
 * every letter.
 */
const IDENTITY = /(?=[1-9])(?<![\w.])[1-9]\d{5}[ -]?(?:18|19|20)\d{6}[ -]?\d{3}[\dXx](?!\w|\.\d)/g;

/** Sixteen to nineteen digits, in one or in groups of four. */
const CARD =
  /(?=\d)(?<![\w.]|\d-)(?:\d{16,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?)(?!\w|-\d|\.\d)/g;

/** Eleven digits from 13 to 19, in one, as 3-4-4 or 3-3-5 or 4-3-4, the middle in brackets, with or without +86. */
const MOBILE =
  /(?=[(+\d])(?<![\w.+]|\d-)(?:(?:\(\+86\)|\+86|0086|86)[ -]?)?1[3-9]\d(?:([ .·-]?)\d{4}\1\d{4}| ?\(\d{4}\) ?\d{4}|-\d{3}-\d{5}|\d-\d{3}-\d{4})(?!\w|-\d|\.\d)/g;

/** A number with its country: whether it is a mobile's, the library knows. */
const WITH_COUNTRY = /(?=[+0])(?<![\w+])(?:\+|00)[1-9][\d ().-]{7,20}\d(?!\d|\.\d)/g;

/** A number as it is dialled at home, behind a word for a mobile. */
const AT_HOME =
  /(?=[(\d])(?<=(?:mobile|cell(?: ?phone)?|whatsapp|handy|手机|手機|行动电话|行動電話|携帯|휴대폰)(?: ?(?:number|no\.?|号码|号|號碼))?(?: ?[:：是])? {0,2})\(?\d[\d ().-]{6,18}\d(?!\d|\.\d)/gi;

/** The words of `AT_HOME`: without one, no digit is worth looking back from. */
const MOBILE_WORD = /mobile|cell|whatsapp|handy|手机|手機|行动电话|行動電話|携帯|휴대폰/i;

/** Where such a number may be one: without a country it is tried in each. */
const COUNTRIES = [
  ...([
    'CN',
    'HK',
    'TW',
    'MO',
    'SG',
    'MY',
    'JP',
    'KR',
    'IN',
    'AU',
    'NZ',
    'US',
    'GB',
    'IE',
  ] as const),
  ...([
    'DE',
    'FR',
    'IT',
    'ES',
    'NL',
    'BE',
    'CH',
    'AT',
    'SE',
    'NO',
    'DK',
    'FI',
    'PL',
    'BR',
  ] as const),
  ...(['MX', 'ZA', 'AE', 'SA', 'IL', 'TR', 'TH', 'VN', 'ID', 'PH', 'RU'] as const),
];

/** The name or number of somebody in WeChat or QQ, behind the word for it. */
const CHAT =
  /(?:(?:微信|wechat|(?<![a-z])[wv]x)(?:号|\s?id)?\s{0,2}[:：是]?\s{0,2}(?=[a-z][\w-]{5,19}(?![\w-]))|(?<![a-z])qq(?:号|号码)?\s{0,2}[:：是]?\s{0,2}(?=[1-9]\d{4,10}(?!\d)))([\w-]+)/gi;

/** Words before an amount, a count or a share; the number behind them is no phone number. */
const AMOUNT_BEFORE = /(?:[¥￥$€£]|RMB|CNY|USD|HKD|人民币|美元|港元|金额|收入|利润|资产)[:： ]*$/i;
const AMOUNT_AFTER = /^(?:[股份人次户件个台]| ?(?:[元万亿%]|美元|港元|RMB|CNY|USD|yuan))/i;

/** What the numbers, addresses and names hold at least: asked first, as each pattern costs a pass. A day has eight digits. */
const MANY_DIGITS = /(?:\d[ ().·-]{0,2}){11}/;
const COUNTRY_OR_WORD = new RegExp(`\\+[1-9]|(?<![\\w+])00[1-9]|${MOBILE_WORD.source}`, 'i');
const AT = /@|[([](?:at|@)[)\]]|#\w+\./i;
const CHAT_WORD = /微信|wechat|[wv]x|qq/i;

/**
 * All personal data in the text; no place is named twice. `amounts` are ranges
 * whose long numbers are money, not numbers to dial: rows of statements.
 */
export function personalDataIn(text: string, amounts: readonly Range[]): PersonalDatum[] {
  const seen = seenText(text);
  const narrowed = narrow(seen.text);
  const hasNumbers = MANY_DIGITS.test(narrowed) || COUNTRY_OR_WORD.test(narrowed);
  const places = hasNumbers
    ? amounts.map(({ start, end }) => ({ start: seen.placeOf(start), end: seen.placeOf(end) }))
    : [];
  const found = [
    ...(hasNumbers ? numbersIn(narrowed, places) : []),
    ...(AT.test(narrowed) ? mailboxesIn(narrowed) : []),
    ...(CHAT_WORD.test(narrowed) ? chatsIn(narrowed) : []),
  ];
  return found.map((datum) => ({ ...datum, range: seen.rangeOf(datum.range) }));
}

function numbersIn(narrowed: string, amounts: readonly Range[]): PersonalDatum[] {
  const digits = (range: Range) => narrowed.slice(range.start, range.end).replace(/[^\dXx]/g, '');
  const find = (pattern: RegExp, taken: readonly Range[]) => {
    const merged = mergedRanges(taken);
    return matchesOf(pattern, narrowed).filter(({ start }) => !covers(merged, start));
  };

  const identities = find(IDENTITY, []).filter((range) => isIdentity(digits(range)));
  const others = [...identities, ...amounts, ...matchesOf(ADDRESS, narrowed)];
  const cards = find(CARD, others).filter((range) => isCard(digits(range)));
  const mobiles = find(MOBILE, [...others, ...cards]).filter((range) => !isAmount(narrowed, range));
  const abroad = find(WITH_COUNTRY, [...others, ...cards, ...mobiles]).filter(({ start, end }) =>
    isMobile(narrowed.slice(start, end)),
  );
  const dialled = MOBILE_WORD.test(narrowed)
    ? find(AT_HOME, [...others, ...cards, ...mobiles, ...abroad])
    : [];
  const atHome = dialled.filter(({ start, end }) => isMobileSomewhere(narrowed.slice(start, end)));
  return [
    ...identities.map((range) => ({ kind: 'identity' as const, range, mask: null })),
    ...cards.map((range) => ({ kind: 'card' as const, range, mask: null })),
    ...mobiles.map((range) => ({
      kind: 'mobile' as const,
      range,
      mask: maskedMobile(digits(range)),
    })),
    ...abroad.map((range) => ({
      kind: 'mobile' as const,
      range,
      mask: maskedAbroad(narrowed.slice(range.start, range.end)),
    })),
    ...atHome.map((range) => ({
      kind: 'mobile' as const,
      range,
      mask: maskedAtHome(digits(range)),
    })),
  ];
}

/** With `+` before its country, as the library reads it. */
const international = (number: string) => number.replace(/^00/, '+');

/** A valid number of a mobile in the country that its code says. */
function isMobile(number: string): boolean {
  return parsePhoneNumberFromString(international(number))?.isValid() ?? false;
}

/** A date can have the digits of a telephone number. */
const DAY = /^(?:19|20)\d\d[-. ]?[01]\d/;

function isMobileSomewhere(number: string): boolean {
  if (DAY.test(number)) return false;
  return COUNTRIES.some((country) => parsePhoneNumberFromString(number, country)?.isValid());
}

/** `077xxxx23`: its ends are left. */
function maskedAtHome(digits: string): string {
  return `${digits.slice(0, 3)}xxxx${digits.slice(-2)}`;
}

/** `+44 77xxxx17`: its country and its ends are left. */
function maskedAbroad(number: string): string {
  const parsed = parsePhoneNumberFromString(international(number));
  const national = parsed?.nationalNumber ?? number.replace(/\D/g, '');
  return `+${parsed?.countryCallingCode ?? ''} ${national.slice(0, 2)}xxxx${national.slice(-2)}`;
}

/** `w…`: the name behind 微信 or QQ. */
function chatsIn(text: string): PersonalDatum[] {
  return Array.from(plainly(text).matchAll(CHAT)).flatMap(({ index, 0: all, 1: name = '' }) => {
    const end = index + all.length;
    const lead = all.slice(0, -name.length);
    // `WeChat platform`, `WeChat: everybody`: letters alone are a name where something says so.
    const isSaid = /号|id/i.test(lead) || (/[:：]/.test(lead) && !/wechat/i.test(lead));
    if (!isSaid && !/[\d_]/.test(name)) return [];
    const range = { start: end - name.length, end };
    return [{ kind: 'chat' as const, range, mask: `${name.slice(0, 1)}…` }];
  });
}

/** The check digit of GB 11643-1999 (ISO 7064, MOD 11-2), and a birthday that the calendar has. */
export function isIdentity(number: string): boolean {
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  if (number.length !== 18 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

/** A length and beginning that cards have, and the check digit of ISO/IEC 7812-1 (Luhn). */
export function isCard(number: string): boolean {
  return hasCardPrefix(number) && luhn(number);
}

function hasCardPrefix(number: string): boolean {
  // UnionPay has 16 to 19 digits; the old cards of its members begin with 9558 and 955880.
  if (/^(?:62|81)/.test(number) || (/^9558/.test(number) && number.length === 19)) return true;
  if (number.length !== 16) return false;
  const first4 = Number(number.slice(0, 4));
  return (
    /^(?:4|5[1-5]|6011|64[4-9]|65)/.test(number) ||
    (first4 >= 2221 && first4 <= 2720) ||
    (first4 >= 3528 && first4 <= 3589)
  );
}

function luhn(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < number.length; at++) {
    const digit = Number(number[number.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function isAmount(text: string, { start, end }: Range): boolean {
  return (
    AMOUNT_BEFORE.test(text.slice(Math.max(0, start - 12), start)) ||
    AMOUNT_AFTER.test(text.slice(end, end + 8))
  );
}

/** `138xxxx8000`: stars would be emphasis to Markdown. */
function maskedMobile(digits: string): string {
  const number = digits.slice(-11);
  return `${number.slice(0, 3)}xxxx${number.slice(7)}`;
}

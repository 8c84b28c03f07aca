/** Units and currencies that a sheet writes beside its figures. */
import {
  CURRENCY_NAMES,
  currencyCode,
  unitFactor,
} from '../../../finance/statements/numbers/amount';
import { simplified } from '../../../finance/traditional';

/** 编制单位, 填报单位 and 核算单位 are companies. */
const IN_CHINESE = /(?<![制报算主])单位(?:\s*[:：])?\s*([^\s,，;；)）|]+)/g;
const CODES = `${CURRENCY_NAMES.filter((name) => /^[a-z]{3}$/.test(name)).join('|')}|(?:US|HK|NT|[ACS])?[$]|[€£¥₩₹]`;
const IN_ENGLISH = new RegExp(
  `(?:\\b(?:in|of|unit:?)|(?:^|[^a-z])(?:${CODES})|[(,])(?:\\s*(?:${CODES}))?\\s*(thousand|million|billion|mill?ionen|milliarden|mio|mrd|mln|mlrd)s?\\b`,
  'i',
);
/** `$m`, `AUD '000`, `(000s)`. */
const ENGLISH_MARK = new RegExp(
  `(?:^|[^a-z])(?:(?:${CODES})\\s*(?:['’]?(000)s?|(m|mn|mm|bn|k))(?![a-z\\d])|(?:in\\s+|[(]\\s*)['’]?(000)s?(?![a-z\\d]))`,
  'i',
);
/** 以百万人民币计, 百万元人民币, 人民币千元列示, RMB百万元. */
const CHINESE_SCALE = new RegExp(
  '(?:人民币|美元|港元|港币|欧元|日元|英镑|RMB)\\s*(百万|千万|万|千|亿)元?' +
    '|(?<=[(（])(百万|千万|万|千|亿)元(?=[)）])' +
    '|(百万|千万|万|千|亿)元?(?:人民币|美元|港元|港币|欧元|日元|英镑)' +
    '|[以按](百万|千万|万|千|亿)元(?=计|列|为单位|呈列)',
);

/** `₹ in lakhs`, `Rs. Cr.`, `INR crore`: units of India. */
const INDIAN =
  /(?:\bin|₹|\bRs\.?|\bINR|\brupees?)\s{0,2}(?:in\s{1,2})?(?:₹|Rs\.?|INR)?\s{0,2}(?:(lakhs?|lacs?)|crores?|cr)(?![a-z])/i;
/** `Millions of US $`. */
const OF_MONEY = new RegExp(
  `\\b(thousand|million|billion)s of (?:the reported currency|${CODES}|US\\s?[$]|[a-z]{2,12} dollars|euros?|yen|yuan|renminbi|pounds)`,
  'i',
);

/** `TEUR`, `kUSD`, `MEUR`: a letter before the code is its unit. */
const LETTERED = /(?<![A-Za-z])([TkKMm])(EUR|USD|CHF|GBP|SEK|NOK|DKK|PLN|€)(?![A-Za-z])/g;

function spelled(text: string): string {
  return text.replace(
    LETTERED,
    (_, unit: string, code: string) => `in ${code} ${/m/i.test(unit) ? 'million' : 'thousand'}`,
  );
}

/** The unit that a text beside a table names (`单位：万元`, `in millions of RMB`); `null` when none. */
export function unitIn(text: string): number | null {
  if (text.length > 200) return null;
  const plain = spelled(simplified(text.normalize('NFKC')));
  for (const match of plain.matchAll(IN_CHINESE)) {
    const factor = unitFactor(match[1] ?? '');
    if (factor !== null) return factor;
  }
  const scale = CHINESE_SCALE.exec(plain)?.slice(1).find(Boolean);
  if (scale) return unitFactor(scale);
  const indian = INDIAN.exec(plain);
  if (indian) return indian[1] ? 1e5 : 1e7;
  const english = (IN_ENGLISH.exec(plain) ?? OF_MONEY.exec(plain))?.[1];
  if (english)
    return unitFactor(english) ?? (/^(?:mrd|milliarden|mlrd)$/i.test(english) ? 1e9 : 1e6);
  const mark = ENGLISH_MARK.exec(plain);
  if (!mark) return null;
  return mark[1] || mark[3] ? 1000 : unitFactor(mark[2] ?? '');
}

/** The unit in brackets at the end of an item's name or a head (`总资产(万元)`, `Revenue, USD m`); `null` when none. */
export function unitInName(name: string): number | null {
  const inner = /[(（]([^()（）]{1,30})[)）]\s*$/.exec(name)?.[1];
  if (inner !== undefined) return unitFactor(inner.trim()) ?? unitIn(`(${inner})`);
  const behind = /[,，;；]\s*([^,，;；]{1,20})$/.exec(name)?.[1];
  return behind === undefined ? null : unitIn(`(${behind})`);
}

const LONG = CURRENCY_NAMES.filter((name) => name.length > 2 && /^[\x20-\x7e]+$/.test(name));
const CHINESE = CURRENCY_NAMES.filter((name) => /\p{Script=Han}/u.test(name));
const escaped = (name: string) => name.replace(/[$]/g, '\\$&');
const NAMED = new RegExp(
  `(?:^|[^a-z])(${LONG.map(escaped).join('|')}|US\\$|HK\\$|NT\\$|[SAC]\\$)(?![a-z])|(${CHINESE.join('|')})|([€£₩₹])`,
  'i',
);
/** Words before `dollars` that are no country's. */
const NO_COUNTRY =
  /^(?:in|of|the|all|and|amounts?|figures|units?|currency|thousands?|millions?|billions?|reporting|british|sterling|american|korean)$/i;
/** Words that happen to be the name of a currency. */
const NOT_MONEY = /^(?:won|pound|pounds|dollar|dollars)$/i;

/** The currency that a text names; `null` when none. A mere `$` names no country. */
export function currencyIn(text: string): string | null {
  if (text.length > 200) return null;
  const plain = spelled(simplified(text.normalize('NFKC'))).replace(/\b(US|HK|NT)\s\$/g, '$1$');
  const match = NAMED.exec(plain);
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  if (name === undefined) return null;
  const isBare = NOT_MONEY.test(name);
  if (isBare && (!/in |unit/i.test(text) || isOfCountry(plain, match?.index ?? 0))) return null;
  return currencyCode(name);
}

/** Some country's own: `Jamaican dollars`, `Egyptian pounds` are neither of those that need no country. */
function isOfCountry(text: string, at: number): boolean {
  const [, before = ''] = /(\p{L}{1,30})\s{0,3}$/u.exec(text.slice(0, at + 1)) ?? [];
  return /^\p{Lu}\p{Ll}/u.test(before) && !NO_COUNTRY.test(before);
}

/** Whether a text writes money in 元 without saying whose, which in China is the yuan. */
export function namesYuan(text: string): boolean {
  const plain = text.normalize('NFKC');
  return (
    /(?:^|[\s:：(（])(?:百万|千万|万|千|亿)?元(?:[)）\s,，;；]|$)/.test(plain) &&
    currencyIn(plain) === null
  );
}

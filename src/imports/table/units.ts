/** Units and currencies that a sheet writes beside its figures. */
import { CURRENCY_NAMES, currencyCode, unitFactor } from '../../finance/statements/amount';

const IN_CHINESE = /单位\s*[:：]?\s*([^\s,，;；)）]+)/;
const IN_ENGLISH =
  /\b(?:in|of|unit:?|RMB|CNY|USD|US\$|EUR|HK\$|HKD)\s*(?:RMB|CNY|USD|US\$|EUR|HK\$|HKD)?\s*(thousand|million|billion)s?\b/i;

/** The unit that a line above a table names (`单位：万元`, `in millions of RMB`); `null` when none. */
export function unitIn(text: string): number | null {
  const plain = text.normalize('NFKC');
  const chinese = IN_CHINESE.exec(plain)?.[1];
  if (chinese) return unitFactor(chinese);
  const english = IN_ENGLISH.exec(plain)?.[1];
  return english ? unitFactor(english) : null;
}

/** The unit in brackets at the end of an item's name (`总资产(万元)`); `null` when none. */
export function unitInName(name: string): number | null {
  const inner = /[(（]([^()（）]{1,20})[)）]\s*$/.exec(name)?.[1];
  return inner === undefined ? null : (unitFactor(inner) ?? unitIn(inner));
}

const NAMED = new RegExp(
  `(?:^|[^a-z])(${CURRENCY_NAMES.filter((name) => name.length > 2)
    .map((name) => name.replace(/[$]/g, '\\$&'))
    .join('|')})(?![a-z])`,
  'i',
);

/** The currency that a text names; `null` when none. */
export function currencyIn(text: string): string | null {
  const name = NAMED.exec(text.normalize('NFKC'))?.[1];
  return name === undefined ? null : currencyCode(name);
}

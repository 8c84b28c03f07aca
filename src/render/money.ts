/** Sums of money as a reader says them: with the currency where the language has it. */
import type { Language } from '../words';
import { currencyWords } from '../words/finance';
import { formatMoney } from './roe/dupontNumbers';

/** `616.20亿元`, `CNY 61.62 bn`; without a currency the bare amount. */
export function moneyText(value: number, currency: string | null, language: Language): string {
  const amount = formatMoney(value, language);
  if (currency === null) return amount;
  const word = Object.hasOwn(currencyWords, currency) ? currencyWords[currency] : undefined;
  if (language === 'en') return `${currency} ${amount}`;
  return word ? amount + word.zh : `${amount} ${currency}`;
}

/** An estimate needs no zeros behind its point: `480万元`. */
export function estimateText(value: number, currency: string | null, language: Language): string {
  return moneyText(value, currency, language).replace(/\.00(?!\d)/, '');
}

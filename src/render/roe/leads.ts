/** A gap to the peers in words: what it means in money, and what to ask about it. */
import type { Lead } from '../../finance/compare/peers';
import { type Language, say } from '../../words';
import { currencyWords, leadQuestions, leadWords, roeWords } from '../../words/finance';
import { formatMetric, formatMoney } from './dupontNumbers';

/** One sentence; names of entities in it are the plan's own and not escaped. */
export function leadSentence(lead: Lead, currency: string | null, language: Language): string {
  const sentence = say(leadWords[lead.code], language, {
    period: lead.period,
    value: formatMetric(lead.value, lead.ratio, language),
    benchmark: formatMetric(lead.benchmark, lead.ratio, language),
    against: lead.bestEntity ?? say(roeWords.ofPeers, language),
    money: moneyText(lead.money, currency, language),
  });
  if (!lead.beyondRevenue) return sentence;
  return `${sentence}${language === 'en' ? ' ' : ''}${say(roeWords.beyondRevenue, language)}`;
}

/** An open question to the customer. */
export function leadQuestion(lead: Lead, language: Language): string {
  return say(leadQuestions[lead.code], language);
}

/** `616.20亿元`, `CNY 61.62 bn`; without a currency the bare amount. */
export function moneyText(value: number, currency: string | null, language: Language): string {
  const amount = formatMoney(value, language);
  if (currency === null) return amount;
  const word = Object.hasOwn(currencyWords, currency) ? currencyWords[currency] : undefined;
  if (language === 'en') return `${currency} ${amount}`;
  return word ? amount + word.zh : `${amount} ${currency}`;
}

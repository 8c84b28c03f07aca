/** A lead in words: what the gap means in money, and what to ask about it. */
import type { Lead } from '../../finance/compare/leads';
import { type Language, listed, say, type Word } from '../../words';
import { roeWords } from '../../words/finance';
import { leadQuestions, leadWords, pastLeadWords, segmentLeadWords } from '../../words/leads';
import { moneyText } from '../money';
import { formatMetric, ratioTitle } from './dupontNumbers';

/** One sentence; names of entities in it are the plan's own and not escaped. */
export function leadSentence(lead: Lead, currency: string | null, language: Language): string {
  const sentence = say(wordsOf(lead), language, {
    period: lead.period,
    value: formatMetric(lead.value, lead.ratio, language),
    benchmark: formatMetric(lead.benchmark, lead.ratio, language),
    against: againstText(lead, language),
    segment: lead.segment ?? '',
    money: moneyText(lead.money, currency, language),
  });
  const blank = language === 'en' ? ' ' : '';
  const more = lead.beyondRevenue ? blank + say(roeWords.beyondRevenue, language) : '';
  return sentence + ofWhichText(lead, currency, language) + more;
}

/** `销售净利率（较京东）`: what it is about, and against what. */
export function leadTitle(lead: Lead, language: Language): string {
  return say(roeWords.leadTitle, language, {
    name: lead.segment ?? ratioTitle(lead.ratio, language),
    against: againstText(lead, language).trim(),
  });
}

function wordsOf({ code, against }: Lead): Word {
  const table: Readonly<Record<string, Word>> =
    against === 'segment'
      ? segmentLeadWords
      : against === 'median' || against === 'best'
        ? leadWords
        : pastLeadWords;
  return table[code] ?? { en: '', zh: '' };
}

function againstText({ against, bestEntity, basePeriod }: Lead, language: Language): string {
  if (against === 'median') return say(roeWords.ofPeers, language);
  if (against === 'best') return bestEntity ?? '';
  if (against === 'best-year')
    return say(roeWords.bestYear, language, { period: basePeriod ?? '' });
  return basePeriod ?? '';
}

/** What of a gap in one margin is still there in the margins inside it. */
function ofWhichText({ ofWhich }: Lead, currency: string | null, language: Language): string {
  if (ofWhich.length === 0) return '';
  const parts = ofWhich.map(({ ratio, money }) =>
    say(roeWords.ofWhichPart, language, {
      ratio: ratioTitle(ratio, language),
      money: moneyText(money, currency, language),
    }),
  );
  return say(roeWords.ofWhich, language, { parts: listed(parts, language) });
}

/** An open question to the customer. */
export function leadQuestion(lead: Lead, language: Language): string {
  return say(leadQuestions[lead.code], language);
}

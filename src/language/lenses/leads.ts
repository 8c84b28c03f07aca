/** A gap to the peers becomes an opportunity: why, which driver, how much, and what to ask. */

import { placeholder, plain } from '../../edit/snippet';
import { indexOf } from '../../evidence/planIndex';
import { LEAD_KINDS, type Lead } from '../../finance/compare/leads';
import type { Plan, RoeBlock } from '../../plan/model';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { moneyText } from '../../render/money';
import { ratioTitle } from '../../render/roe/dupontNumbers';
import { leadQuestion, leadSentence, leadTitle } from '../../render/roe/leads';
import { type Language, say } from '../../words';
import { renderWords as words } from '../../words/shown/render';
import { inSection } from '../fixes/format/sections';
import { touches } from '../navigation/cursor';
import type { Fix } from '../types';

/** More are noise; the largest come first. */
const MOST_LEADS = 5;

/** A lead in a sentence, and the edits that make an opportunity of it. */
export interface ShownLead extends Fix {
  readonly sentence: string;
}

/** Actions at a `roe` block; titles in `language`, what is inserted in the plan's own. */
export function leadFixes(plan: Plan, offset: number, language: Language): Fix[] {
  const at = plan.roe.find(({ range, duplicate }) => !duplicate && touches(range, offset));
  return at ? leadsOf(plan, language) : [];
}

/** The customer's leads, the largest of each kind first. */
export function leadsOf(plan: Plan, language: Language): ShownLead[] {
  const { analysis, customerBlock } = indexOf(plan);
  if (!analysis || !customerBlock) return [];
  const { currency } = analysis.customer.statements;
  return largest(analysis.leads).map((lead) => ({
    sentence: leadSentence(lead, currency, language),
    title: say(words.addLead, language, {
      ratio: leadTitle(lead, language),
      money: moneyText(lead.money, currency, language),
    }),
    snippets: [inSection(plan, 'opportunities', opportunity(plan, lead, currency, customerBlock))],
  }));
}

/** The first of each kind, then the second of each, so that profit doesn't crowd out cash. */
function largest(leads: readonly Lead[]): Lead[] {
  const byKind = LEAD_KINDS.map((kind) => leads.filter((lead) => lead.kind === kind));
  const ranks = [...leads.keys()].flatMap((rank) => byKind.flatMap((kind) => kind[rank] ?? []));
  return ranks.slice(0, MOST_LEADS);
}

function opportunity(plan: Plan, lead: Lead, currency: string | null, customer: RoeBlock): string {
  const written = planLanguage(plan);
  const key = (name: string) => word('opportunityKey', name, written);
  const cites = [...new Set(sourcesOf(plan, lead, customer))].map((id) => `[^${id}]`).join('');
  const sentence = leadSentence(lead, currency, written) + (cites && ` ${cites}`);
  const ask = say(words.askFor, written, { question: leadQuestion(lead, written) });
  const level = '#'.repeat((plan.sectionLevel || 2) + 1);
  return [
    `${level} ${placeholder(1, lead.segment ?? ratioTitle(lead.ratio, written))}`,
    '',
    `- ${key('because')}: ${plain(sentence)}`,
    `- ${key('driver')}: ${word('driver', lead.driver, written)}`,
    `- ${key('size')}: ${plain(moneyText(lead.money, currency, written))}`,
    `- ${key('next')}: ${plain(ask)}`,
  ].join('\n');
}

/** Ids of what the sentence rests on: the customer's sources, and those of the peers that it was measured by. */
function sourcesOf({ roe }: Plan, { bestEntity, against }: Lead, customer: RoeBlock): string[] {
  if (against !== 'median' && against !== 'best') return customer.sources.map(({ id }) => id);
  const others = roe.filter((block) => block !== customer && !block.duplicate);
  const peers = [...customer.peers, ...others].filter(
    ({ entity }) => bestEntity === null || entity === bestEntity,
  );
  return [customer, ...peers].flatMap(({ sources }) => sources.map(({ id }) => id));
}

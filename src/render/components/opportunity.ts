/** An opportunity as a chain: because → shift → driver → pain → value → next, and what is missing in it. */
import type { OpportunityKey } from '../../plan/model';
import { type Language, say } from '../../words';
import { planViewWords as w } from '../../words/shown/planView';
import { type Html, html, NOTHING } from './html';
import { term } from './words';

/** A link of the chain with its words. */
export interface ShownLink {
  readonly key: OpportunityKey;
  /** Empty where the link is missing. */
  readonly text: Html;
  /** Attributes of its place. */
  readonly at?: Html;
}

/** What leads from one to the next; the others are facts beside it. */
const CHAIN: readonly OpportunityKey[] = [
  'because',
  'shift',
  'driver',
  'pain',
  'value',
  'who',
  'next',
];

const isChained = ({ key }: ShownLink) => CHAIN.includes(key);

/** The links in their order; a missing one stays as a gap. */
export function opportunityChain(links: readonly ShownLink[], language: Language): Html {
  const name = ({ key }: ShownLink) => term('opportunityKey', key, language);
  const steps = CHAIN.flatMap((key) => links.filter((link) => link.key === key)).map((link) =>
    link.text.empty
      ? html`<li class="missing"${link.at ?? NOTHING}><span class="zb-key">${name(link)}</span> <span class="zb-none">${say(w.missing, language)}</span></li>`
      : html`<li${link.at ?? NOTHING}><span class="zb-key">${name(link)}</span> <span>${link.text}</span></li>`,
  );
  const facts = links
    .filter((link) => !isChained(link) && !link.text.empty)
    .map(
      (link) => html`<div${link.at ?? NOTHING}><dt>${name(link)}</dt><dd>${link.text}</dd></div>`,
    );
  const chain = steps.length > 0 ? html`<ol class="zb-chain">${steps}</ol>` : NOTHING;
  return facts.length > 0 ? html`${chain}<dl class="zb-facts">${facts}</dl>` : chain;
}

/** Value of a link that is one of a list, as people say it. */
export function linkWord(key: OpportunityKey, value: string, language: Language): string {
  const fields: Readonly<Partial<Record<OpportunityKey, string>>> = {
    driver: 'driver',
    certainty: 'level',
    stage: 'stage',
    result: 'result',
  };
  const field = fields[key];
  if (field === undefined) return value;
  return term(field, value, language);
}

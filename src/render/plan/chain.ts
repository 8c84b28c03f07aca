/** The links of an opportunity as the plan has them. */
import type { Opportunity, OpportunityItem, OpportunityKey } from '../../plan/model';
import { say } from '../../words';
import { peopleWords } from '../../words/shown/people';
import { type Html, html, joined, NOTHING } from '../components/html';
import { linkWord, opportunityChain, type ShownLink } from '../components/opportunity';
import { term } from '../components/words';
import type { Pen } from './markdown/pen';

const KEYS: readonly OpportunityKey[] = [
  ...(['because', 'shift', 'driver', 'pain', 'value', 'who', 'next'] as const),
  ...(['size', 'certainty', 'time', 'stage', 'close'] as const),
  ...(['rivals', 'criteria', 'process', 'result'] as const),
];

/** Its chain, with a gap for each link that is missing. */
export function chainOf(opportunity: Opportunity, pen: Pen): Html {
  const { look } = pen;
  const { items, missing } = opportunity;
  const links = KEYS.flatMap((key): ShownLink[] => {
    const item = items.find((one) => one.key === key);
    if (!item) return missing.includes(key) ? [{ key, text: NOTHING }] : [];
    const at = look.at(item.range);
    return [{ key, text: textOf(key, item, opportunity, pen), at }];
  });
  return opportunityChain(links, look.language);
}

function textOf(
  key: OpportunityKey,
  item: OpportunityItem,
  opportunity: Opportunity,
  pen: Pen,
): Html {
  const { look, inline } = pen;
  const { plan, language } = look;
  const inRange = ({ range }: { range: { start: number } }) =>
    item.range.start <= range.start && range.start < item.range.end;
  const notes = look.chipsIn(opportunity.citations.filter(inRange));
  const referred = opportunity.references.filter(inRange);
  if (key === 'because' && opportunity.because.length > 0) {
    const named = new Set(referred.map(({ id }) => id));
    const bases = opportunity.because.map((base) =>
      named.has(base) ? inline.reference(base) : inline.words(base),
    );
    return html`<ul>${bases.map((base) => html`<li>${base}</li>`)}</ul>${notes}`;
  }
  if (key === 'who' && opportunity.who.length > 0) {
    const people = opportunity.who.map(({ person, role }) => {
      const known = plan.names.people.get(person);
      const name = known?.name ?? person;
      const as =
        role === null
          ? NOTHING
          : html` <span class="zb-badge">${term('role', role, language)}</span>`;
      const quiet = known
        ? NOTHING
        : html` <span class="zb-quiet">${say(peopleWords.notAmongPeople, language)}</span>`;
      return html`<span>${name}${as}${quiet}</span>`;
    });
    return html`${joined(people, ' · ')}${notes}`;
  }
  const value = item.value.trim();
  if (value === '') {
    const bases = referred.map(({ id }) => inline.reference(id));
    return bases.length === 0 ? NOTHING : html`${joined(bases, ' ')}${notes}`;
  }
  const isTerm = key === 'driver' || key === 'stage' || key === 'certainty';
  const known = isTerm ? opportunity[key] : null;
  return html`${inline.words(known === null ? value : linkWord(key, known, language))}${notes}`;
}

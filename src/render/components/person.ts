/** A person: name, title, role, where they stand, how far we know them. */
import type { Person } from '../../plan/model';
import { COVERAGE } from '../../plan/terms/people/scales';
import { type Language, listed, marks, say } from '../../words';
import { SUPPORT_SIGNS } from '../../words/shown/people';
import { planViewWords as w } from '../../words/shown/planView';
import { type Html, html, joined, NOTHING } from './html';
import { meter, rating } from './rating';
import { term } from './words';

/** `notes`: the chips of who said so. */
export function personCard(person: Person, notes: Html, language: Language): Html {
  const { name, title, roles, support, influence, coverage, reportsTo, cares } = person;
  const key = (one: string) => term('personKey', one, language);
  const role = roles.map(
    (one) => html`<span class="zb-badge">${term('role', one, language)}</span>`,
  );
  const facts = [
    support === null
      ? NOTHING
      : html`<span class="zb-rating zb-support ${support}"><b aria-hidden="true">${SUPPORT_SIGNS[support] ?? ''}</b> ${term('support', support, language)}</span>`,
    rating(key('influence'), influence, language),
    coverage === null
      ? NOTHING
      : html`<span class="zb-rating">${key('coverage')} ${meter(COVERAGE.indexOf(coverage), 3)} ${term('coverage', coverage, language)}</span>`,
  ];
  const more = [
    reportsTo ? say(w.reportsTo, language, { name: reportsTo.value }) : '',
    cares.length > 0 ? say(w.cares, language, { cares: listed(cares, language) }) : '',
  ].filter((text) => text !== '');
  const about =
    more.length > 0 ? html`<p>${more.join(say(marks.semicolon, language))}</p>` : NOTHING;
  const head = html`<b class="zb-name">${name}</b> ${title === null ? NOTHING : html`<span class="zb-title">${title}</span> `}${joined(role, ' ')}${notes}`;
  const stands = joined(facts, ' ');
  return html`<p>${head}</p>${stands.empty ? NOTHING : html`<p>${stands}</p>`}${about}`;
}

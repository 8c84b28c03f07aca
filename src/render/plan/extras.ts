/** What a section begins with beside its own words: the map of the people, the pains by weight. */
import type { SectionId } from '../../plan/model';
import { type Html, html, NOTHING, raw } from '../components/html';
import { painsMatrix } from '../components/pain';
import { personCard } from '../components/person';
import { withPlaces } from '../people/mapPage';
import { peopleView } from '../people/peopleView';
import type { Pen } from './markdown/pen';

/** What stands below the heading of a section; nothing for most. */
export function headingExtras(section: SectionId, pen: Pen): Html {
  const { look, inline } = pen;
  const { plan, language } = look;
  if (section === 'people') {
    const written = plan.people.filter(
      ({ from, duplicate }) => from === 'frontMatter' && !duplicate,
    );
    const cards = written.map(
      (person) =>
        html`<li class="zb-item zb-person"${look.at(person.range)}>${personCard(person, look.chipsOf(person.sources), language)}</li>`,
    );
    const list = cards.length > 0 ? html`<ul class="zb-list zb-people">${cards}</ul>` : NOTHING;
    return html`${peopleMap(pen)}${list}`;
  }
  if (section !== 'ask') return NOTHING;
  const pains = plan.pains.map((pain) => ({
    importance: pain.importance,
    hiddenness: pain.hiddenness,
    text: html`<span${look.at(pain.range)}>${inline.words(pain.text)}</span>`,
  }));
  return painsMatrix(pains, language);
}

/** The map; a box leads to its line where clicks do. */
function peopleMap({ look }: Pen): Html {
  const view = peopleView(look.plan, look.language, 'page');
  if (!view) return NOTHING;
  const placed = withPlaces(view.drawing, (start) => look.at({ start }).markup);
  return html`<div class="zhibi">${raw(placed)}</div>`;
}

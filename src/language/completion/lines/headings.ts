/** Headings that are still missing: sections at their level, the four of `look` below it. */

import { plain } from '../../../edit/snippet';
import { entriesOf } from '../../../plan/lexicon';
import { SECTION_ORDER } from '../../../plan/terms/structure/sectionOrder';
import { word } from '../../../plan/terms/vocabulary';
import { fold } from '../../../plan/text/text';
import { say } from '../../../words';
import { sections } from '../../../words/editor/guide';
import { sectionBody } from '../../cells/bodies';
import type { Completion } from '../../types';
import { type CaretPlace, type Completer, rank, typed } from '../place';

export const headingCompletions: Completer = (place) => {
  const match = /^(#{1,6})\s*(?!\s)([^#]*)$/.exec(place.before);
  if (!match) return undefined;
  const level = match[1]?.length ?? 0;
  const sectionLevel = place.plan.sectionLevel || 2;
  if (level === sectionLevel + 1 && place.section === 'look') return lookItems(place);
  return level === sectionLevel || level === 1 ? sectionItems(place, sectionLevel) : [];
};

function sectionItems(place: CaretPlace, level: number): Completion[] {
  const { plan, written, language, day } = place;
  const present = new Set(plan.sections.map(({ id }) => id));
  return SECTION_ORDER.filter((id) => !present.has(id)).map((id, index) => {
    const name = word('section', id, written);
    const explained = sections[id];
    const heading = `${'#'.repeat(level)} ${name}`;
    return {
      label: heading,
      description: name === id ? '' : id,
      documentation: explained && say(explained, language),
      kind: 'heading',
      range: typed(place, place.before.length),
      insert: `${plain(heading)}\n\n${sectionBody(id, written, day)}`,
      snippet: true,
      filter: `${place.before}${name} ${id}`,
      sort: rank(index),
    };
  });
}

function lookItems(place: CaretPlace): Completion[] {
  const { plan, written } = place;
  const present = new Set(plan.headings.map(({ text }) => fold(text)));
  return entriesOf('lookHeading')
    .map(([, entry]) => say(entry, written))
    .filter((name) => !present.has(fold(name)))
    .map((name, index) => {
      const heading = `${'#'.repeat((plan.sectionLevel || 2) + 1)} ${name}`;
      return {
        label: heading,
        kind: 'heading',
        range: typed(place, place.before.length),
        insert: heading,
        filter: `${place.before}${name}`,
        sort: rank(index),
      };
    });
}

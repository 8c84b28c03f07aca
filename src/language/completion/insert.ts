/** `/` at the start of a line, or the `、` that a Chinese keyboard gives for it: the menu of what can be written. */
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { say } from '../../words';
import { itemsFor } from '../insert/items';
import type { Completion } from '../types';
import { type Completer, rank, typed } from './place';

/** Behind a marker, too, be there a blank or not. */
const MENU = /^\s*(?:[-*+]\s*)?([/／、][^\s/／、]{0,20})$/;

export const insertCompletions: Completer = (place) => {
  const slash = MENU.exec(place.before)?.[1];
  if (slash === undefined) return undefined;
  const { plan, offset, section } = place;
  // Not in the front matter, not in a block.
  const inside = [plan.frontMatter, ...plan.roe, ...plan.segments].some(
    (part) => part && part.range.start <= offset && offset <= part.range.end,
  );
  if (inside || place.after.trim() !== '') return undefined;
  const written = planLanguage(plan);
  return itemsFor(section).map((item, index): Completion => {
    const label = say(item.word, written);
    const [own] = item.sections;
    const here = section !== undefined && item.sections.includes(section);
    return {
      label,
      description: here || own === undefined ? '' : word('section', own, written),
      kind: 'snippet',
      range: typed(place, slash.length),
      insert: '',
      filter: `${slash[0]}${label} ${item.id}`,
      sort: rank(index),
      command: { id: 'zhibi.insert', args: [item.id] },
    };
  });
};

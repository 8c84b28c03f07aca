/** Keys of an opportunity that it lacks, and their values: drivers, people, statements. */
import { entriesOf, type Field, termOf } from '../../../plan/lexicon';
import { options, word } from '../../../plan/terms/vocabulary';
import { term } from '../../../render/components/words';
import { say, type Word } from '../../../words';
import { drivers, opportunityKeys } from '../../../words/editor/guide';
import type { Completion } from '../../types';
import { type CaretPlace, type Completer, gap, keyItem, rank, typed } from '../place';
import { referenceItems } from '../sources/citations';

const LISTED: Readonly<Record<string, Field>> = {
  driver: 'driver',
  certainty: 'level',
  stage: 'stage',
  result: 'result',
  value: 'value',
};

export const opportunityCompletions: Completer = (place) => {
  if (place.section !== 'opportunities') return undefined;
  const item = /^\s*[-*+]\s+(.*)$/.exec(place.before);
  if (!item) return undefined;
  const text = item[1] ?? '';
  const keyed = /^([^:：]+)[:：]\s*(.*)$/.exec(text);
  return keyed ? valueItems(place, keyed[1] ?? '', keyed[2] ?? '') : keyItems(place, text);
};

function keyItems(place: CaretPlace, text: string): Completion[] {
  const { plan, offset, written, language } = place;
  const opportunity = plan.opportunities.find(
    ({ range }) => range.start <= offset && offset <= range.end,
  );
  const used = new Set<string>(opportunity?.items.map(({ key }) => key));
  return entriesOf('opportunityKey')
    .filter(([term]) => !used.has(term))
    .map(([term], order) => {
      const name = word('opportunityKey', term, written);
      const explained = opportunityKeys[term];
      return {
        ...keyItem(place, text, { name, term, order }),
        description: explained && say(explained, language),
      };
    });
}

function valueItems(place: CaretPlace, key: string, text: string): Completion[] {
  const { plan, written, language } = place;
  const term = termOf('opportunityKey', key);
  if (term === 'who') return people(place, text);
  if (term === 'because' || term === 'shift') return statements(place, term, text);
  const field = term === null ? undefined : LISTED[term];
  if (!field) return [];
  return options(field, written).map((value, index) => {
    const explained: Word | undefined = drivers[termOf(field, value) ?? ''];
    return {
      label: value,
      description: field === 'driver' && explained ? say(explained, language) : '',
      kind: 'value',
      range: typed(place, text.length),
      insert: gap(place, text) + value,
      sort: rank(plan.opportunities.length + index),
    };
  });
}

function people(place: CaretPlace, text: string): Completion[] {
  const name = /(?<![^,，、;；])[^,，、;；]*$/.exec(text)?.[0].trimStart() ?? '';
  return place.plan.people.map((person, index) => ({
    label: person.name,
    description: [person.title, ...person.roles.map((role) => term('role', role, place.language))]
      .filter(Boolean)
      .join(' · '),
    kind: 'person',
    range: typed(place, name.length),
    insert: gap(place, name) + person.name,
    filter: `${person.name} ${person.id ?? ''}`,
    sort: rank(index),
  }));
}

/** Statements by their words; under `战略` the shifts alone. */
function statements(place: CaretPlace, term: 'because' | 'shift', text: string): Completion[] {
  const lead = gap(place, text);
  const shifts = new Set(
    place.plan.claims.flatMap((claim) =>
      claim.kind === 'shift' ? [claim.text.replace(/\s+/g, ' ').slice(0, 80)] : [],
    ),
  );
  const around = { range: typed(place, text.length), open: `${lead}(^`, close: ')', lead: '' };
  return referenceItems(place, around)
    .filter(({ label, description }) => term === 'because' || shifts.has(description || label))
    .map((item) => (item.description ? { ...item, label: `(^${item.label})` } : item));
}

/** The fields of a person's line: roles, keys and their values. */
import { entriesOf, type Field, termOf } from '../../../plan/lexicon';
import { options, word } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { roles } from '../../../words/editor/guide';
import type { Completion } from '../../types';
import { type CaretPlace, type Completer, dotField, gap, keyItem, rank, typed } from '../place';

const LISTED: Readonly<Record<string, Field>> = {
  role: 'role',
  party: 'party',
  influence: 'level',
  support: 'support',
  response: 'response',
  coverage: 'coverage',
};

/** Keys that a line can do without: name and title stand first, the id last. */
const UNWRITTEN = new Set(['id', 'name', 'title', 'role']);

export const personCompletions: Completer = (place) => {
  if (place.section !== 'people') return undefined;
  const item = /^\s*[-*+]\s+(.*)$/.exec(place.before);
  if (!item) return undefined;
  const { typed: text, before } = dotField(item[1] ?? '');
  const keyed = /^([^:：]+)[:：]\s*(.*)$/.exec(text);
  if (keyed) return keyValues(place, keyed[1] ?? '', keyed[2] ?? '');
  if (before.length === 0) return [];
  return [...roleItems(place, text), ...keyItems(place, text, before)];
};

function roleItems(place: CaretPlace, text: string): Completion[] {
  const { written, language } = place;
  return entriesOf('role').map(([term], index) => {
    const name = word('role', term, written);
    const explained = roles[term];
    return {
      label: name,
      description: explained && say(explained, language),
      kind: 'value',
      range: typed(place, text.length),
      insert: gap(place, text) + name,
      filter: `${name} ${term}`,
      sort: rank(index),
    };
  });
}

function keyItems(place: CaretPlace, text: string, before: readonly string[]): Completion[] {
  const used = new Set(
    before.map((field) => termOf('personKey', /^([^:：]+)[:：]/.exec(field)?.[1] ?? '')),
  );
  return entriesOf('personKey')
    .filter(([term]) => !UNWRITTEN.has(term) && !used.has(term))
    .map(([term], index) => {
      const name = word('personKey', term, place.written);
      const item = keyItem(place, text, { name, term, order: 100 + index });
      return { ...item, insert: gap(place, text) + item.insert };
    });
}

function keyValues(place: CaretPlace, key: string, text: string): Completion[] {
  const term = termOf('personKey', key);
  const field = term === null ? undefined : LISTED[term];
  const values = field
    ? options(field, place.written)
    : term === 'reportsTo'
      ? place.plan.people.map(({ name }) => name)
      : [];
  return values.map((value, index) => ({
    label: value,
    kind: term === 'reportsTo' ? 'person' : 'value',
    range: typed(place, text.length),
    insert: gap(place, text) + value,
    sort: rank(index),
  }));
}

/** The fields of a source line: kind, grade, date and keys that it lacks, values of keys. */
import { entriesOf, type Field, termOf } from '../../../plan/lexicon';
import { SOURCE_KINDS } from '../../../plan/terms/sources/sources';
import { options, word } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { sourceKeys } from '../../../words/editor/guide';
import { gradeText } from '../../navigation/describe';
import type { Completion } from '../../types';
import { type CaretPlace, type Completer, dotField, gap, rank, typed } from '../place';

const SOURCE_LINE = /^ {0,3}\[\^[^\]\s]+\]:\s*(.*)$/;

/** Values of the keys that have a list. */
const LISTED: Readonly<Record<string, Field>> = {
  stance: 'stance',
  expertise: 'level',
  access: 'access',
};

export const sourceLineCompletions: Completer = (place) => {
  const match = SOURCE_LINE.exec(place.before);
  if (!match) return undefined;
  const { typed: text, before } = dotField(match[1] ?? '');
  const keyed = /^([^:：]+)[:：]\s*(.*)$/.exec(text);
  if (keyed) return keyValues(place, keyed[1] ?? '', keyed[2] ?? '');
  const items: Completion[] = [];
  const add = (item: Omit<Completion, 'range' | 'sort'>) =>
    items.push({
      ...item,
      insert: gap(place, text) + item.insert,
      range: typed(place, text.length),
      sort: rank(items.length),
    });
  if (!before.some((field) => isKind(place, field))) for (const item of kinds(place)) add(item);
  if (!before.some((field) => /^\d{4}/.test(field))) {
    add({ label: place.day, kind: 'value', insert: place.day });
  }
  if (!before.some((field) => /^[A-F][1-6]$/i.test(field)))
    for (const item of grades(place)) add(item);
  for (const item of keys(place, before)) add(item);
  return items;
};

function isKind({ plan }: CaretPlace, field: string): boolean {
  return termOf('sourceKind', field) !== null || plan.config.kinds.has(field);
}

type Item = Omit<Completion, 'range' | 'sort'>;

/** The kinds, the organization's own too, with channel and freshness. */
function kinds({ plan, written, language }: CaretPlace): Item[] {
  const ours = Object.entries(SOURCE_KINDS).map(([term, { channel, months }]) => ({
    label: word('sourceKind', term, written),
    term,
    channel,
    months: plan.config.freshness.get(term) ?? months,
  }));
  const house = [...plan.config.kinds].map(([label, kind]) => {
    const known = SOURCE_KINDS[kind.as as keyof typeof SOURCE_KINDS];
    return { label, term: kind.as, channel: known?.channel ?? null, months: kind.months };
  });
  return [...house, ...ours].map(({ label, term, channel, months }) => ({
    label,
    description: [
      channel && word('channel', channel, language),
      months && say(editorWords.freshFor, language, { months }),
    ]
      .filter(Boolean)
      .join(' · '),
    kind: 'value',
    insert: label,
    filter: `${label} ${term}`,
  }));
}

/** All 36 grades with their definitions. */
function grades({ language }: CaretPlace): Item[] {
  return [...'ABCDEF'].flatMap((source) =>
    [1, 2, 3, 4, 5, 6].map((information): Item => {
      const text = gradeText({ source, information }, language);
      return {
        label: `${source}${information}`,
        description: text.slice(text.indexOf(':') + 1).trim(),
        kind: 'value',
        insert: `${source}${information}`,
      };
    }),
  );
}

function keys({ written, language }: CaretPlace, before: readonly string[]): Item[] {
  const used = new Set(
    before.map((field) => termOf('sourceKey', /^([^:：]+)[:：]/.exec(field)?.[1] ?? '')),
  );
  return entriesOf('sourceKey')
    .filter(([term]) => !used.has(term))
    .map(([term]) => {
      const name = word('sourceKey', term, written);
      const explained = sourceKeys[term];
      return {
        label: name,
        description: explained && say(explained, language),
        kind: 'key',
        insert: `${name}: `,
        filter: `${name} ${term}`,
      };
    });
}

function keyValues(place: CaretPlace, key: string, text: string): Completion[] {
  const term = termOf('sourceKey', key);
  const field = term === null ? undefined : LISTED[term];
  const values = field
    ? options(field, place.written)
    : term === 'who'
      ? place.plan.people.map(({ name }) => name)
      : [];
  return values.map((value, index) => ({
    label: value,
    kind: term === 'who' ? 'person' : 'value',
    range: typed(place, text.length),
    insert: gap(place, text) + value,
    sort: rank(index),
  }));
}

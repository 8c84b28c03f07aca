/** Source ids after `[^`; after `(^` every statement, question, hypothesis and pain by its words. */
import { takenIds } from '../../../edit/places';
import { naming } from '../../../edit/things/naming';
import { namedOf } from '../../../plan/compose/ids';
import type { Range } from '../../../plan/model';
import { escapeMarkdown } from '../../../render/escapeMarkdown';
import { say } from '../../../words';
import { insertWords } from '../../../words/editor/insert';
import type { Completion } from '../../types';
import { type CaretPlace, type Completer, rank, typed } from '../place';
import { sourceChoices } from './sources';

/** As typed with a Chinese keyboard too: `【^`, `［^`, and `……` for `^`. */
const CITATION = /([[［【](?:\^|…{1,2}))([^\s[\]［］【】]*)$/;
const REFERENCE = /([(（](?:\^|…{1,2}))([^\s()（）]*)$/;

export const citationCompletions: Completer = (place) => {
  const match = CITATION.exec(place.before);
  if (!match) return undefined;
  const [whole, opener = '', text = ''] = match;
  const { plan, language, day, after, written } = place;
  const plain = opener === '[^';
  // A bracket that the editor closed by itself is of the same kind as the one typed.
  const closed = /^[\]］】]/.exec(after)?.[0];
  const close = closed === ']' ? '' : ']';
  const range = typed(place, plain ? text.length : whole.length);
  const wide = closed !== undefined && closed !== ']';
  const shared = {
    kind: 'source' as const,
    range: wide ? { ...range, end: range.end + 1 } : range,
  };
  const lead = plain ? '' : opener;
  const items = sourceChoices(plan, language, day).map(
    ({ id, detail, notes }, index): Completion => ({
      ...shared,
      label: id,
      description: detail,
      documentation: notes.map((note) => escapeMarkdown(note)).join('\n\n'),
      insert: `${plain ? '' : '[^'}${id}${close}`,
      filter: `${lead}${id} ${detail}`,
      sort: rank(index),
    }),
  );
  const start = place.offset - whole.length;
  return [
    ...items,
    {
      ...shared,
      range: { start, end: shared.range.end + (closed === ']' ? 1 : 0) },
      label: say(insertWords.newSource, written),
      insert: '',
      filter: `${opener}${text} ${say(insertWords.newSource, written)}`,
      sort: rank(items.length),
      command: { id: 'zhibi.addSource', args: [] },
    },
  ];
};

/** So many characters of a statement stand beside its id, and are searched. */
const LONGEST = 80;

export const referenceCompletions: Completer = (place) => {
  const match = REFERENCE.exec(place.before);
  if (!match) return undefined;
  const [whole, opener = '', text = ''] = match;
  const plain = opener === '(^' || opener === '（^';
  return referenceItems(place, {
    range: typed(place, plain ? text.length : whole.length),
    open: plain ? '' : '(^',
    close: /^[)）]/.test(place.after) ? '' : ')',
    lead: plain ? '' : opener,
  });
};

/** What a reference is written between and in place of. */
export interface AroundReference {
  /** What is replaced. */
  readonly range: Range;
  readonly open: string;
  readonly close: string;
  /** What is typed already and stays part of the search. */
  readonly lead: string;
}

/** Every statement, question, hypothesis and pain by its words; one without an id gets it with the reference. */
export function referenceItems(
  place: CaretPlace,
  { range, open, close, lead }: AroundReference,
): Completion[] {
  const { plan, offset } = place;
  const taken = takenIds(plan.anchors, plan.sources);
  const people = plan.people.flatMap((person, index): Completion[] => {
    // A name serves as an id; one with a blank in it can't be written there.
    const id = person.id ?? (/[\s()（）^,，、;；]/.test(person.name) ? null : person.name);
    if (id === null || person.duplicate || id === '') return [];
    return [
      {
        label: id,
        description: [person.name, person.title].filter((word) => word && word !== id).join(' · '),
        kind: 'reference',
        range,
        insert: `${open}${id}${close}`,
        filter: `${lead}${id} ${person.name}`,
        sort: rank(index + 2000),
      },
    ];
  });
  const statements = namedOf(plan).flatMap((item, index): Completion[] => {
    // What is being written refers to others; a row of a table has no place for an id.
    const isOwn = item.range.start <= offset && offset <= item.range.end;
    const noPlace = item.id === null && 'table' in item && item.table;
    if (isOwn || noPlace || item.text.trim() === '') return [];
    const { id, edits } = naming(plan, item, taken);
    const words = item.text.replace(/\s+/g, ' ').slice(0, LONGEST);
    const completion: Completion = {
      label: item.id ?? words,
      description: item.id === null ? '' : words,
      kind: 'reference',
      range,
      insert: `${open}${id}${close}`,
      filter: `${lead}${id} ${words}`,
      sort: rank(item.id === null ? index + 1000 : index),
      ...(edits.length > 0 && { more: edits }),
    };
    return [completion];
  });
  return [...statements, ...people];
}

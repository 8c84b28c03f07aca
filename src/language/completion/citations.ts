/** Source ids after `[^`, ids of claims, questions, hypotheses and pains after `(^`. */
import { namedOf } from '../../plan/compose/ids';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import type { Completion } from '../types';
import { type Completer, rank, typed } from './place';
import { sourceChoices } from './sources';

const CITATION = /\[\^([^\s[\]]*)$/;
const REFERENCE = /[((]\^([^\s()()]*)$/;

export const citationCompletions: Completer = (place) => {
  const match = CITATION.exec(place.before);
  if (!match) return undefined;
  const close = place.after.startsWith(']') ? '' : ']';
  const { plan, language, day } = place;
  return sourceChoices(plan, language, day).map(
    ({ id, detail, notes }, index): Completion => ({
      label: id,
      description: detail,
      documentation: notes.map((note) => escapeMarkdown(note)).join('\n\n'),
      kind: 'source',
      range: typed(place, match[1]?.length ?? 0),
      insert: id + close,
      filter: `${id} ${detail}`,
      sort: rank(index),
    }),
  );
};

export const referenceCompletions: Completer = (place) => {
  const match = REFERENCE.exec(place.before);
  if (!match) return undefined;
  const close = /^[))]/.test(place.after) ? '' : ')';
  const { plan } = place;
  const named = namedOf(plan);
  return named.flatMap((item, index): Completion[] =>
    item.id === null
      ? []
      : [
          {
            label: item.id,
            description: item.text.slice(0, 80),
            kind: 'reference',
            range: typed(place, match[1]?.length ?? 0),
            insert: item.id + close,
            filter: `${item.id} ${item.text.slice(0, 80)}`,
            sort: rank(index),
          },
        ],
  );
};

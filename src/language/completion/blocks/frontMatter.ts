/** Keys of the front matter that aren't there yet, values of those that have a list. */

import { addMonths } from '../../../finance/statements/periods/days';
import { entriesOf, type Field, termOf } from '../../../plan/lexicon';
import { options, word } from '../../../plan/terms/vocabulary';
import { RULES } from '../../../rules/catalogue';
import { pageOf } from '../../../rules/pages';
import { say } from '../../../words';
import { frontMatterKeys } from '../../../words/editor/guide';
import { REVIEW_MONTHS } from '../../fixes/format/frontMatter';
import type { Completion } from '../../types';
import { type CaretPlace, type Completer, keyItem, rank, typed } from '../place';

/** Keys whose values are a list of the lexicon. */
const LISTED: Readonly<Record<string, Field>> = {
  decision: 'decision',
  stage: 'stage',
  status: 'status',
  value: 'value',
  language: 'language',
  listing: 'listing',
};

export const frontMatterCompletions: Completer = (place) => {
  const { frontMatter } = place.plan;
  if (!frontMatter || place.offset < frontMatter.content.start) return undefined;
  if (place.offset > frontMatter.content.end) return undefined;
  const value = /^([^\s:：#][^:：]*)[:：]\s*(.*)$/.exec(place.before);
  if (value) return valueCompletions(place, value[1] ?? '', value[2] ?? '');
  const nested = /^\s+(\S*)$/.exec(place.before);
  if (nested) return nestedCompletions(place, nested[1] ?? '');
  return keyCompletions(place);
};

function keyCompletions(place: CaretPlace): Completion[] {
  const { plan, written, language, before } = place;
  const present = new Set(plan.frontMatter?.entries.map(({ term }) => term));
  return entriesOf('frontMatterKey')
    .filter(([term]) => !present.has(term))
    .map(([term], order) => {
      const name = word('frontMatterKey', term, written);
      const explained = frontMatterKeys[term];
      return {
        ...keyItem(place, before, { name, term, order }),
        description: term === name ? '' : term,
        documentation: explained && say(explained, language),
      };
    });
}

function valueCompletions(place: CaretPlace, key: string, text: string): Completion[] {
  const term = termOf('frontMatterKey', key);
  const field = term === null ? undefined : LISTED[term];
  if (field) {
    return options(field, place.written).map((value, index) =>
      valueItem(place, value, text, index),
    );
  }
  if (term === 'reviewBy' || term === 'renewal') {
    return [REVIEW_MONTHS, 6, 12].map((months, index) =>
      valueItem(place, addMonths(place.day, months), text, index),
    );
  }
  return term === 'zhibi' ? [valueItem(place, '1', text, 0)] : [];
}

function valueItem(place: CaretPlace, value: string, text: string, index: number): Completion {
  const blank = /[:：]$/.test(place.before) ? ' ' : '';
  return {
    label: value,
    kind: 'value',
    range: typed(place, text.length),
    insert: blank + value,
    sort: rank(index),
  };
}

/** Under `rules:` the rules, under `parties:` nothing that could be known. */
function nestedCompletions(place: CaretPlace, text: string): Completion[] {
  const { plan, offset, language } = place;
  const above = plan.frontMatter?.entries.findLast(({ keyRange }) => keyRange.start < offset);
  if (above?.term !== 'rules') return [];
  return RULES.map((rule, index) => ({
    label: rule.id,
    description: say(rule.title, language),
    documentation: say(pageOf(rule.id).why, language),
    kind: 'key',
    range: typed(place, text.length),
    insert: `${rule.id}: `,
    sort: rank(index),
  }));
}

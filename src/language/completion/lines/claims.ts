/** What kind of statement an item begins with: `推断:`, `假设:`, `待查:`, `变化:`, `反证:` … */
import type { SectionId } from '../../../plan/model';
import { CLAIM_SECTIONS } from '../../../plan/read/kinds/claims';
import { options, word } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { claimKinds } from '../../../words/editor/guide';
import type { Completion } from '../../types';
import { type CaretPlace, type Completer, keyItem, rank, typed } from '../place';

/** Opportunities are written by keys, though their other items are claims. */
const WITH_CLAIMS: ReadonlySet<SectionId> = new Set(
  [...CLAIM_SECTIONS].filter((id) => id !== 'opportunities'),
);

export const claimKindCompletions: Completer = (place) => {
  const item = /^(\s*)[-*+]\s+([^\s:：]*)$/.exec(place.before);
  if (!item || !place.section) return undefined;
  const nested = (item[1] ?? '') !== '';
  const text = item[2] ?? '';
  if (place.section === 'hypotheses') return nested ? kinds(place, text, ['verdict']) : [];
  if (!WITH_CLAIMS.has(place.section)) return undefined;
  const parties = place.section === 'needs' && !nested ? partyItems(place, text) : [];
  const marks = nested ? ['against'] : [];
  return [
    ...parties,
    ...kinds(place, text, [...marks, 'shift', 'inference', 'hypothesis', 'open']),
  ];
};

function kinds(place: CaretPlace, text: string, terms: readonly string[]): Completion[] {
  return terms.map((term, index) => claimKindItem(place, text, term, 50 + index));
}

/** What an item begins with to be a statement of that kind: `Inference:`. */
export function claimKindItem(
  place: CaretPlace,
  text: string,
  term: string,
  order: number,
): Completion {
  const name = word('claimKind', term, place.written);
  const explained = claimKinds[term];
  return {
    ...keyItem(place, text, { name, term, order }),
    label: `${name}:`,
    description: explained && say(explained, place.language),
  };
}

function partyItems(place: CaretPlace, text: string): Completion[] {
  const house = [...(place.plan.frontMatter?.parties.keys() ?? [])];
  return [...new Set([...house, ...options('party', place.written)])].map((name, index) => ({
    label: `${name}:`,
    kind: 'key',
    range: typed(place, text.length),
    insert: `${name}: `,
    sort: rank(index),
  }));
}

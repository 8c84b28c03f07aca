/**
 * Every term of the format, English and Chinese, keyed by (field, term) because
 * a word can mean two things. Parser, completion, templates, schema, messages
 * and docs read this table; nothing else spells a keyword.
 */

import type { Word } from '../words';
import { sources } from './terms/sources/sources';
import { blocks } from './terms/structure/blocks';
import type { Entry } from './terms/structure/fields';
import { keys } from './terms/structure/keys';
import { opportunityTerms } from './terms/structure/opportunityTerms';
import { peopleTerms } from './terms/structure/peopleTerms';
import { screening } from './terms/structure/screening';
import { nearest } from './text/nearest';
import { fold } from './text/text';

export const LEXICON = {
  ...keys,
  ...peopleTerms,
  ...opportunityTerms,
  ...sources,
  ...blocks,
  ...screening,
} as const;

/** A field of the lexicon, such as `role` or `sourceKey`. */
export type Field = keyof typeof LEXICON;

/** All words of a field with their term, as they are compared (folded). */
const words = new Map<string, Map<string, string>>();

function wordsOf(field: Field): Map<string, string> {
  let map = words.get(field);
  if (map) return map;
  map = new Map();
  for (const [term, entry] of Object.entries<Entry>(LEXICON[field])) {
    for (const word of [term, entry.en, entry.zh, ...(entry.aliases ?? [])]) {
      const key = fold(word);
      if (!map.has(key)) map.set(key, term);
    }
  }
  words.set(field, map);
  return map;
}

/** The English term that `word` stands for in `field`; null when it is none. */
export function termOf(field: Field, word: string): string | null {
  return wordsOf(field).get(fold(word)) ?? null;
}

/** All words of a field, folded, longest first, with their terms. */
export function vocabulary(field: Field): readonly (readonly [word: string, term: string])[] {
  return [...wordsOf(field)].sort((a, b) => b[0].length - a[0].length);
}

/** How a term is written in each language; the term itself where the table lacks it. */
export function termWord(field: string, term: string): Word {
  const table = Object.hasOwn(LEXICON, field)
    ? (LEXICON[field as Field] as Record<string, Entry>)
    : {};
  return Object.hasOwn(table, term) ? (table[term] as Entry) : { en: term, zh: term };
}

/** How a term is said to a reader: `annual-report` is an annual report, `reviewBy` review by. It may be written so, too. */
export function saidWord(field: string, term: string): Word {
  const word: Entry = termWord(field, term);
  if (word.en === term && word.zh === term) return word;
  return { en: word.said ?? opened(word.en), zh: word.zh };
}

/** Written together or with hyphens: apart. */
function opened(word: string): string {
  return word
    .replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ');
}

/** All terms of a field with their words, in the table's order. */
export function entriesOf(field: Field): readonly (readonly [term: string, entry: Entry])[] {
  return Object.entries<Entry>(LEXICON[field]);
}

/** The term whose word is nearest to `word` (at most a third of it wrong, and two Latin letters); null when none is near. */
export function nearestTerm(field: Field, word: string): string | null {
  const wanted = fold(word);
  const third = Math.max(1, Math.floor(wanted.length / 3));
  const limit = /\p{Script=Han}/u.test(wanted) ? third : Math.min(third, 2);
  return nearest(wanted, wordsOf(field), () => limit);
}

/**
 * The nearest term, else the only one of whose names the word is the beginning (`cost`) or
 * the end (`成本`). A character more makes another row: 营业总成本 isn't 营业成本.
 */
export function meantTerm(field: Field, word: string): string | null {
  const part = fold(word);
  const near = /\p{Script=Han}/u.test(part) ? null : nearestTerm(field, word);
  if (near) return near;
  const isHan = /^\p{Script=Han}{2,}$/u.test(part);
  if (!isHan && part.length < 4) return null;
  const terms = [...wordsOf(field)].flatMap(([name, term]) =>
    (isHan ? name.endsWith(part) : name.startsWith(`${part} `)) ? term : [],
  );
  const [first] = terms;
  return first !== undefined && terms.every((term) => term === first) ? first : null;
}

/**
 * The term that `word` is a mere slip of: other case or `_ - blank`, or in a Latin
 * word of five letters and more one doubled or two swapped letters. Null for
 * everything else: another word may be meant.
 */
export function slipOf(field: Field, word: string): string | null {
  const wanted = joined(word);
  const latin = /^[a-z]{5,}$/.test(wanted);
  for (const [candidate, term] of wordsOf(field)) {
    const right = joined(candidate);
    if (right === wanted || (latin && isSlip(wanted, right))) return term;
  }
  return null;
}

function joined(word: string): string {
  return fold(word).replace(/[\s_-]+/g, '');
}

/** One letter too many or too few beside its twin, or two neighbours swapped. */
function isSlip(wrong: string, right: string): boolean {
  if (right.length < 5 || Math.abs(wrong.length - right.length) > 1) return false;
  let at = 0;
  while (at < right.length && wrong[at] === right[at]) at++;
  const [a, b] = [wrong.slice(at), right.slice(at)];
  if (a.length === b.length) return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  return longer.slice(1) === shorter && longer[0] === right[at - 1];
}

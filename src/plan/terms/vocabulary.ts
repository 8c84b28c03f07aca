/** The lexicon's words in one language, for what the editor shows and writes. */

import { type Language, languageOf, say } from '../../words';
import { entriesOf, type Field, termWord } from '../lexicon';
import type { Channel, Plan } from '../model';
import { scriptOf } from '../text/script';
import { SOURCE_KINDS } from './sources/sources';

/** The language that the plan is written in: what is inserted into it follows. */
export function planLanguage(plan: Plan): Language {
  return languageOf(plan.frontMatter?.language ?? undefined) ?? scriptOf(plan);
}

/** How a term is called in that language. */
export function word(field: Field, term: string, language: Language): string {
  return say(termWord(field, term), language);
}

/** All words of a field, in the table's order. */
export function options(field: Field, language: Language): string[] {
  return entriesOf(field).map(([, entry]) => say(entry, language));
}

/** The kinds of source of a channel, `other` last; all where none is given. */
export function kindsOf(channel: Channel | null): string[] {
  return Object.entries(SOURCE_KINDS)
    .filter(([, kind]) => !channel || !kind.channel || kind.channel === channel)
    .map(([term]) => term);
}

/** The lexicon's words in one language, for what the editor shows and writes. */

import { onceFor } from '../../finance/once';
import { type Language, languageOf, say } from '../../words';
import { entriesOf, type Field, termWord } from '../lexicon';
import type { Channel, Plan } from '../model';
import { SOURCE_KINDS } from './sources/sources';

/** The language that the plan is written in: what is inserted into it follows. */
export function planLanguage(plan: Plan): Language {
  return languageOf(plan.frontMatter?.language ?? undefined) ?? scriptOf(plan);
}

/** The script that most of the plan is written in, where nothing says its language: Han characters count as words. */
export const scriptOf = onceFor(({ text }: Plan): Language => {
  let han = 0;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length && at < 20_000; at++) {
    const code = text.charCodeAt(at) | 0x20;
    const isLatin = code >= 0x61 && code <= 0x7a;
    if (isLatin && !inWord) words++;
    inWord = isLatin;
    if (text.charCodeAt(at) >= 0x3400 && text.charCodeAt(at) <= 0x9fff) han++;
  }
  return han > words ? 'zh-cn' : 'en';
});

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

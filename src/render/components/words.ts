/** Terms of the format as their reader says them. */
import { termWord } from '../../plan/lexicon';
import { type Language, say } from '../../words';

/** A word of the lexicon; what is no term comes back as it is, unescaped. */
export function term(field: string, value: string, language: Language): string {
  return say(termWord(field, value), language);
}

/** A key or term of the format as a phrase: English ones are written together or with hyphens. */
export function phrase(field: string, value: string, language: Language): string {
  const word = term(field, value, language);
  return word
    .replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ');
}

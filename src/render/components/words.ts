/** Terms of the format as their reader says them. */
import { saidWord } from '../../plan/lexicon';
import { type Language, say } from '../../words';

/** A term as it is said; what is none comes back as it is, unescaped. */
export function term(field: string, value: string, language: Language): string {
  return say(saidWord(field, value), language);
}

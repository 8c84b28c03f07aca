import { type Language, languageOf } from '../words';
import type { Io } from './io';

/** The language of what isn't about one plan: `--locale`, else the machine's, else English. */
export function ownLanguage(locale: Language | undefined, env: Io['env']): Language {
  return locale ?? languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG) ?? 'en';
}

/** The kind of a source in the reader's language. */
import { saidWord } from '../plan/lexicon';
import type { Source } from '../plan/model';
import { type Language, say } from '../words';

/** As the writer has it where that is Chinese for a Chinese reader: a 季报 isn't called 中报; else the term's word. */
export function sourceKindWord(
  { kind, kindWritten }: Pick<Source, 'kind' | 'kindWritten'>,
  language: Language,
): string | null {
  if (kind === null) return null;
  const own = language === 'zh-cn' && /\p{Script=Han}/u.test(kindWritten ?? '');
  return own ? kindWritten : say(saidWord('sourceKind', kind), language);
}

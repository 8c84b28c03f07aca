/** What a heading, or the word before a colon, says of what stands behind it. */
import { TOPICS, type Topic } from '../../../../plan/terms/notes';
import { fold } from '../../../../plan/text/text';

/** The topic that a heading or a label names; `null` for any other. */
export function topicOf(text: string): Topic | null {
  const plain = fold(text)
    .replace(/(?<![\s:*_【】])[\s:*_【】]+$|^[\s*_【】]+/g, '')
    .replace(/(?<!\s)\s*[(（][^()（）]{0,20}[)）]$/, '');
  if (plain.length > 30) return null;
  return TOPICS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

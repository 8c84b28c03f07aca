/** "Did you mean": the word of a list that a mistyped one is nearest to. */
import { distance } from '../plan/text';

/** The nearest of `words`, or null when none is within a third of its length (at least 2 edits). */
export function nearest(typed: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const limit = Math.max(2, Math.floor(word.length / 3));
    const edits = distance(typed.toLowerCase(), word, limit);
    if (edits <= limit && edits < least && edits < word.length) {
      best = word;
      least = edits;
    }
  }
  return best;
}

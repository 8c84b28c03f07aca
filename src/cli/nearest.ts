/** "Did you mean": the word of a list that a mistyped one is nearest to. */
import { distance } from '../plan/text/text';

/** The nearest of `words`, or null when none is within a third of its length (at least 2 edits). */
export function nearest(typed: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const limit = Math.max(2, Math.floor(word.length / 3));
    const edits = isSwap(typed.toLowerCase(), word)
      ? 1
      : distance(typed.toLowerCase(), word, limit);
    if (edits <= limit && edits < least && edits < word.length) {
      best = word;
      least = edits;
    }
  }
  return best;
}

/** Two neighbouring letters changed places: one slip, which the edit distance counts as two. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

/** "Did you mean": what a mistyped word is nearest to. */
import { distance } from './text';

/**
 * What stands for the word with the fewest edits; of equals the first. A word that shares
 * no letter is no candidate.
 * @param candidates words, each with what it stands for
 * @param most how many edits a candidate may be away
 * @param edits how many two words are apart; what is above the limit need not be exact
 * @returns null where none is near enough
 */
export function nearest<T>(
  word: string,
  candidates: Iterable<readonly [word: string, item: T]>,
  most: (candidate: string) => number,
  edits: typeof distance = distance,
): T | null {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [candidate, item] of candidates) {
    const limit = Math.min(most(candidate), least - 1);
    const apart = edits(word, candidate, limit);
    if (apart > limit || apart >= candidate.length) continue;
    best = item;
    least = apart;
  }
  return best;
}

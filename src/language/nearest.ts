import { distance, fold } from '../plan/text/text';

/** The candidate nearest to `word`, at most a third of it (and one letter at least) wrong. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(word);
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const wrong = distance(wanted, folded, limit);
    if (wrong > limit || wrong >= folded.length || (best && wrong === limit)) continue;
    best = candidate;
    limit = wrong;
  }
  return best;
}

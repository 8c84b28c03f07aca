import { nearest } from '../plan/text/nearest';
import { fold } from '../plan/text/text';

/** The candidate nearest to `word`, at most a third of it (and one letter at least) wrong; null where none is. */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const wanted = fold(word);
  const third = Math.max(1, Math.floor(wanted.length / 3));
  const folded = candidates.map((candidate) => [fold(candidate), candidate] as const);
  return nearest(wanted, folded, () => third);
}

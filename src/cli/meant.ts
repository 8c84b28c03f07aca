/** "Did you mean" for commands, options and their values. */
import { nearest } from '../plan/text/nearest';
import { distance } from '../plan/text/text';

/** The word that was meant, at most a third of it (and two letters at least) mistyped; null when none is near. */
export function meant(typed: string, words: readonly string[]): string | null {
  return nearest(
    typed.toLowerCase(),
    words.map((word) => [word, word] as const),
    (word) => Math.max(2, Math.floor(word.length / 3)),
    (a, b, limit) => (isSwap(a, b) ? 1 : distance(a, b, limit)),
  );
}

/** Two neighbouring letters changed places: one slip, which the edit distance counts as two. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

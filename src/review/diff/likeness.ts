/** When two texts say the same, and how alike they are otherwise. */

import { isOnePiece } from '../../plan/text/pieces';
import { narrow } from '../../plan/text/text';

/** Longer texts are compared by their beginning. */
const LONGEST = 2000;

/**
 * What a text says, without what a writer's editor does to it: line breaks,
 * widths, blanks between Chinese characters, emphasis, typographic quotes. What
 * is struck out says the contrary: that mark stays.
 */
export function essence(text: string): string {
  return narrow(text.normalize('NFC'))
    .replace(/[*_`]+|(?<!~)~(?!~)/g, '')
    .replace(/[“”„«»「」『』]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '')
    .trim();
}

/** Whether both say the same; a missing text only equals a missing one. */
export function sameText(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && essence(a) === essence(b));
}

/** Pairs of neighbouring characters, each as often as it stands there. */
export type Bigrams = ReadonlyMap<string, number>;

/** The bigrams of what a text says, for `likeness`; case doesn't count. */
export function bigramsOf(text: string): Bigrams {
  const key = essence(text).toLowerCase().slice(0, LONGEST);
  const counts = new Map<string, number>();
  const padded = ` ${key} `;
  for (let i = 0; i + 1 < padded.length; i++) {
    const pair = padded.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Sørensen–Dice coefficient of two multisets of bigrams, 0–1. */
export function likeness(a: Bigrams, b: Bigrams): number {
  let common = 0;
  let total = 0;
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 1 : (2 * common) / total;
}

/** Characters kept around the part that changed. */
const AROUND = 12;

/** Both texts cut to the part in which they differ, with some context. */
export function changedPart(from: string, to: string): { from: string; to: string } {
  const [a, b] = [charactersOf(from), charactersOf(to)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const cut = (characters: readonly string[]) => {
    const first = wordStart(characters, Math.max(0, start - AROUND));
    const last = wordEnd(characters, Math.min(characters.length, characters.length - end + AROUND));
    const head = first > 0 ? '…' : '';
    const tail = last < characters.length ? '…' : '';
    return head + characters.slice(first, last).join('').trim() + tail;
  };
  return { from: cut(a), to: cut(b) };
}

function charactersOf(text: string): string[] {
  return [...text.replace(/\s+/g, ' ').trim()];
}

/** Back to where a number or a Latin word begins, so that none is cut in two. */
function wordStart(characters: readonly string[], from: number): number {
  let at = from;
  while (at > 0 && isOnePiece(characters, at)) at--;
  return at;
}

function wordEnd(characters: readonly string[], from: number): number {
  let at = from;
  while (at < characters.length && isOnePiece(characters, at)) at++;
  return at;
}

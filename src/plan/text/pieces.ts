/** Where a text that is too long may be cut: never inside a number, its unit or a Latin word. */

/** What a number or a Latin word is made of, with the signs in and around it. */
const PIECE = /[\p{Script=Latin}\p{N}$€£¥%‰+\-−.,:'’/]/u;
const DIGIT = /\p{N}/u;
/** What goes with the number before it, also after a blank. */
const UNIT = /[\p{Script=Latin}%‰℃°千百万亿元倍成折天年月日个家点]/u;
/** No number or word of more is kept whole: it would leave nothing before it. */
export const LONGEST_PIECE = 40;

/** What stands between two places, or less where a number or word would be torn, with `…` at each end that is none of the text. */
export function partOf(text: string, from: number, to: number): string {
  const characters = text.split('');
  let first = from;
  while (first < to && first - from < LONGEST_PIECE && first > 0 && isOnePiece(characters, first)) {
    first++;
  }
  const head = from > 0 ? '…' : '';
  if (first > 0 && characters[first] === ' ') first++;
  const rest = characters.slice(first);
  return head + (to < text.length ? cutAt(rest, to - first) : rest.join(''));
}

/** The first characters, at most `most` and fewer where a number or word would be torn, and `…`. */
export function cutAt(characters: readonly string[], most: number): string {
  return `${characters.slice(0, wholeBefore(characters, most)).join('').trimEnd()}…`;
}

/** The last place up to `most` at which nothing is torn; a long word is, a number never. */
function wholeBefore(characters: readonly string[], most: number): number {
  let at = most;
  while (at > 0 && most - at < LONGEST_PIECE && isOnePiece(characters, at)) at--;
  if (at > 0 && !isOnePiece(characters, at)) return at;
  at = most;
  while (at > 0 && isNumber(characters, at)) at--;
  return at;
}

/** The characters on both sides of `at` belong together. */
export function isOnePiece(characters: readonly string[], at: number): boolean {
  const [before = '', after = ''] = [characters[at - 1], characters[at]];
  if (before === ' ') return DIGIT.test(characters[at - 2] ?? '') && UNIT.test(after);
  if (after === ' ') return DIGIT.test(before) && UNIT.test(characters[at + 1] ?? '');
  if (PIECE.test(before) && PIECE.test(after)) return true;
  return UNIT.test(after) && (DIGIT.test(before) || /[%‰千百万亿个]/u.test(before));
}

function isNumber(characters: readonly string[], at: number): boolean {
  const [before = '', after = ''] = [characters[at - 1], characters[at]];
  return /[\p{N}.,]/u.test(before) && /[\p{N}.,]/u.test(after);
}

/**
 * A text as a reader sees it, for patterns that look for numbers: without
 * characters that show nothing, and with the digits of every script as 0–9.
 */
import type { Range } from '../model';
import { lowerBound } from './ranges';
import { fold } from './text';

/** What is seen of a text, and the way back to it. */
export interface Seen {
  readonly text: string;
  /** Where a range of what is seen stands in the text itself. */
  rangeOf(range: Range): Range;
  /** Where a place of the text itself is in what is seen. */
  placeOf(offset: number): number;
}

/** What isn't seen as it stands, perhaps: a mark counts only on a digit. Wide digits are `narrow`'s. */
const ODD = /[\p{Default_Ignorable_Code_Point}\p{M}٪﹪]|(?![0-9０-９])\p{Nd}/gu;
/** Others than these are few: only where one stands is each asked for its properties, which takes ten times as long. */
const UNUSUAL =
  /[^\0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205f\u2070-\u20cf\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\u3163\u3165-\u9fff\ue000\uff00-\uff9f]/;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const MARK = /\p{M}/u;
const DIGIT = /\p{Nd}/u;

/** The text as it is seen, in linear time; of a plain text itself, with its own places. */
export function seenText(text: string): Seen {
  if (!UNUSUAL.test(text) || text.search(ODD) < 0)
    return { text, rangeOf: (range) => range, placeOf: (at) => at };
  // Where each stretch begins that is seen as it stands, or one digit of another script.
  const [ours, theirs] = [[0], [0]];
  const begin = (here: number, there: number) => {
    ours.push(here);
    theirs.push(there);
  };
  let seen = '';
  let last = '';
  let from = 0;
  for (const { 0: odd, index } of text.matchAll(ODD)) {
    seen += text.slice(from, index);
    if (from < index) last = text[index - 1] ?? '';
    const shown = shownAs(odd, last);
    if (shown !== '') begin(seen.length, index);
    seen += shown;
    last = shown || last;
    from = index + odd.length;
    begin(seen.length, from);
  }
  seen += text.slice(from);
  const run = (starts: readonly number[], at: number) =>
    lowerBound(starts, at + 1, (one) => one) - 1;
  const origin = (at: number) => {
    const i = run(ours, at);
    return (theirs[i] ?? 0) + at - (ours[i] ?? 0);
  };
  return {
    text: seen,
    rangeOf: ({ start, end }) => {
      const tail = origin(end - 1);
      // Both halves of a character that one digit stands for.
      const size = DIGIT.test(seen[end - 1] ?? '') ? sizeAt(text, tail) : 1;
      return { start: origin(start), end: tail + size };
    },
    placeOf: (at) => {
      const i = run(theirs, at);
      const here = (ours[i] ?? 0) + at - (theirs[i] ?? 0);
      return Math.min(here, ours[i + 1] ?? seen.length);
    },
  };
}

function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function shownAs(odd: string, before: string): string {
  if (UNSEEN.test(odd)) return '';
  if (MARK.test(odd)) return DIGIT.test(before) ? '' : odd;
  return DIGIT.test(odd) ? digitOf(odd) : '%';
}

/** Unicode gives each script its ten digits in a row, from nought. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let nought = code;
  while (DIGIT.test(String.fromCodePoint(nought - 1))) nought--;
  return String((code - nought) % 10);
}

/** A text as it is read, folded: words spaced out, joined letters or something unseen in it change nothing. */
export function wordsSeen(text: string): string {
  return fold(seenText(text).text.normalize('NFKC'))
    .replace(/ (?<=\p{Script=Han} )(?=\p{Script=Han})/gu, '')
    .replace(/ (?<=(?<![\p{L}\p{M}])\p{L} )(?=\p{L}(?![\p{L}\p{M}]))/gu, '');
}

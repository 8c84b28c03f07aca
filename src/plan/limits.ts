/** How much of a text is read, so that whatever comes is read in bounded time. */

const MAX_LENGTH = 5_000_000;
/**
 * Bytes of a plan that are read. The reader's own limit is 5 million UTF-16
 * units, each at most three bytes: what is cut off here is too long for it, and
 * it says so.
 */
export const PLAN_LIMIT = 3 * MAX_LENGTH;
/** More than twice the longest plan that anybody writes; what it takes to read stays near two seconds. */
const MAX_LINES = 15_000;
/** `[ * _ \` < > |`: what citations, links, cells and nesting are made of. */
const MAX_MARKS = 100_000;
/** `*` and `_` weigh more: each is tried against those before it. */
const EMPHASIS = 4;

/** The text up to a bound, on a line's end; the same text where none is reached. */
export function bounded(text: string): string {
  // Too short to reach any of the bounds.
  if (text.length <= MAX_LINES) return text;
  let lines = 0;
  let marks = 0;
  const end = Math.min(text.length, MAX_LENGTH);
  let at = 0;
  for (; at < end; at++) {
    switch (text.charCodeAt(at)) {
      case 0x0a: // \n
        lines++;
        break;
      case 0x0d: // \r
        if (text.charCodeAt(at + 1) !== 0x0a) lines++;
        break;
      case 0x2a: // *
      case 0x5f: // _
        marks += EMPHASIS;
        break;
      case 0x5b: // [
      case 0x60: // `
      case 0x3c: // <
      case 0x3e: // >
      case 0x7c: // |
        marks++;
        break;
    }
    if (lines >= MAX_LINES || marks > MAX_MARKS) break;
  }
  return at === text.length ? text : text.slice(0, text.lastIndexOf('\n', at) + 1);
}

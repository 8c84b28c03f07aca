/** How much of a text is read, so that whatever comes is read in bounded time. */

const MAX_LENGTH = 5_000_000;
/**
 * Bytes of a plan that are read. The reader's own limit is 5 million UTF-16
 * units, each at most three bytes: what is cut off here is too long for it, and
 * it says so.
 */
export const PLAN_LIMIT = 3 * MAX_LENGTH;
/** What it takes to read so much stays near two seconds. */
const LIMITS: Limits = {
  length: MAX_LENGTH,
  /** More than twice the longest plan that anybody writes. */
  lines: 15_000,
  /** `[ * _ \` < > |`: what citations, links, cells and nesting are made of. */
  marks: 100_000,
};
/** `*` and `_` weigh more: each is tried against those before it. */
const EMPHASIS = 4;

/** What counts in a stretch of text. */
interface Weight {
  readonly lines: number;
  readonly marks: number;
}

const UNLIMITED: Weight = { lines: Number.POSITIVE_INFINITY, marks: Number.POSITIVE_INFINITY };

interface Limits extends Weight {
  readonly length: number;
}

/** The text up to what can be read in bounded time, on a line's end. */
export function readable(text: string, limits = LIMITS): string {
  if (text.length > limits.length) return cut(text, limits);
  // So short a text can't hold too many of anything.
  if (text.length < limits.lines && text.length * EMPHASIS <= limits.marks) return text;
  return isWithin(weightOf(text), limits) ? text : cut(text, limits);
}

/** Line breaks and marks of all of `text`, in one quick pass. */
function weightOf(text: string): Weight {
  let lines = 0;
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= MARKS.length) continue;
    marks += MARKS[code] ?? 0;
    if (isLineEnd(text, at, code)) lines++;
  }
  return { lines, marks };
}

function isWithin({ lines, marks }: Weight, limits: Weight): boolean {
  return lines < limits.lines && marks <= limits.marks;
}

/** Line breaks and marks of `text` from `from` up to `end`, or to where they reach the limits. */
function weigh(
  text: string,
  from: number,
  end: number,
  limits: Weight = UNLIMITED,
): Weight & { readonly end: number } {
  let lines = 0;
  let marks = 0;
  let at = from;
  for (; at < end && lines < limits.lines && marks <= limits.marks; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(text, at, code)) lines++;
    else marks += markOf(code);
  }
  return { lines, marks, end: at };
}

function cut(text: string, limits: Limits): string {
  const { end } = weigh(text, 0, Math.min(text.length, limits.length), limits);
  return text.slice(0, text.lastIndexOf('\n', end - 1) + 1);
}

/** LF, or CR without one behind it. */
function isLineEnd(text: string, at: number, code: number): boolean {
  return code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
}

/** What a character weighs as a mark, by its code. */
const MARKS = new Uint8Array(128);
for (const mark of '[`<>|') MARKS[mark.charCodeAt(0)] = 1;
for (const mark of '*_') MARKS[mark.charCodeAt(0)] = EMPHASIS;

function markOf(code: number): number {
  return MARKS[code] ?? 0;
}

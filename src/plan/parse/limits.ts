/** How much of a text is read, so that whatever comes is read in bounded time. */
import { type Edit, editBetween } from './renew';

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

/** How much of a text is read, asked of each of its versions: only what changed is counted again. */
export class Bound {
  private text = '';
  private read = '';
  private weight: Weight = { lines: 0, marks: 0 };

  constructor(private readonly limits = LIMITS) {}

  /** The text up to a bound, on a line's end, and what leads to it from what was read before. */
  of(text: string): { readonly read: string; readonly edit: Edit } {
    const [oldText, oldRead] = [this.text, this.read];
    const edit = editBetween(oldText, text);
    this.weight = this.weightAfter(edit, text);
    this.text = text;
    const fits = text.length <= this.limits.length && isWithin(this.weight, this.limits);
    this.read = fits ? text : cut(text, this.limits);
    const same = oldRead === oldText && this.read === text;
    return { read: this.read, edit: same ? edit : editBetween(oldRead, this.read) };
  }

  private weightAfter({ head, tail, delta }: Edit, text: string): Weight {
    // A CR before the edit ends a line or not by what comes behind it.
    const from = Math.max(0, head - 1);
    const gone = weigh(this.text, from, tail - delta);
    const come = weigh(text, from, tail);
    const { lines, marks } = this.weight;
    return { lines: lines - gone.lines + come.lines, marks: marks - gone.marks + come.marks };
  }
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

/** What a character weighs as a mark. */
function markOf(code: number): number {
  switch (code) {
    case 0x2a: // *
    case 0x5f: // _
      return EMPHASIS;
    case 0x5b: // [
    case 0x60: // `
    case 0x3c: // <
    case 0x3e: // >
    case 0x7c: // |
      return 1;
    default:
      return 0;
  }
}

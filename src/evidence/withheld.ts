/**
 * Whether a text says of itself that it was told in confidence, or that it is
 * withdrawn. Weaker words suffice than for a finding: when in doubt, a statement
 * is kept internal.
 */
import type { Plan, Range } from '../plan/model';
import {
  CONFIDENTIAL,
  CONFIDENTIAL_ALONE,
  NOT_CONFIDENTIAL,
  PERHAPS_CONFIDENTIAL,
} from '../plan/terms/sources/documents';
import { mergedRanges } from '../plan/text/ranges';
import { wordsSeen } from '../plan/text/seen';

const DENIED = new RegExp(NOT_CONFIDENTIAL, 'g');
const LINE_ENDS = /\r\n?|\n/;
/** What cuts a word and is no end of one; a hyphen may have a line end behind it. */
const WITHIN_WORD = /(?<=\p{L})(?:[-‐-―_.·*~`'’|/\\]{1,4} ?)(?=\p{L})/gu;
/** So long a word that no others make it by chance when they are put together. */
const CUT_ANYHOW = /confidential(?!ity)/;
const BLANKS = /[\s\p{P}]+/gu;
const STRUCK = /~~|<(?:del|s|strike)\b/i;
/** Where something of its own begins: counter-evidence, an answer, a quotation. */
const NESTED = /[\r\n][ \t]*(?:[-*+>]|\d{1,9}[.)])\s/;

/** A mark of confidence, in a title, a heading, a comment, an address or the statement itself. */
export function saysConfidential(text: string): boolean {
  const read = wordsSeen(text);
  const lines = text.split(LINE_ENDS).map(wordsSeen).join('\n');
  return (
    CONFIDENTIAL_ALONE.test(lines) ||
    isMarked(read) ||
    isMarked(joined(read)) ||
    CUT_ANYHOW.test(read.replace(DENIED, ' ').replace(BLANKS, ''))
  );
}

function isMarked(words: string): boolean {
  const said = words.replace(DENIED, ' ');
  return CONFIDENTIAL.test(said) || PERHAPS_CONFIDENTIAL.test(said);
}

/** Words put together again that hyphens, dots or emphasis cut: `confi-dential`, `机·密`. */
function joined(words: string): string {
  return words.replace(WITHIN_WORD, '');
}

/** The text of a thing as it is written, comments and all, without what is nested in it. */
export function ownText({ text }: Plan, { start, end }: Range): string {
  const whole = text.slice(start, end);
  const nested = NESTED.exec(whole);
  return nested ? whole.slice(0, nested.index) : whole;
}

/** Struck out, in part or as a whole. */
export function isWithdrawn(text: string): boolean {
  return STRUCK.test(text);
}

/** What stands below a heading that says so, down to the next one that is as high. */
export function underConfidence({ headings, text }: Plan): Range[] {
  const found = headings.flatMap((heading, at) => {
    if (!saysConfidential(heading.text)) return [];
    const next = headings.slice(at + 1).find(({ depth }) => depth <= heading.depth);
    return [{ start: heading.range.start, end: next?.range.start ?? text.length }];
  });
  return mergedRanges(found);
}

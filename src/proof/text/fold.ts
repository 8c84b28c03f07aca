/**
 * Texts folded for comparison: what a reader takes for the same is the same.
 * NFKC, case, blanks, line breaks, hyphens at a line's end, kinds of quotes and
 * dashes, punctuation and invisible characters make no difference; digits, signs
 * before them, decimal points and percent signs do.
 */

import { simplified } from '../../finance/traditional';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASHES = /[-\u2010-\u2015\u2212\ufe58\ufe63]/;
const DIGIT = /\d/;
const KEPT = /[\p{L}\p{N}\p{M}%‰+<>=$€£¥₩₹]/u;
const PLAIN = /^[\x20-\x7e\t]*$/;

/** What a character is: kept, a blank, a dash, a point or comma, or nothing. */
type Kind = 'kept' | 'blank' | 'dash' | 'point' | 'none';
const kinds = new Map<string, Kind>();

function kindOf(char: string): Kind {
  let kind = kinds.get(char);
  if (kind === undefined) {
    if (KEPT.test(char)) kind = 'kept';
    else if (/\s/.test(char)) kind = 'blank';
    else if (DASHES.test(char)) kind = 'dash';
    else kind = char === '.' || char === ',' ? 'point' : 'none';
    kinds.set(char, kind);
  }
  return kind;
}

/** Collects folded text line by line. */
export class Folder {
  private parts: string[] = [];
  private length = 0;
  private last = '';
  private gap = false;
  /** Positions in the folded text before which there is a gap, in order. */
  readonly gaps: number[] = [];

  /** Length of what was folded so far. */
  get size(): number {
    return this.length;
  }

  add(line: string): void {
    const plain = PLAIN.test(line)
      ? line.toLowerCase()
      : simplified(line.normalize('NFKC').replace(INVISIBLE, '').toLowerCase());
    let out = '';
    let before = this.last;
    let stopped = false;
    for (let i = 0; i < plain.length; i++) {
      const char = plain.charAt(i);
      const kind = kindOf(char);
      if (kind === 'blank' || (kind === 'dash' && !DIGIT.test(plain.charAt(i + 1)))) {
        this.gap = true;
        continue;
      }
      if (kind === 'none' || (kind === 'point' && !this.isInNumber(plain, i, before))) {
        // `3、IT 预算`: the number of an item is no part of its first word.
        if (/[、。]/.test(char)) stopped = true;
        continue;
      }
      const kept = kind === 'dash' ? '-' : char;
      if (this.gap) {
        if (DIGIT.test(before) && DIGIT.test(kept)) out += ' ';
        this.gaps.push(this.length + out.length);
        this.gap = false;
      } else if (stopped) this.gaps.push(this.length + out.length);
      stopped = false;
      out += kept;
      before = kept;
    }
    this.last = before;
    this.parts.push(out);
    this.length += out.length;
    this.gap = true;
  }

  get text(): string {
    if (this.parts.length > 1) this.parts = [this.parts.join('')];
    return this.parts[0] ?? '';
  }

  /** A decimal point, or a comma that parts no thousands. */
  private isInNumber(text: string, at: number, before: string): boolean {
    if (this.gap || !DIGIT.test(before) || !DIGIT.test(text.charAt(at + 1))) return false;
    return text.charAt(at) === '.' || !isThousands(text, at);
  }
}

/** A comma before three digits and no more. */
function isThousands(text: string, comma: number): boolean {
  return /^\d{3}(?!\d)/.test(text.slice(comma + 1, comma + 5));
}

/** One text, folded. */
export function foldPassage(text: string): string {
  const folder = new Folder();
  for (const line of text.split('\n')) folder.add(line);
  return folder.text;
}

const WORD = /[a-z0-9]/;

/**
 * Whether what was found at `[start, end)` begins and ends where words and numbers
 * do: `increase 5` isn't in `increase 55`, nor `5` in `5.3` or in `-5`.
 */
export function isWhole(
  text: string,
  gaps: readonly number[],
  start: number,
  end: number,
): boolean {
  const [before = '', first = ''] = [text[start - 1], text[start]];
  const [last = '', after = ''] = [text[end - 1], text[end]];
  if (start > 0 && !holds(gaps, start)) {
    if (WORD.test(first) && WORD.test(before)) return false;
    if (DIGIT.test(first) && /[-.,]/.test(before)) return false;
  }
  if (end < text.length && !holds(gaps, end)) {
    if (WORD.test(last) && WORD.test(after)) return false;
    if (DIGIT.test(last) && /[.,%‰]/.test(after)) return false;
  }
  return true;
}

/** Whether a list in order has a number. */
function holds(list: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = list[middle] ?? 0;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/**
 * Texts folded for comparison: what a reader takes for the same is the same.
 * NFKC, case, blanks, line breaks, hyphens at a line's end, kinds of quotes and
 * dashes, punctuation and invisible characters make no difference; digits, signs
 * before them, decimal points and percent signs do.
 */

/** Blank, line break or a dropped dash before a character. */
export const GAP = 1;

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASH = /[-\u2010-\u2015\u2212\ufe58\ufe63]/;
const DIGIT = /\d/;
const KEPT = /[\p{L}\p{N}\p{M}%‰+<>=$€£¥₩₹]/u;

/** Collects folded text line by line. */
export class Folder {
  private parts: string[] = [];
  private length = 0;
  private last = '';
  private gap = false;
  /** Positions in the folded text before which there is a gap. */
  readonly gaps = new Set<number>();

  /** Length of what was folded so far. */
  get size(): number {
    return this.length;
  }

  add(line: string): void {
    const plain = line.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
    const chars = [...plain];
    let out = '';
    for (let i = 0; i < chars.length; i++) {
      const char = chars[i] ?? '';
      const before = out ? out.charAt(out.length - 1) : this.last;
      const kept = this.kept(char, before, chars[i + 1] ?? '', chars, i);
      if (kept === '') {
        // Quotes join, blanks and dashes part.
        if (/\s/.test(char) || DASH.test(char)) this.gap = true;
        continue;
      }
      if (this.gap) {
        if (DIGIT.test(before) && DIGIT.test(kept)) out += ' ';
        this.gaps.add(this.length + out.length);
        this.gap = false;
      }
      out += kept;
    }
    if (out) this.last = out.charAt(out.length - 1);
    this.parts.push(out);
    this.length += out.length;
    this.gap = true;
  }

  get text(): string {
    if (this.parts.length > 1) this.parts = [this.parts.join('')];
    return this.parts[0] ?? '';
  }

  private kept(
    char: string,
    before: string,
    next: string,
    chars: readonly string[],
    at: number,
  ): string {
    if (KEPT.test(char)) return char;
    if (DASH.test(char)) return DIGIT.test(next) ? '-' : '';
    if ((char === '.' || char === ',') && !this.gap && DIGIT.test(before) && DIGIT.test(next)) {
      return char === ',' && isThousands(chars, at) ? '' : char;
    }
    return '';
  }
}

/** A comma before three digits and no more. */
function isThousands(chars: readonly string[], comma: number): boolean {
  const digits = (n: number) => DIGIT.test(chars[comma + n] ?? '');
  return digits(1) && digits(2) && digits(3) && !digits(4);
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
  gaps: ReadonlySet<number>,
  start: number,
  end: number,
): boolean {
  const [before = '', first = ''] = [text[start - 1], text[start]];
  const [last = '', after = ''] = [text[end - 1], text[end]];
  if (start > 0 && !gaps.has(start)) {
    if (WORD.test(first) && WORD.test(before)) return false;
    if (DIGIT.test(first) && /[-.,]/.test(before)) return false;
  }
  if (end < text.length && !gaps.has(end)) {
    if (WORD.test(last) && WORD.test(after)) return false;
    if (DIGIT.test(last) && /[.,%‰]/.test(after)) return false;
  }
  return true;
}

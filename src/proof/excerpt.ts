/** What is shown of a line of a copy: personal numbers in it no more than those of a plan. */

import { maskerOfText } from '../evidence/personal/masked';
import { partOf } from '../plan/text/pieces';
import { clipped } from '../plan/text/text';
import type { CopyIndex } from './text/copyIndex';

/** Characters. */
export const EXCERPT = 300;

/** What a message has room for, with the number in the middle. */
export const AROUND = 76;

/** The line, or of a long one what stands around the number. */
export function excerptOf(
  { lines }: CopyIndex,
  line: number,
  at: readonly [number, number] | null,
  limit = EXCERPT,
): string {
  const text = (lines[line]?.text ?? '').replaceAll('\t', ' ');
  const mask = maskerOfText(text);
  if (text.length <= limit || !at) return clipped(mask(text), EXCERPT);
  const from = Math.max(0, Math.floor((at[0] + at[1] - limit) / 2));
  const to = Math.min(text.length, from + limit);
  return mask(partOf(text, from, to));
}

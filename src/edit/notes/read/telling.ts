/** Whether a sentence of notes says enough to be proposed, and the two ends of a shift. */
import { TURNS, TURNS_EN } from '../../../plan/terms/notes';

/** Whether it says more than a greeting or a yes. */
export function isTelling(text: string): boolean {
  if (
    /^(?:好的?|对|是的|嗯|行|可以|谢谢|明白|没错|(?:ok(?:ay)?|yes|no|sure|thanks?|great|right|hi|hello|dear|best|regards)\b)/i.test(
      text,
    )
  ) {
    return isLongEnough(text, 14, 8);
  }
  return isLongEnough(text, 4, 3);
}

/** At least so many Chinese characters, or so many words of another script; a mix counts in between. */
export function isLongEnough(text: string, han: number, words: number): boolean {
  const count = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (count > 0) return count >= han || (count + text.length) / 2 >= han + 2;
  return (text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0) >= words;
}

/** `high`, `low` or, where neither pattern is there, `medium`; `text` is folded. */
export function guess(text: string, much: RegExp, little: RegExp): string {
  if (much.test(text)) return 'high';
  return little.test(text) ? 'low' : 'medium';
}

/** `from → to` of a sentence that tells of a turn, without its full stop and time; null in any other. */
export function turnIn(text: string): string | null {
  const [, from, to] = TURNS.exec(text) ?? TURNS_EN.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  return `${from.trim()} → ${to.replace(/(?<!了|[。.]| year| now)(?:了|[。.]| (?:this|next|last) year| now)+$/, '').trim()}`;
}

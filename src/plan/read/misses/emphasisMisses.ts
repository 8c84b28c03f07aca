/** `**痛点：**获客`: bold that Markdown doesn't close, since a mark stands before `**` and a letter behind it. */

export interface EmphasisMiss {
  readonly from: number;
  readonly to: number;
  /** What was meant; null where that can't be told. */
  readonly text: string | null;
}

const PAIR = /\*\*([^*\n]+)\*\*/g;
/** Marks that may as well stand behind the bold words. */
const MOVES = /(?<![：:，,。、；;！!？?])([：:，,。、；;！!？?]+[ \u3000]*)$/;
/** A bracket at the end, with what it holds: it moves out as a whole. */
const BRACKETED = /(?:[（(][^（()）]*[)）]|【[^【】]*】|「[^「」]*」|《[^《》]*》|“[^“”]*”)$/;

/** The pairs of `**` in a paragraph's source, taken one after the other as people read them. */
export function emphasisMisses(source: string): EmphasisMiss[] {
  if (!source.includes('**')) return [];
  const bare = source.replace(/`[^`\n]*`|\\[*]/g, (code) => '\0'.repeat(code.length));
  if (/\*{3}/.test(bare)) return [];
  return [...bare.matchAll(PAIR)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const words = source.slice(from + 2, to - 2);
    if (!/^[\p{L}\p{N}]/u.test(source.slice(to, to + 2))) return [];
    if (/^\s/.test(words) || !/[^\p{L}\p{N}\s]$|[：:，,。、；;！!？?][ \u3000]+$/u.test(words))
      return [];
    return [{ from, to, text: movedOut(words) }];
  });
}

function movedOut(words: string): string | null {
  const tail = (MOVES.exec(words) ?? BRACKETED.exec(words))?.[0];
  const rest = tail === undefined ? '' : words.slice(0, words.length - tail.length);
  return /[\p{L}\p{N}]$/u.test(rest) ? `**${rest}**${tail}` : null;
}

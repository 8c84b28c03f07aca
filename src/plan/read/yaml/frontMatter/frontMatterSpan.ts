/** Where the front matter stands in the text. */

import type { Range } from '../../../model';

/** Where the front matter stands, and whether its end is marked. */
export interface FrontMatterSpan {
  readonly range: Range;
  readonly content: Range;
  readonly closed: boolean;
}

/** Line ends are LF, CRLF and CR; `^` and `$` know more of them. */
const OPEN = /^((?:[ \t]*(?:\r\n|\n|\r(?!\n)))*)---[ \t]*(?:\r\n|\n|\r|$)/;

const CLOSE = /(?<![^\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/g;

const KEY_LINE = /^[^\s#:：][^\r\n:：]*[:：]/;

/**
 * Where the front matter stands: from a first line `---` up to the next `---`;
 * blank lines may stand above it where it is closed and begins with a key. Null
 * without one.
 */
export function frontMatterSpan(text: string): FrontMatterSpan | null {
  const open = OPEN.exec(text);
  if (!open) return null;
  const lead = open[1]?.length ?? 0;
  const from = open[0].length;
  const startsWithKey = KEY_LINE.test(text.slice(from, from + 200));
  if (lead > 0 && !startsWithKey) return null;
  CLOSE.lastIndex = from;
  const end = CLOSE.exec(text);
  if (end) {
    return {
      range: { start: lead, end: end.index + end[0].length },
      content: { start: from, end: end.index },
      closed: true,
    };
  }
  // Half typed: it goes as far as it looks like keys.
  if (!startsWithKey || lead > 0) return null;
  const rest = text.slice(from);
  const stop = /(?<![^\r\n])(?:[ \t]*(?:\r\n|\n|\r|$)|#{1,6} )/.exec(rest)?.index ?? rest.length;
  return {
    range: { start: 0, end: from + stop },
    content: { start: from, end: from + stop },
    closed: false,
  };
}

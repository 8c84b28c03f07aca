/**
 * Lines that begin with `1、`, `（1）`, `①` or `•`: a list to whoever wrote it, one
 * paragraph to Markdown. Where they count up there is only one reading.
 */
import { handNumber } from '../terms/figures/handNumber';
import type { Place, Prose } from './prose/prose';
import { proseLines, slicedProse } from './prose/slices';

export const BULLET = /^(?:[•●▪○◦‣·]\s*|–\s+)(?=[^\s•●▪○◦‣·–])/;
export const NUMBER =
  /^(?:[0-9０-９]{1,2}、\s*|[一二三四五六七八九十]{1,2}、\s*|[（(][0-9０-９]{1,2}[)）]\s*|[（(][一二三四五六七八九十]{1,2}[)）]\s*|[①-⑳]\s*|[0-9０-９]{1,2}）\s*|[0-9０-９]{1,2}[.．](?=\p{Script=Han}))(?=\S)/u;

const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

interface Mark {
  /** What it looks like, without its number. */
  readonly form: string;
  readonly number: number;
  readonly length: number;
}

/** The lines as items, each without its mark; null where they are no list. */
export function markedLines(prose: Prose, place: Place): Prose[] | null {
  if (!BULLET.test(prose.text) && !NUMBER.test(prose.text)) return null;
  const items: { from: number; to: number; end: number; start: number }[] = [];
  let last: Mark | null = null;
  let at = 0;
  for (const line of proseLines(prose, place.text)) {
    const from = prose.text.indexOf(line.text, at);
    at = from + line.text.length;
    const lead = line.text.length - line.text.trimStart().length;
    const mark = markOf(line.text.trimStart());
    const end = line.range.end;
    if (mark) {
      if (
        last &&
        (mark.form !== last.form || (mark.number > 0 && mark.number !== last.number + 1))
      ) {
        return null;
      }
      if (!last && mark.number > 1) return null;
      const begins = from + lead + mark.length;
      items.push({ from: begins, to: at, start: prose.rangeOf(begins, begins + 1).start, end });
      last = mark;
    } else {
      // A wrapped line goes on with the one above.
      const open = items.at(-1);
      if (!open) return null;
      items[items.length - 1] = { ...open, to: at, end };
    }
  }
  return items.map(({ from, to, start, end }) => slicedProse(prose, from, to, { start, end }));
}

function markOf(line: string): Mark | null {
  const bullet = BULLET.exec(line)?.[0];
  if (bullet !== undefined) return { form: bullet.trim(), number: 0, length: bullet.length };
  const found = NUMBER.exec(line)?.[0];
  if (found === undefined) return null;
  const plain = found.normalize('NFKC').trim();
  const circled = CIRCLED.indexOf(found.charAt(0));
  const digits = /\d+|[一二三四五六七八九十]+/.exec(plain)?.[0] ?? '';
  const number = circled > 0 ? circled : (handNumber(digits) ?? 0);
  return { form: circled > 0 ? '①' : plain.replace(digits, '1'), number, length: found.length };
}

const ORDINAL_LABEL =
  /^\s{0,3}(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)[^\d０-９%％。；;，,！!？?：:\n]{1,24}$/;

/** `（一）总体情况`, over a list or table a heading to whoever pastes from a document; a few words that end with no mark, give no number and cite nothing. */
export function isOrdinalLabel({ text, range, citations }: Prose, place: Place): boolean {
  if (citations.length > 0 || text.length > 24) return false;
  const line = place.text.lastIndexOf('\n', range.start - 1) + 1;
  return ORDINAL_LABEL.test(place.text.slice(line, range.end));
}

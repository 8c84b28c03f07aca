/** Parts of a paragraph as prose of their own. */
import type { Range } from '../../model';
import { lineEnd, trimmed } from '../../text/text';
import type { Prose } from './prose';

/** The words of `prose.text[from, to)` by themselves, with the citations among and right behind them. */
export function slicedProse(prose: Prose, from: number, to: number, range: Range): Prose {
  const inside = <T extends { readonly range: Range }>(list: readonly T[]) =>
    list.filter((one) => one.range.start >= range.start && one.range.end <= range.end);
  return {
    text: prose.text.slice(from, to),
    plain: prose.plain.slice(from, to),
    range,
    citations: inside(prose.citations),
    references: inside(prose.references),
    links: inside(prose.links),
    boundFigures: inside(prose.boundFigures),
    images: 0,
    rangeOf: (start, end) => prose.rangeOf(from + start, from + end),
  };
}

/** The lines of a paragraph, each by itself; the whole where its lines aren't the source's. */
export function proseLines(prose: Prose, source: string): Prose[] {
  if (!prose.text.includes('\n')) return [prose];
  const lines: Prose[] = [];
  let at = 0;
  let start = prose.range.start;
  for (const part of prose.text.split('\n')) {
    const line = part.endsWith('\r') ? part.slice(0, -1) : part;
    const end = Math.min(prose.range.end, lineEnd(source, start));
    const to = at + line.length;
    // A `<br>` makes two lines of one.
    if (line.trim() !== '' && prose.rangeOf(at, to).end > end) return [prose];
    const range = trimmed(source, { start, end });
    if (line.trim() !== '') lines.push(slicedProse(prose, at, to, range));
    at += part.length + 1;
    start = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

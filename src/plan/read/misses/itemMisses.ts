/** Lines that look like items, questions or headings of their own and aren't read as such. */
import type { Html } from 'mdast';
import type { Problem, Range, SectionId } from '../../model';
import { firstLineOf, lineEnd, narrow } from '../../text/text';
import type { Item } from '../items';
import { prefixOf } from '../kinds/claims';
import { keyOf } from '../kinds/opportunities/opportunityShapes';
import { nearMiss } from '../problems';
import { clean, endOf, type Prose, startOf } from '../prose/prose';
import { proseLines } from '../prose/slices';
import { isTaskMiss } from './markdownMisses';

/** `Our advantage: 3/5 …` behind another line, which swallows it. */
export function swallowedLines(item: Item, section: SectionId | null): Problem[] {
  if (item.kind !== 'item' && item.kind !== 'task' && item.kind !== 'paragraph') return [];
  const { text } = item.place;
  const [first, ...more] = proseLines(item.prose, text);
  if (!first || more.length === 0) return [];
  // A paragraph of nothing but keys is read line by line.
  if (section === 'opportunities' && [first, ...more].every((line) => keyOf(line))) return [];
  let before = first;
  return more.flatMap((line) => {
    const above = before;
    before = line;
    if (!isItem(line, above, item, section)) return [];
    const start = text.lastIndexOf('\n', line.range.start - 1) + 1;
    const edit = { range: { start, end: line.range.start }, text: `${indentOf(item)}- ` };
    return [nearMiss('line', firstLineOf(text, line.range), [edit])];
  });
}

const SCORE = /^[^:：\n]{1,30}[:：]\s*\d+(?:\.\d+)?\s*\/\s*\d/;

function isItem(line: Prose, above: Prose, item: Item, section: SectionId | null): boolean {
  const words = line.text.trim();
  if (section === 'fit' && SCORE.test(narrow(words))) return true;
  // A wrapped line continues a sentence; after a full stop it doesn't.
  const ended = /[.。!！?？;；)）]\s*$/.test(above.text) || endsCited(above);
  if (ended && prefixOf(words)) return true;
  if (section === 'opportunities' && keyOf(line) && keyOf(above)) return true;
  if (section === 'people' && item.kind === 'item' && (words.match(/\s·\s/g)?.length ?? 0) >= 2)
    return true;
  const { text } = item.place;
  const lazy = !/^[ \t]/.test(text.slice(text.lastIndexOf('\n', line.range.start - 1) + 1));
  return item.kind === 'item' && lazy && endsCited(above) && endsCited(line);
}

/** Only punctuation follows its last citation. */
function endsCited({ citations, range, text, rangeOf }: Prose): boolean {
  const last = citations.at(-1);
  if (!last) return false;
  const words = text.replace(/(?<![\s.。,，;；])[\s.。,，;；]+$/, '').length;
  return (
    words === 0 ||
    (last.range.end <= range.end && rangeOf(words - 1, words).end <= last.range.start)
  );
}

/** The blanks before the mark of the item. */
function indentOf(item: Item): string {
  if (item.kind === 'paragraph') return '';
  const start = startOf(item.node, item.place);
  const { text } = item.place;
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '';
}

/** `- 渠道怎么分工？` without its box: no question is read from it. */
export function questionMisses(items: readonly Item[]): Problem[] {
  return items.flatMap((item) => {
    if (item.kind !== 'item' || isTaskMiss(item)) return [];
    if (item.leadIn) return questionMisses(item.children);
    const said = clean(item.prose);
    if (prefixOf(item.prose.plain) || !/[?？](?:\s*(?:答|A)\s*[:：].*)?$/.test(said)) return [];
    const { text } = item.place;
    const { start } = item.prose.range;
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const mark = text.slice(line, start);
    const isList = /^\s*(?:[-*+]|\d+[.)])\s+$/.test(mark);
    const asked =
      item.children.length > 0 ||
      item.prose.citations.length > 0 ||
      /[?？]\s*(?:答|A)\s*[:：]/.test(said);
    const box = `[${asked ? 'x' : ' '}] `;
    const range = isList
      ? { start, end: start }
      : { start: line + (/^\s*/.exec(mark)?.[0].length ?? 0), end: start };
    return [
      nearMiss('question', firstLineOf(text, item.prose.range), [
        { range, text: isList ? box : `- ${box}` },
      ]),
    ];
  });
}

/** `一、客户概况` or `**Risks**` as a line of its own: a heading to whoever wrote it. */
export function headingLine(
  item: Item,
  opens: (text: string) => boolean,
  isOutside: boolean,
): Problem[] {
  if (item.kind !== 'paragraph' && item.node.type !== 'paragraph') return [];
  const { text } = item.place;
  const start = startOf(item.node, item.place);
  const stop = endOf(item.node, item.place);
  const found: Problem[] = [];
  const begin = text.lastIndexOf('\n', start - 1) + 1;
  for (let at = begin; at < stop; at = lineEnd(text, at) + 1) {
    const line = { start: at, end: lineEnd(text, at) };
    const problem = headingOf(text, line, at === begin && stop <= line.end, opens, isOutside);
    if (problem) found.push(problem);
  }
  return found;
}

function headingOf(
  text: string,
  line: Range,
  whole: boolean,
  opens: (text: string) => boolean,
  isOutside: boolean,
): Problem | null {
  const source = text.slice(line.start, line.end).trim();
  const bold = /^\*\*([^*\n]{2,24})\*\*\s*[:：]?\s*/.exec(source);
  const ordinal =
    /^(?:第?[一二三四五六七八九十]{1,2}(?:部分)?[、.．]|[（(][一二三四五六七八九十]{1,2}[)）])\s*[^。；;，,：:！!？?[]{2,16}[:：]?$/.test(
      source,
    );
  const words = (bold?.[1] ?? (ordinal ? source : '')).replace(/[:：]$/, '');
  if (words === '' || !opens(words)) return null;
  const alone = whole && source.length === (bold?.[0] ?? source).length;
  if (!(alone || (bold && isOutside && /[:：]/.test(bold[0])))) return null;
  return nearMiss('sectionLine', line, [], { heading: words });
}

/** A block, item or heading of a plan inside an HTML comment, where nothing is read. */
export function hiddenContent(node: Html, range: Range): Problem[] {
  const { value } = node;
  if (!/^<!--[\s\S]*-->\s*$/.test(value) || /zhibi-(?:disable|enable)/.test(value)) return [];
  const block =
    /^(?:```|~~~)[ \t]*(?:roe|segments)\b(?:(?!```|~~~)[\s\S]){0,2000}?[:：][^\n\d]{0,200}\d/m.test(
      value,
    );
  const cited = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\S.{4,}\[\^[^\]\s[]+\][ \t\r]*$/m.test(value);
  if (!block && !cited) return [];
  const end = range.start + (/^[^\r\n]*/.exec(value)?.[0].length ?? 0);
  return [nearMiss('hidden', { start: range.start, end }, [])];
}

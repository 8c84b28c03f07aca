/** What was surely meant in Markdown and isn't read so: with the edit that writes it right. */
import type { Heading as HeadingNode, Table } from 'mdast';
import type { Problem, Range } from '../model';
import { firstLineOf, lineEnd } from '../text/text';
import type { Item } from './items';
import { nearMiss } from './problems';
import { endOf, type Place, type Prose, startOf } from './prose';

/** Near-misses in one item: its lines, its words, its rows. */
export function missesOf(item: Item, opens: (text: string) => boolean): Problem[] {
  const { prose } = item;
  if (item.kind === 'table')
    return [...swallowedRows(item), ...item.cells.flat().flatMap(wordMisses)];
  if (item.kind === 'item')
    return [...taskMiss(item), ...lineMisses(item, opens), ...wordMisses(prose)];
  if (item.kind === 'paragraph' || item.kind === 'task') {
    return [...lineMisses(item, opens), ...wordMisses(prose)];
  }
  return [];
}

const TASK_MISS =
  /^(?:\[\]|[[［]\s?([xX✓√])?\s?］|[[［]\s?([xX✓√])?\s?[\]］](?=\s|$)|\[([ xX])\](?=[^\s([:]))/;

/** `- []`, `- ［x］`, `- [ ］text`, `- [x]text`. */
function taskMiss(item: Item): Problem[] {
  const { start, end } = item.prose.range;
  const source = item.place.text.slice(start, Math.min(end, lineEnd(item.place.text, start)));
  const match = TASK_MISS.exec(source);
  if (!match || /^\[[ xX]\](?:\s|$)/.test(source)) return [];
  const ticked = match[1] ?? match[2] ?? (match[3]?.trim() || null);
  const range = { start, end: start + match[0].length };
  const gap =
    /^\s/.test(source.slice(match[0].length)) || source.length === match[0].length ? '' : ' ';
  return [nearMiss('task', range, [{ range, text: `[${ticked ? 'x' : ' '}]${gap}` }])];
}

/** `##望`, `-文本`, `-[ ] text` at the beginning of a line of a paragraph. */
function lineMisses(item: Item, opens: (text: string) => boolean): Problem[] {
  const problems: Problem[] = [];
  const { text } = item.place;
  const { start, end } = item.prose.range;
  let at = start;
  while (at < end) {
    const stop = Math.min(end, lineEnd(text, at));
    const blanks = /^[ \t]*/.exec(text.slice(at, stop))?.[0].length ?? 0;
    const first = at === start && item.kind !== 'paragraph';
    const problem = first ? null : lineMiss(text.slice(at + blanks, stop), at + blanks, opens);
    if (problem) problems.push(problem);
    at = stop + 1;
  }
  return problems;
}

function lineMiss(line: string, at: number, opens: (text: string) => boolean): Problem | null {
  const heading = /^([#＃]{1,6})([ \t\u3000]*)(?=[^#＃\s])/.exec(line);
  if (heading) {
    const [all = '', marks = '', gap = ''] = heading;
    const wide = marks.includes('＃') || (gap !== '' && !/^[ \t]/.test(gap));
    const meant = wide || (gap === '' && (marks.length > 1 || opens(line.slice(all.length))));
    if (!meant) return null;
    const range = { start: at, end: at + all.length };
    return nearMiss('heading', range, [{ range, text: `${'#'.repeat(marks.length)} ` }]);
  }
  const task = /^[-*+](?=\[[ xX]\]\s)/.exec(line);
  const item = task ?? /^(?:-(?=[\p{L}《“「])|\*(?=\p{Script=Han})(?![^*]*\*))/u.exec(line);
  if (!item) return null;
  const range = { start: at, end: at + 1 };
  return nearMiss('item', range, [{ range: { start: at + 1, end: at + 1 }, text: ' ' }]);
}

const EMPHASIS = /\*\*([^*\n]+?)([：:，,。、；！？）)】」”]+)\*\*(?=[\p{L}\p{N}])/gu;
const SPACED = /\[\^([^\]\s[]+(?:[ \u3000]+[^\]\s[]+)+)\]/g;

/** `**痛点：**获客` and `[^访谈 1]`, left in the words because Markdown didn't take them. */
function wordMisses(prose: Prose): Problem[] {
  const problems: Problem[] = [];
  if (prose.plain.includes('**')) {
    for (const match of prose.plain.matchAll(EMPHASIS)) {
      const range = prose.rangeOf(match.index, match.index + match[0].length);
      const text = `**${match[1]}**${match[2]}`;
      problems.push(nearMiss('emphasis', range, [{ range, text }]));
    }
  }
  problems.push(...tightLocators(prose));
  for (const { id, range } of spacedCitations(prose)) {
    const text = `[^${id}]`;
    problems.push(nearMiss('citation', range, [{ range, text }], { id }));
  }
  return problems;
}

/** `[^fy25](p. 52)`: GitHub takes it for a link. */
function tightLocators({ citations }: Prose): Problem[] {
  return citations.flatMap(({ range, locator }) => {
    if (!locator?.text.startsWith('(')) return [];
    const whole = { start: range.start, end: range.end + locator.text.length };
    const edits = [{ range: { start: range.end, end: range.end }, text: ' ' }];
    return [nearMiss('locator', whole, edits)];
  });
}

/** Citations with a blank in them, with the id that was meant. */
export function spacedCitations(prose: Prose): { id: string; range: Range }[] {
  if (!prose.plain.includes('[^')) return [];
  return [...prose.plain.matchAll(SPACED)].map((match) => ({
    id: (match[1] ?? '').replace(/[ \u3000]+/g, '-'),
    range: prose.rangeOf(match.index, match.index + match[0].length),
  }));
}

/** A text line right under a table is a row of it. */
function swallowedRows(item: Item): Problem[] {
  const { text } = item.place;
  const rows = (item.node as Table).children;
  const piped = /\|/.test(
    text.slice(item.prose.range.start, lineEnd(text, item.prose.range.start)),
  );
  const at = rows.findIndex(
    (row, i) =>
      i > 0 && !text.slice(startOf(row, item.place), endOf(row, item.place)).includes('|'),
  );
  const row = rows[at];
  if (!piped || !row || (rows[0]?.children.length ?? 0) < 2) return [];
  const start = startOf(row, item.place);
  const range = firstLineOf(text, { start, end: endOf(row, item.place) });
  const edit = { range: { start, end: start }, text: text[start - 2] === '\r' ? '\r\n' : '\n' };
  return [nearMiss('swallowed', range, [edit], { into: { field: 'container', term: 'table' } })];
}

/** A sentence over `---`, which Markdown makes a heading of. */
export function setextMiss(
  node: HeadingNode,
  words: string,
  place: Place,
  opens: boolean,
): Problem[] {
  const start = startOf(node, place);
  const source = place.text.slice(start, endOf(node, place));
  const under = /(\r?\n)[ \t]*-+[ \t]*$/.exec(source);
  if (!under || opens || /^ {0,3}#/.test(source)) return [];
  const sentence =
    /[。.!！?？;；:：…]\s*$/.test(words) || words.length > 40 || source.split('\n').length > 2;
  const cited = /\[\^[^[\]]+\]\s*$/.test(source.slice(0, under.index));
  if (!sentence && !cited) return [];
  const at = start + under.index + (under[1]?.length ?? 0);
  return [
    nearMiss('setext', firstLineOf(place.text, { start, end: start + under.index }), [
      { range: { start: at, end: at }, text: under[1] ?? '\n' },
    ]),
  ];
}

export function isDefinitionMiss(prose: Prose): boolean {
  return /^\[\^[^\]]+\][:：]/.test(prose.plain);
}

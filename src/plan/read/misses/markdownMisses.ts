/** What was surely meant in Markdown and isn't read so: with the edit that writes it right. */
import type { Heading as HeadingNode, Table } from 'mdast';
import type { Problem, Range } from '../../model';
import { firstLineOf, lineEnd } from '../../text/text';
import type { Item } from '../items';
import { BULLET, NUMBER } from '../markedLines';
import { nearMiss } from '../problems';
import { endOf, type Place, type Prose, startOf } from '../prose/prose';
import { emphasisMisses } from './emphasisMisses';

/** Near-misses in one item: its lines, its words, its rows. */
export function missesOf(item: Item, opens: (text: string) => boolean): Problem[] {
  const { prose } = item;
  if (item.cutsTable === 'here') {
    return [nearMiss('tableCut', firstLineOf(item.place.text, prose.range), [])];
  }
  if (item.kind === 'table')
    return [
      ...swallowedRows(item),
      ...item.cells.flat().flatMap((cell) => wordMisses(cell, item.place)),
    ];
  if (item.kind === 'item')
    return [...taskMiss(item), ...lineMisses(item, opens), ...wordMisses(prose, item.place)];
  if (item.kind === 'paragraph' || item.kind === 'task') {
    return [...lineMisses(item, opens), ...wordMisses(prose, item.place)];
  }
  return [];
}

const TASK_MISS =
  /^(?:\[\]|[[［]\s?([xX✓√])?\s?］|[[［]\s?([xX✓√])?\s?[\]］](?=\s|$)|【\s?([xX✓√])?\s?】|[☐□](?=\s)|([☑☒✅✔])\uFE0F?(?=\s)|\[([ xX])\](?=[^\s([:]))/;

/** `- 【 】 text`: told as the task that it was meant to be. */
export function isTaskMiss(item: Item): boolean {
  return item.kind === 'item' && taskMiss(item).length > 0;
}

/** `- []`, `- ［x］`, `- 【 】`, `- ☐`, `- [x]text`. */
function taskMiss(item: Item): Problem[] {
  const { start, end } = item.prose.range;
  const source = item.place.text.slice(start, Math.min(end, lineEnd(item.place.text, start)));
  const match = TASK_MISS.exec(source);
  if (!match || /^\[[ xX]\](?:\s|$)/.test(source)) return [];
  const ticked = match.slice(1).some((tick) => tick?.trim());
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
    const line = text.slice(at + blanks, stop);
    const from = at + blanks;
    const problem = first ? null : (lineMiss(line, from, opens) ?? definitionMiss(line, from));
    // A mark at the beginning of a paragraph loses nothing: what stands below it is glued to it.
    const glued = at > start ? markMiss(line, from) : null;
    if (problem ?? glued) problems.push((problem ?? glued) as Problem);
    at = stop + 1;
  }
  return problems;
}

/** `• x`, `2、x`, `（3）x`, `④ x` behind another line, which swallows it. */
function markMiss(line: string, at: number): Problem | null {
  const bullet = BULLET.exec(line);
  const mark = bullet ?? NUMBER.exec(line);
  if (!mark) return null;
  const range = { start: at, end: at + mark[0].length };
  return nearMiss('mark', range, [{ range, text: '- ' }]);
}

const DEFINITION = /^[[［【]\^([^\]］】\s[]{1,80})[\]］】]\s*(?:：|:(?<=[］】]\s*:))\s*/;

/** `[^年报]：`, `【^年报】：` at the beginning of a line: a source with a Chinese keyboard. */
function definitionMiss(line: string, at: number): Problem | null {
  const match = DEFINITION.exec(line);
  if (!match) return null;
  const id = match[1] ?? '';
  const range = { start: at, end: at + match[0].length };
  return nearMiss('definition', range, [{ range, text: `[^${id}]: ` }], { id });
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

const SPACED = /\[\^([^\]\s[]+(?:[ \u3000]+[^\]\s[]+)+)\]/g;

/** `**痛点：**获客` and `[^访谈 1]`, which Markdown doesn't take for what they are. */
function wordMisses(prose: Prose, place: Place): Problem[] {
  const problems = emphasisMisses(place.text.slice(prose.range.start, prose.range.end)).map(
    ({ from, to, text }) => {
      const range = { start: prose.range.start + from, end: prose.range.start + to };
      return nearMiss('emphasis', range, text === null ? [] : [{ range, text }]);
    },
  );
  problems.push(...tightLocators(prose), ...blankAddresses(prose));
  for (const { id, range, typed } of spacedCitations(prose)) {
    const text = `[^${id}]`;
    problems.push(nearMiss(typed ? 'typed' : 'citation', range, [{ range, text }], { id }));
  }
  for (const { id, range } of typedReferences(prose)) {
    problems.push(nearMiss('reference', range, [{ range, text: `(^${id})` }], { id }));
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

/** `](roe:A B/2024/roe)`: with a blank in its address Markdown takes it for no link. */
const BLANK_ADDRESS =
  /\[[^\][\n]{1,80}\]\( {0,3}(#?(?:roe|segments)[:：][^()<>\n]{0,200}[^()<>\n\s]) {0,3}\)/gi;

/** Figures whose address holds a blank and no angle brackets: they are bound to nothing. */
function blankAddresses(prose: Prose): Problem[] {
  if (!prose.plain.includes('](')) return [];
  return [...prose.plain.matchAll(BLANK_ADDRESS)].map((match) => {
    const address = match[1] ?? '';
    const at = match.index + match[0].lastIndexOf(address);
    const range = prose.rangeOf(at, at + address.length);
    // Its words aren't repeated in the fix: they may be personal.
    const edits = [
      { range: { start: range.start, end: range.start }, text: '<' },
      { range: { start: range.end, end: range.end }, text: '>' },
    ];
    return nearMiss('address', prose.rangeOf(match.index, match.index + match[0].length), edits);
  });
}

/** `【^x】`, `［^x]`, `【……x】`, `^[x]`: what a Chinese keyboard and a slip make of `[^x]`. */
const TYPED =
  /(?:[【［[](?:\^|…{1,2}|\u2026{1,2}|&#94;)|(?<![[【［])\^[[【［])([\p{L}\p{N}_.-]{1,40})[\]］】]/gu;
const TYPED_REFERENCE = /[（(]…{1,2}([\p{L}\p{N}_.-]{1,40})[)）]/gu;

/** Citations with a blank in them or in other brackets, with the id that was meant. */
export function spacedCitations(prose: Prose): { id: string; range: Range; typed: boolean }[] {
  if (!/[[【［]/.test(prose.plain)) return [];
  const found = (pattern: RegExp, typed: boolean) =>
    [...prose.plain.matchAll(pattern)].map((match) => ({
      id: (match[1] ?? '').replace(/[ \u3000]+/g, '-'),
      range: prose.rangeOf(match.index, match.index + match[0].length),
      typed,
    }));
  return [...found(SPACED, false), ...found(TYPED, true)].filter(
    ({ range }) => !isDefinitionAt(prose, range),
  );
}

/** `（……s1）` for `(^s1)`. */
export function typedReferences(prose: Prose): { id: string; range: Range }[] {
  if (!prose.plain.includes('…')) return [];
  return [...prose.plain.matchAll(TYPED_REFERENCE)].map((match) => ({
    id: match[1] ?? '',
    range: prose.rangeOf(match.index, match.index + match[0].length),
  }));
}

/** It begins a line and a colon follows: a source line, told as that. */
function isDefinitionAt(prose: Prose, range: Range): boolean {
  return (
    range.start === prose.range.start &&
    /^[:：]/.test(prose.plain.slice(range.end - range.start).trimStart())
  );
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
  // A line of dashes as long as the words is a heading's; three of them are a rule.
  const under = /(\r?\n)[ \t]*-{1,3}[ \t]*$/.exec(source);
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

/** A source line that Markdown takes for a paragraph. */
export function isDefinitionMiss(prose: Prose, place: Place): boolean {
  return DEFINITION.test(place.text.slice(prose.range.start, prose.range.start + 100));
}

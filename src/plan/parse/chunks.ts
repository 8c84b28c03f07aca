/**
 * Cuts a text into chunks that can be parsed one by one.
 *
 * A cut is made only where a new top-level block surely begins, so that the
 * blocks of all chunks are the blocks of the whole text: at a line in column 0
 * that follows a blank line, or that is a heading, a fence, a list item or a
 * footnote; never inside a fence, an HTML block or a list item. Where that
 * can't be told in one look at the line there is no cut, which costs time, not
 * correctness. A property test holds the chunks against a parse of the whole.
 */

import { closesFence, fenceIn } from '../text/fences';
import {
  beginsLongHtml,
  beginsVerbatim,
  FOOTNOTE,
  ITEM,
  isBlank,
  isFootnote,
  isHeading,
  isRule,
  itemIn,
  KNOWN_TAG,
  LONG_HTML,
  leadOf,
  WHOLE_TAG,
} from './lineShapes';

/** A stretch of the text that is parsed by itself. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Begins with an item that continues the list before it. */
  readonly joins: boolean;
}

interface State {
  /** Column at which the content of the open list item or footnote begins; 0 when none is open. */
  container: number;
  /** `-` or `1.` of the open list, '' when none. */
  marker: string;
  fence: { readonly mark: string; readonly inside: boolean } | null;
  html: { readonly end: RegExp; readonly inside: boolean } | null;
  /** In an HTML block that ends with the next blank line. */
  shortHtml: boolean;
  quoteBefore: boolean;
  /** A line less indented than the item above: it goes on with its paragraph, or has closed it. */
  lazy: boolean;
  /** The open item has nothing on its first line: a blank line ends it. */
  bareItem: boolean;
  /** In an HTML block or a paragraph, up to the next blank line; a single line doesn't tell which. */
  murky: boolean;
  /** After ambiguous HTML any block may be open: stop cutting. */
  lost: boolean;
  blankBefore: boolean;
  afterHeading: boolean;
}

/** The chunks of `text` from `from` on; together they are all of it. */
export function chunksOf(text: string, from = 0): readonly Chunk[] {
  return stretchOf(text, from, false).chunks;
}

/** The chunks from one heading to the next. */
export interface Stretch {
  readonly chunks: readonly Chunk[];
  readonly end: number;
  /** Whether a fence or HTML block is still open at the end, or the state has become ambiguous. */
  readonly open: boolean;
}

/**
 * The chunks of `text` from `from` up to the first that begins with a heading, or
 * to the end. What stands above a heading that begins a chunk counts for nothing
 * in what follows.
 */
export function stretchOf(text: string, from = 0, upToHeading = true): Stretch {
  const chunks: Chunk[] = [];
  const state: State = {
    container: 0,
    marker: '',
    fence: null,
    html: null,
    shortHtml: false,
    quoteBefore: false,
    lazy: false,
    bareItem: false,
    murky: false,
    lost: false,
    blankBefore: true,
    afterHeading: false,
  };
  let start = from;
  let joins = false;
  let at = from;
  while (at < text.length) {
    const next = lineAfter(text, at);
    const line = text.slice(at, endOfWords(text, at, next));
    const cut = step(state, line);
    if (cut && at > start) {
      chunks.push({ start, end: at, joins });
      if (upToHeading && isHeading(line)) return { chunks, end: at, open: false };
      start = at;
    }
    if (cut) joins = cut === 'joins';
    at = next;
  }
  if (text.length > start) chunks.push({ start, end: text.length, joins });
  const { fence, html, shortHtml, murky, lost } = state;
  const end = text.length;
  return { chunks, end, open: fence !== null || html !== null || shortHtml || murky || lost };
}

/** Where a line that may be a heading begins: unless something is open there, nothing above it counts. */
export function* headingLines(text: string, from: number): Generator<number> {
  for (const { index } of text.slice(from).matchAll(/[\n\r](?=#{1,6}(?:[ \t\r\n]|$))/g)) {
    yield from + index + 1;
  }
}

function lineAfter(text: string, at: number): number {
  LINE_BREAK.lastIndex = at;
  return LINE_BREAK.test(text) ? LINE_BREAK.lastIndex : text.length;
}

const LINE_BREAK = /\r\n|[\r\n]/g;

/** Where the line `text[at, next)` ends without its line break. */
function endOfWords(text: string, at: number, next: number): number {
  let end = next;
  while (end > at && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

/** Takes one line in; says whether a chunk may begin with it. */
function step(state: State, line: string): boolean | 'joins' {
  const blank = isBlank(line);
  if (inVerbatim(state, line, blank)) return false;
  if (blank) {
    state.blankBefore = true;
    state.shortHtml = false;
    state.quoteBefore = false;
    state.murky = false;
    if (state.bareItem) leave(state);
    return false;
  }
  if (state.lost || inMurk(state, line)) return false;
  const indent = indentOf(line);
  if (state.shortHtml && !(state.container > 0 && indent < state.container)) return false;
  const cut = indent === 0 ? cutAt(state, line) : false;
  if (cut === true) leave(state);
  if (cut !== false) state.lazy = false;
  else if (indent < state.container && !state.blankBefore) state.lazy = true;
  else if (indent < state.container) leave(state);
  if (cut === false && indent === 0 && itemIn(line)) {
    // It may begin a new list or continue a paragraph: the next lines surely belong to neither.
    state.marker = '';
    state.lazy ||= state.container > 0;
  }
  open(state, line, indent, cut !== false);
  state.blankBefore = false;
  state.quoteBefore = line.startsWith('>') || (state.quoteBefore && cut === false);
  state.afterHeading = isHeading(line) || isRule(line);
  return cut;
}

function inMurk(state: State, line: string): boolean {
  if (!state.murky) return false;
  state.lost = ITEM.test(line) || isFootnote(line) || beginsVerbatim(line);
  return true;
}

/** Follows a fence or a long HTML block to its end; true while the line belongs to it. */
function inVerbatim(state: State, line: string, blank: boolean): boolean {
  const { fence, html } = state;
  if (!fence && !html) return false;
  const left = (fence ?? html)?.inside && !blank && indentOf(line) < state.container;
  if (left) {
    leave(state);
    state.blankBefore = true;
    return false;
  }
  if (fence) {
    if (closesFence(line, fence.mark) && (fence.inside || indentOf(line) < 4)) endVerbatim(state);
  } else if (html?.end.test(line)) endVerbatim(state);
  return true;
}

function endVerbatim(state: State): void {
  // Inside an item the item goes on; at the top the next line begins a block.
  if (!(state.fence ?? state.html)?.inside) state.blankBefore = true;
  state.fence = null;
  state.html = null;
}

/** Columns of white space before the line; a tab goes to the next multiple of four. */
function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns++;
    else if (character === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

function leave(state: State): void {
  state.container = 0;
  state.marker = '';
  state.bareItem = false;
  state.fence = null;
  state.html = null;
  state.shortHtml = false;
}

/** Whether a line in column 0 begins a block at the top for sure. */
function cutAt(state: State, line: string): boolean | 'joins' {
  const item = itemIn(line);
  const mark = item?.[2] ?? '';
  const kind = /\d/.test(mark) ? mark.slice(-1) : mark;
  const same = kind !== '' && kind === state.marker;
  if (state.blankBefore || state.afterHeading) return same ? 'joins' : true;
  if (isHeading(line) || isFootnote(line) || fenceIn(line) !== '') return true;
  if (line.startsWith('>')) return !state.quoteBefore;
  if (leadOf(line) === '<' && (KNOWN_TAG.test(line) || beginsLongHtml(line))) return true;
  // Dashes may underline a paragraph, but not one in a list.
  if (isRule(line) && (line[0] !== '-' || (state.container > 0 && !state.lazy))) {
    return true;
  }
  // An empty item can't interrupt a paragraph, nor can a number but within its own list.
  if (!item || line.length === item[0].length) return false;
  if (/\d/.test(mark)) return same && !state.lazy ? 'joins' : false;
  return same ? 'joins' : true;
}

/** Notes what the line opens: an item, a footnote, a fence, an HTML block. */
function open(state: State, line: string, indent: number, begins: boolean): void {
  let rest = line;
  let column = 0;
  state.bareItem = false;
  const item = itemIn(line);
  const free = begins || state.blankBefore || state.afterHeading;
  if (item && indent < (state.container || 4) && (free || interrupts(line, item))) {
    const [all = '', blanks = '', mark = '', gap = ''] = item;
    const width = gap.length > 4 || gap === '' || gap === '\t' ? 1 : gap.length;
    state.container = blanks.length + mark.length + width;
    state.marker = indent === 0 ? (/\d/.test(mark) ? mark.slice(-1) : mark) : 'nested';
    rest = all.length < line.length ? line.slice(all.length) : '';
    column = state.container;
    state.bareItem = rest.trim() === '';
  } else if (isFootnote(line)) {
    state.container = 4;
    state.marker = 'footnote';
    rest = line.replace(FOOTNOTE, '').trimStart();
    column = 4;
  }
  const inside = state.container > 0 && (column > 0 || indent >= state.container);
  if (!inside && indent > 3) return;
  if (state.lazy && indent > 0 && beginsVerbatim(line)) {
    state.lost = true;
    return;
  }
  openVerbatim(state, rest, inside);
}

/** An empty item or a number other than 1 doesn't end a paragraph. */
function interrupts(line: string, item: RegExpExecArray): boolean {
  const number = Number.parseInt(item[2] ?? '', 10);
  return line.length > item[0].length && (Number.isNaN(number) || number === 1);
}

function openVerbatim(state: State, line: string, inside: boolean): void {
  const bare = inside ? line.replace(/^(?: *(?:[-*+]|\d{1,9}[.)]) +)* */, '') : line;
  const mark = fenceIn(bare);
  if (mark) {
    state.fence = { mark, inside };
    return;
  }
  if (leadOf(bare) !== '<') {
    state.shortHtml = false;
    state.murky = false;
    return;
  }
  for (const [begin, end] of LONG_HTML) {
    const hit = begin.exec(bare);
    if (!hit) continue;
    const tail = begin.source.includes('script') ? bare : bare.slice(hit[0].length);
    if (!end.test(tail)) state.html = { end, inside };
    return;
  }
  const whole = WHOLE_TAG.test(bare);
  const free = state.blankBefore || state.afterHeading;
  state.shortHtml = KNOWN_TAG.test(bare) || (whole && free);
  state.murky = whole && !state.shortHtml;
}

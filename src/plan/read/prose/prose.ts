/**
 * The words of a paragraph, cell or heading, with where each stands in the text.
 *
 * Emphasis, citations and comments are taken out of `text`; `plain` is the same
 * length with code and the words of bound figures blanked, for what is looked up
 * by pattern. Positions are offsets into the section.
 */
import type { Node, Parent, PhrasingContent } from 'mdast';
import type { BoundFigure, Citation, Link, Range, Reference } from '../../model';
import { boundFigureOf } from './boundFigures';
import { locatorAt, tightLocator } from './locators';

export const BLANK = '\uE000';

/** Words of a plan with all that is marked in them. */
export interface Prose {
  readonly text: string;
  readonly plain: string;
  readonly range: Range;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly links: readonly Link[];
  readonly boundFigures: readonly BoundFigure[];
  readonly images: number;
  /** Source range of `text[from, to)`. */
  rangeOf(from: number, to: number): Range;
}

/** Source text, the shift of node positions, and addresses of reference links by label. */
export interface Place {
  readonly text: string;
  readonly shift: number;
  readonly definitions: ReadonlyMap<string, string>;
}

/** Where a node begins in the plan: a tree counts from the start of its chunk. */
export function startOf(node: Node, place: Place): number {
  return (node.position?.start.offset ?? 0) + place.shift;
}

/** Where a node ends in the plan, exclusive. */
export function endOf(node: Node, place: Place): number {
  return (node.position?.end.offset ?? 0) + place.shift;
}

/** The place of a node in the plan. */
export function rangeOf(node: Node, place: Place): Range {
  return { start: startOf(node, place), end: endOf(node, place) };
}

interface Collector {
  text: string;
  plain: string;
  /** Parallel arrays: start of each run in `text`, and its offset in the source. */
  readonly at: number[];
  readonly source: number[];
  readonly citations: Citation[];
  readonly references: Reference[];
  readonly links: Link[];
  readonly boundFigures: BoundFigure[];
  images: number;
  /** Behind a citation a locator may stand. */
  cited: boolean;
}

const ADDRESS = /https?:\/\/[^\s<>"'，。；、（）《》“”]*[^\s<>"'，。；、（）《》“”.,;:!?)\]]/g;
export const REFERENCE = /[（(]((?:\^[^\s()（）^,，、;；]+[\s,，、;；]*)+)[)）]/g;

/** Reads the inline content of `node`. */
export function proseOf(node: Parent | null, place: Place, range?: Range): Prose {
  const out: Collector = {
    text: '',
    plain: '',
    at: [],
    source: [],
    citations: [],
    references: [],
    links: [],
    boundFigures: [],
    images: 0,
    cited: false,
  };
  for (const child of node?.children ?? []) collect(child as PhrasingContent, place, out, false);
  const whole = range ?? (node ? rangeOf(node, place) : { start: 0, end: 0 });
  const rangeIn = (from: number, to: number) => ({
    start: sourceAt(out, from, whole.start),
    end: to > from ? sourceAt(out, to - 1, whole.start) + 1 : sourceAt(out, from, whole.start),
  });
  takeAddresses(out, rangeIn);
  takeReferences(out, rangeIn);
  // Field by field: of some hundred a plan, spreading took a twentieth of all reading.
  return {
    text: out.text,
    plain: out.plain,
    range: whole,
    citations: out.citations,
    references: out.references,
    links: out.links,
    boundFigures: out.boundFigures,
    images: out.images,
    rangeOf: rangeIn,
  };
}

function collect(node: PhrasingContent, place: Place, out: Collector, blank: boolean): void {
  const { cited } = out;
  out.cited = false;
  switch (node.type) {
    case 'text': {
      const start = startOf(node, place);
      const located = cited ? takeLocator(node.value, out) : 0;
      const value = node.value.slice(located);
      if (value) addText(value, start + located, endOf(node, place), place, out, blank);
      return;
    }
    case 'inlineCode': {
      const start = startOf(node, place);
      const ticks = /^`+ ?/.exec(place.text.slice(start, endOf(node, place)))?.[0].length ?? 1;
      add(node.value, start + ticks, out, true);
      return;
    }
    case 'break':
      add('\n', startOf(node, place), out, blank);
      return;
    case 'footnoteReference':
      out.citations.push({ id: node.label ?? node.identifier, range: rangeOf(node, place) });
      out.cited = true;
      return;
    case 'image':
    case 'imageReference':
      out.images++;
      return;
    case 'html':
      if (/^<br\b/i.test(node.value)) add('\n', startOf(node, place), out, blank);
      return;
    case 'link':
      addLink(node, node.url, place, out, blank);
      return;
    case 'linkReference': {
      const line = place.definitions.get((node.label ?? node.identifier).toLowerCase());
      addLink(node, line ? addressOf(line) : '', place, out, blank);
      return;
    }
    default:
      if ('children' in node) {
        for (const child of node.children) collect(child as PhrasingContent, place, out, blank);
      }
  }
}

/** `(p. 52)` behind a citation belongs to it and is none of the words; how much of `text` it is. */
function takeLocator(text: string, out: Collector): number {
  const locator = locatorAt(text);
  const citation = out.citations.at(-1);
  if (!locator || !citation) return 0;
  out.citations[out.citations.length - 1] = { ...citation, locator };
  return locator.text.length;
}

function addressOf(definition: string): string {
  return /\]:[ \t]*(?:<([^>]*)>|(\S+))/.exec(definition)?.slice(1).find(Boolean) ?? '';
}

function addLink(node: Parent, url: string, place: Place, out: Collector, blank: boolean): void {
  const range = rangeOf(node, place);
  const tight = tightLocator(node, url);
  if (tight) {
    const end = range.start + `[^${tight.id}]`.length;
    out.citations.push({
      id: tight.id,
      range: { start: range.start, end },
      locator: tight.locator,
    });
    return;
  }
  const from = out.text.length;
  const bound = boundFigureOf(url);
  for (const child of node.children) {
    collect(child as PhrasingContent, place, out, blank || bound !== null);
  }
  const text = out.text.slice(from);
  if (!bound) {
    if (url) out.links.push({ url, text, range });
    return;
  }
  const first = node.children[0];
  const last = node.children.at(-1);
  const writtenRange =
    first && last
      ? { start: startOf(first, place), end: endOf(last, place) }
      : { start: range.start + 1, end: range.start + 1 };
  out.boundFigures.push({ ...bound, written: text.trim(), writtenRange, range });
}

/** Adds a text node; its value differs from its source by escapes, entities and indents. */
function addText(
  value: string,
  start: number,
  end: number,
  place: Place,
  out: Collector,
  blank: boolean,
): void {
  if (end - start === value.length) {
    add(value, start, out, blank);
    return;
  }
  let at = start;
  for (const char of value) {
    const entity = /^&(?:#x?[0-9a-f]{1,7}|[a-z0-9]{2,31});/i.exec(place.text.slice(at, at + 34));
    if (place.text.startsWith(char, at) && !(char === '&' && entity)) {
      add(char, at, out, blank);
      at += char.length;
      continue;
    }
    const found = entity ? -1 : place.text.indexOf(char, at);
    const source = found >= 0 && found < end ? found : at;
    add(char, source, out, blank);
    at = entity ? at + entity[0].length : source + char.length;
  }
}

function add(value: string, source: number, out: Collector, blank: boolean): void {
  if (value === '') return;
  out.at.push(out.text.length);
  out.source.push(source);
  out.text += value;
  out.plain += blank ? BLANK.repeat(value.length) : value;
}

function sourceAt(out: Collector, index: number, fallback: number): number {
  let low = 0;
  let high = out.at.length - 1;
  if (high < 0) return fallback;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((out.at[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return (out.source[low] ?? 0) + index - (out.at[low] ?? 0);
}

/** Bare addresses are links too, though a forge may not draw them as such. */
function takeAddresses(out: Collector, rangeIn: (from: number, to: number) => Range): void {
  if (!out.plain.includes('://')) return;
  const linked = out.links.map((link) => link.range);
  out.plain = out.plain.replace(ADDRESS, (url: string, from: number) => {
    const range = rangeIn(from, from + url.length);
    if (!linked.some((other) => other.start <= range.start && range.end <= other.end)) {
      out.links.push({ url, text: url, range });
    }
    return BLANK.repeat(url.length);
  });
}

/** `(^x)`, several in one bracket too; blanked in `plain`, since they are no prose. */
function takeReferences(out: Collector, rangeIn: (from: number, to: number) => Range): void {
  if (!out.plain.includes('^')) return;
  for (const match of out.plain.matchAll(REFERENCE)) {
    for (const id of match[0].matchAll(/\^([^\s()（）^,，、;；]+)/g)) {
      const from = match.index + id.index;
      out.references.push({ id: id[1] ?? '', range: rangeIn(from, from + id[0].length) });
    }
  }
  out.plain = out.plain.replace(REFERENCE, (whole) => BLANK.repeat(whole.length));
}

/** What `clean` may have to take out. */
const UNTIDY = /\^|[^\S ]| [ ,，。、；;:：)）!！?？.]|[，、；] /;

/** `text` without references and what else was taken for a mark, blanks joined. */
export function clean(prose: Prose, from = 0, to = prose.text.length): string {
  const text = prose.text.slice(from, to).trim();
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(REFERENCE, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<! ) +([,，。、；;:：)）!！?？]|\.(?= |$))/g, '$1')
    .replace(/([，、；]) +/g, '$1')
    .trim();
}

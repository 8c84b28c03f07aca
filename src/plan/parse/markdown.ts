/** The one Markdown processor: a chunk of text → its tree, in bounded time. */

import type { Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { canonicalBlocks } from './fastBlocks';

/** The GFM parts in use: footnotes, tables, task items. */
function gfmParts(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [gfmFootnote(), gfmTable(), gfmTaskListItem()];
  data.fromMarkdownExtensions = [
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ];
}

const processor = unified().use(remarkParse).use(gfmParts).freeze();

/** The tree of a whole text, as remark reads it; the bench holds a key stroke against it. */
export function parseWhole(text: string): Root {
  return processor.parse(text);
}

/** Blocks of a chunk with the offset to add to their positions. */
export interface ParsedChunk {
  readonly nodes: readonly RootContent[];
  readonly shift: number;
  /** Nested or marked up beyond what can be read in bounded time: not parsed. */
  readonly tooComplex: boolean;
}

/** A chunk's blocks: in the plain shapes at once, else as remark reads them. */
export function parseChunk(text: string, definitions: ReadonlyMap<string, string>): ParsedChunk {
  // A block may be longer than prose, and has its own bound.
  const block = text.startsWith('```') ? canonicalBlocks(text) : null;
  if (block) return { nodes: block, shift: 0, tooComplex: false };
  if (isTooComplex(text)) return { nodes: [], shift: 0, tooComplex: true };
  const nodes = canonicalBlocks(text);
  if (nodes) return { nodes, shift: 0, tooComplex: false };
  if (hasManyParts(text) || hasManyLazyLines(text))
    return { nodes: [], shift: 0, tooComplex: true };
  return remarkChunk(text, definitions);
}

/**
 * A chunk as remark reads it. A footnote call or a reference link is only seen
 * as one where its definition is in the same parse, so that stubs of all that
 * the chunk calls go before it, closed off by an empty heading. An undefined
 * call is thereby a call, too.
 */
export function remarkChunk(text: string, definitions: ReadonlyMap<string, string>): ParsedChunk {
  // A parser takes a BOM at its start away, and all positions would be one off.
  const stubs = stubsFor(text, definitions) || (text.startsWith('\uFEFF') ? '\n' : '');
  const tree = processor.parse(stubs + text);
  const nodes = stubs
    ? tree.children.filter((node) => (node.position?.start.offset ?? 0) >= stubs.length)
    : tree.children;
  return { nodes, shift: -stubs.length, tooComplex: false };
}

function stubsFor(text: string, definitions: ReadonlyMap<string, string>): string {
  const lines = new Set<string>();
  for (const [, label] of text.matchAll(/\[\^([^\]\s[]{1,999})\]/g)) lines.add(`[^${label}]: x\n`);
  if (definitions.size > 0) {
    for (const [, label = ''] of text.matchAll(/\\.|\[(?!\^)((?:\\.|[^\\[\]]){1,999})\]/gs)) {
      const line = definitions.get(label.toLowerCase());
      if (line) lines.add(`${line}\n`);
    }
  }
  return lines.size > 0 ? `${[...lines].join('')}\n#\n` : '';
}

/** Lines `[x]: address` outside code, by lower-case label. */
export function linkDefinitionsOf(text: string): Map<string, string> {
  const map = new Map<string, string>();
  if (!text.includes(']:')) return map;
  for (const [line, label = ''] of text.matchAll(
    /^ {0,3}\[([^\]^\n\r][^\]\n\r]{0,998})\]:[ \t]*[^\s][^\n\r]{0,2000}/gm,
  )) {
    const key = label.toLowerCase();
    if (!map.has(key)) map.set(key, line.trim());
  }
  return map;
}

const MAX_CHUNK = 200_000;
const MAX_NESTING = 100;
/** Marks that inline parsing may have to try one against the other. */
const MAX_MARKS = 3_000;
/** `*` and `_` among them, of which each is tried against all before it. */
const MAX_EMPHASIS = 1_000;

/** Lines of `=`, each of which is tried as the end of all that stands above it. */
const MAX_UNDERLINES = 100;

/** Lines that go on with an item or quote without its indent: for each micromark looks through all above it. */
const MAX_LAZY = 300;
const CONTAINER = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$))/;

function hasManyLazyLines(text: string): boolean {
  if (text.length <= MAX_LAZY * 2) return false;
  let lazy = 0;
  let inside = false;
  for (const line of text.split(/\r\n|[\r\n]/)) {
    if (CONTAINER.test(line)) inside = true;
    else if (/^[ \t]*$/.test(line)) inside = false;
    else if (inside && !/^(?: {2}|\t)/.test(line) && ++lazy > MAX_LAZY) return true;
  }
  return false;
}

/** Cells and quote marks, each of which costs micromark many small objects. */
const MAX_PARTS = 10_000;

function hasManyParts(text: string): boolean {
  return countOf(text, /[|>]/g, MAX_PARTS) > MAX_PARTS;
}

/** How often the pattern occurs; 0 where the text is too short to hold more than `most`. */
function countOf(text: string, pattern: RegExp, most: number): number {
  return text.length > most ? (text.match(pattern)?.length ?? 0) : 0;
}

/** Bounds on what micromark takes more than linear time for. */
export function isTooComplex(text: string): boolean {
  if (text.length > MAX_CHUNK) return true;
  // Too short for any of the bounds.
  if (text.length <= MAX_NESTING) return false;
  if (countOf(text, /[*_]/g, MAX_EMPHASIS) > MAX_EMPHASIS) return true;
  if (countOf(text, /[*_[\]`<!]/g, MAX_MARKS) > MAX_MARKS) return true;
  let depth = 0;
  for (const [lead] of text.matchAll(/^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*)*/gm)) {
    const markers = lead.length > MAX_NESTING ? (lead.match(/[-*+>]|\d[.)]/g)?.length ?? 0) : 0;
    const columns = lead.search(/[^ \t]|$/);
    depth = Math.max(depth, markers, columns / 2);
  }
  if (depth > MAX_NESTING) return true;
  if (countOf(text, /^ {0,3}=+[ \t]*$/gm, MAX_UNDERLINES) > MAX_UNDERLINES) return true;
  return /(?:>[ \t]*){101}/.test(text);
}

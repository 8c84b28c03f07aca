/**
 * A plan's text as notebook cells. Each cell keeps the very characters that it
 * was cut from (`Origin`), so that `writeCells` (join.ts) gives back the
 * same text where nothing was edited.
 *
 * Cells are: the front matter, the prose of each section and of what is outside
 * them, and each `roe` or `segments` fence at the top level. What is in doubt
 * (a half-typed front matter, a fence in a list) stays in the prose around it.
 */
import type { Code, RootContent } from 'mdast';
import { emptyConfig } from '../emptyConfig';
import type { Config, Range } from '../model';
import { chunksOf } from '../parse/chunks';
import { linkDefinitionsOf, parseChunk } from '../parse/markdown';
import { clean, proseOf } from '../read/prose/prose';
import { cutSections, type HeadingSpot, openerOf } from '../read/sections';
import { blockKind } from '../read/yaml/blocks/blocks';
import { frontMatterSpan } from '../read/yaml/frontMatter/frontMatterSpan';
import { fenceAfter, fenceIn } from '../text/fences';
import { eolOf } from '../text/text';

/** What a cell is of the plan. */
export type CellRole = 'frontMatter' | 'prose' | 'roe' | 'segments';

/** Where a cell comes from: plain data, kept with the cell through copies, splits and moves. */
export interface Origin {
  readonly role: CellRole;
  /** Its place among the cells of the text. */
  readonly index: number;
  /** Its own characters, fences included, without the last line break. */
  readonly slice: string;
  /** Line break and blank lines behind it, up to the next cell or the end. */
  readonly trail: string;
}

/** A cell as it is edited. */
export interface Cell {
  readonly kind: 'prose' | 'code';
  /** Language of the editor: `markdown`, `yaml`, or what the user chose. */
  readonly language: string;
  /** What is edited: no fences, lines end in LF, no line break at the end. */
  readonly value: string;
  /** null for a cell that the user added. */
  readonly origin: Origin | null;
}

/** What is not in any cell. */
export interface Around {
  /** Blank lines before the first cell. */
  readonly lead: string;
  readonly eol: '\n' | '\r\n' | '\r';
  /** Whether the text ends with a line break. */
  readonly finalBreak: boolean;
  /** How many cells there were. */
  readonly count: number;
}

/** The cells of a text, with what stands around them. */
export interface Cells extends Around {
  readonly cells: readonly Cell[];
}

/** Cuts `text` (without BOM) into cells. `terms` are the project's own section words. */
export function cutCells(text: string, terms: Config['terms'] = emptyConfig.terms): Cells {
  const spans = spansOf(text, terms);
  const cells = spans.map(({ role, start, end }, index) => {
    const trail = text.slice(end, spans[index + 1]?.start ?? text.length);
    return cellOf({ role, index, slice: text.slice(start, end), trail });
  });
  return {
    lead: text.slice(0, spans[0]?.start ?? text.length),
    eol: eolOf(text),
    finalBreak: text === '' || /[\r\n]$/.test(text),
    count: cells.length,
    cells,
  };
}

function cellOf(origin: Origin): Cell {
  const prose = origin.role === 'prose';
  return {
    kind: prose ? 'prose' : 'code',
    language: prose ? 'markdown' : 'yaml',
    value: cellValue(origin),
    origin,
  };
}

/** The value of a cell that nobody has edited. */
export function cellValue(origin: Origin): string {
  if (origin.role === 'prose') return plainLines(origin.slice);
  const { body, indent } = fenceOf(origin);
  const lines = plainLines(body).split('\n');
  if (/[\r\n]$/.test(body)) lines.pop();
  return lines.map((line) => line.slice(strippedFrom(line, indent))).join('\n');
}

/** LF at the end of each line; an editor takes a BOM at the start away. */
export function plainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Blanks that a line in a fence indented by `indent` loses. */
export function strippedFrom(line: string, indent: number): number {
  return Math.min(indent, line.search(/[^ ]|$/));
}

export interface Fence {
  /** The first line with its line break. */
  readonly open: string;
  /** The lines between, each with its line break (an unclosed fence's last may have none). */
  readonly body: string;
  /** The last line; '' when the fence is not closed. */
  readonly close: string;
  readonly indent: number;
}

/** The parts of the slice of a block or front matter. */
export function fenceOf({ role, slice }: Origin): Fence {
  const open = /^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(slice)?.[0] ?? slice;
  const rest = slice.slice(open.length);
  const last = Math.max(rest.lastIndexOf('\n'), rest.lastIndexOf('\r')) + 1;
  const line = rest.slice(last);
  const mark = fenceIn(open);
  const closes =
    role === 'frontMatter'
      ? /^(?:---|\.\.\.)[ \t]*$/.test(line)
      : mark !== '' && fenceAfter(mark, line) === '';
  const end = closes ? last : rest.length;
  return {
    open,
    body: rest.slice(0, end),
    close: rest.slice(end),
    indent: role === 'frontMatter' ? 0 : open.search(/[^ ]|$/),
  };
}

interface Span extends Range {
  readonly role: CellRole;
}

/** The cells' places; what lies between is blank. */
function spansOf(text: string, terms: Config['terms']): Span[] {
  const front = frontMatterSpan(text);
  const from = front?.closed ? front.range.end : 0;
  const spans: Span[] = [];
  if (from > 0)
    spans.push({ role: 'frontMatter', ...withoutBlanks(text, { start: 0, end: from }) });
  const { headings, blocks } = landmarks(text, from, terms);
  const { pieces } = cutSections(headings, from, text.length);
  const prose = (range: Range) => {
    const trimmed = withoutBlanks(text, range);
    if (trimmed.end > trimmed.start) spans.push({ role: 'prose', ...trimmed });
  };
  let next = 0;
  for (const piece of pieces) {
    let at = piece.start;
    for (let block = blocks[next]; block && block.start < piece.end; block = blocks[++next]) {
      prose({ start: at, end: block.start });
      spans.push(block);
      at = block.end;
    }
    prose({ start: at, end: piece.end });
  }
  return spans;
}

/** A chunk without these holds no heading and no block, and need not be parsed. */
const MAY_CUT = /^ {0,3}(?:#|`{3}|~{3}|=+[ \t]*$|-+[ \t]*$)/m;

/** Headings and blocks at the top level, in order. */
function landmarks(
  text: string,
  from: number,
  terms: Config['terms'],
): { headings: HeadingSpot[]; blocks: Span[] } {
  const definitions = linkDefinitionsOf(text);
  const headings: HeadingSpot[] = [];
  const blocks: Span[] = [];
  for (const chunk of chunksOf(text, from)) {
    const source = text.slice(chunk.start, chunk.end);
    if (!MAY_CUT.test(source)) continue;
    const { nodes, shift } = parseChunk(source, definitions);
    for (const node of nodes) {
      const offset = (at: number | undefined) => (at ?? 0) + shift + chunk.start;
      const start = lineStart(text, offset(node.position?.start.offset));
      if (node.type === 'heading') {
        const words = clean(proseOf(node, { text: source, shift, definitions: new Map() }));
        headings.push({ node, start, opens: openerOf(words, terms) });
      }
      const kind = kindOf(node);
      if (kind) {
        const end = offset(node.position?.end.offset);
        blocks.push({ role: kind, ...withoutBlanks(text, { start, end }) });
      }
    }
  }
  return { headings, blocks };
}

function kindOf(node: RootContent): 'roe' | 'segments' | null {
  return node.type === 'code' ? blockKind(node as Code) : null;
}

function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text, at - 1)) at--;
  return at;
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

/** `range` without the blank lines at either end and the last line break; the indent of the first line stays. */
function withoutBlanks(text: string, range: Range): Range {
  let { start, end } = range;
  for (let at = start; at < range.end && /[ \t\r\n]/.test(text[at] ?? ''); at++) {
    if (isBreak(text, at)) start = at + 1;
    if (at + 1 === range.end) start = range.end;
  }
  for (let at = end; at > start && /[ \t\r\n]/.test(text[at - 1] ?? ''); at--) {
    if (isBreak(text, at - 1)) end = at - 1;
  }
  return { start: Math.min(start, end), end };
}

/**
 * Chunks in the plain shapes that plans are mostly made of: a heading, a
 * paragraph, an item with nested items, a source line, a table, a fence, a
 * comment. Two thirds of the cost of reading lies in parsing what needs no
 * parser; anything else is refused (`null`) and goes to remark, which is also
 * the oracle of the property test.
 */
import type { List, ListItem, Paragraph, RootContent, Table, TableRow } from 'mdast';
import { canonicalInline, span } from './fastInline';
import { contentLines, endOf, type Line } from './fastLines';

/** The blocks of a chunk, or null where remark has to look. */
export function canonicalBlocks(chunk: string): RootContent[] | null {
  const lines = contentLines(chunk);
  const first = lines?.[0];
  if (!lines) return null;
  if (!first) return [];
  const block = blockOf(lines, first, chunk);
  return block ? [block] : null;
}

function blockOf(lines: readonly Line[], first: Line, chunk: string): RootContent | null {
  const { text } = first;
  if (text.startsWith('#')) return lines.length === 1 ? heading(first) : null;
  if (text.startsWith('[^')) return lines.length === 1 ? definition(first) : null;
  if (text.startsWith('|')) return table(lines);
  if (text.startsWith('```') || text.startsWith('~~~')) return fence(lines, first, chunk);
  if (text.startsWith('<!--')) return comment(lines, first);
  if (text.startsWith('> ')) return quote(lines, first);
  if (ITEM.test(text)) return list(lines);
  return paragraph(lines, first);
}

function heading({ text, start }: Line): RootContent | null {
  const match = /^(#{1,6}) (?=\S)/.exec(text);
  if (!match || text.endsWith('#')) return null;
  const children = inline(text, match[0].length, start);
  if (!children) return null;
  const depth = (match[1] ?? '').length as 1;
  return { type: 'heading', depth, children, position: span(start, start + text.length) };
}

/** Inline content of a line from `from` on, with offsets of the chunk. */
function inline(text: string, from: number, start: number) {
  const nodes = canonicalInline(text, from, text.length);
  if (!nodes) return null;
  if (start !== 0) for (const node of nodes) shift(node, start);
  return nodes;
}

function shift(node: { position?: unknown; children?: unknown }, by: number): void {
  const position = node.position as { start: { offset: number }; end: { offset: number } };
  position.start.offset += by;
  position.end.offset += by;
  for (const child of (node.children as [] | undefined) ?? []) shift(child, by);
}

function paragraphOf(text: string, from: number, start: number): Paragraph | null {
  const children = inline(text, from, start);
  return (
    children && { type: 'paragraph', children, position: span(start + from, start + text.length) }
  );
}

/** What a text may not begin with: it could be another block. */
const OTHER_BLOCK =
  /^(?:[#>+\-=|<~ ]|\*(?!\*[\p{L}\p{N}])|`{3}|\d{1,9}[.)](?: |$)|\[\^[^\]]*\]:|\[[^\]]*\]:|\[[ xX]\])/u;

function paragraph(lines: readonly Line[], first: Line): RootContent | null {
  if (lines.some(({ text }) => OTHER_BLOCK.test(text) || (lines.length > 1 && text.includes('|'))))
    return null;
  if (lines.length === 1) return paragraphOf(first.text, 0, first.start);
  if (
    lines.some(
      (line, i) =>
        i > 0 && line.start !== (lines[i - 1]?.start ?? 0) + (lines[i - 1]?.text.length ?? 0) + 1,
    )
  ) {
    return null;
  }
  if (lines.some(({ text }) => /[[\]*`_<\\&]/.test(text))) return null;
  const text = lines.map((line) => line.text).join('\n');
  return paragraphOf(text, 0, first.start);
}

/** A quotation of one paragraph; of several lines only where none holds a mark. */
function quote(lines: readonly Line[], first: Line): RootContent | null {
  const inner = lines.map(({ text, start }) => ({ text: text.slice(2), start: start + 2 }));
  if (
    lines.some((line, i) => !line.text.startsWith('> ') || OTHER_BLOCK.test(inner[i]?.text ?? ''))
  )
    return null;
  const end = endOf(lines.at(-1));
  const whole = inner.map(({ text }) => text).join('\n');
  if (lines.length > 1 && /[[\]*`_<\\&|]/.test(whole)) return null;
  const child = paragraphOf(whole, 0, first.start + 2);
  if (!child) return null;
  if (lines.length > 1) {
    child.position = span(first.start + 2, end);
    for (const words of child.children) words.position = child.position;
  }
  return { type: 'blockquote', children: [child], position: span(first.start, end) };
}

function definition({ text, start }: Line): RootContent | null {
  const match = /^\[\^([^\]\s[\\]{1,200})\]: (?=\S)/.exec(text);
  if (!match || OTHER_BLOCK.test(text.slice(match[0].length))) return null;
  const child = paragraphOf(text, match[0].length, start);
  if (!child) return null;
  const label = match[1] ?? '';
  return {
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children: [child],
    position: span(start, start + text.length),
  };
}

const ITEM = /^( *)([-*+]|\d{1,9}[.)]) (\[[ xX]\] )?(?=\S)/;

interface OpenItem {
  readonly item: ListItem;
  readonly list: List;
  readonly indent: number;
  readonly marker: string;
  /** Column at which what is nested in it begins. */
  readonly content: number;
}

/** One top-level item with nested ones, each a single line right under its parent's text. */
function list(lines: readonly Line[]): RootContent | null {
  const open: OpenItem[] = [];
  let top: List | null = null;
  for (const line of lines) {
    const match = ITEM.exec(line.text);
    if (!match) return null;
    const [all = '', blanks = '', marker = '', task] = match;
    if (OTHER_BLOCK.test(line.text.slice(all.length))) return null;
    const paragraph = paragraphOf(line.text, all.length, line.start);
    if (!paragraph || (task && paragraph.children[0]?.type !== 'text')) return null;
    const indent = blanks.length;
    while (open.length > 0 && (open.at(-1)?.content ?? 0) > indent) {
      const closed = open.at(-1);
      if (closed && closed.indent <= indent) break;
      open.pop();
    }
    const kind = /\d/.test(marker) ? marker.slice(-1) : marker;
    const item = itemNode(paragraph, task, line.start + indent, line.start + line.text.length);
    const last = open.at(-1);
    const place = placeOf(last, indent, kind, marker, top);
    if (place === null) return null;
    const target: List = place === 'new' ? listNode(marker, line.start + indent) : place;
    target.children.push(item);
    if (place === 'new' && last) last.item.children.push(target);
    if (place !== 'new') open.pop();
    top ??= target;
    open.push({ item, list: target, indent, marker: kind, content: indent + marker.length + 1 });
    for (const { item: above, list: frame } of open)
      extend(above, frame, line.start + line.text.length);
  }
  return top;
}

/** The list that an item goes on with, `new` for one of its own, null where it can't be told. */
function placeOf(
  last: OpenItem | undefined,
  indent: number,
  kind: string,
  marker: string,
  top: List | null,
): List | 'new' | null {
  if (!last) return top === null && indent === 0 ? 'new' : null;
  if (indent === last.indent) return kind === last.marker && last.indent > 0 ? last.list : null;
  if (indent !== last.content) return null;
  return /\d/.test(marker) && Number.parseInt(marker, 10) !== 1 ? null : 'new';
}

function listNode(marker: string, start: number): List {
  const ordered = /\d/.test(marker);
  return {
    type: 'list',
    ordered,
    start: ordered ? Number.parseInt(marker, 10) : null,
    spread: false,
    children: [],
    position: span(start, start),
  };
}

function itemNode(
  paragraph: Paragraph,
  task: string | undefined,
  start: number,
  end: number,
): ListItem {
  const checked = task ? task[1] !== ' ' : null;
  return {
    type: 'listItem',
    spread: false,
    checked,
    children: [paragraph],
    position: span(start, end),
  };
}

function extend(item: ListItem, list: List, end: number): void {
  (item.position as { end: { offset: number } }).end.offset = end;
  (list.position as { end: { offset: number } }).end.offset = end;
}

const DELIMITER = /^\|(?: *:?-+:? *\|)+$/;

function table(lines: readonly Line[]): RootContent | null {
  const [head, delimiter, ...body] = lines;
  if (!head || !delimiter || !DELIMITER.test(delimiter.text)) return null;
  const columns = delimiter.text.split('|').length - 2;
  const rows = [head, ...body].map((line) => tableRow(line, columns));
  if (rows.some((row) => row === null)) return null;
  const last = lines.at(-1) ?? head;
  const end = last.start + last.text.length;
  return {
    type: 'table',
    align: [],
    children: rows as TableRow[],
    position: span(head.start, end),
  } as Table;
}

function tableRow({ text, start }: Line, columns: number): TableRow | null {
  if (!text.startsWith('|') || !text.endsWith('|') || text.length < 2 || /[\\`]/.test(text))
    return null;
  const children: TableRow['children'] = [];
  let at = 0;
  while (at < text.length - 1) {
    const next = text.indexOf('|', at + 1);
    const isLast = next === text.length - 1;
    let from = at + 1;
    let to = next;
    while (from < to && text[from] === ' ') from++;
    while (to > from && text[to - 1] === ' ') to--;
    const nodes = canonicalInline(text.slice(0, to), from, to);
    if (!nodes) return null;
    for (const node of nodes) shift(node, start);
    const position = span(start + at, start + (isLast ? next + 1 : next));
    children.push({ type: 'tableCell', children: nodes, position });
    at = next;
  }
  if (children.length !== columns) return null;
  return { type: 'tableRow', children, position: span(start, start + text.length) };
}

/** A fence up to its closing line, or, where none comes, to the end of the chunk. */
function fence(lines: readonly Line[], first: Line, chunk: string): RootContent | null {
  const open = /^(`{3,}|~{3,})(?:([^\s`~\\&]+)(?: +([^`\\&\s]|[^`\\& ][^`\\&]*[^`\\&\s]))?)?$/.exec(
    first.text,
  );
  const last = lines.at(-1);
  if (!open || !last || lines.length < 2) return null;
  const [, marks = '', lang = '', meta] = open;
  const closed = last.text === marks;
  const inner = lines.slice(1, closed ? -1 : undefined);
  const closes = new RegExp(`^ {0,3}${marks[0]}{${marks.length},} *$`);
  if (inner.some(({ text }) => closes.test(text))) return null;
  const end = endOf(last);
  if (!closed && !/^(?:\r?\n)?$/.test(chunk.slice(end))) return null;
  return {
    type: 'code',
    lang: lang || null,
    meta: meta ?? null,
    value: chunk.slice(inner[0]?.start ?? 0, inner.length > 0 ? endOf(inner.at(-1)) : 0),
    position: span(first.start, closed ? end : chunk.length),
  };
}

/** A comment that is all of its chunk. */
function comment(lines: readonly Line[], first: Line): RootContent | null {
  const last = lines.at(-1) ?? first;
  const body = lines.map((line) => line.text).join('\n');
  if (body.indexOf('-->') !== body.length - 3 || body.length < 7) return null;
  return { type: 'html', value: body, position: span(first.start, last.start + last.text.length) };
}

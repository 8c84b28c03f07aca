/**
 * Inline content in the plain shapes that plans are mostly made of: words,
 * citations, links, strong words, code. Anything that CommonMark might read in
 * another way is refused (`null`), and remark reads it instead; a property test
 * holds both to the same tree.
 */
import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';

/** Positions carry offsets alone: the readers use no lines. */
export function span(start: number, end: number): Position {
  return { start: { line: 0, column: 0, offset: start }, end: { line: 0, column: 0, offset: end } };
}

/** What words may be marked up with. */
const MARK = /[[\]*`_<\\&]/;

const TOKEN =
  /\[\^[^\]\s[\\]{1,200}\]|\[[^[\]`*_<>\\&!\n^][^[\]`*_<>\\&!\n]*\]\([^\s()<>\\&[\]*_`]*\)|\*\*[\p{L}\p{N}](?:[^*_[\]`<>\\&!\n]*[\p{L}\p{N}])?\*\*|`[^`\n]+`/gu;

/** The nodes of `text[start, end)`; null where remark has to look. */
export function canonicalInline(
  text: string,
  start: number,
  end: number,
): PhrasingContent[] | null {
  const source = text.slice(start, end);
  if (!MARK.test(source)) return source === '' ? [] : [words(source, start)];
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (!addWords(source.slice(at, match.index), start + at, nodes)) return null;
    const node = tokenNode(
      match[0],
      start + match.index,
      source[match.index - 1],
      source.slice(match.index + match[0].length, match.index + match[0].length + 2),
    );
    if (!node) return null;
    nodes.push(node);
    at = match.index + match[0].length;
  }
  return addWords(source.slice(at), start + at, nodes) ? nodes : null;
}

function words(value: string, start: number): PhrasingContent {
  return { type: 'text', value, position: span(start, start + value.length) };
}

/** Words that hold no mark; a few marks are plain where nothing can follow from them. */
function addWords(value: string, start: number, nodes: PhrasingContent[]): boolean {
  if (value === '') return true;
  if (!MARK.test(value)) {
    nodes.push(words(value, start));
    return true;
  }
  const plain = value
    .replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, ' ')
    .replace(/<(?![A-Za-z/!?])/g, ' ')
    .replace(/&(?!#?[A-Za-z0-9]+;)/g, ' ');
  if (MARK.test(plain)) return false;
  nodes.push(words(value, start));
  return true;
}

function tokenNode(
  token: string,
  start: number,
  before: string | undefined,
  after: string,
): PhrasingContent | null {
  const end = start + token.length;
  if (token.startsWith('[^')) {
    if (before === '!' || /^(?:\(|\[(?!\^))/.test(after)) return null;
    const label = token.slice(2, -1);
    const identifier = label.toLowerCase();
    return { type: 'footnoteReference', identifier, label, position: span(start, end) };
  }
  if (token.startsWith('[')) return before === '!' ? null : linkNode(token, start, end);
  if (token.startsWith('`')) {
    if (before === '`' || after.startsWith('`')) return null;
    return { type: 'inlineCode', value: codeValue(token.slice(1, -1)), position: span(start, end) };
  }
  if (before === '*' || after.startsWith('*')) return null;
  const inner = token.slice(2, -2);
  return {
    type: 'strong',
    children: [words(inner, start + 2)] as never,
    position: span(start, end),
  };
}

function codeValue(value: string): string {
  return /^ (?=.*\S).* $/.test(value) ? value.slice(1, -1) : value;
}

function linkNode(token: string, start: number, end: number): PhrasingContent {
  const close = token.lastIndexOf('](');
  const text = token.slice(1, close);
  return {
    type: 'link',
    title: null,
    url: token.slice(close + 2, -1),
    children: [words(text, start + 1)] as never,
    position: span(start, end),
  };
}

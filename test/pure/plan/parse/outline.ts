/** The blocks of a text, parsed chunk by chunk and as a whole. */
import type { Node, Parent, RootContent } from 'mdast';
import { chunksOf } from '../../../../src/plan/parse/chunks';
import { linkDefinitionsOf, parseChunk } from '../../../../src/plan/parse/markdown';

/** `type@start-end` of every node, lists that touch joined as the readers join them. */
function outline(text: string, nodes: readonly RootContent[], shift: number): string[] {
  const lines: string[] = [];
  const walk = (node: Node) => {
    const start = (node.position?.start.offset ?? 0) + shift;
    // An unclosed block ends with its chunk: the blanks behind it are nobody's.
    const end = text.slice(0, (node.position?.end.offset ?? 0) + shift).trimEnd().length;
    // Where a list and its items end follows from what is in them, which is compared.
    const frame = node.type === 'listItem' ? `${start}` : `${start}-${end}`;
    if (node.type !== 'list') lines.push(`${node.type}@${frame}`);
    for (const child of (node as Parent).children ?? []) walk(child);
  };
  for (const node of nodes) walk(node);
  return lines;
}

export function byChunks(text: string): string[] {
  const definitions = linkDefinitionsOf(text);
  return chunksOf(text).flatMap((chunk) => {
    const parsed = parseChunk(text.slice(chunk.start, chunk.end), definitions);
    return outline(text, parsed.nodes, parsed.shift + chunk.start);
  });
}

export function whole(text: string): string[] {
  const parsed = parseChunk(text, new Map());
  return outline(text, parsed.nodes, parsed.shift);
}

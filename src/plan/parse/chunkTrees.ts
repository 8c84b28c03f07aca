/** The chunks of a text with their trees, renewed from version to version. */

import type { Config } from '../model';
import type { Block } from '../read/items';
import { clean, type Place, proseOf } from '../read/prose';
import { type HeadingSpot, openerOf, type Piece } from '../read/sections';
import type { Chunk } from './chunks';
import { type ParsedChunk, parseChunk } from './markdown';
import { type Edit, lostMany, renewedChunks } from './renew';

/** A chunk's blocks, and the headings among them by their offset in it. */
interface Tree extends ParsedChunk {
  readonly headings: readonly HeadingSpot[];
}

export interface Parsed {
  readonly tree: Tree;
  readonly chunk: Chunk;
}

export class ChunkTrees {
  private text = '';
  private parsed: readonly Parsed[] = [];
  /** By their words, of the last version that lost many. */
  private attic: ReadonlyMap<string, Tree> = new Map();

  constructor(private readonly terms: Config['terms']) {}

  /** Nothing that was parsed still holds. */
  forget(): void {
    this.parsed = [];
    this.attic = new Map();
  }

  /** All chunks; those that were there before, at that place or in those words, as they were. */
  renew(
    text: string,
    from: number,
    edit: Edit,
    definitions: ReadonlyMap<string, string>,
  ): Parsed[] {
    const old = this.parsed.map(({ chunk }) => chunk);
    const { kept, fresh, rest } = renewedChunks(text, from, old, edit);
    const gone = this.parsed.slice(kept, rest);
    const trees = new Map(
      gone.map(({ chunk, tree }) => [this.text.slice(chunk.start, chunk.end), tree]),
    );
    const parsed = this.parsed.slice(0, kept);
    for (const chunk of fresh) {
      const source = text.slice(chunk.start, chunk.end);
      const known = trees.get(source) ?? this.attic.get(source);
      parsed.push({ chunk, tree: known ?? this.treeOf(source, definitions) });
    }
    if (lostMany(gone.length, fresh.length)) this.attic = trees;
    for (let i = rest; i < this.parsed.length; i++) {
      const { chunk, tree } = this.parsed[i] as Parsed;
      parsed.push({ chunk: movedBy(edit.delta, chunk), tree });
    }
    this.text = text;
    this.parsed = parsed;
    return parsed;
  }

  private treeOf(text: string, definitions: ReadonlyMap<string, string>): Tree {
    const tree = parseChunk(text, definitions);
    return { ...tree, headings: this.headingsIn(tree, text) };
  }

  private headingsIn({ nodes, shift }: ParsedChunk, text: string): HeadingSpot[] {
    const place: Place = { text, shift, definitions: new Map() };
    return nodes
      .filter((node) => node.type === 'heading')
      .map((node) => ({
        node,
        start: (node.position?.start.offset ?? 0) + shift,
        opens: openerOf(clean(proseOf(node, place)), this.terms),
      }));
  }
}

function movedBy(delta: number, chunk: Chunk): Chunk {
  return delta === 0
    ? chunk
    : { start: chunk.start + delta, end: chunk.end + delta, joins: chunk.joins };
}

/** All headings in the order of the text. */
export function headingsOf(parsed: readonly Parsed[]): HeadingSpot[] {
  const spots: HeadingSpot[] = [];
  for (const { tree, chunk } of parsed) {
    for (const spot of tree.headings) spots.push({ ...spot, start: spot.start + chunk.start });
  }
  return spots;
}

/** Blocks of a piece, positions relative to its start. */
export function blocksOf(
  parsed: readonly Parsed[],
  piece: Piece,
  text: string,
  definitions: ReadonlyMap<string, string>,
): Block[] {
  const blocks: Block[] = [];
  for (const { tree, chunk } of parsed) {
    const { nodes, shift } = tree;
    const place = { text, shift: shift + chunk.start - piece.start, definitions };
    nodes.forEach((node, i) => {
      const start = (node.position?.start.offset ?? 0) + shift + chunk.start;
      if (start < piece.start || start >= piece.end) return;
      const joins = i === 0 && chunk.joins && node.type === 'list';
      blocks.push({ node, place, joins });
    });
  }
  return blocks;
}

/** The chunks of a text with their trees. */

import type { Config } from '../model';
import type { MarkdownBlock } from '../read/items';
import { clean, type Place, proseOf } from '../read/prose/prose';
import { type HeadingSpot, openerOf, type Piece } from '../read/sections';
import { lowerBound } from '../text/ranges';
import { type Chunk, headingLines, stretchOf } from './chunks';
import { ContentCache } from './contentCache';
import { type ParsedChunk, parseChunk } from './markdown';

/** A chunk's blocks, and the headings among them by their offset in it. */
interface Tree extends ParsedChunk {
  readonly headings: readonly HeadingSpot[];
}

/** A chunk with the tree that was parsed of it. */
export interface Parsed {
  readonly tree: Tree;
  readonly chunk: Chunk;
}

/** What was parsed from one heading to the next; places count from its start. */
interface Stretch {
  readonly parsed: readonly Parsed[];
  readonly headings: readonly HeadingSpot[];
  /** A chunk of it was too complex to be parsed. */
  readonly tooComplex: boolean;
  readonly open: boolean;
}

/** A stretch in its place in the text. */
export interface PlacedStretch {
  readonly stretch: Stretch;
  readonly start: number;
  readonly end: number;
}

/**
 * Parses a text chunk by chunk. A stretch from one heading to the next that was
 * there before keeps its chunks, and a chunk that was there before its tree.
 */
export class ChunkTrees {
  private readonly stretches = new ContentCache<Stretch>();
  private readonly trees = new ContentCache<Tree>();

  constructor(private readonly terms: Config['terms']) {}

  /** Drops all cached trees, after link definitions changed. */
  forget(): void {
    this.stretches.clear();
    this.trees.clear();
  }

  /** All stretches of `text` from `from` on, in order; together they are all of it. */
  parse(text: string, from: number, definitions: ReadonlyMap<string, string>): PlacedStretch[] {
    const stretches = this.cut(text, from, definitions);
    this.stretches.turn(stretches.length);
    this.trees.turn(stretches.reduce((sum, { stretch }) => sum + stretch.parsed.length, 0));
    return stretches;
  }

  private cut(
    text: string,
    from: number,
    definitions: ReadonlyMap<string, string>,
  ): PlacedStretch[] {
    const found: PlacedStretch[] = [];
    let start = from;
    for (const heading of [...headingLines(text, from), text.length]) {
      if (heading <= start) continue;
      let end = heading;
      let stretch = this.stretch(text.slice(start, end), definitions);
      if (stretch.open && end < text.length) {
        // An open block swallows this heading: extend the stretch to the next heading that it doesn't.
        end = stretchOf(text, start).end;
        stretch = this.stretch(text.slice(start, end), definitions);
      }
      found.push({ stretch, start, end });
      start = end;
    }
    return found;
  }

  private stretch(text: string, definitions: ReadonlyMap<string, string>): Stretch {
    return this.stretches.take('', text, (own) => {
      const { chunks, open } = stretchOf(own, 0, false);
      const parsed = chunks.map((chunk) => {
        const source = own.slice(chunk.start, chunk.end);
        return { chunk, tree: this.trees.take('', source, (one) => this.treeOf(one, definitions)) };
      });
      const headings = parsed.flatMap(({ tree, chunk }) =>
        tree.headings.map((spot) => movedSpot(chunk.start, spot)),
      );
      const tooComplex = parsed.some(({ tree }) => tree.tooComplex);
      return { parsed, headings, tooComplex, open };
    });
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

function movedBy(offset: number, { chunk, tree }: Parsed): Parsed {
  const { start, end, joins } = chunk;
  return { tree, chunk: { start: start + offset, end: end + offset, joins } };
}

function movedSpot(offset: number, { node, start, opens }: HeadingSpot): HeadingSpot {
  return { node, start: start + offset, opens };
}

/** All headings in the order of the text. */
export function headingsOf(stretches: readonly PlacedStretch[]): HeadingSpot[] {
  const spots: HeadingSpot[] = [];
  for (const { stretch, start } of stretches) {
    for (const spot of stretch.headings) spots.push(movedSpot(start, spot));
  }
  return spots;
}

/** All chunks of stretches, in their places in the text. */
export function chunksOf(stretches: readonly PlacedStretch[]): Parsed[] {
  return stretches.flatMap(({ stretch, start }) =>
    stretch.parsed.map((one) => movedBy(start, one)),
  );
}

/** Blocks of a piece, positions relative to its start. */
export function blocksOf(
  stretches: readonly PlacedStretch[],
  piece: Piece,
  text: string,
  definitions: ReadonlyMap<string, string>,
): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const first = lowerBound(stretches, piece.start + 1, ({ end }) => end);
  const behind = lowerBound(stretches, piece.end, ({ start }) => start);
  for (const { tree, chunk } of chunksOf(stretches.slice(first, behind))) {
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

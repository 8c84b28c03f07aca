/** The blocks of a whole plan with their places, for whoever shows it as it is written. */
import type { List, RootContent } from 'mdast';
import type { Plan, Range } from '../model';
import { ChunkTrees, chunksOf } from './chunkTrees';
import { readable } from './limits';
import { linkDefinitionsOf } from './markdown';

/** A top-level block with its place in the plan. */
export interface PlacedBlock {
  /** Null where it was too complex to be parsed. */
  readonly node: RootContent | null;
  /** What to add to positions of the node for offsets in the plan. */
  readonly shift: number;
  readonly range: Range;
  /** A list goes on with these, which were parsed by themselves. */
  readonly more: readonly PlacedList[];
}

/** A list that was cut into several chunks, one of them. */
export interface PlacedList {
  readonly node: List;
  readonly shift: number;
}

/** While it is being put together. */
interface Growing extends PlacedBlock {
  range: Range;
  readonly more: PlacedList[];
}

/** Keeps the trees of what didn't change from one text of a plan to the next. */
export class PlacedBlocks {
  #trees: ChunkTrees | null = null;
  #terms: unknown;
  #definitions = '';

  /** All blocks behind the front matter, in order. */
  of(plan: Plan): PlacedBlock[] {
    const text = readable(plan.text);
    const definitions = linkDefinitionsOf(text);
    const said = [...definitions.values()].join('\n');
    if (!this.#trees || this.#terms !== plan.config.terms || this.#definitions !== said) {
      this.#trees = new ChunkTrees(plan.config.terms);
      this.#terms = plan.config.terms;
      this.#definitions = said;
    }
    const from = plan.frontMatter?.range.end ?? 0;
    const blocks: Growing[] = [];
    for (const { tree, chunk } of chunksOf(this.#trees.parse(text, from, definitions))) {
      if (tree.tooComplex) blocks.push({ node: null, shift: 0, range: chunk, more: [] });
      const shift = tree.shift + chunk.start;
      tree.nodes.forEach((node, at) => {
        const range = {
          start: (node.position?.start.offset ?? 0) + shift,
          end: (node.position?.end.offset ?? 0) + shift,
        };
        const before = blocks.at(-1);
        if (at === 0 && chunk.joins && node.type === 'list' && before?.node?.type === 'list') {
          before.more.push({ node, shift });
          before.range = { start: before.range.start, end: range.end };
        } else {
          blocks.push({ node, shift, range, more: [] });
        }
      });
    }
    return blocks;
  }
}

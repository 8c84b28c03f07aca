/** Rewrites the cells of every row that has one per period, when a block gets other columns. */

import { termOf } from '../../plan/lexicon';
import { cellsOf } from '../../plan/read/yaml/blocks/blockRows';
import type { YamlPair, YamlValue } from '../../plan/read/yaml/yamlValue';
import { pairOf } from './keys';
import type { BlockEdits, MergedCell } from './yamlEdits';

/** Gives every row of a block that goes by its periods the columns to come. */
export class BlockColumns {
  readonly #edits: BlockEdits;
  readonly #columns: readonly Pick<MergedCell, 'old'>[];

  /** `columns` are those to come, each with its index before, `null` for a new one. */
  constructor(edits: BlockEdits, columns: readonly Pick<MergedCell, 'old'>[]) {
    this.#edits = edits;
    this.#columns = columns;
  }

  /** Puts texts into a row; a row without a cell for each period isn't touched. */
  fill(value: YamlValue, texts: readonly (string | null)[] = []): void {
    const cells = cellsOf(value) ?? [];
    if (cells.length !== this.#columns.filter(({ old }) => old !== null).length) return;
    const merged = this.#columns.map(({ old }, i) => ({ old, text: texts[i] ?? null }));
    this.#edits.cells(cells, merged, this.#edits.separatorOf(value));
  }

  /** Published ratios, and what the weighted ROE is made of. */
  maps(pairs: readonly YamlPair[]): void {
    for (const term of ['reported', 'weighted']) {
      const value = pairOf(pairs, term)?.value;
      if (value?.kind === 'map') for (const { value: row } of value.pairs) this.fill(row);
    }
  }

  /** Peers without periods of their own have those of the block. */
  peers(pairs: readonly YamlPair[]): void {
    for (const item of peerItems(pairs)) {
      if (item.kind !== 'map' || pairOf(item.pairs, 'periods')) continue;
      for (const pair of item.pairs) {
        const term = termOf('blockKey', pair.key);
        if (term === null || term === 'ends') this.fill(pair.value);
      }
      this.maps(item.pairs);
    }
  }
}

/** The entries of `peers`; a single peer may stand without a list. */
export function peerItems(pairs: readonly YamlPair[]): readonly YamlValue[] {
  const value = pairOf(pairs, 'peers')?.value;
  if (!value || value.kind === 'none') return [];
  return value.kind === 'list' ? value.items : [value];
}

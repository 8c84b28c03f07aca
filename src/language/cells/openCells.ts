/** A plan opened as cells, or the reason why it isn't. */

import { type Cells, cutCells } from '../../plan/cells/cut';
import { writeCells } from '../../plan/cells/join';
import type { Config } from '../../plan/model';
import { conflictsOf } from '../../rules/engine/conflicts';

/** Characters; the reader of plans reads no more either. */
const MAX_LENGTH = 5_000_000;

/** Why a plan isn't opened as cells; the words stand in `words/`. */
export type CellsRefusal = 'conflict' | 'tooLong' | 'notExact';

/**
 * Cells of `text` (without BOM) that are sure to give back the same text. Where
 * they would not, and where two versions stand side by side, there are none: a
 * made-up cell would be written over the plan.
 */
export function openCells(
  text: string,
  terms?: Config['terms'],
): { readonly cells: Cells } | { readonly refused: CellsRefusal } {
  if (text.length > MAX_LENGTH) return { refused: 'tooLong' };
  if (conflictsOf(text).length > 0) return { refused: 'conflict' };
  const cells = cutCells(text, terms);
  return writeCells(cells).text === text ? { cells } : { refused: 'notExact' };
}

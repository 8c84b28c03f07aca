/** How finely figures are written: what differs by less differs by rounding alone. */
import { type RowKey, type Statements, valueAt } from '../statements';

/** In ones: of `8530.62亿` a million; the block's unit where the text isn't known. */
export function grainOfRow(statements: Statements, row: RowKey, index: number): number {
  return valueAt(statements.grains?.[row], index) ?? statements.unit ?? 0;
}

/** Tables for a terminal, whose columns line up in Chinese and English. */

import { displayWidth } from '../../plan/text/displayWidth';
import { pad } from './quote';

/** Rows of cells as lines; the first column on the left, the others (numbers) on the right. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, displayWidth(cell));
    });
  }
  return rows.map((row) =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0, index === 0 ? 'right' : 'left'))
      .join('  ')
      .trimEnd(),
  );
}

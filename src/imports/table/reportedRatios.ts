/** Ratios that a sheet publishes itself. */

import { parseAmount } from '../../finance/statements/amount';
import { shift } from '../../finance/statements/decimal';
import { RATIO_TRAITS, type Ratio } from '../../finance/statements/statements';
import type { Gathered } from '../gather';
import type { Grid } from './grid';
import type { RatioItem } from './items';
import { type Decimal, plainNumber } from './numberFormat';
import type { ReadPeriod } from './periodCells';

/** Published ratios: percent where they are so written, or where figures are too large for shares. */
export function reportedOf(
  grid: Grid,
  ratios: readonly RatioItem[],
  columns: readonly number[],
  decimal: Decimal,
  periods: Gathered['columns'],
  read: readonly ReadPeriod[],
): Partial<Record<Ratio, (number | null)[]>> {
  const found: Partial<Record<Ratio, (number | null)[]>> = {};
  for (const { index, name, ratio } of ratios) {
    const { kind } = RATIO_TRAITS[ratio];
    if (found[ratio] || kind === 'money') continue;
    const amounts = columns.map((column) =>
      parseAmount(plainNumber(grid.at(index, column), decimal)),
    );
    const values = amounts.map((amount) => (amount && amount !== 'missing' ? amount.value : null));
    const isPercent =
      /[%％]/.test(name) ||
      /[A-Z]{2}/.test(name) ||
      amounts.some((amount) => amount && amount !== 'missing' && amount.percent) ||
      values.some((value) => value !== null && Math.abs(value) > 3);
    // A share or a percentage below 3 can't be told.
    if (kind === 'percent' && !isPercent) continue;
    const power = kind === 'percent' ? -2 : 0;
    const row = periods.map(({ label }) => {
      const at = read.findIndex((period) => period.label === label);
      const value = values[at];
      return typeof value === 'number' ? shift(value, power) : null;
    });
    if (row.some((value) => value !== null)) found[ratio] = row;
  }
  return found;
}

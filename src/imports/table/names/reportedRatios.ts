/** Ratios that a sheet publishes itself. */

import { parseAmount } from '../../../finance/statements/numbers/amount';
import { shift } from '../../../finance/statements/numbers/decimal';
import { RATIO_TRAITS, type Ratio } from '../../../finance/statements/statements';
import type { Gathered } from '../../gather';
import { type Decimal, plainNumber } from '../cells/numberFormat';
import type { ReadPeriod } from '../periods/readPeriods';
import type { Grid } from '../sheet/grid';
import type { RatioItem } from './items';

/** A larger figure is no share. */
const MOST_SHARE = 3;

/** The figures of a row or column, and whether they are surely percentages: a sign says so, or their size. */
export function ratioFigures(
  name: string,
  cells: readonly string[],
  decimal: Decimal,
): { readonly values: readonly (number | null)[]; readonly isPercent: boolean } {
  const amounts = cells.map((cell) => parseAmount(plainNumber(cell, decimal)));
  const values = amounts.map((amount) => (amount && amount !== 'missing' ? amount.value : null));
  const isPercent =
    /[%％]/.test(name) ||
    amounts.some((amount) => amount && amount !== 'missing' && amount.percent) ||
    values.some((value) => value !== null && Math.abs(value) > MOST_SHARE);
  return { values, isPercent };
}

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
    const cells = columns.map((column) => grid.at(index, column));
    const { values, isPercent } = ratioFigures(name, cells, decimal);
    // A share or a percentage below 3 can't be told.
    if (kind === 'percent' && !isPercent && !/[A-Z]{2}/.test(name)) continue;
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

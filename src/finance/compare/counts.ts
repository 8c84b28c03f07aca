/** Rows without money, as of shops, staff, users: how they grow, and what is sold with each. */
import { finite } from '../statements/numbers/decimal';
import { orderOf } from '../statements/periods/order';
import { type Statements, valueAt } from '../statements/statements';

export interface CountResult {
  readonly name: string;
  /** By period, in the order in which they stand. */
  readonly values: readonly (number | null)[];
  /** On the same period of the year before, fractions. */
  readonly growth: readonly (number | null)[];
  /** Revenue for each one, in ones of the currency. */
  readonly revenuePer: readonly (number | null)[];
}

/** The counts of a block. */
export function countsOf({ counts = {}, periods, rows }: Statements): CountResult[] {
  const { base } = orderOf(periods);
  return Object.entries(counts).map(([name, series]) => {
    const values = periods.map((_, index) => valueAt(series, index));
    return {
      name,
      values,
      growth: values.map((value, index) => {
        const before = values[base[index] ?? -1] ?? null;
        return value === null || before === null || before <= 0 ? null : finite(value / before - 1);
      }),
      revenuePer: values.map((value, index) => {
        const revenue = valueAt(rows.revenue, index);
        return value === null || revenue === null || value <= 0 ? null : finite(revenue / value);
      }),
    };
  });
}

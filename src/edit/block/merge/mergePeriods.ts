/** The columns of a block after periods were added, in the block's own order. */

import { dayNumber } from '../../../finance/statements/periods/days';
import {
  fallsInTime,
  inTime,
  labelKey,
  periodSpan,
} from '../../../finance/statements/periods/periods';
import type { Period } from '../../../finance/statements/statements';

/** A column of a block after the merge. */
export interface MergedColumn {
  /** Index in the block, `null` for a new one. */
  readonly old: number | null;
  /** Index in the import, `null` where it has nothing. */
  readonly incoming: number | null;
  readonly period: Period;
}

/** Ends this many days apart may be of one period. */
const NEAR_DAYS = 20;

/** The block's periods with the import's among them: in time, newest first where the block is. */
export function mergeColumns(
  existing: readonly Period[],
  incoming: readonly Period[],
): MergedColumn[] {
  const columns: MergedColumn[] = existing.map((period, old) => {
    const index = incoming.findIndex((candidate) => isSame(period, candidate));
    return { old, incoming: index < 0 ? null : index, period };
  });
  const isDescending = fallsInTime(existing);
  incoming.forEach((period, index) => {
    if (columns.some((column) => column.incoming === index)) return;
    const isBehind = (column: MergedColumn) => {
      const order = inTime(column.period, period);
      return order !== null && (isDescending ? order < 0 : order > 0);
    };
    const before = columns.findIndex(isBehind);
    const at = before < 0 ? columns.length : before;
    columns.splice(at, 0, { old: null, incoming: index, period });
  });
  return columns;
}

/** The earliest of some periods; the first where their order can't be told. */
export function earliest(periods: readonly Period[]): Period | undefined {
  return periods.reduce<Period | undefined>((least, period) => {
    if (!least) return period;
    return (inTime(period, least) ?? 0) < 0 ? period : least;
  }, undefined);
}

/** Two labels of one period: alike, or the same months with ends a few days apart. */
export function isSame(a: Period, b: Period): boolean {
  if (labelKey(a.label) === labelKey(b.label)) return true;
  const [x, y] = [periodSpan(a.label), periodSpan(b.label)];
  if (!x || !y || x.year !== y.year || x.from !== y.from || x.to !== y.to) return false;
  const [endA, endB] = [dayNumber(a.end), dayNumber(b.end)];
  return endA === null || endB === null || Math.abs(endA - endB) <= NEAR_DAYS;
}

/** The statements that a copy prints, as an import reads them, that a block's value can be held against. */

import { periodSpan } from '../../finance/statements/periods/periods';
import type { Period } from '../../finance/statements/statements';
import type { PrintedFigure } from '../../imports/report/printedFigures';
import { alikeDigits, sameDigits } from '../figures/digits';
import type { Written } from '../figures/written';
import type { BlockCell } from './blockCells';
import { monthsBetween, plainDigits } from './taggedFacts';

/** Whether it is of this period, as far as the block says which. */
export function isOfPeriod({ year, end, months }: PrintedFigure, period: Period | null): boolean {
  if (!period) return true;
  if (months !== null && Math.abs(months - period.months) > 1) return false;
  if (period.end !== null && end !== null) return monthsBetween(period.end, end) === 0;
  const own = period.end === null ? periodSpan(period.label)?.year : Number(period.end.slice(0, 4));
  return own === undefined || own === year;
}

/** Whether a printed value is the written one, to as many digits as were written; signs aside. */
export function isPrinted(one: PrintedFigure, cell: BlockCell, figure: Written): boolean {
  const [end] = figure.ends;
  if (!end || !isOfSize(one, cell, figure)) return false;
  return sameDigits(plainDigits(Math.abs(one.value)), end.digits);
}

/** Whether it surely is another value: neither is the other one, rounded. */
export function isOther(one: PrintedFigure, cell: BlockCell, figure: Written): boolean {
  const [end] = figure.ends;
  if (!end || one.isUnsure) return false;
  const isAlike = alikeDigits(plainDigits(Math.abs(one.value)), end.digits);
  return !isAlike || !isOfSize(one, cell, figure);
}

/** A statement that names no unit and a block that names none are in the same one. */
function isOfSize({ value, unit }: PrintedFigure, cell: BlockCell, figure: Written): boolean {
  const [end] = figure.ends;
  if (!end || value === 0 || (unit === null && cell.unit !== 1)) return false;
  const written = end.value * 10 ** (figure.scale ?? 0);
  return Math.abs(written / Math.abs(value) - 1) < 0.1;
}

/** The statements that a copy prints, as an import reads them, that a block's value can be held against. */

import { periodSpan } from '../../finance/statements/periods/periods';
import type { Period } from '../../finance/statements/statements';
import type { PrintedFigure } from '../../imports/report/printedFigures';
import { alikeDigits, digitsOf } from '../figures/digits';
import type { Written } from '../figures/written';
import { isOfSize, isWritten } from './amounts';
import type { BlockCell } from './blockCells';
import { monthsBetween } from './taggedFacts';

/** Whether it is of this period, as far as the block says which. */
export function isOfPeriod({ year, end, months }: PrintedFigure, period: Period | null): boolean {
  if (!period) return true;
  if (months !== null && Math.abs(months - period.months) > 1) return false;
  if (period.end !== null && end !== null) return monthsBetween(period.end, end) === 0;
  const own = period.end === null ? periodSpan(period.label)?.year : Number(period.end.slice(0, 4));
  return own === undefined || own === year;
}

/** A statement that names no unit and a block that names none are in the same one. */
function isInUnit({ unit }: PrintedFigure, cell: BlockCell): boolean {
  return unit !== null || cell.unit === 1;
}

/** Whether a printed value is the written one. */
export function isPrinted(one: PrintedFigure, cell: BlockCell, figure: Written): boolean {
  return isInUnit(one, cell) && isWritten(one.value, figure);
}

/** Whether it surely is another value: neither is the other one, rounded, in whatever unit it may be. */
export function isOther(one: PrintedFigure, cell: BlockCell, figure: Written): boolean {
  const [end] = figure.ends;
  if (!end || one.isUnsure) return false;
  const isAlike = alikeDigits(digitsOf(one.value), end.digits);
  return !isAlike || (isInUnit(one, cell) && !isOfSize(one.value, figure));
}

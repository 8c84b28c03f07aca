/** The periods that the heads of a table mean together, with labels of ours. */

import type { Column } from '../../gather';
import { isSplitYear, type PeriodCell } from './periodCells';

/** A period as a head names it. */
export interface ReadPeriod extends Column {
  /** The length is what such sheets usually mean, not what this one says. */
  readonly assumed: boolean;
}

/**
 * The periods of cells, with labels of ours: a day at a quarter's end means the
 * months from January, as China reports (`2022Q1`, `2022H1`, `2022Q1-Q3`,
 * `2022`), unless the file says a length. Where years may be fiscal ones
 * (`mayBeFiscal`), days of several years that all lie in one month other than
 * December end such years (`FY2022`). `null` for what has no label of ours.
 */
export function periodsOf(
  cells: readonly PeriodCell[],
  mayBeFiscal: boolean,
): (ReadPeriod | null)[] {
  const days = cells.filter((cell) => cell.end !== null && cell.months === null);
  const months = new Set(days.map((cell) => cell.to % 12));
  const several = new Set(days.map((cell) => cell.to)).size > 1;
  const isFiscal = mayBeFiscal && several && months.size === 1 && !months.has(0);
  return cells.map((cell) => {
    const { end, to, trailing } = cell;
    if (trailing) {
      return { label: 'TTM', months: 12, end, from: to - 12, to, assumed: false };
    }
    const from =
      end === null && cell.months === null
        ? cell.from
        : cell.months !== null
          ? to - cell.months
          : isFiscal
            ? to - 12
            : Math.floor((to - 1) / 12) * 12;
    const own = end === null ? null : /^FY(?:19|20)\d{2}$/.exec(cell.text);
    const isNamedFiscal = /^F/i.test(cell.text) || (end === null && isSplitYear(cell.text));
    const label = own ? own[0] : labelOf(from, to, isFiscal || isNamedFiscal);
    const assumed = end !== null && cell.months === null;
    return label === null ? null : { label, months: to - from, end, from, to, assumed };
  });
}

function labelOf(from: number, to: number, isFiscal: boolean): string | null {
  const months = to - from;
  const year = Math.floor((to - 1) / 12);
  if (months === 12) return isFiscal || to % 12 !== 0 ? `FY${year}` : String(year);
  const [start, end] = [from - year * 12, to - year * 12];
  if (start === 0 && end === 9) return `${year}Q1-Q3`;
  if (months === 6 && start % 6 === 0) return `${year}H${end / 6}`;
  if (months === 3 && start % 3 === 0) return `${year}Q${end / 3}`;
  return start === 0 ? `${year}M1-M${end}` : null;
}

/** Which period the head of a column or row means. */
import { dayNumber, periodSpan } from '../../finance/statements/periods';

/** What a cell says of a period: a day, or the months that a label names. */
export interface PeriodCell {
  readonly text: string;
  /** `YYYY-MM-DD`, where the cell is a day. */
  readonly end: string | null;
  /** In months since year 0, where the cell is a label. */
  readonly from: number;
  readonly to: number;
}

const two = (n: string | undefined) => String(n).padStart(2, '0');

/** Days as files write them; a time behind is left away. */
const DAYS: readonly (readonly [RegExp, readonly [year: number, month: number, day: number]])[] = [
  [/^((?:19|20)\d{2})(\d{2})(\d{2})(?:\.0)?$/, [1, 2, 3]],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d.*)?$/, [1, 2, 3]],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, [1, 2, 3]],
  // American order, where it can't be the other one.
  [/^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})$/, [3, 1, 2]],
];

/** A day or a label such as `2022Q1`, `FY2022`, `2022年报`; `null` for anything else. */
export function periodCell(cell: string): PeriodCell | null {
  if (cell.length < 4 || cell.length > 40) return null;
  const text = cell.normalize('NFKC').trim();
  for (const [pattern, places] of DAYS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [year, month, day] = places.map((place) => match[place]);
    return dayCell(`${year}-${two(month)}-${two(day)}`, text);
  }
  // A bare number is a year only if it looks like one.
  if (/^[\d.,]+$/.test(text) && !/^(?:19|20)\d{2}$/.test(text)) return null;
  const span = periodSpan(text);
  if (!span || span.year < 1950 || span.year > 2100) return null;
  const start = span.year * 12;
  return { text, end: null, from: start + span.from, to: start + span.to };
}

function dayCell(end: string, text: string): PeriodCell | null {
  const [year = 0, month = 0, day = 0] = end.split('-').map(Number);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1950 && year <= 2100;
  if (!isDay || dayNumber(end) === null) return null;
  const to = year * 12 + month;
  return { text, end, from: Number.NaN, to };
}

export interface ReadPeriod {
  readonly label: string;
  readonly months: number;
  readonly end: string | null;
  readonly from: number;
  readonly to: number;
}

/**
 * The periods of cells, with labels of ours: a day at a quarter's end means the
 * months from January, as China reports (`2022Q1`, `2022H1`, `2022Q1-Q3`,
 * `2022`). Where years may be fiscal ones (`mayBeFiscal`), days of several years
 * that all lie in one month other than December end such years (`FY2022`).
 */
export function periodsOf(cells: readonly PeriodCell[], mayBeFiscal: boolean): ReadPeriod[] {
  const days = cells.filter((cell) => cell.end !== null);
  const months = new Set(days.map((cell) => cell.to % 12));
  const several = new Set(days.map((cell) => cell.to)).size > 1;
  const isFiscal = mayBeFiscal && several && months.size === 1 && !months.has(0);
  return cells.map((cell) => {
    const { end, to } = cell;
    const from = end === null ? cell.from : isFiscal ? to - 12 : Math.floor((to - 1) / 12) * 12;
    const isYear = to - from === 12;
    const year = Math.floor((to - 1) / 12);
    const label = isYear && (isFiscal || /^F/i.test(cell.text)) ? `FY${year}` : labelOf(from, to);
    return { label, months: to - from, end, from, to };
  });
}

function labelOf(from: number, to: number): string {
  const year = Math.floor(from / 12);
  const [start, end] = [from - year * 12, to - year * 12];
  if (start === 0 && end === 12) return String(year);
  if (start === 0 && end === 9) return `${year}Q1-Q3`;
  if (end - start === 6) return `${year}H${end / 6}`;
  if (end - start === 3) return `${year}Q${end / 3}`;
  return `${year}M1-M${end}`;
}

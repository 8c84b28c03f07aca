/** What the other columns of a record say of its period: where it began, how long it is, which fiscal year. */

import { dayNumber } from '../../../finance/statements/periods/days';
import { type PeriodCell, periodCell } from './periodCells';

const START =
  /^(?:start[_ ]?date|period[_ ]?start(?:[_ ]?date)?|begin[_ ]?date|开始日期|起始日期?)$/i;
const TYPE =
  /^(?:(?:std[_ ])?date[_ ]?type(?:[_ ]?name)?|report[_ ]?type|period[_ ]?type|fiscal[_ ]?period|period|fp|frequency|报告类型|期间类型|报告期类型|报告期名称|report_date_name|类型)$/i;
const YEAR = /^(?:fiscal[_ ]?year|calendar[_ ]?year|fy|财年|财政年度)$/i;

/** A part of a year that is not counted from its beginning. */
const SINGLE = /单季|single|^Q[1-4]$|^[1-4]Q$|quarter(?!ly report)|^3M$|^第?[一二三四]季度$/i;
const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [SINGLE, 3],
  [/三季报|三季度报|前三季度|nine|^9M$|^Q9$/i, 9],
  [/一季报|一季度报/, 3],
  [/中报|半年|semi|half|^H1$|^6M$|^Q6$|^S1$/i, 6],
  [/年报|年度|annual|year|^FY$|^12M$|^A$|^Y$/i, 12],
];

/** tushare's numbers for single quarters. */
const OF_QUARTER = /^[2378]$/;

/** How a record's period is set right by its other cells. */
export function recordPeriods(
  head: readonly string[],
  column: number,
): (period: PeriodCell, row: readonly string[]) => PeriodCell {
  const find = (pattern: RegExp) =>
    head.findIndex((name, i) => i !== column && pattern.test(name.trim()));
  const types = head.flatMap((name, i) => (i !== column && TYPE.test(name.trim()) ? [i] : []));
  const [start, year] = [find(START), find(YEAR)];
  const numbered = head.includes('ts_code') ? head.indexOf('report_type') : -1;
  return (period, row) => {
    if (period.end !== null && OF_QUARTER.test(row[numbered] ?? ''))
      return { ...period, months: 3 };
    if (/^(?:TTM|LTM)$/i.test(types.map((i) => row[i] ?? '').find((text) => text !== '') ?? '')) {
      return { ...period, months: 12, trailing: true };
    }
    const months = fromStart(row[start] ?? '', period) ?? fromTypes(types.map((i) => row[i] ?? ''));
    if (months === null || period.months !== null) return period;
    if (period.end === null) return partOfYear(period, row, types, months);
    const fiscal = /^(?:19|20)\d{2}/.exec(row[year] ?? '')?.[0];
    const isOther = months === 12 && fiscal !== undefined && period.to % 12 !== 0;
    return { ...period, months, ...(isOther ? { text: `FY${fiscal}` } : {}) };
  };
}

/** Months between two days. */
function fromStart(text: string, period: PeriodCell): number | null {
  const from = dayNumber(periodCell(text)?.end ?? null);
  const to = dayNumber(period.end);
  if (from === null || to === null || to <= from) return null;
  const months = Math.round((to - from) / 30.44);
  return months >= 1 && months <= 12 ? months : null;
}

function fromTypes(texts: readonly string[]): number | null {
  for (const text of texts) {
    const found = LENGTHS.find(([pattern]) => pattern.test(text.trim()));
    if (found) return found[1];
  }
  return null;
}

/** A year and `Q2` beside it. */
function partOfYear(
  period: PeriodCell,
  row: readonly string[],
  types: readonly number[],
  months: number,
): PeriodCell {
  if (months === 12 || period.to - period.from !== 12) return period;
  const part = types.map((i) => periodCell(`${period.text}${row[i] ?? ''}`)).find(Boolean);
  return part ?? period;
}

/** How the revenue of a year falls to its quarters: when a customer earns, and when its budgets move. */
import { finite } from '../statements/numbers/decimal';
import { NEAR, orderOf } from '../statements/periods/order';
import { isRolling, periodSpan } from '../statements/periods/periods';
import { type Statements, valueAt } from '../statements/statements';

/** How a year's revenue is spread over its quarters. */
export interface Season {
  /** Label of the year. */
  readonly label: string;
  /** The part of each quarter, fractions that make one. */
  readonly shares: readonly [number, number, number, number];
}

const QUARTER = 3;
const YEAR = 12;
const DAYS = 30.44;

/**
 * The years of a block whose quarters are known: each by itself, or as sums since the
 * year's beginning. In time; none where a quarter is missing or negative.
 */
export function seasonsOf({ periods, rows }: Statements): Season[] {
  const { stretches, inTime } = orderOf(periods);
  const parts = inTime.flatMap((index) => {
    const [stretch, period] = [stretches[index], periods[index]];
    const revenue = valueAt(rows.revenue, index);
    if (!stretch || !period || revenue === null) return [];
    return [{ ...stretch, label: period.label, months: period.months, revenue }];
  });
  type Part = (typeof parts)[number];
  const at = (from: number, months: number) =>
    parts.find((part) => part.months === months && Math.abs(part.from - from) <= NEAR);
  /** The revenue from the beginning of a year on, and the part that ends there. */
  const sumTo = (start: number, months: number): { sum: number; last: Part } | null => {
    const whole = at(start, months);
    if (whole) return { sum: whole.revenue, last: whole };
    const before = months > QUARTER ? sumTo(start, months - QUARTER) : null;
    const single = before && at(start + (months - QUARTER) * DAYS, QUARTER);
    return single ? { sum: before.sum + single.revenue, last: single } : null;
  };
  const starts: number[] = [];
  // Any quarter begins twelve months; a year begins where its label or a part of it says.
  for (const { from, label, months } of parts) {
    const isStart = !isRolling(label) && (months === YEAR || periodSpan(label)?.from === 0);
    if (isStart && !starts.some((start) => Math.abs(start - from) <= NEAR)) starts.push(from);
  }
  return starts
    .sort((a, b) => a - b)
    .flatMap((start) => {
      const sums = [1, 2, 3, 4].map((quarter) => sumTo(start, quarter * QUARTER));
      const total = sums[3]?.sum ?? 0;
      const shares = sums.map((own, i) => {
        const before = i === 0 ? 0 : sums[i - 1]?.sum;
        return own && before !== undefined ? finite((own.sum - before) / total) : null;
      });
      const [a, b, c, d] = shares;
      if (a == null || b == null || c == null || d == null || total <= 0) return [];
      if ([a, b, c, d].some((share) => share < 0)) return [];
      return [{ label: yearOf(sums[3]?.last.label ?? ''), shares: [a, b, c, d] as const }];
    });
}

/** `2024` of `2024Q4`; another label stays. */
function yearOf(label: string): string {
  const span = periodSpan(label);
  return span && span.to - span.from < YEAR ? String(span.year) : label;
}

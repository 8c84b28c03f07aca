/** Percentages that a copy doesn't write but its lines give: growth between two numbers, points between two percentages. */
import type { CopyIndex } from '../text/copyIndex';
import type { Movement } from './change';
import type { Context } from './context';
import type { CopyNumber } from './numbers';
import type { Written, WrittenNumber } from './written';
import { yearsOver } from './years';

export interface Derived {
  readonly line: number;
  readonly from: readonly [number, number];
}

/** Numbers of one line beyond which it is no row of a few periods. */
const ROW = 12;
/** The share of the best line's words that a line must have. */
const ALIKE = 0.75;
/** The share of the best line's own words, headings aside. */
const OWN = 0.5;
/** And of all that the claim speaks of. */
const OF_ALL = 0.4;

/** The line whose numbers give the figure, and speaks of what the claim does; `null` where there is none. */
export function derivedFrom(
  index: CopyIndex,
  figure: Written,
  context: Context,
  change: Movement | null,
): Derived | null {
  const [end, ...more] = figure.ends;
  if (!end || more.length > 0 || (figure.kind !== 'percent' && figure.kind !== 'points'))
    return null;
  // A share of something is no growth of it.
  if (figure.kind === 'percent' && change === null) return null;
  if (context.words === 0 || context.best === 0) return null;
  let best: Derived | null = null;
  let most = Math.max(context.best * ALIKE, context.total * OF_ALL);
  for (const numbers of rowsOf(index)) {
    const line = numbers[0]?.line ?? 0;
    const score = context.score(line);
    // Headings alone make no row the right one.
    if (score < most || context.own(line) < context.bestOwn * OWN) continue;
    const way = figure.kind === 'percent' ? (change ?? 'either') : 'either';
    const pair = pairOf(numbers, figure, end, wayOf(index, numbers, way));
    if (pair) [best, most] = [{ line, from: pair }, score];
  }
  return best;
}

function* rowsOf({ numbers }: CopyIndex): Generator<readonly CopyNumber[]> {
  let row: CopyNumber[] = [];
  for (const number of numbers) {
    if (row.length > 0 && row[0]?.line !== number.line) {
      if (row.length > 1 && row.length <= ROW) yield row;
      row = [];
    }
    row.push(number);
  }
  if (row.length > 1 && row.length <= ROW) yield row;
}

function pairOf(
  numbers: readonly CopyNumber[],
  figure: Written,
  { value, digits }: WrittenNumber,
  goes: (a: CopyNumber, b: CopyNumber, change: number) => boolean,
): readonly [number, number] | null {
  const decimals = decimalsOf(value, digits);
  for (const a of numbers) {
    for (const b of numbers) {
      if (a === b || a.kind !== b.kind || a.scale !== b.scale) continue;
      const change = figure.kind === 'points' ? pointsBetween(a, b) : growthBetween(a, b);
      if (
        change !== null &&
        goes(a, b, change) &&
        isRounded(Math.abs(change), value, decimals, figure)
      ) {
        return [signed(a), signed(b)];
      }
    }
  }
  return null;
}

/** Whether the change from the one to the other is in the claim's direction, as far as the years above tell. */
function wayOf(index: CopyIndex, numbers: readonly CopyNumber[], way: Movement) {
  const years = yearsOver(index, numbers);
  return (a: CopyNumber, b: CopyNumber, change: number): boolean => {
    const [to, from] = [years.get(a), years.get(b)];
    if (to === undefined || from === undefined) return true;
    // Growth is from the earlier to the later.
    return to > from && (way === 'either' || change > 0 === (way === 'up'));
  };
}

function signed({ value, negative }: CopyNumber): number {
  return negative ? -value : value;
}

/** Decimals as written: `5.10` has two. */
function decimalsOf(value: number, digits: string): number {
  const whole = Math.trunc(value);
  return Math.max(0, digits.length - (whole === 0 ? 0 : String(whole).length));
}

function growthBetween(a: CopyNumber, b: CopyNumber): number | null {
  if (a.kind !== 'plain' || b.value === 0 || a.negative || b.negative) return null;
  return ((a.value - b.value) / b.value) * 100;
}

function pointsBetween(a: CopyNumber, b: CopyNumber): number | null {
  return a.kind === 'percent' ? signed(a) - signed(b) : null;
}

/** Rounded half-up or cut as it is written; with a word of tolerance, within it. */
function isRounded(
  change: number,
  value: number,
  decimals: number,
  { exactness }: Written,
): boolean {
  if (change === 0) return false;
  switch (exactness) {
    case 'about':
      return Math.abs(change - value) <= value * 0.02;
    case 'over':
      return change >= value && change <= value * 1.1;
    case 'under':
      return change <= value && change >= value * 0.9;
    case 'nearly':
      return change <= value * 1.02 && change >= value * 0.9;
    case 'tens':
      return Math.abs(change - value) <= 5;
    default: {
      const unit = 10 ** -decimals;
      const low = value - unit / 2 - 1e-9;
      return change >= low && change < value + unit - 1e-9;
    }
  }
}

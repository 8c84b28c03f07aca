/** Which numbers of a copy a figure may be: the same significant digits, at a power of ten that units explain. */
import { settingsOf } from '../settings/settings';
import type { CopyIndex } from '../text/copyIndex';
import { sameDigits } from './digits';
import type { CopyNumber, NumberKind } from './numbers';
import { unitsOf } from './units';
import { saysSo, spanOf, type Written, type WrittenNumber } from './written';

const EXACT_ONLY: ReadonlySet<number> = new Set([0]);

export interface Matches {
  /** In order. */
  readonly matches: readonly CopyNumber[];
  /** There are none but in another unit than the figure's. */
  readonly isOtherUnit: boolean;
}

/** The numbers of the copy that one end of a figure may be. */
export function matchesOf(index: CopyIndex, figure: Written, end: WrittenNumber): Matches {
  const range = rangeOf(figure, end);
  const pool = range ? index.numbers : pooled(index, end.digits);
  const alike = pool.filter(
    (number) =>
      isKind(number.kind, figure.kind, number) &&
      isSaid(index, figure, number) &&
      (range && !isSaidLikewise(index, figure, number)
        ? isIn(number, figure, range)
        : sameDigits(number.digits, end.digits)) &&
      isScaled(number, figure, end, index.units),
  );
  const matches = alike.filter((number) => {
    const units = unitsOf(index, number);
    return isScaled(number, figure, end, units);
  });
  return { matches, isOtherUnit: alike.length > 0 };
}

/** `greater than 125 %` in both isn't `greater than 121 %` in one. */
function isSaidLikewise(
  index: CopyIndex,
  { exactness }: Written,
  { line, at }: CopyNumber,
): boolean {
  const before = index.lines[line]?.text.slice(Math.max(0, at - 30), at) ?? '';
  // A line may end between the words.
  const above = at < 30 ? `${index.lines[line - 1]?.text.slice(-30) ?? ''} ` : '';
  return saysSo(exactness, above + before);
}

function rangeOf(figure: Written, { value }: WrittenNumber): readonly [number, number] | null {
  if (figure.exactness === 'tens') return [value - 5, value + 5];
  const span = spanOf(figure.exactness);
  return span ? [value * span[0], value * span[1]] : null;
}

/** Numbers by whose first two digits, rounded or cut, they may be the figure. */
function pooled(index: CopyIndex, digits: string): readonly CopyNumber[] {
  const low = Number(digits.slice(0, 2).padEnd(2, '0'));
  const high = digits.length === 1 ? low + 9 : low;
  // Rounding up may change the first two: 68.96 is 69; of one digit, 0.25 is 0.3.
  const below = digits.length === 1 ? low - 5 : low - 1;
  const buckets = Array.from({ length: high - below + 1 }, (_, n) => below + n);
  return buckets
    .flatMap((first) => index.bucket(String(first < 10 ? first + 90 : first)))
    .sort((a, b) => a.line - b.line || a.at - b.at);
}

function isKind(copy: NumberKind, figure: NumberKind, number: CopyNumber): boolean {
  if (copy === figure) return true;
  // A table says `%` once, in its head.
  if (figure === 'percent') return copy === 'plain' && number.scale === null;
  if (figure === 'points') return copy === 'percent' || (copy === 'plain' && number.scale === null);
  if (figure === 'span') return copy === 'plain' && number.scale === null;
  return false;
}

/** A bare number in a column of rates is no money. It is a rate or a span of time where its table says so; a sentence would. */
function isSaid(index: CopyIndex, { kind, scalable }: Written, number: CopyNumber): boolean {
  if (number.kind !== 'plain') return true;
  const row = settingsOf(index).of(number)?.row;
  if (kind === 'plain') return !scalable || number.scale !== null || !row?.isOfRates(number);
  return row != null && (kind === 'span' || row.isRate(number));
}

/** In ones, whatever unit each is written in. */
function isIn(
  number: CopyNumber,
  figure: Written,
  [low, high]: readonly [number, number],
): boolean {
  const power = exponentBetween(number, figure, (low + high) / 2);
  const value = number.value * 10 ** power;
  return value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
}

/** The power of ten that brings the copy's number to the figure's size, in the figure's unit. */
function exponentBetween(number: CopyNumber, figure: Written, around: number): number {
  if (!figure.scalable) return 0;
  if (number.scale !== null) return number.scale - (figure.scale ?? 0);
  const free = Math.round(Math.log10(around / number.value));
  return Math.abs(Math.log10(around / number.value) - free) < 0.2 ? free : Number.NaN;
}

/** A unit explains the power of ten between the two. */
function isScaled(
  number: CopyNumber,
  figure: Written,
  end: WrittenNumber,
  bare: ReadonlySet<number>,
): boolean {
  // A bare 4 is the number of a note or a page; as 4.0 million it would say so.
  const isBare =
    number.scale === null &&
    number.digits.replace(/(?<!0)0+$/, '').length < 2 &&
    number.value < 100;
  const units = figure.scalable && number.scale === null && !isBare ? bare : EXACT_ONLY;
  const own = figure.scalable ? (figure.scale ?? 0) : 0;
  const copied = figure.scalable ? (number.scale ?? 0) : 0;
  const ratio = Math.log10(end.value / number.value) + own - copied;
  const power = Math.round(ratio);
  // Tolerance words shift it by a tenth at most, 三成 by more.
  return units.has(power) && Math.abs(ratio - power) < 0.16;
}

/**
 * How many numbers of the copy are expected to match by chance: few are worth
 * nothing, many may be anything.
 */
export function chanceOf(index: CopyIndex, figure: Written, end: WrittenNumber): number {
  const alike = index.numbers.filter((number) => isKind(number.kind, figure.kind, number)).length;
  const range = rangeOf(figure, end);
  const share = range
    ? Math.log10(range[1] / range[0])
    : 1.5 / (9 * 10 ** Math.max(0, end.digits.replace(/(?<!0)0+$/, '').length - 1));
  return alike * share;
}

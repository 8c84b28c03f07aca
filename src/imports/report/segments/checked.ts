/** Whether the parts of a printed table make its total, and the total the revenue of the statements. */
import type { SegmentPlaces, ValuePlace } from '../../imported';
import type { Printed, Split, SplitPart } from './split';
import { isElimination, type Measure } from './words';

/** The revenue of a period by the consolidated statements, in ones. */
export interface Whole {
  readonly revenue: number;
  /** How finely it is printed. */
  readonly grain: number;
}

/** A row 其他业务 of the report, with all its figures in ones. */
export interface OtherBusiness {
  readonly name: string;
  readonly values: readonly number[];
  readonly place: ValuePlace;
}

/** Money in ones of the currency. */
export interface CheckedPart {
  readonly name: string;
  readonly revenue: number;
  readonly grossProfit: number | null;
  readonly profit: number | null;
  readonly places: { readonly [K in keyof SegmentPlaces]: ValuePlace | null };
}

/** What is to be said of a split that was taken. */
export type Remark =
  /** The gross profits or profits don't make their printed total, and were left out. */
  | 'gross-off'
  | 'profit-off'
  /** Eliminations are printed without a sign. */
  | 'turned'
  /** What the table lacks of the revenue is the report's 其他业务. */
  | 'other-business';

/** A split whose parts make the whole. */
export interface Checked {
  readonly split: Split;
  readonly unit: number;
  readonly parts: readonly CheckedPart[];
  /** What the report calls their profit; `null` where they have none. */
  readonly profitName: string | null;
  readonly remarks: readonly Remark[];
}

/** What two sums differ by, in ones. */
export interface Unmade {
  readonly split: Split;
  /** Whether the parts don't make the printed total, or the whole isn't the revenue. */
  readonly of: 'total' | 'revenue';
  readonly sum: number;
  readonly whole: number;
}

/** The split in ones, or what doesn't add up. */
export function checked(
  split: Split,
  whole: Whole,
  others: readonly OtherBusiness[],
): Checked | Unmade {
  const unmade: Unmade[] = [];
  for (const unit of split.units) {
    for (const parts of waysOf(split.revenue.parts)) {
      const verdict = madeOf(split, parts, unit, whole, others);
      if ('parts' in verdict) return verdict;
      unmade.push(verdict);
    }
  }
  // Parts that make their total were read as they are printed; else the way that comes nearest.
  const [nearest] = unmade.sort((a, b) => away(a) - away(b));
  return unmade.find((one) => one.of === 'revenue') ?? (nearest as Unmade);
}

/** How far two sums are from each other, as a share. */
export function away({ sum, whole }: Pick<Unmade, 'sum' | 'whole'>): number {
  return Math.abs(sum - whole) / Math.abs(whole || 1);
}

function madeOf(
  split: Split,
  parts: readonly SplitPart[],
  unit: number,
  { revenue, grain }: Whole,
  others: readonly OtherBusiness[],
): Checked | Unmade {
  const { total } = split.revenue;
  const sum = sumOf(parts);
  const isMade = total === null || isNear(sum, total);
  if (!isMade) return { split, of: 'total', sum: sum.value * unit, whole: total.value * unit };
  const made = inOnes(total ?? sum, unit);
  const printed = { value: revenue, grain };
  if (isNear(made, printed)) return take(split, parts, unit);
  const fitting = others.flatMap((other) =>
    other.values
      .filter((value) => isNear(made, { value: revenue - value, grain }))
      .map((value) => ({ other, value })),
  );
  // Figures in a coarse unit may fit several rows; unless all of them say the same, it stays open which one it is.
  const [extra] = fitting;
  if (extra && fitting.every(({ value }) => value === extra.value)) {
    return take(split, parts, unit, extra);
  }
  return { split, of: 'revenue', sum: made.value, whole: revenue };
}

interface Extra {
  readonly other: OtherBusiness;
  readonly value: number;
}

function take(
  split: Split,
  own: readonly SplitPart[],
  unit: number,
  extra: Extra | null = null,
): Checked {
  const remarks: Remark[] = own.some((part) => part.isTurned) ? ['turned'] : [];
  const gross = amountsOf(split, 'grossProfit', () => remarks.push('gross-off'));
  const profit = amountsOf(split, 'profit', () => remarks.push('profit-off'));
  const parts = own.map(({ name, amount }): CheckedPart => {
    const [ofGross, ofProfit] = [gross.of.get(name), profit.of.get(name)];
    return {
      name,
      revenue: scaled(amount.value, unit),
      grossProfit: ofGross ? scaled(ofGross.value, unit) : null,
      profit: ofProfit ? scaled(ofProfit.value, unit) : null,
      places: {
        revenue: amount.place,
        grossProfit: ofGross?.place ?? null,
        profit: ofProfit?.place ?? null,
      },
    };
  });
  const { name: profitName } = profit;
  if (!extra) return { split, unit, parts, profitName, remarks };
  const { name, place } = extra.other;
  const rest: CheckedPart = {
    name,
    revenue: extra.value,
    grossProfit: null,
    profit: null,
    places: { revenue: place, grossProfit: null, profit: null },
  };
  return {
    split,
    unit,
    parts: [...parts, rest],
    profitName,
    remarks: [...remarks, 'other-business'],
  };
}

interface Amounts {
  /** What the report calls the measure; `null` where nothing was taken. */
  readonly name: string | null;
  readonly of: ReadonlyMap<string, Printed>;
}

/**
 * What the table prints of such a measure of each part, where it makes the printed total. Without
 * one it counts in the column whose revenue was proven, under the name that its row or heading has.
 */
function amountsOf({ revenue, others }: Split, wanted: Measure, off: () => void): Amounts {
  const entries = others.filter(
    ({ measure, total, column }) =>
      measure === wanted && (total !== null || column === revenue.column),
  );
  for (const { label, parts, total } of entries) {
    const own = [...waysOf(parts)].find((way) => total === null || isNear(sumOf(way), total));
    if (own) return { name: label, of: new Map(own.map(({ name, amount }) => [name, amount])) };
  }
  if (entries.length > 0) off();
  return { name: null, of: new Map() };
}

/** Parts of parts, and sums of some of them, are looked for among so many rows. */
const MOST_PARTS = 60;

/** The parts as printed; with eliminations taken off; without what is a part or a sum of others. */
function* waysOf(parts: readonly SplitPart[]): Generator<readonly SplitPart[]> {
  yield parts;
  if (parts.length > MOST_PARTS) return;
  const turned = parts.map((part) =>
    isElimination(part.name) && part.amount.value > 0
      ? { ...part, amount: { ...part.amount, value: -part.amount.value }, isTurned: true }
      : part,
  );
  yield turned;
  yield leavesOf(parts);
  yield leavesOf(turned);
}

function leavesOf(parts: readonly SplitPart[]): SplitPart[] {
  const kept: SplitPart[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as SplitPart;
    if (isSumOf(part, kept)) continue;
    kept.push(part);
    if (parts[i + 1]?.isOfWhich !== true) continue;
    const rest = parts.slice(i + 1);
    const count = rest.findIndex((_, n) => isNear(sumOf(rest.slice(0, n + 1)), part.amount));
    // Of those that don't make the whole, only what says so is known to be a part.
    i += count >= 0 ? count + 1 : 1;
  }
  return kept;
}

/** Whether a part is the sum of the last two or more before it. */
function isSumOf({ amount }: SplitPart, kept: readonly SplitPart[]): boolean {
  if (amount.value === 0) return false;
  let [value, grain] = [0, 0];
  return [...kept].reverse().some((part, at) => {
    value += part.amount.value;
    grain += part.amount.grain;
    return at > 0 && isNear({ value, grain }, amount);
  });
}

type Rounded = Pick<Printed, 'value' | 'grain'>;

/** With the rounding of its parts, which mostly cancels out where there are many. */
function sumOf(parts: readonly Pick<SplitPart, 'amount'>[]): Rounded {
  const grains = parts.map(({ amount }) => amount.grain);
  const all = grains.reduce((sum, grain) => sum + grain, 0);
  const likely = Math.max(0, ...grains) * Math.max(3, 2 * Math.sqrt(grains.length));
  return {
    value: parts.reduce((sum, { amount }) => sum + amount.value, 0),
    grain: Math.min(all, likely),
  };
}

/** Equal but for how finely both are printed. */
function isNear(a: Rounded, b: Rounded): boolean {
  const slack = 1e-12 * Math.max(Math.abs(a.value), Math.abs(b.value));
  return Math.abs(a.value - b.value) <= 0.5 * (a.grain + b.grain) + slack;
}

function inOnes({ value, grain }: Rounded, unit: number): Rounded {
  return { value: value * unit, grain: grain * unit };
}

/** Without the digits that binary fractions add. */
function scaled(value: number, unit: number): number {
  return Number((value * unit).toPrecision(15));
}

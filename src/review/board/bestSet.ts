/** Which accounts are worth their days: the best set under a number of days and of accounts. */

/** An account that could be pursued. */
export interface Choice {
  /** Expected value, in ones of one currency; at least 0. */
  readonly value: number;
  /** Person-days a quarter; at least 0. */
  readonly days: number;
}

export interface Limits {
  /** Person-days a quarter; `null` for as many as are asked for. */
  readonly days: number | null;
  /** Accounts that may be pursued; `null` for any number. */
  readonly count: number | null;
}

/** Days are counted in halves. */
const STEPS_A_DAY = 2;
/** More choices would block a browser tab for seconds. */
const MOST_CHOICES = 500;
const MOST_STEPS = 20_000;

/**
 * The indexes of the choices with the largest sum of values within the limits, in
 * rising order: exact (a 0/1 knapsack by dynamic programming), with fewer days
 * where the values are equal. Days are rounded up to half days. Throws a
 * RangeError beyond 500 choices.
 */
export function bestSet(choices: readonly Choice[], limits: Limits): number[] {
  if (choices.length > MOST_CHOICES) throw new RangeError(`more than ${MOST_CHOICES} choices`);
  const steps = choices.map(({ days }) => Math.ceil(days * STEPS_A_DAY - 1e-9));
  const needed = steps.reduce((sum, step) => sum + step, 0);
  const room = Math.min(needed, MOST_STEPS, Math.floor((limits.days ?? needed) * STEPS_A_DAY));
  const count = Math.min(choices.length, limits.count ?? choices.length);
  if (room < 0 || count <= 0) return [];
  // Without an effective limit on the count, one layer is enough.
  const layers = count < choices.length ? count : 1;
  return pick(choices, steps, room, layers, layers === count && count < choices.length);
}

/** `best[k][w]`: the largest value with at most k accounts in w steps (any k where not counted). */
function pick(
  choices: readonly Choice[],
  steps: readonly number[],
  room: number,
  layers: number,
  counted: boolean,
): number[] {
  const width = room + 1;
  const best = new Float64Array((layers + 1) * width);
  const taken = choices.map(() => new Uint8Array(Math.ceil(((layers + 1) * width) / 8)));
  choices.forEach(({ value }, index) => {
    const step = steps[index] ?? 0;
    const bits = taken[index] as Uint8Array;
    for (let k = layers; k >= 1; k--) {
      const from = counted ? k - 1 : k;
      for (let w = room; w >= step; w--) {
        const at = k * width + w;
        const other = (best[from * width + w - step] ?? 0) + value;
        if (value <= 0 || other <= (best[at] ?? 0)) continue;
        best[at] = other;
        bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
      }
    }
  });
  return walkBack(taken, steps, best, layers, width, counted);
}

function walkBack(
  taken: readonly Uint8Array[],
  steps: readonly number[],
  best: Float64Array,
  layers: number,
  width: number,
  counted: boolean,
): number[] {
  const most = best[layers * width + width - 1] ?? 0;
  let w = width - 1;
  // Prefer the fewest days for the same value.
  while (w > 0 && best[layers * width + w - 1] === most) w--;
  let k = layers;
  const chosen: number[] = [];
  for (let index = taken.length - 1; index >= 0 && k > 0; index--) {
    const at = k * width + w;
    if (((taken[index]?.[at >> 3] ?? 0) & (1 << (at & 7))) === 0) continue;
    chosen.push(index);
    w -= steps[index] ?? 0;
    if (counted) k--;
  }
  return chosen.reverse();
}

/**
 * What the days of each choice would give in the best other use that isn't taken
 * yet: the best set of the untaken ones within those days. `untaken` are indexes.
 */
export function opportunityCosts(
  choices: readonly Choice[],
  untaken: readonly number[],
): readonly number[] {
  return choices.map(({ days }, index) => {
    const others = untaken.filter((other) => other !== index).map((other) => choices[other]);
    const uses = others.filter((choice): choice is Choice => choice !== undefined);
    const chosen = bestSet(uses, { days, count: null });
    return chosen.reduce((sum, at) => sum + (uses[at]?.value ?? 0), 0);
  });
}

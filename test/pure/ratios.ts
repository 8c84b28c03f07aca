/** How long work takes, as ratios within one run: what else the machine does only ever adds. */

/** For twice as much. */
export const MOST_RATIO = 2.6;
/** Less than this says nothing about a ratio. */
const LEAST_MS = 40;

async function timed(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** The best of some runs, in milliseconds. */
export async function best(action: () => unknown, runs = 3): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < runs; n++) least = Math.min(least, await timed(action));
  return least;
}

/** Of some pairs the least ratio: what is out of proportion is so each time. */
export async function leastRatio(
  half: () => unknown,
  whole: () => unknown,
  enough = MOST_RATIO,
): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 4 && least >= enough; n++) {
    const a = await best(half);
    least = Math.min(least, (await best(whole)) / Math.max(a, LEAST_MS));
  }
  return least;
}

/** Ratios of commands and functions run in turn, so that a slow machine slows both. */
import { spawnSync } from 'node:child_process';

export function median(values) {
  return quantile(values, 0.5);
}

/** By nearest rank: the 95th of a hundred, the 19th of twenty. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** Wall seconds of a process; its exit code is not judged, but it must start. */
export function timeProcess(command, args, cwd) {
  const start = performance.now();
  const { error, signal } = spawnSync(command, args, { cwd, stdio: 'ignore', timeout: 600_000 });
  if (error || signal) throw error ?? new Error(`${command} ended with ${signal}`);
  return (performance.now() - start) / 1000;
}

/** Runs all entries in turn, `rounds` times; the seconds of each, by name. */
export function inTurn(entries, rounds, warmups = 1) {
  const times = Object.fromEntries(Object.keys(entries).map((name) => [name, []]));
  for (let round = -warmups; round < rounds; round++) {
    for (const [name, run] of Object.entries(entries)) {
      const seconds = run();
      if (round >= 0) times[name].push(seconds);
    }
  }
  return times;
}

/** The median of a/b, pair by pair. */
export function ratio(a, b) {
  return median(a.map((value, i) => value / b[i]));
}

export class Report {
  failed = false;

  /** A figure with its gate: `at least` or `at most`; null only tells. */
  line(name, value, gate, bound) {
    const ok = gate === null || (gate === 'at least' ? value >= bound : value <= bound);
    if (!ok) this.failed = true;
    const wanted = gate === null ? '' : `  (${gate} ${bound})`;
    console.log(`${ok ? '  ok ' : 'MISS '} ${name}: ${value.toPrecision(3)}${wanted}`);
  }
}

/**
 * How V8 compiles for a process that is over in a second, which its defaults are not made for.
 * Set for all threads, and alike in all runs: what is kept of one (`compiled.ts`) serves no other
 * flags. All versions up to 13 know them.
 */
import { setFlagsFromString } from 'node:v8';

const KNOWN_UP_TO = 13;

/**
 * How much of a function must have run before it is compiled for speed; the default is a fifteenth,
 * with which some hundred plans take a fifth more processor time, and a thousand as much. And a
 * pattern becomes machine code at its first use, not byte code first and that at its second: one
 * plan takes a seventh less.
 */
const SHORT_RUN = ['--interrupt-budget=2000000', '--no-regexp-tier-up'];

/** To be called before the reader and the rules are loaded. */
export function compileForShortRun(): void {
  if (Number.parseInt(process.versions.v8, 10) > KNOWN_UP_TO) return;
  for (const flag of SHORT_RUN) setFlagsFromString(flag);
}

/**
 * One import as the editor does it, in a process of its own, whose memory is then
 * the import's: `node importOnce.mjs CORE FILE [ENTITY] [--cancel]`. Prints JSON.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** As in src/extension/commands/importing/importStatements.ts. */
const TURN_MS = 15;

const [core, file, entity] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const cancels = process.argv.includes('--cancel');
const { readStatements } = createRequire(import.meta.url)(core);
// What a first import loads is no part of the file's memory.
await readStatements(new TextEncoder().encode('item,2021,2022\nrevenue,1,2\n'));
globalThis.gc?.();
/** What is held in the heap and beside it; a process's own size says more of the collector's habits. */
const used = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const before = used();
let peak = before;
/** The longest hold that ended at a place of the file, by its progress. */
const holds = {};
let turn = performance.now();
let shares = 0;
let last = 0;
let falls = false;
const signal = { aborted: false };

/** What was held since the last turn of the event loop. */
const hold = () => {
  holds[last] = Math.max(holds[last] ?? 0, performance.now() - turn);
  peak = Math.max(peak, used());
};
const options = {
  entity,
  signal,
  progress: (done) => {
    falls ||= done < last;
    last = done;
    shares++;
  },
  pause: async () => {
    if (performance.now() - turn < TURN_MS) return;
    hold();
    await new Promise((resolve) => setTimeout(resolve, 0));
    turn = performance.now();
    if (cancels && last > 0.05) signal.aborted = true;
  },
};
const bytes = readFileSync(file);
turn = performance.now();
const outcome = await readStatements(bytes, options).then(
  ({ periods }) => `${periods.length} periods`,
  ({ code, message }) => code ?? message,
);
hold();
const memory = (peak - before) / bytes.length;
console.log(JSON.stringify({ outcome, holds, memory, last, shares, falls, size: bytes.length }));

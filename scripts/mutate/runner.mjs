/**
 * Runs each test as it is, notes which switches it passes, and then once more for
 * each of their faults that is still alive. A fault is found when the test fails.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { TestRunner } from 'vitest';
import { getFn } from 'vitest/suite';

const { faults, results } = JSON.parse(readFileSync(process.env.ZHIBI_FAULTS, 'utf8'));
/** The one fault that is made from the start on, when modules are loaded. */
const early = faults.length === 1 && faults[0].early ? faults[0].id : -1;
const alive = new Set(faults.map(({ id }) => id));
const passed = new Map();
let active = early;
let left = Number.POSITIVE_INFINITY;
const tell = (line) => appendFileSync(results, `${JSON.stringify(line)}\n`);

globalThis.__fault = (id) => {
  if (active < 0) passed.set(id, (passed.get(id) ?? 0) + 1);
  if (id !== active) return false;
  // What is called twenty times as often as without the fault doesn't end.
  if (--left < 0) throw new Error('endless');
  return true;
};

async function fails(run, id, times) {
  active = id;
  left = 20 * times + 100_000;
  try {
    await run();
    return false;
  } catch {
    return true;
  } finally {
    active = -1;
  }
}

export default class extends TestRunner {
  async onCollected(files) {
    await super.onCollected?.(files);
    // Passed while modules load: the tests of these files see the fault only from the start on.
    const loaded = [...passed.keys()].filter((id) => alive.has(id));
    if (early < 0) tell({ file: files[0]?.filepath, loaded });
  }

  async runTask(test) {
    const run = getFn(test);
    passed.clear();
    await run();
    if (early >= 0) return;
    const reached = [...passed].filter(([id]) => alive.has(id));
    tell({ file: test.file.filepath, reached: reached.map(([id]) => id) });
    for (const [id, times] of reached) {
      tell({ tried: id });
      if (!(await fails(run, id, times))) continue;
      alive.delete(id);
      tell({ found: id, test: `${test.file.name}: ${test.name}` });
      // What a fault left behind must not count for the next one.
      await run();
    }
  }
}

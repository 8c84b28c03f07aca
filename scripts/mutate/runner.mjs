/**
 * Runs each test as it is, notes which switches it passes, and then once more for
 * each of their faults that is still alive. A fault is found when the test fails.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { TestRunner } from 'vitest';
import { getFn } from 'vitest/suite';

/**
 * In processor time: so long a fault is tried, and so long a test is run with faults, those
 * first that were tried least. What isn't found by then counts as a survivor.
 */
const FAULT_MS = 10_000;
const TEST_MS = 5000;

const { faults, results } = JSON.parse(readFileSync(process.env.ZHIBI_FAULTS, 'utf8'));
/** The one fault that is made from the start on, when modules are loaded. */
const early = faults.length === 1 && faults[0].early ? faults[0].id : -1;
const alive = new Set(faults.flatMap(({ id, early }) => (early ? [] : [id])));
const spent = new Map();
const spentOn = (id) => spent.get(id) ?? 0;
const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
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
  globalThis.__run = (globalThis.__run ?? 0) + 1;
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
    if (early >= 0) return run();
    if (alive.size === 0) return;
    const name = `${test.file.name}: ${test.name}`;
    const asItIs = async () => {
      passed.clear();
      if (!(await fails(run, -1, 0))) return;
      tell({ broken: name });
      throw new Error('fails without a fault');
    };
    await asItIs();
    const reached = [...passed]
      .filter(([id]) => alive.has(id))
      .sort(([a], [b]) => spentOn(a) - spentOn(b));
    const began = now();
    for (const [id, times] of reached) {
      const started = now();
      if (started - began > TEST_MS) break;
      tell({ tried: id });
      const found = await fails(run, id, times);
      spent.set(id, spentOn(id) + now() - started);
      if (found || spentOn(id) > FAULT_MS) alive.delete(id);
      if (!found) continue;
      tell({ found: id, test: name });
      // What a fault left behind must not count for the next one.
      await asItIs();
    }
    passed.clear();
  }
}

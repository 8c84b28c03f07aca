/**
 * Do the unit tests notice when the code is wrong? Makes small faults, one at a
 * time, and counts those that a test finds. No file of the tree is changed.
 *
 *   npm run mutate -- [--rooms finance,plan/read,rules,review] [--count 60] [--seed 1] [--thresholds] [--all]
 *
 * `--count` faults are drawn in each room, with `--thresholds` only of those that move
 * a number that decides. All of them are switches in the sources as vitest loads them,
 * so that a test of these rooms (with `--all`, any) runs once as it is and once more
 * for each fault that it passes. What is passed only while modules load is tried in a
 * run of its own. Prints each survivor, the equal ones of `mutate/equivalent.mjs` with
 * their reason, and the scores.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/root.mjs';
import { EQUIVALENT } from './mutate/equivalent.mjs';
import { faultsIn } from './mutate/faults.mjs';

/** Without a word from a fault for so long, it doesn't end. */
const PATIENCE_MS = 120_000;

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: 'finance,plan/read,rules,review' },
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    thresholds: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
  },
});

/** The faults of a room with the lowest numbers, as the seed numbers them. */
function drawn(room) {
  const rank = ({ key }) => createHash('sha1').update(`${values.seed}|${key}`).digest('hex');
  return readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const file = join(room, name);
      const text = readFileSync(join(root, 'src', file), 'utf8');
      return faultsIn(text).map((fault) => ({ ...fault, room, file, rank: rank(fault) }));
    })
    .filter(({ threshold }) => threshold || !values.thresholds)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, Number(values.count));
}

const folder = mkdtempSync(join(tmpdir(), 'zhibi-mutate-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let runs = 0;

/** Runs tests with switches; what was told, line by line, and whether it had to be ended. */
function run(faults, files, options = []) {
  const results = join(folder, `${++runs}.jsonl`);
  const plan = join(folder, `${runs}.json`);
  writeFileSync(plan, JSON.stringify({ faults, results }));
  writeFileSync(results, '');
  const told = () =>
    readFileSync(results, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [join(root, 'scripts/mutate/run.mjs'), ...options, ...files],
      {
        cwd: root,
        env: { ...process.env, NODE_NO_WARNINGS: '1', ZHIBI_FAULTS: plan },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    let [last, since] = ['', Date.now()];
    const watch = setInterval(() => {
      const now = told().at(-1);
      const line = JSON.stringify(now);
      if (line !== last) [last, since] = [line, Date.now()];
      else if (now?.tried !== undefined && Date.now() - since > PATIENCE_MS) child.kill('SIGKILL');
    }, 1000);
    child.once('close', (code, signal) => {
      clearInterval(watch);
      resolve({ told: told(), code, ended: signal === 'SIGKILL' });
    });
  });
}

/** The test files of the rooms, and with `--all` the others behind them. */
function testsFor(rooms) {
  const own = rooms.map((room) => join('test/pure', room));
  const rank = (file) => own.findIndex((folder) => file.startsWith(folder)) >>> 0;
  return readdirSync(join(root, 'test/pure'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.props.test.ts'))
    .map((name) => join('test/pure', name))
    .filter((file) => values.all || own.some((folder) => file.startsWith(folder)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Tries the faults; each gets `by`, what found it. */
async function tryAll(faults, files) {
  let open = faults;
  const loadedBy = new Map();
  const inTests = new Set();
  for (let again = true; again; ) {
    const { told, ended } = await run(open, files);
    for (const { tried, found, test, broken, file, loaded = [] } of told) {
      if (tried !== undefined) inTests.add(tried);
      if (broken) throw new Error(`fails without any fault: ${broken}`);
      if (found !== undefined) faults[found].by = test;
      for (const id of loaded) loadedBy.set(id, [...(loadedBy.get(id) ?? []), file]);
    }
    if (ended) faults[told.at(-1).tried].by = 'it does not end';
    open = faults.filter(({ by }) => !by);
    again = ended;
  }
  for (const fault of open) {
    const loaded = (loadedBy.get(fault.id) ?? []).map((file) => file.slice(root.length + 1));
    // Modules load once for all files: what runs only then may be told by any of them.
    const onlyLoaded = fault.early || (loaded.length > 0 && !inTests.has(fault.id));
    const early = onlyLoaded ? files : loaded;
    if (early.length === 0) continue;
    const { code, ended } = await run([{ ...fault, early: true }], early, ['--bail']);
    if (code !== 0 || ended) fault.by = 'a run of its own';
  }
}

/** By so much of its key a fault is named. */
const short = (key) => key.slice(0, 12);

const shown = ({ file, line, from, to, key }) => {
  const clip = (text) => text.replace(/\s+/g, ' ').slice(0, 90);
  return `${file}:${line}  ${clip(from)}  →  ${clip(to)}  [${short(key)}]`;
};
const rooms = values.rooms.split(',');
const faults = rooms.flatMap(drawn).map((fault, id) => ({ ...fault, id }));
await tryAll(faults, testsFor(rooms));
const scores = rooms.map((room) => {
  const own = faults.filter((fault) => fault.room === room);
  const survivors = own.filter(({ by }) => !by);
  const same = survivors.filter(({ key }) => EQUIVALENT.has(short(key)));
  for (const fault of survivors) {
    const why = EQUIVALENT.get(short(fault.key));
    console.log(why ? `equivalent: ${shown(fault)}: ${why}` : `survived: ${shown(fault)}`);
  }
  const [all, found] = [own.length - same.length, own.length - survivors.length];
  return `${room}: ${found} of ${all} found (${Math.floor((100 * found) / all)} %), ${same.length} equivalent`;
});
console.log(`\n${scores.join('\n')}`);

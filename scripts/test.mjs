/**
 * All tests, level by level, and their sum as the last line.
 *
 *   node scripts/test.mjs          everything (npm test)
 *   node scripts/test.mjs check    types, lint, generated files, unit tests (npm run check)
 *   … --in-turn                    one level after the other
 *
 * A level that fails doesn't keep the next one from running. A level without
 * tests of its own (types, lint) counts as one. What failed is said once more at
 * the end, where a cut log still has it.
 *
 * An editor in a browser mostly waits, and functions mostly compute: so levels go
 * side by side in lanes, and what a level has to say comes when it ends.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './lib/root.mjs';

const bin = (name) => join(root, 'node_modules', name);
const vitest = (project) => [bin('vitest/vitest.mjs'), 'run', '--project', project];

// vitest leaves a processor free otherwise, which is half of two.
const onAll = (project) => [...vitest(project), '--maxWorkers=100%'];

const still = [
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.'] },
  { name: 'generated files', args: ['scripts/generate.mjs', '--check'] },
];
const pure = { name: 'pure', args: onAll('pure') };

/** Lanes of levels; those of a later step wait for all of the steps before. */
const check = [[still, [pure]]];
const all = [
  [
    [
      ...still,
      { name: 'npm start', args: ['scripts/start.mjs', '--no-open'] },
      { name: 'build', args: ['scripts/build.mjs', '--production'] },
    ],
    [pure],
  ],
  // Ratios of time want the machine for themselves.
  [[{ name: 'properties', args: onAll('props') }]],
  [
    [
      { name: 'command line', args: vitest('cli') },
      { name: 'language, as built', args: onAll('built') },
      { name: 'pages', args: vitest('pages') },
      { name: 'hot exit', args: ['scripts/test-hot-exit.mjs'] },
      { name: 'paste', args: ['scripts/test-paste.mjs'] },
    ],
    [
      { name: 'VS Code, Node host', args: ['scripts/test-vscode.mjs', '--host', 'node'] },
      { name: 'VS Code, web worker', args: ['scripts/test-vscode.mjs', '--host', 'web'] },
      {
        name: 'VS Code, two folders, not trusted',
        args: ['scripts/test-vscode.mjs', '--restricted'],
      },
    ],
  ],
  // Two editors at once, a language each.
  [[{ name: 'a first plan by keys', args: ['scripts/test-walk.mjs'] }]],
  // Builds dist/ anew, which the others use.
  [[{ name: 'package', args: ['scripts/test-package.mjs'] }]],
];

function withoutColours(output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken off
  return output.replace(/\u001b\[[\d;]*m/g, '');
}

/** From the first failure on: vitest's list of failed tests, else the last lines with a cross. */
function failuresIn(output) {
  const text = withoutColours(output);
  const list = text.search(/^.*⎯ Failed (?:Tests|Suites) /m);
  if (list >= 0) return text.slice(list, list + 8000);
  const lines = text.split('\n');
  const crosses = lines.flatMap((line, i) => (/^\s*✗/.test(line) ? lines.slice(i, i + 8) : []));
  return (crosses.length > 0 ? crosses : lines.slice(-40)).join('\n').slice(0, 8000);
}

/** What a level's output says it counted: vitest's `Tests` line or the harness's last line. */
function countsIn(output) {
  const text = withoutColours(output);
  const harness = [...text.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (harness) return { passed: Number(harness[1]), failed: Number(harness[2]) };
  const line = [...text.matchAll(/^\s*Tests\s+(.*)$/gm)].at(-1)?.[1];
  if (line === undefined) return undefined;
  const number = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return { passed: number('passed'), failed: number('failed') };
}

/** Runs one level; shows its output as it comes, or with `whole` when it has ended. */
function runLevel({ name, args }, whole) {
  console.log(whole ? `… ${name}` : `\n── ${name}`);
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of ['stdout', 'stderr']) {
      child[stream].on('data', (data) => {
        output += data;
        if (!whole) process[stream].write(data);
      });
    }
    child.once('close', (code) => {
      const { passed, failed } = countsIn(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
      const seconds = Math.round((Date.now() - started) / 1000);
      // A level that ends badly without a failed test has failed as a whole.
      const all = code === 0 ? failed : Math.max(failed, 1);
      const failures = all > 0 ? failuresIn(output) : '';
      if (whole) console.log(`\n── ${name} (${seconds} s)\n${output}`);
      resolve({ name, passed, failed: all, seconds, failures });
    });
  });
}

/** Runs the levels of a lane, one after the other. */
async function runLane(levels, whole) {
  const results = [];
  for (const level of levels) results.push(await runLevel(level, whole));
  return results;
}

const started = Date.now();
const results = [];
for (const step of process.argv.includes('check') ? check : all) {
  const lanes = process.argv.includes('--in-turn') ? [step.flat()] : step;
  const whole = lanes.length > 1;
  results.push(...(await Promise.all(lanes.map((lane) => runLane(lane, whole)))).flat());
}

for (const { name, failures } of results) {
  if (failures) console.log(`\n── what failed: ${name}\n${failures}`);
}
console.log(`\n── sum (${Math.round((Date.now() - started) / 1000)} s)`);
for (const { name, passed, failed, seconds } of results) {
  const mark = failed > 0 ? '✗' : '✓';
  console.log(`${mark} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

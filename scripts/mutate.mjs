/**
 * Do the unit tests notice when the code is wrong? Makes small faults, one at a
 * time, in a copy of the working tree, and counts those that a test finds.
 *
 *   node scripts/mutate.mjs [--rooms finance,plan/read,rules,review] [--count 60] [--seed 1]
 *
 * A fault is tried on the tests of its own room first, then on all that import its
 * file. Prints each survivor and, last, the score.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAst } from 'rolldown/parseAst';
import { root } from './lib/root.mjs';

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: 'finance,plan/read,rules,review' },
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
});

const SWAPS = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
};
/** What tells people something is no logic; what bounds hostile input is tested by time. */
const NO_LOGIC = new Set(['messages', 'title', 'why', 'example', 'rows']);

/** The faults that can be made in a file: a range and what stands there instead. */
function faultsIn(text) {
  const faults = [];
  const swap = (node, left, right) => {
    const to = SWAPS[node.operator];
    const at = text.indexOf(node.operator, left.end);
    if (to && at >= 0 && at < right.start) faults.push([at, at + node.operator.length, to]);
  };
  const visit = (node) => {
    if (!node || typeof node.type !== 'string' || node.type.startsWith('TS')) return;
    if (node.type === 'Property' && NO_LOGIC.has(node.key?.name)) return;
    if (node.type === 'ImportDeclaration') return;
    if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
      const words = [node.left, node.right].some(({ type }) => type === 'TemplateLiteral');
      if (!words) swap(node, node.left, node.right);
    } else if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') {
      const { start, end } = node.test;
      faults.push([start, end, `!(${text.slice(start, end)})`]);
    } else if (node.type === 'Literal' && typeof node.value === 'number') {
      faults.push([node.start, node.end, String(node.value + 1)]);
    } else if (node.type === 'Literal' && typeof node.value === 'boolean') {
      faults.push([node.start, node.end, String(!node.value)]);
    }
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child === 'object') visit(child);
      }
    }
  };
  visit(parseAst(text, { lang: 'ts' }));
  return faults;
}

/** A small generator with a seed: the same faults each time. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function copyOfTree() {
  const folder = mkdtempSync(join(tmpdir(), 'zhibi-mutants-'));
  const files = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root });
  execFileSync('tar', ['-cf', join(folder, 'tree.tar'), '--null', '-T', '-'], {
    cwd: root,
    input: files,
  });
  execFileSync('tar', ['-xf', 'tree.tar'], { cwd: folder });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** True when a test fails, or none ends in time. */
function dies(folder, args) {
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const all = [vitest, ...args, '--run', '--project', 'pure', '--bail=1', '--passWithNoTests'];
  const run = spawnSync(process.execPath, all, { cwd: folder, stdio: 'ignore', timeout: 240_000 });
  return run.status !== 0;
}

const folder = copyOfTree();
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const next = random(Number(values.seed));
const files = values.rooms.split(',').flatMap((room) =>
  readdirSync(join(folder, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name)),
);
const all = files.flatMap((file) => {
  const text = readFileSync(join(folder, 'src', file), 'utf8');
  return faultsIn(text).map((fault) => ({ file, text, fault }));
});
const picked = Array.from(
  { length: Number(values.count) },
  () => all.splice(Math.floor(next() * all.length), 1)[0],
);
let killed = 0;
for (const {
  file,
  text,
  fault: [start, end, to],
} of picked.filter(Boolean)) {
  const path = join(folder, 'src', file);
  writeFileSync(path, text.slice(0, start) + to + text.slice(end));
  const room = join('test/pure', ...file.split(/[\\/]/).slice(0, -1));
  const own = existsSync(join(folder, room)) ? dies(folder, ['run', room]) : false;
  const found = own || dies(folder, ['related', path]);
  writeFileSync(path, text);
  if (found) killed += 1;
  else {
    const line = text.slice(0, start).split('\n').length;
    console.log(
      `survived: ${file}:${line}  ${text.slice(start, end).slice(0, 60)} → ${to.slice(0, 60)}`,
    );
  }
}
console.log(
  `${killed} of ${picked.length} faults found (${Math.round((100 * killed) / picked.length)} %)`,
);

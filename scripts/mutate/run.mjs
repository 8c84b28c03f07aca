/** One run of the unit tests with switches in the sources: `run.mjs FAULTS.json [--bail] FILE…`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { root } from '../lib/root.mjs';
import { withSwitches } from './faults.mjs';

const { faults } = JSON.parse(readFileSync(process.env.ZHIBI_FAULTS, 'utf8'));
const inFile = (path) => faults.filter(({ file }) => join(root, 'src', file) === path);

const switches = {
  name: 'switches',
  enforce: 'pre',
  transform(text, id) {
    const own = inFile(id);
    return own.length > 0 ? { code: withSwitches(text, own), map: null } : undefined;
  },
};

/**
 * What is kept from one call to the next would answer for the fault: so it is kept for one run of
 * a test only, and `__run` says which.
 */
const KEEPERS = {
  'plan/text/remembered.ts': [
    [
      '  return (text) => {\n',
      '    if (run !== globalThis.__run) {\n      run = globalThis.__run;\n      now = new Map();\n      before = new Map();\n    }\n',
    ],
    ['  let now = new Map<string, T>();\n', '  let run: number;\n'],
  ],
  'finance/once.ts': [
    [
      '  return (of) => {\n',
      '    if (run !== globalThis.__run) {\n      run = globalThis.__run;\n      made = new WeakMap();\n    }\n',
    ],
    ['  const made = new WeakMap<K, { readonly value: T }>();\n', '  let run: number;\n'],
  ],
};

const forgetful = {
  name: 'forgetful',
  enforce: 'pre',
  transform(text, id) {
    const [, patches = []] = Object.entries(KEEPERS).find(([file]) => id.endsWith(file)) ?? [];
    if (patches.length === 0 || inFile(id).length > 0) return undefined;
    return {
      code: patches
        .reduce((code, [line, more]) => {
          if (!code.includes(line)) throw new Error(`${id} keeps things otherwise now`);
          return code.replace(line, line + more);
        }, text)
        .replace('const made = new WeakMap<K', 'let made = new WeakMap<K'),
      map: null,
    };
  },
};
const [, , ...args] = process.argv;
const files = args.filter((arg) => !arg.startsWith('--'));
const order = (file) => files.findIndex((wanted) => file.includes(wanted));
class InOrder {
  shard = (specs) => specs;
  sort = (specs) => specs.sort((a, b) => order(a.moduleId) - order(b.moduleId));
}
const vitest = await startVitest(
  'test',
  files,
  {
    config: false,
    root,
    run: true,
    watch: false,
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 0,
    hookTimeout: 0,
    include: ['test/pure/**/*.test.ts'],
    exclude: ['**/*.props.test.ts'],
    runner: join(root, 'scripts/mutate/runner.mjs'),
    related: [...new Set(faults.map(({ file }) => join(root, 'src', file)))],
    bail: args.includes('--bail') ? 1 : 0,
    reporters: process.env.ZHIBI_VERBOSE ? ['default'] : [{}],
    passWithNoTests: true,
    sequence: { sequencer: InOrder },
  },
  { plugins: [switches, forgetful] },
);
await vitest.close();

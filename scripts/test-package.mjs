/**
 * The two packages as a user gets them: the .vsix is built, weighed, installed
 * in VS Code and started there; the npm package is packed, installed in an empty
 * folder and its `zhibi` run.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/root.mjs';

/** What the .vsix may weigh, in bytes. */
const LIMIT = 2_550_000;

const scratch = mkdtempSync(join(tmpdir(), 'zhibi-package-'));

/** Runs a program without a shell; its output is shown. */
const run = (program, args, cwd = root) =>
  execFileSync(program, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });

function vsix() {
  const file = join(scratch, 'zhibi.vsix');
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file]);
  const { size } = statSync(file);
  console.log(`The .vsix weighs ${(size / 1000).toFixed(0)} KB of ${LIMIT / 1000}.`);
  if (size > LIMIT) throw new Error('the .vsix is over its limit');
  const script = join(root, 'scripts/test-vscode.mjs');
  run(process.execPath, [script, '--vsix', file, '--grep', 'activation']);
}

function npmPackage() {
  const packed = ['pack', '--json', '--loglevel=error', '--pack-destination', scratch];
  execFileSync('npm', packed, { cwd: root });
  const folder = join(scratch, 'empty');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{}');
  const archive = readdirSync(scratch).find((name) => name.endsWith('.tgz'));
  run('npm', ['install', '--offline', '--loglevel=error', join(scratch, archive)], folder);
  const zhibi = join(folder, 'node_modules/.bin/zhibi');
  run(zhibi, ['--version'], folder);
  const shipped = join(folder, 'node_modules/zhibi');
  for (const part of [
    'schema/model.schema.json',
    'docs/rules',
    'templates/en',
    'dist/THIRD-PARTY-NOTICES.txt',
  ]) {
    if (!existsSync(join(shipped, part))) throw new Error(`the npm package lacks ${part}`);
  }
  const sample = readdirSync(join(shipped, 'templates/samples')).find((name) =>
    name.endsWith('.account.md'),
  );
  cpSync(join(shipped, 'templates/samples', sample), join(folder, sample));
  run(zhibi, ['lint', sample], folder);
  run(zhibi, ['roe', sample], folder);
}

try {
  vsix();
  npmPackage();
} catch (error) {
  console.error(`Package: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

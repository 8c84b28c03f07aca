/**
 * npm run release: what a team needs, in one folder.
 *
 *   release/zhibi-VERSION.vsix   for VS Code: Extensions > … > Install from VSIX
 *   release/zhibi-VERSION.tgz    the command line: npm install -g ./zhibi-VERSION.tgz
 *   release/SHA256SUMS           sha256sum --check SHA256SUMS
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/root.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = join(root, 'release');
const vsix = `${name}-${version}.vsix`;
const tarball = `${name}-${version}.tgz`;

function run(...args) {
  const { status } = spawnSync('npx', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 2);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
// Either builds for production first.
run('vsce', 'package', '--no-dependencies', '--out', join('release', vsix));
run('--', 'npm', 'pack', '--pack-destination', 'release');
const sums = [vsix, tarball].map((file) => {
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex');
  return `${hash}  ${file}\n`;
});
writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
console.log(`\n${sums.join('')}`);

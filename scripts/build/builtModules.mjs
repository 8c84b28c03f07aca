/**
 * The pure rooms of src/ as the shipped bundles have them: by the same builder,
 * minified, for the web worker. One file a module, so that the language suite
 * can run against what ships (`vitest --project built`).
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const HOSTS = ['cli', 'extension', 'webview'];

export async function buildModules(root, outdir) {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  const entryPoints = files
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .filter((name) => !HOSTS.includes(name.split(/[\\/]/)[0]))
    .map((name) => join(src, name));
  await esbuild.build({
    entryPoints,
    outdir,
    outbase: src,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['worker'],
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    logLevel: 'warning',
  });
}

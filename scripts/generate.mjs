/**
 * Files that are made from code: schemas, the rule pages, the message bundle.
 *
 *   node scripts/generate.mjs [--check]
 *
 * Each scripts/generate/NAME.mjs exports `default async ({ root, load }) =>
 * ({ 'path/in/project': text, … })`, where `load('src/…ts')` gives a module of
 * src/. Files are written where they differ; `--check` writes nothing and fails.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { load } from './lib/load.mjs';
import { root } from './lib/root.mjs';

async function wanted() {
  const folder = join(root, 'scripts/generate');
  const names = existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith('.mjs')) : [];
  const files = {};
  for (const name of names.sort()) {
    const generator = await import(pathToFileURL(join(folder, name)).href);
    Object.assign(files, await generator.default({ root, load }));
  }
  return files;
}

/** Writes what differs, or only names it with `check`. Gives the paths that differed. */
export async function generate({ check }) {
  const changed = [];
  for (const [path, text] of Object.entries(await wanted())) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    changed.push(path);
    if (check) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return changed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const changed = await generate({ check });
  for (const path of changed) console.log(check ? `out of date: ${path}` : `written: ${path}`);
  if (check && changed.length > 0) {
    console.error('Run `npm run generate` and commit the result.');
    process.exitCode = 1;
  }
}

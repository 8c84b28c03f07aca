/**
 * The markers of the fixtures against what is found now.
 *
 *   npm run fixtures                shows the difference, fails where there is one
 *   npm run fixtures -- --accept    shows it and writes it; [PART OF A NAME] narrows it
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './lib/load.mjs';
import { root } from './lib/root.mjs';

const FOLDER = join(root, 'test/fixtures/rules');
/** "Today" of the harness. */
const TODAY = '2022-10-01';

const accept = process.argv.includes('--accept');
const parts = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const { accepted } = await load('test/pure/rules/accept.ts');

/** Lines that differ; markers never add or remove a line. */
function difference(before, after) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return old.flatMap((line, at) =>
    line === now[at] ? [] : [`  ${at + 1} - ${line}`, `  ${at + 1} + ${now[at]}`],
  );
}

let changed = 0;
for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('.account.md') || !parts.every((part) => name.includes(part))) continue;
  const file = join(FOLDER, name);
  const settings = file.replace(/\.account\.md$/, '.zhibi.yaml');
  const written = readFileSync(file, 'utf8');
  const config = existsSync(settings) ? readFileSync(settings, 'utf8') : null;
  const now = accepted(written, config, TODAY);
  if (now === written) continue;
  changed++;
  console.log([name, ...difference(written, now)].join('\n'));
  if (accept) writeFileSync(file, now);
}
const what = accept ? 'rewritten' : 'differ';
console.log(changed === 0 ? 'fixtures: as marked' : `fixtures: ${changed} ${what}`);
if (changed > 0 && !accept) process.exitCode = 1;

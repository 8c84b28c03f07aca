/**
 * The markers of the fixtures, and what `said.txt` beside them says of each, against what is
 * found now.
 *
 *   npm run fixtures                shows the difference, fails where there is one
 *   npm run fixtures -- --accept    shows it and writes it; [PART OF A NAME] narrows it
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { load } from './lib/load.mjs';
import { root } from './lib/root.mjs';

const FOLDER = join(root, 'test/fixtures/rules');
/** "Today" of the harness. */
const TODAY = '2022-10-01';

const accept = process.argv.includes('--accept');
const parts = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const { accepted, said, saidFile } = await load('test/pure/rules/accept.ts');

/** Lines that differ; markers never add or remove one, and of what is said all that one has alone. */
function difference(before, after) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) {
    const only = (mine, others, mark) =>
      mine.flatMap((line, at) => (others.includes(line) ? [] : [`  ${at + 1} ${mark} ${line}`]));
    return [...only(old, now, '-'), ...only(now, old, '+')];
  }
  return old.flatMap((line, at) =>
    line === now[at] ? [] : [`  ${at + 1} - ${line}`, `  ${at + 1} + ${now[at]}`],
  );
}

let changed = 0;
function hold(name, written, now) {
  if (now === written) return;
  changed++;
  console.log([name, ...difference(written, now)].join('\n'));
  if (accept) writeFileSync(join(FOLDER, name), now);
}

const read = (name) => {
  const file = join(FOLDER, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};
/** What is said, by folder and by fixture. */
const told = new Map();
for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('.account.md')) continue;
  const written = read(name);
  const config = read(name.replace(/\.account\.md$/, '.zhibi.yaml'));
  if (parts.every((part) => name.includes(part))) {
    hold(name, written, accepted(written, config, TODAY));
  }
  const group = told.get(dirname(name)) ?? new Map();
  told.set(dirname(name), group);
  group.set(basename(name, '.account.md'), said(name, written, config, TODAY));
}
for (const [group, said] of told) {
  const name = join(group, 'said.txt');
  if (
    parts.every(
      (part) => name.includes(part) || [...said.keys()].some((n) => join(group, n).includes(part)),
    )
  )
    hold(name, read(name) ?? '', saidFile(said));
}
const what = accept ? 'rewritten' : 'differ';
console.log(changed === 0 ? 'fixtures: as marked' : `fixtures: ${changed} ${what}`);
if (changed > 0 && !accept) process.exitCode = 1;

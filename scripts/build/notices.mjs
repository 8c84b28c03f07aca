/**
 * The licences of the packages that are bundled, which ask to go with every
 * copy. From what esbuild says that it read, so that none can be forgotten.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const TITLE = `The files in this folder hold, in part, the packages below, each under its own licence.\n`;

/** The text of the notices of all packages that the builds took anything from. */
export function noticesOf(metafiles, root) {
  const folders = new Map();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = bytesInOutput > 0 ? packageOf(resolve(root, input)) : null;
        if (folder) folders.set(folder, noticeOf(folder));
      }
    }
  }
  const notices = [...new Set(folders.values())].sort();
  return `${[TITLE, ...notices].join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/** The folder of the package that a file lies in; null for our own. */
function packageOf(file) {
  const parts = file.replaceAll('\\', '/').split('/node_modules/');
  if (parts.length < 2) return null;
  const [first, second] = parts.pop().split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return `${parts.join('/node_modules/')}/node_modules/${name}`;
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
  const texts = files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const by = typeof author === 'string' ? author : author?.name;
  // Without a file there is the word of the package itself.
  const said = texts.length > 0 ? texts : [inReadme(folder) ?? `Copyright (c) ${by ?? name}`];
  if (!license) throw new Error(`${name} names no licence`);
  return `${name} ${version} (${license})\n\n${said.join('\n\n')}\n`;
}

/** Some packages keep their licence at the end of their README. */
function inReadme(folder) {
  const file = readdirSync(folder).find((name) => /^readme/i.test(name));
  if (!file) return null;
  const text = readFileSync(join(folder, file), 'utf8');
  return /^#+\s*licen[cs]e\s*$([\s\S]*)/im.exec(text)?.[1].trim() || null;
}

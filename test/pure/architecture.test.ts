import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What must not stand in a folder: the file it is tried in, and the text. */
const forbidden: [path: string, text: string][] = [
  ['finance', "export * from '../plan/model';"],
  ['finance/import', "export * from '../../plan/model';"],
  ['plan', "export const load = () => import('../rules/lint');"],
  ['rules', "export type { Svg } from '../render/svg';"],
  ['render', "export * from '../rules/lint';"],
  ['language', "export * from '../review/diff';"],
  ['review/formats', "export * from '../../cli/main';"],
  ['webview', "export * from '../plan/model';"],
  ['extension/features', "export * from '../../cli/main';"],
  ['cli', "export * from '../extension/extension';"],
  ['words', "export * from '../plan/model';"],
  ['plan', "export * from 'vscode';"],
  ['plan', "export * from 'node:path';"],
  ['finance', "export * from 'fs';"],
  ['webview', "export * from 'node:fs';"],
  ['cli', "export * from 'vscode';"],
  ['rules', 'export const today = () => new Date();'],
  ['plan', 'export const home = () => process.env.HOME;'],
  ['language', 'export const wait = (f: () => void) => setTimeout(f, 1);'],
  ['review', "export const load = () => fetch('https://example.org');"],
];

const allowed: [path: string, text: string][] = [
  ['finance', "export * from '../words/index';"],
  ['plan', "export * from '../finance/amount';"],
  ['plan/read', "export * from '../model';"],
  ['rules', "export * from '../words/plan';"],
  ['language', "export * from '../rules/lint';"],
  ['review', "export * from '../render/report';"],
  ['webview', "export * from '../finance/dupont';"],
  ['extension', "export * from 'vscode';"],
  ['cli', "export * from 'node:fs';"],
];

const root = resolve(import.meta.dirname, '../..');
let folder: string;
/** For each scratch file, the restrictions that the linter found broken in it. */
const found = new Map<string, string[]>();

interface Report {
  diagnostics: { category: string; location: { path: string } }[];
}

function lint(): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [
    biome,
    'lint',
    '--vcs-enabled=false',
    '--reporter=json',
    '--max-diagnostics=500',
    '.',
  ];
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibi-arrows-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const [kind, cases] of Object.entries({ forbidden, allowed })) {
    cases.forEach(([path, text], index) => {
      const file = join(folder, 'src', path, `${kind}${index}.ts`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${text}\n`);
    });
  }
  const report = JSON.parse(lint()) as Report;
  for (const { category, location } of report.diagnostics) {
    if (/noRestricted|noNodejsModules/.test(category)) {
      found.set(location.path, [...(found.get(location.path) ?? []), category]);
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(forbidden.map(([path, text], index) => ({ path, text, index })))(
  'src/$path must not hold: $text',
  ({ path, index }) => expect(found.get(`src/${path}/forbidden${index}.ts`)).toBeDefined(),
);

test.each(allowed.map(([path, text], index) => ({ path, text, index })))(
  'src/$path may hold: $text',
  ({ path, index }) => expect(found.get(`src/${path}/allowed${index}.ts`)).toBeUndefined(),
);

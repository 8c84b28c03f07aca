import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Which rooms a room of `src/` may use, beside itself: arrows run down only, see docs/architecture.md. */
const BASE = ['words', 'finance', 'copies', 'plan', 'imports', 'evidence', 'proof'];
const ARROWS: Record<string, string[]> = {
  words: [],
  finance: ['words'],
  copies: ['words', 'finance'],
  plan: ['words', 'finance'],
  imports: ['words', 'finance', 'copies', 'plan'],
  evidence: ['words', 'finance', 'plan'],
  proof: ['words', 'finance', 'copies', 'plan', 'imports', 'evidence'],
  reader: ['words', 'copies'],
  rules: BASE,
  edit: BASE,
  render: BASE,
  language: [...BASE, 'rules', 'edit', 'render'],
  review: [...BASE, 'rules', 'edit', 'render'],
  webview: ['words', 'finance', 'render', 'edit'],
  extension: [...BASE, 'rules', 'edit', 'render', 'language', 'review'],
  cli: [...BASE, 'reader', 'rules', 'edit', 'render', 'language', 'review'],
};
/** These need a process, an editor or a page; all others are pure. */
const HOSTS = ['cli', 'extension', 'webview', 'reader'];

const src = resolve(import.meta.dirname, '../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((n) =>
  n.endsWith('.ts'),
);
const roomOf = (file: string) => file.split(/[\\/]/)[0] ?? '';

/** What a file imports, types too: relative ones as paths below `src/`. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  const found = text.matchAll(/(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]([^'"\n]+)['"]/g);
  return [...found].map(([, name = '']) => {
    if (!name.startsWith('.')) return name;
    const path = relative(src, join(src, dirname(file), name));
    return [`${path}.ts`, join(path, 'index.ts'), path].find((p) => files.includes(p)) ?? path;
  });
}
const graph = new Map(files.map((file) => [file, importsOf(file)]));

test('arrows run down only', () => {
  const wrong = [...graph].flatMap(([file, names]) =>
    names
      .filter((name) => roomOf(name) in ARROWS && roomOf(name) !== roomOf(file))
      .filter((name) => !ARROWS[roomOf(file)]?.includes(roomOf(name)))
      .map((name) => `${file} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('pure rooms know no editor and no process', () => {
  const wrong = [...graph]
    .filter(([file]) => !HOSTS.includes(roomOf(file)))
    .flatMap(([file, names]) =>
      names.filter((n) => /^(?:vscode$|node:)/.test(n)).map((n) => `${file} → ${n}`),
    );
  expect(wrong).toEqual([]);
});

test('no circle, not even of types', () => {
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const walk = (file: string, path: string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) if (graph.has(next)) walk(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

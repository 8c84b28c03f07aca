import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import { buildModules } from './scripts/build/builtModules.mjs';

/** Properties, fuzz and long runs: what a stroke of work needn't wait for. */
const PROPS = 'test/pure/**/*.props.test.ts';
const src = resolve(import.meta.dirname, 'src') + sep;
const built = resolve(import.meta.dirname, 'dist/test/built') + sep;

/** Gives tests the built modules instead of the sources. */
const builtModules: Plugin = {
  name: 'built-modules',
  enforce: 'pre',
  buildStart: () => buildModules(import.meta.dirname, built),
  resolveId(name, importer) {
    if (!importer || !name.startsWith('.') || importer.startsWith(built)) return undefined;
    const path = resolve(importer, '..', name);
    if (!path.startsWith(src)) return undefined;
    const file = existsSync(`${path}.ts`) ? path : resolve(path, 'index');
    return `${built}${file.slice(src.length)}.js`;
  },
};

/** Pure functions share nothing: what a file imports serves the next one. */
const pure = {
  pool: 'threads' as const,
  isolate: false,
  setupFiles: ['test/pure/seed.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/** Levels: `pure`, `props` and `built` run functions, `cli` the built command line, `pages` the built pages in a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...pure,
          name: 'pure',
          include: ['test/pure/**/*.test.ts'],
          exclude: [PROPS],
        },
      },
      { test: { ...pure, testTimeout: 180_000, name: 'props', include: [PROPS] } },
      {
        plugins: [builtModules],
        test: {
          ...pure,
          name: 'built',
          include: ['test/pure/language/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'cli',
          include: ['test/cli/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

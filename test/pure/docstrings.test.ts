import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');
const texts = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(join(src, name), 'utf8')]),
);

/** Every name that some file imports or passes on from another. */
const imported = new Set(
  [...texts.values()].flatMap((text) =>
    [...text.matchAll(/\b(?:import|export)(?: type)?\s*\{([^}]*)\}\s*from/g)].flatMap(
      ([, names = '']) =>
        names.split(',').map(
          (name) =>
            name
              .trim()
              .replace(/^type /, '')
              .split(' as ')[0],
        ),
    ),
  ),
);

/** As Biome formats it: what is exported begins its line, and a docstring ends on the line above. */
const EXPORTED =
  /(?<!\*\/\n)^export (?:abstract )?(?:(?:async )?function\*?|class|interface|type|const (?=\w+ = (?:async )?(?:<[^>]*>)?\()) ?(\w+)/gm;

test('what other files use says in a docstring what it means', () => {
  const bare = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(EXPORTED)]
      .map(([, name = '']) => name)
      .filter((name) => imported.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(bare).toEqual([]);
});

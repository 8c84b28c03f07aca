/** A fence swallows the rest of a text and gives it back: what was made of it is found again. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ChunkTrees, chunksOf } from '../../../../src/plan/parse/chunkTrees';
import { ContentCache } from '../../../../src/plan/parse/contentCache';

const SECTIONS = Array.from({ length: 12 }, (_, n) => `## ${n}\n\n- Statement ${n}.\n\n`);
const whole = SECTIONS.join('');
/** A fence before the third section, and what is typed in it. */
const fenced = (typed = '') => whole.replace('## 2\n', `\`\`\`\n${typed}## 2\n`);

it('what a fence swallowed keeps its trees while it is typed in', () => {
  const trees = new ChunkTrees(new Map());
  const typed = Array.from({ length: 20 }, (_, n) => fenced('x'.repeat(n)));
  const parsed = [whole, ...typed, whole].map((text) =>
    chunksOf(trees.parse(text, 0, new Map())).map(({ tree }) => tree),
  );
  expect(parsed[1]?.length).toBeLessThan(parsed[0]?.length ?? 0);
  expect(parsed.at(-1)).toEqual(parsed[0]);
  for (const [i, tree] of (parsed.at(-1) ?? []).entries()) expect(tree).toBe(parsed[0]?.[i]);
});

it('gives the value of the text and its kind, whatever was asked before', () => {
  const ask = fc.record({
    kind: fc.constantFrom('a', 'b'),
    text: fc.constantFrom('', 'x', 'y', 'z', 'a\0x'),
    live: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(ask, { maxLength: 40 }), (asks) => {
      const cache = new ContentCache<string>();
      for (const { kind, text, live } of asks) {
        expect(cache.take(kind, text, () => `${kind}:${text}`)).toBe(`${kind}:${text}`);
        cache.turn(live);
      }
    }),
  );
});

it('makes a value once while it is in use, and lets go of what is not', () => {
  const cache = new ContentCache<number>();
  let made = 0;
  const take = (text: string) => cache.take('', text, () => ++made);
  for (let version = 0; version < 500; version++) {
    take('stays');
    take(`typed ${version}`);
    cache.turn(2);
  }
  expect(made).toBe(501);
  take('typed 0');
  expect(made).toBe(502);
});

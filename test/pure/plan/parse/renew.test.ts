/** A fence swallows the rest of a text and gives it back: what was made of it is found again. */
import { expect, it } from 'vitest';
import { ChunkTrees } from '../../../../src/plan/parse/chunkTrees';
import { editBetween, SpanCache } from '../../../../src/plan/parse/renew';

const SECTIONS = Array.from({ length: 12 }, (_, n) => `## ${n}\n\n- Statement ${n}.\n\n`);
const whole = SECTIONS.join('');
/** A fence before the third section, and what is typed in it. */
const fenced = (typed = '') => whole.replace('## 2\n', `\`\`\`\n${typed}## 2\n`);
const versions = [whole, fenced(), fenced('x'), whole];

it('the trees of the chunks', () => {
  const trees = new ChunkTrees(new Map());
  let text = '';
  const parsed = versions.map((version) => {
    const edit = editBetween(text, version);
    text = version;
    return trees.renew(version, 0, edit, new Map()).map(({ tree }) => tree);
  });
  expect(parsed[1]?.length).toBeLessThan(parsed[0]?.length ?? 0);
  expect(parsed[3]?.length).toBe(parsed[0]?.length);
  // The chunk that the edit touched may be parsed again.
  const fresh = parsed[3]?.filter((tree) => !parsed[0]?.includes(tree)) ?? [];
  expect(fresh.length).toBeLessThanOrEqual(1);
});

it('the values of the spans', () => {
  const cache = new SpanCache<{ readonly source: string }>();
  const made: string[] = [];
  let text = '';
  for (const version of versions) {
    cache.begin(text, editBetween(text, version));
    text = version;
    const end = version.indexOf('```');
    let start = 0;
    for (const section of SECTIONS) {
      if (end >= 0 && start >= end) break;
      const span = { start, end: start + section.length };
      cache.take(version, span, 'section', (source) => {
        made.push(source);
        return { source };
      });
      start = span.end;
    }
  }
  expect(made).toEqual(SECTIONS);
});

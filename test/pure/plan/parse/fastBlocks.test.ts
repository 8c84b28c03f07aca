import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../../src/plan/parse/chunks';
import { canonicalBlocks } from '../../../../src/plan/parse/fastBlocks';
import { remarkChunk } from '../../../../src/plan/parse/markdown';

/** A tree as the readers see it: types, words, ids, and offsets. */
function shape(node: Nodes, by: number): unknown {
  const { type, position } = node;
  const kept: Record<string, unknown> = { type };
  for (const key of [
    'value',
    'label',
    'identifier',
    'url',
    'checked',
    'depth',
    'lang',
    'meta',
    'ordered',
    'start',
  ] as const) {
    if (key in node) kept[key] = (node as unknown as Record<string, unknown>)[key] ?? null;
  }
  kept.at = [(position?.start.offset ?? 0) + by, (position?.end.offset ?? 0) + by];
  if ('children' in node) kept.children = node.children.map((child) => shape(child, by));
  return kept;
}

function compare(chunk: string): boolean {
  const ours = canonicalBlocks(chunk);
  if (ours === null) return false;
  const { nodes, shift } = remarkChunk(chunk, new Map());
  expect(
    ours.map((n) => shape(n as Nodes, 0)),
    JSON.stringify(chunk),
  ).toEqual(nodes.map((n) => shape(n as Nodes, shift)));
  return true;
}

const words = fc.constantFrom(
  '客户',
  ' 收入',
  '增长 12.5%',
  ' word',
  '。',
  ',',
  ': ',
  '(注)',
  ' a_b',
  ' < 5',
  ' & ',
  '|',
  '!',
  ' 5*3',
  '**',
  '*',
  '`',
  '[',
  ']',
  '\\',
  '_',
  '~',
  '#',
  ' - ',
  '1. ',
  '=',
  '>',
  '<b>',
  '&amp;',
  'https://a.example/x',
);
const token = fc.constantFrom(
  '[^fy22]',
  '[^a-1]',
  '**云业务**',
  '**a b**',
  '`code`',
  '[年报](https://a.example/x)',
  '[6.57%](roe:阿里/FY2022/roe)',
  '![p](x)',
  '[^a](x)',
  '<https://a.example>',
  ' ^id',
  '(^s1)',
  '[注]',
  '** x**',
  '**x。**',
);
const line = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: token }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((p) => p.join(''));
const lead = fc.constantFrom(
  '',
  '',
  '```',
  '```roe\n',
  '- ',
  '- [ ] ',
  '- [x] ',
  '1. ',
  '## ',
  '[^a]: ',
  '  - ',
  '    - ',
  '   - ',
  '  1. ',
  '* ',
  '> ',
  '  ',
  '    ',
  '| ',
);
const tail = fc.constantFrom('', '', '', ' ', '  ', ' |', '\t');
const lines = fc.array(
  fc.tuple(lead, line, tail).map((p) => p.join('')),
  { minLength: 1, maxLength: 4 },
);
const row = fc
  .array(
    fc.tuple(fc.constantFrom(' ', '', '  '), line, fc.constantFrom(' ', '')).map((p) => p.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map((c) => `|${c.join('|')}|`);
const table = fc
  .tuple(
    row,
    fc.constantFrom('| - | - |', '|---|:-:|', '| - |', '|-|-|-|'),
    fc.array(row, { maxLength: 2 }),
  )
  .map(([h, d, b]) => [h, d, ...b]);
const eol = fc.constantFrom('\n', '\n', '\r\n');

describe('the canonical reader', () => {
  it('reads a chunk as remark does, or leaves it to remark', () => {
    fc.assert(
      fc.property(
        fc.oneof(lines, lines, table),
        eol,
        fc.constantFrom('', '\n', '\n\n'),
        (parts, end, after) => {
          const text = parts.join(end) + after.replaceAll('\n', end);
          for (const chunk of chunksOf(text)) compare(text.slice(chunk.start, chunk.end));
        },
      ),
      { numRuns: Number(process.env.ZHIBI_RUNS ?? 3000) },
    );
  });

  it('takes most chunks of a real plan', () => {
    const folder = new URL('../../../../templates/samples/', import.meta.url);
    for (const name of readdirSync(folder).filter((n) => n.endsWith('.account.md'))) {
      const text = readFileSync(new URL(name, folder), 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
      const chunks = chunksOf(text).map((c) => text.slice(c.start, c.end));
      const taken = chunks.filter(compare).length;
      expect(taken / chunks.length).toBeGreaterThan(0.8);
    }
  });
});

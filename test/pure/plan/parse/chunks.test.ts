import fc from 'fast-check';
import type { Node, Parent, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../../src/plan/parse/chunks';
import { linkDefinitionsOf, parseChunk } from '../../../../src/plan/parse/markdown';

/** `type@start-end` of every node, lists that touch joined as the readers join them. */
function outline(text: string, nodes: readonly RootContent[], shift: number): string[] {
  const lines: string[] = [];
  const walk = (node: Node) => {
    const start = (node.position?.start.offset ?? 0) + shift;
    // An unclosed block ends with its chunk: the blanks behind it are nobody's.
    const end = text.slice(0, (node.position?.end.offset ?? 0) + shift).trimEnd().length;
    // Where a list and its items end follows from what is in them, which is compared.
    const frame = node.type === 'listItem' ? `${start}` : `${start}-${end}`;
    if (node.type !== 'list') lines.push(`${node.type}@${frame}`);
    for (const child of (node as Parent).children ?? []) walk(child);
  };
  for (const node of nodes) walk(node);
  return lines;
}

function byChunks(text: string): string[] {
  const definitions = linkDefinitionsOf(text);
  return chunksOf(text).flatMap((chunk) => {
    const parsed = parseChunk(text.slice(chunk.start, chunk.end), definitions);
    return outline(text, parsed.nodes, parsed.shift + chunk.start);
  });
}

function whole(text: string): string[] {
  const parsed = parseChunk(text, new Map());
  return outline(text, parsed.nodes, parsed.shift);
}

const line = fc.constantFrom(
  '',
  '',
  '',
  '文本',
  'text more',
  '# 望',
  '## Look',
  '  ## in',
  '- item',
  '- item [^a]',
  '  - nested',
  '    deep',
  '  para',
  '1. one',
  '2. two',
  '3) three',
  '* star',
  '+ plus',
  '-',
  '---',
  '***',
  '- - -',
  '===',
  '> quote',
  '```',
  '```js',
  '~~~',
  '  ```',
  '   ~~~',
  '````',
  '- ```',
  '1. ```',
  '   code',
  '<!-- c',
  '-->',
  '<!-- one -->',
  '  <!-- in',
  '<div>',
  '</div>',
  '<b>x</b>',
  '<script>',
  '</script>',
  '| a | b |',
  '| - | - |',
  '| 1 | 2 |',
  '[^a]: 年报 · x · 2022',
  '    more',
  '\ttab',
  '- [ ] ask',
  '- [x] done',
  'a [l] b',
  '<?php',
  '?>',
  '`tick',
  '# ',
  '10. ten',
  '- a\n\n  b',
  ' - one in',
  '<pre>',
  '</pre>',
  '<!DOCTYPE',
  '>',
  '> - q',
  '> ```',
);

describe('chunks', () => {
  it('are together all of the text', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, eol) => {
          const text = lines.join(eol);
          const chunks = chunksOf(text);
          expect(chunks.map((c) => text.slice(c.start, c.end)).join('')).toBe(text);
        },
      ),
    );
  });

  it('parse to the blocks of the whole text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        // micromark takes `2.` or `-` after indented code for a paragraph; CommonMark and we don't.
        fc.pre(!/(?:^|\n)(?: {4}|\t)[^\n]*\n+(?:\d|[-*+] *(?:\n|$))/.test(text));
        expect(byChunks(text), JSON.stringify(text)).toEqual(whole(text));
      }),
      { numRuns: Number(process.env.ZHIBI_RUNS ?? 1500) },
    );
  });

  it.each([
    '10. ten\n-\n| a | b |\n2. two',
    '10. ten\n-\n  ```\n2. two\n\n# x',
    '- a\n2. b\n3. c',
    '2. two\n  ## in\ntext more\n10. ten',
    '- ```\n\ttab\n  ```\n===\n  ```\ntext more',
  ])('parse to the blocks of the whole text: %j', (text) => {
    expect(byChunks(text)).toEqual(whole(text));
  });

  it('are cut at every item of a long list', () => {
    const text = Array.from({ length: 50 }, (_, i) => `- item ${i}\n`).join('');
    const chunks = chunksOf(text);
    expect(chunks).toHaveLength(50);
    expect(chunks.slice(1).every((c) => c.joins)).toBe(true);
  });
});

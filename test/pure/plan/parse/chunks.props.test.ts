import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunksOf } from '../../../../src/plan/parse/chunks';
import { byChunks, whole } from './outline';

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

it('chunks are together all of the text', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
      const text = lines.join(eol);
      const chunks = chunksOf(text);
      expect(chunks.map((c) => text.slice(c.start, c.end)).join('')).toBe(text);
    }),
  );
});

it('chunks parse to the blocks of the whole text', () => {
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

/** Texts that are hard to cut into cells. */
import fc from 'fast-check';

const LINES = [
  '---',
  'zhibi: 1',
  '...',
  '# 阿里巴巴',
  '## 望',
  '  ## Look: public',
  '## 机会 🎯',
  '### 能否赚钱',
  'Look',
  '====',
  '----',
  '- 主要卖广告。[^fy22]',
  '  - nested',
  '   ',
  '',
  '',
  '```roe',
  '  ```roe',
  '- ```roe',
  '````segments title',
  '~~~roe',
  '> ```segments',
  '```js',
  '```',
  '  ```',
  '````',
  '~~~',
  'entity: 阿里巴巴',
  '  periods: [FY2021, FY2022]',
  '\ttabbed',
  '<div>',
  '</div>',
  '<!-- open',
  '-->',
  '<script>',
  '| a | b |',
  '| - | - |',
  '[^fy22]: 年报 · x · 2022-07-26 · A1',
  '[x]: https://example.com',
  '\uFEFFbom inside',
  'emoji 👩‍👩‍👧 and trailing  ',
  '\u2028',
];

export const text = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\r\n', '\r')), {
    maxLength: 30,
  })
  .chain((lines) =>
    fc.tuple(fc.constant(lines), fc.constantFrom('\n', '\r\n', 'mixed'), fc.boolean()),
  )
  .map(([lines, eol, last]) =>
    lines
      .map(([line, own], i) => {
        const end = i < lines.length - 1 || last;
        return line + (end ? (eol === 'mixed' ? own : eol) : '');
      })
      .join(''),
  );

/** How often each property is tried: `ZHIBI_RUNS=5000` for a long look. */
export const runs = (usual: number) => ({ numRuns: Number(process.env.ZHIBI_RUNS ?? usual) });

/** A plan with a block in a list item, and the same one with none. */
export const PLAN = `---
zhibi: 1
account: Acme
---

# Acme

## Look

- They sell tools.

  ~~~~roe 2022
  entity: Acme
    periods: [2021]
  ~~~~
- After.


## Ask

- [ ] Why?
`;
export const WITHOUT_LIST = PLAN.replace('- They sell tools.', 'They sell tools.');

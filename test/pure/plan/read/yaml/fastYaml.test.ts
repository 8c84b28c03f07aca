import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastYaml } from '../../../../../src/plan/read/yaml/fastYaml';
import { libraryYaml } from '../../../../../src/plan/read/yaml/yaml';

/** Compares with the library where the fast way reads it at all. */
function compare(source: string): boolean {
  const ours = fastYaml(source, 7);
  if (ours === null) return false;
  expect({ root: ours, errors: [] }, JSON.stringify(source)).toEqual(libraryYaml(source, 7));
  return true;
}

const key = fc.constantFrom(
  '主体',
  'entity',
  'a b',
  '期间',
  'x/y',
  'null',
  'true',
  '2020',
  'k-1',
  '"q"',
  '',
);
const scalar = fc.constantFrom(
  ...[
    '阿里',
    '1 | 2',
    '-- | 3',
    '(3,560)',
    '',
    '~',
    'null',
    '"2020"',
    "'a b'",
    '2022-03-31',
    'a: b',
    'x #y',
  ],
  ...[
    'x # y',
    '# y',
    '- a',
    '-a',
    '[',
    '{a',
    '&a',
    '*a',
    '|',
    '>',
    '"a',
    "it's",
    'a:',
    '@x',
    '%',
    '?',
    '8530.62亿',
    '  ',
  ],
);
const flow = fc.oneof(
  fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc
    .array(fc.tuple(key, scalar), { maxLength: 3 })
    .map((pairs) => `{${pairs.map(([k, v]) => `${k}: ${v}`).join(', ')}}`),
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '    ', '- ', '  - ', ' '),
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(key, fc.oneof(scalar, flow)).map(([k, v]) => `${k}: ${v}`) },
      { weight: 2, arbitrary: key.map((k) => `${k}:`) },
      { weight: 1, arbitrary: scalar },
    ),
    fc.constantFrom('', '', '', ' # 待查', ' ', '\t'),
  )
  .map((parts) => parts.join(''));

describe('the fast way to read YAML', () => {
  it('reads what the library reads, or leaves it to the library', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\n', '\r\n', '\n\n'),
        fc.boolean(),
        (lines, end, closed) => {
          if (compare(lines.join(end) + (closed ? end : ''))) taken++;
        },
      ),
      { numRuns: Number(process.env.ZHIBI_RUNS ?? 3000) },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('takes the front matter and the blocks of the samples', () => {
    const folder = new URL('../../../../../templates/samples/', import.meta.url);
    const sources = readdirSync(folder)
      .filter((name) => name.endsWith('.account.md'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'))
      .flatMap((text) => [
        `${/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1]}\n`,
        ...[...text.matchAll(/```(?:roe|segments)\n([\s\S]*?)```/g)].map(([, body = '']) => body),
      ]);
    expect(sources.length).toBeGreaterThan(6);
    expect(sources.filter((source) => !compare(source))).toEqual([]);
  });
});

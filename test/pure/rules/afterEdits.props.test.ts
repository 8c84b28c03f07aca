/**
 * What is found after edits is what is found in the text as it then is. The other side
 * remembers nothing of any text, which is a bundle in which `remembered` makes all anew, and
 * looks through a plan as a whole, not part by part.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlanDocument } from '../../../src/plan/document';
import type { Config } from '../../../src/plan/model';
import { lint } from '../../../src/rules/lint';
import { fixtures } from './harness';

const path = 'x.account.md';
const options = { language: 'zh-cn', today: '2022-10-01' } as const;
const root = join(import.meta.dirname, '../../..');

interface Core extends Pick<typeof import('../../../src/plan/document'), 'readPlan'> {
  readonly lint: typeof lint;
  /** A plan with the mix of real ones, so many rounds of it. */
  readonly realPlan: (seed: number, rounds: number) => string;
}
let forgetful: Core;
let scratch = '';

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'zhibi-forgetful-'));
  const outfile = join(scratch, 'core.cjs');
  const contents = `export { readPlan } from './src/plan/document';
    export { lint } from './src/rules/lint';
    export { realPlan } from './scripts/bench/realPlans.mjs';`;
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile,
    logLevel: 'error',
    plugins: [
      {
        name: 'forgetful',
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/]plan[\\/]text[\\/]remembered\.ts$/ }, () => ({
            contents: `export const ownCopy = (text) => text;
              export const remembered = (make) => make;
              export const rememberedWhile = () => (text, key, make) => make();`,
          })),
      },
    ],
  });
  forgetful = createRequire(import.meta.url)(outfile) as Core;
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const samples = join(root, 'templates/samples');
interface Text {
  readonly text: string;
  readonly config?: Config;
}
const written: readonly Text[] = [
  ...fixtures(),
  ...readdirSync(samples)
    .filter((name) => name.endsWith('.account.md'))
    .map((name) => ({ text: readFileSync(join(samples, name), 'utf8') })),
];
const anyText = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...written) },
  {
    weight: 1,
    arbitrary: fc.nat(20).map((seed) => ({ text: forgetful.realPlan(seed, 1 + (seed % 3)) })),
  },
);

/** What a writer types, and what turns over what stands far away. */
const typed = fc.constantFrom(
  ...['', '', '甲', 'x', ' ', '12%', '[^a]', '(^c1)', ' ^c1', '-', '|', '`', '<!--', '-->', '年'],
  ...['\n', '\n\n', '\n- ', '\n## 望\n\n', '\n## Listen\n\n', '\n### 人\n', '```\n', '---\n'],
  ...['## 问\n\n', '- 反证: 不会。[^b]\n', '[^a]: 会议 · 甲 · 2022-09-01 · B2\n', '2021', '0'],
  ...['138 0013 8000', '+44 7400 123456', '张总', '我们', '如果', '<<<<<<< a\n', '>>>>>>> b\n'],
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(
    { weight: 8, arbitrary: fc.nat(4) },
    { weight: 2, arbitrary: fc.nat(60) },
    { weight: 1, arbitrary: fc.nat(600) },
  ),
  add: typed,
  /** Taken back at once, as one who has mistyped does. */
  undone: fc.boolean(),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** The texts of a sitting, one after the other. */
function sitting(first: string, edits: readonly Edit[]): string[] {
  const all = [first];
  let now = first;
  for (const { at, cut, add, undone } of edits) {
    const from = Math.floor(at * now.length);
    const next = now.slice(0, from) + add + now.slice(from + cut);
    all.push(next, ...(undone ? [now] : []));
    if (!undone) now = next;
  }
  return all;
}

function expectSame({ text, config }: Text, after: readonly string[]): void {
  const document = new PlanDocument(path, config);
  lint(document.update(text), options);
  for (const one of after) {
    const kept = lint(document.update(one), options);
    const plan = forgetful.readPlan(one, { path, ...(config && { config }) });
    // Of a copy nobody knows the parts: it is looked through as one.
    expect(kept).toEqual(forgetful.lint({ ...plan }, options));
  }
}

describe('findings after edits', () => {
  it('are those of the text afresh, in any plan', () => {
    fc.assert(
      fc.property(anyText, fc.array(edit, { minLength: 1, maxLength: 6 }), (plan, edits) =>
        expectSame(plan, sitting(plan.text, edits)),
      ),
      { numRuns: 250 },
    );
  });

  it('are those of the text afresh in a long sitting', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 40, maxLength: 60 }), fc.nat(50), (edits, seed) => {
        const text = forgetful.realPlan(seed, 2);
        expectSame({ text }, sitting(text, edits));
      }),
      { numRuns: 6 },
    );
  });

  it('are those of the text afresh when another plan was read in between', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const joined = `${one.text}\n\n${other.text}`;
        expectSame(one, [joined, one.text, `${other.text}\n\n${one.text}`, one.text]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Plans made to be slow, large or strange: each is read in bounds, and something is said. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LintJson } from '../../src/review/formats/findings/json';
import { DAY, lintJson, planText, rulesIn, scratch, zhibi } from './cli';
import { type Probed, probed, type Use } from './probe';

/**
 * Processor time of a hostile plan over that of an ordinary one as long as a plan
 * may be, which takes 1.5 s on an idle machine. Time on the clock says nothing on
 * a busy one.
 */
const MOST_TIMES = 2;
const MOST_MEGABYTES = 500;

/** `zhibi lint` of a plan, with what it took. */
function measured(text: string): Probed & { json: LintJson } {
  const cwd = scratch({ 'a.account.md': text });
  const run = probed(['lint', 'a.account.md', '--format', 'json', '--today', DAY], cwd);
  return { ...run, json: JSON.parse(run.stdout) as LintJson };
}

const many = (n: number, line: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => line(i)).join('');
const fence = (body: string, kind = 'roe') =>
  `\n\`\`\`${kind}\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [FY22, FY23]\n${body}\`\`\`\n\n`;
const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${many(
  9,
  (i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]\n`,
)}`;

/** A hostile plan's name, what is in it, and a rule that must speak. */
const PLANS: readonly (readonly [string, string, string])[] = [
  ['a YAML bomb in the front matter', planText({ front: bomb }), 'format/front-matter-invalid'],
  ['a YAML bomb in a block', planText({ look: fence(bomb) }), 'roe/invalid'],
  [
    'a cycle in the front matter',
    planText({ front: 'parties: &a [*a]\n' }),
    'format/front-matter-invalid',
  ],
  ['a cycle in a block', planText({ look: fence('revenue: &x [*x, *x]\n') }), 'roe/invalid'],
  ['a merge key of itself', planText({ look: fence('<<: &x {<<: *x}\n') }), 'roe/invalid'],
  [
    '50,000 keys in the front matter',
    planText({ front: many(50_000, (i) => `k${i}: 1\n`) }),
    'format/front-matter-invalid',
  ],
  [
    'as many keys as the front matter may hold',
    planText({ front: many(6000, (i) => `k${i}: 1\n`) }),
    'format/unknown-key',
  ],
  [
    '25,000 keys in a block',
    planText({ look: fence(many(25_000, (i) => `k${i}: 1\n`)) }),
    'roe/invalid',
  ],
  [
    '15,000 times the same key',
    planText({ look: fence('revenue: [1, 2]\n'.repeat(15_000)) }),
    'roe/invalid',
  ],
  [
    '20,000 anchors in the front matter',
    planText({ front: many(20_000, (i) => `a${i}: &a${i} 1\n`) }),
    'format/front-matter-invalid',
  ],
  [
    '20,000 anchors in a block',
    planText({ look: fence(many(20_000, (i) => `a${i}: &a${i} 1\n`)) }),
    'format/too-complex',
  ],
  [
    '14,000 anchors in a block',
    planText({ look: fence(many(14_000, (i) => `a${i}: &a${i} 1\n`)) }),
    'roe/invalid',
  ],
  [
    'a block of 100,000 rows',
    planText({ look: fence(many(100_000, (i) => `r${i}: [1, 2]\n`)) }),
    'format/too-complex',
  ],
  [
    'a block of 256 KB',
    planText({ look: fence(many(15_000, (i) => `r${i}: [1, 2]\n`)) }),
    'roe/invalid',
  ],
  [
    '6,000 segments',
    planText({
      look: fence(`segments:\n${many(6000, (i) => `  r${i}:\n    revenue: [1, 2]\n`)}`, 'segments'),
    }),
    'roe/without-source',
  ],
  [
    '20,000 brackets in the front matter',
    planText({ front: `a: ${'['.repeat(20_000)}\n` }),
    'format/front-matter-invalid',
  ],
  [
    '20,000 braces in a block',
    planText({ look: fence(`a: ${'{a: '.repeat(20_000)}\n`) }),
    'roe/invalid',
  ],
  [
    '50,000 items in one another in a block',
    planText({ look: fence(`a:\n  ${'- '.repeat(50_000)}x\n`) }),
    'roe/invalid',
  ],
  [
    '50,000 explicit keys in a block',
    planText({ look: fence(`${'? '.repeat(50_000)}x\n`) }),
    'roe/invalid',
  ],
  [
    '2,000 blocks of one entity',
    planText({ look: many(2000, (i) => fence(`revenue: [${i}, 2]\n`)) }),
    'roe/invalid',
  ],
  [
    'a line of 4 MB',
    planText({ look: `- ${'word 12% '.repeat(450_000)}\n` }),
    'format/too-complex',
  ],
  ['a line of 10 MB', planText({ look: `- ${'x'.repeat(10_000_000)}\n` }), 'format/too-complex'],
  [
    'a source of 4 MB',
    planText({ more: `[^long]: ${'word · '.repeat(500_000)}\n` }),
    'format/too-complex',
  ],
  [
    'a heading of 4 MB',
    planText({ look: `## ${'word '.repeat(800_000)}\n` }),
    'format/too-complex',
  ],
  [
    'a row of 900,000 cells',
    planText({ look: `\n| a |\n| - |\n|${' x |'.repeat(900_000)}\n` }),
    'format/too-complex',
  ],
  [
    'a table of 9,000 columns',
    planText({
      look: `\n|${' a |'.repeat(9000)}\n|${' - |'.repeat(9000)}\n${`|${' 1 |'.repeat(100)}\n`.repeat(300)}`,
    }),
    'format/too-complex',
  ],
  [
    '20,000 numbers in one line',
    planText({ look: `- ${'word 12% '.repeat(20_000)}\n` }),
    'evidence/figure-without-source',
  ],
  [
    '45,000 references in one line',
    planText({ look: `- ${'(^a)'.repeat(45_000)} 12%\n` }),
    'source/undefined',
  ],
  [
    'lists nested 2,000 deep',
    planText({ look: many(2000, (i) => `${'  '.repeat(i)}- a\n`) }),
    'format/too-complex',
  ],
  ['2,000 items in one line', planText({ look: `${'- '.repeat(2000)}a\n` }), 'format/too-complex'],
  [
    '20,000 quotes in one another',
    planText({ look: `\n${'>'.repeat(20_000)} a\n` }),
    'format/too-complex',
  ],
  [
    '900 lines of 99 quotes',
    planText({ look: `\n${`${'> '.repeat(99)} a\n`.repeat(900)}` }),
    'format/too-complex',
  ],
  ['20,000 brackets', planText({ look: `- ${'['.repeat(20_000)}\n` }), 'format/too-complex'],
  ['30,000 times `*a_`', planText({ look: `- ${'*a_'.repeat(30_000)}\n` }), 'format/too-complex'],
  [
    '100 times 490 times `*a_ `',
    planText({ look: many(100, (i) => `- ${i} ${'*a_ '.repeat(490)}\n\n`) }),
    'format/too-complex',
  ],
  ['1,400 times `*a_ `', planText({ look: `- ${'*a_ '.repeat(1400)}\n` }), 'format/too-complex'],
  [
    '5,000 items in one section',
    planText({ look: many(5000, (i) => `- item ${i} grew ${i}%\n`) }),
    'evidence/figure-without-source',
  ],
  [
    '20,000 sources',
    planText({
      more: many(
        20_000,
        (i) => `[^s${i}]: website · About ${i} · 2024-02-01 · B2 · https://acme.example/${i}\n`,
      ),
    }),
    'format/too-complex',
  ],
  [
    '6,800 claims with 8,000 sources',
    planText({
      look: many(6800, (i) => `- grew ${i}%.[^s${i}]\n`),
      more: many(
        8000,
        (i) => `[^s${i}]: website · About · 2024-02-01 · B2 · https://acme.example/${i}\n`,
      ),
    }),
    'source/unused',
  ],
  [
    '40,000 claims',
    planText({ look: many(40_000, (i) => `- claim ${i} grew ${i}%.[^web]\n`) }),
    'format/too-complex',
  ],
  [
    '400 citations in each of 400 claims',
    planText({ look: many(400, (i) => `- grew ${i}% ${many(400, (j) => `[^c${j}]`)}\n`) }),
    'format/too-complex',
  ],
  [
    '900 citations that pass down to 5,000 claims',
    planText({
      look: `### h ${many(900, (j) => `[^c${j}]`)}\n\n${many(5000, (i) => `- a ${i}%\n`)}`,
    }),
    'source/undefined',
  ],
  [
    '20,000 link definitions',
    planText({
      look: `${many(20_000, (i) => `[l${i}]: https://x.example/${i}\n`)}\n- a [l1] *x\n`,
    }),
    'format/too-complex',
  ],
  [
    '5,000 opportunities',
    planText({
      more: `## Opportunities\n\n${many(5000, (i) => `### O${i}\n\n- Pain: x (^h${i})\n\n`)}`,
    }),
    'format/too-complex',
  ],
  ['40,000 fences', planText({ look: '```\n'.repeat(40_000) }), 'format/too-complex'],
  ['a million blank lines', planText({ look: '\n'.repeat(1_000_000) }), 'format/too-complex'],
  [
    'front matter that doesn’t end',
    `---\n${'a: b\n'.repeat(100_000)}`,
    'format/front-matter-invalid',
  ],
  ['NUL', planText({ look: '- a\0b 12%\0\n- \0\n' }), 'evidence/figure-without-source'],
  ['bidi controls', planText({ look: '- a\u202e12%\u2066b\n' }), 'format/invisible-character'],
  [
    '100,000 bidi controls',
    planText({ look: `- a${'\u202e'.repeat(100_000)}\n` }),
    'format/invisible-character',
  ],
  [
    'an escaped lone surrogate',
    planText({ front: 'x: "\\ud800"\n', look: '- a 12%\n' }),
    'evidence/figure-without-source',
  ],
];

/** 14,900 lines: sections of claims with their sources. */
const ORDINARY = planText({
  look: many(
    280,
    (i) =>
      `\n### Topic ${i}\n\n${many(25, (j) => `- Sales of line ${j} grew ${i}.${j}%.[^s${i}]\n`)}`,
  ),
  more: many(
    6900,
    (i) => `[^s${i}]: website · About ${i} · 2024-02-01 · B2 · https://acme.example/${i}\n`,
  ),
});

describe('a hostile plan', () => {
  let base: Use;
  beforeAll(() => {
    const runs = [measured(ORDINARY), measured(ORDINARY)];
    base = runs.reduce((a, b) => (a.seconds > b.seconds ? a : b));
  });

  it.each(PLANS)('%s', (_name, text, rule) => {
    const { code, stderr, json, seconds, megabytes } = measured(text);
    expect(stderr).toBe('');
    expect([0, 1]).toContain(code);
    const found = new Set(rulesIn({ json }, 'a.account.md'));
    expect([...found]).toContain(rule);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(seconds / base.seconds).toBeLessThan(MOST_TIMES);
  });
});

describe('names that JavaScript has taken', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  const lines = (line: (name: string) => string) => NAMES.map(line).join('');
  const text = planText({
    front: `${lines((n) => `${n}: 1\n`)}rules:\n${lines((n) => `  ${n}: error\n`)}parties:\n${lines((n) => `  ${n}: us\n`)}people:\n${lines((n) => `  - {name: ${n}, id: ${n}, ${n}: x}\n`)}`,
    look: `${fence(`${lines((n) => `${n}: [1, 2]\n`)}peers:\n${lines((n) => `  - {entity: ${n}, ${n}: [1, 2], revenue: [1, 2]}\n`)}`)}${fence(`segments:\n${lines((n) => `  ${n}: {revenue: [1, 2], ${n}: [1, 2]}\n`)}`, 'segments')}${lines((n) => `- Grew 12%.[^${n}] (^${n}) [1](roe:${n}/${n}/${n}) ^${n}\n- ${n}: x\n<!-- zhibi-disable-next-line ${n} -- ${n} -->\n`)}`,
    more: `## People\n\n${lines((n) => `- ${n}, ${n} · ${n}: ${n} ^${n}\n`)}\n## Needs\n\n${lines((n) => `- ${n}: ${n}\n`)}\n## Opportunities\n\n${lines((n) => `### ${n}\n\n- ${n}: ${n}\n- Who: (^${n})\n`)}\n${lines((n) => `[^${n}]: ${n} · ${n} · 2024-01-01 · ${n} · origin=${n} · ${n}=${n}\n`)}`,
  });
  const config = `rules:\n${lines((n) => `  ${n}: error\n`)}terms:\n${lines((n) => `  ${n}: [${n}]\n`)}parties:\n${lines((n) => `  ${n}: [${n}]\n`)}${lines((n) => `${n}: ${n}\n`)}`;

  it.each([
    ['lint'],
    ['lint', '--fix'],
    ['model'],
    ['roe'],
    ['roe', '--format', 'json'],
    ['health'],
    ['cells'],
    ['brief', '--for', 'constructor'],
  ])('are words like others: %s %s %s', (...args) => {
    const cwd = scratch({ 'a.account.md': text, '.zhibi.yaml': config });
    const { code, stdout, stderr } = zhibi([...args, 'a.account.md'], { cwd });
    expect(stderr).not.toMatch(/an error in zhibi itself|TypeError|RangeError/);
    expect([0, 1]).toContain(code);
    expect(stdout).not.toMatch(/\[native code\]|\[object Object\]/);
  });

  it('are told as unknown, every one', () => {
    const cwd = scratch({ 'a.account.md': text });
    const { json } = lintJson(['a.account.md'], { cwd });
    const said = JSON.stringify(json);
    for (const name of NAMES) expect(said).toContain(name);
    expect(rulesIn({ json }, 'a.account.md')).toContain('format/unknown-key');
  });
});

describe('links out of the tree', () => {
  it.skipIf(process.platform === 'win32')('are not followed, and that is said', () => {
    const outside = scratch({ 'secret.account.md': planText({ look: '- Secret 12%\n' }) });
    const cwd = scratch({ 'a.account.md': planText() });
    symlinkSync(join(outside, 'secret.account.md'), join(cwd, 'b.account.md'));
    symlinkSync(outside, join(cwd, 'folder'));
    symlinkSync(cwd, join(cwd, 'loop'));
    const { code, stdout, stderr, json } = lintJson([], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('b.account.md');
    expect(stdout).not.toContain('secret');
    expect(json.files.map(({ path }) => path)).toEqual(['a.account.md']);
    expect(zhibi(['model', 'b.account.md'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it.skipIf(process.platform === 'win32')('a .zhibi.yaml that is one is no policy', () => {
    const outside = scratch({ 'policy.yaml': 'rules:\n  evidence/figure-without-source: off\n' });
    const cwd = scratch({ 'a.account.md': planText({ look: '- Grew 12%\n' }) });
    symlinkSync(join(outside, 'policy.yaml'), join(cwd, '.zhibi.yaml'));
    const { stderr, json } = lintJson(['a.account.md'], { cwd });
    expect(stderr).toContain('.zhibi.yaml');
    expect(rulesIn({ json }, 'a.account.md')).toContain('evidence/figure-without-source');
  });
});

it('500 folders in one another, and a folder that is called like a plan', () => {
  const cwd = scratch({ 'a.account.md': planText() });
  const deep = join(cwd, ...Array<string>(500).fill('d'));
  mkdirSync(deep, { recursive: true });
  mkdirSync(join(cwd, 'b.account.md'));
  writeFileSync(join(cwd, 'b.account.md', 'c.account.md'), planText({ look: '- Grew 12%\n' }));
  const { stderr, json } = lintJson([], { cwd });
  expect(stderr).not.toContain('an error in zhibi itself');
  expect(json.files.map(({ path }) => path)).toContain('a.account.md');
});

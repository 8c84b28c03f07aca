/**
 * The ways in which a branch may open its own gate, or change what a reader sees
 * behind the back of a check: each listed once, and mixed at random. Whichever
 * it is, the first lines of the diff say so, and none is "no change".
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import type { Config } from '../../../../src/plan/model';
import { resolvedConfig } from '../../../../src/plan/read/yaml/config/nestedConfig';
import { diffPlans } from '../../../../src/review/diff';
import { isGate } from '../../../../src/review/diff/changes';
import { policyChanges } from '../../../../src/review/diff/parts/policy';
import { lint } from '../../../../src/rules/lint';

const BASE = `---
zhibi: 1
account: Acme
owner: Us
reviewBy: 2024-01-01
decision: pursue
reason: grows
stage: pre-sale
---

## Look

<!-- zhibi-disable-next-line evidence/figure-without-source: site is down -->
- Acme lost 30% of its dealers.
- Sales rose. [^ar]
- They plan a plant. [^in]

## Feel

- We tested it. [^t]

[^ar]: annual-report · Acme annual report · 2026-03-01 · A1
[^in]: annual-report · Confidential plan · 2026-03-01 · A1 · access: nda
[^t]: trial · test drive · 2026-09-01 · B2
`;

const plan = (text: string, config?: Config) =>
  readPlan(text, { path: 'a.account.md', ...(config && { config }) });
const base = plan(BASE);
const codesOf = (text: string) => diffPlans(base, plan(text)).changes.map(({ code }) => code);
const put = (after: string, line: string) => (text: string) =>
  text.replace(after, `${after}${line}`);
const set = (from: string, to: string) => (text: string) => text.replace(from, to);

/** What opens a gate, and the code that must come first. */
const GATES: Readonly<Record<string, readonly [(text: string) => string, RegExp]>> = {
  'a rule off': [put('stage: pre-sale', '\nrules: {evidence/missing: off — x}'), /^switch/],
  'a rule off without a reason': [
    put('stage: pre-sale', '\nrules: {evidence/missing: off}'),
    /^switch/,
  ],
  'a rule off in Chinese': [
    put('stage: pre-sale', '\n规则: {evidence/missing: off — x}'),
    /^switch/,
  ],
  'a severity': [put('stage: pre-sale', '\nrules: {evidence/missing: hint}'), /^ruleSet/],
  'a switch': [put('## Feel', '\n\n<!-- zhibi-disable evidence/missing: x -->'), /^switchAdded/],
  'a switch for one line': [
    put('## Feel', '\n\n<!-- zhibi-disable-next-line evidence/missing: x -->'),
    /^switchAdded/,
  ],
  'a switch in YAML': [
    set('decision:', '# zhibi-disable-next-line format/invalid-value: x\ndecision:'),
    /^switchAdded/,
  ],
  'a switch that moved': [
    (text) =>
      text
        .replace(/<!-- zhibi.*-->\n/, '')
        .replace('30% of its dealers.', '30% of its dealers. [^ar]')
        .replace(
          '- Sales rose',
          '<!-- zhibi-disable-next-line evidence/figure-without-source: site is down -->\n- Acme sold 40%.\n- Sales rose',
        ),
    /^switchCovers/,
  ],
  'a line under a switch': [set('Acme lost 30%', 'Acme lost 99%'), /^switchCovers/],
  'a day to be judged by': [put('stage: pre-sale', '\nasOf: 2020-01-01'), /^gateKey/],
  'no listing': [put('stage: pre-sale', '\nlisting: none'), /^gateKey/],
  'a draft': [put('stage: pre-sale', '\nstatus: draft'), /^gateKey/],
  'a decision': [set('decision: pursue', 'decision: drop'), /^decision/],
  'a hidden character': [set('Sales rose', 'Sales ro\u00adse'), /^invisibleAdded/],
  'a hidden sentence': [set('Sales rose', 'Sales rose\u{e0041}\u{e0042}'), /^invisibleAdded/],
  'a conflict marker': [put('## Feel', '\n\n<<<<<<< HEAD\n'), /^conflictAdded/],
  'a mark taken off a title': [set('Confidential plan', 'Plan'), /^sourceUnmarked/],
  'an access that is wider': [set(' · access: nda', ' · access: public'), /^sourceAccess/],
};

/** What a reader sees and no reader of ours reads. */
const SEEN: Readonly<Record<string, (text: string) => string>> = {
  'a block quote': put('## Look', '\n\n> Acme lost 40%.'),
  'a paragraph in HTML': put('## Look', '\n\n<p>Acme lost 40%.</p>'),
  'a heading': put('## Look', '\n\n### Acme lost 40%'),
  'a setext heading': put('## Look', '\n\nAcme lost 40%\n---'),
  'a section of another name': put('## Look', '\n\n## Summary\n\nAcme lost 40%.'),
  'a look-alike heading': set('## Look', '## L\u043e\u043ek'),
  'a task item': put('## Look', '\n\n- [ ] Acme lost 40%'),
  'an item that is a link': put('## Look', '\n\n- [Acme lost 40%](https://example.com)'),
  'an image': put('## Look', '\n\n![Acme lost 40%](x.png)'),
  'a code fence': put('## Look', '\n\n```\nAcme lost 40%\n```'),
  'a link definition': put('## Look', '\n\n[a]: https://example.com'),
  'a lead-in': set('- Sales rose', 'Acme lost 40% of its dealers:\n\n- Sales rose'),
  'words struck out': set('Sales rose.', '~~Sales rose.~~'),
  'a key that is there twice': put('stage: pre-sale', '\nstage: in-sale'),
  'a value that says nothing': put('stage: pre-sale', '\nlisting: [nowhere]'),
  'parties that are none': put('stage: pre-sale', '\nparties: {Acme: rivalry}'),
  'a source that is there twice': put(
    '## Feel\n\n- We tested it. [^t]\n',
    '\n[^ar]: media · A blog · 2026-09-01 · D5\n',
  ),
  'another key': put('stage: pre-sale', '\nnote: something'),
  'a section word with more': set('## Feel', '## Feel: Acme lost 40%'),
};

describe('a branch that opens its own gate', () => {
  test.each(Object.entries(GATES))('by %s', (_, [way, first]) => {
    const text = way(BASE);
    expect(text).not.toBe(BASE);
    expect(codesOf(text)[0]).toMatch(first);
  });

  test('by any of them, among any other changes: they come first', () => {
    const gates = Object.values(GATES);
    const others = [
      ...Object.values(SEEN),
      put('## Feel', '\n\n- Something new. [^ar]'),
      set('Us\n', 'Them\n'),
      put('[^t]: ', 'x '),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...gates),
        fc.subarray(others, { maxLength: 4 }),
        ([gate], more) => {
          const text = gate(more.reduce((made, way) => way(made), BASE));
          const told = codesOf(text).map((code) => isGate(code));
          const gateCount = told.filter(Boolean).length;
          expect(gateCount).toBeGreaterThan(0);
          expect(told.slice(0, gateCount).every(Boolean)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('in a plan that is new: its switches, its day and its draft are first', () => {
    const text = GATES['a draft']?.[0](BASE) ?? '';
    const codes = diffPlans(null, plan(text)).changes.map(({ code }) => code);
    expect(codes).toEqual(['switchAdded', 'gateKey', 'planAdded']);
  });
});

test.each(Object.entries(SEEN))('%s is said to have changed', (_, way) => {
  const text = way(BASE);
  expect(text).not.toBe(BASE);
  expect(codesOf(text)).not.toEqual([]);
  expect(diffPlans(plan(text), plan(BASE)).changes).not.toEqual([]);
});

test('a plan and itself, wrapped and ordered otherwise, differ in nothing', () => {
  const wrapped = BASE.replace('Acme lost 30% of', 'Acme lost 30%\n  of')
    .replace(
      '- Sales rose. [^ar]\n- They plan a plant. [^in]',
      '* They plan a plant. [^in]\n* Sales rose. [^ar]',
    )
    .replaceAll('\n\n', '\n\n\n');
  expect(codesOf(BASE)).toEqual([]);
  expect(codesOf(wrapped)).toEqual([]);
});

describe('what an outer .zhibi.yaml says', () => {
  const OUTER =
    'locked: [evidence/personal-data]\npursue: 1\nignore: [old]\nrules: {evidence/missing: error}\nfreshness: {media: 3}\n';
  const INNER: Readonly<Record<string, string>> = {
    nothing: '# notes\n',
    'a severity of a locked rule': 'rules: {evidence/personal-data: hint}\n',
    'a locked rule off': 'rules: {evidence/personal-data: off — x}\n',
    'a rule that is rated off': 'rules: {evidence/missing: off — x}\n',
    'a rule that is rated weaker': 'rules: {evidence/missing: hint}\n',
    'a higher cap': 'pursue: 9\n',
    'longer freshness': 'freshness: {media: 99}\n',
    'more to ignore': 'ignore: ["*.md"]\n',
    'an empty list of locks': 'locked: []\n',
  };
  test.each(Object.entries(INNER))('is not undone by an inner one with %s', (_, inner) => {
    const [outer, both] = [resolvedConfig([OUTER]), resolvedConfig([OUTER, inner])];
    expect(policyChanges(outer, both)).toEqual([]);
  });

  test('is added to', () => {
    const config = resolvedConfig([OUTER, 'locked: [evidence/missing]\nlocale: en\npursue: 0\n']);
    expect([...config.locked].sort()).toEqual(['evidence/missing', 'evidence/personal-data']);
    expect(config).toMatchObject({ locale: 'en', pursue: 0 });
  });

  test.each([
    ['severity', 'rules: {evidence/personal-data: hint}\n'],
    ['switch', 'rules: {evidence/personal-data: off — x}\n'],
    ['draft', 'status: draft\n'],
    ['drop', 'decision: drop\n'],
  ])('locks a rule against a %s of the plan', (_, line) => {
    const locked = resolvedConfig(['locked: [evidence/personal-data, look/no-statements]\n']);
    const text = BASE.replace('decision: pursue\n', '')
      .replace('stage: pre-sale\n', `stage: pre-sale\n${line}`)
      .replace('Sales rose', 'Call 11010519491231002X')
      .replace(
        '- They',
        '<!-- zhibi-disable-next-line evidence/personal-data: x -->\n- 11010519491231002X they',
      );
    const found = lint(plan(text, locked), { language: 'en', today: '2026-01-01' });
    const of = (id: string) => found.filter(({ rule }) => rule === id).map((one) => one.severity);
    expect(of('evidence/personal-data')).toEqual(['error', 'error']);
    expect(of('look/no-statements')).toEqual(['warning']);
  });
});

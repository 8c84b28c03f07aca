/** Every message of every rule is produced by some fixture, so that no wording goes unseen. */
import { expect, test } from 'vitest';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { refusals } from '../../../src/plan/read/yaml/config/nestedConfig';
import { blankCheck } from '../../../src/proof/blankCheck';
import { proofOf } from '../../../src/proof/check';
import type { Copy } from '../../../src/proof/model';
import { RULES } from '../../../src/rules/catalogue';
import { unknownRules } from '../../../src/rules/engine/configRules';
import { lint } from '../../../src/rules/lint';
import { pageOf } from '../../../src/rules/pages';
import { unreadableWords } from '../../../src/words/copies';
import { fixtures, lintExample, lintText, planOf } from './harness';

const FENCE = '```';
const block = (rows: string) =>
  `${FENCE}roe\nentity: A\ncurrency: CNY\nunit: 元\nperiods: [2022]\n${rows}\n${FENCE}\n`;

/** What is too much for a file of fixtures, and what no rule's page has. */
const OTHERS = [
  `---\nzhibi: 1\nnotes: ${'x'.repeat(64 * 1024)}\n---\n`,
  '- a\n'.repeat(15_001),
  block(`revenue: 1\nnote: ${'x'.repeat(256 * 1024)}`),
  block('netIncome: 5\nequityTotal: 5'),
  block('weighted: {P0: 5, E0: -50, NP: 5}'),
];

/** What is told of a `.zhibi.yaml`, which is no plan. */
function foundInSettings() {
  const read = (text: string) => readConfig(text);
  const texts = ['[', 'colour: red', 'pursue: many', 'rules: {no/such: off — x}'];
  const [outer, inner] = ['pursue: 3', 'pursue: 4'].map((text) => read(text).config);
  return [
    ...texts.flatMap((text) => [...read(text).problems, ...unknownRules(read(text).config)]),
    ...(outer && inner ? refusals(outer, inner) : []),
  ];
}

const SOURCE = '[^fy]: 年报 · [示例公司2024年年报](sources/fy.txt) · 2025-03-26 · A1\n';
/** What the copy of the rules' examples doesn't say, beside the examples themselves. */
const DENIED = [
  '- 公司看海外。[^fy]\n  > 我们明天就去月球上开一家卖雨伞的店。\n',
  '- 公司看海外。[^fy]\n  > 公司认为，海外产能将不是未来两年的主要需求来源。\n',
  '- 公司看海外。[^fy]\n  > 公司认为，海外产能将是主要需求来源。\n',
  '- 员工 73219 人，中标率 87.3%。[^fy]\n',
  '```roe\nentity: 示例公司\ncurrency: CNY\nunit: 元\nperiods: [2024]\ninventory: 73219847.55\nsource: [fy]\n```\n',
];

/** What stands on several pages, none of them the cited one. */
function foundOnPages() {
  const said = '海外产能将是未来两年的主要需求来源。';
  const pages = ['目录', said, '其他', said].join('\n\f');
  const bad = `## 望\n\n- 看海外。[^fy]（第 1 页）\n  > ${said}\n\n${SOURCE}`;
  return lintExample({ bad, good: bad, copies: { 'sources/fy.txt': pages } }, bad);
}

/** What is found where a copy isn't there, or can't be read, in each of the ways. */
function foundOnCopies() {
  const plan = planOf(`## 望\n\n- 营业收入 118.55 亿元。[^fy]\n\n${SOURCE}`);
  const codes = Object.keys(unreadableWords) as (keyof typeof unreadableWords)[];
  const copies: Copy[] = [
    { state: 'outside' },
    ...codes.map((unreadable): Copy => {
      const why = { unreadable, params: { limit: 1, format: 'x' } };
      return { state: 'unreadable', hash: null, why };
    }),
  ];
  return copies.flatMap((copy) => {
    const proof = () => proofOf(plan, new Map([['sources/fy.txt', copy]]));
    return lint(plan, { language: 'en', today: null, proof });
  });
}

/** A value that the copy has for another year only. */
function foundForAnotherYear() {
  const plan = planOf(`## 望\n\n${SOURCE}`);
  const nearest = { page: 1, label: null, line: 1, text: '现金 11,634 10,382', differs: null };
  const check = { ...blankCheck('row', { start: 0, end: 1 }, '11634'), nearest };
  const checks = [{ ...check, result: 'not-found' as const }];
  const counts = { found: 0, derived: 0, notFound: 1, unchecked: 0 };
  const proof = () => ({ checks, counts, copies: new Map() });
  return lint(plan, { language: 'en', today: null, proof });
}

const examples = RULES.filter(({ id }) => id.startsWith('proof/')).map(
  ({ id }) => pageOf(id).example,
);
const [quotes] = examples.filter(({ copies }) => copies);
const inFixtures = fixtures().flatMap(({ text, config }) => lintText(text, { config }));
const produced = new Set(
  [
    ...inFixtures,
    ...foundForAnotherYear(),
    ...examples.flatMap((example) => lintExample(example, example.bad)),
    ...DENIED.flatMap((text) => {
      const bad = `## 望\n\n${text}\n${SOURCE}`;
      return lintExample({ ...quotes, bad, good: bad }, bad);
    }),
    ...OTHERS.flatMap((text) => lintText(text)),
    ...foundInSettings(),
    ...foundOnPages(),
    ...foundOnCopies(),
  ].map(({ rule, code }) => `${rule}#${code}`),
);

const codes = RULES.flatMap(({ id, messages }) =>
  Object.keys(messages).map((code) => `${id}#${code}`),
);

test('every message is produced', () => {
  expect(codes.filter((code) => !produced.has(code))).toEqual([]);
});

/** Findings that only gather others, and speak once as it is. */
const HEADS =
  /^(?:evidence\/(?:contradicted|one-voice|one-side)|people\/single-thread|look\/no-peers)$/;

test('the page of each rule whose findings have causes says for what it speaks once', () => {
  const caused = inFixtures.filter(({ cause }) => cause !== undefined).map(({ rule }) => rule);
  const rules = [...new Set(caused)].filter((rule) => !HEADS.test(rule)).sort();
  expect(rules.length).toBeGreaterThan(15);
  expect(rules.filter((rule) => !pageOf(rule).once)).toEqual([]);
  const said = RULES.filter(({ id }) => pageOf(id).once).map(({ id }) => id);
  expect(said.sort()).toEqual(rules);
});

/** The parts of proof: folding, figures as written, pages, rows, search, what is written into a plan. */
import { describe, expect, test } from 'vitest';
import { documentAbout } from '../../../src/copies/about';
import { citePassage } from '../../../src/edit/things/sources/citePassage';
import { sourceFromFile } from '../../../src/edit/things/sources/sourceFromFile';
import { readPlan } from '../../../src/plan/document';
import { withEdits } from '../../../src/plan/text/text';
import { proofOf, provenClaims } from '../../../src/proof/check';
import { sameDigits } from '../../../src/proof/figures/digits';
import { numbersIn } from '../../../src/proof/figures/numbers';
import { writtenFigure } from '../../../src/proof/figures/written';
import { isSameHash, writtenHash } from '../../../src/proof/hash';
import { isOnPage } from '../../../src/proof/locator';
import type { Check, Copies } from '../../../src/proof/model';
import { PassageSearch } from '../../../src/proof/search';
import { CopyIndex } from '../../../src/proof/text/copyIndex';
import { foldPassage } from '../../../src/proof/text/fold';
import { nearestTo } from '../../../src/proof/text/nearest';
import { placesOf } from '../../../src/proof/text/passage';
import { comparisonHtml } from '../../../src/review/formats/diff/diffHtml';
import { copyOf, fixture } from './pairs';

test.each([
  ['海外 产能\n建设', '海外产能建设'],
  ['long-\nterm “growth”', 'longterm growth'],
  ['ＡＢＣ，１２', 'abc12'],
  ['Sam’s soft\u00adhyphen', "sam's softhyphen"],
  ['11,855,097', '11855097'],
])('%j folds as %j', (a, b) => {
  expect(foldPassage(a)).toBe(foldPassage(b));
});

test.each([
  ['-5%', '5%'],
  ['1.5', '15'],
  ['5-10', '510'],
  ['5', '5%'],
  ['不增', '增'],
])('%j does not fold as %j', (a, b) => {
  expect(foldPassage(a)).not.toBe(foldPassage(b));
});

test('a number or word that goes on is another one', () => {
  const index = new CopyIndex(copyOf('sales increased 55.3% in the year, profits decreased\n'));
  for (const passage of [
    'sales increased 5',
    'increased 55.3',
    '5.3% in the year',
    'rofits decreased',
  ]) {
    expect(placesOf(index, passage), passage).toEqual([]);
  }
  expect(placesOf(index, 'increased 55.3% in the year')).toHaveLength(1);
});

test.each([
  ['680985', '6810', true],
  ['680985', '680', true],
  ['680985', '681', true],
  ['680985', '682', false],
  ['9996', '100', true],
  ['9996', '200', false],
  ['9996', '101', false],
  ['9996', '100', true],
  ['853', '85300', true],
  ['853', '85301', false],
])('%s as %s: %s', (copy, figure, same) => {
  expect(sameDigits(copy, figure)).toBe(same);
});

test('numbers of a line: not years, dates, parts of names', () => {
  const values = (text: string) =>
    numbersIn(text, 0).map(({ value, kind, scale }) => [value, kind, scale]);
  expect(
    values('In 2024 Form 10-K and ISO 9001 F-3: $6.5 billion, 4.8\t% and 40 basis points'),
  ).toEqual([
    [9001, 'plain', null],
    [6.5, 'plain', 9],
    [4.8, 'percent', null],
    [40, 'bps', null],
  ]);
  expect(values('2024年12月31日，约两成，百分之十五，三千万元')).toEqual([
    [20, 'percent', null],
    [15, 'percent', null],
    [3000, 'plain', 4],
  ]);
});

test.each([
  ['三成', '约', '', 'tens', 30],
  ['3,000 万元', '超', '', 'over', 3000],
  ['5.1%', 'grew nearly ', '', 'nearly', 5.1],
  ['70%', '不到', '', 'under', 70],
  ['12 亿元', '', '以上', 'over', 12],
  ['8.5 亿元', '', '', 'exact', 8.5],
])('%s behind %j', (text, before, after, exactness, value) => {
  expect(writtenFigure(text, before, after)).toMatchObject({ exactness, ends: [{ value }] });
});

test.each(['3 倍', '过半', '七折', '翻番'])('%s is not compared', (text) => {
  expect(writtenFigure(text, '', '')).toBeNull();
});

describe('locators', () => {
  const { pages } = fixture('20f').copy;
  const [first] = pages;
  const on = (from: string, to = from) =>
    first &&
    isOnPage({ page: first, printed: first.printed }, pages, { from, to, sheet: null, text: '' });
  test('the page of the file, the printed one, a range', () => {
    expect([on('1'), on('61'), on('60', '62'), on('2'), on('F-61')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
  test('are read behind a citation, in both brackets', () => {
    const text =
      '## 望\n\n- 甲。[^a] (p. 52) 乙。[^b]（第 52–53 页）丙。[^c] (sheet Balance) 丁。[^d] (另见)\n';
    const { citations } = readPlan(text, { path: 'a.md' });
    expect(
      citations.map(({ locator }) => locator && [locator.from, locator.to, locator.sheet]),
    ).toEqual([['52', '52', null], ['52', '53', null], [null, null, 'Balance'], undefined]);
  });
  test.each(['[^a](p. 52)', '[^a](p.52)'])('%s is a near-miss with its fix', (written) => {
    const text = `## 望\n\n- 收入增长。${written}\n\n[^a]: 年报 · x · 2024\n`;
    const plan = readPlan(text, { path: 'a.md' });
    const [miss] = plan.problems.filter(({ code }) => code === 'locator');
    expect(withEdits(text, miss?.edits ?? [])).toContain(written.replace('](', '] ('));
    expect(plan.claims[0]?.sources).toEqual(['a']);
  });
});

test('the nearest passage says what differs', () => {
  const differs = (passage: string, copy: string) => nearestTo(fixture(copy), passage)?.differs;
  expect(differs('公司不从事电池本身的生产，也直接向整车企业供货。', 'zh-report')).toMatchObject({
    kind: 'negation',
  });
  expect(
    differs('海外产能建设与固态电池中试线将是未来三年的主要需求来源', 'zh-report'),
  ).toMatchObject({
    kind: 'number',
    said: '三',
    source: '两',
  });
  expect(nearestTo(fixture('zh-report'), '董事长说我们要上市三次再退市')).toBeNull();
});

test('hashes are compared by as many digits as are written', () => {
  const hash = 'ab'.repeat(32);
  expect(writtenHash(hash)).toBe('sha256:abababababababab');
  expect(isSameHash('sha256:abababababababab', hash)).toBe(true);
  expect(isSameHash('sha256:abababababababac', hash)).toBe(false);
  expect(isSameHash('md5:1', hash)).toBe(true);
});

test('a block quote and a quotation stand where they are written', () => {
  const text =
    '---\naccount: X\n---\n\n## 望\n\n- 看海外，“以客户为中心的战略”。[^s]\n  > 海外产能\n  > 建设。 [^t]\n\n段落。\n\n> 原话在此。\n\n## 闻\n\n- 乙。\n  > 丙说。\n';
  const { claims } = readPlan(text, { path: 'a.md' });
  const quoted = claims.flatMap(({ quotations }) =>
    quotations.map(({ range, text: words }) => [text.slice(range.start, range.end), words]),
  );
  expect(quoted).toEqual([
    ['“以客户为中心的战略”', '以客户为中心的战略'],
    ['> 海外产能\n  > 建设。 [^t]', '海外产能 建设。'],
    ['> 原话在此。', '原话在此。'],
    ['> 丙说。', '丙说。'],
  ]);
});

const FENCE = '```';
const BLOCK = (revenue: string, income = '286,100,541.92') =>
  `## 望\n\n${FENCE}roe\nentity: 示例智能\ncurrency: CNY\nunit: 元\nperiods: [2023, 2024]\nrevenue: 16,628,361,009.62 | ${revenue}\nnetIncome: "1,774,565,918.27 | ${income}"\nsource: [s]\n${FENCE}\n\n[^s]: 年报 · [r](zh-report.txt) · 2025 · A1\n`;
const copies: Copies = new Map([
  ['zh-report.txt', { state: 'read', hash: 'h', index: fixture('zh-report') }],
]);

test('rows of a block, value by value, with their ranges', () => {
  const text = BLOCK('11,855,097,263.18');
  const { checks } = proofOf(readPlan(text, { path: 'a.md' }), copies);
  expect(checks.map(({ result, range }) => [result, text.slice(range.start, range.end)])).toEqual([
    ['found', '16,628,361,009.62'],
    ['not-found', '11,855,097,263.18'],
    ['found', '1,774,565,918.27'],
    ['found', '286,100,541.92'],
  ]);
});

describe('an edit', () => {
  class Counting {
    readonly known = new Map<string, readonly Check[]>();
    asked = 0;
    get(key: string) {
      return this.known.get(key);
    }
    set(key: string, checks: readonly Check[]) {
      this.asked++;
      this.known.set(key, checks);
    }
  }
  const text = (n: string) =>
    `## 望\n\n${Array.from({ length: 20 }, (_, i) => `- 第${i}条：营业收入 118.55 亿元。[^s]`).join('\n')}\n- 销售费用 ${n} 亿元。[^s]\n\n[^s]: 年报 · [r](zh-report.txt) · 2025 · A1\n`;

  test('checks the claim again that it touched, and moves what is known of the others', () => {
    const cache = new Counting();
    proofOf(readPlan(text('3.92'), { path: 'a.md' }), copies, cache);
    cache.asked = 0;
    const changed = readPlan(`\n\n${text('3.93')}`, { path: 'a.md' });
    const { checks } = proofOf(changed, copies, cache);
    expect(cache.asked).toBe(1);
    expect(checks).toEqual(proofOf(changed, copies).checks);
    expect(checks.at(-1)?.result).toBe('not-found');
  });
});

test('what also cites a source without a copy is never "not found"', () => {
  const text =
    '## 望\n\n- 营业收入 181.55 亿元。[^s][^t]\n\n[^s]: 年报 · [r](zh-report.txt) · 2025\n[^t]: 媒体 · 报道 · 2025\n';
  const proof = proofOf(readPlan(text, { path: 'a.md' }), copies);
  expect(proof.checks.map(({ result, reason }) => [result, reason])).toEqual([
    ['unchecked', 'cites-more'],
  ]);
  expect([...(provenClaims(proof) ?? [])]).toEqual([]);
});

describe('search', () => {
  const search = new PassageSearch([
    ['zh.txt', fixture('zh-report')],
    ['en.txt', fixture('wmt-10k')],
  ]);
  test.each([
    ['经营理念', '成就客户'],
    ['59.15', '前五名客户'],
    ['currency fluctuations', 'currency exchange'],
    ['680,985', 'Total revenues'],
  ])('%s', (query, words) => {
    expect(
      search
        .find(query)
        .slice(0, 3)
        .map(({ text }) => text)
        .join('\n'),
    ).toContain(words);
  });
});

describe('citing a passage', () => {
  const draft = { source: 'fy', text: '海外产能将是未来两年的主要需求来源。', page: '18' };
  const written = (text: string) => {
    const offset = text.indexOf('¦');
    const plan = readPlan(text.replace('¦', ''), { path: 'a.md' });
    return withEdits(plan.text, citePassage(plan, draft, offset));
  };
  test('below the claim under the cursor', () => {
    expect(written('## 望\n\n- 看海外。¦\n- 另一条。\n')).toBe(
      '## 望\n\n- 看海外。[^fy]（第 18 页）\n  > 海外产能将是未来两年的主要需求来源。\n- 另一条。\n',
    );
  });
  test.each([
    ['- 看海外。[^fy]¦', '- 看海外。[^fy]（第 18 页）'],
    ['- 看海外。[^fy]（第 3 页）¦', '- 看海外。[^fy]（第 3 页）'],
    ['- 看海外。[^other]¦', '- 看海外。[^other][^fy]（第 18 页）'],
  ])('%s gets the page where it has none', (claim, cited) => {
    const quote = '  > 海外产能将是未来两年的主要需求来源。\n';
    expect(written(`## 望\n\n${claim}\n`)).toBe(`## 望\n\n${cited}\n${quote}`);
  });
  test('as a claim of its own on an empty line', () => {
    const text = written('## 望\n\n¦\n\n[^fy]: 年报 · x · 2024\n');
    expect(text).toContain('- 海外产能将是未来两年的主要需求来源。[^fy]（第 18 页）\n  > 海外产能');
    expect(readPlan(text, { path: 'a.md' }).claims[0]?.quotations).toHaveLength(1);
  });
});

test('a source line from a file', () => {
  const copy = copyOf('x\n');
  const about = {
    ...copy.about,
    entity: 'Walmart Inc.',
    form: '10-K',
    periodEnd: '2025-01-31',
    sourceKind: 'annual-report',
  } as const;
  const plan = readPlan('---\nlanguage: zh-cn\n---\n\n## 望\n', { path: 'a.md' });
  const { edits } = sourceFromFile(plan, {
    path: 'sources/wmt 10k.html',
    hash: 'cd'.repeat(32),
    copy: { ...copy, about },
    day: '2025-03-14',
  });
  expect(edits[0]?.text).toContain(
    '年报 · [Walmart Inc. 10-K 2025](sources/wmt%2010k.html) · 2025-03-14 · 校验: sha256:cdcdcdcdcdcdcdcd',
  );
});

test('the compare page says below a changed fact what its source says', () => {
  const text = (n: string) =>
    `## 望\n\n- 营业收入 ${n} 亿元。[^s]\n\n[^s]: 年报 · [r](zh-report.txt) · 2025 · A1\n`;
  const [before, after] = ['118.55', '181.55'].map((n) => readPlan(text(n), { path: 'a.md' }));
  if (!before || !after) throw new Error('two plans');
  const proof = proofOf(after, copies);
  const html = comparisonHtml({ before, after, base: 'main', about: '', policy: [], proof }, 'en');
  expect(html).toMatch(/class="answer not-found">181\.55 亿元: not found .*11,855,097,236\.18/);
});

describe('a page that is cited', () => {
  const pages = Array.from(
    { length: 9 },
    (_, at) =>
      `Report\n${at % 2 ? 'The board meets in the head office of the group every month.' : `Chapter ${at} speaks of something else.`}\nIt has ${at + 3} members.\n${at + 40}`,
  ).join('\f');
  const wrongOf = (locator: string) => {
    const text = `## 望\n\n- Said.[^s] (p. ${locator})\n  > The board meets in the head office of the group\n\n[^s]: 年报 · [r](r.pdf) · 2025 · A1\n`;
    const index = new CopyIndex(copyOf(pages));
    const { checks } = proofOf(
      readPlan(text, { path: 'a.md' }),
      new Map([['r.pdf', { state: 'read', hash: 'h', index }]]),
    );
    return checks[0]?.wrongPage ?? null;
  };
  test('is wrong although what it is cited for stands on four others', () => {
    expect(wrongOf('44')).toMatchObject({ right: '41', others: ['43', '45'] });
    expect(wrongOf('99')).toMatchObject({ right: '41' });
  });
  test('is right when it is one of them', () => {
    expect(['41', '43', '45', '47'].map(wrongOf)).toEqual([null, null, null, null]);
  });
});

test.each([
  ['2022', 'found'],
  ['2021', 'unchecked'],
])('a column’s year is told though more stands beside the heads: %s', (year, result) => {
  const page = {
    ...{ number: 1, label: null, printed: [], edges: { top: 0, bottom: 0 }, sheets: [] },
    ...{
      unread: null,
      lines: ['£’000\t£’000', '2022\t2021\tAt 1 January 2022\t-', 'Aggregate emoluments\t372\t291'],
    },
    spans: [
      [300, 320, 360, 380],
      [300, 320, 360, 380, 420, 520, 600, 610],
      [10, 120, 305, 320, 365, 380],
    ],
  };
  const copy = { kind: 'pdf' as const, pages: [page], about: documentAbout([page]), facts: [] };
  const written = `## Look\n\n- Aggregate emoluments were £372 thousand in ${year}.[^s]\n\n[^s]: annual-report · [r](r.pdf) · 2023 · A1\n`;
  const { checks } = proofOf(
    readPlan(written, { path: 'a.md' }),
    new Map([['r.pdf', { state: 'read', hash: 'h', index: new CopyIndex(copy) }]]),
  );
  expect(checks.map((check) => check.result)).toEqual([result]);
});

test('the name of a segment’s profit is no figure', () => {
  const plan = readPlan(
    '---\nzhibi: 1\naccount: X\n---\n\n## Look\n\n```segments\nentity: X\ncurrency: USD\nunit: million\nperiods: [FY2025]\nsegments:\n  Retail: {revenue: 462.4, profit: 23.9, profitName: Operating income 2025}\n  Cloud: {revenue: 1.4, profit: 3.9, 利润名称: 经营利润 2025}\nsource: [s]\n```\n\n[^s]: annual-report · [R](a.txt) · 2025-03-14 · A1\n',
    { path: 'x.account.md' },
  );
  const index = new CopyIndex(copyOf('Revenue 5\n'));
  const copies: Copies = new Map([['a.txt', { state: 'read', hash: 'x', index }]]);
  const texts = proofOf(plan, copies).checks.map(({ text }) => text);
  expect(texts).toEqual(['462.4', '23.9', '1.4', '3.9']);
});

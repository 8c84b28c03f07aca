/**
 * Blocks of values held against the statements that a report prints: right ones, and wrong in
 * each way in which people copy them wrong. All that the checks say stands in
 * `test/fixtures/proof/rows/`, which is read like code; `npx vitest -u` writes it.
 */
import { expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { proofOf } from '../../../src/proof/check';
import { CopyIndex } from '../../../src/proof/text/copyIndex';
import { copyOf, type Line } from '../imports/report/segments/typed';
import { CHINESE, ENGLISH, SEGMENTS } from './printed';

type Rows = Readonly<Record<string, readonly [before: number, now: number]>>;

interface Report {
  readonly pages: readonly (readonly Line[])[];
  readonly language: 'en' | 'zh';
  readonly head: string;
  readonly kind: 'roe' | 'segments';
  readonly rows: Rows;
}

const REPORTS: Readonly<Record<string, Report>> = {
  english: {
    pages: ENGLISH,
    language: 'en',
    kind: 'roe',
    head: 'currency: GBP\nunit: thousand\nperiods: [2021, 2022]',
    rows: {
      ...{ inventory: [1894, 3334], receivables: [12216, 10258], cash: [10382, 11634] },
      ...{ currentAssets: [24492, 25226], assets: [52955, 60676] },
      ...{ currentLiabilities: [21705, 22506], liabilities: [29392, 34347] },
      ...{ equityTotal: [23563, 26329], equity: [23563, 26329] },
      ...{ revenue: [80121, 86614], costOfRevenue: [47899, 51203], grossProfit: [32222, 35411] },
      ...{ ebt: [4734, 5210], tax: [964, 1095], netIncome: [3770, 4115] },
      // Neither is printed; the letter says another thing.
      ...{ payables: [5000, 6000], interest: [0, 12] },
    },
  },
  chinese: {
    pages: CHINESE,
    language: 'zh',
    kind: 'roe',
    head: 'currency: CNY\nunit: 元\nperiods: [2022, 2023]',
    rows: {
      ...{ cash: [47281857.31, 42962778.48], receivables: [34437668.71, 46871102.87] },
      ...{ inventory: [25411904.66, 29000331.05], currentAssets: [107131430.68, 118834212.4] },
      ...{ assets: [260411904.66, 290770331.05], liabilities: [140411904.66, 150770331.05] },
      ...{ equityTotal: [120000000, 140000000] },
    },
  },
  parent: {
    pages: CHINESE,
    language: 'zh',
    kind: 'roe',
    head: 'currency: CNY\nunit: 元\nperiods: [2022, 2023]',
    rows: {
      ...{ cash: [12281857.31, 11962778.48], receivables: [4437668.71, 6871102.87] },
      ...{ inventory: [5411904.66, 9000331.05], assets: [60411904.66, 90770331.05] },
      ...{ liabilities: [40411904.66, 50770331.05] },
    },
  },
  segments: {
    pages: SEGMENTS,
    language: 'zh',
    kind: 'segments',
    head: 'currency: CNY\nunit: 万元\nperiods: [2022, 2023]',
    rows: {
      ...{ 房地产开发: [330339.63, 515526.83], 物业管理: [140260.03, 103021.99] },
      ...{ 华北地区: [326149.63, 238089.23], 华东地区: [312156.75, 227874.42] },
    },
  },
};

/** What becomes of the two values of a row. */
const WAYS: Readonly<Record<string, (row: readonly [number, number]) => (number | null)[]>> = {
  right: ([before, now]) => [before, now],
  'the years swapped': ([before, now]) => [now, before],
  'a digit more': ([before, now]) => [before, Number(`${now}1`)],
  'ten times as much': ([before, now]) => [
    Math.round(before * 1000) / 100,
    Math.round(now * 1000) / 100,
  ],
  'the last digit wrong': ([before, now]) => [before, now + 1],
  'two digits swapped': ([before, now]) => [
    before,
    Number(String(now).replace(/^(\d)(\d)/, '$2$1')),
  ],
  'of the other sign': ([before, now]) => [-before, -now],
  'only the last year': ([, now]) => [null, now],
};

function told({ pages, language, kind, head, rows }: Report, way: string): string {
  const written = Object.entries(rows).map(([key, row]) => {
    const cells = (WAYS[way]?.(row) ?? []).map((value) => value ?? '--').join(' | ');
    return kind === 'roe' ? `${key}: ${cells}` : `  ${key}: {营业收入: ${cells}}`;
  });
  const body = kind === 'roe' ? written : ['segments:', ...written];
  const text = `## Look\n\n\`\`\`${kind}\nentity: X\n${head}\n${body.join('\n')}\nsource: [s]\n\`\`\`\n\n[^s]: annual-report · [R](r.pdf) · 2024-03-01 · A1\n`;
  const plan = readPlan(text, { path: 'a.account.md' });
  const index = new CopyIndex(copyOf(pages, language));
  const { checks } = proofOf(plan, new Map([['r.pdf', { state: 'read', hash: 'h', index }]]));
  return checks
    .map(({ range, text: value, result, reason, page, line, excerpt, nearest }) => {
      const start = text.lastIndexOf('\n', range.start) + 1;
      const row = text.slice(start, text.indexOf(':', start)).trim();
      const there = page === null ? '' : ` · page ${page}, line ${line}: ${excerpt}`;
      const near = nearest ? ` · nearest page ${nearest.page}: ${nearest.text}` : '';
      return `${row} ${value}: ${result}${reason ? ` (${reason})` : ''}${there}${near}\n`;
    })
    .join('');
}

test.each(Object.entries(REPORTS))('%s', async (name, report) => {
  const all = Object.keys(WAYS).map((way) => `${way}\n\n${told(report, way)}`);
  await expect(all.join('\n')).toMatchFileSnapshot(`../../fixtures/proof/rows/${name}.txt`);
});

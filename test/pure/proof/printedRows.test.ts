/** Values of blocks against the statements that a report prints: their row, their year, their unit. */
import { expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { proofOf } from '../../../src/proof/check';
import { CopyIndex } from '../../../src/proof/text/copyIndex';
import { copyOf, type Line } from '../imports/report/segments/typed';
import { CHINESE, ENGLISH, SEGMENTS } from './printed';

const FENCE = '```';

function results(
  pages: readonly (readonly Line[])[],
  language: 'en' | 'zh',
  rows: string,
  kind = 'roe',
) {
  const text = `## Look\n\n${FENCE}${kind}\nentity: X\n${rows}\nsource: [s]\n${FENCE}\n\n[^s]: annual-report · [R](r.pdf) · 2024-03-01 · A1\n`;
  const plan = readPlan(text, { path: 'a.account.md' });
  const index = new CopyIndex(copyOf(pages, language));
  const { checks } = proofOf(plan, new Map([['r.pdf', { state: 'read', hash: 'h', index }]]));
  return checks.map(({ text: value, result, page, nearest }) =>
    result === 'found' ? `${value} found p. ${page}` : `${value} ${result} ${nearest?.text ?? ''}`,
  );
}

const english = (rows: string) =>
  results(ENGLISH, 'en', `currency: GBP\nunit: thousand\nperiods: [2021, 2022]\n${rows}`);
const chinese = (rows: string, unit = '元') =>
  results(CHINESE, 'zh', `currency: CNY\nunit: ${unit}\nperiods: [2022, 2023]\n${rows}`);

test('each value of the statements is found in its row, on its page, signs aside', () => {
  expect(
    english(
      'inventory: 1894 | 3334\ncash: 10382 | 11634\nrevenue: 80,121 | 86,614\ncostOfRevenue: 47899 | 51203\ntax: 964 | 1095\ncurrentLiabilities: 21705 | 22506',
    ),
  ).toEqual([
    ...['1894 found p. 2', '3334 found p. 2', '10382 found p. 2', '11634 found p. 2'],
    ...['80,121 found p. 3', '86,614 found p. 3', '47899 found p. 3', '51203 found p. 3'],
    ...['964 found p. 3', '1095 found p. 3', '21705 found p. 2', '22506 found p. 2'],
  ]);
});

test('the value of another year, or of another row, is told with what the row says', () => {
  expect(english('cash: 11634 | 10382\ninventory: 1894 | 1894')).toEqual([
    '11634 not-found Cash and cash equivalents 11,634 10,382',
    '10382 not-found Cash and cash equivalents 11,634 10,382',
    '1894 found p. 2',
    '1894 not-found Inventories 3,334 1,894',
  ]);
  expect(english('receivables: 12216 | 3334\nassets: 52955 | 60767')).toEqual([
    '12216 found p. 2',
    '3334 not-found Trade receivables 10,258 12,216',
    '52955 found p. 2',
    '60767 not-found Total assets 60,676 52,955',
  ]);
});

test('a unit of the block’s own, to as many digits as it writes; another size is none of it', () => {
  expect(chinese('cash: 4728.19 | 4296.28\nassets: 26041.19 | 29077', '万元')).toEqual([
    ...['4728.19 found p. 1', '4296.28 found p. 1', '26041.19 found p. 1', '29077 found p. 1'],
  ]);
  expect(chinese('cash: 47281857.31 | 429627.78')[1]).toMatch(/^429627.78 (?:unchecked|not-found)/);
});

test('the parent company’s statements are none of the group’s', () => {
  for (const told of chinese('cash: 12,281,857.31 | 11,962,778.48'))
    expect(told).not.toContain('found p.');
});

test('what the statements say otherwise, but only roughly, stays in doubt', () => {
  // 4.7 million as printed elsewhere, rounded: the row is the same value, and proves no other.
  expect(chinese('cash: 4700 | 4296.28', '万元')[0]).toMatch(/^4700 (?:unchecked|not-found)/);
  // A row that the statements lack is looked for in the text alone.
  expect(english('interest: 111 | 222')).toEqual([
    expect.stringMatching(/^111 not-found/),
    expect.stringMatching(/^222 (?:not-found|unchecked)/),
  ]);
});

const segments = (periods: string, rows: string) =>
  results(
    SEGMENTS,
    'zh',
    `currency: CNY\nunit: 万元\nperiods: ${periods}\nsegments:\n${rows}`,
    'segments',
  ).map((told) => told.replace(/ (?:not-found|unchecked) .*/, ' open'));

test('a segment’s value is found in the row of its name, in the column of its measure and year', () => {
  expect(
    segments(
      '[2022, 2023]',
      '  华北地区: {营业收入: 326149.63 | 238089.23}\n  华东地区: {营业收入: 312156.75 | 227874.42}',
    ),
  ).toEqual([
    ...['326149.63 found p. 2', '238089.23 found p. 2'],
    ...['312156.75 found p. 2', '227874.42 found p. 2'],
  ]);
  // The years the other way round, another segment's value, and cost for revenue.
  expect(segments('[2022, 2023]', '  华北地区: {营业收入: 238089.23 | 326149.63}')).toEqual([
    ...['238089.23 open', '326149.63 open'],
  ]);
  expect(segments('[2022]', '  华北地区: {营业收入: 312156.75}')).toEqual(['312156.75 open']);
  expect(segments('[2023]', '  房地产开发: {营业收入: 422732.05}')).toEqual(['422732.05 open']);
});

/** Which tables say what a customer earns with: a head, or numbers that add up. */
import { expect, test } from 'vitest';
import { hasMixTable } from '../../../src/evidence/mixTables';
import { indexOf } from '../../../src/evidence/planIndex';
import { readPlan } from '../../../src/plan/document';

const FENCE = '```';

function isMix(table: string, section = 'Look'): boolean {
  const block = `${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 1000 | 1200\nsource: [fy]\n${FENCE}`;
  const text = `---\nzhibi: 1\naccount: Acme\n---\n\n## ${section}\n\n### Earning power\n\n${block}\n\n${table}\n\n[^fy]: annual-report · Report · 2022-07-26 · A1\n`;
  const plan = readPlan(text, { path: 'plan.account.md' });
  return hasMixTable(plan, indexOf(plan));
}

const rows = (head: string, ...body: readonly string[]) =>
  [head, head.replace(/[^|]+/g, ' --- '), ...body].join('\n');

test.each([
  ['a head that names segments', rows('| Segment | 2022 |', '| Bread | 7 |', '| Cake | 4 |')],
  ['in Chinese', rows('| 业务板块 | 2022 |', '| 面包 | 7 |', '| 蛋糕 | 4 |')],
  ['a title in the head', rows('| Revenue by region | 2022 |', '| North | 7 |', '| South | 4 |')],
  ['rows that add up to the revenue', rows('| | 2022 |', '| Bread | 800 |', '| Cake | 400 |')],
  ['in another unit', rows('| What | 2021 |', '| Bread | 0.6 bn |', '| Cake | 0.4 bn |')],
  ['with a total', rows('| What | 2022 |', '| A | 700 |', '| B | 500 |', '| All | 1,200 |')],
  ['shares of a hundred', rows('| What | 2022 |', '| Bread | 64% |', '| Cake | 36% [^fy] |')],
])('%s', (_, table) => {
  expect(isMix(table)).toBe(true);
});

test.each([
  ['people', rows('| Name | Title |', '| Ann | CFO |', '| Bob | COO |')],
  ['a head without numbers', rows('| Segment | Lead |', '| Bread | Ann |', '| Cake | Bob |')],
  ['one row', rows('| Segment | 2022 |', '| Bread | 7 |')],
  ['other numbers', rows('| Plant | Ovens |', '| Leeds | 12 |', '| Hull | 5 |')],
  ['a part of the revenue', rows('| What | 2022 |', '| Bread | 500 |', '| Cake | 400 |')],
  ['a word that only begins so', rows('| Productivity | 2022 |', '| Leeds | 7 |', '| Hull | 4 |')],
])('not %s', (_, table) => {
  expect(isMix(table)).toBe(false);
});

test('a table elsewhere than in Look tells nothing', () => {
  const table = rows('| Segment | 2022 |', '| Bread | 7 |', '| Cake | 4 |');
  expect([isMix(table), isMix(table, 'Risks')]).toEqual([true, false]);
});

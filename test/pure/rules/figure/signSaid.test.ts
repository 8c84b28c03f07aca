/** A bound figure whose words say that it fell needs no minus. */
import { expect, test } from 'vitest';
import { lintText } from '../harness';

const FENCE = '```';

function isStale(sentence: string): boolean {
  const text = `---\nzhibi: 1\naccount: Acme\n---\n\n## Look\n\n- ${sentence} [^fy]\n\n${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 1000 | 979\noperatingCashFlow: 40 | -12\nsource: [fy]\n${FENCE}\n\n[^fy]: annual-report · Report · 2023-03-26 · A1\n`;
  return lintText(text).some(({ rule }) => rule === 'figure/stale');
}

const GROWTH = 'roe:Acme/2022/revenueGrowth';
const CASH = 'roe:Acme/2022/operatingCashFlow';

test.each([
  `营业收入少了 [2.1%](${GROWTH})。`,
  `营业收入下降[2.1%](${GROWTH})。`,
  `营业收入同比下滑约 [2.1%](${GROWTH})。`,
  `营业收入下降了 **[2.1%](${GROWTH})**。`,
  `Revenue fell by [2.1%](${GROWTH}).`,
  `Revenue was down [2.1%](${GROWTH}).`,
  `经营现金流净流出 [12](${CASH})。`,
  `There was an outflow of [12 million](${CASH}).`,
  `营业收入增长 [-2.1%](${GROWTH})。`,
  `Revenue grew [−2.1%](${GROWTH}).`,
])('%s is right', (sentence) => {
  expect(isStale(sentence)).toBe(false);
});

test.each([
  `营业收入少了 [2.4%](${GROWTH})。`,
  `Revenue fell by [3.1%](${GROWTH}).`,
  `营业收入增长 [2.1%](${GROWTH})。`,
  `Revenue grew [2.1%](${GROWTH}).`,
  `存货降了，营业收入增长 [2.1%](${GROWTH})。`,
  `Costs fell. Revenue grew [2.1%](${GROWTH}).`,
  `营业收入少了 [-1.2%](${GROWTH})。`,
])('%s is not', (sentence) => {
  expect(isStale(sentence)).toBe(true);
});

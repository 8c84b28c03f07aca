/** Scores of the fit section, as items and as a table. */
import { expect, test } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';

const scores = (body: string) =>
  readPlan(`## Fit\n\n${body}\n`, { path: 'a.account.md' }).fit.map(
    ({ criterion, score, of, text, citations }) =>
      `${criterion} ${score}/${of} ${text} ${citations.map(({ id }) => id)}`.trim(),
  );

test.each<[body: string, ...read: string[]]>([
  ['- Growth: 4/5 because it doubles [^a]', 'Growth 4/5 it doubles a'],
  ['- Budget: 3/5 - not before Q1', 'Budget 3/5 not before Q1'],
  ['- 付款：３/５，因为账期半年', '付款 3/5 账期半年'],
  ['- Reach: ★★★☆☆', 'Reach 3/5 ★★★☆☆'],
  [
    '| 标准 | 评分 | 理由 |\n| --- | --- | --- |\n| 战略契合 | 4/5 | 列为重点 [^a] |\n| 付款信用 | | 待查 |',
    '战略契合 4/5 列为重点 a',
    '付款信用 null/null 待查',
  ],
  [
    '| 序号 | 维度 | 权重 | 得分（10分） | 说明 |\n| --- | --- | --- | --- | --- |\n| 1 | 增长 | 30% | 8 | 翻番 |\n| 2 | 关系 | 20% | 5 | 老同学 |',
    '增长 8/10 翻番',
    '关系 5/10 老同学',
  ],
  [
    '| Criterion | Why | Score |\n| --- | --- | --- |\n| Growth | it doubles | 4 |',
    'Growth 4/5 it doubles',
  ],
  // Numbers that nobody calls a score, and a score beyond what it is out of.
  ['| Site | Lines |\n| --- | --- |\n| Halle | 4 |'],
  ['| Criterion | Score |\n| --- | --- |\n| Growth | 40 |'],
])('%j', (body, ...read) => {
  expect(scores(body)).toEqual(read);
});

/** A block written with decimal commas is told once, and mended only where no number has two readings. */
import { expect, test } from 'vitest';
import { readPlan } from '../../../../../../src/plan/document';

function told(rows: string) {
  const text = `\`\`\`roe\nentity: Pumpen AG\ncurrency: EUR\nunit: million\nperiods: [2024, 2025]\nends: [31.12.2024, 31.12.2025]\n${rows}\n\`\`\`\n`;
  const { problems, roe } = readPlan(text, { path: 'x.account.md' });
  let mended = text;
  const edits = problems.flatMap((problem) => problem.edits ?? []);
  for (const { range, text: by } of [...edits].sort((a, b) => b.range.start - a.range.start))
    mended = mended.slice(0, range.start) + by + mended.slice(range.end);
  const codes = problems.map(({ code, range }) => `${code} ${text.slice(range.start, range.end)}`);
  const revenue = roe[0]?.statements?.rows.revenue ?? null;
  return { codes, revenue, mended: mended.split('\n').slice(6, -2) };
}

test('all numbers are mended at once, thousands with points, too', () => {
  expect(
    told(
      'revenue: 1.263,4 | 1.284,6\nassets: 1.402 | 1.455,8\nequity: -598,1 | (622,4)\nreported: {grossMargin: "31,2 % | --"}',
    ),
  ).toMatchObject({
    codes: ['decimal-comma 1.263,4'],
    mended: [
      'revenue: 1263.4 | 1284.6',
      'assets: 1402 | 1455.8',
      'equity: -598.1 | (622.4)',
      'reported: {grossMargin: "31.2 % | --"}',
    ],
  });
});

test('not where a number may be a thousand or a little more than one', () => {
  const rows = ['revenue: 1.263,4 | 1.284,6', 'assets: 1,402 | 1.455,8'];
  expect(told(rows.join('\n'))).toMatchObject({
    codes: ['decimal-comma 1.263,4'],
    revenue: null,
    mended: rows,
  });
});

test.each([
  ['revenue: 1,263.4 | 1,284.6', []],
  ['revenue: 1,263 | 1,284', []],
  ['revenue: 1263.4 | 12,5', ['not-a-number 12,5']],
  ['revenue: 1.263 | 1.284', []],
])('%s has points', (rows, codes) => {
  expect(told(rows).codes).toEqual(codes);
});

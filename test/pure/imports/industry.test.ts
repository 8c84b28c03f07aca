/** Many companies of one file as one peer. */
import { describe, expect, test } from 'vitest';
import { industryInto } from '../../../src/edit/importIndustry';
import { readIndustry } from '../../../src/imports';
import { readPlan } from '../../../src/plan/document';
import { withEdits } from '../../../src/plan/text/text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const HEAD = 'company,period,Revenue,Cost of Revenue,Net income,Total assets,Total equity';
/** Gross margins of 10, 20 … percent. */
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => [
    `C${i + 1},2022,100,${100 - 10 * (i + 1)},5,200,100`,
    `C${i + 1},2023,200,${200 - 20 * (i + 1)},10,200,100`,
  ]).flat();
const file = (count: number) => utf8([HEAD, ...rows(count)].join('\n'));

test('medians, quartiles and the number of companies', async () => {
  const { count, periods, median, p25, p75 } = await readIndustry(file(5));
  expect({ count, periods }).toEqual({ count: 5, periods: ['2022', '2023'] });
  expect(median.grossMargin).toEqual([0.3, 0.3]);
  expect(p25.grossMargin).toEqual([0.2, 0.2]);
  expect(p75.grossMargin).toEqual([0.4, 0.4]);
  expect(median.netMargin).toEqual([0.05, 0.05]);
  expect(median.revenueGrowth).toEqual([null, 1]);
});

test('two companies are no industry', async () => {
  await expect(readIndustry(file(2))).rejects.toMatchObject({ code: 'no-industry' });
});

describe('into a plan', () => {
  const plan = (peers: string) =>
    readPlan(
      `---\nzhibi: 1\naccount: Acme\n---\n# Acme\n\n## Look\n\n\`\`\`roe\nentity: Acme\nperiods: [2022, 2023]\nrevenue: 1 | 2\n${peers}\`\`\`\n`,
      { path: 'a.account.md' },
    );

  test.each([
    ['no peers', ''],
    ['a list in brackets', 'peers: [{entity: B, revenue: 1 | 2}]\n'],
    ['a list of lines', 'peers:\n  - entity: B\n    revenue: 1 | 2\n'],
    ['an empty key', 'peers:\n'],
  ])('%s', async (_, peers) => {
    const before = plan(peers);
    const industry = await readIndustry(file(5));
    const { edits, source } = industryInto(before, industry, 'Outdoor', 'en', 'a.csv');
    const after = readPlan(withEdits(before.text, edits), { path: 'a.account.md' });
    const block = after.roe[0];
    expect({ text: after.text, invalid: block?.invalid }).toMatchObject({ invalid: false });
    const peer = block?.statements?.peers.find(({ entity }) => entity === 'Outdoor');
    expect(peer).toMatchObject({ companies: 5, reported: { grossMargin: [0.3, 0.3] } });
    expect(peer?.quartiles?.p75.grossMargin).toEqual([0.4, 0.4]);
    expect(block?.statements?.peers).toHaveLength(peers.includes('B') ? 2 : 1);
    expect(after.text).toContain(source);
    // The same once more changes nothing.
    expect(industryInto(after, industry, 'Outdoor', 'en', 'a.csv').edits).toEqual([]);
  });

  test('without a block of the account', async () => {
    const none = readPlan('---\nzhibi: 1\naccount: X\n---\n# X\n', { path: 'a.account.md' });
    const industry = await readIndustry(file(5));
    expect(() => industryInto(none, industry, 'Outdoor', 'en', 'a.csv')).toThrow(
      expect.objectContaining({ code: 'no-block' }),
    );
  });
});

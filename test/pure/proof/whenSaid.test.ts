/** `The year before` is accounted for where the number is of one, and nowhere else. */
import { expect, test } from 'vitest';
import { readText } from '../../../src/copies/text/readText';
import { readPlan } from '../../../src/plan/document';
import { proofOf } from '../../../src/proof/check';
import { CopyIndex } from '../../../src/proof/text/copyIndex';

const COPY =
  'Acme Annual Report 2024\nTotal revenue was $513.4 million in 2024, up from $480.2 million in 2023.\nThe board expects automation.\n';

async function resultsOf(claim: string): Promise<string[]> {
  const copy = await readText(new TextEncoder().encode(COPY), 'text');
  const text = `---\nzhibi: 1\naccount: Acme\nasOf: 2025-06-01\n---\n\n## Look\n\n- ${claim}[^fy]\n\n[^fy]: annual-report · [Report 2024](sources/fy.txt) · 2025-03-14 · A1\n`;
  const index = new CopyIndex(copy);
  const plan = readPlan(text, { path: 'accounts/a.account.md' });
  const { checks } = proofOf(
    plan,
    new Map([['sources/fy.txt', { state: 'read' as const, hash: 'x', index }]]),
  );
  return checks.map(({ result }) => result);
}

test.each([
  ['It was $480.2 million before.', ['found']],
  ['Revenue was $480.2 million the year before.', ['found']],
  [
    'Revenue rose to $513.4 million in 2024 from $480.2 million the year before.',
    ['found', 'found'],
  ],
  ['Previously, revenue had been $480.2 million.', ['found']],
  ['Revenue was $513.4 million before.', ['unchecked']],
] as const)('%s', async (claim, results) => {
  expect(await resultsOf(claim)).toEqual(results);
});

/** Figures that were copied, into the block that a template left to be filled; and a peer beside it. */
import { expect, test } from 'vitest';
import { importInto } from '../../../src/edit/importInto';
import { readStatements } from '../../../src/imports';
import { readPlan } from '../../../src/plan/document';
import { withEdits } from '../../../src/plan/text/text';
import { lint } from '../../../src/rules/lint';

const BLANK = `---
zhibi: 1
account: Acme
language: en
---

# Acme

## Look

### Earning power

\`\`\`roe
entity: Acme
currency: USD
unit: million
periods: ["2023", "2024"]
revenue: -- | --
netIncome: -- | --
assets: -- | --
equity: -- | --
operatingCashFlow: -- | --
\`\`\`
`;

const COPIED = `(in thousands of USD)\tFY 2022\tFY 2023\tFY 2024
Revenue\t80,000\t90,000\t100,000
Net income\t7,000\t8,000\t9,000
Total assets\t40,000\t45,000\t50,000
Total equity\t20,000\t21,000\t22,000
`;

function rulesOf(text: string): string[] {
  const plan = readPlan(text, { path: 'a.account.md' });
  return lint(plan, { today: '2026-01-01', language: 'en' }).map(({ rule }) => rule);
}

async function brought(text: string, copied: string, entity?: string) {
  const plan = readPlan(text, { path: 'a.account.md' });
  const imported = await readStatements(new TextEncoder().encode(copied));
  const target = {
    language: 'en' as const,
    fileName: 'x',
    entity,
    copiedFrom: { kind: 'annual-report', date: '2025-03' },
  };
  return withEdits(text, importInto(plan, imported, target).edits);
}

test('an empty block takes the periods and the unit of what was copied; a row that it lacks stays', async () => {
  const text = await brought(BLANK, COPIED);
  const [block] = readPlan(text, { path: 'a.account.md' }).roe;
  expect(block?.statements?.periods.map(({ label }) => label)).toEqual([
    'FY2022',
    'FY2023',
    'FY2024',
  ]);
  expect(block?.statements?.rows.revenue).toEqual([80e6, 90e6, 100e6]);
  expect(text).toContain('\noperatingCashFlow: -- | -- | --\n');
  expect(text.match(/```roe/g)).toHaveLength(1);
  expect(text).toContain(
    '[^annual-report-2024]: annual-report · Acme annual report FY2024 · 2025-03\n',
  );
});

test('a block that holds one figure keeps its periods', async () => {
  const text = await brought(BLANK.replace('revenue: -- | --', 'revenue: -- | 100'), COPIED);
  const [block] = readPlan(text, { path: 'a.account.md' }).roe;
  expect(block?.statements?.periods.some(({ label }) => label === '2024')).toBe(true);
  expect(block?.statements?.rows.revenue).toContain(100e6);
});

test('a peer stands beside it and is compared', async () => {
  const own = await brought(BLANK, COPIED);
  const text = await brought(own, COPIED.replace('80,000', '81,000'), 'Beta');
  const plan = readPlan(text, { path: 'a.account.md' });
  expect(plan.roe.map(({ entity }) => entity)).toEqual(['Acme', 'Beta']);
  expect(text).toContain('\nsource: [Beta-annual-report-2024]\n');
  expect(rulesOf(text)).not.toContain('look/no-peers');
  expect(rulesOf(own)).toContain('look/no-peers');
});

/** A unit that nobody wrote, or nobody can read, is the cause: no amount is told as a slip beside it. */
import { expect, test } from 'vitest';
import { shownAs } from '../../../../src/rules/figure/shown';
import { lintText } from '../harness';

const FENCE = '```';
const plan = (unit: string, said: string) =>
  `---\nzhibi: 1\n---\n\n## Look\n\n${FENCE}roe\nentity: Acme\ncurrency: USD\n${unit}periods: [2023, 2024]\nrevenue: 110000 | 118550\nnetIncome: 9000 | 10000\nsource: [fy]\n${FENCE}\n\n- ${said} [^fy]\n\n[^fy]: annual-report · Acme Annual Report 2024 · 2025-03-26 · A1\n`;
const found = (unit: string, said: string) =>
  lintText(plan(unit, said))
    .filter(({ rule }) => /^(?:figure|roe)\//.test(rule))
    .map(({ rule, code }) => `${rule} ${code}`);

const AMOUNTS = [
  'Revenue was 118550 million dollars in 2024.',
  'Revenue was USD 118.55 billion in 2024.',
  'Revenue was [118540 million](roe:Acme/2024/revenue) in 2024.',
];

test.each(AMOUNTS)('%s', (said) => {
  expect(found('unit: lumps\n', said)).toEqual(['roe/invalid unknown-unit']);
  expect(found('', said)).toEqual(['roe/unit-missing unit']);
});

test('a ratio needs no unit', () => {
  expect(found('', 'Net margin was 8.34% in 2024.')).toContain('figure/contradicts near');
});

test('with its unit an amount is compared as before, in the short forms, too', () => {
  for (const unit of ['million', 'mio', 'Mio', 'mn', 'mln']) {
    expect(found(`unit: ${unit}\n`, 'Revenue was 118505 million dollars in 2024.')).toEqual([
      'figure/contradicts swapped',
    ]);
    expect(found(`unit: ${unit}\n`, 'Revenue was 118550 million dollars in 2024.')).toEqual([]);
  }
});

test('money in a message has its thousands apart', () => {
  const shown = (value: number) => shownAs(value, 'revenue', { unit: 1e6 } as never);
  expect([118550e6, 1234567.891e6, 999e6, -2941.8e6, 0.12345e6].map(shown)).toEqual([
    ...['118,550', '1,234,567.89', '999', '-2,941.80', '0.12'],
  ]);
});

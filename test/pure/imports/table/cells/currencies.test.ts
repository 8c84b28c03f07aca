/** Which currency a text beside a table names; a country's own isn't another's. */
import { expect, test } from 'vitest';
import { readStatements } from '../../../../../src/imports';
import { currencyIn } from '../../../../../src/imports/table/cells/units';

test.each([
  ['in millions of Canadian dollars', 'CAD'],
  ['Reporting currency: Australian dollars, in thousands', 'AUD'],
  ['in New Zealand dollars', 'NZD'],
  ['in thousands of New Taiwan dollars', 'TWD'],
  ['in millions of U.S. dollars', 'USD'],
  ['In dollars', 'USD'],
  ['Amounts in US dollars', 'USD'],
  ['in British pounds', 'GBP'],
  ['in Jamaican dollars', null],
  ['in thousands of Egyptian pounds', null],
  ['$ million', null],
] as const)('%s: %s', (text, currency) => {
  expect(currencyIn(text)).toBe(currency);
});

const table = (line: string) =>
  `# Acme\n\n${line}\n\n| Item | 2023 | 2024 |\n| --- | --- | --- |\n| Revenue | $100 | $120 |\n| Net income | $10 | $12 |\n`;
const read = (line: string) =>
  readStatements(new TextEncoder().encode(table(line)), { entity: 'Acme' });

test('a Markdown table with bare dollars: what else the file says decides, else one question', async () => {
  expect((await read('All amounts in US$ millions.')).currency).toBe('USD');
  expect((await read('In millions of Canadian dollars.')).currency).toBe('CAD');
  const unsaid = await read('In millions.');
  expect(unsaid.currency).toBeNull();
  expect(unsaid.notes.filter(({ code }) => code === 'currency-unknown')).toHaveLength(1);
});

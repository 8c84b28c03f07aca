/** Where the values of a tagged report stand: the company's own, not a segment's of the same amount. */
import { expect, test } from 'vitest';
import type { CopyFact, CopyText } from '../../../../src/copies/model';
import { readReport } from '../../../../src/imports/report/readReport';
import { copyOf } from './segments/typed';

const fact = (tag: string, value: number | null, line: number, more: Partial<CopyFact> = {}) => ({
  taxonomy: 'us-gaap',
  tag,
  unit: 'USD',
  start: null,
  end: '2024-12-31',
  value,
  text: String(value),
  decimals: -6,
  dims: {},
  form: '10-K',
  filed: '2025-02-20',
  accn: '0001-25-000001',
  page: 1,
  line,
  ...more,
});
const YEAR = { start: '2024-01-01' };

const readTagged = (facts: readonly CopyFact[]) => {
  const copy: CopyText = { ...copyOf([[]], 'en'), facts };
  return readReport(copy, {}, () => Promise.reject(new Error('it has no tables')));
};

test('a value stands where the whole company has it', async () => {
  const tents = { dims: { StatementBusinessSegmentsAxis: 'TentsMember' } };
  const { places } = await readTagged([
    fact('Revenues', 500, 3, { ...YEAR, ...tents }),
    fact('Revenues', null, 4, YEAR),
    fact('Revenues', 500, 5, YEAR),
    fact('NetIncomeLoss', 50, 6, YEAR),
    fact('Assets', 900, 7),
    fact('StockholdersEquity', 400, 8),
  ]);
  expect(places?.revenue).toEqual([{ page: 1, line: 5, tag: 'us-gaap:Revenues' }]);
  expect(places?.netIncome).toEqual([{ page: 1, line: 6, tag: 'us-gaap:NetIncomeLoss' }]);
});

test('of two tags with one amount the row’s own is its place', async () => {
  const { places } = await readTagged([
    fact('Revenues', 500, 5, YEAR),
    fact('NetIncomeLoss', 50, 6, YEAR),
    fact('StockholdersEquity', 400, 7),
    fact('Assets', 400, 8),
    fact('Liabilities', 0, 9),
  ]);
  expect(places?.assets).toEqual([{ page: 1, line: 8, tag: 'us-gaap:Assets' }]);
  expect(places?.equity).toEqual([{ page: 1, line: 7, tag: 'us-gaap:StockholdersEquity' }]);
});

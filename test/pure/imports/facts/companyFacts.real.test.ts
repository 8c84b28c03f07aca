/** Real files, where they lie beside the project; they are not copied into it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/finance/analyse';
import type { RowKey } from '../../../../src/finance/statements/statements';
import { readStatements } from '../../../../src/imports';
import { readCompanyFacts } from '../../../../src/imports/facts/read/companyFacts';
import { statementsOfImport } from '../../../../src/imports/statements';
import { asHost } from '../asHost';

/** Where the shared data lie, beside the repository or one of its worktrees. */
const data = ['../../../../../shared/data', '../../../../../../shared/data']
  .map((path) => join(import.meta.dirname, path))
  .find((path) => existsSync(path));
const file = join(data ?? '', 'companyfacts/lpa.json');
const there = data !== undefined;
if (!there) console.log('skipped: ../shared/data is not here');

test.skipIf(!there)('the check figures of Logistic Properties of the Americas', async () => {
  const imported = await readCompanyFacts(readFileSync(file));
  expect(imported.entity).toBe('Logistic Properties of the Americas');
  expect(imported.currency).toBe('USD');
  expect(imported.scope).toBe('attributable');
  expect(imported.periods.map((period) => period.label)).toEqual([
    'FY2021',
    'FY2022',
    'FY2023',
    'FY2024',
  ]);
  const { customer } = analyse(statementsOfImport(imported));
  const year = customer.periods.at(-1);
  expect(year?.basisUsed).toBe('average');
  expect(Number(year?.ratios.netMargin) * 100).toBeCloseTo(-66.767, 3);
  expect(year?.ratios.assetTurnover).toBeCloseTo(0.073235, 6);
  expect(year?.ratios.equityMultiplier).toBeCloseTo(2.65426, 5);
  expect(Number(year?.ratios.roe) * 100).toBeCloseTo(-12.9785, 4);
});

test.skipIf(!there)('one year alone has its opening balances', async () => {
  const imported = await readCompanyFacts(readFileSync(file), { periods: ['2024'] });
  expect(imported.periods.map((period) => period.label)).toEqual(['FY2024']);
  expect(imported.opening).toMatchObject({ assets: 590825310, equity: 222326402 });
  const { customer } = analyse(statementsOfImport(imported));
  expect(Number(customer.periods[0]?.ratios.roe) * 100).toBeCloseTo(-12.9785, 4);
  expect(imported.notes).toContainEqual({
    code: 'missing',
    row: 'operatingCashFlow',
    period: null,
    params: {},
  });
});

describe.skipIf(!there)('Pfizer, whose contract revenue is a part of its revenues', () => {
  const bytes = there && readFileSync(join(data, 'finance/pfe_companyfacts_subset.json'));
  const expected =
    there && JSON.parse(readFileSync(join(data, 'finance/expected-pfe.json'), 'utf8'));

  test('every expected value', async () => {
    const imported = await readStatements(bytes as Uint8Array);
    expect(imported.entity).toBe(expected.entity);
    expect(imported.currency).toBe(expected.currency);
    expect(imported.periods.map(({ label }) => label)).toEqual(expected.periods);
    for (const [row, values] of Object.entries(expected.rows as Record<string, number[]>)) {
      const own = imported.rows[row as RowKey] ?? [];
      expect([row, own.map((value) => Number(value) / 1e6)]).toEqual([row, values]);
    }
    const [, , before = 0, after = 0] = imported.rows.revenue ?? [];
    expect(Number(after) / Number(before) - 1).toBeCloseTo(expected['growth FY2024'], 4);
    expect(imported.filing).toEqual({
      form: '10-K',
      number: '0000078003-26-000026',
      date: '2026-02-26',
    });
    expect(imported.notes.filter(({ code }) => code === 'recast')).toMatchObject([
      { params: { from: 'FY2022', to: 'FY2023', date: '2025-02-27', rows: 'revenue' } },
    ]);
    expect(imported.vintages).toEqual(['1', '2', '2', '2', '2']);
  });

  test('as first reported', async () => {
    const { rows } = await readStatements(bytes as Uint8Array, { restated: 'first' });
    const wanted = expected.also_acceptable['revenue as first published'];
    expect(rows.revenue?.map((value) => Number(value) / 1e6)).toEqual(wanted);
  });
});

describe.skipIf(!there)('files of strangers', () => {
  const read = (name: string) =>
    readStatements(readFileSync(join(data as string, 'strangers', name)));
  test('a proxy statement filed later is not taken', async () => {
    const { rows, filing } = await read('A12-proxy-statement.json');
    expect(rows.netIncome).toEqual([100e6, 120e6]);
    expect(filing?.form).toBe('10-K');
  });
  test('a transition period opens with the balances at its start', async () => {
    const { periods, openings } = await read('A13-transition-period.json');
    expect(periods.map(({ end }) => end)).toEqual(['2024-06-30', '2025-12-31']);
    expect(openings).toEqual({ FY2025: { assets: 2100e6, equity: 920e6 } });
  });
});

describe.skipIf(!there)('annual reports in inline XBRL, as downloaded', () => {
  const read = async (name: string) => {
    const imported = await readStatements(readFileSync(join(data as string, 'copies', name)), {
      readCopy: asHost,
    });
    const rows = Object.entries(imported.rows).map(([row, values]) => [
      row,
      values.map((value) => value && value / 1e6),
    ]);
    return { ...imported, millions: Object.fromEntries(rows) };
  };

  test('Walmart: revenue with membership income, minorities in both scopes', async () => {
    const { millions, periods, notes, sources } = await read('wmt-10k-fy2025.html');
    expect(periods.map(({ label }) => label)).toEqual(['FY2023', 'FY2024', 'FY2025']);
    expect(millions).toMatchObject({
      revenue: [611289, 648125, 680985],
      costOfRevenue: [463721, 490142, 511753],
      operatingIncome: [20428, 27012, 29348],
      netIncome: [11680, 15511, 19436],
      netIncomeTotal: [11292, 16270, 20157],
      assets: [243197, 252399, 260823],
      equity: [null, 83861, 91013],
      inventory: [null, 54892, 56435],
      operatingCashFlow: [28841, 35726, 36443],
      capex: [16857, 20606, 23783],
    });
    // 674,538 of contracts is a part, by operating income and the costs above it.
    expect(notes.filter(({ code }) => code === 'total-proven')).toHaveLength(1);
    expect(sources).toMatchObject([{ form: '10-K', kind: 'annual-report' }]);
  });

  test('Apple: no minorities, so both scopes are one', async () => {
    const { millions, notes } = await read('aapl-10k-fy2024.html');
    expect(millions).toMatchObject({
      revenue: [394328, 383285, 391035],
      grossProfit: [170782, 169148, 180683],
      netIncome: [99803, 96995, 93736],
      netIncomeTotal: [99803, 96995, 93736],
      assets: [null, 352583, 364980],
      equity: [50672, 62146, 56950],
      rdExpense: [26251, 29915, 31370],
      inventory: [null, 6331, 7286],
    });
    expect(notes.filter(({ code }) => code === 'no-minorities')).toHaveLength(1);
  });

  test('Wells Fargo keeps its statements in an exhibit: refused, nothing is guessed', async () => {
    await expect(read('wfc-10k-fy2024.html')).rejects.toMatchObject({ code: 'format-unread' });
  });
});

/** The real file, where it lies beside the project; it is not copied into it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../../../src/finance/analyse';
import { readCompanyFacts } from '../../../../src/imports/facts/companyFacts';
import { statementsOfImport } from '../../../../src/imports/statements';

const file = join(import.meta.dirname, '../../../../../shared/data/companyfacts/lpa.json');
const there = existsSync(file);
if (!there) console.log('skipped: shared/data/companyfacts/lpa.json is not here');

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

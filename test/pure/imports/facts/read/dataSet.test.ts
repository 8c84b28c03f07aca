/** The SEC's Financial Statement Data Sets, typed small. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ImportOptions, listCompanies, readStatements } from '../../../../../src/imports';

const SUB = `adsh\tcik\tname\tsic\tform\tperiod\tfy\tfp\tfiled
0000000001-25-000001\t1001\tALPHA CORP\t5040\t10-K\t20241231\t2024\tFY\t20250220
0000000002-25-000007\t1002\tBETA INC\t5040\t10-K\t20240831\t2024\tFY\t20241025
0000000002-25-000009\t1002\tBETA INC\t5040\t10-Q\t20241130\t2025\tQ1\t20250110
`;
const row = (
  adsh: string,
  tag: string,
  ddate: number,
  qtrs: number,
  value: number | string,
  { coreg = '', segments = '', version = 'us-gaap/2024' } = {},
) => [adsh, tag, version, ddate, qtrs, coreg, 'USD', value, segments, ''].join('\t');
const A = '0000000001-25-000001';
const B = '0000000002-25-000007';
const NUM = [
  'adsh\ttag\tversion\tddate\tqtrs\tcoreg\tuom\tvalue\tsegments\tfootnote',
  row(A, 'Revenues', 20241231, 4, 900e6),
  row(A, 'Revenues', 20231231, 4, 800e6),
  row(A, 'Revenues', 20241231, 4, 5e6, { segments: 'BusinessSegments=East;' }),
  row(A, 'Revenues', 20241231, 4, 7e6, { coreg: 'AlphaSub' }),
  row(A, 'Revenues', 20241231, 1, 250e6),
  row(A, 'NetIncomeLoss', 20241231, 4, 90e6),
  row(A, 'NetIncomeLoss', 20231231, 4, '80000000.0000'),
  row(A, 'Assets', 20241231, 0, 2000e6),
  row(A, 'StockholdersEquity', 20241231, 0, 1000e6),
  row(A, 'OwnThing', 20241231, 4, 1, { version: A }),
  row(B, 'Revenues', 20240831, 4, 3821e6),
  row(B, 'NetIncomeLoss', 20240831, 4, 258e6),
  row(B, 'Assets', 20240831, 0, 2462e6),
].join('\n');
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const quarter = zip({ 'readme.htm': '<html>', 'sub.txt': SUB, 'tag.txt': 'tag', 'num.txt': NUM });
const refusal = (bytes: Uint8Array, options?: ImportOptions) =>
  readStatements(bytes, options).then(
    () => null,
    (error: { code: string; params: object }) => ({ code: error.code, ...error.params }),
  );

describe('a quarter of filings', () => {
  test('several companies are listed and asked', async () => {
    expect(await refusal(quarter)).toEqual({
      code: 'several-entities',
      entities: 'ALPHA CORP, BETA INC',
    });
    expect(await refusal(quarter, { entity: 'Gamma' })).toMatchObject({ code: 'no-such-entity' });
    expect(await listCompanies(quarter)).toEqual([
      { name: 'ALPHA CORP', code: '1001' },
      { name: 'BETA INC', code: '1002' },
    ]);
  });

  test.each(['Alpha', 'ALPHA CORP', '1001', 'CIK0000001001'])(
    'one of them as %s',
    async (entity) => {
      const found = await readStatements(quarter, { entity });
      expect(found.periods.map(({ label, end }) => [label, end])).toEqual([
        ['FY2023', '2023-12-31'],
        ['FY2024', '2024-12-31'],
      ]);
      expect(found.rows).toMatchObject({
        revenue: [800e6, 900e6],
        netIncome: [80e6, 90e6],
        assets: [null, 2000e6],
        equity: [null, 1000e6],
      });
      expect(found).toMatchObject({ currency: 'USD', entity: 'ALPHA CORP' });
      expect(found.sources?.[0]).toMatchObject({ form: '10-K', number: A, date: '2025-02-20' });
    },
  );

  test('a fiscal year that ends in August', async () => {
    const { periods, rows } = await readStatements(quarter, { entity: 'Beta' });
    expect(periods).toMatchObject([{ label: 'FY2024', end: '2024-08-31', months: 12 }]);
    expect(rows.revenue).toEqual([3821e6]);
  });

  test('without the companies it is refused by its name', async () => {
    expect(await refusal(zip({ 'num.txt': NUM }))).toEqual({
      code: 'format-unread',
      format: 'sec-zip',
    });
    expect(await refusal(strToU8(NUM))).toEqual({ code: 'format-unread', format: 'sec-num' });
  });

  test('num.txt of one filing is read; nobody knows its company', async () => {
    const own = NUM.split('\n').filter((line) => !line.startsWith(B));
    const found = await readStatements(strToU8(own.join('\r\n')));
    expect(found.entity).toBeNull();
    expect(found.rows.revenue).toEqual([800e6, 900e6]);
  });
});

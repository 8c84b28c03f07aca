/** A file comes from anybody: it is read, or refused with a reason, and never anything else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportError, readStatements } from '../../../src/imports';
import { CELL_LIMITS, readText } from '../../../src/imports/table/cells/cells';
import { workbook } from './workbook';

async function isReadOrRefused(bytes: Uint8Array): Promise<void> {
  const result = await readStatements(bytes).catch((error: unknown) => error);
  if (result instanceof Error) expect(result).toBeInstanceOf(ImportError);
}

test('any bytes', async () => {
  const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x7b], [0xff, 0xfe], [0xef, 0xbb, 0xbf]);
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), (head, tail) =>
      isReadOrRefused(new Uint8Array([...head, ...tail])),
    ),
    { numRuns: 500 },
  );
});

test('any table of words that mean something', async () => {
  const cell = fc.constantFrom(
    ...['', '2021', '2021-12-31', '2022Q1', '营业收入', '净利润', '(3)', '1.2亿', '--', 'x', '5%'],
    ...[
      '单位',
      '元',
      '"',
      '\t',
      'REPORT_DATE',
      'TOTAL_ASSETS',
      'end_date',
      'n_income',
      '__proto__',
    ],
  );
  const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(',', '\t', ';'), (rows, mark) =>
      isReadOrRefused(new TextEncoder().encode(rows.map((row) => row.join(mark)).join('\n'))),
    ),
    { numRuns: 1000 },
  );
});

test('a workbook with any byte wrong', async () => {
  const whole = workbook([
    [
      ['项目', '2021'],
      ['营业收入', 5],
    ],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const bytes = Uint8Array.from(whole);
      bytes[at] = byte;
      return isReadOrRefused(bytes);
    }),
    { numRuns: 300 },
  );
});

test('pieces end anywhere: every row arrives whole', async () => {
  const row = (i: number) =>
    `${1950 + (i % 100)}-12-31,"a ""${i}"", b\n${i}",${'9'.repeat(i % 60)}`;
  const text = Array.from({ length: 10_000 }, (_, i) => row(i)).join('\r\n');
  const { cells } = await readText(new TextEncoder().encode(text), {});
  expect(cells).toHaveLength(10_000);
  cells.forEach((cell, i) => {
    expect(cell).toEqual([`${1950 + (i % 100)}-12-31`, `a "${i}", b\n${i}`, '9'.repeat(i % 60)]);
  });
});

test('a sheet that claims the last column in every row is refused early', async () => {
  const rows = Math.ceil(CELL_LIMITS.cells / 16_000) + 10;
  const cells = Array.from({ length: rows }, (_, i) => `<row><c r="XFC${i}"><v>1</v></c></row>`);
  const bytes = workbook([[['项目', '2021']]], cells.join(''));
  await expect(readStatements(bytes)).rejects.toMatchObject({ code: 'too-large' });
});

/** A workbook with a company on each sheet: a block is of one of them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { listCompanies } from '../../../src/imports';
import { expectRead, refusal } from './table/told';
import { workbook } from './workbook';

type Rows = Parameters<typeof workbook>[0][number];

/** The workbook with sheets called so. */
function named(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const files = unzipSync(workbook(Object.values(sheets)));
  let xml = strFromU8(files['xl/workbook.xml'] as Uint8Array);
  Object.keys(sheets).forEach((name, i) => {
    xml = xml.replace(`name="S${i}"`, `name="${name}"`);
  });
  return zipSync({ ...files, 'xl/workbook.xml': strToU8(xml) });
}

const Y = 1e8;
const profit = (revenue: number, net: number, unit = '单位：亿元'): Rows => [
  [unit, '2022', '2023'],
  ['营业收入', revenue - 1, revenue],
  ['归母净利润', net - 1, net],
];
const balance = (assets: number, unit = '单位：亿元'): Rows => [
  [unit, '2022', '2023'],
  ['资产总计', assets - 1, assets],
  ['负债合计', 1, 2],
];

test('the sheet of the company asked for, and a question where none is', async () => {
  const book = named({ 别家股份: profit(25, 3), 示例股份: profit(15, 2) });
  const known = { '2022': { revenue: 14 * Y }, '2023': { revenue: 15 * Y, netIncome: 2 * Y } };
  await expectRead(book, 'CNY', known, { entity: '示例股份' });
  await expectRead(book, 'CNY', known, { entity: '示例' });
  expect(await refusal(book)).toBe('several-entities');
  expect(await refusal(book, { entity: '第三家' })).toBe('no-such-entity');
  expect((await listCompanies(book)).map(({ name }) => name)).toEqual(['别家股份', '示例股份']);
});

test('several sheets of one company, beside those of others', async () => {
  const book = named({
    别家利润表: profit(25, 3),
    别家资产负债表: balance(50),
    示例利润表: profit(15, 2),
    示例资产负债表: balance(40),
  });
  const known = { '2022': { revenue: 14 * Y }, '2023': { revenue: 15 * Y, assets: 40 * Y } };
  await expectRead(book, 'CNY', known, { entity: '示例' });
});

test('statements of one company stay together, also where a summary rounds them', async () => {
  const book = named({
    摘要: [
      ['单位：亿元', '2022', '2023'],
      ['营业收入', 14, 15],
      ['归母净利润', 1, 2],
      ['资产总计', 39, 40],
    ],
    利润表: profit(14.98, 2.01),
    资产负债表: balance(40.2),
  });
  const known = { '2022': { revenue: 14 * Y }, '2023': { revenue: 15 * Y, assets: 40 * Y } };
  await expectRead(book, 'CNY', known);
});

test('companies that sheets name are not mixed, though they share no row', async () => {
  const of = (name: string, rows: Rows): Rows => [[`编制单位：${name}`], ...rows];
  const book = named({ A: of('甲公司', profit(15, 2)), B: of('乙公司', balance(40)) });
  expect(await refusal(book)).toBe('several-entities');
  const read = await expectRead(
    book,
    'CNY',
    { '2022': { revenue: 14 * Y }, '2023': { revenue: 15 * Y } },
    { entity: '甲公司' },
  );
  expect(read.rows.assets).toBeUndefined();
});

test('sheets in another currency are left out, and it is said', async () => {
  const book = named({
    RMB: profit(15, 2, '人民币亿元'),
    USD: [
      ['USD million', '2022', '2023'],
      ['Total assets', 500, 600],
      ['Revenue', 200, 210],
    ],
  });
  const read = await expectRead(book, 'CNY', { '2022': { revenue: 14 * Y }, '2023': {} });
  expect(read.rows.assets).toBeUndefined();
  expect(read.notes.map(({ code }) => code)).toContain('translation');
});

test('a sheet that is called 母公司 is of the parent company', async () => {
  const book = named({ 母公司: profit(9, 1), 合并: profit(15, 2) });
  const read = await expectRead(book, 'CNY', {
    '2022': { revenue: 14 * Y },
    '2023': { revenue: 15 * Y },
  });
  expect(read.notes.map(({ code }) => code)).toContain('parent-only');
});

test('the notes of a filing are no other company', async () => {
  const part: Rows = [
    ['USD million', '2022', '2023'],
    ['Revenue', 2, 3],
    ['Net income', 0.2, 0.3],
    ['Total assets', 4, 5],
  ];
  const whole: Rows = [
    ['USD million', '2022', '2023'],
    ['Revenue', 20, 30],
    ['Net income', 2, 3],
    ['Total assets', 40, 50],
  ];
  const known = { '2022': { revenue: 20e6 }, '2023': { revenue: 30e6, assets: 50e6 } };
  await expectRead(
    named({ Statements: whole, 'Segment Information (Details)': part }),
    'USD',
    known,
  );
});

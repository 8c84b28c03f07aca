/** Tables of a page, as rows of cells. */
import { expect, test } from 'vitest';
import { readHtmlTables } from '../../../../src/copies/html/htmlTables';
import { utf8 } from '../read';

async function rowsOf(html: string): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  await readHtmlTables(
    utf8(`<html><body>${html}</body></html>`),
    {},
    { add: (row) => rows.push(row) },
  );
  return rows;
}

test('a table in a cell is read by itself, and the cells around it stay in their columns', async () => {
  const inner = '<table><tr><td>x</td><td>y</td><td>z</td></tr></table>';
  const rows = await rowsOf(
    `<table><tr><td>Revenue</td><td>5${inner}0</td><td>7</td></tr></table>`,
  );
  expect(rows).toEqual([
    ['x', 'y', 'z'],
    ['Revenue', '50', '7'],
  ]);
});

test('cells that span go on in the columns and rows that they span', async () => {
  const rows = await rowsOf(
    '<table><tr><th rowspan=2>Item<th colspan=2>2024</tr><tr><th>Q1<th>Q2</tr></table>',
  );
  expect(rows).toEqual([
    ['Item', '2024', ''],
    ['', 'Q1', 'Q2'],
  ]);
});

test('what nobody sees is no cell', async () => {
  const rows = await rowsOf(
    '<table><tr style="display:none"><td>Revenue<td>1</tr><tr hidden><td>Revenue<td>2</tr><tr><td>Revenue<td><span style="display: none">9</span>1,350</tr></table>',
  );
  expect(rows).toEqual([['Revenue', '1,350']]);
});

test('elements that never end are given up in time', async () => {
  const start = performance.now();
  await rowsOf('<table><tr><td>'.repeat(100_000));
  await rowsOf(`<table><tr><td>5${'<sup>1'.repeat(200_000)}`);
  expect(performance.now() - start).toBeLessThan(10_000);
});

import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { readText } from '../../../../../src/imports/table/cells/cells';

const control = { pause: () => Promise.resolve(), progress: () => undefined, stopped: () => false };

/** Rows of items, with quotation marks, line breaks and delimiters in their cells. */
function table(newline: string, rows: number): string {
  const cells = ['12', '"3,5"', '"a ""b"" c"', `"two${newline}lines"`, '', '7 "x', '（3）'];
  return Array.from({ length: rows }, (_, i) =>
    ['营业收入', ...cells.map((_, at) => cells[(i * 5 + at * 3) % cells.length])].join(','),
  ).join(newline);
}

it.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('reads a file in pieces as one reads it whole: %s', async (_, newline) => {
  for (const rows of [1, 30, 400, 2000]) {
    const text = table(newline, rows);
    const whole = Papa.parse<string[]>(text, { delimiter: ',', newline: newline as '\n' }).data;
    const { cells: read } = await readText(new TextEncoder().encode(text), control as never);
    expect(read).toEqual(whole.map((row) => row.map((cell) => cell.trim())));
  }
});

it('takes an empty line and the end of the file for no rows', async () => {
  const text = '营业收入,1\n\n , \n净利润,2\n\n';
  const { cells: read } = await readText(new TextEncoder().encode(text), control as never);
  expect(read).toEqual([
    ['营业收入', '1'],
    ['净利润', '2'],
  ]);
});

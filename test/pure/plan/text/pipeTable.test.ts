import { expect, test } from 'vitest';
import { pipeCells, pipeRows } from '../../../../src/plan/text/pipeTable';

test.each([
  ['| a | b |', ['a', 'b']],
  ['a | b', ['a', 'b']],
  ['  | a|b', ['a', 'b']],
  ['| a | |', ['a', '']],
  ['| a \\| b | c |', ['a \\| b', 'c']],
])('the cells of %j', (row, cells) => {
  expect(pipeCells(row)).toEqual(cells);
});

test.each(['\n', '\r\n', '\r'])('the rows of a table, without its dashes (%j)', (eol) => {
  const table = ['| Row | 2021 |', '| :-- | --: |', '| Sales | 12 |', 'behind it'].join(eol);
  expect(pipeRows(table)).toEqual([
    ['Row', '2021'],
    ['Sales', '12'],
  ]);
});

test('a table in HTML has none', () => {
  expect(pipeRows('<table><tr><td>12</td></tr></table>')).toEqual([]);
});

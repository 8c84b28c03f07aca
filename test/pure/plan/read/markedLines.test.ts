/** Lines with marks of their own are items where they count up, and one paragraph where they don't. */
import { expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';

const claims = (lines: readonly string[]) =>
  readPlan(`## 望\n\n${lines.join('\n')}\n`, { path: 'a.account.md' }).claims.map(
    ({ text }) => text,
  );

it.each([
  [
    ['1、甲有货。', '2、乙有货。'],
    ['甲有货。', '乙有货。'],
  ],
  [
    ['（一）甲有货。', '（二）乙有货。'],
    ['甲有货。', '乙有货。'],
  ],
  [
    ['①甲有货。', '②乙有货。', '③丙有货。'],
    ['甲有货。', '乙有货。', '丙有货。'],
  ],
  [['⑨甲有货。'], ['⑨甲有货。']],
  // What stands over a list with a number and no full stop heads it.
  [
    ['（一）总体情况', '', '- 甲有货。', '', '（二）近期动向', '- 乙有货。'],
    ['甲有货。', '乙有货。'],
  ],
  [['一、总体情况', '', '1. 甲有货。'], ['甲有货。']],
  [
    ['（一）甲有货。', '', '- 乙有货。'],
    ['甲有货。', '乙有货。'],
  ],
  [
    ['（一）甲有 3 台货', '', '- 乙有货。'],
    ['甲有 3 台货', '乙有货。'],
  ],
  [
    ['（一）甲有货[^a]', '', '- 乙有货。'],
    ['甲有货', '乙有货。'],
  ],
  [
    ['（一）甲有货', '', '（二）乙有货'],
    ['甲有货', '（二）乙有货'],
  ],
  [
    ['• 甲有货。', '• 乙有货。'],
    ['甲有货。', '乙有货。'],
  ],
  // A line without a mark goes on with the one above.
  [
    ['1、甲有货，', '不多。', '2、乙有货。'],
    ['甲有货，不多。', '乙有货。'],
  ],
])('%j is a list', (lines, read) => {
  expect(claims(lines)).toEqual(read);
});

it.each([
  ['one is left out', ['1、甲有货。', '3、乙有货。']],
  ['one is left out', ['①甲有货。', '③乙有货。']],
  ['it doesn’t begin with one', ['（2）甲有货。', '（3）乙有货。']],
  ['it counts down', ['2、甲有货。', '1、乙有货。']],
  ['the marks differ', ['1、甲有货。', '（2）乙有货。']],
  ['the marks differ', ['①甲有货。', '2、乙有货。']],
  ['the marks differ', ['• 甲有货。', '1、乙有货。']],
])('no list where %s: %j', (_, lines) => {
  expect(claims(lines)).toEqual([lines.join(' ')]);
});

/** Filling a screening list: what people typed stays, byte for byte. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FillOptions, fillScreening } from '../../../../src/edit/screening/fill';
import { nameIn, screeningTable } from '../../../../src/edit/screening/table';
import type { Screened } from '../../../../src/imports';

const OPTIONS: FillOptions = {
  language: 'zh-cn',
  update: false,
  sort: null,
  fileName: 'yjbb.csv',
  day: '2025-05-01',
};
const one = (name: string, more: Partial<Screened> = {}): Screened => ({
  name,
  code: null,
  industry: null,
  growth: null,
  roe: null,
  roeBefore: null,
  period: null,
  revenue: null,
  ...more,
});
const fill = (text: string, companies: readonly Screened[], options: Partial<FillOptions> = {}) => {
  const filled = fillScreening(text, companies, { ...OPTIONS, ...options });
  if (!filled) throw new Error('no table');
  return filled;
};

const HAITIAN = one('海天味业', {
  code: '603288',
  industry: '食品饮料',
  growth: 0.0953,
  roe: 0.2135,
  roeBefore: 0.2049,
  period: '2024',
});

test('a new list, the best first, with where it comes from', () => {
  const { text, added } = fill('', [one('丙'), one('乙', { roe: 0.1 }), HAITIAN]);
  expect(added).toEqual(['海天味业', '乙', '丙']);
  expect(text.split('\n').slice(4)).toEqual([
    '| 名字 | 行业 | 增长 | ROE | 走势 | 战略变化 | 我们的关系 | 判断 |',
    '| --- | --- | ---: | ---: | --- | --- | --- | --- |',
    '| 海天味业（603288） | 食品饮料 | 9.53% | 21.35% | ↗ 上年 20.49% |  |  |  |',
    '| 乙 |  |  | 10.00% |  |  |  |  |',
    '| 丙 |  |  |  |  |  |  |  |',
    '',
    '- 2025-05-01：yjbb.csv，3 家',
    '',
  ]);
  expect(fill('', [HAITIAN]).text).toContain('- 2025-05-01：yjbb.csv，1 家，2024 年的数\n');
  // The same once more changes nothing.
  expect(fill(text, [HAITIAN, one('乙', { roe: 0.1 })]).text).toBe(text);
});

const TYPED = [
  '# 我的名单',
  '',
  '|  名字  | 谁去 | ROE   | 判断           |',
  '| :----- | ---- | ----: | -------------- |',
  '| **[海天味业](haitian.account.md)** | 林晓 |       | 先看渠道 \\| 再定 |',
  '| 乙公司 | 王敏 | 大约 9% | 不做，价格战 |',
  '',
  '后面的话。',
].join('\r\n');

test('empty cells are filled, typed ones stay and are told; own columns, breaks and marks stay', () => {
  const companies = [HAITIAN, one('乙股份有限公司', { roe: 0.1 }), one('丁', { roe: 0.3 })];
  const { text, filled, differing, added } = fill(TYPED, companies);
  expect(filled).toBe(1);
  expect(added).toEqual(['丁']);
  expect(differing).toEqual([
    { name: '乙公司', column: 'roe', written: '大约 9%', file: '10.00%' },
  ]);
  const lines = text.split('\r\n');
  expect(lines[4]).toBe(
    '| **[海天味业](haitian.account.md)** | 林晓 | 21.35% | 先看渠道 \\| 再定 |',
  );
  expect(lines[5]).toBe('| 乙公司 | 王敏 | 大约 9% | 不做，价格战 |');
  expect(lines[6]).toBe('| 丁 |  | 30.00% |  |');
  expect(lines.slice(7)).toEqual(['', '后面的话。', '', '- 2025-05-01：yjbb.csv，3 家', '']);
  const updated = fill(TYPED, companies, { update: true });
  expect(updated.text.split('\r\n')[5]).toBe('| 乙公司 | 王敏 | 10.00% | 不做，价格战 |');
  expect(updated.differing).toHaveLength(1);
});

test('sorting moves whole lines', () => {
  const list =
    '| Name | ROE | Verdict |\n|---|---|---|\n| B | 5% | x |\n| A | 7.5 % | y |\n| C | ? | z |\n';
  const { text } = fill(list, [], { sort: 'roe' });
  expect(text).toBe(
    '| Name | ROE | Verdict |\n|---|---|---|\n| A | 7.5 % | y |\n| B | 5% | x |\n| C | ? | z |\n',
  );
  expect(fill(list, [], { sort: 'name' }).text.split('\n')[2]).toBe('| A | 7.5 % | y |');
});

describe('what is no list is left alone', () => {
  test.each([
    ['no table', '# 名单\n\n文字\n'],
    ['no verdict', '| 名字 | ROE |\n|---|---|\n| 甲 | 1% |\n'],
    ['a quoted one', '> | 名字 | 判断 |\n> |---|---|\n> | 甲 | x |\n'],
    ['one in a fence', '```\n| 名字 | 判断 |\n|---|---|\n```\n'],
  ])('%s', (_, text) => {
    expect(fillScreening(text, [HAITIAN], OPTIONS)).toBe(null);
  });
});

test.each([
  ['海天味业（603288）', '海天味业', '603288'],
  ['Acme, Inc. (ACME)', 'Acme, Inc.', 'ACME'],
  ['Acme (US)', 'Acme (US)', null],
  ['~~乙~~ [^1]', '乙', null],
])('the name in %s', (cell, name, code) => {
  expect(nameIn(cell)).toEqual({ name, code });
});

test('whatever stands in a list, no byte of it goes', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'甲乙ab1%\\ `*[]-'), maxLength: 8 });
  const row = fc
    .array(cell, { minLength: 0, maxLength: 6 })
    .map((cells) => `| ${cells.join(' | ')} |`);
  const company = fc
    .record({
      name: fc.constantFrom('甲', '乙', 'ab', 'a|b', 'x'),
      roe: fc.constantFrom(null, 0.1),
    })
    .map(({ name, roe }) => one(name, { roe }));
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 8 }),
      fc.array(company, { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(null, 'roe' as const, 'name' as const),
      (rows, companies, eol, sort) => {
        const text = ['说明', '', '| 名字 | ROE | 判断 |', '|---|---|---|', ...rows, '', '尾'].join(
          eol,
        );
        const { text: after } = fill(text, companies, { sort });
        const bare = (line: string) => line.replace(/ /g, '');
        const before = text.split(eol).map(bare);
        const now = after.split(eol).map(bare);
        const table = screeningTable(text);
        for (const line of before) {
          const at = now.findIndex((other) => other === line || isFilled(line, other));
          expect(at, line).toBeGreaterThanOrEqual(0);
          now.splice(at, 1);
        }
        expect(after.split(eol).slice(0, 4)).toEqual(text.split(eol).slice(0, 4));
        expect(table).not.toBe(null);
      },
    ),
  );
});

/** The same line with something in its empty second cell. */
function isFilled(before: string, after: string): boolean {
  const filled = before.replace(/^(\|(?:[^|\\]|\\.)*\|)\|/, '$110.00%|');
  return filled === after || before.replace(/^(\|(?:[^|\\]|\\.)*\|)$/, '$1') === after;
}

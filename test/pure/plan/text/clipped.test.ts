import { describe, expect, test } from 'vitest';
import { partOf } from '../../../../src/plan/text/pieces';
import { clipped } from '../../../../src/plan/text/text';

describe('a text that is cut short', () => {
  test.each([
    ['全年资本开支 14.5 亿元，其中冷链占四成', 10, '全年资本开支…'],
    ['全年资本开支 14.5 亿元，其中冷链占四成', 12, '全年资本开支…'],
    ['全年资本开支 14.5 亿元，其中冷链占四成', 14, '全年资本开支 14.5 亿元…'],
    ['报损 1,870,000 元', 6, '报损…'],
    ['净利率 5.19%，比上年低', 8, '净利率…'],
    ['净利率 5.19%，比上年低', 9, '净利率 5.19%…'],
    ['Revenue was USD 118.55 million in 2024', 18, 'Revenue was USD…'],
    ['Revenue was USD 118.55 million in 2024', 25, 'Revenue was USD…'],
    ['Revenue was USD 118.55 million in 2024', 30, 'Revenue was USD 118.55 million…'],
    ['Forecasting of demand', 5, 'Forec…'],
    ['123456789', 4, '…'],
    ['短文', 10, '短文'],
  ])('%s in %i characters: %s', (text, limit, cut) => {
    expect(clipped(text, limit)).toBe(cut);
  });

  test('a character of two code units is one, and is never halved', () => {
    expect(clipped('😀😀😀', 3)).toBe('😀😀😀');
    expect(clipped('😀😀😀', 2)).toBe('😀😀…');
  });

  test('of the middle of a text no number is torn on either side', () => {
    const text = 'In 2024 revenue was 118.55 million and net income 12.4 million.';
    expect(partOf(text, 23, 53)).toBe('…and net income…');
    expect(partOf(text, 0, text.length)).toBe(text);
  });

  test('a run of digits, blanks or letters of any length takes no more time than its limit', () => {
    for (const run of ['1', 'a', ' ', '1 ', '亿']) {
      expect(clipped(run.repeat(60_000), 300).length).toBeLessThanOrEqual(301);
    }
  });
});

import { expect, it } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { emptyConfig } from '../../../src/plan/emptyConfig';
import { sourceKindWord } from '../../../src/render/sourceKind';

it.each([
  ['季报', '季报', 'interim report'],
  ['中报', '中报', 'interim report'],
  ['上岗', '上岗', 'on the job'],
  ['interim report', '中报', 'interim report'],
  ['展会', '展会', 'visit'],
  ['听说', null, null],
])('%s is told as %s and %s', (written, zh, en) => {
  const kinds = new Map([['展会', { as: 'visit', months: 6 }]]);
  const config = { ...emptyConfig, kinds };
  const [source] = readPlan(`[^a]: ${written} · 甲 · 2022-08-03\n`, { path: 'p', config }).sources;
  expect(source && sourceKindWord(source, 'zh-cn')).toBe(zh);
  expect(source && sourceKindWord(source, 'en')).toBe(en);
});

/** The maps of a plan where they are shown, and how they and the text lead to each other. */
import { expect, test } from 'vitest';
import { briefFor } from '../../../../src/language/brief/brief';
import { briefText } from '../../../../src/language/brief/briefPage';
import { mapOutput } from '../../../../src/language/cells/cellOutput';
import { hoverAt } from '../../../../src/language/hover';
import { peopleLenses } from '../../../../src/language/lenses/lenses';
import {
  definitionAt,
  referencesAt,
  renamableAt,
} from '../../../../src/language/navigation/navigation';
import { mapState, markAt } from '../../../../src/render/people/mapPage';
import { memberOf } from '../../../../src/review/portfolio/portfolio';
import { planOf } from '../../rules/harness';

const TEXT = `---
zhibi: 1
account: 甲电商
语言: zh-cn
---

## 关键人

- 王总 · CEO · 拍板人 · 接触程度: 未接触
- 李工 · 工程师 · 上级: 王总 · 接触程度: 深入 · 支持度: 支持

## 机会

### 信息流广告

- 规模: 200 万元
- 确定性: 高

## 空白

| 单元 | 广告 | 云 |
| --- | --- | --- |
| 零售 | 机会: 信息流广告 | |
| 物流 | 竞品 乙 | 已有 120万 |
`;
const plan = planOf(TEXT);
const at = (words: string, from = 0) => TEXT.indexOf(words, from);
const cell = at('机会: 信息流广告');

test('both maps say in words what they show, and lead to their lines and back', () => {
  const { maps } = mapState(plan, 'zh-cn');
  expect(maps.map(({ sentence }) => sentence)).toEqual([
    '走到拍板人那里：李工 → 王总：1 步',
    '4 格里还有 1 格没摸清（2 × 2）',
  ]);
  const offsets = maps.flatMap(({ drawing }) =>
    [...drawing.matchAll(/data-offset="(\d+)"/g)].map(([, offset]) => Number(offset)),
  );
  expect(offsets).toContain(markAt(plan, at('工程师')));
  expect(offsets).toContain(markAt(plan, cell + 2));
  expect(markAt(plan, at('规模'))).toBe(null);
  expect(maps[1]?.drawing).toContain('200 万元');
  expect(mapState(planOf('---\nzhibi: 1\n---\n'), 'zh-cn')).toMatchObject({ maps: [] });
});

test('a cell and its opportunity lead to each other', () => {
  const title = at('信息流广告');
  const texts = (ranges: readonly { start: number; end: number }[]) =>
    ranges.map(({ start, end }) => TEXT.slice(start, end));
  expect(definitionAt(plan, cell + 5).map(({ start }) => start)).toEqual([title]);
  expect(texts(definitionAt(plan, title + 1))).toEqual(['机会: 信息流广告']);
  expect(referencesAt(plan, title + 1, true)).toHaveLength(2);
  expect(renamableAt(plan, title + 1)).toBe(undefined);
  const hover = hoverAt(plan, cell + 5, 'zh-cn', '2025-01-01', undefined)?.markdown;
  expect(hover).toContain('200 万元');
  expect(hover).toContain('零售 × 广告');
  // An opportunity of which the whitespace says nothing is a heading like any other.
  const other = planOf(TEXT.replace('机会: 信息流广告', ''));
  expect(definitionAt(other, title + 1)).toEqual([]);
});

test('lens, notebook and brief; the board counts the cells', () => {
  expect(peopleLenses(plan, 'zh-cn').map(({ title, command }) => [title, command?.id])).toEqual([
    ['走到拍板人那里：李工 → 王总：1 步 · 看图 ▸', 'zhibi.map'],
    ['4 格里还有 1 格没摸清（2 × 2） · 看图 ▸', 'zhibi.map'],
  ]);
  const output = mapOutput(plan, 'zh-cn');
  expect(output).toMatchObject({ maps: { markdown: expect.stringContaining('李工 → 王总') } });
  expect(JSON.stringify(output)).not.toContain('data-offset');
  expect(mapOutput(planOf('## Look\n'), 'en')).toBe(null);
  const person = plan.people[1];
  if (!person) throw new Error('nobody');
  const page = briefText(briefFor(plan, person, 'zh-cn', '2025-01-01'), 'zh-cn', (text) => text);
  expect(page).toContain('走到拍板人那里：李工 → 王总：1 步');
  expect(memberOf(plan, [], '2025-01-01').account.whitespace).toEqual({
    units: 2,
    offerings: 2,
    cells: 4,
    unknown: 1,
  });
});

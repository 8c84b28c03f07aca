/** The whitespace section: read, drawn, shown, and what a cell that leads nowhere gives. */
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { hoverAt } from '../../../../src/language/hover';
import { lineBlocks } from '../../../../src/render/plan/markdown/lineBlocks';
import { previewPlugin } from '../../../../src/render/plan/markdown/markdownIt';
import { PlanPage } from '../../../../src/render/plan/planHtml';
import { whitespaceSvg, whitespaceText } from '../../../../src/render/whitespace/whitespaceSvg';
import { modelJson } from '../../../../src/review/formats/plan/modelJson';
import { lintText, planOf } from '../../rules/harness';

const TEXT = `---
zhibi: 1
客户: 示例公司
---

## 机会

### 信息流拉新 [^m]

- 规模: 100万元

## 空白地图

| 单位 | 广告 | 软件 | 云 |
| --- | --- | --- | --- |
| 零售 | 已有 120万 [^m] | 机会: 信息流拉新 | 竞品 <b>甲</b> |
| 物流 | 信息流拉新 | 不做 因为太小 |  |
| 海外 | 机会：搜索 | ? | 机会 |

[^m]: 会议 · 和市场部谈 · 2022-09-01 · B2
`;
const plan = planOf(TEXT);

test('each cell says where we stand', () => {
  expect(plan.whitespace.map(({ state, opportunity }) => [state, opportunity])).toEqual([
    ['have', null],
    ['opportunity', '信息流拉新'],
    ['rival', null],
    ['opportunity', '信息流拉新'],
    ['no', null],
    ['unknown', null],
    ['opportunity', null],
    ['unknown', null],
    ['opportunity', null],
  ]);
  const [first] = plan.whitespace;
  expect(first).toMatchObject({ unit: '零售', offering: '广告', name: '120万', sources: ['m'] });
  for (const { range, text } of plan.whitespace.filter((cell) => cell.text !== '')) {
    expect(TEXT.slice(range.start, range.end)).toContain(text.slice(0, 2));
  }
  expect((modelJson(plan).whitespace as { line: number }[])[3]?.line).toBe(17);
});

test('English words, and words that only begin alike', () => {
  const of = (cell: string) =>
    planOf(`## Whitespace\n\n| Unit | Ads |\n| --- | --- |\n| Retail | ${cell} |\n`).whitespace[0]
      ?.state;
  expect(['Have 1m', 'Won', 'Rival: Bolt', 'No, too small', 'TBD', '–', ''].map(of)).toEqual([
    'have',
    'have',
    'rival',
    'no',
    'unknown',
    'unknown',
    'unknown',
  ]);
  expect(['Notable', 'Nothing yet', 'Wonder', 'Haven'].map(of)).toEqual(Array(4).fill('other'));
});

test('only a cell that names an opportunity the plan lacks is told', () => {
  const found = lintText(TEXT).filter(({ rule }) => rule === 'whitespace/unknown-opportunity');
  expect(found.map(({ range }) => TEXT.slice(range.start, range.end))).toEqual(['机会：搜索']);
});

test('no table, no map', () => {
  const none = planOf('## Whitespace\n\n- Nothing yet.\n');
  expect([whitespaceSvg(none, 'en', 'page'), whitespaceText(none, 'en')]).toEqual(['', '']);
});

test('it is drawn with what is unknown hatched, in preview and hover', () => {
  expect(whitespaceText(plan, 'zh-cn')).toBe('9 格里还有 2 格没摸清（3 × 3）');
  const svg = whitespaceSvg(plan, 'zh-cn', 'light');
  expect(svg.match(/url\(#zhibi-hatch\)/g)).toHaveLength(3);
  expect(svg).not.toContain('<b>');
  const at = TEXT.indexOf('## 空白') + 4;
  expect(hoverAt(plan, at, 'zh-cn', '2022-10-01', 'light')?.markdown).toContain('data:image/svg');
  const md = previewPlugin(new MarkdownIt(), (source) =>
    lineBlocks(planOf(source), new PlanPage(), { language: 'zh-cn' }),
  );
  const html = md.render(TEXT);
  expect(html.match(/class="state-/g)).toHaveLength(9);
  expect(html.match(/class="state-unknown"/g)).toHaveLength(2);
  expect(html).toContain('9 格里还有 2 格没摸清（3 × 3）');
});

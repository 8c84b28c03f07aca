import { expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { emptyConfig } from '../../../../src/plan/emptyConfig';
import { type Box, peopleMapOf } from '../../../../src/render/people/peopleMap';

const HEAD = '---\nzhibi: 1\naccount: A\n---\n\n## 关键人\n\n';
const mapOf = (people: string, rest = '') =>
  peopleMapOf(readPlan(`${HEAD}${people}\n${rest}`, { path: 'a.account.md', config: emptyConfig }));
const outline = (box: Box): unknown =>
  box.reports.length > 0 ? [box.name, box.reports.map(outline)] : box.name;

it('trees by who reports to whom, in bands of parties', () => {
  const map = mapOf(
    '- 王总 · CEO · 拍板人 · 所属方: 客户\n- 李工 · 工程师 · 使用者 · 所属方: 客户 · 向谁汇报: 王总\n- 张三 · 采购 · 所属方: 客户 · 向谁汇报: 王总\n- 家长甲 · 家长 · 所属方: 付款方\n',
  );
  expect(map?.bands.map(({ party, heads }) => [party, heads.map(outline)])).toEqual([
    ['customer', [['王总', ['李工', '张三']]]],
    ['payer', ['家长甲']],
  ]);
});

it('names fold: full width, case, and ids lead to one person', () => {
  const map = mapOf(
    '- Wang Jun · CEO · economic-buyer ^wj\n- Li · engineer · reports to: WANG jun\n- Zhao · buyer · reports to: wj\n',
  );
  expect(map?.bands.flatMap(({ heads }) => heads.map(outline))).toEqual([
    ['Wang Jun', ['Li', 'Zhao']],
  ]);
});

it('whom the plan mentions and does not know, and the role that nobody fills, have their boxes', () => {
  const map = mapOf(
    '- 李工 · 工程师 · 使用者 · 向谁汇报: 陈总\n',
    '## 机会\n\n### 拉新\n\n- 人: 韩梅\n',
  );
  const boxes = map?.bands.flatMap(({ heads }) => heads) ?? [];
  expect(boxes.map(({ kind, name }) => [kind, name])).toEqual([
    ['mentioned', '陈总'],
    ['mentioned', '韩梅'],
    ['role', 'economic-buyer'],
  ]);
});

it('the way leads from the nearest contact who is not against us to who decides', () => {
  const people =
    '- 王总 · CEO · 拍板人\n- 陈总监 · 总监 · 向谁汇报: 王总 · 接触程度: 多次 · 支持度: 反对\n- 李工 · 工程师 · 向谁汇报: 陈总监 · 接触程度: 深入 · 支持度: 支持\n';
  expect(mapOf(people)?.way).toEqual(['李工', '陈总监', '王总']);
  expect(mapOf(people.replace('支持度: 反对', '支持度: 中立'))?.way).toEqual(['陈总监', '王总']);
  expect(mapOf(people.replace('接触程度: 深入', '接触程度: 偶有'))?.way).toEqual([]);
});

it('a circle is told and cut, whatever its length', () => {
  const ring = (n: number) =>
    Array.from({ length: n }, (_, i) => `- 人${i} · 职务 · 向谁汇报: 人${(i + 1) % n}\n`).join('');
  expect(mapOf(ring(2))?.cycles).toEqual([['人0', '人1']]);
  expect(mapOf(ring(5))?.cycles[0]).toHaveLength(5);
  expect(mapOf(ring(1))?.cycles).toEqual([]);
  expect(mapOf(`${ring(3)}- 外人 · 职务 · 向谁汇报: 人1\n`)?.bands[0]?.heads).toHaveLength(2);
});

it('nobody is no map', () => expect(mapOf('')).toBeNull());

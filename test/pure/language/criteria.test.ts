/** What the house asks of a customer, where a plan scores it; conflicts of needs; pains by weight. */
import { expect, test } from 'vitest';
import { byWeight } from '../../../src/evidence/weight/pains';
import { completionsAt } from '../../../src/language/completion';
import { hoverAt } from '../../../src/language/hover';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { modelJson } from '../../../src/review/formats/plan/modelJson';
import { planReport } from '../../../src/review/planReport';
import { plan as planOf } from './marked';

const CONFIG =
  '画像:\n  增长: {权重: 3, 1: 在萎缩, 3: 和行业一样, 5: 三年翻番}\n  进入难度: {权重: 2, 方向: 越低越好}\n  覆盖: 1\n';

test('a criterion is offered once, with its weight, direction and what the points mean', () => {
  const text = '---\nzhibi: 1\nlanguage: zh-cn\n---\n\n## 选择\n\n- 覆盖: 3/5\n- ';
  const plan = planOf(text, CONFIG);
  const offered = completionsAt(plan, text.length, 'zh-cn', '2025-01-01');
  expect(offered.map(({ label }) => label)).toEqual(['增长', '进入难度']);
  expect(offered[0]).toMatchObject({ description: '权重：3 · 越高越好', snippet: true });
  expect(offered[0]?.documentation).toContain('5：三年翻番');
  expect(offered[1]?.description).toBe('权重：2 · 越低越好');
});

test('the hover on a score says the same; nothing without the house’s criteria', () => {
  const text = '## 选择\n\n- 增长: 4/5 因为在长\n';
  const at = text.indexOf('4/5');
  expect(hoverAt(planOf(text, CONFIG), at, 'zh-cn', '2025-01-01')?.markdown).toContain('1：在萎缩');
  expect(hoverAt(planOf(text), at, 'zh-cn', '2025-01-01')?.markdown ?? '').not.toContain('萎缩');
});

test('what can’t be read in a criterion is a finding', () => {
  const { config, problems } = readConfig(
    'fit:\n  A: {weight: 9}\n  B: {direction: sideways, 7: x}\n  C: {5: good}\n',
  );
  expect(problems.map(({ code }) => code)).toEqual(['value', 'value', 'unknownKey']);
  expect([...config.fit.keys()]).toEqual(['B', 'C']);
});

test('a conflict stands with its need, in a table and in a list, and never leaves the house', () => {
  const table =
    '---\nzhibi: 1\naccount: 甲\n---\n\n## 需求\n\n| 各方 | 需求 | 怎么满足 | 冲突 |\n| --- | --- | --- | --- |\n| 终端用户 | 自己的信用 [^a] | 副卡 | 家长要担保 |\n| 付款方 | 可控 [^a] | 限额 | - |\n\n[^a]: 年报 · 甲 2024 年报 · 2025-03-01 · A1\n';
  const plan = planOf(table);
  expect(plan.needs.map(({ conflict }) => conflict)).toEqual(['家长要担保', null]);
  expect(modelJson(plan).needs).toMatchObject([{ conflict: '家长要担保' }, { conflict: null }]);
  const report = (internal: boolean) =>
    planReport(plan, { internal, today: '2025-04-01' }, 'zh-cn').html;
  expect(report(true)).toContain('家长要担保');
  expect(report(false)).toContain('副卡');
  expect(report(false)).not.toMatch(/家长要担保|冲突/);
  const list = planOf('## 需求\n\n- 终端用户: 自己的信用 → 副卡\n  - 冲突: 家长要担保\n');
  expect(list.needs).toMatchObject([{ answer: '副卡', conflict: '家长要担保' }]);
  // A fourth column of somebody's own is no conflict.
  const own = planOf(
    '## 需求\n\n| 各方 | 需求 | 怎么满足 | 备注 |\n| --- | --- | --- | --- |\n| 客户 | 快 | 夜班 | 急 |\n',
  );
  expect(own.needs[0]?.conflict).toBe(null);
});

test('pains by importance times hiddenness; equals as in the plan', () => {
  const pain = (name: string, importance: string | null, hiddenness: string | null) => ({
    name,
    importance: importance as 'high',
    hiddenness: hiddenness as 'high',
  });
  const sorted = byWeight([
    pain('a', 'low', 'low'),
    pain('b', null, 'high'),
    pain('c', 'high', 'high'),
    pain('d', 'medium', 'low'),
    pain('e', 'low', 'medium'),
  ]);
  expect(sorted.map(({ name }) => name)).toEqual(['c', 'd', 'e', 'a', 'b']);
});

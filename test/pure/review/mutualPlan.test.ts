/** The mutual plan: both sides' promises, and nothing else of the plan. */
import { expect, test } from 'vitest';
import { mutualPlan } from '../../../src/review/planReport';
import { planOf } from '../rules/harness';

const TEXT = `---
zhibi: 1
account: 甲电商
owner: 林晓
decision: 主攻
reason: 老板认识，好拿下
语言: zh-cn
---

## 关键人

- 王总 · CEO · 拍板人 · 支持度: 反对
- 李工 · 工程师 · 上级: 王总

## 机会

### 仓储提速 [^talk]

- 痛点: 大促时发货要三天
- 规模: 500 万元
- 确定性: 高

### 悄悄替换乙 [^nda]

- 痛点: 乙的合同要到期
- 规模: 900 万元

## 行动

- [ ] 2025-06-01 李工: 提供仓库平面图 [^talk]
- [x] 2025-05-01 林晓: 交付试点方案 <script>alert(1)</script> [^talk]
- [ ] 2025-05-20 林晓: 摸清乙的报价
- [ ] 2025-05-21 林晓: 请王总吃饭 [^talk]
- [ ] 2025-05-22 李工: 给我们看对手合同 [^nda]
- [ ] 2025-05-23 林晓: 约采购看样，电话 13812345678 [^talk]

[^talk]: 会议 · 项目启动会 · 2025-04-20 · A1 · 取得: 经许可 · 人: 李工
[^nda]: 电话 · 内线 · 2025-04-21 · B2 · 取得: 保密协议
`;
const page = (text = TEXT) => mutualPlan(planOf(text), '2025-05-10', 'zh-cn');

test('actions of both sides with dates and owners, what is done last', () => {
  const { html } = page();
  const cells = [...html.matchAll(/<tr>(?:<td[^>]*>.*?<\/td>)+<\/tr>/g)].map(([row]) =>
    row.replace(/<\/td><td>/g, ' | ').replace(/<[^>]*>/g, ''),
  );
  expect(cells).toEqual([
    '2025-06-01 | 甲电商 | 李工 | 提供仓库平面图 | ',
    expect.stringMatching(/^2025-05-01 \| 我方 \| 林晓 \| 交付试点方案.*✓$/),
  ]);
  expect(html).toContain('仓储提速');
  expect(html).toContain('大促时发货要三天');
  expect(html).not.toMatch(/<script/);
});

test('nothing else of the plan is on the page', () => {
  const { html, leftOut } = page();
  for (const secret of [
    ...['反对', '拍板', '王总', '老板认识', '主攻', '500', '900', '乙', '吃饭', '内线'],
    ...['A1', 'B2', '项目启动会', '13812345678', '工程师', '确定性'],
  ]) {
    expect(html, secret).not.toContain(secret);
  }
  expect(leftOut).toBe(5);
});

test('a plan without anything fit says so', () => {
  const { html } = page(
    '---\nzhibi: 1\naccount: 甲\n---\n\n## 行动\n\n- [ ] 2025-05-20 林晓: 摸清报价\n',
  );
  expect(html).toContain('还没有可以给对方看的内容');
  expect(html).not.toContain('报价');
});

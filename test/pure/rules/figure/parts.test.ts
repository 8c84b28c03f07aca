/** What is said of a part of the company is no statement about the whole. */
import { expect, test } from 'vitest';
import { lintText } from '../harness';

const FENCE = '```';
const BLOCKS = `${FENCE}segments
主体: 华北电建
币种: CNY
单位: 亿元
期间: [2024, 2025]
分部:
  工程承包（EPC）: {revenue: 312.4 | 335.9}
  物资贸易: {revenue: 58.1 | 41.2}
  Cloud: {revenue: 1 | 1}
来源: [a]
${FENCE}

${FENCE}roe
主体: 华北电建
币种: CNY
单位: 亿元
期间: [2024, 2025]
营业收入: 371.5 | 378.1
营业成本: 300.5 | 307.1
归母净利润: 9.8 | 10.6
来源: [a]
${FENCE}
`;

function told(said: string): string[] {
  const text = `---\nzhibi: 1\n客户: 华北电建\n---\n\n## 望\n\n${BLOCKS}\n${said}\n\n## 问\n\n[^a]: 年报 · 2025年报 · 2026-04-28 · A1\n`;
  return lintText(text).flatMap(({ rule }) =>
    rule === 'figure/direction' || rule === 'figure/contradicts' ? [rule] : [],
  );
}

test.each([
  '- 物资贸易主动压降，收入同比下降29.1%。[^a]',
  '- 其中物资贸易 2025 年主动压降，收入下降。[^a]',
  '- 物资贸易：收入同比下降。[^a]',
  '- **物资贸易**：收入下降，毛利率18.1%。[^a]',
  '- **物资贸易** 收入下降。[^a]',
  '- 工程承包收缩，收入下降。[^a]',
  '- 海外业务持续收缩，收入下降。[^a]',
  '- 海外板块：收入下降，毛利率18.1%。[^a]',
  '- 物资贸易（占比11%）：毛利率18.1%。[^a]',
  '- 子公司乙公司扩张，收入下降。[^a]',
  '- 华东区2025年订单减少，华东区收入下降12%，毛利率18.1%。[^a]',
  '- 乙公司收入增长20%，毛利率下降。[^a]',
  '- Cloud: revenue fell. [^a]',
  '- The trading business shrank, and its revenue fell. [^a]',
  '- 物资贸易\n  - 收入下降。[^a]\n  - 毛利率18.1%。[^a]',
  '- 物资贸易：\n  - 收入下降。[^a]',
  '物资贸易：\n\n- 收入下降。[^a]',
  '### 二、物资贸易板块\n\n- 收入同比下降。[^a]\n- 毛利率18.1%。[^a]',
])('%s', (said) => {
  expect(told(said)).toEqual([]);
});

test.each([
  '- 收入同比下降。[^a]',
  '- 毛利率18.8%，收入下降。[^a]',
  '- 因销量减少营业成本上升，收入下降。[^a]',
  '- 公司全年营业成本上升，收入下降。[^a]',
  '- 受物资贸易拖累，收入下降。[^a]',
  '- 物资贸易收缩，公司收入下降。[^a]',
  '- 物资贸易收缩，集团：收入下降。[^a]',
  '- 主营业务稳定，收入下降。[^a]',
  '- 物资贸易收缩。收入下降。[^a]',
  '- 公司收缩贸易业务，收入下降。[^a]',
  '- The whole business shrank, and revenue fell. [^a]',
  '- 经营情况\n  - 收入下降。[^a]',
  '要点：\n\n- 收入下降。[^a]',
  '### 收入与利润\n\n- 收入同比下降。[^a]',
])('%s is told', (said) => {
  expect(told(said)).toEqual(['figure/direction']);
});

test.each([
  ['- [x] 今年最硬的考核指标是什么？ #KPI\n  - 毛利率18.7%，收入下降也要保现金。[^a]', 0],
  ['- [x] 今年最硬的考核指标是什么？ #KPI\n  - 收入下降。[^a]', 0],
  ['- [x] 去年业务怎么样？ #业务\n  - 收入下降。[^a]', 1],
])('%s: an answer about the KPI is a goal', (asked, count) => {
  const text = `---\nzhibi: 1\n客户: 华北电建\n---\n\n## 望\n\n${BLOCKS}\n## 问\n\n${asked}\n\n[^a]: 面谈 · 某某 · 2026-04-28 · B2\n`;
  const found = lintText(text).filter(({ rule }) => rule.startsWith('figure/'));
  expect(found).toHaveLength(count);
});

import { expect } from 'vitest';
import { calculatorState } from '../../../../src/edit/calculator/block';
import type { CellChange } from '../../../../src/edit/calculator/cellChange';
import type { Writing } from '../../../../src/edit/calculator/state';
import { writingEdits } from '../../../../src/edit/calculator/writing';
import { applied, plan, wrap } from '../../language/marked';

export const LINED_UP = `\`\`\`roe
# 资料见年报
主体: 阿里巴巴   # 合并报表
单位: 百万
期间: [FY2021, FY2022] # 财年
截止日: [2021-03-31, 2022-03-31]
期初: {总资产: 1312985, 归母净资产: 755401}
营业收入:   717289 | 853062   # 待查 FY2021
归母净利润: 150308 |  61959
总资产:     "1,690,218 | 1,695,553"
归母净资产: [937470, 948479]    # 列表

披露: {自由现金流: -- | 98874}  # 披露
来源: [fy22]
# 完
\`\`\`
`;
export const NEWEST_FIRST = `\`\`\`roe
entity: Acme
periods: [2022H1, 2021H2]
revenue: 12 | 10
netIncome:
  - 1 # one
  - 2
assets: 30 | 20
equity: 20 | 10
peers: [{entity: Beta, revenue: 1 | 2}] # peers
source: [fy22]
\`\`\`
`;
export const LISTED = `\`\`\`roe
entity: Acme
periods:
  - 2021
  - 2022 # audited
revenue: 10 | 12
netIncome: 1 | 2
equity: 10 | 20
assets: 20 | 30
peers:
  - entity: Beta
    revenue: 1 | 2 # by hand
    opening: {equity: 3}
  # Gamma reports in June
  - entity: Gamma
    periods: [FY2021]
    revenue: 7
    # of Gamma
# the end
\`\`\`
`;
export const IN_LINES = LISTED.replace(
  /peers:\n[\s\S]*of Gamma\n/,
  'peers: [\n  {entity: Beta, revenue: 1 | 2}, # by hand\n  {entity: Gamma, reported: {roe: 7 | 8}} # published\n]\n',
);
export const BLOCKS = [
  LINED_UP,
  LINED_UP.replaceAll('\n', '\r\n'),
  NEWEST_FIRST,
  LISTED,
  IN_LINES,
  NEWEST_FIRST.replace(/peers: .*/, 'peers: # none yet'),
  NEWEST_FIRST.replace(/peers: .*/, 'peers: {entity: Beta}'),
  NEWEST_FIRST.replace(/peers: .*/, 'peers: []'),
];

export function opened(block: string) {
  const model = plan(wrap(`## 望\n\n${block}\n## 问\n\n- [ ] 预算？\n`));
  const [roe] = model.roe;
  const state = roe && calculatorState(model.text, roe, [], 'zh-cn');
  if (!roe || !state) throw new Error('no state');
  return { model, roe, state };
}

export function written(block: string, writing: Partial<Writing>): string | null {
  const { model, roe } = opened(block);
  const edits = writingEdits(model.text, roe, { changes: [], periods: 0, peers: [], ...writing });
  if (!edits) return null;
  const [before, after] = [parts(model.text), parts(applied(model, edits))];
  expect([after[0], after[2]]).toEqual([before[0], before[2]]);
  return after[1] ?? '';
}

/** Before the lines of the block, they, and behind them. */
export function parts(text: string): string[] {
  return /^([\s\S]*```roe\r?\n)([\s\S]*?)(```[\s\S]*)$/.exec(text)?.slice(1) ?? [];
}

export const comments = (text: string) => text.match(/#[^\r\n]*/g) ?? [];
export const change = (path: string, index: number, was: string, text: string): CellChange => {
  return { path, index, was, text };
};

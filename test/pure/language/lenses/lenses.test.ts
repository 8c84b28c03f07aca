import { expect, test } from 'vitest';
import { roeLenses } from '../../../../src/language/lenses/lenses';
import { ALIBABA, plan, texts, wrap } from '../marked';

const title = (block: string, language: 'en' | 'zh-cn' = 'zh-cn') =>
  roeLenses(plan(wrap(`## 望\n\n${block}`)), language).map((lens) => lens.title);

test('the lens over a block has ROE, its drivers and its change', () => {
  const model = plan(wrap(`## 望\n\n${ALIBABA}`));
  const [lens] = roeLenses(model, 'zh-cn');
  expect(lens?.title).toBe(
    'ROE 6.57% = 净利率 7.26% × 周转 0.504 × 权益乘数 1.795 · 较上年 −11.19 个百分点（净利率 −13.69 个百分点，拉低 ROE 11.60 个百分点） · 平均口径',
  );
  expect(lens && texts(model, [lens.range])).toEqual(['```roe']);
  expect(title(ALIBABA, 'en')).toEqual([
    'ROE 6.57% = net margin 7.26% × turnover 0.504 × multiplier 1.795 · vs FY2021 −11.19 pp (net margin −13.69 pp, which takes 11.60 pp) · average balances',
  ]);
});

test('columns may stand newest first', () => {
  const turned = ALIBABA.replace('[FY2021, FY2022]', '[FY2022, FY2021]').replace(
    /(\d+) \| (\d+)/g,
    '$2 | $1',
  );
  expect(title(turned)).toEqual(title(ALIBABA));
});

test('a change on other balances than the period says so', () => {
  const [text] = title(ALIBABA.replace(/opening.*\n/, ''));
  expect(text).toContain('较上年 −9.50 个百分点，按期末口径 16.03% → 6.53%（');
  expect(text).toMatch(/^ROE 6\.57% = .* · 平均口径$/);
});

test('a loss on negative equity means nothing, and says why', () => {
  const [text] = title(ALIBABA.replace(/equity: 937470 .*/, 'equity: -1 | -5'));
  expect(text).toBe('ROE 无意义：净资产不为正');
});

test('what is missing is named', () => {
  expect(title(ALIBABA.replace(/equity: 937470 .*\n/, ''))).toEqual(['算 ROE 还缺归母净资产']);
});

test('a block that can’t be read still has its line', () => {
  for (const block of ['```roe\n: [\n```\n', '```roe\n```\n', '```roe\nentity: A\n', '```roe']) {
    expect(title(block)).toHaveLength(1);
  }
});

import { expect, test } from 'vitest';
import { calculatorState, cellEdits, readContent } from '../../../../src/edit/calculator/block';
import type { CellChange } from '../../../../src/edit/calculator/cellChange';
import { withChanges } from '../../../../src/edit/calculator/state';
import { entityAnalysis } from '../../../../src/finance/analyse';
import { ALIBABA, applied, plan, wrap } from '../../language/marked';

const LAID_OUT = `\`\`\`roe
# 资料见年报
主体: 阿里巴巴
币种: CNY
单位: 百万
期间: [FY2021, FY2022]
期初: {总资产: 1312985, 归母净资产: 755401}
营业收入:    717289 |  853062   # 待查 FY2021
归母净利润:  150308 |   61959
总资产: "1,690,218 | 1,695,553"
归母净资产: [937470, 948479]    # 列表
披露: {自由现金流: -- | 98874}
\`\`\`
`;

function opened(block: string) {
  const model = plan(wrap(`## 望\n\n${block}`));
  const [roe] = model.roe;
  const state = roe && calculatorState(model.text, roe, [], 'zh-cn');
  if (!roe || !state) throw new Error('no state');
  return { model, roe, state };
}

function change(path: string, index: number, was: string, text: string): CellChange {
  return { path, index, was, text };
}

test('the grid has the cells as they are written, under the names as they are written', () => {
  const { state } = opened(LAID_OUT);
  expect(state.rows.map(({ name, cells }) => [name, ...cells])).toEqual([
    ['总资产', '1312985'],
    ['归母净资产', '755401'],
    ['营业收入', '717289', '853062'],
    ['归母净利润', '150308', '61959'],
    ['总资产', '1,690,218', '1,695,553'],
    ['归母净资产', '937470', '948479'],
    ['自由现金流', '--', '98874'],
  ]);
});

test('a number is written with thousands separators where those of its row have them', () => {
  const block = LAID_OUT.replace('717289 |  853062', '717,289 |  853,062');
  const { model, roe } = opened(block);
  const write = (path: string, index: number, was: string, text: string) => {
    const edits = cellEdits(model.text, roe, [change(path, index, was, text)]);
    return edits && applied(model, edits);
  };
  expect(write('revenue', 1, '853,062', '1853063.5')).toContain('717,289 | 1,853,063.5 ');
  expect(write('revenue', 1, '853,062', '(853063)')).toContain('(853,063)');
  expect(write('revenue', 1, '853,062', '8530.6亿')).toContain('8530.6亿');
  expect(write('netIncome', 0, '150308', '1150309')).toContain('1150309 |');
});

test('writing back keeps comments, order and columns', () => {
  const { model, roe } = opened(LAID_OUT);
  const changes = [
    change('opening.assets', 0, '1312985', '1,312,986'),
    change('revenue', 1, '853062', '1853063'),
    change('netIncome', 0, '150308', '8'),
    change('assets', 1, '1,695,553', '1,695,554'),
    change('equity', 0, '937470', '(1)'),
    change('reported.freeCashFlow', 0, '--', '7'),
  ];
  const edits = cellEdits(model.text, roe, changes) ?? [];
  const text = applied(model, edits);
  const wanted = LAID_OUT.replace('1312985', '1312986')
    .replace(' |  853062 ', ' | 1853063 ')
    .replace('  150308 |', '       8 |')
    .replace('1,695,553"', '1695554"')
    .replace('[937470', '[(1)')
    .replace('-- | 98874', '7 | 98874');
  expect(text).toContain(wanted);
});

test('a cell that says something else by now, or would break the block, is not written', () => {
  const { model, roe } = opened(LAID_OUT);
  const write = (...changes: CellChange[]) => cellEdits(model.text, roe, changes);
  expect(write(change('revenue', 1, '1', '2'))).toBeNull();
  expect(write(change('inventory', 0, '1', '2'))).toBeNull();
  expect(write(change('revenue', 1, '853062', '1 | 2'))).toBeNull();
  expect(write(change('revenue', 1, '853062', '1 # 2'))).toBeNull();
  expect(write(change('equity', 0, '937470', '1]'))).toBeNull();
  expect(write(change('revenue', 1, '853062', ''))?.[0]?.text.trim()).toBe('--');
});

test('changes move the numbers; what can’t be read moves nothing', () => {
  const { state } = opened(ALIBABA);
  const roe = (...changes: CellChange[]) =>
    entityAnalysis(withChanges(state, changes), null).periods[1]?.ratios.roe;
  expect(roe()).toBeCloseTo(0.065706, 6);
  expect(roe(change('netIncome', 1, '61959', '123918'))).toBeCloseTo(0.131412, 6);
  expect(roe(change('netIncome', 1, '61959', 'abc'))).toBeCloseTo(0.065706, 6);
  expect(roe(change('netIncome', 1, '61959', '--'))).toBeNull();
});

test('the lines between the fences alone are a block, too', () => {
  const content = LAID_OUT.split('\n').slice(1, -2).join('\n');
  const block = readContent(content);
  expect(block?.entity).toBe('阿里巴巴');
  const row = block?.rows.find(({ path }) => path === 'revenue');
  expect(content.slice(row?.valueRange.start, row?.valueRange.end)).toBe('717289 |  853062');
});

test('a row that the block lacks is added in its place, in the block’s own words and columns', () => {
  const { model, roe, state } = opened(LAID_OUT);
  expect(state.addable.map(({ name }) => name)).toContain('存货');
  expect(state.addable.map(({ path }) => path)).not.toContain('revenue');
  const edits = cellEdits(model.text, roe, [
    change('costOfRevenue', 1, '', '539450'),
    change('operatingCashFlow', 0, '', '231786'),
    change('operatingCashFlow', 1, '', '142759'),
    change('revenue', 0, '717289', '717290'),
  ]);
  expect(applied(model, edits ?? [])).toContain(
    LAID_OUT.replace(
      '717289 |  853062   # 待查 FY2021\n',
      '717290 |  853062   # 待查 FY2021\n营业成本:        -- | 539450\n',
    ).replace('# 列表\n', '# 列表\n经营活动产生的现金流量净额: 231786 | 142759\n'),
  );
});

test('a row that would give another one another meaning is not offered and not written', () => {
  const { model, roe, state } = opened(LAID_OUT.replace('归母净利润:  ', '净利润: '));
  expect(state.addable.map(({ path }) => path)).not.toContain('netIncome');
  expect(cellEdits(model.text, roe, [change('netIncomeTotal', 0, '', '1\n2')])).toBeNull();
  const english = opened(ALIBABA);
  expect(english.state.addable.map(({ name }) => name)).toContain('inventory');
});

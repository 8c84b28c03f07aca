import { expect, test } from 'vitest';
import { pasteRows } from '../../../src/language/pasteRows';
import { ALIBABA, applied, plan, wrap } from './marked';

function pasted(rows: string, block = ALIBABA) {
  const model = plan(wrap(`## 望\n\n${block}`));
  const edits = pasteRows(model, model.text.indexOf('periods:'), rows);
  return edits && applied(model, edits);
}

test('known rows get new values, others are added behind the last one', () => {
  const text = pasted('营业收入\t717,290\t853,063\n存货\t27,858\t30,087\r\n');
  expect(text).toContain('\nrevenue: 717290 | 853063\n');
  expect(text).toContain('\nequity: 937470 | 948479\n存货: 27858 | 30087\nsource: [fy22]\n');
  const [block] = plan(text ?? '').roe;
  expect(block?.invalid).toBe(false);
  expect(block?.statements?.rows.inventory).toEqual([27858e6, 30087e6]);
});

test('a header says which column is which: labels or dates, in any order', () => {
  for (const head of ['项目\t2022\tFY2022\tFY2021', '\tFY2022\tFY2021']) {
    const cells = head.split('\t').length === 4 ? '存货\t1\t2\t3' : '存货\t2\t3';
    expect(pasted(`${head}\n${cells}`)).toContain('存货: 3 | 2');
  }
  const dated = ALIBABA.replace('opening', 'ends: [2021-03-31, 2022-03-31]\nopening');
  expect(pasted('报表日期\t20220331\t20210331\n存货\t2\t3', dated)).toContain('存货: 3 | 2');
  expect(pasted('报表日期\t20191231\t20181231\n存货\t2\t3', dated)).toBeUndefined();
});

test('a unit in a row’s name goes into its values', () => {
  expect(pasted('存货(万元)\t2,785,800\t(3,008)')).toContain('存货: 2785800万 | -3008万');
  expect(pasted('存货(百万元)\t1\t2')).toContain('存货: 1 | 2');
  expect(pasted('存货\t--\t2.34亿')).toContain('存货: -- | 2.34亿');
});

test('in an English plan no unit is Chinese: what English has no word for is in the block’s unit', () => {
  const into = (rows: string) => {
    const text = wrap(`## Look\n\n${ALIBABA}`).replace('百万', 'million');
    const model = plan(text.replace('zh-cn', 'en').replaceAll(/\p{Script=Han}+/gu, 'Walmart'));
    const edits = pasteRows(model, model.text.indexOf('periods:'), rows);
    return edits && applied(model, edits);
  };
  expect(into('Inventory (thousand)\t2,785,800\t(3,008)')).toContain(
    'inventory: 2785800 thousand | -3008 thousand\n',
  );
  expect(into('存货(万元)\t2,785,800\t(3,008)')).toContain('inventory: 27858 | -30.08\n');
  expect(into('Inventory (USD)\t27,858,000,000\t2')).toContain('inventory: 27858 | 0.000002\n');
});

test('what isn’t rows of statements is pasted as text', () => {
  for (const text of [
    '存货 1 2',
    '某某\t1\t2',
    '存货\t1\t2\t3',
    '存货\tx\t2',
    '存货\t3%\t2%',
    '',
    `存货\t1\t2\n${'a\tb\n'.repeat(300)}`,
  ]) {
    expect(pasted(text), text.slice(0, 20)).toBeUndefined();
  }
  const model = plan(wrap(`## 望\n\n${ALIBABA}`));
  expect(pasteRows(model, 0, '存货\t1\t2')).toBeUndefined();
});

test('in a list with Windows line ends the rows keep indent and ends', () => {
  const block = `- 数据:\n\n${ALIBABA.replace(/^/gm, '  ')}`.replaceAll('\n', '\r\n');
  expect(pasted('存货\t1\t2', block)).toContain('\r\n  存货: 1 | 2\r\n  source');
});

test('a block without figures takes the periods of what is pasted, the newest last', () => {
  const blank =
    '```roe\n主体: 阿里巴巴\n币种: CNY\n单位: 百万\n期间: ["2023", "2024"]\n营业收入: -- | --\n总资产: -- | --\n```\n';
  const model = plan(wrap(`## 望\n\n${blank}`));
  const edits = pasteRows(
    model,
    model.text.indexOf('期间'),
    '项目\t2025年\t2024年\t2023年\n营业收入\t3\t2\t1\n净利润\t6\t5\t4\n',
  );
  const text = applied(model, edits ?? []);
  expect(text).toContain('\n期间: ["2023年", "2024年", "2025年"]\n营业收入: 1 | 2 | 3\n');
  expect(text).toContain('\n总资产: -- | -- | --\n');
  expect(plan(text).roe[0]?.statements?.rows.netIncome).toEqual([4e6, 5e6, 6e6]);
});

test.each(['期间:\n  - "2023"\n  - "2024"', '期间:\n- 2023\n- 2024', '"期间" : 2023 | 2024'])(
  'periods written otherwise give way as a whole: %j',
  (periods) => {
    const blank = `\`\`\`roe\n主体: 阿里巴巴\n单位: 百万\n${periods}\n总资产: -- | --\n\`\`\`\n`;
    const model = plan(wrap(`## 望\n\n${blank}`));
    const rows = '项目\t2025年\t2024年\t2023年\n营业收入\t3\t2\t1\n';
    const edits = pasteRows(model, model.text.indexOf('单位'), rows);
    const [block] = plan(applied(model, edits ?? [])).roe;
    expect(block?.invalid).toBe(false);
    const labels = block?.statements?.periods.map(({ label }) => label);
    expect(labels).toEqual(['2023年', '2024年', '2025年']);
    expect(block?.statements?.rows.revenue).toEqual([1e6, 2e6, 3e6]);
  },
);

test('what has no place in the block stays in it as a comment, and says so', () => {
  const text = pasted('存货\t27,858\t30,087\n某某特殊款项\t1,234\t5.6%\n\t\t\n员工人数\t\t') ?? '';
  expect(text).toContain(
    '\n存货: 27858 | 30087\n# 没认出是哪一行，先留在这里：某某特殊款项 | 1,234 | 5.6%\n',
  );
  expect(text).not.toContain('员工人数');
  const [block] = plan(text).roe;
  expect(block?.invalid).toBe(false);
});

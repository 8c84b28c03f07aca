import { importInto } from '../../../../../src/edit/importInto';
import { type Imported, readStatements } from '../../../../../src/imports';
import { readPlan } from '../../../../../src/plan/document';
import { withEdits } from '../../../../../src/plan/text/text';

export const target = { language: 'zh-cn', fileName: 'a.csv' } as const;
export const read = (text: string) => readPlan(text, { path: 'a.account.md' });
export const table = (text: string) => readStatements(new TextEncoder().encode(text));

export function into(text: string, imported: Imported, options = {}): string {
  return withEdits(text, importInto(read(text), imported, { ...target, ...options }).edits);
}

export const HEAD = '---\nzhibi: 1\n客户: 甲公司\n---\n# 甲公司\n\n## 望\n\n- 一句话[^fy]。\n\n';
export const TAIL = '\n\n## 闻\n\n- 另一句[^fy]。\n\n[^fy]: 年报 · 甲公司年报 · 2022-03-01 · A1\n';

export const BLOCK = [
  '```roe',
  'entity: 甲公司   # 我们的客户',
  'currency: 人民币',
  'unit: 万',
  'periods: [2020, 2021]',
  'opening: {assets: 90}',
  '',
  '# 利润表',
  'netIncome: 1 | 2',
  'revenue: "1,000 | 2000"    # 年报第 5 页',
  'reported: {grossMargin: 20 | 21}',
  'assets:',
  '  - 100 # 待查',
  '  - 110',
  'source: [fy]',
  'peers:',
  '  - entity: 乙公司',
  '    revenue: 5 | 6',
  '  - {entity: 丙公司, periods: [2021], revenue: 7}',
  '```',
].join('\n');

export const CSV =
  '项目,2021,2022\n营业收入(万元),2000,3000.5\n归母净利润(万元),2.5,--\n存货(万元),7,8\n';

export function someImport(rows: Imported['rows'], unit: number | null): Imported {
  return {
    shape: 'generic',
    entity: '甲公司',
    currency: 'CNY',
    unit,
    scope: 'attributable',
    periods: ['2019', '2021', '2022'].map((label) => ({ label, months: 12, end: null })),
    rows,
    opening: {},
    notes: [],
    filing: null,
  };
}

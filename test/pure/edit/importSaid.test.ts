/**
 * Files brought into plans that are empty, blank, older, in other money, or of somebody else: the
 * plan afterwards, and what is said of it. `test/fixtures/house/imported/` is read like code;
 * `npx vitest -u` writes it.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importInto } from '../../../src/edit/importInto';
import { type ImportError, readStatements } from '../../../src/imports';
import { readPlan } from '../../../src/plan/document';
import { withEdits } from '../../../src/plan/text/text';
import { toldValue } from '../plan/toldPlan';

const FOLDER = join(import.meta.dirname, '../../fixtures/house/imported');
const FENCE = '```';
const HEAD = '---\nzhibi: 1\naccount: Acme\nlanguage: en\n---\n\n# Acme\n\n## Look\n\n';
const block = (rows: string, unit = 'million', currency = 'USD', entity = 'Acme') =>
  `${FENCE}roe\nentity: ${entity}\ncurrency: ${currency}\nunit: ${unit}\n${rows}\n${FENCE}\n`;
const FY = '\n[^fy]: annual-report · Acme 2022 · 2023-03-01 · A1\n';

const PLANS: Readonly<Record<string, string>> = {
  'an empty plan': HEAD,
  'a Chinese plan': '---\nzhibi: 1\n客户: Acme\n---\n\n# Acme\n\n## 望\n\n- 一条。\n',
  'a blank block': `${HEAD}${block('periods: ["2023", "2024"]\nrevenue: -- | --\ninventory: -- | --')}`,
  'older years': `${HEAD}${block('periods: [2021, 2022]  # as filed\nrevenue: 70 | 80\nnetIncome: 6 | 7\nassets: 35 | 40\nsource: [fy]')}${FY}`,
  'one year of the same': `${HEAD}${block('periods: [2023]\nends: [2023-12-31]\nopening: {assets: 40}\nrevenue: 90\nnetIncome: 8.5\nequity: 21\nsource: [fy]')}${FY}`,
  'years newest first': `${HEAD}${block('periods: [2022, 2021]\nrevenue: [80, 70]\nsource: fy')}${FY}`,
  'other money': `${HEAD}${block('periods: [2022]\nrevenue: 80', 'thousand', 'EUR')}`,
  'somebody else': `${HEAD}${block('periods: [2022]\nrevenue: 80', 'million', 'USD', 'Brick')}`,
  'with a peer': `${HEAD}${block('periods: [2022]\nrevenue: 80\npeers:\n  - {entity: Clay, revenue: 50}')}`,
};

const FILES: Readonly<Record<string, string>> = {
  thousands:
    '(in thousands of USD)\tFY 2022\tFY 2023\tFY 2024\nRevenue\t80,000\t90,000\t100,000\nNet income\t7,000\t8,000\t9,000\nTotal assets\t40,000\t45,000\t50,000\nTotal equity\t20,000\t21,000\t22,000\nCapital expenditure\t(1,000)\t(2,000)\t(3,000)\n',
  yuan: '报告期,2023-12-31,2022-12-31\n单位,万元,万元\n营业收入,19700,19200\n营业成本,12000,11800\n归属于母公司所有者的净利润,1900,1700\n资产总计,50000,48000\n',
  quarters:
    'USD million,2024Q1,2024Q2,2024H1\nRevenue,24,26,50\nNet income,2,3,5\nTotal assets,51,52,52\n',
};

test.each(Object.keys(PLANS).flatMap((of) => Object.keys(FILES).map((file) => ({ of, file }))))(
  '$file into $of',
  async ({ of, file }) => {
    const plan = readPlan(PLANS[of] ?? '', { path: 'a.account.md' });
    const read = await readStatements(new TextEncoder().encode(FILES[file]));
    const language = of.includes('Chinese') ? 'zh-cn' : 'en';
    let told: string;
    try {
      const done = importInto(plan, read, { language, fileName: `${file}.csv`, copy: null });
      const { entity, changes, footnotes, imported, edits } = done;
      const said = toldValue({ entity, changes, footnotes, notes: imported.notes }, '');
      told = `${withEdits(plan.text, edits)}\n————\n${said}`;
    } catch (error) {
      const { code, params } = error as ImportError;
      if (code === undefined) throw error;
      told = toldValue({ code, params }, '');
    }
    const name = `${of} ${file}`.replaceAll(' ', '-');
    await expect(told).toMatchFileSnapshot(join(FOLDER, `${name}.txt`));
  },
);

/** Real exports with every expected value: 网易 and yfinance; without ../shared they are skipped, which is said. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importInto } from '../../../../src/edit/importInto';
import { inMoneyOf } from '../../../../src/edit/importMoney';
import { analyse } from '../../../../src/finance/analyse';
import { ROW_KEYS, type RowKey } from '../../../../src/finance/statements/statements';
import { readStatements } from '../../../../src/imports';
import { readPlan } from '../../../../src/plan/document';
import { withEdits } from '../../../../src/plan/text/text';

const FOLDER = join(import.meta.dirname, '../../../../../shared/data/finance');
const isMissing = !existsSync(FOLDER);
const WHY = isMissing ? ' (skipped: ../shared/data/finance is not there)' : '';
const file = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));
const json = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

const PLAN =
  '---\nzhibi: 1\n客户: 华夏幸福\n语言: zh-cn\n---\n# 华夏幸福\n\n## 望\n\n### 能否赚钱\n\n### 想怎么发展\n';
const NETEASE = ['lrb600340.csv', 'zcfzb600340.csv', 'xjllb600340.csv'];
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

async function imported(order: readonly number[], periods: readonly string[]) {
  let text = PLAN;
  for (const i of order) {
    const name = NETEASE[i] as string;
    const plan = readPlan(text, { path: 'a.account.md' });
    const read = await readStatements(file(name), { periods });
    const target = { entity: '华夏幸福', language: 'zh-cn', fileName: name } as const;
    text = withEdits(text, importInto(plan, read, target).edits);
  }
  const { roe } = readPlan(text, { path: 'a.account.md' });
  return { text, statements: roe[0]?.statements };
}

describe.skipIf(isMissing)(`网易, three files${WHY}`, () => {
  test.each(ORDERS)('in the order %i %i %i: every row', async (...order) => {
    const expected = json('expected-600340.json');
    const { statements, text } = await imported(order, expected.periods);
    expect(statements?.periods.map(({ label }) => label)).toEqual(expected.periods);
    for (const [name, values] of Object.entries(expected.rows)) {
      const key = name.replace(/_proxy.*$/, '') as RowKey;
      expect({ key, values: statements?.rows[key] }).toEqual({ key, values });
    }
    expect(statements?.opening).toMatchObject(expected.opening);
    expect(text).toContain('“财务费用(万元)”');
    expect(text).toContain('\n主体: 华夏幸福\n币种: CNY\n');
    // Under 能否赚钱, before the next heading.
    expect(text.indexOf('```roe')).toBeLessThan(text.indexOf('### 想怎么发展'));
  });

  test('the same block in any order', async () => {
    const { periods } = json('expected-600340.json');
    const all = await Promise.all(ORDERS.map((order) => imported(order, periods)));
    const rows = all.map(({ statements }) =>
      ROW_KEYS.filter((key) => statements?.rows[key]).map((key) => [key, statements?.rows[key]]),
    );
    for (const own of rows) expect(own).toEqual(rows[0]);
    const openings = all.map(({ statements }) => statements?.opening);
    for (const own of openings) expect(own).toEqual(openings[0]);
  });

  test('its ratios', async () => {
    const expected = json('expected-600340.json');
    const { statements } = await imported([2, 0, 1], expected.periods);
    if (!statements) throw new Error('no block');
    const { customer } = analyse(statements);
    expect(customer.periods).toHaveLength(expected.periods.length);
    customer.periods.forEach(({ ratios }, i) => {
      const value = (ratio: 'roe' | 'parentShare' | 'inventoryDays') => Number(ratios[ratio]);
      expect(value('roe')).toBeCloseTo(expected.ratios.roe_attributable_average[i], 5);
      expect(value('parentShare')).toBeCloseTo(expected.ratios.parentShare[i], 5);
      expect(value('inventoryDays')).toBeCloseTo(expected.ratios.inventoryDays_365_average[i], 2);
    });
  });
});

describe.skipIf(isMissing)(`yfinance, three files${WHY}`, () => {
  test('every row, outflows positive, the currency unknown', async () => {
    const expected = json('expected-tsla.json');
    const years = ['2021', '2022', '2023', '2024'];
    const rows: Partial<Record<RowKey, readonly (number | null)[]>> = {};
    for (const part of ['income', 'balance', 'cash']) {
      const read = await readStatements(file(`tsla_yfinance_${part}.csv`), { periods: years });
      expect(read.periods.map(({ end }) => end)).toEqual(expected.periods);
      expect(read.currency).toBeNull();
      expect(read.notes.map(({ code }) => code)).not.toContain('unit-unknown');
      Object.assign(rows, read.rows);
    }
    for (const [name, values] of Object.entries(expected.rows)) {
      const key = name.replace(/ .*$/, '') as RowKey;
      if (key === ('ebit' as string)) expect(values).toContainEqual(rows[key]);
      else expect({ key, values: rows[key] }).toEqual({ key, values });
    }
    const free = years.map((_, i) => Number(rows.operatingCashFlow?.[i]) - Number(rows.capex?.[i]));
    expect(free).toEqual(expected['freeCashFlow as the file itself publishes']);
  });

  test('never into a block in another currency without being told', async () => {
    const read = await readStatements(file('tsla_yfinance_income.csv'));
    const block =
      '---\nzhibi: 1\naccount: Tesla\n---\n# Tesla\n\n## Look\n\n```roe\nentity: Tesla\ncurrency: CNY\nunit: 亿\nperiods: [2024]\nnetIncome: 10\n```\n';
    const plan = readPlan(block, { path: 'a.account.md' });
    const statements = plan.roe[0]?.statements;
    if (!statements) throw new Error('no block');
    expect(() => inMoneyOf(read, statements, 9)).toThrow(
      expect.objectContaining({ code: 'which-currency' }),
    );
  });
});

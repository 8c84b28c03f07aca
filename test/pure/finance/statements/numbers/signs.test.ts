/** Outflows are positive, whatever sign a file writes them with. */
import { expect, it } from 'vitest';
import { asOutflows, positiveOutflows } from '../../../../../src/finance/statements/numbers/signs';
import type { RowKey, Series } from '../../../../../src/finance/statements/statements';
import { statements } from '../../real';

type Rows = Partial<Record<RowKey, Series>>;

/** A cost of mixed signs, beside what proves its sign. */
const cost = (gross: number | null, revenue: number | null = 1500): Rows => ({
  revenue: [revenue, 900],
  costOfRevenue: [-500, 500],
  grossProfit: [gross, 400],
});
/** A tax whose sign total profit = EBT − tax tells, where it can. */
const tax = (
  ...years: [ebt: number | null, tax: number | null, profit: number | null][]
): Rows => ({
  ebt: years.map(([ebt]) => ebt),
  tax: years.map(([, value]) => value),
  netIncomeTotal: years.map(([, , profit]) => profit),
});

it.each<[string, Rows, Rows, RowKey[]?]>([
  ['negative throughout', { capex: [-5, null, 0, -7] }, { capex: [5, null, 0, 7] }],
  ['a row of zeros stays', { capex: [0, null] }, {}],
  ['mixed signs stay', { sellingExpense: [-5, 7] }, {}],
  ['an inflow stays', { netIncome: [-5, -7] }, {}],
  ['a cost that its gross profit proves', cost(1000), { costOfRevenue: [500, 500] }],
  [
    'and no other row beside it',
    { ...cost(1000), rdExpense: [-500, 500] },
    { costOfRevenue: [500, 500] },
  ],
  ['at a thousandth between the two', cost(1000, 1499), { costOfRevenue: [500, 500] }],
  ['above it, nothing is proved', cost(1000, 1498.9), {}],
  ['nor without gross profit', cost(null), {}],
  ['nor without revenue', cost(1000, null), {}],
  ['which is not taken for nothing', cost(-500, null), {}],
  ['nor is a gross profit that is missing', cost(null, 500), {}],
  ['interest', { interest: [-5, -7] }, { interest: [5, 7] }],
  ['financial expenses, where income may outweigh it', { interest: [-5, -7] }, {}, ['interest']],
  ['interest that may be income in a year', { interest: [-5, 7] }, {}],
  ['tax that is added', tax([100, -25, 75], [null, -5, 20]), { tax: [25, 5] }],
  ['tax that is a benefit', tax([100, -25, 125]), {}],
  ['tax that one year says is right', tax([100, -25, 75], [100, 20, 80]), {}],
  ['tax without a profit', tax([100, -25, null]), {}],
  ['tax without a profit before it', tax([null, -25, 75]), {}],
  ['a profit before tax of nothing is one', tax([0, -25, -25]), { tax: [25] }],
  ['no tax', tax([100, 0, 100]), {}],
  ['no tax row', { ebt: [100], netIncomeTotal: [75] }, {}],
  [
    'the parent’s profit, where it is all there is',
    { ebt: [100], tax: [-25], netIncome: [75] },
    { tax: [25] },
  ],
])('%s', (_, rows, turned, proxies = []) => {
  expect(positiveOutflows(rows, proxies)).toEqual({
    rows: { ...rows, ...turned },
    turned: Object.keys(turned),
  });
});

it('the same statements where nothing is turned, else the same each time', () => {
  const right = statements('x', 1, ['2021'], { capex: [5] });
  expect(asOutflows(right)).toBe(right);
  const wrong = statements('x', 1, ['2021'], { capex: [-5] });
  const turned = asOutflows(wrong);
  expect(turned).toEqual({ ...wrong, rows: { capex: [5] }, turned: ['capex'] });
  expect([asOutflows(wrong), asOutflows(turned)]).toEqual([turned, turned]);
});

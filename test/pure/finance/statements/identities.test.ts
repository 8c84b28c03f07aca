/** What must hold between rows, within the rounding of the coarser figure. */
import { expect, it } from 'vitest';
import { breachesOf } from '../../../../src/finance/statements/identities';
import type { Statements } from '../../../../src/finance/statements/statements';
import { statements } from '../real';

type Rows = Record<string, number | null>;

const breaches = (rows: Rows, rest: Partial<Statements> = {}) => {
  const one = Object.fromEntries(Object.entries(rows).map(([row, value]) => [row, [value]]));
  return breachesOf(statements('x', 1, ['2021'], one, rest));
};
/** Each breach as `identity row left right`, with `open` where it is a question. */
const told = (rows: Rows, rest?: Partial<Statements>) =>
  breaches(rows, rest).map(({ identity, row, left, right, open }) =>
    [identity, row, left, right, ...(open ? ['open'] : [])].join(' '),
  );

const TOTAL = { scope: 'total' } as const;
/** Equity of the parent and of all, equal, so that there are no minorities. */
const alone = { equity: 500, equityTotal: 500 };

it.each<[string, Rows, string[], Partial<Statements>?]>([
  [
    'gross profit',
    { revenue: 1000, costOfRevenue: 600, grossProfit: 410 },
    ['gross-profit grossProfit 410 400'],
  ],
  [
    'half a unit for each of three figures',
    { revenue: 1000, costOfRevenue: 600, grossProfit: 401.5 },
    [],
  ],
  [
    'more than that',
    { revenue: 1000, costOfRevenue: 600, grossProfit: 401.6 },
    ['gross-profit grossProfit 401.6 400'],
  ],
  [
    'less than that',
    { revenue: 1000, costOfRevenue: 600, grossProfit: 398.4 },
    ['gross-profit grossProfit 398.4 400'],
  ],
  ['a cost that is missing', { revenue: 1000, costOfRevenue: null, grossProfit: 410 }, []],
  [
    'balance sheet',
    { assets: 1000, liabilities: 600, equityTotal: 390 },
    ['balance-sheet assets 1000 990'],
  ],
  ['not with the parent’s equity', { assets: 1000, liabilities: 600, equity: 390 }, []],
  [
    'but where the block is of all owners',
    { assets: 1000, liabilities: 600, equity: 390 },
    ['balance-sheet assets 1000 990'],
    TOTAL,
  ],
  [
    'a row of all owners goes first there',
    { assets: 1000, liabilities: 600, equity: 390, equityTotal: 400 },
    [],
    TOTAL,
  ],
  [
    'current assets are a part',
    { currentAssets: 1002, assets: 1000 },
    ['current-assets currentAssets 1002 1000'],
  ],
  ['a part may be the whole', { currentAssets: 1001, assets: 1000 }, []],
  ['or less', { currentAssets: 10, assets: 1000 }, []],
  ['cash is a part', { cash: 302, currentAssets: 300 }, ['cash cash 302 300']],
  [
    'gross profit is a part of revenue',
    { grossProfit: 102, revenue: 100 },
    ['gross-margin grossProfit 102 100'],
  ],
  [
    'profit before tax less tax',
    { ebt: 100, tax: 25, netIncomeTotal: 70 },
    ['total-profit netIncomeTotal 70 75 open'],
  ],
  [
    'with what stands behind the tax it is no question',
    { ebt: 100, tax: 25, afterTax: 5, netIncomeTotal: 70 },
    ['total-profit netIncomeTotal 70 80'],
  ],
  ['and it may close the gap', { ebt: 100, tax: 25, afterTax: -5, netIncomeTotal: 70 }, []],
  ['the parent’s profit isn’t all', { ebt: 100, tax: 25, netIncome: 70 }, []],
  [
    'but in a block of all owners',
    { ebt: 100, tax: 25, netIncome: 70 },
    ['total-profit netIncome 70 75 open'],
    TOTAL,
  ],
  [
    'after tax is no more than before it',
    { ebt: 100, tax: 1, netIncomeTotal: 102 },
    ['total-profit netIncomeTotal 102 99 open'],
  ],
  [
    'where the sum isn’t wrong by rounding',
    { ebt: 100, tax: 1, netIncomeTotal: 101.5 },
    ['total-profit netIncomeTotal 101.5 99 open'],
  ],
  [
    'no minorities',
    { ...alone, netIncome: 70, netIncomeTotal: 75 },
    ['no-minorities netIncome 70 75'],
  ],
  [
    'equities a unit apart are equal',
    { ...alone, equity: 499, netIncome: 70, netIncomeTotal: 75 },
    ['no-minorities netIncome 70 75'],
  ],
  [
    'further apart they are not',
    { ...alone, equity: 498.9, netIncome: 70, netIncomeTotal: 75 },
    [],
  ],
  ['profits two figures’ rounding apart', { ...alone, netIncome: 74, netIncomeTotal: 75 }, []],
  ['an equity that is missing', { equityTotal: 500, netIncome: 70, netIncomeTotal: 75 }, []],
])('%s', (_, rows, expected, rest) => {
  expect(told(rows, rest)).toEqual(expected);
});

it('the coarser figure says how fine both are, and is told', () => {
  const grains = { grossProfit: [100] };
  const rows = { revenue: 1000, costOfRevenue: 600 };
  expect(breaches({ ...rows, grossProfit: 550 }, { grains })).toEqual([]);
  expect(breaches({ ...rows, grossProfit: 551 }, { grains })).toEqual([
    {
      identity: 'gross-profit',
      row: 'grossProfit',
      period: '2021',
      left: 551,
      right: 400,
      grain: 100,
    },
  ]);
});

it('minorities at the beginning of the year have their part of its profit', () => {
  const years = (equity: number) =>
    breachesOf(
      statements('x', 1, ['2020', '2021'], {
        equity: [equity, 500],
        equityTotal: [400, 500],
        netIncome: [null, 70],
        netIncomeTotal: [null, 75],
      }),
    ).map(({ identity, period }) => `${identity} ${period}`);
  expect(years(300)).toEqual([]);
  expect(years(400)).toEqual(['no-minorities 2021']);
});

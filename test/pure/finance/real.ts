/** Real figures, as published, in the units of their filings; the tests' statements are made of them. */
import { periodMonths } from '../../../src/finance/statements/periods/periods';
import type { Statements } from '../../../src/finance/statements/statements';

type Rows = Record<string, (number | null)[]>;

/** Statements in `unit`, without what a test doesn't name. */
export function statements(
  entity: string,
  unit: number,
  labels: string[],
  rows: Rows,
  rest: Partial<Statements> = {},
): Statements {
  const scaled = Object.entries(rows).map(([row, values]) => [
    row,
    values.map((value) => (value === null ? null : value * unit)),
  ]);
  const opening = Object.entries(rest.opening ?? {}).map(([row, value]) => [
    row,
    (value ?? 0) * unit,
  ]);
  return {
    entity,
    currency: 'CNY',
    unit,
    basis: 'average',
    scope: 'attributable',
    days: 365,
    periods: labels.map((label) => ({ label, months: periodMonths(label), end: null })),
    reported: {},
    weighted: {},
    peers: [],
    ...rest,
    opening: Object.fromEntries(opening),
    rows: Object.fromEntries(scaled),
  };
}

/** The same with the ends of its periods. */
export function withEnds(one: Statements, ...ends: string[]): Statements {
  return {
    ...one,
    periods: one.periods.map((period, i) => ({ ...period, end: ends[i] ?? null })),
  };
}

const M = 1e6;

export const alibaba = statements(
  '阿里巴巴',
  M,
  ['FY2021', 'FY2022'],
  {
    revenue: [717289, 853062],
    netIncome: [150308, 61959],
    netIncomeTotal: [143284, 47079],
    assets: [1690218, 1695553],
    equity: [937470, 948479],
    inventory: [27858, 30087],
    operatingCashFlow: [231786, 142759],
    ebit: [null, 69638],
    ebt: [null, 59550],
    tax: [null, 26815],
  },
  { opening: { assets: 1312985, equity: 755401 } },
);

export const alibabaSegments = {
  entity: '阿里巴巴',
  currency: 'CNY',
  unit: M,
  periods: alibaba.periods,
  segments: Object.entries({
    中国商业: [501683, 592705],
    国际商业: [48851, 61078],
    本地生活: [35442, 43491],
    菜鸟: [37258, 46107],
    云: [60558, 74568],
    数字媒体: [31186, 32272],
    创新: [2311, 2841],
  }).map(([name, revenue]) => ({
    name,
    revenue: revenue.map((value) => value * M),
    grossProfit: [] as (number | null)[],
  })),
};

export const target = withEnds(
  statements(
    'Target',
    M,
    ['2020', '2021'],
    {
      revenue: [93561, 106005],
      costOfRevenue: [66177, 74963],
      ebit: [6539, 8946],
      netIncome: [4368, 6946],
      assets: [51248, 53811],
      equity: [14440, 12827],
      inventory: [10653, 13902],
    },
    { currency: 'USD', basis: 'ending' },
  ),
  '2021-01-30',
  '2022-01-29',
);

export const walmart = withEnds(
  statements(
    'Walmart',
    M,
    ['FY2021', 'FY2022'],
    {
      revenue: [559151, 572754],
      costOfRevenue: [420315, 429000],
      ebit: [22548, 25942],
      netIncome: [13510, 13673],
      netIncomeTotal: [13706, 13940],
      assets: [252496, 244860],
      equity: [80925, 83253],
      equityTotal: [87531, 91891],
      inventory: [44949, 56511],
    },
    { currency: 'USD' },
  ),
  '2021-01-31',
  '2022-01-31',
);

export const jd = statements(
  '京东',
  M,
  ['2020', '2021'],
  {
    revenue: [745802, 951592],
    costOfRevenue: [636694, 822526],
    netIncome: [49405, -3560],
    assets: [422288, 496507],
    equity: [187543, 208911],
    inventory: [58933, 75601],
    operatingCashFlow: [42544, 42301],
    ebit: [12343, 4141],
    ebt: [50819, -2580],
  },
  { opening: { assets: 259724, inventory: 57932 } },
);

export const toread = statements(
  '探路者',
  1e4,
  ['2020', '2021'],
  {
    revenue: [91217.53, 124268.75],
    costOfRevenue: [60218.28, 74078.26],
    netIncome: [-27700.84, 5378.83],
    assets: [239979.03, 252510.04],
    equity: [211854.43, 216709.85],
  },
  { basis: 'ending' },
);

export const sanfo = statements(
  '三夫户外',
  1e4,
  ['2020', '2021'],
  {
    revenue: [46748.78, 55553.76],
    costOfRevenue: [26445.66, 27609.14],
    netIncome: [-6770.32, -2522.84],
    assets: [80046.75, 101124.46],
    equity: [55320.94, 71631.99],
  },
  { basis: 'ending' },
);

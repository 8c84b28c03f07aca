import { expect, test } from 'vitest';

import { change, IN_LINES, LINED_UP, LISTED, NEWEST_FIRST, opened, parts, written } from './blocks';

test('a period comes into every row, its figures under the others where those are lined up', () => {
  const changes = [change('revenue', 2, '', '868687'), change('equity', 2, '', '989657')];
  const text = written(LINED_UP, { periods: 1, changes });
  const wanted = LINED_UP.replace('FY2022]', 'FY2022, FY2023]')
    .replace('2022-03-31]', '2022-03-31, 2023-03-31]')
    .replace('853062 ', '853062 | 868687 ')
    .replace(' 61959', ' 61959 |     --')
    .replace('1,695,553', '1,695,553 | --')
    .replace('948479]', '948479, 989657]')
    .replace('98874', '98874 | --');
  expect(text).toBe(parts(wanted)[1]);
});

test('in a block that stands newest first it comes before the others', () => {
  const text = written(NEWEST_FIRST, { periods: 2, changes: [change('revenue', 3, '', '16')] });
  expect(text).toContain('periods: [2023H1, 2022H2, 2022H1, 2021H2]\n');
  expect(text).toContain('revenue: 16 | -- | 12 | 10\n');
  expect(text).toContain('{entity: Beta, revenue: -- | -- | 1 | 2}');
});

test('a peer comes behind the others in their style, with room for what makes its ROE', () => {
  const peers = ['京东'];
  const changes = [
    change('+京东.revenue', 0, '', '745,802'),
    change('+京东.netIncome', 1, '', '(3,560)'),
  ];
  expect(written(LINED_UP, { peers, changes })).toContain(
    `来源: [fy22]
同行:
  - 主体: 京东
    营业收入: 745802 | --
    归母净利润: -- | (3560)
    总资产: -- | --
    归母净资产: -- | --
# 完
`,
  );
  expect(written(NEWEST_FIRST, { peers: ['JD.com, Inc.'] })).toContain(
    'peers: [{entity: Beta, revenue: 1 | 2}, {entity: "JD.com, Inc.", revenue: -- | --, netIncome: -- | --, assets: -- | --, equity: -- | --}] # peers\n',
  );
  expect(written(LISTED, { peers })).toContain(
    '    revenue: 7\n  - entity: 京东\n    revenue: -- | --\n',
  );
  expect(written(IN_LINES, { peers })).toContain(
    '{entity: Gamma, reported: {roe: 7 | 8}}, # published\n  {entity: 京东, revenue: -- | --,',
  );
});

test('peers can be changed like the block, in their own columns and with the rows they lack', () => {
  const { state } = opened(LISTED);
  const lacking = (peer: number) =>
    ['netIncome', 'assets', 'equity'].map((name) => ({
      path: `peers[${peer}].${name}`,
      name,
      cells: [],
    }));
  expect(state.peers).toEqual([
    {
      entity: 'Beta',
      money: '',
      inherits: true,
      rows: [
        { path: 'peers[0].revenue', name: 'revenue', cells: ['1', '2'] },
        { path: 'peers[0].opening.equity', name: 'equity', cells: ['3'] },
        ...lacking(0),
      ],
    },
    {
      entity: 'Gamma',
      money: '',
      inherits: false,
      rows: [{ path: 'peers[1].revenue', name: 'revenue', cells: ['7'] }, ...lacking(1)],
    },
  ]);
  const changes = [
    change('peers[0].revenue', 1, '2', '1,200'),
    change('peers[0].netIncome', 2, '', '3'),
    change('peers[1].assets', 0, '', '9'),
    change('peers[1].revenue', 0, '7', '8'),
  ];
  const text = written(LISTED, { periods: 1, changes });
  expect(text).toContain(
    '    revenue: 1 | 1200 | -- # by hand\n    opening: {equity: 3}\n    netIncome: -- | -- | 3\n',
  );
  expect(text).toContain('    revenue: 8\n    assets: 9\n    # of Gamma\n');
  const inOne = written(NEWEST_FIRST, { changes: [change('peers[0].equity', 1, '', '4')] });
  expect(inOne).toContain('peers: [{entity: Beta, revenue: 1 | 2, equity: -- | 4}] # peers\n');
});

test('a peer in other money says so', () => {
  const money = (keys: string) => {
    const block = LISTED.replace('entity: Acme', 'entity: Acme\nunit: 万\ncurrency: CNY');
    return opened(block.replace('entity: Beta', `entity: Beta\n    ${keys}`)).state.peers[0]?.money;
  };
  expect(money('days: 365')).toBe('');
  expect(money('unit: 亿')).toBe('CNY 亿');
  expect(money('currency: USD')).toBe('USD 万');
});

test('the block says its own money, where it has one', () => {
  const money = (keys: string) => opened(LISTED.replace('entity: Acme', keys)).state.money;
  expect(money('entity: Acme\nunit: 万\ncurrency: CNY')).toBe('CNY 万');
  expect(money('entity: Acme')).toBe('');
});

test('a block with a fault, or in one line, gets neither', () => {
  for (const block of [
    LISTED.replace('20 | 30', '20'),
    '```roe\n{entity: Acme, periods: [2021], revenue: 1}\n```\n',
  ]) {
    expect(opened(block).state.canGrow).toBe(false);
    expect(written(block, { periods: 1 })).toBeNull();
    expect(written(block, { peers: ['Beta'] })).toBeNull();
  }
});

test('a name that says something else alone is written as its key', () => {
  const block = LINED_UP.replace('总资产:  ', '净利润: 143284 | 47079\n总资产:  ');
  const changes = [change('+京东.netIncomeTotal', 0, '', '9')];
  expect(written(block, { peers: ['京东'], changes })).toContain('    净利润: 9 | --\n');
  const without = block.replace(/归母净利润:.*\n/, '归母净利润: 150308 | 61959\n');
  expect(written(without, { peers: ['京东'], changes })).toContain('    净利润: 9 | --\n');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculatorState } from '../../../../src/edit/calculator/block';
import type { CellChange } from '../../../../src/edit/calculator/cellChange';
import {
  columnsOf,
  type Growth,
  type Writing,
  withChanges,
} from '../../../../src/edit/calculator/state';
import { writingEdits } from '../../../../src/edit/calculator/writing';
import type { Statements } from '../../../../src/finance/statements/statements';
import { applied, plan, wrap } from '../../language/marked';

const LINED_UP = `\`\`\`roe
# 资料见年报
主体: 阿里巴巴   # 合并报表
单位: 百万
期间: [FY2021, FY2022] # 财年
截止日: [2021-03-31, 2022-03-31]
期初: {总资产: 1312985, 归母净资产: 755401}
营业收入:   717289 | 853062   # 待查 FY2021
归母净利润: 150308 |  61959
总资产:     "1,690,218 | 1,695,553"
归母净资产: [937470, 948479]    # 列表

披露: {自由现金流: -- | 98874}  # 披露
来源: [fy22]
# 完
\`\`\`
`;
const NEWEST_FIRST = `\`\`\`roe
entity: Acme
periods: [2022H1, 2021H2]
revenue: 12 | 10
netIncome:
  - 1 # one
  - 2
assets: 30 | 20
equity: 20 | 10
peers: [{entity: Beta, revenue: 1 | 2}] # peers
source: [fy22]
\`\`\`
`;
const LISTED = `\`\`\`roe
entity: Acme
periods:
  - 2021
  - 2022 # audited
revenue: 10 | 12
netIncome: 1 | 2
equity: 10 | 20
assets: 20 | 30
peers:
  - entity: Beta
    revenue: 1 | 2 # by hand
    opening: {equity: 3}
  # Gamma reports in June
  - entity: Gamma
    periods: [FY2021]
    revenue: 7
    # of Gamma
# the end
\`\`\`
`;
const IN_LINES = LISTED.replace(
  /peers:\n[\s\S]*of Gamma\n/,
  'peers: [\n  {entity: Beta, revenue: 1 | 2}, # by hand\n  {entity: Gamma, reported: {roe: 7 | 8}} # published\n]\n',
);
const BLOCKS = [
  LINED_UP,
  LINED_UP.replaceAll('\n', '\r\n'),
  NEWEST_FIRST,
  LISTED,
  IN_LINES,
  NEWEST_FIRST.replace(/peers: .*/, 'peers: # none yet'),
  NEWEST_FIRST.replace(/peers: .*/, 'peers: {entity: Beta}'),
  NEWEST_FIRST.replace(/peers: .*/, 'peers: []'),
];

function opened(block: string) {
  const model = plan(wrap(`## 望\n\n${block}\n## 问\n\n- [ ] 预算？\n`));
  const [roe] = model.roe;
  const state = roe && calculatorState(model.text, roe, [], 'zh-cn');
  if (!roe || !state) throw new Error('no state');
  return { model, roe, state };
}

function written(block: string, writing: Partial<Writing>): string | null {
  const { model, roe } = opened(block);
  const edits = writingEdits(model.text, roe, { changes: [], periods: 0, peers: [], ...writing });
  if (!edits) return null;
  const [before, after] = [parts(model.text), parts(applied(model, edits))];
  expect([after[0], after[2]]).toEqual([before[0], before[2]]);
  return after[1] ?? '';
}

/** Before the lines of the block, they, and behind them. */
function parts(text: string): string[] {
  return /^([\s\S]*```roe\r?\n)([\s\S]*?)(```[\s\S]*)$/.exec(text)?.slice(1) ?? [];
}

const comments = (text: string) => text.match(/#[^\r\n]*/g) ?? [];
const change = (path: string, index: number, was: string, text: string): CellChange => {
  return { path, index, was, text };
};

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

/** Without the rows that hold nothing. */
function said(statements: Statements): unknown {
  const filled = (rows: object) =>
    Object.fromEntries(
      Object.entries(rows).filter(([, row]) => ![row].flat().every((value) => value === null)),
    );
  const { rows, grains = {}, opening, reported, weighted, peers, ...rest } = statements;
  const all = [rows, grains, opening, reported, weighted].map(filled);
  return { ...rest, all, peers: peers.map(said) };
}

test('what was added is read as it was meant; all else is there byte for byte', () => {
  const figure = fc.oneof(fc.integer().map(String), fc.constantFrom('--', '8.5亿', '(3,560)'));
  const growth = fc.record({
    periods: fc.nat(3),
    peers: fc.uniqueArray(fc.constantFrom('京东', 'JD.com', 'O’Neil: #1', '2021', 'yes', '"a"'), {
      maxLength: 2,
    }),
  });
  const cells = fc.array(fc.tuple(fc.nat(), figure), { maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...BLOCKS), growth, cells, (block, { periods, peers }, picks) => {
      const { state } = opened(block);
      const wish: Growth = { periods, peers };
      const own = state.rows.filter(({ path }) => !path.includes('.'));
      const targets = columnsOf(state.statements.periods, wish).flatMap(({ index }) => [
        ...[...state.rows, ...state.peers.flatMap(({ rows }) => rows)].flatMap((row) => {
          const { path, cells } = row;
          const peer = state.peers.find(({ rows }) => rows.includes(row));
          const apart = peer && !peer.inherits;
          if (path.includes('opening.') || (apart && index > 0)) return [];
          return [{ path, index, was: cells[index] ?? '' }];
        }),
        ...peers.flatMap((name) =>
          own.map(({ path }) => ({ path: `+${name}.${path}`, index, was: '' })),
        ),
      ]);
      const changes = new Map<string, CellChange>();
      for (const [n, text] of picks) {
        const target = targets[n % targets.length];
        if (target) changes.set(`${target.path}#${target.index}`, { ...target, text });
      }
      const writing = { periods, peers, changes: [...changes.values()] };
      const content = written(block, writing);
      if (content === null) throw new Error('not written');
      const old = parts(block)[1] ?? '';
      expect(comments(content.replaceAll('"O’Neil: #1"', ''))).toEqual(comments(old));
      const again = opened(`\`\`\`roe\n${content}\`\`\`\n`).state.statements;
      expect(said(again)).toEqual(said(withChanges(state, writing.changes, wish)));
      if (writing.changes.length > 0) return;
      // What was there is there in its order, with nothing but additions between.
      let at = 0;
      for (const character of old) at = content.indexOf(character, at) + 1 || Number.NaN;
      expect(at).not.toBeNaN();
    }),
    { numRuns: 150 },
  );
});

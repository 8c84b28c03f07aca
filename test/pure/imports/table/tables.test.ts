import { describe, expect, test } from 'vitest';
import { ImportError, readStatements } from '../../../../src/imports';
import { readText } from '../../../../src/imports/table/cells/cells';
import { gbk } from '../gbk';
import { workbook } from '../workbook';

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n');
const codes = (imported: Awaited<ReturnType<typeof readStatements>>) =>
  imported.notes.map((note) => note.code);

const SINA = lines(
  ['报表日期', '20221231', '20220930', '20220630', '20220331', '20211231'],
  ['单位', '元', '元', '元', '元', '元'],
  ['一、营业总收入', '923260000', '700000000', '450000000', '200000000', '642740000'],
  ['营业收入', '923260000', '700000000', '450000000', '200000000', '642740000'],
  ['二、营业总成本', '850000000', '650000000', '420000000', '190000000', '600000000'],
  ['营业成本', '694000000', '520000000', '330000000', '150000000', '480000000'],
  ['五、净利润', '79000000', '60000000', '40000000', '15000000', '46000000'],
  ['归属于母公司所有者的净利润', '78610000', '59000000', '39000000', '14900000', '45900000'],
);

test.each([
  ['GBK', gbk(SINA)],
  ['UTF-8', utf8(SINA)],
  ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\uFEFF${SINA}`, 'utf16le'))],
])('Sina, %s: rows of items, cumulative quarters, oldest first', async (_, bytes) => {
  const imported = await readStatements(bytes, {
    periods: ['2021', '2022Q1', '2022H1', '2022Q1-Q3', '2022'],
  });
  expect(imported.shape).toBe('sina');
  expect(imported.currency).toBe('CNY');
  expect(imported.periods.map(({ label, months }) => [label, months])).toEqual([
    ['2021', 12],
    ['2022Q1', 3],
    ['2022H1', 6],
    ['2022Q1-Q3', 9],
    ['2022', 12],
  ]);
  expect(imported.rows.revenue).toEqual([642740000, 200000000, 450000000, 700000000, 923260000]);
  expect(imported.rows.costOfRevenue?.at(-1)).toBe(694000000);
  expect(imported.rows.netIncome?.at(-1)).toBe(78610000);
  expect(imported.rows.netIncomeTotal?.at(-1)).toBe(79000000);
  expect(codes(imported)).toContain('cumulative');
  expect(codes(imported)).not.toContain('not-cumulative');
  expect(imported.notes).toContainEqual({
    code: 'missing',
    row: 'assets',
    period: null,
    params: {},
  });
});

test('without asking: three years, and the newest interim with the one a year before', async () => {
  const days = ['2024-09-30', '2024-06-30', '2023-12-31', '2023-09-30', '2022-12-31', '2021-12-31'];
  const sheet = `报告期,${[...days, '2020-12-31', '1970-01-01'].join(',')}\n营业收入(元),9,6,12,8,11,10,9,0\n`;
  const { periods, notes } = await readStatements(utf8(sheet));
  expect(periods.map(({ label }) => label)).toEqual([
    '2021',
    '2022',
    '2023Q1-Q3',
    '2023',
    '2024Q1-Q3',
  ]);
  const left = notes.find(({ code }) => code === 'left-out');
  expect(left?.params.periods).toBe('2020 … 2024H1 (2)');
});

test('months that are no quarter have a label that is no language’s own', async () => {
  const sheet = lines(
    ['报表日期', '20220531', '20210531'],
    ['营业收入', '450', '430'],
    ['存货', '1', '2'],
  );
  const { periods } = await readStatements(utf8(sheet.replaceAll('20220531', '20220228')));
  expect(periods.map(({ label, months }) => [label, months])).toEqual([
    ['2021M1-M5', 5],
    ['2022M1-M2', 2],
  ]);
});

describe('网易', () => {
  const NETEASE = [
    '报告日期,2022-12-31,2021-12-31',
    '总资产(万元),118600,"90,500"',
    '归属于母公司股东权益合计(万元),46900,42000',
    '所有者权益(或股东权益)合计(万元),47000,42100',
    '存货(万元),41000,--',
  ].join('\r\n');

  test('units in names, newest first, missing values', async () => {
    const imported = await readStatements(gbk(NETEASE));
    expect(imported.shape).toBe('netease');
    expect(imported.unit).toBe(10_000);
    expect(imported.rows).toEqual({
      assets: [905_000_000, 1_186_000_000],
      equity: [420_000_000, 469_000_000],
      equityTotal: [421_000_000, 470_000_000],
      inventory: [null, 410_000_000],
    });
  });

  test('the same, the other way round', async () => {
    const turned = [
      '报告日期,总资产(万元),归属于母公司股东权益合计(万元)',
      '2022-12-31,118600,46900',
      '2021-12-31,"90,500",42000',
    ].join('\n');
    const imported = await readStatements(utf8(turned));
    expect(imported.shape).toBe('netease');
    expect(imported.rows.assets).toEqual([905_000_000, 1_186_000_000]);
  });
});

test('东方财富: codes as column names, several companies to choose from', async () => {
  const file = utf8(
    [
      'SECUCODE,SECURITY_NAME_ABBR,REPORT_DATE,TOTAL_ASSETS,TOTAL_PARENT_EQUITY,TOTAL_EQUITY,INVENTORY,ACCOUNTS_RECE',
      '603908.SH,牧高笛,2021-12-31 00:00:00,1186000000,469000000,470000000,410000000,80000000',
      '300005.SZ,探路者,2021-12-31 00:00:00,2525100400,2167098500,2170000000,1,2',
    ].join('\n'),
  );
  await expect(readStatements(file)).rejects.toMatchObject({ code: 'several-entities' });
  for (const entity of ['牧高笛', '603908.sh']) {
    const imported = await readStatements(file, { entity });
    expect(imported.shape).toBe('eastmoney');
    expect(imported.entity).toBe('牧高笛');
    expect(imported.periods).toEqual([{ label: '2021', months: 12, end: '2021-12-31' }]);
    expect(imported.rows.equity).toEqual([469_000_000]);
    expect(imported.rows.equityTotal).toEqual([470_000_000]);
  }
  const other = readStatements(file, { entity: '三夫户外' });
  await expect(other).rejects.toMatchObject({ code: 'no-such-entity' });
});

test('东方财富, the other way round, with hundreds of other items before ours', async () => {
  const others = Array.from({ length: 300 }, (_, i) => `OTHER_ITEM_${i},${i},${i}`);
  const file = utf8(
    [
      'REPORT_DATE,2022-12-31 00:00:00,2021-12-31 00:00:00',
      'SECURITY_NAME_ABBR,牧高笛,牧高笛',
      ...others,
      'MONETARYFUNDS,5,6',
      'TOTAL_PARENT_EQUITY,7,8',
    ].join('\n'),
  );
  const imported = await readStatements(file);
  expect(imported).toMatchObject({ shape: 'eastmoney', entity: '牧高笛' });
  expect(imported.rows).toEqual({ equity: [8, 7], cash: [6, 5] });
});

test('tushare: the revision counts and the first figure is told', async () => {
  const file = utf8(
    [
      'ts_code,ann_date,f_ann_date,end_date,report_type,revenue,total_cogs,oper_cost,n_income,n_income_attr_p,n_cashflow_act,update_flag',
      '603908.SH,20220420,20220420,20211231,1,920000000,850000000,690000000,79000000,78000000,,0',
      '603908.SH,20220420,20220428,20211231,1,923260000,850000000,690000000,79000000,78610000,,1',
      '603908.SH,20220420,20220420,20211231,6,100000000,90000000,1,2,3,,1',
    ].join('\n'),
  );
  const imported = await readStatements(file);
  expect(imported.shape).toBe('tushare');
  expect(imported.rows.revenue).toEqual([923_260_000]);
  expect(imported.rows.costOfRevenue).toEqual([690_000_000]);
  expect(imported.rows.netIncome).toEqual([78_610_000]);
  expect(imported.notes).toContainEqual({
    code: 'restated',
    row: 'revenue',
    period: '2021',
    params: {
      first: 920_000_000,
      firstDate: '2022-04-20',
      latest: 923_260_000,
      latestDate: '2022-04-28',
    },
  });
});

test('同花顺: cells with their scale', async () => {
  const file = utf8(
    '科目\\时间,2021-12-31,2020-12-31\n营业收入,9.23亿,6.43亿\n净利润,7861万,false\n',
  );
  const imported = await readStatements(file);
  expect(imported.shape).toBe('ths');
  expect(imported.rows.revenue).toEqual([643_000_000, 923_000_000]);
  expect(imported.rows.netIncome).toEqual([null, 78_610_000]);
  expect(imported.notes).toContainEqual({
    code: 'scope-unclear',
    row: 'netIncome',
    period: null,
    params: { name: '净利润' },
  });
});

describe('any sheet with our names', () => {
  test('a fiscal year, a unit above, brackets, a loss', async () => {
    const file = utf8(
      [
        'Company: JD.com,,',
        'In millions of RMB,,',
        ',31/12/2020,FY2021',
        'Total revenues,"745,802","951,592"',
        'Net income attributable,"49,405","(3,560)"',
        'Total assets,n/a,"496,507"',
      ].join('\n'),
    );
    const imported = await readStatements(file);
    expect(imported).toMatchObject({ shape: 'generic', entity: 'JD.com', currency: 'CNY' });
    expect(imported.unit).toBe(1_000_000);
    expect(imported.periods.map(({ label }) => label)).toEqual(['2020', 'FY2021']);
    expect(imported.rows.netIncome).toEqual([49_405_000_000, -3_560_000_000]);
  });

  test('days in March of several years end fiscal years', async () => {
    const file = utf8('item,2021-03-31,2022-03-31\nrevenue,717289,853062\n净利润,1,x1\n');
    const imported = await readStatements(file);
    expect(imported.periods).toEqual([
      { label: 'FY2021', months: 12, end: '2021-03-31' },
      { label: 'FY2022', months: 12, end: '2022-03-31' },
    ]);
    expect(codes(imported)).toEqual(
      expect.arrayContaining(['unit-unknown', 'currency-unknown', 'unreadable']),
    );
  });

  test('quarters that shrink may not be cumulative', async () => {
    const file = utf8('项目,2022-03-31,2022-06-30\n营业收入（万元）,200,150\n');
    expect(codes(await readStatements(file))).toContain('not-cumulative');
  });

  test('two rows of one meaning that differ are both shown', async () => {
    const file = utf8('项目,2021,2022\n营业收入,100,100\n营业总收入,101,110\n总资产,5,5\n');
    const { rows, notes } = await readStatements(file);
    expect(rows.revenue).toEqual([100, 100]);
    expect(notes.filter((note) => note.code === 'candidates')).toEqual([
      {
        code: 'candidates',
        row: 'revenue',
        period: '2022',
        params: { taken: '营业收入', value: 100, other: '营业总收入', otherValue: 110 },
      },
    ]);
  });

  test('periods asked for, and the balances that open them', async () => {
    const file = utf8('项目,2020,2021,2022\n总资产,10,20,30\n营业收入,1,2,3\n');
    const imported = await readStatements(file, { periods: ['FY2022'] });
    expect(imported.rows).toEqual({ assets: [30], revenue: [3] });
    expect(imported.opening).toEqual({ assets: 20 });
    await expect(readStatements(file, { periods: ['2019'] })).rejects.toMatchObject({
      code: 'no-such-period',
      params: { period: '2019', periods: '2020, 2021, 2022' },
    });
  });

  test('many periods are cut down to the newest years', async () => {
    const years = Array.from({ length: 20 }, (_, i) => 2000 + i);
    const file = utf8(`项目,${years.join(',')}\n总资产,${years.join(',')}\n`);
    const imported = await readStatements(file);
    expect(imported.periods.map(({ label }) => label)).toEqual(['2017', '2018', '2019']);
    expect(imported.opening).toEqual({ assets: 2016 });
    expect(codes(imported)).toContain('left-out');
  });
});

describe('XLSX', () => {
  test('dates, shared strings, numbers, three sheets in one', async () => {
    const bytes = workbook([
      [
        ['单位：万元', null, null],
        ['项目', { day: 44561 }, { day: 44926 }],
        ['资产总计', 90500, 118600],
        ['归属于母公司所有者权益合计', 42000, 46900],
      ],
      [
        ['单位：元', null, null],
        ['项目', '2021-12-31', '2022-12-31'],
        ['营业收入', 642740000, 923260000],
        ['归属于母公司股东的净利润', 4.59e7, 78610000],
      ],
      [['空', null, null]],
    ]);
    const imported = await readStatements(bytes);
    expect(imported.periods.map(({ label, end }) => [label, end])).toEqual([
      ['2021', '2021-12-31'],
      ['2022', '2022-12-31'],
    ]);
    expect(imported.rows).toEqual({
      assets: [905_000_000, 1_186_000_000],
      equity: [420_000_000, 469_000_000],
      revenue: [642_740_000, 923_260_000],
      netIncome: [45_900_000, 78_610_000],
    });
  });
});

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'empty'],
  ['a letter', utf8('Dear customer,\nthank you for 2022.\n'), 'no-rows'],
  ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0, 0, 0]), 'bad-encoding'],
  ['other JSON', utf8('{"a": [1, 2, {"b": "c"}]}'), 'not-company-facts'],
  ['JSON cut off', utf8('{"facts": {"us-gaap": {"Assets"'), 'bad-json'],
])('%s is refused', async (_, bytes, code) => {
  const error = await readStatements(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ImportError);
  expect((error as ImportError).code).toBe(code);
});

test.each([
  ['GBK', gbk],
  ['UTF-8', utf8],
  ['UTF-16', (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
])(
  '%s: a file is read in pieces, wherever they cut letters, quotes and line ends',
  async (_, as) => {
    // Rows of uneven length, so that pieces of 16 KB end at every place of one.
    const rows = Array.from({ length: 3000 }, (_, n) => [
      '营业收入',
      `${'客户'.repeat(n % 7)}\r\n"${n}", 万元`,
      `${n}`.repeat(n % 3),
    ]);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
    const { cells } = await readText(as(text), {});
    expect(cells).toEqual(rows.map((row) => row.map((cell) => cell.trim())));
  },
);

test('a row without end is called that where no quotation mark is to blame', async () => {
  const wide = `item,${'2021,'.repeat(300_000)}\nrevenue,1`;
  await expect(readText(new TextEncoder().encode(wide), {})).rejects.toThrow('long-row');
});

test('a quotation mark that nothing closes ends it soon', async () => {
  const open = `item,2021-12-31\nrevenue,${'"'.repeat(3_000_001)}`;
  await expect(readText(new TextEncoder().encode(open), {})).rejects.toThrow('open-quote');
});

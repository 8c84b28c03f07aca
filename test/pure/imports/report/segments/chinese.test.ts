/** Tables of segments as reports of Shanghai, Shenzhen and Hong Kong write them. */
import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../../../src/imports';
import { copyOf, type Line, read, statements } from './typed';

const MARGINS = [
  '营业收入',
  '营业成本',
  '毛利率（%）',
  '营业收入比上年增减（%）',
  '毛利率比上年增减（%）',
];
const MAIN: Line[] = [
  '(1). 主营业务分行业、分产品、分地区情况',
  '单位：万元 币种：人民币',
  '主营业务分产品情况',
  ['分产品', ...MARGINS],
  ['帐篷及', '', '', '', '', '增加1.2'],
  ['', '52,000.10', '40,000.00', '23.08', '51.36', '个百分点'],
  ['装备'],
  ['服装', '9,000.20', '5,876.00', '34.71', '-8.93', '减少1.74个百分点'],
  '主营业务分地区情况',
  ['分地区', ...MARGINS],
  ['外销', '40,000.30', '31,876.00', '20.31', '3.00', '增加0.10个百分点'],
  ['内销', '21,000.00', '14,000.00', '33.33', '4.00', '不适用'],
];
const NOTE: Line[] = [
  '61、营业收入和营业成本',
  '单位：元',
  ['项目', '本期发生额', '', '上期发生额'],
  ['', '收入', '成本', '收入', '成本'],
  ['主营业务', '610,003,000.00', '458,760,000.00', '500,000,000.00', '400,000,000.00'],
  ['其他业务', '2,866,726.18', '1,356,993.30', '3,000,000.00', '2,000,000.00'],
  ['合计', '612,869,726.18', '460,116,993.30', '503,000,000.00', '402,000,000.00'],
];

describe('分行业、分产品、分地区', () => {
  it('takes the amounts of the report’s year, and 其他业务 where the main business lacks it', async () => {
    const { tables, segments } = await read(
      [MAIN, NOTE],
      statements({ 2020: 503_000_000, 2021: 612_869_726.18 }),
    );
    expect(tables.product).toEqual({
      periods: ['2021'],
      parts: { 帐篷及装备: [520_001_000], 服装: [90_002_000], 其他业务: [2_866_726.18] },
      notes: ['segments-other'],
    });
    expect(tables.region?.parts).toMatchObject({ 外销: [400_003_000], 内销: [210_000_000] });
    expect(segments[0]?.unit).toBe(10_000);
    expect(segments[0]?.segments.map(({ places }) => places?.revenue[0])).toMatchObject([
      { page: 1, line: 6 },
      { page: 1, line: 8 },
      { page: 2, line: 6 },
    ]);
  });

  it('goes on over a page’s end inside the name of a row', async () => {
    const at = MAIN.findIndex((line) => line[0] === '装备');
    const head = MAIN.slice(2, 4);
    const cut: Line[] = [...MAIN.slice(0, at), ['装备']];
    const pages = [cut, [head[1] ?? '', ...MAIN.slice(at + 1)], NOTE];
    const { tables } = await read(pages, statements({ 2021: 612_869_726.18 }));
    expect(tables.product?.parts).toMatchObject({ 帐篷及装备: [520_001_000], 服装: [90_002_000] });
  });

  it('puts a name of three lines together, its figures beside the second, and heads of three', async () => {
    const page: Line[] = [
      '主营业务分产品情况',
      '单位：元',
      ['', '营业收', '营业成', '毛利率'],
      ['分产品'],
      ['', '入', '本', '（%）'],
      ['软件和信', '', '', '', '', '减少2.1个百'],
      ['息技术服', '7,000.00', '4,000.00', '42.86', '3.10'],
      ['务', '', '', '', '', '分点'],
      ['广告', '3,000.00', '2,000.00', '33.33', '4.20'],
    ];
    const { tables } = await read([page], statements({ 2021: 10_000 }));
    expect(tables.product?.parts).toEqual({ 软件和信息技术服务: [7_000], 广告: [3_000] });
  });

  it('takes no 其他业务 of which the unit leaves more than one open', async () => {
    const coarse: Line[] = [
      '主营业务分产品情况',
      '单位：亿元',
      ['分产品', '营业收入'],
      ['帐篷', '5.20'],
      ['服装', '0.90'],
    ];
    const imported = statements({ 2021: 612_869_726.18 });
    const parts = async (...pages: Line[][]) =>
      (await read([coarse, ...pages], imported)).tables.product?.parts;
    // The cost of it stands beside it and fits, too; the year before would.
    expect(await parts(NOTE.filter((_, i) => i !== 3))).toBeUndefined();
    const alone = NOTE.map((line) =>
      line[0] === '其他业务' ? [...line.slice(0, 3), '-', '-'] : line,
    );
    expect(await parts(alone)).toMatchObject({ 其他业务: [2_866_726.18] });
  });

  it('is told where no row makes up what it lacks of the revenue', async () => {
    const { tables, unread } = await read([MAIN], statements({ 2021: 612_869_726.18 }));
    expect(tables).toEqual({});
    expect(unread).toContainEqual({
      code: 'segments-revenue',
      split: 'product',
      page: 1,
      at: '2021',
      value: 610_003_000,
      otherValue: 612_869_726.18,
    });
  });
});

const SHARES = ['金额', '占营业收入比重', '金额', '占营业收入比重'];
/** Two years with shares, a part of a part among them, and no axis for the channels. */
const PARTED: Line[] = [
  '（1）营业收入构成',
  '单位：万元',
  ['', '2022年', '', '2021年', '', '同比增减'],
  ['', ...SHARES],
  ['营业收入合计', '85,306.20', '100%', '71,728.90', '100%', '18.93%'],
  '分行业',
  ['商业', '59,270.50', '69.48%', '50,168.30', '69.94%', '18.14%'],
  ['其中：境内商业', '50,000.00', '58.61%', '43,000.00', '59.95%', '16.28%'],
  ['云', '26,035.70', '30.52%', '21,560.60', '30.06%', '20.76%'],
  '分地区',
  ['境内', '78,000.00', '91.44%', '66,000.00', '92.01%', '18.18%'],
  ['境外', '7,306.20', '8.56%', '5,728.90', '7.99%', '27.53%'],
  '分销售模式',
  ['直销', '60,000.00', '70.33%', '50,000.00', '69.71%', '20.00%'],
  ['经销', '25,306.20', '29.67%', '21,728.90', '30.29%', '16.46%'],
];
const YEARS = { 2021: 717_289_012.34, 2022: 853_061_987.65 };

describe('营业收入构成', () => {
  it('gives both years, in 万元 beside statements in 元', async () => {
    const { tables, unread } = await read([PARTED], statements(YEARS));
    expect(tables).toEqual({
      business: {
        periods: ['2021', '2022'],
        parts: { 商业: [501_683_000, 592_705_000], 云: [215_606_000, 260_357_000] },
        notes: [],
      },
      region: {
        periods: ['2021', '2022'],
        parts: { 境内: [660_000_000, 780_000_000], 境外: [57_289_000, 73_062_000] },
        notes: [],
      },
    });
    expect(unread).toEqual([]);
  });

  it.each([
    ['a figure', '26,035.70', '26,053.70', 'segments-total'],
    ['the unit', '单位：万元', '单位：千元', 'segments-revenue'],
    ['the total', '85,306.20', '85,306.90', 'segments-total'],
  ])('takes no year in which %s is another', async (_, from, to, code) => {
    const changed = PARTED.map((line) =>
      typeof line === 'string'
        ? line.replace(from, to)
        : line.map((cell) => cell.replace(from, to)),
    );
    const { tables, unread } = await read([changed], statements(YEARS));
    expect(tables.business?.periods ?? []).not.toContain('2022');
    if (tables.business)
      expect(tables.business).toMatchObject({ periods: ['2021'], notes: ['segments-year'] });
    else expect(unread.find(({ split }) => split === 'business')?.code).toBe(code);
  });

  it('goes on over pages, under its head again or without one, further to the right', async () => {
    const head = PARTED.slice(1, 4);
    for (const again of [[], ['（续）', ...head], head] as const) {
      const pages = [PARTED.slice(0, 9), [...again, ...PARTED.slice(9)]];
      const { tables } = await read(pages, statements(YEARS), [0, 17]);
      expect(tables.region?.parts, String(again.length)).toEqual({
        境内: [660_000_000, 780_000_000],
        境外: [57_289_000, 73_062_000],
      });
      expect(tables.business?.periods).toEqual(['2021', '2022']);
    }
  });
});

/** In the form and size of a large retailer's note. */
const columns = (year: string, sign: '-' | ''): Line[] => {
  const rows = {
    2021: [
      ['对外交易收入', '862,000', '70,000', '19,016', '-', '576', '951,592'],
      ['分部间交易收入', '4,303', '34,693', '7,047', `${sign}46,043`, '-', '-'],
      ['营业收入合计', '866,303', '104,693', '26,063', `${sign}46,043`, '576', '951,592'],
      ['营业利润', '26,613', '(1,827)', '(10,600)', '-', '(10,045)', '4,141'],
    ],
    2020: [
      ['对外交易收入', '690,050', '37,000', '17,800', '-', '952', '745,802'],
      ['分部间交易收入', '3,915', '36,375', '2,900', `${sign}43,190`, '-', '-'],
      ['营业收入合计', '693,965', '73,375', '20,700', `${sign}43,190`, '952', '745,802'],
      ['营业利润', '20,611', '1,151', '(4,700)', '-', '(4,719)', '12,343'],
    ],
  }[year] as Line[];
  return [
    `${year}年度`,
    '单位：百万元',
    ['项目', '零售', '物流', '新业务', '分部间抵销', '未分配', '合计'],
    ...rows,
  ];
};
const JD = statements({ 2020: 745_802e6, 2021: 951_592e6 }, { unit: 1e6 });
const JD_PARTS = {
  零售: [693_965e6, 866_303e6, 20_611e6, 26_613e6],
  物流: [73_375e6, 104_693e6, 1_151e6, -1_827e6],
  新业务: [20_700e6, 26_063e6, -4_700e6, -10_600e6],
  分部间抵销: [-43_190e6, -46_043e6, 0, 0],
  未分配: [952e6, 576e6, -4_719e6, -10_045e6],
};

describe('分部信息, segments as columns', () => {
  it('takes the revenue with what segments sell each other, and the eliminations', async () => {
    const { tables } = await read(
      [['（2）报告分部的财务信息', ...columns('2021', '-'), ...columns('2020', '-')]],
      JD,
    );
    expect(tables.business).toEqual({ periods: ['2020', '2021'], parts: JD_PARTS, notes: [] });
  });

  it('reads figures in full-width characters', async () => {
    const wide = (text: string) =>
      text.replace(/[-\d,()]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    const page = columns('2021', '-').map((line) =>
      typeof line === 'string' ? line : line.map((cell, i) => (i === 0 ? cell : wide(cell))),
    );
    const { tables } = await read([['分部信息', ...page]], JD);
    expect(tables.business?.parts).toMatchObject({
      物流: [104_693e6, -1_827e6],
      分部间抵销: [-46_043e6, 0],
    });
  });

  it('takes off eliminations that have no sign, and says so', async () => {
    const { tables } = await read(
      [
        ['分部信息', ...columns('2021', '')],
        ['分部信息（续）', ...columns('2020', '')],
      ],
      JD,
    );
    expect(tables.business?.parts).toEqual(JD_PARTS);
    expect(tables.business?.notes).toEqual(['segments-turned']);
  });

  it('reads a table in two halves, each on its page', async () => {
    const names = ['营业收入', '营业成本', '分部利润'];
    const half = (title: string, head: string[], ...rows: string[][]): Line[] => [
      title,
      '单位：元',
      ['项目', ...head],
      ...rows.map((figures, i) => [names[i] ?? '', ...figures]),
    ];
    const first = (year: string, a: string, b: string) =>
      half(`${year}年度分部信息`, ['零售', '物流'], [a, b], ['5.00', '6.00'], ['7.00', '8.00']);
    const second = (year: string, c: string, sum: string) =>
      half(
        `${year}年度（续）`,
        ['云', '抵销', '合计'],
        [c, '-100.00', sum],
        ['1.00', '-', '12.00'],
        ['5.00', '-', '20.00'],
      );
    const pages = [
      first('2022', '6,000.00', '3,000.00'),
      second('2022', '1,100.00', '10,000.00'),
      [...first('2021', '5,000.00', '2,000.00'), ...second('2021', '1,100.00', '8,000.00')],
    ];
    const { tables, segments } = await read(pages, statements({ 2021: 8_000, 2022: 10_000 }));
    expect(tables.business).toEqual({
      periods: ['2021', '2022'],
      parts: {
        零售: [5_000, 6_000, 7, 7],
        物流: [2_000, 3_000, 8, 8],
        云: [1_100, 1_100, 5, 5],
        抵销: [-100, -100, 0, 0],
      },
      notes: [],
    });
    const places = segments[0]?.segments.map((one) => one.places?.revenue.map((at) => at?.page));
    expect(places).toEqual([
      [3, 1],
      [3, 1],
      [3, 2],
      [3, 2],
    ]);
  });

  it('reads years as columns below each segment', async () => {
    const page: Line[] = [
      '按业务分部列示的收入',
      '人民币千元',
      ['', '零售', '', '云', '', '合计'],
      ['', '2022年', '2021年', '2022年', '2021年', '2022年', '2021年'],
      ['分部收入', '6,000', '5,000', '4,000', '3,000', '10,000', '8,000'],
      ['分部利润', '600', '500', '(40)', '30', '560', '530'],
    ];
    const spread = page.map((line) =>
      typeof line === 'string' || line[1] !== '零售'
        ? line
        : ['', '零售', '零售', '云', '云', '合计', '合计'],
    );
    const { tables } = await read([spread], statements({ 2021: 8e6, 2022: 10e6 }, { unit: 1000 }));
    expect(tables.business).toEqual({
      periods: ['2021', '2022'],
      parts: { 零售: [5e6, 6e6, 500e3, 600e3], 云: [3e6, 4e6, 30e3, -40e3] },
      notes: [],
    });
  });

  it('leaves out profits that don’t make their total', async () => {
    const page = columns('2021', '-').map((line) =>
      typeof line === 'string' ? line : line.map((cell) => (cell === '4,141' ? '4,411' : cell)),
    );
    const { tables } = await read([['分部信息', ...page]], JD);
    expect(tables.business?.parts).toMatchObject({ 零售: [866_303e6], 未分配: [576e6] });
    expect(tables.business?.notes).toEqual(['segments-profit-off']);
  });
});

describe('what is no table of segments', () => {
  it('the parent company’s, quarters, customers, times of recognition', async () => {
    const own: Line[] = [
      '十七、母公司财务报表主要项目注释',
      '4、营业收入分部信息',
      '单位：元',
      ['项目', '本期金额', '上期金额'],
      ['内销', '300,000.00', '200,000.00'],
      ['外销', '200,000.00', '100,000.00'],
      ['合计', '500,000.00', '300,000.00'],
    ];
    const quarters: Line[] = [
      '分部信息',
      '单位：元',
      ['', '第一季度', '第二季度', '第三季度', '第四季度'],
      ['营业收入', '100,000.00', '200,000.00', '300,000.00', '400,000.00'],
    ];
    const rows: Line[] = [
      '收入分部信息',
      '单位：元',
      ['项目', '本期金额'],
      ['第一季度', '400,000.00'],
      ['第二季度', '600,000.00'],
    ];
    const times: Line[] = [
      '合同产生的收入的情况',
      ['合同分类', '甲分部', '合计'],
      '按商品转让的时间分类',
      ['在某一时点确认', '400,000.00', '400,000.00'],
      ['在某一时段内确认', '600,000.00', '600,000.00'],
      ['合计', '1,000,000.00', '1,000,000.00'],
    ];
    const imported = statements({ 2020: 900_000, 2021: 1_000_000 });
    for (const page of [own, quarters, rows, times]) {
      expect((await read([page], imported)).tables, String(page[0])).toEqual({});
    }
  });
});

describe('合同产生的收入', () => {
  it('is split by product and by region, the columns being segments', async () => {
    const page: Line[] = [
      '（2）合同产生的收入的情况',
      '单位：元',
      ['合同分类', '甲分部', '乙分部', '合计'],
      '商品类型',
      ['一、设备', '100,000.00', '200,000.00', '300,000.00'],
      ['二、服务', '500,000.00', '200,000.00', '700,000.00'],
      '按经营地区分类',
      ['国内', '400,000.00', '250,000.00', '650,000.00'],
      ['国外', '200,000.00', '150,000.00', '350,000.00'],
      '合同类型',
      ['固定造价', '600,000.00', '400,000.00', '1,000,000.00'],
    ];
    const { tables } = await read([page], statements({ 2021: 1_000_000 }));
    expect(tables).toMatchObject({
      product: { parts: { 设备: [300_000], 服务: [700_000] } },
      region: { parts: { 国内: [650_000], 国外: [350_000] } },
    });
    expect(tables.business).toBeUndefined();
  });
});

describe('parts and sums', () => {
  it('drops subtotals, keeps two parts of one name', async () => {
    const page: Line[] = [
      '营业收入按产品分类',
      '单位：千元',
      ['产品', '2022年', '2021年'],
      ['彩电', '4,000', '3,500'],
      ['其他', '500', '400'],
      ['家电小计', '4,500', '3,900'],
      ['软件', '300', '200'],
      ['其他', '200', '100'],
      ['合计', '5,000', '4,200'],
    ];
    const { tables } = await read([page], statements({ 2021: 4.2e6, 2022: 5e6 }, { unit: 1000 }));
    expect(tables.product?.parts).toEqual({
      彩电: [3.5e6, 4e6],
      其他: [400e3, 500e3],
      软件: [200e3, 300e3],
      '其他 · 2': [100e3, 200e3],
    });
  });

  it('of a half-year only takes the half-years', async () => {
    const page: Line[] = [
      '营业收入构成 单位：元',
      ['分产品', '本报告期', '上年同期'],
      ['软件', '300,000.00', '200,000.00'],
      ['硬件', '100,000.00', '150,000.00'],
    ];
    const labels = ['2020', '2020H1', '2021H1'];
    const imported = statements({ 2020: 800_000, '2020H1': 350_000, '2021H1': 400_000 });
    const periods = labels.map((label) => ({
      label,
      months: label.length > 4 ? 6 : 12,
      end: label.length > 4 ? `${label.slice(0, 4)}-06-30` : `${label}-12-31`,
    }));
    const { tables } = await read([page], { ...imported, periods });
    expect(tables.product).toMatchObject({
      periods: ['2020H1', '2021H1'],
      parts: { 软件: [200_000, 300_000], 硬件: [150_000, 100_000] },
    });
  });
});

describe('a report of Hong Kong, in traditional characters', () => {
  const year = (end: string, figures: readonly (readonly string[])[]): Line[] => [
    `截至${end}年12月31日止年度`,
    ['', '零售', '客戶管理', '分部間對', '總 計'],
    ['', '', '', '銷'],
    ['', '人民幣千元', '人民幣千元', '人民幣千元', '人民幣千元'],
    ...['來自外部客戶的收益', '分部間收益', '分部收益', '分部業績'].map((name, i) => [
      name,
      ...(figures[i] ?? []),
    ]),
  ];
  const pages: Line[][] = [
    [
      '甲乙集團有限公司 2022年年報',
      '綜合損益表',
      '截至2022年12月31日止年度',
      ['', '附註', '2022年', '2021年'],
      ['', '', '人民幣千元', '人民幣千元'],
      ['收益', '5', '1,000,000', '800,000'],
      ['銷售成本', '', '(600,000)', '(500,000)'],
      ['毛利', '', '400,000', '300,000'],
      ['除稅前溢利', '', '200,000', '150,000'],
      ['年內溢利', '', '150,000', '110,000'],
    ],
    [
      '綜合財務報表附註',
      '5. 分部資料',
      ...year('2022', [
        ['700,000', '300,000', '–', '1,000,000'],
        ['50,000', '20,000', '(70,000)', '–'],
        ['750,000', '320,000', '(70,000)', '1,000,000'],
        ['100,000', '60,000', '–', '160,000'],
      ]),
      ...year('2021', [
        ['600,000', '200,000', '–', '800,000'],
        ['50,000', '20,000', '(70,000)', '–'],
        ['650,000', '220,000', '(70,000)', '800,000'],
        ['90,000', '50,000', '–', '140,000'],
      ]),
    ],
  ];

  it('has its statements read, and its segments by their own names', async () => {
    const imported = await readStatements(new TextEncoder().encode('%PDF-1.7'), {
      readCopy: async () => copyOf(pages, 'zh'),
    });
    expect(imported.rows.revenue).toEqual([800e6, 1_000e6]);
    const [table] = imported.segments ?? [];
    expect(table).toMatchObject({ periods: ['2021', '2022'], profitName: '分部業績' });
    expect(
      table?.segments.map(({ name, revenue, profit }) => [name, ...revenue, ...profit]),
    ).toEqual([
      ['零售', 650e6, 750e6, 90e6, 100e6],
      ['客戶管理', 220e6, 320e6, 50e6, 60e6],
      ['分部間對銷', -70e6, -70e6, 0, 0],
    ]);
  });
});

describe('of several tables', () => {
  const table = (title: string, rows: readonly Line[], ...heads: string[]): Line[] => [
    title,
    '单位：元',
    ['项目', ...heads],
    ...rows,
  ];
  const HALVES: Line[] = [
    ['帐篷', '7,000.00', '4,000.00'],
    ['服装', '3,000.00', '2,000.00'],
    ['合计', '10,000.00', '6,000.00'],
  ];

  it('a subtotal that is called by a name counts once, and a part without revenue stays', async () => {
    const page = table(
      '主营业务分产品情况',
      [
        ['帐篷', '7,000.00'],
        ['服装', '3,000.00'],
        ['户外用品', '10,000.00'],
        ['软件', '-'],
        ['餐饮', '2,000.00'],
        ['合计', '12,000.00'],
      ],
      '营业收入',
    );
    const { tables } = await read([page], statements({ 2021: 12_000 }));
    expect(tables.product?.parts).toEqual({
      帐篷: [7_000],
      服装: [3_000],
      软件: [0],
      餐饮: [2_000],
    });
  });

  it('the one with gross profits is taken, wherever it stands', async () => {
    const bare = table(
      '主营业务分产品情况',
      [
        ['户外帐篷', '6,000.00'],
        ['户外服装', '4,000.00'],
      ],
      '营业收入',
    );
    const withCosts = table('主营业务分产品情况', HALVES, '营业收入', '毛利');
    const imported = statements({ 2021: 10_000 });
    for (const pages of [
      [bare, withCosts],
      [withCosts, bare],
    ]) {
      const { tables } = await read(pages, imported);
      expect(tables.product?.parts).toEqual({ 帐篷: [7_000, 4_000], 服装: [3_000, 2_000] });
    }
  });

  it('a short sentence of Chinese ends a table as a long one does', async () => {
    const page: Line[] = [
      ...table('主营业务分产品情况', HALVES.slice(0, 2), '营业收入', '毛利'),
      '报告期内公司各类产品的收入与上年同期相比没有发生重大变化，具体情况详见下文各节说明',
      ['餐饮', '900.00', '100.00'],
    ];
    const { tables } = await read([page], statements({ 2021: 10_000 }));
    expect(tables.product?.parts).toEqual({ 帐篷: [7_000], 服装: [3_000] });
  });

  it('a sentence of Chinese that is a line ends the table above it', async () => {
    const page: Line[] = [
      ...table('主营业务分产品情况', HALVES, '营业收入', '毛利'),
      '本报告期内公司各类产品的收入、毛利与上年同期相比没有发生重大变化，具体情况详见下文各节。',
      ['餐饮', '900.00', '100.00'],
    ];
    const { tables } = await read([page], statements({ 2021: 10_000 }));
    expect(tables.product?.parts).toEqual({ 帐篷: [7_000, 4_000], 服装: [3_000, 2_000] });
  });
});

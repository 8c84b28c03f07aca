/** Exports of Chinese databases, sites and reports, a small one of each kind, with every figure known. */
import { describe, expect, test } from 'vitest';
import { workbook } from '../workbook';
import { expectRead, refusal } from './told';

describe('databases', () => {
  test('Wind: units and kinds of statement in lines of their own, the adjusted column counts', async () => {
    await expectRead(
      '甲(600001.SH) - 利润表,,,\n报告期,2023-12-31,2022-12-31,2022-12-31\n报表类型,合并报表,合并报表(调整),合并报表\n单位,万元,万元,万元\n一、营业总收入,205,198,196\n　　营业收入,197,192,190\n　　减：所得税,3,2,2\n五、净利润,20,18,19\n　　归属于母公司所有者的净利润,19,17,18\n',
      'CNY',
      {
        2022: { revenue: 1_920_000, netIncome: 170_000, netIncomeTotal: 180_000 },
        2023: { revenue: 1_970_000, netIncome: 190_000, tax: 30_000 },
      },
    );
  });

  const CSMAR = 'Stkcd,ShortName,Accper,Typrep,A001123000,A001000000,A003100000,A003000000\n';
  test('CSMAR: bare codes, with and without the lines that explain them, of the group alone', async () => {
    const rows =
      '000651,格力电器,2021-12-31,A,2000,9000,4000,4500\n000651,格力电器,2022-12-31,A,2100,9900,4400,4900\n000651,格力电器,2022-12-31,B,1000,8000,4100,4100\n';
    const known = {
      2021: { assets: 9000, equity: 4000 },
      2022: { assets: 9900, equity: 4400, equityTotal: 4900, inventory: 2100 },
    };
    await expectRead(CSMAR + rows, 'CNY', known);
    const explained =
      '证券代码,证券简称,会计期间,报表类型编码,存货净额,资产总计,归属于母公司所有者权益合计,所有者权益合计\n没有单位,没有单位,没有单位,没有单位,元,元,元,元\n';
    await expectRead(CSMAR + explained + rows, 'CNY', known);
    // As WRDS writes them.
    const small = CSMAR.replace(/A00\d+|Stkcd|Accper|Typrep/g, (code) => code.toLowerCase());
    await expectRead(small + rows, 'CNY', known);
    await expectRead(
      'Stkcd,Accper,Typrep,B001100000,B001101000,B001201000,B002000000,B002000101,B002100000\n000651,2022-12-31,A,105,100,60,9,8,2\n',
      'CNY',
      { 2022: { revenue: 100, costOfRevenue: 60, netIncome: 8, netIncomeTotal: 9, tax: 2 } },
    );
  });

  test('tushare: single quarters are quarters, the parent’s own statements are refused', async () => {
    const head = 'ts_code,ann_date,end_date,report_type,total_revenue,revenue,n_income_attr_p\n';
    await expectRead(
      `${head}600887.SH,20240430,20231231,2,29,28,3\n600887.SH,20231027,20230930,2,32,31,4\n`,
      'CNY',
      { '2023Q3': { revenue: 31 }, '2023Q4': { revenue: 28, netIncome: 3 } },
    );
    expect(await refusal(`${head}600887.SH,20240430,20231231,6,29,28,3\n`)).toBe(
      'parent-statements',
    );
  });

  test('JQData: the parent’s profit and equity by their codes, in both of its tables', async () => {
    const known = {
      2022: { revenue: 980, costOfRevenue: 400, netIncome: 210, netIncomeTotal: 230 },
      2023: { revenue: 1080, costOfRevenue: 440, netIncome: 240, netIncomeTotal: 260 },
    };
    await expectRead(
      'company_name,code,pub_date,start_date,end_date,report_type,total_operating_revenue,operating_revenue,total_operating_cost,operating_cost,sale_expense,total_profit,income_tax_expense,net_profit,np_parent_company_owners\n甲公司,600519.XSHG,2023-04-01,2022-01-01,2022-12-31,0,1000,980,700,400,50,305,75,230,210\n甲公司,600519.XSHG,2024-04-01,2023-01-01,2023-12-31,0,1100,1080,760,440,55,345,85,260,240\n',
      'CNY',
      known,
    );
    await expectRead(
      'code,pubDate,statDate,operating_revenue,operating_cost,net_profit,np_parent_company_owners,total_assets,equities_parent_company_owners,total_owner_equities\n600519.XSHG,2023-04-01,2022-12-31,980,400,230,210,5000,2100,2300\n600519.XSHG,2024-04-01,2023-12-31,1080,440,260,240,5500,2400,2600\n',
      'CNY',
      {
        2022: { ...known[2022], equity: 2100, equityTotal: 2300 },
        2023: { ...known[2023], assets: 5500, equity: 2400 },
      },
    );
    const restated = await expectRead(
      'code,pub_date,end_date,report_type,operating_revenue,np_parent_company_owners\n600519.XSHG,2023-04-01,2022-12-31,0,980,210\n600519.XSHG,2024-04-01,2022-12-31,1,990,215\n600519.XSHG,2024-04-01,2023-12-31,0,1080,240\n',
      'CNY',
      { 2022: { revenue: 990, netIncome: 215 }, 2023: { revenue: 1080, netIncome: 240 } },
    );
    expect(restated.notes.map(({ code }) => code)).toContain('restated');
  });

  test('akshare: kinds of indicators are no companies', async () => {
    await expectRead(
      '选项,指标,20231231,20221231\n常用指标,归母净利润,74734071550,62716443738\n常用指标,营业总收入,150560330316,127553959355\n常用指标,经营现金流量净额,66593247721,36698595830\n每股指标,每股净资产,171.68,157.23\n盈利能力,净资产收益率(ROE),36.18,32.41\n',
      null,
      {
        2022: { netIncome: 62_716_443_738 },
        2023: {
          netIncome: 74_734_071_550,
          revenue: 150_560_330_316,
          operatingCashFlow: 66_593_247_721,
          equity: null,
        },
      },
    );
  });

  test('巨潮: the company and which statement it is stand in columns', async () => {
    const read = await expectRead(
      '机构名称,公告日期,开始日期,截止日期,报告年度,合并类型,货币资金(元),资产总计(元),归属于母公司所有者权益(元),所有者权益合计(元)\n甲公司,2024-04-03,2023-01-01,2023-12-31,2023-12-31,合并本期,10,100,60,65\n甲公司,2024-04-03,2023-01-01,2022-12-31,2023-12-31,合并上期,9,90,50,54\n甲公司,2024-04-03,2023-01-01,2023-12-31,2023-12-31,母公司本期,5,80,55,55\n',
      'CNY',
      { 2022: { assets: 90 }, 2023: { assets: 100, equity: 60, equityTotal: 65, cash: 10 } },
    );
    expect(read.entity).toBe('甲公司');
  });
});

describe('the parent’s own statements', () => {
  const own = '项目,2023年度,2022年度\n营业收入,97,90\n营业成本,90,80\n净利润,9,8\n';
  test('alone they are refused', async () => {
    expect(await refusal(`母公司利润表\n单位：元\n${own}`)).toBe('parent-statements');
    expect(
      await refusal(',2023-12-31,2022-12-31\n报表类型,母公司报表,母公司报表\n营业收入(元),97,90\n'),
    ).toBe('parent-statements');
  });

  test('beside those of the group they are left, whichever comes first', async () => {
    const group =
      '项目,2023年度,2022年度\n营业收入,197,190\n净利润,19,18\n归属于母公司股东的净利润,17,16\n';
    const known = {
      2022: { revenue: 190 },
      2023: { revenue: 197, netIncome: 17, netIncomeTotal: 19, costOfRevenue: null },
    };
    await expectRead(`合并利润表\n单位：元\n${group}母公司利润表\n单位：元\n${own}`, 'CNY', known);
    const cells = (title: string, text: string) => [
      [title],
      ['单位：元'],
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(',')),
    ];
    const sheets = [cells('母公司利润表', own), cells('合并利润表', group)];
    await expectRead(workbook(sheets), 'CNY', known);
    const columns =
      '单位：千元\n项目,2023年12月31日合并,2022年12月31日合并,2023年12月31日公司,2022年12月31日公司\n资产总计,1000,900,800,700\n';
    await expectRead(columns, 'CNY', { 2022: { assets: 900e3 }, 2023: { assets: 1000e3 } });
  });
});

describe('reports', () => {
  test('Hong Kong: years in Chinese numerals, the unit below the heads, owners by name', async () => {
    await expectRead(
      '綜合損益表\n截至十二月三十一日止年度\n,附註,二零二四年,二零二三年\n,,人民幣百萬元,人民幣百萬元\n收入,4,660257,609015\n收入成本,,(311011),(315906)\n除稅前盈利,,241485,161324\n所得稅開支,,(45018),(43276)\n年度盈利,,196467,118048\n本公司權益持有人應佔盈利,,194073,115216\n',
      'CNY',
      {
        2023: { revenue: 609015e6 },
        2024: {
          revenue: 660257e6,
          costOfRevenue: 311011e6,
          netIncome: 194073e6,
          netIncomeTotal: 196467e6,
          tax: 45018e6,
        },
      },
    );
  });

  test('half a year over plain years is half a year; quarters by 止三个月', async () => {
    await expectRead(
      '（以千港元列示）\n截至六月三十日止六个月,二零二五年,二零二四年\n收入,500,450\n期内溢利,50,40\n本公司拥有人应占溢利,45,38\n',
      'HKD',
      {
        '2024H1': { revenue: 450e3 },
        '2025H1': { revenue: 500e3, netIncome: 45e3, netIncomeTotal: 50e3 },
      },
    );
    await expectRead(
      '未经审核,截至下列日期止三个月,,\n,2024年12月31日,2023年12月31日,同比变动\n,（人民币百万元，另有指明者除外）,,\n收入,172446,155196,11%\n本公司权益持有人应占盈利,51324,27025,90%\n',
      'CNY',
      { '2023Q4': { revenue: 155196e6 }, '2024Q4': { revenue: 172446e6, netIncome: 51324e6 } },
    );
  });

  test('a quarterly report: 本报告期 is the quarter where 年初至报告期末 stands beside it', async () => {
    const rows = '营业收入,38,120\n归属于上市公司股东的净利润,19,60\n';
    const head = '单位：元\n项目,本报告期,年初至报告期末\n';
    for (const title of ['2024年第三季度报告', '2024年9月30日']) {
      await expectRead(`${title}\n${head}${rows}`, 'CNY', {
        '2024Q1-Q3': { revenue: 120, netIncome: 60 },
        '2024Q3': { revenue: 38, netIncome: 19 },
      });
    }
    await expectRead('2024年1-6月\n单位：元\n项目,本报告期,上年同期\n营业收入,500,450\n', 'CNY', {
      '2023H1': { revenue: 450 },
      '2024H1': { revenue: 500 },
    });
  });

  test('a table of Markdown, with a second head inside', async () => {
    await expectRead(
      '# 主要会计数据\n\n单位：元 币种：人民币\n\n| 主要会计数据 | 2023年 | 2022年 | 增减(%) |\n| --- | ---: | ---: | ---: |\n| 营业收入 | **147,693** | 124,099 | 19.01 |\n| 归属于上市公司股东的净利润 | 74,734 | 62,717 | 19.16 |\n| | 2023年末 | 2022年末 | 增减（%） |\n| 总资产 | 272,699 | 254,500 | 7.15 |\n',
      'CNY',
      {
        2022: { revenue: 124_099, assets: 254_500 },
        2023: { revenue: 147_693, netIncome: 74_734, assets: 272_699 },
      },
    );
  });

  test('a web page saved as .xls, cells that go over several rows and columns', async () => {
    await expectRead(
      '<html><head><title>x</title><script>var a="<table>"</script></head><body><p>单位：万元</p><table><tr><th rowspan=2>项目</th><th colspan=2>合并</th><th colspan=2>母公司</th></tr><tr><th>2023-12-31</th><th>2022-12-31</th><th>2023-12-31</th><th>2022-12-31</th></tr><tr><td>资产总计<td>1,000<td>900<td>800<td>700</tr><tr><td>负债合计</td><td>400</td><td>380</td><td>300</td><td>290</td></tr></table></body></html>',
      'CNY',
      { 2022: { assets: 9e6 }, 2023: { assets: 1e7, liabilities: 4e6 } },
    );
    expect(await refusal('<!doctype html><html><body><p>2024</p></body></html>')).toBe(
      'format-unread',
    );
  });

  test('rows and periods without a figure are told so', async () => {
    expect(await refusal('Common size,2024,2023\nRevenue,100.0%,100.0%\nNet income,10%,9%\n')).toBe(
      'no-figures',
    );
  });
});

describe('balances of a year’s end beside half-years', () => {
  const sheet = (rows: string) =>
    `合并资产负债表,,\n编制单位：甲公司,2026年6月30日,单位：元\n项目,期末余额,年初余额\n资产总计,8912,8755\n归属于母公司所有者权益合计,3999,3799\n合并利润表,,\n编制单位：甲公司,2026年1-6月,单位：元\n项目,本期金额,上期金额\n营业收入,2903,2711\n${rows}`;

  test('open the half-year', async () => {
    const read = await expectRead(sheet('经营活动产生的现金净流量,310,-20\n'), 'CNY', {
      '2025H1': { revenue: 2711, assets: null, operatingCashFlow: -20 },
      '2026H1': { revenue: 2903, assets: 8912, operatingCashFlow: 310 },
    });
    expect(read.openings).toEqual({ '2026H1': { assets: 8755, equity: 3799 } });
  });
});

test.each(['经营现金流净额', '经营性现金净流量', '经营活动产生的现金净流入'])(
  '%s is the operating cash flow',
  async (name) => {
    await expectRead(`单位：元,2024,2025\n营业收入,100,120\n${name},10,-3\n`, 'CNY', {
      2024: { operatingCashFlow: 10 },
      2025: { operatingCashFlow: -3 },
    });
  },
);

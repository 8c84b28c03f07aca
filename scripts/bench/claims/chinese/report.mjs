/**
 * An annual report as companies in Shanghai and Shenzhen write them, from the real statements
 * of one: blocks of headings, sentences and tables, printed by `print.mjs`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const YEAR = 2019;
const COMPANY = '华中某某发展股份有限公司';
const STATEMENTS = [
  ['zcfzb600340.csv', '资产负债表', (year) => `${year}年12月31日`],
  ['lrb600340.csv', '利润表', (year) => `${year}年度`],
  ['xjllb600340.csv', '现金流量表', (year) => `${year}年度`],
];

/** Amounts in 元 by row, newest year first; rows without one are left out. */
function readStatement(file, cents) {
  const [head, ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const at = [YEAR, YEAR - 1, YEAR - 2].map((year) => head.split(',').indexOf(`${year}-12-31`));
  return lines.flatMap((line) => {
    const cells = line.split(',');
    const name = cells[0].replace(/\(万元\)$/, '');
    const values = at.map((nth) => Number(cells[nth]));
    if (values.slice(0, 2).some((value) => !value)) return [];
    return [{ name, values: values.map((value) => (value ? value * 10_000 + cents() : null)) }];
  });
}

export const money = (value) =>
  value === null
    ? '-'
    : value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const wan = (value) => money(value / 10_000);
const rate = (now, before) => (((now - before) / Math.abs(before)) * 100).toFixed(2);

/** The blocks of a report; `null` without the statements that it is made from. */
export function chineseReport(folder, draw) {
  if (!existsSync(join(folder, STATEMENTS[0][0]))) return null;
  const cents = () => draw.below(9_999_999) / 100;
  const [balance, income, cash] = STATEMENTS.map(([file]) =>
    readStatement(join(folder, file), cents),
  );
  const all = [...income, ...balance, ...cash];
  const blocks = [
    { heading: '第二节 公司简介和主要财务指标' },
    ...keyFigures(income, cash),
    ...quarters(income, draw),
    { heading: '第四节 经营情况讨论与分析' },
    ...discussion(all, draw),
    ...segments(income, draw),
    ...expenses(income),
    { heading: '第十一节 财务报告' },
  ];
  for (const [nth, rows] of [balance, income, cash].entries()) {
    const [, name, head] = STATEMENTS[nth];
    blocks.push(...statement(`合并${name}`, rows, head));
    const own = rows.map((row) => ({
      ...row,
      values: row.values.map((value) => value && value * (0.2 + draw.below(60) / 100) + cents()),
    }));
    blocks.push(
      ...statement(
        `母公司${name}`,
        own.filter(() => draw.below(3) > 0),
        head,
      ),
    );
  }
  return { title: `${COMPANY} ${YEAR}年年度报告`, blocks: [...blocks, ...notes(draw, cents)] };
}

function keyFigures(income, cash) {
  const wanted =
    /^(?:营业收入|净利润|归属于母公司所有者的净利润|利润总额)$|经营活动产生的现金流量净额/;
  const rows = [...income, ...cash].filter(({ name, values }) => wanted.test(name) && values[2]);
  return [
    { heading: '七、近三年主要会计数据和财务指标' },
    { text: '单位：元 币种：人民币' },
    {
      head: [
        '主要会计数据',
        `${YEAR}年`,
        `${YEAR - 1}年`,
        '本期比上年同期增减(%)',
        `${YEAR - 2}年`,
      ],
      rows: rows.map(({ name, values: [a, b, c] }) => [
        name,
        money(a),
        money(b),
        rate(a, b),
        money(c),
      ]),
    },
  ];
}

function quarters(income, { below }) {
  const rows = income.filter(({ name }) => /^(?:营业收入|净利润|营业利润)$/.test(name));
  return [
    { heading: `九、${YEAR}年分季度主要财务数据` },
    { text: '单位：元 币种：人民币' },
    {
      head: [
        '',
        '第一季度（1-3月份）',
        '第二季度（4-6月份）',
        '第三季度（7-9月份）',
        '第四季度（10-12月份）',
      ],
      rows: rows.map(({ name, values: [year] }) => {
        const shares = [18 + below(9), 20 + below(9), 21 + below(9)].map(
          (share) => (year * share) / 100,
        );
        return [name, ...[...shares, year - shares.reduce((a, b) => a + b)].map(money)];
      }),
    },
  ];
}

/** Sentences about rows of the statements, each of another one. */
function discussion(rows, { pick, below }) {
  const say = [
    (n, a, b) => `报告期内，公司实现${n}${wan(a)}万元，同比${way(a, b)}${size(a, b)}%。`,
    (n, a, b) =>
      `${YEAR}年，公司${n}为${(a / 1e8).toFixed(2)}亿元，上年同期为${(b / 1e8).toFixed(2)}亿元。`,
    (n, a, b) => `${n}较上年${way(a, b)}${size(a, b)}%，主要系报告期内项目结转规模变化所致。`,
    (n, a) => `截至报告期末，公司${n}金额为${money(a)}元。`,
    (n, a, b) => `${YEAR}年和${YEAR - 1}年，公司${n}分别为${wan(a)}万元和${wan(b)}万元。`,
    (n, a, b) =>
      `公司${n}由${YEAR - 1}年的${wan(b)}万元变动至${YEAR}年的${wan(a)}万元，变动幅度为${size(a, b)}%。`,
  ];
  const fillers = [
    '公司坚持以市场为导向，持续优化区域布局，不断提升产品力与服务力。',
    '公司未发生重大安全生产事故，也不存在为控股股东提供担保的情形。',
    '面对行业调整，公司主动收缩投资节奏，严格控制成本费用，保障现金流安全。',
    '公司未来将聚焦核心都市圈，不会盲目追求规模扩张。',
  ];
  const texts = rows
    .filter(({ name, values: [, before] }) => name.length > 3 && before > 1e6)
    .flatMap(({ name, values: [now, before] }, at) => [
      { text: pick(say)(name, now, before) + (below(3) === 0 ? pick(say)(name, now, before) : '') },
      ...(at % 7 === 0 ? [{ text: pick(fillers) }] : []),
    ]);
  return [{ heading: '一、经营情况讨论与分析' }, ...texts];
}

const way = (a, b) => (a > b ? '增长' : '下降');
const size = (a, b) => Math.abs(Number(rate(a, b))).toFixed(2);

const KINDS = [
  ['分行业', ['房地产开发', '产业发展服务', '物业管理服务', '酒店经营']],
  ['分产品', ['城市住宅', '土地整理', '园区综合服务', '市政设施建设', '孔雀城商铺']],
  ['分地区', ['华北地区', '华东地区', '华南地区', '西南地区']],
];

function segments(income, { below }) {
  const total = income.find(({ name }) => name === '营业收入').values[0];
  const tables = KINDS.map(([kind, names]) => {
    let rest = total;
    const rows = names.map((name, at) => {
      const revenue = at === names.length - 1 ? rest : (rest * (25 + below(40))) / 100;
      rest -= revenue;
      const cost = (revenue * (45 + below(40))) / 100;
      const margin = ((1 - cost / revenue) * 100).toFixed(2);
      const change = () => ((below(9000) - 3000) / 100).toFixed(2);
      return [
        name,
        wan(revenue),
        wan(cost),
        margin,
        change(),
        change(),
        `${below(2) ? '增加' : '减少'}${(below(900) / 100 + 0.11).toFixed(2)}个百分点`,
      ];
    });
    return {
      head: [
        kind,
        '营业收入',
        '营业成本',
        '毛利率（%）',
        '营业收入比上年增减（%）',
        '营业成本比上年增减（%）',
        '毛利率比上年增减（%）',
      ],
      rows,
    };
  });
  return [
    { heading: '（一）主营业务分行业、分产品、分地区情况' },
    { text: '单位：万元 币种：人民币' },
    ...tables.flatMap((table, at) => [{ heading: `主营业务${KINDS[at][0]}情况` }, table]),
  ];
}

function expenses(income) {
  const rows = income.filter(({ name }) => /费用$|营业成本|税金及附加/.test(name));
  return [
    { heading: '利润表及现金流量表相关科目变动分析表' },
    { text: '单位：元 币种：人民币' },
    {
      head: ['科目', '本期数', '上年同期数', '变动比例（%）'],
      rows: rows.map(({ name, values: [a, b] }) => [name, money(a), money(b), rate(a, b)]),
    },
  ];
}

function statement(title, rows, head) {
  return [
    { heading: title },
    { text: `${head(YEAR)}` },
    { text: `编制单位：${COMPANY} 单位：元 币种：人民币` },
    {
      title,
      head: ['项目', '附注', head(YEAR), head(YEAR - 1)],
      rows: rows.map(({ name, values }, at) => [
        name,
        at % 3 ? `七、${at + 1}` : '',
        money(values[0]),
        money(values[1]),
      ]),
    },
  ];
}

function notes({ below }, cents) {
  const amount = () => below(90_000) * 10_000 + cents();
  const pair = (names) => {
    const rows = names.map((name) => [name, amount(), amount()]);
    const sums = [1, 2].map((nth) => rows.reduce((sum, row) => sum + row[nth], 0));
    return [...rows, ['合计', ...sums]].map(([name, a, b]) => [name, money(a), money(b)]);
  };
  const assets = ['房屋及建筑物', '机器设备', '运输工具', '电子设备'];
  const moved = [
    '一、账面原值期初余额',
    '本期购置金额',
    '在建工程转入',
    '本期处置或报废',
    '二、累计折旧期末余额',
  ];
  return [
    { heading: '七、合并财务报表项目注释' },
    { heading: '1、货币资金' },
    { text: '单位：元 币种：人民币' },
    {
      head: ['项目', '期末余额', '期初余额'],
      rows: pair(['库存现金', '银行存款', '其他货币资金']),
    },
    { heading: '5、应收账款按账龄披露' },
    { text: '单位：元 币种：人民币' },
    {
      head: ['账龄', '期末余额', '期初余额'],
      rows: pair(['1年以内', '1至2年', '2至3年', '3年以上']),
    },
    { heading: '21、固定资产情况' },
    { text: '单位：元 币种：人民币' },
    {
      head: ['项目', ...assets],
      rows: moved.map((name) => [name, ...assets.map(() => money(amount()))]),
    },
  ];
}

import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/plan/read/figures';

const found = (text: string) => figuresIn(text).map(({ from, to }) => text.slice(from, to));

describe('a figure is', () => {
  it.each([
    ['海外收入占比 12.5%', '12.5%'],
    ['毛利率下降 3 个百分点', '3 个百分点'],
    ['收入 8,531 亿元', '8,531 亿元'],
    ['营收８５３亿', '８５３亿'],
    ['同比增长两倍', '两倍'],
    ['其中三成为老客户', '三成'],
    ['打八折出清', '八折'],
    ['收入翻番', '翻番'],
    ['海外占比过半', '过半'],
    ['有三千万用户', '三千万'],
    ['覆盖3万家门店', '3万'],
    ['账期 90 天', '90 天'],
    ['交付周期要三个月', '三个月'],
    ['日产 500 吨', '500 吨'],
    ['revenue of $5.2 billion', '$5.2 billion'],
    ['margins fell 2.1 percentage points', '2.1 percentage points'],
    ['uses 20 GB a day', '20 GB'],
    ['payment takes 90 days', '90 days'],
    ['US$ 572,754 million', 'US$ 572,754 million'],
    ['grew 2.5x', '2.5x'],
    ['费用占 10-20%', '10-20%'],
    ['亏损 -3.5%', '3.5%'],
  ])('%s', (text, figure) => {
    expect(found(text)).toEqual([figure]);
  });
});

describe('no figure is', () => {
  it.each([
    '2022年8月3日发布',
    '2022 财年',
    '第3年开始亏损',
    '三年前换了总经理',
    '近三年策略不变',
    '3 个部门',
    '120 家门店',
    '5G 业务',
    '618 大促',
    'Q7 车型',
    'ISO 9001 认证',
    'PL-200 考试',
    '第 12 页',
    '3.0 版本',
    '千万不要降价',
    '十万火急',
    '万一失败',
    '一成不变',
    '3 people decide',
    'founded in 2012',
    'FY2022',
    'Q3 2022',
    'version 2.1',
    'three departments',
    'the first 100 stores',
    '成立于1999年',
    '八成员小组',
    '7×24 小时',
    '微软 365',
    '2021-2022 年',
    'the last 3 years',
    '3 年前',
    '公司换了两任 CEO',
    '3周年庆',
    '双11大促',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

/** Statements as reports print them, as the lines of their pages. */
import type { Line } from '../imports/report/segments/typed';

/** With a letter that says values of them, too. */
export const ENGLISH: readonly (readonly Line[])[] = [
  [
    'Chairman’s letter',
    'Cash at the end of 2021 was 10,382, and total current liabilities 21,705.',
    'Stock of our shops rose to 3,334 from 1,894 a year ago.',
  ],
  [
    'Consolidated balance sheets',
    '(in thousands of pounds)',
    ['', 'December 31, 2022', 'December 31, 2021'],
    ['Inventories', '3,334', '1,894'],
    ['Trade receivables', '10,258', '12,216'],
    ['Cash and cash equivalents', '11,634', '10,382'],
    ['Total current assets', '25,226', '24,492'],
    ['Total assets', '60,676', '52,955'],
    ['Total current liabilities', '22,506', '21,705'],
    ['Total liabilities', '34,347', '29,392'],
    ['Total equity', '26,329', '23,563'],
  ],
  [
    'Consolidated statements of operations',
    '(in thousands of pounds)',
    ['', '2022', '2021'],
    ['Revenue', '86,614', '80,121'],
    ['Cost of sales', '(51,203)', '(47,899)'],
    ['Gross profit', '35,411', '32,222'],
    ['Profit before tax', '5,210', '4,734'],
    ['Income tax expense', '(1,095)', '(964)'],
    ['Net income', '4,115', '3,770'],
  ],
];

/** Of the group and of its parent. */
export const CHINESE: readonly (readonly Line[])[] = [
  [
    '合并资产负债表',
    '2023年12月31日',
    '单位：元 币种：人民币',
    ['项目', '2023年12月31日', '2022年12月31日'],
    ['货币资金', '42,962,778.48', '47,281,857.31'],
    ['应收账款', '46,871,102.87', '34,437,668.71'],
    ['存货', '29,000,331.05', '25,411,904.66'],
    ['流动资产合计', '118,834,212.40', '107,131,430.68'],
    ['资产总计', '290,770,331.05', '260,411,904.66'],
    ['负债合计', '150,770,331.05', '140,411,904.66'],
    ['所有者权益合计', '140,000,000.00', '120,000,000.00'],
  ],
  [
    '母公司资产负债表',
    '2023年12月31日',
    '单位：元 币种：人民币',
    ['项目', '2023年12月31日', '2022年12月31日'],
    ['货币资金', '11,962,778.48', '12,281,857.31'],
    ['应收账款', '6,871,102.87', '4,437,668.71'],
    ['存货', '9,000,331.05', '5,411,904.66'],
    ['资产总计', '90,770,331.05', '60,411,904.66'],
    ['负债合计', '50,770,331.05', '40,411,904.66'],
  ],
];

/** Trades with one year, regions with two. */
export const SEGMENTS: readonly (readonly Line[])[] = [
  [
    '主营业务分行业情况',
    '单位：万元 币种：人民币',
    ['分行业', '营业收入', '营业成本', '毛利率（%）', '营业收入比上年增减（%）'],
    ['房地产开发', '515,526.83', '422,732.05', '18.00', '56.06'],
    ['物业管理', '103,021.99', '84,478.03', '18.00', '-26.55'],
  ],
  [
    '主营业务分地区情况',
    '单位：万元 币种：人民币',
    ['分地区', '2022年营业收入', '2023年营业收入'],
    ['华北地区', '326,149.63', '238,089.23'],
    ['华东地区', '312,156.75', '227,874.42'],
  ],
];

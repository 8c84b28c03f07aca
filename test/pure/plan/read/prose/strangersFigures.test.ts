/** Figures as people say them. */
import { expect, test } from 'vitest';
import { figuresIn } from '../../../../../src/plan/read/prose/figures';

const found = (text: string) => figuresIn(text).map(({ from, to }) => text.slice(from, to));

test.each([
  ['今年关店打对折促销', ['对折']],
  ['试用了半年', ['半年']],
  ['复购周期半年', ['半年']],
  ['七成收入来自会员', ['七成']],
  ['约占四成', ['四成']],
  ['三分之一的门店在县城', ['三分之一']],
  ['订单近千亿', ['千亿']],
  ['营收破百亿', ['百亿']],
  ['做到200来亿', ['200来亿']],
  ['日销过万', ['过万']],
  ['每10家有3家在亏', ['每10家有3家']],
  ['Orders processed: 5k units a week', ['5k']],
  ['They ship 7.5k orders a day', ['7.5k']],
  ['Margin fell twelve percent', ['twelve percent']],
  ['Margin fell two points', ['two points']],
  ['two thirds of the fleet', ['two thirds']],
  // With a decimal comma.
  ['Service grew by 11,8 %.', ['11,8 %']],
  [
    'Revenue 2025: 1.284,6 Mio. EUR, of which 412,3 Mio. EUR',
    ['1.284,6 Mio. EUR', '412,3 Mio. EUR'],
  ],
  ['Sales rose 5%, 12 people left', ['5%']],
  ['1,234,5 %', []],
  ['$1,234.50 each', ['$1,234.50']],
])('%s', (text, figures) => {
  expect(found(text)).toEqual(figures);
});

test.each([
  '半年报显示利润恢复',
  '上半年增长',
  '下半年再谈',
  '19年毕业',
  '2/3已签字',
  '3/4的会议',
  '每半年一次',
  '近千人',
  '千亿俱乐部的梦想',
  '万一失败',
  '5k run in the park',
  'half of them came late, he said',
  '过万圣节',
  '24/7 service',
  '第三分之一场',
])('%s has none', (text) => {
  expect(found(text)).toEqual([]);
});

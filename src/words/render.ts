/** The words of drawings, of the preview and of the calculator. */
import type { Word } from './index';

export const renderWords = {
  actual: { en: 'actual {value}', zh: '实际 {value}' },
  onBasis: { en: 'vs {period}, {basis}', zh: '较 {period}，{basis}' },
  averageOf: { en: 'avg. {row}', zh: '平均{row}' },

  // Why ROE changed
  why: { en: 'Why ROE changed: {from} → {to}', zh: 'ROE 为什么变：{from} → {to}' },
  whatChanged: {
    en: '{from} {before}, {parts}, {to} {after}',
    zh: '{from} {before}，{parts}，{to} {after}',
  },

  // Peers
  beside: { en: '{entity} beside its peers, {period}', zh: '{entity}和同行，{period}' },
  medianOfPeers: { en: 'median of the peers', zh: '同行中位数' },

  // Segments
  segmentsOf: { en: '{entity}: revenue by segment, {period}', zh: '{entity}收入结构，{period}' },
  segment: { en: 'Segment', zh: '分部' },
  sum: { en: 'Total', zh: '合计' },
  shareAndGrowth: { en: '{share}, {growth}', zh: '{share}，{growth}' },
  marginChange: {
    en: 'Gross margin {from} → {to}: {total} pp = mix {mix}, rates {rate}',
    zh: '毛利率 {from} → {to}：{total} 个百分点 = 结构 {mix}，各分部毛利率 {rate}',
  },
  mix: { en: 'mix (pp)', zh: '结构影响（百分点）' },
  rate: { en: 'rate (pp)', zh: '毛利率影响（百分点）' },
  noSegments: { en: 'No segments that can be shown.', zh: '没有可以展示的分部数据。' },
  cannotRead: { en: 'This block can’t be read yet.', zh: '这个数据块还读不出来。' },

  // Actions at a block and at a number
  addLead: { en: 'Add opportunity: {ratio}, {money}', zh: '添加机会：{ratio}，{money}' },
  askFor: { en: 'ask “{question}”', zh: '去问“{question}”' },
  bindTo: { en: 'Bind this figure to {path}', zh: '把这个数绑定到 {path}' },
  pasteRows: { en: 'Insert as rows of the block', zh: '粘贴为数据块的行' },
} as const satisfies Record<string, Word>;

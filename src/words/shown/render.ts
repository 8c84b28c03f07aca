/** The words of drawings, of the preview and of the calculator. */
import type { Word } from '../index';

export const renderWords = {
  actual: { en: 'actual {value}', zh: '实际 {value}' },
  onBasis: {
    en: 'vs {period}, {basis}: {values}',
    zh: '较 {period}，{basis} {values}',
  },
  whatIfLine: { en: 'ROE {value} ({before})', zh: 'ROE {value}（{before}）' },
  whatIfWorth: { en: '{line}: {profit} {worth}', zh: '{line}：{profit} {worth}' },
  averageOf: { en: 'avg. {row}', zh: '平均{row}' },

  // Why ROE changed
  why: { en: 'Why ROE changed: {from} → {to}', zh: 'ROE 为什么变：{from} → {to}' },
  whatChanged: {
    en: '{from} {before}, {parts}, {to} {after}',
    zh: '{from} {before}，{parts}，{to} {after}',
  },

  // Peers
  beside: { en: '{entity} beside its peers, {period}', zh: '{entity}和同行，{period}' },

  // Segments
  segmentsOf: { en: '{entity}: revenue by segment, {period}', zh: '{entity}收入结构，{period}' },
  segment: { en: 'Segment', zh: '分部' },
  sum: { en: 'Total', zh: '合计' },
  marginChange: {
    en: '{name} {from} → {to}: {total} pp = mix {mix}, the segments’ own margins {rate}',
    zh: '{name} {from} → {to}：{total} 个百分点 = 结构 {mix}，各分部自身 {rate}',
  },
  inPoints: { en: '{name} (pp)', zh: '{name}（百分点）' },
  mix: { en: 'mix (pp)', zh: '结构影响（百分点）' },
  rate: { en: 'own margin (pp)', zh: '自身利润率影响（百分点）' },
  ofRevenue: { en: '{name}, of revenue', zh: '{name}率' },
  otherCurrency: {
    en: 'The statements are in {currency}, the segments in {own}: nothing is taken from one for the other.',
    zh: '报表用{currency}，分部用{own}，币种不同，两边的数不互相借用。',
  },
  noSegments: { en: 'No segments that can be shown.', zh: '没有可以展示的分部数据。' },
  cannotRead: { en: 'This block can’t be read yet.', zh: '这个数据块还读不出来。' },

  // Actions at a block and at a number
  addLead: { en: 'Add opportunity: {ratio}, {money}', zh: '添加机会：{ratio}，{money}' },
  askFor: { en: 'ask “{question}”', zh: '去问“{question}”' },
  bindTo: { en: 'Bind this figure to {path}', zh: '把这个数绑定到 {path}' },
  notPlaced: { en: 'not a row of the block: {line}', zh: '没认出是哪一行，先留在这里：{line}' },
  pasteRows: { en: 'Insert as rows of the block', zh: '粘贴为数据块的行' },

  // Calculator
  leads: { en: 'What the figures could open', zh: '从数字里看到的机会' },
  makeLead: { en: 'Make it an opportunity', zh: '写成机会' },
  makeLeadOf: { en: 'Make it an opportunity: {sentence}', zh: '写成机会：{sentence}' },
  calculator: { en: 'ROE calculator', zh: 'ROE 计算器' },
  calculatorOf: { en: 'ROE of {entity}', zh: '{entity} · ROE' },
  figures: { en: 'Figures of the block', zh: '数据块里的数字' },
  figuresHint: {
    en: 'Type over a number: the tree follows, the plan doesn’t change until you write.',
    zh: '改一个数，杜邦树跟着变；点“写回计划”之前，计划不会动。',
  },
  row: { en: 'Row', zh: '项目' },
  openingOf: { en: '{row}, opening', zh: '{row}（期初）' },
  publishedOf: { en: '{row}, published', zh: '{row}（披露）' },
  cellOf: { en: '{row}, {period}', zh: '{row}，{period}' },
  unreadable: { en: 'This is not a number.', zh: '这不是数字。' },
  undo: { en: 'Undo', zh: '撤销' },
  newRow: { en: 'Row to add', zh: '要加的项目' },
  addRow: { en: 'Add row', zh: '加一行' },
  addPeriod: { en: 'Add {period}', zh: '加一期：{period}' },
  newPeer: { en: 'Name of a peer', zh: '同行名称' },
  addPeer: { en: 'Add peer', zh: '加同行' },
  peerThere: { en: '“{entity}” is there already.', zh: '已经有“{entity}”了。' },
  rowOfPeer: { en: '{entity}: {row}', zh: '{entity}：{row}' },
  discard: { en: 'Discard changes', zh: '放弃改动' },
  write: { en: 'Write into the plan', zh: '写回计划' },
  writeCount: { en: 'Write {n} into the plan', zh: '写回计划（{n} 处）' },
  written: { en: 'Written.', zh: '已写回。' },
  notWritten: {
    en: 'Not written: the block has changed in the meantime. Look at it again.',
    zh: '没有写回：数据块已经变了，请再看一遍。',
  },
  locked: {
    en: 'The Markdown editor is locked: you can try figures here. To write them, press the pencil at its top right first.',
    zh: 'Markdown 编辑器还锁着：可以先改数试算；要写回计划，请先点右上角的铅笔解锁。',
  },
  periodShown: { en: 'Period', zh: '期间' },
  method: { en: 'Method', zh: '方法' },
  chainShort: { en: 'chain substitution', zh: '连环替代法' },
  allRatios: { en: 'All ratios', zh: '全部比率' },
  noBlock: {
    en: 'There is no block here that can be computed. Put the cursor into a roe block.',
    zh: '这里没有可以计算的数据块。把光标放进一个 roe 块再试。',
  },
} as const satisfies Record<string, Word>;

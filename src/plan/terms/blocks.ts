/** Terms of `roe` and `segments` blocks and of `.zhibi.yaml`; rows and ratios are finance's own. */
import { RATIO_NAMES, ROW_NAMES } from '../../finance/statements/names';
import type { Fields } from './fields';

export const blocks = {
  blockKey: {
    entity: { en: 'entity', zh: '主体', aliases: ['公司'] },
    currency: { en: 'currency', zh: '币种' },
    unit: { en: 'unit', zh: '单位' },
    basis: { en: 'basis', zh: '口径' },
    scope: { en: 'scope', zh: '范围' },
    days: { en: 'days', zh: '天数' },
    periods: { en: 'periods', zh: '期间' },
    ends: { en: 'ends', zh: '截止日' },
    opening: { en: 'opening', zh: '期初' },
    reported: { en: 'reported', zh: '披露' },
    weighted: { en: 'weighted', zh: '加权' },
    counts: { en: 'counts', zh: '数量' },
    source: { en: 'source', zh: '来源' },
    peers: { en: 'peers', zh: '同行' },
    segments: { en: 'segments', zh: '分部' },
  },
  basis: { average: { en: 'average', zh: '平均' }, ending: { en: 'ending', zh: '期末' } },
  scope: {
    attributable: { en: 'attributable', zh: '归母' },
    total: { en: 'total', zh: '合并' },
  },
  row: ROW_NAMES,
  ratio: RATIO_NAMES,
  segmentMetric: {
    revenue: ROW_NAMES.revenue,
    grossProfit: ROW_NAMES.grossProfit,
    profit: { en: 'profit', zh: '利润', aliases: ['分部利润', 'segment profit'] },
    profitName: { en: 'profitName', zh: '利润名称', aliases: ['利润名', 'profit name'] },
    share: { en: 'share', zh: '占比', aliases: ['份额', '收入占比'] },
    growth: { en: 'growth', zh: '增长率', aliases: ['增长', '收入增长率'] },
    contribution: { en: 'contribution', zh: '贡献', aliases: ['增长贡献'] },
    grossMargin: { en: 'gross margin', zh: '毛利率', aliases: ['grossMargin'] },
    profitMargin: { en: 'profit margin', zh: '分部利润率', aliases: ['profitMargin', '利润率'] },
  },
  configKey: {
    locale: { en: 'locale', zh: '语言' },
    rules: { en: 'rules', zh: '规则' },
    freshness: { en: 'freshness', zh: '保鲜' },
    kinds: { en: 'kinds', zh: '来源种类' },
    parties: { en: 'parties', zh: '各方' },
    terms: { en: 'terms', zh: '用词' },
    ignore: { en: 'ignore', zh: '忽略' },
    locked: { en: 'locked', zh: '锁定' },
    pursue: { en: 'pursue', zh: '主攻上限' },
    sources: { en: 'sources', zh: '存档文件夹' },
    copies: { en: 'copies', zh: '须存档' },
  },
} as const satisfies Fields;

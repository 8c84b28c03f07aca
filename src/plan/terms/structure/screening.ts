/** Columns of the screening list: names before there are plans. */
import type { Fields } from './fields';

export const screening = {
  screeningColumn: {
    name: {
      en: 'Name',
      zh: '名字',
      aliases: ['名称', '公司', '客户', '企业', '简称', 'company', 'account', 'customer'],
    },
    industry: { en: 'Industry', zh: '行业', aliases: ['所处行业', '所属行业', 'sector'] },
    growth: {
      en: 'Growth',
      zh: '增长',
      aliases: ['营收增速', '营收增长', '增速', 'revenue growth'],
    },
    roe: { en: 'ROE', zh: 'ROE', aliases: ['净资产收益率', 'return on equity'] },
    trend: { en: 'Trend', zh: '走势', aliases: ['ROE 走势', 'ROE走势', 'ROE trend'] },
    shift: { en: 'Shift', zh: '战略变化', aliases: ['变化', 'strategy shift'] },
    relation: { en: 'Our relation', zh: '我们的关系', aliases: ['关系', 'relation'] },
    verdict: { en: 'Verdict', zh: '判断', aliases: ['取舍', '结论', 'decision'] },
  },
} as const satisfies Fields;

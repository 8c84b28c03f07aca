/** Examples in the empty places of a plan: shown beside the text, never part of it. */
import type { Word } from '../index';

export const exampleWords = {
  hint: {
    en: 'An example, which is not part of the plan. Type here, or / for the menu.',
    zh: '这是例子，不在计划里。直接写，或打 / 选菜单。',
  },
  fit: {
    en: 'Strength of need: 4/5 because stock grew three times as fast as sales',
    zh: '需求强度: 4/5 因为存货涨得比收入快三倍',
  },
  people: {
    en: 'Ann Ray · CFO · economic-buyer · influence: high · support: neutral',
    zh: '韩梅 · 市场总监 · 拍板人 · 影响力: 高 · 支持度: 中立',
  },
  look: { en: 'Inventory rose by 26% in the year', zh: '存货一年涨了 26%' },
  earns: {
    en: 'Groceries make up half of revenue and grow by 6%',
    zh: '调味酱占收入一半，一年涨 6%',
  },
  direction: {
    en: 'Shift: from more stores → to faster delivery from the stores there are',
    zh: '变化: 看规模 → 看利润',
  },
  help: {
    en: 'Days of stock rose from 41 to 47, a week more than the best peer',
    zh: '存货周转从 41 天变成 47 天，比最好的同行多一周',
  },
  listen: {
    en: 'A supplier says that orders change three times a week',
    zh: '供应商说，订单一周要改三次',
  },
  buying: {
    en: 'Purchasing proposes, the CFO approves; budgets are set in October',
    zh: '采购部提，财务总监批；十月定预算',
  },
  ask: {
    en: '[ ] What number will you be measured by this year? #KPI',
    zh: '[ ] 今年考核您的是哪个数？ #KPI',
  },
  feel: {
    en: 'Four of twenty things on my list were out of stock',
    zh: '清单上二十样，有四样断货',
  },
  needs: {
    en: 'customer: full shelves with less cash in stock → a forecast by store',
    zh: '客户: 不断货，又少压资金 → 按门店预测',
  },
  hypotheses: {
    en: 'The stores don’t trust the forecast, and order more to be safe',
    zh: '门店信不过总部的预测，所以多订货',
  },
  opportunities: {
    en: 'Forecast for seasonal goods: what it rests on, how large, who, by when, next step',
    zh: '季节品预测：凭什么、多大、找谁、什么时候、下一步',
  },
  rivals: { en: 'They use X’s planning tool until 2027', zh: '在用某某的系统，合同到 2027 年' },
  risks: { en: 'A new CIO may stop all pilots', zh: '信息总监刚换人，试点可能全停' },
  actions: {
    en: '[ ] 2026-03-31 Kim: agree on the pilot with Ann Ray',
    zh: '[ ] 2026-03-31 林晓: 跟韩梅谈定试点',
  },
} as const satisfies Record<string, Word>;

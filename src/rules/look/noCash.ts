import { valueAt } from '../../finance/statements/statements';
import type { Rule, RulePage } from '../rule';
import { customerStatements, isInvalidRow } from './statements';

const FENCE = '```';

export const noCash: Rule = {
  id: 'look/no-cash',
  severity: 'info',
  needs: ['statements', 'look'],
  completeness: true,
  fix: 'act',
  title: { en: 'No operating cash flow', zh: '没有经营现金流' },
  messages: {
    missing: {
      en: 'No operating cash flow in these statements. Add the row `operatingCashFlow` to see how much of the profit is cash.',
      zh: '这份报表没有经营现金流。请补一行“经营活动产生的现金流量净额”，看看利润的含金量。',
    },
  },
  *check(plan, context) {
    const customer = customerStatements(context);
    if (!customer || isInvalidRow(plan, customer.block, 'operatingCashFlow')) return;
    const { periods, rows } = customer.statements;
    const some = periods.some((_, at) => valueAt(rows.operatingCashFlow, at) !== null);
    if (!some) yield { range: customer.block.fence, code: 'missing' };
  },
};

export const noCashPage: RulePage = {
  rows: ['M7'],
  why: {
    en: 'A customer whose profit brings in no cash is a different customer. Add operating cash flow to see how much of the profit arrives.',
    zh: '有利润没现金，是另一种客户。补上经营现金流，才知道利润里有多少真金白银。',
  },
  example: {
    bad: `## Look\n\n${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n${FENCE}\n\n[^fy]: Annual report · Form 10-K 2022 · 2023-02-10\n`,
    good: `## Look\n\n${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\noperatingCashFlow: 12 | 9\nsource: [fy]\n${FENCE}\n\n[^fy]: Annual report · Form 10-K 2022 · 2023-02-10\n`,
  },
};

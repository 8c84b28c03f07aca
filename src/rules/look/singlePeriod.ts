import { valueAt } from '../../finance/statements/statements';
import type { Rule, RulePage } from '../rule';
import { customerStatements, isInvalidRow } from './statements';

const FENCE = '```';

export const singlePeriod: Rule = {
  id: 'look/single-period',
  severity: 'warning',
  needs: ['statements', 'look'],
  completeness: true,
  fix: 'act',
  title: { en: 'Only one period', zh: '只有一期数据' },
  messages: {
    none: {
      en: 'No period has revenue. Add revenue for at least two periods so that the change shows.',
      zh: '没有一期填了营业收入。请至少补两期，才看得出变化。',
    },
    one: {
      en: 'Only one period has revenue. Add the previous one so that the change shows.',
      zh: '只有一期填了营业收入。请补上前一期，才看得出变化。',
    },
  },
  *check(plan, context) {
    const customer = customerStatements(context);
    if (!customer || isInvalidRow(plan, customer.block, 'revenue')) return;
    const { periods, rows } = customer.statements;
    const filled = periods.filter((_, at) => valueAt(rows.revenue, at) !== null).length;
    if (filled < 2) yield { range: customer.block.fence, code: filled === 0 ? 'none' : 'one' };
  },
};

export const singlePeriodPage: RulePage = {
  rows: ['M4'],
  why: {
    en: 'A single year shows no change, and budgets follow change. Put at least two periods side by side.',
    zh: '只看一年看不出变化，而预算总是跟着变化走。至少放两期数据来对比。',
  },
  example: {
    bad: `## 望\n\n${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2022]\nrevenue: 120\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2022-07-26\n`,
    good: `## 望\n\n${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2022-07-26\n`,
  },
  english: {
    bad: '## Look\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2022]\nrevenue: 120\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '## Look\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

import type { Rule, RulePage } from '../rule';
import { headingOf, isUnlisted } from '../shared/places';

export const noStatements: Rule = {
  id: 'look/no-statements',
  severity: 'warning',
  needs: ['look'],
  completeness: true,
  fix: 'act',
  title: { en: 'No financial statements', zh: '没有财务报表' },
  messages: {
    missing: {
      en: 'No financial statements here. Add a `roe` block with revenue, net income, assets and equity, or write `listing: none` if the customer publishes none.',
      zh: '这里还没有财务报表。请加一个 `roe` 数据块，填上营业收入、净利润、总资产和净资产；客户不公开报表的，写 `上市: 未上市`。',
    },
    others: {
      en: 'The figures here are of {entities}, none of them {account}’s. Add the customer’s own `roe` block, or write `listing: none` if it publishes none.',
      zh: '这里只有{entities}的数，没有{account}自己的。请加一个客户自己的 `roe` 数据块；客户不公开报表的，写 `上市: 未上市`。',
    },
  },
  *check(plan, { index }) {
    if (isUnlisted(plan) || index.customerBlock) return;
    const heading = headingOf(plan, 'look');
    if (!heading) return;
    const entities = plan.roe.flatMap(({ entity }) => entity ?? []);
    if (plan.roe.length === 0) yield { range: heading, code: 'missing' };
    else if (entities.length > 0) {
      const account = plan.frontMatter?.account ?? '';
      yield { range: heading, code: 'others', params: { entities, account } };
    }
  },
};

export const noStatementsPage: RulePage = {
  rows: ['M2', 'M5'],
  why: {
    en: 'The customer’s own annual report says how it earns and where it hurts; without a few rows of it there is no ROE to take apart. Add a `roe` block, or `listing: none` when the customer publishes nothing.',
    zh: '客户自己的年报最能说明它怎么赚钱、痛在哪里；没有报表就无从拆解 ROE。请补一个 `roe` 数据块；客户未上市、不公开报表的，在文件头写 `上市: 未上市`。',
  },
  example: {
    bad: '## 望\n\n- 收入主要来自广告。[^fy]\n\n[^fy]: 年报 · 2022财年年报 · 2022-07-26\n',
    good: '## 望\n\n```roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: 100 | 120\nnetIncome: 10 | 9\nassets: 200 | 220\nequity: 90 | 95\nsource: [fy]\n```\n\n[^fy]: 年报 · 2022财年年报 · 2022-07-26\n',
  },
  english: {
    bad: '## Look\n\n- Revenue comes mostly from ads.[^fy]\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '## Look\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nnetIncome: 10 | 9\nassets: 200 | 220\nequity: 90 | 95\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

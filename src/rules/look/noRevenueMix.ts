import { hasMixTable } from '../../evidence/mixTables';
import type { Rule, RulePage } from '../rule';
import { headingOf, isUnlisted } from '../shared/places';

const FENCE = '```';

export const noRevenueMix: Rule = {
  id: 'look/no-revenue-mix',
  severity: 'info',
  needs: ['look'],
  completeness: true,
  fix: 'act',
  title: { en: 'No revenue mix', zh: '没有收入结构' },
  messages: {
    missing: {
      en: 'Nothing says what the customer earns with. Add a `segments` block, or a table under “How they earn”.',
      zh: '还没写客户靠什么赚钱。请加一个 `segments` 数据块，或在“靠什么赚钱”下放一张表。',
    },
  },
  *check(plan, { index }) {
    if (isUnlisted(plan) || plan.hasRevenueMix || hasMixTable(plan, index)) return;
    const heading = headingOf(plan, 'look');
    if (heading) yield { range: heading, code: 'missing' };
  },
};

export const noRevenueMixPage: RulePage = {
  rows: ['M3'],
  why: {
    en: 'What does the customer earn with? Its segments, their share and growth, say which business matters to it and which one is shrinking. A table of them anywhere in Look does.',
    zh: '客户靠什么赚钱？分部收入的占比和增速，说明哪块业务最要紧、哪块在下滑。“望”里有一张分部表就算。',
  },
  example: {
    bad: '## 望\n\n### 想怎么发展\n\n- 重点转向海外。[^fy]\n\n[^fy]: 年报 · 2022财年年报 · 2022-07-26\n',
    good: `## 望\n\n### 靠什么赚钱\n\n${FENCE}segments\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nsegments:\n  国内: {revenue: 80 | 90}\n  海外: {revenue: 20 | 30}\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022财年年报 · 2022-07-26\n`,
  },
  english: {
    bad: '## Look\n\n### Where they are heading\n\n- The focus turns abroad.[^fy]\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '## Look\n\n### How they earn\n\n```segments\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nsegments:\n  Home: {revenue: 80 | 90}\n  Abroad: {revenue: 20 | 30}\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

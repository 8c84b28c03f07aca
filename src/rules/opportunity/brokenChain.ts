import type { Rule, RulePage } from '../rule';

const CHAIN_ZH =
  '- 战略: 从年活转向日活\n- 驱动: 净利率\n- 痛点: 获客成本高\n- 价值: 降低单客成本\n- 规模: 1200万\n- 确定性: 中\n- 时间: 两个季度\n- 人: 韩梅\n';

export const brokenChain: Rule = {
  id: 'opportunity/broken-chain',
  severity: 'warning',
  completeness: true,
  fix: 'act',
  title: { en: 'Opportunity with missing links', zh: '机会链条不完整' },
  messages: {
    missing: {
      en: 'This opportunity still lacks: {missing}. Add them; where you don’t know yet, make finding out the next step.',
      zh: '这个机会还缺：{missing}。请补上；还不知道的，就把“去弄清楚”写进下一步。',
    },
  },
  *check(plan) {
    for (const { missing, headingRange } of plan.opportunities) {
      if (missing.length === 0) continue;
      const terms = missing.map((term) => ({ field: 'opportunityKey', term }));
      yield { range: headingRange, code: 'missing', params: { missing: terms } };
    }
  },
};

export const brokenChainPage: RulePage = {
  rows: ['M13'],
  why: {
    en: 'An opportunity is a chain: strategy shift, business driver, pain, our value with its size, certainty and time, the person, the next step. A missing link is the next thing to find out.',
    zh: '机会是一条链：战略变化 → 业务驱动 → 痛点 → 我们的价值（规模、确定性、时间）→ 人 → 下一步。缺哪一环，就先去弄清哪一环。',
  },
  example: {
    bad: `## 关键人\n\n- 韩梅 · 市场总监\n\n## 机会\n\n### 信息流拉新 [^call]\n\n${CHAIN_ZH}\n[^call]: 电话 · 市场部来电 · 2022-08-03\n`,
    good: `## 关键人\n\n- 韩梅 · 市场总监\n\n## 机会\n\n### 信息流拉新 [^call]\n\n${CHAIN_ZH}- 下一步: 约市场部看测算\n\n[^call]: 电话 · 市场部来电 · 2022-08-03\n`,
  },
  english: {
    bad: '## People\n\n- Han Mei · head of marketing\n\n## Opportunities\n\n### Feed ads for new customers [^call]\n\n- Shift: from yearly to daily users\n- Driver: net margin\n- Pain: new customers cost too much\n- Value: a lower cost per customer\n- Size: $1.2 million\n- Certainty: medium\n- Time: two quarters\n- Who: Han Mei\n\n[^call]: call · Call from marketing · 2022-08-03\n',
    good: '## People\n\n- Han Mei · head of marketing\n\n## Opportunities\n\n### Feed ads for new customers [^call]\n\n- Shift: from yearly to daily users\n- Driver: net margin\n- Pain: new customers cost too much\n- Value: a lower cost per customer\n- Size: $1.2 million\n- Certainty: medium\n- Time: two quarters\n- Who: Han Mei\n- Next: show marketing the estimate\n\n[^call]: call · Call from marketing · 2022-08-03\n',
  },
};

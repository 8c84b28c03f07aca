import { claimsWith } from '../../evidence/weight/support';
import type { Rule, RulePage } from '../rule';
import { oncePerHeading } from '../shared/headings';
import { isForbidden } from './compliance';

export const insiderOnly: Rule = {
  id: 'evidence/insider-only',
  severity: 'info',
  title: { en: 'Heard from employees alone', zh: '只听了客户员工的' },
  messages: {
    insider: {
      en: 'Only the customer’s employees say this. Check it with a rival, another supplier, a dealer or an end user.',
      zh: '这一条只有客户员工的说法。请找同行、其他供应商、经销商或终端用户核对一下。',
    },
    several: {
      en: '{count|statement|statements} here come from the customer’s employees alone. Check them with a rival, another supplier, a dealer or an end user.',
      zh: '这里 {count} 条只有客户员工的说法。请找同行、其他供应商、经销商或终端用户核对一下。',
    },
  },
  check(plan, { index }) {
    const claims = claimsWith('insider-only', index).filter((claim) => !isForbidden(claim, index));
    return oncePerHeading(plan, index, claims, { one: 'insider', several: 'several' });
  },
};

export const insiderOnlyPage: RulePage = {
  rows: ['M9'],
  once: { en: 'a heading', zh: '每个标题' },
  why: {
    en: 'Employees see their own corner of the company and have a stake in it. Ask rivals, other suppliers, dealers or end users as well.',
    zh: '员工只看得到自己那一块，也有自己的立场。同行、其他供应商、经销商、终端用户也要问一问。',
  },
  example: {
    bad: '## 闻\n\n- 市场部要扩招。[^e]\n\n[^e]: 员工 · 与市场部员工交流 · 2022-09-01 · B3 · 立场: 友好 · 专业: 中\n',
    good: '## 闻\n\n- 市场部要扩招。[^e][^s]\n\n[^e]: 员工 · 与市场部员工交流 · 2022-09-01 · B3 · 立场: 友好 · 专业: 中\n[^s]: 其他供应商 · 与猎头交流 · 2022-09-05 · B2 · 立场: 中立 · 专业: 高\n',
  },
  english: {
    bad: '## Listen\n\n- Marketing is hiring.[^e]\n\n[^e]: employee · Talk with somebody in marketing · 2022-09-01 · B3 · stance: friendly · expertise: medium\n',
    good: '## Listen\n\n- Marketing is hiring.[^e][^s]\n\n[^e]: employee · Talk with somebody in marketing · 2022-09-01 · B3 · stance: friendly · expertise: medium\n[^s]: other-supplier · Talk with a recruiter · 2022-09-05 · B2 · stance: neutral · expertise: high\n',
  },
};

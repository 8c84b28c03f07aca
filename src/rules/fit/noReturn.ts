import { fitOf } from '../../evidence/fit';
import type { Rule, RulePage } from '../rule';

/** From here on, what was dropped would be worth coming back for. */
const WORTH = 0.5;

export const noReturn: Rule = {
  id: 'fit/no-return',
  severity: 'info',
  needs: ['front-matter', 'whole-plan'],
  title: { en: 'Dropped for good?', zh: '放弃了，什么时候回头' },
  messages: {
    none: {
      en: 'Dropped, though there is something to come back for. Say on what you would look again: `revisit: a new CFO`.',
      zh: '放弃的客户里还有值得做的。请写明什么情况下回头，如“回头: 换了财务总监”。',
    },
  },
  *check(plan) {
    const { frontMatter, opportunities } = plan;
    if (frontMatter?.decision !== 'drop' || frontMatter.revisit) return;
    const open = opportunities.some(({ result, size }) => result === null && size !== null);
    if (!open && (fitOf(plan).score ?? 0) < WORTH) return;
    const entry = frontMatter.entries.find(({ term }) => term === 'decision');
    if (entry) yield { range: entry.valueRange, code: 'none' };
  },
};

export const noReturnPage: RulePage = {
  rows: ['M1'],
  why: {
    en: 'To drop an account is a decision for now. What would change it is known best today; in two years nobody remembers.',
    zh: '放弃是眼下的决定。什么情况会让它改变，今天最清楚，过两年就没人记得了。',
  },
  example: {
    bad: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\ndecision: drop\nreason: no budget this year\n---\n\n## Fit\n\n- Growth: 4/5 because it doubles.\n',
    good: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\ndecision: drop\nreason: no budget this year\nrevisit: the budget of 2024\n---\n\n## Fit\n\n- Growth: 4/5 because it doubles.\n',
  },
};

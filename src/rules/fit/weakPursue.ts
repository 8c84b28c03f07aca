import { fitOf } from '../../evidence/fit';
import { roundHalfUp } from '../../finance/statements/decimal';
import type { Plan, Range } from '../../plan/model';
import type { Finding, Rule, RulePage } from '../rule';

/** Below it, more speaks against the account than for it. */
const HALF = 0.5;
const DECIDES = 'economic-buyer';

export const weakPursue: Rule = {
  id: 'fit/weak-pursue',
  severity: 'warning',
  needs: ['front-matter', 'whole-plan'],
  title: { en: 'Pursued on weak grounds', zh: '主攻的理由不够' },
  messages: {
    fit: {
      en: 'Pursued with a fit of {share}. Say why all the same, nurture it, or give it up for one that fits.',
      zh: '适合度只有 {share}，却定为主攻。请说清为什么还要做，或改为培育，或把人力让给更合适的客户。',
    },
    unmet: {
      en: 'Pursued, and nobody who decides was ever met ({names}). Get to them first, or nurture it.',
      zh: '定为主攻，拍板的人却一个都没见过（{names}）。请先见到人，或改为培育。',
    },
  },
  *check(plan): Iterable<Finding> {
    if (plan.frontMatter?.decision !== 'pursue') return;
    const range = decisionPlace(plan);
    if (!range) return;
    const { score } = fitOf(plan);
    if (score !== null && score < HALF - 1e-9) {
      yield { range, code: 'fit', params: { share: `${roundHalfUp(score, 0, 2)}%` } };
    }
    const deciders = plan.people.filter(
      ({ roles, duplicate }) => !duplicate && roles.includes(DECIDES),
    );
    // What isn't noted counts for the writer.
    if (deciders.length > 0 && deciders.every(({ coverage }) => coverage === 'none')) {
      yield { range, code: 'unmet', params: { names: deciders.map(({ name }) => name) } };
    }
  },
};

function decisionPlace(plan: Plan): Range | null {
  return plan.frontMatter?.entries.find(({ term }) => term === 'decision')?.valueRange ?? null;
}

export const weakPursuePage: RulePage = {
  rows: ['M1'],
  why: {
    en: 'The days of a seller are few. An account that fits badly, or where nobody who signs was met, takes them from one that would give more.',
    zh: '销售的日子有限。不合适的客户、见不到拍板人的客户，占的都是好客户的时间。',
  },
  example: {
    bad: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\ndecision: pursue\n---\n\n## Fit\n\n- Growth: 1/5 because it shrinks.\n- Reach: 2/5 because it is abroad.\n',
    good: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\ndecision: pursue\n---\n\n## Fit\n\n- Growth: 4/5 because it doubles.\n- Reach: 2/5 because it is abroad.\n',
  },
};

import { fitOf } from '../../evidence/fit';
import { roundHalfUp } from '../../finance/statements/numbers/decimal';
import type { Plan, Range, Source } from '../../plan/model';
import type { Finding, Rule, RulePage } from '../rule';
import { unmet } from '../shared/cause';

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
    unheard: {
      en: 'Pursued on what was read alone: nobody was listened to or asked, nothing was tried. Talk to somebody there first, or nurture it.',
      zh: '定为主攻，凭的只是看来的资料：没听谁说过，没问过人，也没亲自试过。请先去接触，或改为培育。',
    },
    unmet: {
      en: 'Pursued, and nobody who decides was ever met ({names}). Get to them first, or nurture it.',
      zh: '定为主攻，拍板的人却一个都没见过（{names}）。请先见到人，或改为培育。',
    },
  },
  *check(plan): Iterable<Finding> {
    const { frontMatter } = plan;
    if (frontMatter?.decision !== 'pursue') return;
    const range = decisionPlace(plan);
    if (!range) return;
    const { score } = fitOf(plan);
    if (score !== null && score < HALF - 1e-9) {
      yield { range, code: 'fit', params: { share: `${roundHalfUp(score, 0, 2)}%` } };
    }
    // A draft has only begun; a plan without any source is told so as it is.
    const channels = plan.sources.filter(({ duplicate }) => !duplicate).map((one) => one.channel);
    if (frontMatter.status !== 'draft' && channels.length > 0 && channels.every(isRead)) {
      yield { range, code: 'unheard' };
    }
    const deciders = plan.people.filter(
      ({ roles, duplicate }) => !duplicate && roles.includes(DECIDES),
    );
    // What isn't noted counts for the writer.
    if (deciders.length > 0 && deciders.every(({ coverage }) => coverage === 'none')) {
      const names = deciders.map(({ name }) => name);
      yield { range, code: 'unmet', params: { names }, effectOf: names.map(unmet) };
    }
  },
};

/** Anybody may read it; nothing was heard, asked or felt. */
const isRead = (channel: Source['channel']) => channel === 'look';

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

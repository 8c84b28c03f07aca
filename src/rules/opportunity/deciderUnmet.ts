import { personAddressed } from '../../evidence/addressed';
import type { Opportunity, Person, Plan } from '../../plan/model';
import { certaintyShare } from '../../plan/terms/sources/certainty';
import type { Rule, RulePage } from '../rule';
import { unmet } from '../shared/cause';

const DECIDES = 'economic-buyer';
const UNMET: ReadonlySet<string | null> = new Set(['none', 'brief']);
const AGAINST: ReadonlySet<string | null> = new Set(['non-supporter', 'opponent']);
/** "Medium" and more; "high" and more. */
const MEDIUM = 0.5;
const HIGH = 0.7;

export const deciderUnmet: Rule = {
  id: 'opportunity/decider-unmet',
  severity: 'warning',
  needs: ['front-matter'],
  title: { en: 'The decider hasn’t been met', zh: '还没见过拍板人' },
  messages: {
    unmet: {
      en: '"{certainty}", yet whoever decides, {name}, has hardly been met (coverage: {coverage}). Meet them, or lower the certainty.',
      zh: '把握写“{certainty}”，拍板的{name}却还没怎么接触（接触程度：{coverage}）。请先见到人，或调低确定性。',
    },
    against: {
      en: '"{certainty}", yet whoever decides, {name}, isn’t for it (support: {support}). Win them first, or lower the certainty.',
      zh: '把握写“{certainty}”，拍板的{name}却并不支持（支持度：{support}）。请先争取到，或调低确定性。',
    },
  },
  *check(plan) {
    for (const opportunity of plan.opportunities) {
      const item = opportunity.items.find(({ key }) => key === 'certainty');
      const share = certaintyShare(item?.value ?? null);
      if (!item || item.invalid || share === null || share < MEDIUM || !isDeal(opportunity))
        continue;
      const decider = notWon(decidersOf(opportunity, plan), share);
      if (!decider) continue;
      const { name, coverage, support } = decider;
      const common = { certainty: item.value, name };
      yield UNMET.has(coverage)
        ? {
            range: item.valueRange,
            code: 'unmet',
            params: { ...common, coverage: { field: 'coverage', term: coverage ?? 'none' } },
            cause: unmet(name),
          }
        : {
            range: item.valueRange,
            code: 'against',
            params: { ...common, support: { field: 'support', term: support ?? 'neutral' } },
          };
    }
  },
};

const DEAL =
  '### A plant to start with [^m]\n\n- Size: 12 million EUR\n- Certainty: medium\n- Close: 2022-12-15\n- Who: Ann Lee\n';

export const deciderUnmetPage: RulePage = {
  rows: ['M13'],
  once: { en: 'a person', zh: '每个人' },
  why: {
    en: 'Deals are lost where nobody looked: with the one who signs and has been met twice in a corridor. Until that person is known and for it, the certainty is ours, not theirs.',
    zh: '单子常常丢在没去过的地方：签字的人只在走廊见过两面。没见到、没争取到他之前，把握只是我们自己的。',
  },
  example: {
    bad: `## People\n\n- Ann Lee · CFO · economic buyer · coverage: none\n\n## Opportunities\n\n${DEAL}\n[^m]: meeting · Talk with the plant manager · 2022-09-01 · B2\n`,
    good: `## People\n\n- Ann Lee · CFO · economic buyer · coverage: multiple · support: supporter\n\n## Opportunities\n\n${DEAL}\n[^m]: meeting · Talk with the plant manager · 2022-09-01 · B2\n`,
  },
};

/** It has a size or a day, and hasn't come to an end. */
function isDeal({ size, close, result }: Opportunity): boolean {
  return result === null && (size !== null || close !== null);
}

/** Who decides on it: those named for it, else the plan's, else all who are named. */
function decidersOf({ who }: Opportunity, plan: Plan): Person[] {
  const named = who.flatMap(({ person, role }) => {
    const known = personAddressed(plan, person);
    return known ? [{ known, decides: role === DECIDES || known.roles.includes(DECIDES) }] : [];
  });
  const own = named.filter(({ decides }) => decides).map(({ known }) => known);
  if (own.length > 0) return own;
  const ofPlan = plan.people.filter(
    ({ roles, duplicate }) => !duplicate && roles.includes(DECIDES),
  );
  return ofPlan.length > 0 ? ofPlan : named.map(({ known }) => known);
}

/** Whom to win: who is named as deciding and was hardly met, be another one won; else somebody, where nobody is. */
function notWon(deciders: readonly Person[], share: number): Person | undefined {
  if (!deciders.some((person) => isWon(person, share))) return deciders[0];
  return deciders.find(({ roles, coverage }) => roles.includes(DECIDES) && UNMET.has(coverage));
}

/** Met, and not against it; where much is claimed, for it. What isn't noted counts for the writer. */
function isWon({ coverage, support }: Person, share: number): boolean {
  if (UNMET.has(coverage) || AGAINST.has(support)) return false;
  return share < HIGH || support !== 'neutral';
}

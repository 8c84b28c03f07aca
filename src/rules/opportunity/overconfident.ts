import type { PlanIndex } from '../../evidence/planIndex';
import { isOurs, oursOf } from '../../evidence/weight/ours';
import {
  isContradicted,
  isFact,
  knownOrigins,
  sourcesOf,
  type Weakness,
  weaknessOf,
} from '../../evidence/weight/support';
import type { Claim, Hypothesis, Named, Opportunity, Plan } from '../../plan/model';
import { certaintyShare } from '../../plan/terms/sources/certainty';
import { isWeaklyJudged } from '../hypothesis/verdicts';
import type { Rule, RulePage } from '../rule';

/** From here on a certainty counts as high. */
const HIGH = 0.7;

/** What a statement may lack, the gravest first; each is a message. */
const REASONS = ['contradicted', 'unreliable', 'single', 'inference', 'hypothesis'] as const;
type Reason = (typeof REASONS)[number];

export const overconfident: Rule = {
  id: 'opportunity/overconfident',
  severity: 'warning',
  title: { en: 'Surer than its evidence', zh: '把握比证据大' },
  messages: {
    contradicted: {
      en: '"{certainty}" rests on a statement that is contradicted by evidence as good: {ids}. Settle it first, or lower the certainty.',
      zh: '把握写“{certainty}”，依据里却有反证不弱的陈述：{ids}。请先弄清楚，或调低确定性。',
    },
    unreliable: {
      en: '"{certainty}" rests on a statement whose sources are all weak: {ids}. Find a better source, or lower the certainty.',
      zh: '把握写“{certainty}”，依据里却有来源都不可靠的陈述：{ids}。请找更可靠的来源，或调低确定性。',
    },
    single: {
      en: '"{certainty}" rests on a statement heard from one side only: {ids}. Hear it from somebody else, or lower the certainty.',
      zh: '把握写“{certainty}”，依据里却有只听一家说的陈述：{ids}。请再找人核实，或调低确定性。',
    },
    inference: {
      en: '"{certainty}" rests on our own inference: {ids}. Find a fact that shows it, or lower the certainty.',
      zh: '把握写“{certainty}”，依据里却有我们自己的推断：{ids}。请找到事实，或调低确定性。',
    },
    hypothesis: {
      en: '"{certainty}" rests on a hypothesis not yet shown: {ids}. Test it, or lower the certainty.',
      zh: '把握写“{certainty}”，依据里却有还没证实的假设：{ids}。请先验证，或调低确定性。',
    },
  },
  *check(plan, { index, today }) {
    for (const opportunity of plan.opportunities) {
      const item = opportunity.items.find(({ key }) => key === 'certainty');
      const share = certaintyShare(item?.value ?? null);
      if (!item || item.invalid || share === null || share < HIGH) continue;
      const weak = weakBases(opportunity, plan, index, today);
      const reason = REASONS.find((one) => weak.has(one));
      if (!reason) continue;
      const params = { certainty: item.value, ids: weak.get(reason) ?? [] };
      yield { range: item.valueRange, code: reason, params };
    }
  },
};

const CHAIN =
  '- Pain: nine shifts lost a month\n- Value: fewer stops\n- Size: 1.1 million EUR\n- Certainty: 80%\n';

export const overconfidentPage: RulePage = {
  rows: ['M8', 'M13'],
  why: {
    en: 'A forecast is as good as the weakest statement it needs. High certainty on a contradicted or one-sided statement is the number that the director is held to later.',
    zh: '把握有多大，要看依据里最弱的那一条。依据被反驳、只听一家，还写“高”，到时候被追问的是这个数。',
  },
  example: {
    bad: `## Listen\n\n- The line stops nine shifts a month. [^a] ^stops\n  - Against: the log shows three. [^b]\n\n## Opportunities\n\n### Fewer stops\n\n- Because: (^stops)\n${CHAIN}\n[^a]: end-user · Shift leader · 2022-09-01 · C3 · who: A\n[^b]: on-the-job · Log of the line · 2022-09-02 · B2\n`,
    good: `## Listen\n\n- The line stops nine shifts a month. [^a][^b] ^stops\n\n## Opportunities\n\n### Fewer stops\n\n- Because: (^stops)\n${CHAIN}\n[^a]: end-user · Shift leader · 2022-09-01 · C3 · who: A\n[^b]: supplier · Service firm · 2022-09-02 · B2 · who: B\n`,
  },
};

/** The statements that it refers to and that can't bear much, by what they lack. */
function weakBases(
  { references }: Opportunity,
  plan: Plan,
  index: PlanIndex,
  today: string | null,
): Map<Reason, string[]> {
  const found = new Map<Reason, string[]>();
  for (const id of new Set(references.map((reference) => reference.id))) {
    const named = index.names.named.get(id);
    const reason = named ? reasonOf(named, plan, index, today) : null;
    if (reason) found.set(reason, [...(found.get(reason) ?? []), id]);
  }
  return found;
}

function reasonOf(named: Named, plan: Plan, index: PlanIndex, today: string | null): Reason | null {
  if (isClaim(named)) {
    if (isContradicted(named, index)) return 'contradicted';
    const weakness = weaknessOf(named, plan, index);
    if (weakness === 'unreliable') return 'unreliable';
    if (isHeardOnce(weakness, named, plan, index) || isOurWord(named, plan, index)) return 'single';
    if (named.kind === 'hypothesis' || named.kind === 'open') return 'hypothesis';
    return named.kind === 'inference' ? 'inference' : null;
  }
  if (!isHypothesis(named)) return null;
  const shown = named.verdict === 'confirmed' && !isWeaklyJudged(named, plan, index, today);
  return shown ? null : 'hypothesis';
}

/** Insiders alone may be several; one of them is one side. */
function isHeardOnce(
  weakness: Weakness | null,
  claim: Claim,
  plan: Plan,
  index: PlanIndex,
): boolean {
  if (weakness === 'insider-only') return knownOrigins(sourcesOf(claim, index), oursOf(plan)) < 2;
  return weakness === 'single-origin';
}

function isClaim(named: Named): named is Claim {
  return 'against' in named;
}

function isHypothesis(named: Named): named is Hypothesis {
  return 'verdict' in named;
}

function isOurWord(claim: Claim, plan: Plan, index: PlanIndex): boolean {
  const sources = sourcesOf(claim, index);
  const ours = oursOf(plan);
  return isFact(claim) && sources.length > 0 && sources.every((source) => isOurs(source, ours));
}

import type { PlanIndex } from '../../evidence/planIndex';
import { isFact, sourcesOf } from '../../evidence/weight/support';
import type { Claim, Plan } from '../../plan/model';
import { FORBIDDEN, NOT_FORBIDDEN } from '../../plan/terms/sources/weights';
import { remembered } from '../../plan/text/remembered';
import { fold } from '../../plan/text/text';
import type { Rule, RulePage } from '../rule';
import { alike } from '../shared/cause';
import { each } from '../shared/each';

export const compliance: Rule = {
  id: 'evidence/compliance',
  severity: 'warning',
  title: { en: 'Insider’s word on a running tender', zh: '招标期间的内部消息' },
  messages: {
    insider: {
      en: '"{word}" from an insider while a tender or sale is running. Don’t use it, tell your legal department, and take it out of the file and of its history.',
      zh: '招标或销售还在进行，从内部人那里听来的“{word}”不能用。请告知法务，把这一条连同文件的历史一起清掉。',
    },
  },
  check: (plan, { index }) =>
    each(plan.claims, (claim) => {
      const word = forbiddenIn(claim, index);
      if (word === null) return null;
      const cause = alike('insider', sourcesOf(claim, index));
      return { range: claim.firstLine, code: 'insider', params: { word }, cause };
    }),
};

export const compliancePage: RulePage = {
  rows: ['M9'],
  once: { en: 'the same sources', zh: '同样的来源' },
  why: {
    en: 'How bids are scored, what the floor price is, who is to be paid: an insider’s word on these while a tender runs can cost the contract and more. It needs a lawyer, not a better footnote.',
    zh: '评分权重、底价、谁拿好处，招标还没结束就从内部打听来，丢单是小事。这种事要找法务，不是补个脚注。',
  },
  example: {
    bad: '---\nzhibi: 1\nstage: in-sale\n---\n\n## Listen\n\n- The scoring weights are 45, 30 and 25. [^e]\n\n[^e]: employee · Talk with a procurement analyst · 2022-09-01 · B2\n',
    good: '---\nzhibi: 1\nstage: in-sale\n---\n\n## Look\n\n- The scoring weights are 45, 30 and 25. [^t]\n\n[^t]: tender · Request for proposals, section 4 · 2022-09-01 · A1\n',
  },
};

/** Claims found here get no advice on how to support them better. */
export function isForbidden(claim: Claim, index: PlanIndex): boolean {
  return forbiddenIn(claim, index) !== null;
}

function forbiddenIn(claim: Claim, index: PlanIndex): string | null {
  if (!isFact(claim) && claim.kind !== 'inference') return null;
  const sources = sourcesOf(claim, index);
  const fromInside = sources.length > 0 && sources.every(({ kind }) => kind === 'employee');
  if (!fromInside) return null;
  const word = wordIn(claim.text);
  return word !== null && index.found(isSelling) ? word : null;
}

const wordIn = remembered((text): string | null => {
  const said = fold(text);
  const word = FORBIDDEN.exec(said)?.[0];
  return word === undefined || NOT_FORBIDDEN.test(said) ? null : word;
});

/** A tender or a sale is running: the plan's or an opportunity's stage, a close date, a notice. */
function isSelling(plan: Plan): boolean {
  if (plan.frontMatter?.stage === 'in-sale') return true;
  if (plan.sources.some(({ kind }) => kind === 'tender')) return true;
  return plan.opportunities.some(
    ({ stage, close, result }) => result === null && (stage === 'in-sale' || close !== null),
  );
}

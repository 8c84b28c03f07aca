import type { PlanIndex } from '../../evidence/planIndex';
import { claimsWith, sourcesOf } from '../../evidence/weight/support';
import { carrierOf } from '../../evidence/weight/voices';
import type { Claim, Plan } from '../../plan/model';
import type { Finding, Rule, RulePage } from '../rule';
import { disputed, voiceOfAll } from '../shared/cause';
import { oncePerHeading } from '../shared/headings';

export const singleOrigin: Rule = {
  id: 'evidence/single-origin',
  severity: 'hint',
  needs: ['front-matter'],
  title: { en: 'One origin only', zh: '只有一个源头' },
  messages: {
    single: {
      en: 'No two independent origins are known for this. Hear it from somebody else too, or note `origin` or `who` on its sources.',
      zh: '这话目前只有一个出处。再找一个互不相干的人印证；其实已有两个的，在来源里写上“人: 某某”。',
    },
    several: {
      en: 'No two independent origins are known for {count|statement|statements} here. Hear them from somebody else too, or note `origin` or `who` on the sources.',
      zh: '这里有 {count} 条目前都只有一个出处。再找互不相干的人印证；其实已有两个的，在来源里写上“人: 某某”。',
    },
    usedByOpportunity: {
      en: 'An opportunity rests on this, and no two independent origins are known for it. Hear it from somebody else too, or note `origin` or `who` on its sources.',
      zh: '有机会以这一条为依据，它却没有两个独立的源头。请再找别人核实，或在来源里写明“源头”或“人”。',
    },
  },
  check(plan, { index }) {
    const used = usedByOpportunities(plan);
    const single = claimsWith('single-origin', index);
    const isUsed = (claim: Claim) => claim.id !== null && used.has(claim.id);
    return [
      ...single.filter(isUsed).map(
        (claim): Finding => ({
          range: claim.firstLine,
          code: 'usedByOpportunity',
          severity: 'warning',
          effectOf: [disputed(claim.firstLine), ...carriersOf(claim, plan, index).map(voiceOfAll)],
        }),
      ),
      ...oncePerHeading(
        plan,
        index,
        single.filter((claim) => !isUsed(claim)),
        { one: 'single', several: 'several' },
      ),
    ];
  },
};

export const singleOriginPage: RulePage = {
  rows: ['M9'],
  once: { en: 'a heading', zh: '每个标题' },
  why: {
    en: 'Ten people who all heard it from the same one have told you once. Before an opportunity rests on it, hear it from somebody independent; note `origin` or `who` to show that they are.',
    zh: '十个人都是听同一个人说的，等于只听了一次。机会要靠它之前，先找独立的人核实；用“源头”或“人”写明出自谁。',
  },
  example: {
    bad: '## 闻\n\n- 采购换了负责人。[^d]\n\n[^d]: 经销商 · 华东经销商交流 · 2022-08-03 · B2 · 人: 甲\n',
    good: '## 闻\n\n- 采购换了负责人。[^d][^s]\n\n[^d]: 经销商 · 华东经销商交流 · 2022-08-03 · B2 · 人: 甲\n[^s]: 其他供应商 · 与物流商交流 · 2022-08-05 · B2 · 人: 乙\n',
  },
  english: {
    bad: '## Listen\n\n- Purchasing has a new head.[^d]\n\n[^d]: dealer · Talk with the dealer in the east · 2022-08-03 · B2 · who: A\n',
    good: '## Listen\n\n- Purchasing has a new head.[^d][^s]\n\n[^d]: dealer · Talk with the dealer in the east · 2022-08-03 · B2 · who: A\n[^s]: other-supplier · Talk with the carrier · 2022-08-05 · B2 · who: B\n',
  },
};

function carriersOf(claim: Claim, plan: Plan, index: PlanIndex): string[] {
  const carrier = carrierOf(sourcesOf(claim, index), plan, index);
  return carrier === null ? [] : [carrier];
}

function usedByOpportunities(plan: Plan): Set<string> {
  const references = plan.opportunities.flatMap((opportunity) => opportunity.references);
  return new Set(references.map(({ id }) => id));
}

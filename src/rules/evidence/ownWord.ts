import { isAboutOffering, isAboutUs, isOurs, mentionsUs, oursOf } from '../../evidence/weight/ours';
import { isFact, sourcesOf } from '../../evidence/weight/support';
import type { Claim } from '../../plan/model';
import type { Rule, RulePage } from '../rule';
import { each } from '../shared/each';

export const ownWord: Rule = {
  id: 'evidence/own-word',
  severity: 'warning',
  fix: 'act',
  needs: ['front-matter'],
  title: { en: 'Our own word only', zh: '只有我们自己的说法' },
  messages: {
    own: {
      en: 'Only we say this ({ids}). Hear it from the customer or somebody independent, or begin with "Hypothesis:".',
      zh: '这一条只有我们自己的说法（{ids}）。请从客户或独立的第三方那里核实，或改写成“假设:”。',
    },
  },
  check(plan, { index }) {
    const ours = oursOf(plan);
    return each(plan.claims, (claim) => {
      const sources = sourcesOf(claim, index);
      if (sources.length === 0 || !sources.every((source) => isOurs(source, ours))) return null;
      if (!isAboutThem(claim) || isAboutOffering(claim, plan)) return null;
      return { range: claim.firstLine, code: 'own', params: { ids: sources.map(({ id }) => id) } };
    });
  },
};

export const ownWordPage: RulePage = {
  rows: ['M9'],
  why: {
    en: 'What our own papers say of the customer is what we would like to be true. It is no evidence of their need: have it confirmed by them, or by somebody who sells nothing.',
    zh: '我们自己材料里怎么写客户，往往是我们希望的样子，不能证明客户有这个需要。请找客户本人，或不卖东西的人核实。',
  },
  example: {
    bad: '## Needs\n\n- customer: one alarm desk for all plants → our platform [^site]\n\n## Look\n\n- Plants lose four hours a week to false alarms. [^site]\n\n[^site]: own · Our case study, energy industry · 2022-09-01 · origin: ours\n',
    good: '## Look\n\n- Plants lose four hours a week to false alarms. [^site][^shift]\n\n[^site]: own · Our case study, energy industry · 2022-09-01 · origin: ours\n[^shift]: meeting · Talk with the shift leader · 2022-09-03 · B2 · who: shift leader\n',
  },
};

/** Where a plan speaks of the customer; of risks and rivals we may know best ourselves. */
const OF_THEM: ReadonlySet<string> = new Set([
  'look',
  'listen',
  'buying',
  'ask',
  'feel',
  'needs',
  'opportunities',
]);

/** Our history with them stands in our own books; a need is theirs, whoever is to meet it. */
function isAboutThem(claim: Claim): boolean {
  if (!isFact(claim) || !OF_THEM.has(claim.section)) return false;
  if (claim.section === 'needs') return true;
  return !isAboutUs(claim) && (claim.table || !mentionsUs(claim));
}

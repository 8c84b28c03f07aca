import type { PlanIndex } from '../../evidence/planIndex';
import { isAboutOffering, isAboutUs, isOurs, mentionsUs, oursOf } from '../../evidence/weight/ours';
import { isFact, sourcesOf } from '../../evidence/weight/support';
import { citedBy } from '../../evidence/weight/voices';
import type { Claim, Plan, Source } from '../../plan/model';
import type { Finding, Rule, RulePage } from '../rule';
import { alike } from '../shared/cause';
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
    need: {
      en: 'Only we say what {names} would need ({ids}). Ask them, and cite the talk in the row.',
      zh: '“{names}”有这个需求，只有我们自己这么说（{ids}）。请当面问问，再在这一行注明出处。',
    },
  },
  check(plan, { index }) {
    const ours = oursOf(plan);
    const isOwn = (sources: readonly Source[]) =>
      sources.length > 0 && sources.every((source) => isOurs(source, ours));
    const found = each(plan.claims, (claim) => {
      const sources = sourcesOf(claim, index);
      if (!isOwn(sources)) return inRows(claim, plan, index, isOwn);
      if (!isAboutThem(claim) || isAboutOffering(claim, plan)) return null;
      const params = { ids: sources.map(({ id }) => id) };
      return { range: claim.firstLine, code: 'own', params, cause: alike('ours', sources) };
    });
    return [...found, ...ofPains(plan, index, isOwn)];
  },
};

export const ownWordPage: RulePage = {
  rows: ['M9'],
  once: { en: 'the same sources', zh: '同样的来源' },
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

/** What hurts them is theirs to say; a pain that is an answer is told as that. */
function ofPains(
  plan: Plan,
  index: PlanIndex,
  isOwn: (sources: readonly Source[]) => boolean,
): Finding[] {
  const answered = new Set(plan.claims.map(({ range }) => range.start));
  return plan.pains.flatMap((pain) => {
    const sources = sourcesOf(pain, index);
    if (answered.has(pain.range.start) || !isOwn(sources)) return [];
    const params = { ids: sources.map(({ id }) => id) };
    return [{ range: pain.firstLine, code: 'own', params, cause: alike('ours', sources) }];
  });
}

/** A table of needs speaks for several parties: the first row that only we vouch for, and who else has one. */
function inRows(
  { table, section, range }: Claim,
  plan: Plan,
  index: PlanIndex,
  isOwn: (sources: readonly Source[]) => boolean,
): Finding | null {
  if (!table || section !== 'needs') return null;
  const rows = plan.needs.filter(
    (need) =>
      need.range.start >= range.start && need.range.end <= range.end && isOwn(citedBy(need, index)),
  );
  const [first] = rows;
  if (!first) return null;
  const sources = rows.flatMap((need) => citedBy(need, index));
  const ids = [...new Set(sources.map(({ id }) => id))];
  const names = rows.map(({ name }) => name);
  return {
    range: first.needRange,
    code: 'need',
    params: { names, ids },
    cause: alike('ours', sources),
  };
}

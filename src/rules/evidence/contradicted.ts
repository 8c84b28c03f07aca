import type { PlanIndex } from '../../evidence/planIndex';
import { bestOf, gradedName, isContradicted, sourcesOf } from '../../evidence/weight/support';
import type { Claim } from '../../plan/model';
import type { Finding, Rule, RulePage } from '../rule';
import { disputed } from '../shared/cause';
import { each } from '../shared/each';

export const contradicted: Rule = {
  id: 'evidence/contradicted',
  severity: 'warning',
  title: { en: 'Contradicted by evidence as good', zh: '反证不弱于证据' },
  messages: {
    contradicted: {
      en: 'What speaks against this ({against}) is at least as good as what speaks for it ({support}). Find better support, correct the statement, or begin with "Open:".',
      zh: '反证（{against}）不比支持这一条的证据（{support}）差。请找更可靠的证据，改写这一条，或改成“待查:”。',
    },
  },
  check: (plan, { index }) =>
    each(plan.claims, (claim) =>
      isContradicted(claim, index) ? contradiction(claim, index) : null,
    ),
};

export const contradictedPage: RulePage = {
  rows: ['M9'],
  why: {
    en: 'When what speaks against a statement is as good as what speaks for it, it isn’t settled. Weigh both, correct the statement, or call it open.',
    zh: '反对的证据不比支持的差，这事就没定论。请再掂量，改写这一条，或标为待查。',
  },
  example: {
    bad: '## 望\n\n- 准备出海。[^m]\n  - 反证: 总裁说三年内不出海。[^s]\n\n[^m]: 媒体 · 某报报道 · 2022-09-01 · C3\n[^s]: 演讲 · 总裁年会讲话 · 2022-09-05 · A2\n',
    good: '## 望\n\n- 准备出海。[^s]\n  - 反证: 某报说三年内不出海。[^m]\n\n[^m]: 媒体 · 某报报道 · 2022-09-01 · C3\n[^s]: 演讲 · 总裁年会讲话 · 2022-09-05 · A2\n',
  },
  english: {
    bad: "## Look\n\n- They are about to go abroad.[^m]\n  - Against: the president says not within three years.[^s]\n\n[^m]: media · A paper's report · 2022-09-01 · C3\n[^s]: speech · The president at the annual meeting · 2022-09-05 · A2\n",
    good: "## Look\n\n- They are about to go abroad.[^s]\n  - Against: a paper says not within three years.[^m]\n\n[^m]: media · A paper's report · 2022-09-01 · C3\n[^s]: speech · The president at the annual meeting · 2022-09-05 · A2\n",
  },
};

/** With the best of either side. */
function contradiction(claim: Claim, index: PlanIndex): Finding {
  const against = bestOf(claim.against.flatMap((evidence) => sourcesOf(evidence, index)));
  const support = bestOf(sourcesOf(claim, index));
  const params = {
    against: against ? gradedName(against) : '',
    support: support ? gradedName(support) : '',
  };
  const range = claim.firstLine;
  return { range, code: 'contradicted', params, cause: disputed(range) };
}

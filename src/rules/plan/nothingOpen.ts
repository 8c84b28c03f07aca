import { isFact } from '../../evidence/weight/support';
import { keptByPart, partsOf } from '../../plan/compose/parts';
import type { Plan, Source } from '../../plan/model';
import { prefixOf } from '../../plan/read/kinds/claims';
import type { Rule, RulePage } from '../rule';
import { firstLineOf } from '../shared/places';

/** A plan with fewer facts may well be settled. */
const ENOUGH = 20;

export const nothingOpen: Rule = {
  id: 'plan/nothing-open',
  severity: 'info',
  completeness: true,
  needs: ['front-matter', 'whole-plan'],
  title: { en: 'Nothing is open', zh: '没有一处存疑' },
  messages: {
    nothing: {
      en: '{facts} facts and nothing open: no question unanswered, no doubt, no counter-evidence, no source below B2. Note what you don’t know and what speaks against it.',
      zh: '{facts} 条事实，没有一处存疑：没有没问到的，没有反证，也没有 B2 以下的来源。请写下还不知道的、不利的。',
    },
  },
  *check(plan) {
    const facts = plan.claims.filter(isFact).length;
    if (facts < ENOUGH || plan.frontMatter?.status === 'draft' || isWorkedOn(plan)) return;
    yield { range: firstLineOf(plan), code: 'nothing', params: { facts } };
  },
};

const FACTS = Array.from({ length: 20 }, (_, n) => `- Statement number ${n + 1} of the report.\n`);

export const nothingOpenPage: RulePage = {
  rows: ['M1', 'M11'],
  why: {
    en: 'Whoever has worked with a customer has doubts. A plan without one has been written, not worked with.',
    zh: '真跑过客户的人，手里总有没弄清的事。一处存疑都没有的计划，是写出来的，不是跑出来的。',
  },
  example: {
    bad: `---\nzhibi: 1\nstatus: review\n---\n\n## Look [^fy]\n\n${FACTS.join('')}\n[^fy]: annual-report · Form 10-K 2022 · 2022-03-18 · A1\n`,
    good: `---\nzhibi: 1\nstatus: review\n---\n\n## Look [^fy]\n\n${FACTS.join('')}- Open: who signs above 1 m EUR.\n\n[^fy]: annual-report · Form 10-K 2022 · 2022-03-18 · A1\n`,
  },
};

/** Something is open, doubted or untested, or rests on a middling source: somebody works with it. */
function isWorkedOn(plan: Plan): boolean {
  const { claims, questions, hypotheses, sources, text } = plan;
  return (
    claims.some(
      ({ kind, against }) => kind === 'open' || kind === 'hypothesis' || against.length > 0,
    ) ||
    questions.some(({ asked, answers }) => !asked || answers.some(({ open }) => open)) ||
    hypotheses.some(({ verdict }) => verdict === null) ||
    sources.some(isBelowB2) ||
    // Counter-evidence below no statement.
    partsOf(plan).some((part) =>
      holdsCounter(part, () => isCounterIn(text.slice(part.range.start, part.range.end))),
    )
  );
}

const holdsCounter = keptByPart<boolean>();

function isCounterIn(text: string): boolean {
  const lines = text.split('\n');
  return lines.some((line) => prefixOf(line.replace(/^\s*[-*+]\s+/, ''))?.term === 'against');
}

function isBelowB2({ grade }: Source): boolean {
  return grade !== null && (grade.source > 'B' || grade.information > 2);
}

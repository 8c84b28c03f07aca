import type { PlanIndex } from '../../evidence/planIndex';
import type { Answer, Plan, Question } from '../../plan/model';
import type { Rule, RulePage } from '../rule';

export const answerWithoutSource: Rule = {
  id: 'ask/answer-without-source',
  severity: 'warning',
  needs: ['ask'],
  fix: 'act',
  title: { en: 'Answer without a source', zh: '回答没有出处' },
  messages: {
    missing: {
      en: 'Nobody can tell who gave this answer, or when. Cite the meeting or call, like [^call].',
      zh: '看不出这个回答是谁、什么时候说的。请注明面谈或电话，如 [^面谈]。',
    },
  },
  *check(plan, { index }) {
    const free = needingNone(plan);
    for (const question of plan.questions) {
      if (question.citations.length > 0) continue;
      for (const answer of question.answers) {
        if (answer.open || free.has(answer.range.start)) continue;
        if (isSummingUp(answer, question, plan)) continue;
        if (restsOnNothing(answer, question, index)) {
          yield { range: answer.firstLine, code: 'missing', cause: 'answers' };
        }
      }
    }
  },
};

export const answerWithoutSourcePage: RulePage = {
  rows: ['M8', 'M11'],
  once: { en: 'a plan', zh: '每份计划' },
  why: {
    en: 'An answer is worth who gave it and when. Cite the meeting or the call, on the answer or on its question.',
    zh: '回答值多少，要看谁说的、什么时候说的。请在回答或问题后面注明哪次面谈、哪通电话。',
  },
  example: {
    bad: '## Ask\n\n- [x] How does your business work? #business\n  - Mostly through dealers.\n',
    good: '## Ask\n\n- [x] How does your business work? #business\n  - Mostly through dealers. [^call]\n\n[^call]: Call · Purchasing manager · 2022-08-03\n',
  },
};

/** Where answers begin that only suppose something: as claims they need no source. */
function needingNone(plan: Plan): ReadonlySet<number> {
  const supposed = plan.claims.filter(
    ({ section, kind }) => section === 'ask' && kind === 'hypothesis',
  );
  return new Set(supposed.map(({ range }) => range.start));
}

/** Neither a source nor anything that is reported as undefined instead. */
function restsOnNothing(answer: Answer, question: Question, index: PlanIndex): boolean {
  const cited = answer.sources.length + answer.citations.length + answer.inherited.length > 0;
  if (cited) return false;
  return [...answer.references, ...question.references].every((reference) =>
    index.names.referred.has(reference.id),
  );
}

/** A pain beside an answer that cites something: how the writer sums that answer up. */
function isSummingUp(answer: Answer, question: Question, { pains }: Plan): boolean {
  return (
    pains.some(({ firstLine }) => firstLine.start === answer.firstLine.start) &&
    question.answers.some((other) => other !== answer && other.sources.length > 0)
  );
}

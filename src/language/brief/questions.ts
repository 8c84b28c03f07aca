/** What to ask in a meeting: the plan's own questions, follow-ups, then the bank's. */

import { QUESTION_BANK, STEPS, wordsIn } from '../../edit/questions';
import type { BankQuestion, Stage } from '../../edit/questions/model';
import type { Person, Plan, Question } from '../../plan/model';
import { planLanguage } from '../../plan/terms/vocabulary';
import { fold } from '../../plan/text/text';
import { say } from '../../words';
import type { QuestionToAsk } from './model';
import { followUps } from './talk';

const QUESTIONS = 3;

/** Those of the plan that are still to be asked, such as test a hypothesis first; then the bank's. */
export function questionsFor(plan: Plan, person: Person): QuestionToAsk[] {
  const testing = new Set(
    plan.hypotheses.filter(({ verdict }) => verdict === null).flatMap(({ id }) => id ?? []),
  );
  const isTest = ({ references }: Question) => references.some(({ id }) => testing.has(id));
  const open = plan.questions.filter(({ asked, text }) => !asked && text !== '');
  const own = [...open.filter(isTest), ...open.filter((question) => !isTest(question))]
    .slice(0, QUESTIONS)
    .map(({ text, step }): QuestionToAsk => ({ text, step, from: 'plan' }));
  const deeper = followUps(plan)
    .slice(0, QUESTIONS - own.length)
    .map(({ text, step }): QuestionToAsk => ({ text, step, from: 'follow-up' }));
  const more = bankQuestions(plan, person, QUESTIONS - own.length - deeper.length);
  return [...own, ...deeper, ...more].sort((a, b) => rank(a.step) - rank(b.step));
}

/** Questions of the plan's stage that it doesn't have, for the person's role first, a step each first. */
function bankQuestions(plan: Plan, person: Person, count: number): QuestionToAsk[] {
  const language = planLanguage(plan);
  const stage = (plan.frontMatter?.stage ?? 'pre-sale') as Stage;
  const there = new Set(plan.questions.map(({ text }) => fold(text)));
  const steps = new Set(plan.questions.map(({ step }) => step));
  const picked = new Set<Question['step']>();
  let candidates: readonly BankQuestion[] = QUESTION_BANK.filter(
    ({ stage: of, text }) => of === stage && !there.has(fold(text.en)) && !there.has(fold(text.zh)),
  );
  const wish = ({ role, step }: BankQuestion) =>
    (person.roles.includes(role) ? 0 : 1) + (steps.has(step) ? 2 : 0) + (picked.has(step) ? 4 : 0);
  return Array.from({ length: count }).flatMap((): QuestionToAsk[] => {
    const best = candidates.reduce<BankQuestion | undefined>(
      (chosen, item) => (chosen && wish(chosen) <= wish(item) ? chosen : item),
      undefined,
    );
    if (!best) return [];
    candidates = candidates.filter((item) => item !== best);
    picked.add(best.step);
    return [{ text: say(wordsIn(best, plan), language), step: best.step, from: 'bank' }];
  });
}

function rank(step: Question['step']): number {
  return step === null ? STEPS.length : STEPS.indexOf(step);
}

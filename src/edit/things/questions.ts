/** Questions of the bank, put where their step has its place among those that are there. */

import type { Plan, Question, QuestionStep, Range, TextEdit } from '../../plan/model';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { fold } from '../../plan/text/text';
import { type Language, say } from '../../words';
import { QUESTION_BANK, STEPS } from '../questions';
import type { BankQuestion } from '../questions/model';
import { inOrder, itemBefore, itemsAfter, itemsInSection, type NewItem } from './place';

/** The bank's questions that the plan doesn't have yet, in either language, in the bank's order. */
export function questionsNotThere(plan: Plan): BankQuestion[] {
  const there = new Set(plan.questions.map(({ text }) => letters(text)));
  return QUESTION_BANK.filter(
    ({ text }) => !there.has(letters(text.en)) && !there.has(letters(text.zh)),
  );
}

/** Letters and digits alone: two writings of one question are alike. */
function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Adds questions, each behind the last one whose step comes no later than its own. */
export function addQuestions(plan: Plan, questions: readonly BankQuestion[]): TextEdit[] {
  const language = planLanguage(plan);
  const ordered = [...questions].sort((a, b) => rank(a.step) - rank(b.step));
  const unplaced: NewItem[] = [];
  const edits = ordered.flatMap((question) => {
    const line = `[ ] ${questionWords(question, language)}`;
    const edit = placed(plan, question.step, line);
    if (!edit) unplaced.push({ words: line });
    return edit ?? [];
  });
  if (unplaced.length > 0) edits.push(itemsInSection(plan, 'ask', unplaced));
  return inOrder(plan, edits);
}

/** `请介绍一下您的业务。 #业务` */
export function questionWords(question: BankQuestion, language: Language): string {
  return `${say(question.text, language)} #${word('step', question.step, language)}`;
}

function placed(plan: Plan, step: QuestionStep, line: string): TextEdit | undefined {
  const own = plan.questions.filter((question) => !isNested(plan, question));
  const before = own.findLast((question) => rank(question.step) <= rank(step));
  if (before) return itemsAfter(plan, before, [{ words: line }]);
  const [first] = own;
  return first && itemBefore(plan, first, line);
}

/** A question without a known step counts as the one before it would: as early as can be. */
function rank(step: QuestionStep | null): number {
  return step === null ? -1 : STEPS.indexOf(step);
}

function isNested(plan: Plan, { range }: Question): boolean {
  const holds = (other: Range) => other.start < range.start && range.end <= other.end;
  return plan.questions.some((other) => holds(other.range));
}

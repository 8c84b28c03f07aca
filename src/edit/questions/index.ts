/**
 * The question bank: what to ask before, during and after the sale (M11), in
 * the order in which to ask it. Every question is open; none opens with a pain.
 */

import { termWord } from '../../plan/lexicon';
import type { Plan, QuestionStep } from '../../plan/model';
import { type Language, say, type Word } from '../../words';
import { afterSale } from './afterSale';
import { inSale } from './inSale';
import type { BankQuestion, BuyingRole, Stage } from './model';
import { preSaleBusiness } from './preSaleBusiness';
import { preSaleDirection } from './preSaleDirection';
import { preSaleProblem } from './preSaleProblem';

/** The steps in the order in which they are asked. */
export const STEPS: readonly QuestionStep[] = [
  'business',
  'strategy',
  'kpi',
  'problem',
  'motive',
  'satisfaction',
];

/** All questions: by stage, then by step, in the order in which to ask them. */
export const QUESTION_BANK: readonly BankQuestion[] = [
  ...preSaleBusiness,
  ...preSaleDirection,
  ...preSaleProblem,
  ...inSale,
  ...afterSale,
];

export interface QuestionFilter {
  readonly stage?: Stage;
  readonly step?: QuestionStep;
  readonly role?: BuyingRole;
}

/** The questions that fit, in order; a filter that is left out lets all through. */
export function questionsFor({ stage, step, role }: QuestionFilter): readonly BankQuestion[] {
  return QUESTION_BANK.filter(
    (question) =>
      (stage === undefined || question.stage === stage) &&
      (step === undefined || question.step === step) &&
      (role === undefined || question.role === role),
  );
}

/** Its words in a plan: where the segments say what it asks for, it goes on from them. */
export function wordsIn({ text, known }: BankQuestion, { segments }: Plan): Word {
  return known && segments.length > 0 ? known : text;
}

/** The question as a plan holds it: `- [ ] 请介绍一下您的业务。 #业务`. */
export function questionItem(question: BankQuestion, language: Language): string {
  return `- [ ] ${say(question.text, language)} #${say(termWord('step', question.step), language)}`;
}

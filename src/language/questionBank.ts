/**
 * The question bank: what to ask before, during and after the sale (M11), in
 * the order in which to ask it. Every question is open; none opens with a pain.
 */
import { termWord } from '../plan/lexicon';
import type { QuestionStep } from '../plan/model';
import { type Language, say, type Word } from '../words';
import { afterSale } from './questions/afterSale';
import { inSale } from './questions/inSale';
import { preSaleBusiness } from './questions/preSaleBusiness';
import { preSaleDirection } from './questions/preSaleDirection';
import { preSaleProblem } from './questions/preSaleProblem';

export type Stage = 'pre-sale' | 'in-sale' | 'after-sale';

/** Whom the question suits best; a buying role of the lexicon. */
export type BuyingRole =
  | 'economic-buyer'
  | 'user-buyer'
  | 'technical-buyer'
  | 'champion'
  | 'coach'
  | 'influencer'
  | 'procurement'
  | 'blocker';

/** What the buyer wants to know of a return: how large, how certain, how soon. */
export type ReturnAspect = 'size' | 'certainty' | 'time';

export interface BankQuestion {
  /** `stage/name`, never reused for another question. */
  readonly id: string;
  readonly stage: Stage;
  readonly step: QuestionStep;
  readonly role: BuyingRole;
  readonly text: Word;
  /** What the answer is good for. */
  readonly purpose: Word;
  /** What to ask next, once it is answered. */
  readonly followUp: Word;
  readonly aspect?: ReturnAspect;
  /** Whether it asks for earning more, for spending less, or for both. */
  readonly value?: 'growth' | 'saving' | 'both';
}

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

/** The question as a plan holds it: `- [ ] 请介绍一下您的业务。 #业务`. */
export function questionItem(question: BankQuestion, language: Language): string {
  return `- [ ] ${say(question.text, language)} #${say(termWord('step', question.step), language)}`;
}

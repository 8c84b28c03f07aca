import type { QuestionStep } from '../../plan/model';
import type { Word } from '../../words';

/** Where an account stands, by which questions are chosen. */
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

/** A question of the bank, with what it is good for and what comes after it. */
export interface BankQuestion {
  /** `stage/name`, never reused for another question. */
  readonly id: string;
  readonly stage: Stage;
  readonly step: QuestionStep;
  readonly role: BuyingRole;
  readonly text: Word;
  /** Instead of `text`, where the look already says what that asks for. */
  readonly known?: Word;
  /** What the answer is good for. */
  readonly purpose: Word;
  /** What to ask next, once it is answered. */
  readonly followUp: Word;
  readonly aspect?: ReturnAspect;
  /** Whether it asks for earning more, for spending less, or for both. */
  readonly value?: 'growth' | 'saving' | 'both';
}

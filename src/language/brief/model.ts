/** What the page before a meeting holds. */

import type { Masker } from '../../evidence/personal/masked';
import type { Claim, Grade, Person, Question, Source } from '../../plan/model';
import type { PersonStep, Told } from './talk';

/** Something we hold true of the customer, with what supports it. */
export interface Belief {
  readonly text: string;
  readonly kind: Claim['kind'] | 'pain';
  /** The best of its sources; null when nothing supports it. */
  readonly source: Source | null;
  readonly grade: Grade | null;
  /** Why it is not to be taken as it stands: it is said behind it. */
  readonly flag: 'contradicted' | 'unreliable' | 'ours' | 'doubtful' | null;
}

/** A hypothesis that is still open. */
export interface HypothesisToTest {
  readonly text: string;
  /** The question that tests it, where the plan has one. */
  readonly question: string | null;
}

/** A question for this talk. */
export interface QuestionToAsk {
  readonly text: string;
  readonly step: Question['step'];
  /** `follow-up`: goes on from an answer that is there. */
  readonly from: 'plan' | 'bank' | 'follow-up';
}

/** A figure that may be quoted to them. */
export interface FigureToQuote {
  /** `阿里巴巴 · FY2022 · 销售净利率`, or the whole statement. */
  readonly what: string;
  /** As the plan writes it, found to be right: `7.26%`; null where the statement says it. */
  readonly value: string | null;
  readonly source: Source;
}

/** All that the page before a meeting holds. */
export interface Brief {
  readonly account: string | null;
  readonly person: Person;
  /** ISO day that the page is for. */
  readonly day: string;
  /** When somebody last spoke with this person, and as what kind of source; null when never. */
  readonly lastContact: Source | null;
  /** What the talk is for: the next step of their opportunity, a hypothesis to test, a question to ask. */
  readonly aim: {
    readonly of: 'opportunity' | 'hypothesis' | 'question';
    readonly text: string;
  } | null;
  /** What they answered, with the question. */
  readonly told: readonly Told[];
  readonly next: PersonStep | null;
  /** The way from our best contact to who decides, in a sentence; empty where it can't be told. */
  readonly way: string;
  readonly beliefs: readonly Belief[];
  readonly hypotheses: readonly HypothesisToTest[];
  /** Three, in the order in which to ask them. */
  readonly questions: readonly QuestionToAsk[];
  readonly figures: readonly FigureToQuote[];
  /** Masks personal numbers and addresses on the page. */
  readonly mask: Masker;
}

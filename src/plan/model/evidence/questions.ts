/** Questions and answers, pains, hypotheses. */

import type { Anchor, BoundFigure, Citation, Figure, Link, Range, Reference } from '../text';

/** The step of the method that a question belongs to. */
export type QuestionStep = 'business' | 'strategy' | 'kpi' | 'problem' | 'motive' | 'satisfaction';

/** What was said to a question. */
export interface Answer {
  readonly text: string;
  readonly range: Range;
  readonly firstLine: Range;
  /** `待查` is an answer. */
  readonly open: boolean;
  readonly citations: readonly Citation[];
  readonly inherited: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly figures: readonly Figure[];
  readonly boundFigures: readonly BoundFigure[];
  readonly links: readonly Link[];
}

/** A question that was asked or is to be. */
export interface Question {
  readonly id: string | null;
  readonly anchor: Anchor | null;
  readonly text: string;
  readonly asked: boolean;
  readonly step: QuestionStep | null;
  /** The step comes from a tag, not from a guess. */
  readonly tagged: boolean;
  readonly form: 'open' | 'closed';
  readonly answers: readonly Answer[];
  readonly references: readonly Reference[];
  readonly citations: readonly Citation[];
  readonly range: Range;
  readonly firstLine: Range;
}

/** Something that hurts the customer, with its two ratings. */
export interface Pain {
  /** Null if the same item is also an `Answer`; the id is on the answer. */
  readonly id: string | null;
  readonly anchor: Anchor | null;
  readonly text: string;
  readonly importance: string | null;
  readonly hiddenness: string | null;
  readonly citations: readonly Citation[];
  readonly inherited: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly range: Range;
  readonly firstLine: Range;
}

/** Something we believe and have to test, with the verdict once there is one. */
export interface Hypothesis {
  readonly id: string | null;
  readonly anchor: Anchor | null;
  readonly text: string;
  readonly verdict: 'confirmed' | 'refuted' | null;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly range: Range;
  readonly firstLine: Range;
}

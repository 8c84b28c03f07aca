/** Notes of a talk, and what they would change in a plan. Ranges are UTF-16 offsets in the notes. */
import type { Range } from '../../plan/model';

/** The notes' own words that a proposal comes from. */
export interface Words {
  /** From the first character of the words to the last, marks of the line left out. */
  readonly range: Range;
  /** As read: one line, without marks of Markdown and list. */
  readonly text: string;
}

interface Base {
  readonly from: Words;
  /** A model proposed it; its words were found in the notes. */
  readonly suggested?: true;
}

/** A statement heard, or how they buy. */
export interface FactProposal extends Base {
  readonly kind: 'fact';
  readonly section: 'listen' | 'buying';
  readonly text: string;
  /** Who said it; null where the notes don't say. */
  readonly speaker: string | null;
  readonly decision: boolean;
}

/** A turn of their strategy: `变化: from → to`. */
export interface ShiftProposal extends Base {
  readonly kind: 'shift';
  readonly text: string;
}

/** A question that was asked, with what was said. */
export interface AnswerProposal extends Base {
  readonly kind: 'answer';
  /** The offset of the question in the plan (`firstLine.start`), a question of the bank by id, or its words. */
  readonly question:
    | { readonly of: 'plan'; readonly at: number; readonly text: string }
    | { readonly of: 'bank'; readonly id: string; readonly text: string }
    | { readonly of: 'notes'; readonly text: string };
  readonly text: string;
}

/** Something that hurts them. */
export interface PainProposal extends Base {
  readonly kind: 'pain';
  readonly text: string;
  /** Guesses, to be looked at: `high`, `medium`, `low`. */
  readonly importance: string;
  readonly hiddenness: string;
}

/** Somebody whom the plan doesn't know. */
export interface PersonProposal extends Base {
  readonly kind: 'person';
  readonly name: string;
  readonly title: string;
}

/** Somebody of the plan was there: the talk is cited with them. */
export interface SeenProposal extends Base {
  readonly kind: 'seen';
  readonly name: string;
  /** `firstLine.start` of the person in the plan. */
  readonly at: number;
}

export interface ActionProposal extends Base {
  readonly kind: 'action';
  readonly text: string;
  /** ISO day; empty where the notes don't say, or say it in two ways. */
  readonly due: string;
  readonly owner: string;
}

/** What was said about a hypothesis; whether it holds is for the writer to say. */
export interface TestedProposal extends Base {
  readonly kind: 'tested';
  /** `firstLine.start` of the hypothesis in the plan. */
  readonly at: number;
  readonly hypothesis: string;
  readonly text: string;
  /** What the writer concludes, never what is read: `confirmed` or `refuted`. */
  readonly verdict?: string;
}

/** What notes would change in the plan, one thing each; the writer accepts or leaves it. */
export type Proposal =
  | FactProposal
  | ShiftProposal
  | AnswerProposal
  | PainProposal
  | PersonProposal
  | SeenProposal
  | ActionProposal
  | TestedProposal;

/** The talk itself. */
export interface Talk {
  readonly kind: 'meeting' | 'call' | 'visit';
  /** ISO day. */
  readonly date: string;
  /** Theirs, by name. */
  readonly who: readonly string[];
  readonly title: string;
}

/** All that was found in notes. */
export interface ReadNotes {
  readonly talk: Talk;
  /** The notes name their date themselves. */
  readonly dated: boolean;
  readonly proposals: readonly Proposal[];
}

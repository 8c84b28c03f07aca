/** An opportunity and the links of its chain. */

import type { BoundFigure, Citation, Range, Reference } from '../text';

/** The links and facts of an opportunity. */
export type OpportunityKey =
  | 'because'
  | 'shift'
  | 'driver'
  | 'pain'
  | 'value'
  | 'size'
  | 'certainty'
  | 'time'
  | 'who'
  | 'next'
  | 'stage'
  | 'close'
  | 'rivals'
  | 'criteria'
  | 'process'
  | 'result';

/** A key of an opportunity with its value. */
export interface OpportunityItem {
  readonly key: OpportunityKey;
  readonly keyRange: Range;
  readonly value: string;
  readonly valueRange: Range;
  readonly range: Range;
  /** It was read but its value isn't one of the list: reported as such, not as missing. */
  readonly invalid: boolean;
}

/** Somebody whom an opportunity names, with the role they have in it. */
export interface OpportunityPerson {
  readonly person: string;
  readonly role: string | null;
  readonly range: Range;
}

/** An opportunity: the chain from a shift to the next step, with what is missing in it. */
export interface Opportunity {
  readonly title: string;
  /** Its heading; in a table or list the words that name it. */
  readonly headingRange: Range;
  readonly range: Range;
  readonly from: 'heading' | 'table' | 'list';
  readonly items: readonly OpportunityItem[];
  readonly stage: string | null;
  readonly because: readonly string[];
  readonly shift: string | null;
  readonly driver: string | null;
  readonly pain: string | null;
  readonly value: string | null;
  readonly size: string | null;
  readonly certainty: string | null;
  readonly time: string | null;
  readonly who: readonly OpportunityPerson[];
  readonly next: string | null;
  readonly close: string | null;
  readonly rivals: string | null;
  readonly criteria: string | null;
  readonly process: string | null;
  readonly result: string | null;
  /** All citations in it, its heading's and its claims' too. */
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly boundFigures: readonly BoundFigure[];
  readonly sources: readonly string[];
  /** Links of the chain that are missing, in order. */
  readonly missing: readonly OpportunityKey[];
}

/**
 * The model of an account plan: what the readers make of the text.
 *
 * Every node has its exact range in the text (UTF-16 offsets, without BOM, end
 * exclusive). Terms are the English ones of the lexicon. Missing is `null`.
 */

import type { RoeBlock, SegmentsBlock } from './model/blocks';
import type { Action } from './model/business/actions';
import type { FitScore } from './model/business/fit';
import type { Need } from './model/business/needs';
import type { Opportunity } from './model/business/opportunities';
import type { WhitespaceCell } from './model/business/whitespace';
import type { Config } from './model/config';
import type { Claim } from './model/evidence/claims';
import type { Person } from './model/evidence/people';
import type { Hypothesis, Pain, Question } from './model/evidence/questions';
import type { Source } from './model/evidence/sources';
import type { FrontMatter } from './model/frontMatter';
import type { Problem, Suppression } from './model/problems';
import type { Heading, Section } from './model/sections';
import type { Anchor, BoundFigure, Citation, Reference } from './model/text';

export type * from './model/blocks';
export type * from './model/business/actions';
export type * from './model/business/fit';
export type * from './model/business/needs';
export type * from './model/business/opportunities';
export type * from './model/business/whitespace';
export type * from './model/config';
export type * from './model/evidence/claims';
export type * from './model/evidence/people';
export type * from './model/evidence/questions';
export type * from './model/evidence/sources';
export type * from './model/frontMatter';
export type * from './model/problems';
export type * from './model/sections';
export type * from './model/text';

/** What `^id` names in one name space, and what gives its sources to whatever refers to it. */
export type Named = Claim | Question | Hypothesis | Pain;

/** A look-up by an id or name as anybody writes it. */
export interface ByName<T> {
  get(written: string): T | undefined;
  has(written: string): boolean;
}

/** Who is meant by an id or a name (`compose/ids.ts`). */
export interface Names {
  readonly sources: ByName<Source>;
  /** By id and by name. */
  readonly people: ByName<Person>;
  readonly named: ByName<Named>;
  /** What `(^id)` leads to: a named thing, else a person, of whom something is said: no evidence. */
  readonly referred: ByName<Named | Person>;
}

/** An account plan as it was read. Ranges are UTF-16 offsets in `text`. */
export interface Plan {
  readonly path: string;
  /** Without BOM. */
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly frontMatter: FrontMatter | null;
  /** Level of the section headings, 0 when no heading opens one. */
  readonly sectionLevel: number;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  readonly names: Names;
  readonly people: readonly Person[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  readonly pains: readonly Pain[];
  readonly needs: readonly Need[];
  readonly hypotheses: readonly Hypothesis[];
  readonly opportunities: readonly Opportunity[];
  readonly actions: readonly Action[];
  readonly fit: readonly FitScore[];
  readonly whitespace: readonly WhitespaceCell[];
  readonly roe: readonly RoeBlock[];
  readonly segments: readonly SegmentsBlock[];
  /** All in the text, in order, in blocks' and people's keys too. */
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly anchors: readonly Anchor[];
  readonly boundFigures: readonly BoundFigure[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
  /** The kinds of block that hold a table or `segments` under "How they earn". */
  readonly hasRevenueMix: boolean;
  readonly config: Config;
}

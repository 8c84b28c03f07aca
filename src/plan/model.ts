/**
 * The model of an account plan: what the readers make of the text.
 *
 * Every node has its exact range in the text (UTF-16 offsets, without BOM, end
 * exclusive). Terms are the English ones of the lexicon. Missing is `null`.
 */

import type { Language } from '../words';
import type { Action } from './model/actions';
import type { RoeBlock, SegmentsBlock } from './model/blocks';
import type { Claim } from './model/claims';
import type { Config } from './model/config';
import type { FitScore } from './model/fit';
import type { FrontMatter } from './model/frontMatter';
import type { Need } from './model/needs';
import type { Opportunity } from './model/opportunities';
import type { Person } from './model/people';
import type { Problem, Suppression } from './model/problems';
import type { Hypothesis, Pain, Question } from './model/questions';
import type { Heading, Section } from './model/sections';
import type { Source } from './model/sources';
import type { Anchor, BoundFigure, Citation, Reference } from './model/text';
import type { WhitespaceCell } from './model/whitespace';

export type * from './model/actions';
export type * from './model/blocks';
export type * from './model/claims';
export type * from './model/config';
export type * from './model/fit';
export type * from './model/frontMatter';
export type * from './model/needs';
export type * from './model/opportunities';
export type * from './model/people';
export type * from './model/problems';
export type * from './model/questions';
export type * from './model/sections';
export type * from './model/sources';
export type * from './model/text';
export type * from './model/whitespace';

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
  /** The plan's own script, where nothing else says the language. */
  readonly script: Language;
}

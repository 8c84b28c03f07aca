/** What the readers make of one section, with positions relative to its start. */
import type {
  Action,
  Anchor,
  BoundFigure,
  Citation,
  Claim,
  FitScore,
  Heading,
  Hypothesis,
  Need,
  Opportunity,
  Pain,
  Person,
  Problem,
  Question,
  Range,
  Reference,
  RoeBlock,
  SectionId,
  SegmentsBlock,
  Source,
  WhitespaceCell,
} from '../model';

/** `zhibi-disable`, `-enable`, `-disable-next-line` in a comment. */
export interface Switch {
  readonly verb: 'disable' | 'enable' | 'disable-next-line';
  readonly rule: string;
  readonly reason: string | null;
  readonly range: Range;
  readonly yaml: boolean;
}

/** What was read of one section; ranges count from its start. */
export interface Reading {
  readonly section: SectionId | null;
  readonly headings: Heading[];
  readonly people: Person[];
  readonly sources: Source[];
  readonly claims: Claim[];
  readonly questions: Question[];
  readonly pains: Pain[];
  readonly needs: Need[];
  readonly hypotheses: Hypothesis[];
  readonly opportunities: Opportunity[];
  readonly actions: Action[];
  readonly fit: FitScore[];
  readonly whitespace: WhitespaceCell[];
  readonly roe: RoeBlock[];
  readonly segments: SegmentsBlock[];
  readonly citations: Citation[];
  readonly references: Reference[];
  readonly anchors: Anchor[];
  readonly boundFigures: BoundFigure[];
  readonly switches: Switch[];
  readonly problems: Problem[];
  /** Something besides headings, comments and sources is in it. */
  filled: boolean;
  /** A table stands under "How they earn". */
  revenueMix: boolean;
}

/** A reading that holds nothing yet. */
export function emptyReading(section: SectionId | null): Reading {
  return {
    section,
    headings: [],
    people: [],
    sources: [],
    claims: [],
    questions: [],
    pains: [],
    needs: [],
    whitespace: [],
    hypotheses: [],
    opportunities: [],
    actions: [],
    fit: [],
    roe: [],
    segments: [],
    citations: [],
    references: [],
    anchors: [],
    boundFigures: [],
    switches: [],
    problems: [],
    filled: false,
    revenueMix: false,
  };
}

/** What a plan claims, and what speaks for and against it. */

import type { SectionId } from '../sections';
import type { Anchor, BoundFigure, Citation, Figure, Link, Range, Reference } from '../text';

/** What a claim says of its own certainty. */
export type ClaimKind = 'fact' | 'inference' | 'hypothesis' | 'open' | 'shift';

/** The source's own words: a block quote of a claim, or a quotation in it. */
export interface Quotation {
  readonly kind: 'block' | 'inline';
  /** Without quotation marks and citations. */
  readonly text: string;
  readonly range: Range;
  /** A block quote's own; none where those of its claim hold. */
  readonly citations: readonly Citation[];
}

/** Evidence against a claim. */
export interface Evidence {
  readonly text: string;
  readonly range: Range;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  /** Resolved source ids, filled when the plan is composed. */
  readonly sources: readonly string[];
}

/** A statement about the customer, with what supports it and what speaks against it. */
export interface Claim {
  readonly id: string | null;
  readonly anchor: Anchor | null;
  readonly section: SectionId;
  /** Text of the nearest heading below the section's own, else null. */
  readonly heading: string | null;
  /** The words of the item that it is nested in, or of the lead-in above its list, else null. */
  readonly under: string | null;
  readonly kind: ClaimKind;
  readonly text: string;
  /** The whole claim; a finding begins on its first line (see `firstLine`). */
  readonly range: Range;
  /** The claim's own text on its first line, without list marker and trailing blanks. */
  readonly firstLine: Range;
  /** What the claim itself says, without what passes down to it. */
  readonly citations: readonly Citation[];
  /** What passes down from a heading, a lead-in or the item above. */
  readonly inherited: readonly Citation[];
  readonly references: readonly Reference[];
  /** References that pass down in the same way. */
  readonly inheritedReferences: readonly Reference[];
  readonly figures: readonly Figure[];
  readonly boundFigures: readonly BoundFigure[];
  readonly quotations: readonly Quotation[];
  readonly links: readonly Link[];
  readonly against: readonly Evidence[];
  /** Both ends of `变化: from → to`. */
  readonly shift: { readonly from: string; readonly to: string } | null;
  /** Source ids that carry it: own, inherited, of what it refers to, of bound blocks. Existing ones only, filled on composing. */
  readonly sources: readonly string[];
  /** Written as a table. */
  readonly table: boolean;
}

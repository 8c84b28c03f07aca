/** `roe` and `segments` blocks. */

import type { Statements } from '../../finance/statements/statements';
import type { SectionId } from './sections';
import type { Citation, Range } from './text';

/** A row of a block with its places. */
export interface BlockRow {
  /** Row key, `opening`, or for reported ratios `reported.NAME`; peers carry `peers[0].` before it. */
  readonly path: string;
  readonly keyRange: Range;
  readonly valueRange: Range;
}

/** A fenced block of figures. */
export interface Block {
  readonly kind: 'roe' | 'segments';
  readonly entity: string | null;
  readonly entityRange: Range | null;
  /** The whole fenced block. */
  readonly range: Range;
  /** The opening fence line, without trailing blanks. */
  readonly fence: Range;
  readonly content: Range;
  readonly rows: readonly BlockRow[];
  readonly sources: readonly Citation[];
  readonly hasSourceKey: boolean;
  readonly hasUnit: boolean;
  readonly hasCurrency: boolean;
  /** It holds an error that was reported as `roe/invalid`, or a near-miss for which nothing of it can be read. */
  readonly invalid: boolean;
  /** An earlier block is of the same entity; that one counts. */
  readonly duplicate: boolean;
  readonly section: SectionId | null;
}

/** A peer inside a `roe` block. */
export interface BlockPeer {
  readonly entity: string | null;
  /** The peer's own sources; empty where it shares those of its block. */
  readonly sources: readonly Citation[];
}

/** A `roe` block: the statements of one company, perhaps with peers inside. */
export interface RoeBlock extends Block {
  readonly kind: 'roe';
  /** Those written in it, in order. */
  readonly peers: readonly BlockPeer[];
  /** null when nothing could be read. */
  readonly statements: Statements | null;
}

/** A segment of a `segments` block. */
export interface SegmentRow {
  readonly name: string;
  readonly range: Range;
  /** In ones of the currency, by period. */
  readonly revenue: readonly (number | null)[];
  readonly grossProfit: readonly (number | null)[];
  /** The profit that the company publishes by segment, and its name for it. */
  readonly profit: readonly (number | null)[];
  readonly profitName: string | null;
}

/** A `segments` block: the parts of one company by period. */
export interface SegmentsBlock extends Block {
  readonly kind: 'segments';
  readonly currency: string | null;
  readonly unit: number | null;
  readonly periods: readonly {
    readonly label: string;
    readonly months: number;
    readonly end: string | null;
  }[];
  readonly segments: readonly SegmentRow[];
}

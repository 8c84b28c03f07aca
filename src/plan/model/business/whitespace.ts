/** What we could still sell, by unit of the customer. */

import type { Citation, Range, Reference } from '../text';

/** `other`: words that say none of these; an opportunity's title becomes `opportunity` on composing. */
export type CellState = 'have' | 'opportunity' | 'rival' | 'no' | 'unknown' | 'other';

/** One unit of the customer by one thing that we sell. */
export interface WhitespaceCell {
  readonly unit: string;
  readonly offering: string;
  readonly state: CellState;
  /** What follows the word: the opportunity, the rival, the sum, the reason. */
  readonly name: string | null;
  /** Title of the plan's opportunity that it names, filled on composing. */
  readonly opportunity: string | null;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly range: Range;
}

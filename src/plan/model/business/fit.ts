/** How well the customer fits us, by criterion. */

import type { Citation, Range } from '../text';

/** A criterion with the points given for it. */
export interface FitScore {
  readonly criterion: string;
  readonly score: number | null;
  readonly of: number | null;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly sources: readonly string[];
  readonly range: Range;
}

/** What each party needs. */

import type { Citation, Range, Reference } from '../text';

/** What a party needs, and our answer to it. */
export interface Need {
  /** `customer`, `end-user`, `payer`, `partner`; null when it can't be told. */
  readonly party: string | null;
  /** As written: `留学生`, `终端用户(留学生)`. */
  readonly name: string;
  readonly need: string;
  readonly answer: string | null;
  /** What another party wants that pulls against it. */
  readonly conflict: string | null;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly range: Range;
  /** Where a finding stands: the need's cell or the item's first line. */
  readonly needRange: Range;
}

/** A person at the customer or at another party. */

import type { Anchor, Citation, Located, Range } from '../text';

/** Somebody of the customer or of a party beside it. */
export interface Person {
  readonly id: string | null;
  readonly anchor: Anchor | null;
  readonly name: string;
  readonly nameRange: Range;
  readonly title: string | null;
  readonly roles: readonly string[];
  readonly party: string | null;
  /** The organization's own name of the party, as written. */
  readonly partyName: string | null;
  readonly influence: string | null;
  readonly support: string | null;
  readonly response: string | null;
  readonly coverage: string | null;
  readonly reportsTo: Located<string> | null;
  readonly cares: readonly string[];
  readonly citations: readonly Citation[];
  readonly sources: readonly string[];
  readonly range: Range;
  readonly firstLine: Range;
  readonly from: 'list' | 'table' | 'frontMatter';
  readonly duplicate: boolean;
}

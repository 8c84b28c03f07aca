/** What is to be done, by whom and when. */

import type { Citation, Range, Reference } from '../text';

/** Something to be done: by whom, by when, and whether it is. */
export interface Action {
  readonly text: string;
  readonly due: string | null;
  readonly dueRange: Range | null;
  readonly owner: string | null;
  readonly done: boolean;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly range: Range;
  readonly firstLine: Range;
}

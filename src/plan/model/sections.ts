/** Headings and the sections that they open. */

import type { Range } from './text';

/** The sections of a plan. */
export type SectionId =
  | 'fit'
  | 'people'
  | 'look'
  | 'listen'
  | 'buying'
  | 'ask'
  | 'feel'
  | 'needs'
  | 'hypotheses'
  | 'opportunities'
  | 'proposal'
  | 'rivals'
  | 'whitespace'
  | 'risks'
  | 'actions';

/** A heading anywhere in the text. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The whole line(s). */
  readonly range: Range;
  readonly textRange: Range;
  /** The section that it opens, if it opens one. */
  readonly opens: SectionId | null;
}

/** A section as it stands in the text. */
export interface Section {
  readonly id: SectionId;
  readonly heading: Heading;
  /** From its heading to the start of the next section (or the end). */
  readonly range: Range;
  /** Nothing in it but headings and comments. */
  readonly empty: boolean;
}

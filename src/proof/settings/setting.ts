/** What the numbers of a copy stand in. */

import type { Way } from '../../plan/terms/figures/directions';
import type { CopyNumber } from '../figures/numbers';
import type { Row } from './tables';

/** A row of a table or a sentence, with what it says of its numbers. */
export interface Setting {
  /** The row it is; `null` for a sentence. */
  readonly row: Row | null;
  /** In order. */
  readonly numbers: readonly CopyNumber[];
  /** Those of its headings, or of the rest of its paragraph. */
  readonly around: ReadonlySet<string>;
  /** The words that are said of this number, those of its column included. */
  wordsAt(number: CopyNumber): ReadonlySet<string>;
  /** The years that it may be of; none where nothing says. */
  yearsAt(number: CopyNumber): ReadonlySet<string>;
  /** Which way it says that something went. */
  wayAt(number: CopyNumber): Way | null;
  /** What is said right beside it: its clause; of a row its name and the head of its column. */
  besideAt(number: CopyNumber): string;
  /** All that stands around it: its paragraph and the headings; of a row those and all heads. */
  readonly whole: string;
  /** The sentence; of a row its name, its heads and the nearest headings. */
  readonly near: string;
}

import type { CopyPage } from '../../copies/model';

/** A line of a copy. */
export interface CopyLine {
  readonly text: string;
  readonly page: CopyPage;
  /** On its page, from 1 on. */
  readonly number: number;
  /** A head or foot that repeats from page to page. */
  readonly edge: boolean;
  /** The page numbers printed where it stands. */
  readonly printed: readonly string[];
}

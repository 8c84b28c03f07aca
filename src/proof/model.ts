/** What the check of claims against the copies of their sources says. Plain data, as it goes into caches. */
import type { Unreadable } from '../copies/model';
import type { Range } from '../plan/model';
import type { CopyIndex } from './text/copyIndex';

/** What the copies say of a check: there as written, there by computation, not there, or nobody can tell. */
export type Result = 'found' | 'derived' | 'not-found' | 'unchecked';

/** Why something was not checked; the words are in `words/proof`. */
export type Reason =
  /** No copy of its sources can be read. */
  | 'no-readable-copy'
  /** It isn't in the copies, but it also cites sources without one. */
  | 'cites-more'
  /** Passage and copy are of different languages. */
  | 'language'
  /** The copy has pages that can't be read. */
  | 'unread-pages'
  /** One significant digit, a multiple, a short span of time, more than half. */
  | 'proves-nothing'
  /** Its digits are in the copy, in lines that speak of something else. */
  | 'elsewhere'
  /** Its digits are in the copy, in another unit: thousands there, millions here. */
  | 'unit'
  /** Words in brackets that the writer put in. */
  | 'insertion'
  | 'too-short'
  /** Copies are still being read. */
  | 'pending';

/** What differs between a passage and the nearest one in the copy. */
export interface Difference {
  readonly kind: 'number' | 'negation' | 'words';
  /** In the plan and in the copy; empty where one has nothing there. */
  readonly said: string;
  readonly source: string;
}

/** The place of a copy that is nearest to what was not found. */
export interface Nearest {
  /** 1-based number of the page in the file. */
  readonly page: number;
  readonly label: string | null;
  readonly line: number;
  /** As it stands in the copy. */
  readonly text: string;
  readonly differs: Difference | null;
}

/** One passage, figure or row of a plan held against the copies of its sources. */
export interface Check {
  readonly kind: 'passage' | 'figure' | 'row';
  readonly range: Range;
  /** As written in the plan. */
  readonly text: string;
  /** Id of the source that has it, else the first one that has a copy. */
  readonly source: string;
  /** Path of the copy, as linked. */
  readonly copy: string | null;
  readonly result: Result;
  readonly page: number | null;
  readonly label: string | null;
  /** 1-based line on its page. */
  readonly line: number | null;
  readonly excerpt: string | null;
  readonly nearest: Nearest | null;
  /** The two numbers that a derived figure is computed from. */
  readonly from: readonly number[] | null;
  readonly reason: Reason | null;
  /** It was found, but not where the locator says. */
  readonly wrongPage: WrongPage | null;
  /** Where its claim begins in the plan; `null` for rows. */
  readonly claim: number | null;
}

/** A citation that names another page than the one that has it. */
export interface WrongPage {
  /** The locator in the plan. */
  readonly range: Range;
  /** What it says, and what it should say. */
  readonly said: string;
  readonly right: string;
  /** Of what stands on several pages, some of the others. */
  readonly others: readonly string[];
}

/** A copy as the host found it. */
export type Copy =
  | { readonly state: 'read'; readonly hash: string; readonly index: CopyIndex }
  | { readonly state: 'unreadable'; readonly hash: string | null; readonly why: Unreadable }
  /** No such file, or no regular one. */
  | { readonly state: 'missing' }
  /** Outside the root. */
  | { readonly state: 'outside' }
  | { readonly state: 'pending' };

/** The copies of a plan by path, as its sources link them. */
export type Copies = ReadonlyMap<string, Copy>;

/** How many checks had which result. */
export interface Counts {
  readonly found: number;
  readonly derived: number;
  readonly notFound: number;
  readonly unchecked: number;
}

/** All checks of a plan. */
export interface Proof {
  /** In the order of the text. */
  readonly checks: readonly Check[];
  readonly counts: Counts;
  readonly copies: Copies;
}

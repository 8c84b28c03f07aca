/** The keys and values above the text. */

import type { RuleSetting } from './problems';
import type { Located, Range } from './text';

/** A key of the front matter with its places. */
export interface YamlEntry {
  /** As written. */
  readonly key: string;
  /** The English term, null when the lexicon lacks it. */
  readonly term: string | null;
  readonly keyRange: Range;
  /** An empty range behind the colon when there is no value. */
  readonly valueRange: Range;
  readonly empty: boolean;
}

/** The front matter: values by key, null where one is missing or can't be read. */
export interface FrontMatter {
  /** With its fences. */
  readonly range: Range;
  readonly content: Range;
  /** It could be parsed and resolved to a map. */
  readonly valid: boolean;
  readonly entries: readonly YamlEntry[];
  readonly version: string | null;
  readonly account: string | null;
  readonly owner: readonly string[];
  readonly reviewBy: string | null;
  readonly decision: string | null;
  readonly reason: string | null;
  readonly stage: string | null;
  readonly status: 'draft' | 'review';
  readonly asOf: string | null;
  readonly industry: string | null;
  readonly period: string | null;
  readonly language: string | null;
  readonly listing: readonly string[];
  readonly offering: readonly string[];
  readonly value: string | null;
  readonly sales: string | null;
  readonly share: string | null;
  readonly target: string | null;
  readonly renewal: string | null;
  readonly team: readonly string[];
  /** What they spend in a year on what we sell, as written. */
  readonly potential: string | null;
  /** Our person-days a quarter, as written. */
  readonly effort: string | null;
  /** Names of accounts that are kept apart from this one. */
  readonly walls: readonly string[];
  /** When or on what to look again at an account that was dropped, as written. */
  readonly revisit: string | null;
  /** The organization's party name → ours. */
  readonly parties: ReadonlyMap<string, Located<string>>;
  readonly rules: readonly RuleSetting[];
}

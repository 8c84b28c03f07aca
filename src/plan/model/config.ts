/** What `.zhibi.yaml` says. */

import type { Language } from '../../words';
import type { RuleSetting } from './problems';
import type { SectionId } from './sections';

/** What the organization asks of a customer. */
export interface Criterion {
  /** 1–5 */
  readonly weight: number;
  /** `lower`: 5 points speak against the account, as with difficulty. */
  readonly direction: 'higher' | 'lower';
  /** What a number of points means. */
  readonly means: ReadonlyMap<number, string>;
}

/** `.zhibi.yaml`, read. */
export interface Config {
  readonly locale: Language | null;
  readonly rules: readonly RuleSetting[];
  /** kind → months */
  readonly freshness: ReadonlyMap<string, number>;
  /** A kind of the organization's own → the kind that it counts as, and its months. */
  readonly kinds: ReadonlyMap<string, { readonly as: string; readonly months: number | null }>;
  /** The organization's own name of a party → our term. */
  readonly parties: ReadonlyMap<string, string>;
  /** Section → further words that open it. */
  readonly terms: ReadonlyMap<SectionId, readonly string[]>;
  readonly ignore: readonly string[];
  /** Names and domains of the organization: what they say is our own word. */
  readonly ours?: readonly string[];
  readonly locked: ReadonlySet<string>;
  readonly pursue: number | null;
  /** Folder for new copies of sources, relative to the file; `null`: `sources/` beside the plan. */
  readonly sources: string | null;
  /** Kinds of source that should have a copy. */
  readonly copies: ReadonlySet<string>;
  /** Person-days a quarter that the team has for accounts. */
  readonly capacity: number | null;
  /** Criterion, as written; every pursued plan scores these. */
  readonly fit: ReadonlyMap<string, Criterion>;
  /** `high`, `medium`, `low` → probability, 0–1. */
  readonly certainty: ReadonlyMap<string, number>;
  /** How the organization's reports look. */
  readonly brand?: {
    /** A PNG or JPEG, from the folder of the plan or one above it. */
    readonly logo: string | null;
    /** `#rrggbb` */
    readonly colour: string | null;
  };
  /** Currency code → what one of it is worth in the organization's currency. */
  readonly fx: ReadonlyMap<string, number>;
}

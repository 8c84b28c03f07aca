/** A source, with its grade and how it may be used. */

import type { Located, Range } from '../text';

/** How a source is come by: looked at, heard from outside, asked, or felt at first hand. */
export type Channel = 'look' | 'listen' | 'ask' | 'feel';

/** The Admiralty grade of a source (NATO AJP-2.1). */
export interface Grade {
  /** Reliability of the source, A–F. */
  readonly source: string;
  /** Credibility of the information, 1–6. */
  readonly information: number;
}

/** A footnote that names a source. */
export interface Source {
  readonly id: string;
  readonly idRange: Range;
  readonly kind: string | null;
  /** As it stands there: 季报, 上岗, or a kind of the organization's own. */
  readonly kindWritten: string | null;
  /** null for `other` and for an unknown kind. */
  readonly channel: Channel | null;
  readonly title: string;
  readonly titleRange: Range | null;
  /** ISO, as precise as written: `2022-08-03`, `2022-08`, `2022`. */
  readonly date: string | null;
  readonly dateRange: Range | null;
  readonly grade: Grade | null;
  readonly gradeRange: Range | null;
  readonly url: string | null;
  readonly urlRange: Range | null;
  readonly stance: string | null;
  readonly expertise: string | null;
  readonly who: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  /** As written; see `access`. */
  readonly accessWritten: string | null;
  readonly accessRange: Range | null;
  /** `public`, `permitted`, `nda` or `unlawful`, with the default of its kind. */
  readonly access: string;
  readonly page: string | null;
  /** Files of the repository that are said to be copies of it, as written: `copy` keys, then links without a scheme. */
  readonly copies: readonly Located<string>[];
  /** The `hash` key as written: `sha256:…`. */
  readonly hash: Located<string> | null;
  /** The `origin` key as written. */
  readonly originWritten: string | null;
  /** Who it comes from, for independence; null when unknown. Filled on composing. */
  readonly origin: string | null;
  /** Months it stays fresh, by its kind (and `.zhibi.yaml`); null where it never goes stale. */
  readonly freshMonths: number | null;
  /** The source's own text without the `[^x]:`. */
  readonly text: string;
  /** The whole definition. */
  readonly range: Range;
  /** Its first line, without trailing blanks. */
  readonly firstLine: Range;
  /** The title says that the document is internal, and does not negate it. */
  readonly confidentialTitle: boolean;
  /** An earlier source has the same id; that one counts. */
  readonly duplicate: boolean;
}

/** What readers notice on the way, and what an organization or a plan says about the rules. */

import type { Range, TextEdit } from './text';

/** How grave a finding is, the gravest first. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A rule's entry under `rules:`; severity null where its value isn't one. */
export interface RuleSetting {
  readonly rule: string;
  readonly range: Range;
  readonly severity: Severity | 'off' | null;
  readonly reason: string | null;
}

/** `<!-- zhibi-disable… -->` and its YAML form. */
export interface Suppression {
  readonly rule: string;
  readonly reason: string | null;
  /** The comment. */
  readonly range: Range;
  /** What it covers; a finding that begins in here is switched off. */
  readonly scope: Range;
  readonly form: 'next-line' | 'block' | 'yaml-next-line';
}

/** A term of the lexicon inside a message, said in the message's language. */
export interface Term {
  readonly field: string;
  readonly term: string;
  /** The name, in the plan's words, of what the term is said of: `家长: payer`. */
  readonly of?: string;
}

/** What fills a slot of a message; a term is said in the reader's language. */
export type ProblemParam = string | number | Term | readonly (string | Term)[];

/** What a reader noticed on the way; the rule of that id makes a finding of it. */
export interface Problem {
  readonly rule: string;
  readonly range: Range;
  /** Which of the rule's messages. */
  readonly code: string;
  readonly params: Readonly<Record<string, ProblemParam>>;
  /** A safe fix. */
  readonly edits?: readonly TextEdit[];
}

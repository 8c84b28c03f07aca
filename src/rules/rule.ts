/** What a rule is, and what it finds. One small file per rule; `lint.ts` runs them. */

import type { PlanIndex } from '../evidence/planIndex';
import type { Plan, ProblemParam, Range, SectionId, Severity, TextEdit } from '../plan/model';
import type { Proof } from '../proof/model';
import type { Language, Word } from '../words';

/** A bad and a good example of a rule, which are run as tests. */
export interface Example {
  /** Copies of its sources: text by path; null for one that can't be read. */
  readonly copies?: Readonly<Record<string, string | null>>;
  /** The `.zhibi.yaml` that it needs. */
  readonly config?: string;
  /** A plan, or a part of one that the rule's page shows; every `bad` finds the rule, no `good` does. */
  readonly bad: string;
  readonly good: string;
}

/** What only a rule's page, SARIF and completion show; see pages.ts. */
export interface RulePage {
  /** The rows of the method that it serves: `M8`. */
  readonly rows: readonly string[];
  /** For what its findings are told once, with the lines of the others, where they have a cause. */
  readonly once?: Word;
  /** Why it exists and what to do, one to three sentences. */
  readonly why: Word;
  readonly example: Example;
  /** In English, where the other one is Chinese. */
  readonly english?: Example;
}

/**
 * What must have been read for a rule to be right: the front matter (people, the
 * stage, the account), all of the plan, statements, or a section.
 */
export type RuleNeed = 'front-matter' | 'whole-plan' | 'statements' | SectionId;

/** A rule: what it is called, what it says, when it may speak, and how it finds. */
export interface Rule {
  /** `group/name`; never changes its meaning. */
  readonly id: string;
  readonly severity: Severity;
  /** Silent unless a setting gives it a severity. */
  readonly off?: true;
  /** Depends on the day. */
  readonly timed?: boolean;
  /** Completeness: in a draft `plan/next-step` stands for it, in a dropped plan it is off. */
  readonly completeness?: boolean;
  /** Where one of these wasn't read, is missing or is broken, the rule is silent: that is told as itself. */
  readonly needs?: readonly RuleNeed[];
  /** `characters`: it is about the text as such, which no other fault can make wrong. */
  readonly about?: 'characters';
  /** `fix`: every finding carries safe edits; `act`: a quick fix that needs the writer. */
  readonly fix?: 'fix' | 'act';
  /** The rule's name for people: a few words. */
  readonly title: Word;
  /** Message by code; `{name}` stands for a parameter. */
  readonly messages: Readonly<Record<string, Word>>;
  check(plan: Plan, context: Context): Iterable<Finding>;
}

/** What a rule may look at beside the plan. */
export interface Context {
  /** ISO day; null when nobody says which day it is: timed rules are silent. */
  readonly today: string | null;
  /** Look-ups over the plan, made once per lint. */
  readonly index: PlanIndex;
  /** What the copies of its sources say; null where nobody has read them. */
  readonly proof: Proof | null;
}

/** A fault that a rule found, without a language. */
export interface Finding {
  readonly range: Range;
  /** Key of `messages`. */
  readonly code: string;
  readonly params?: Readonly<Record<string, ProblemParam>>;
  /** Safe edits, for rules with `fix`. */
  readonly edits?: readonly TextEdit[];
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  /** What is behind it: findings with one cause are told once (causes.ts). */
  readonly cause?: Cause;
  /** Causes of which it is but an effect: where one is told, it isn't. */
  readonly effectOf?: readonly Cause[];
}

/** A key; with the place that it stands at, where there may be several. */
export type Cause = string | { readonly why: string; readonly at: number | undefined };

/** A finding with its message: the one type that feeds editor, command line and pull request. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly url: string;
  readonly code: string;
  readonly params: Readonly<Record<string, ProblemParam>>;
  readonly timed: boolean;
  readonly fixable: boolean;
  readonly edits: readonly TextEdit[];
  /** Of `oncePerCause`, which what is shown goes through. */
  readonly cause?: string | undefined;
  readonly effectOf?: readonly string[] | undefined;
}

/** What findings depend on beside the plan. */
export interface LintOptions {
  readonly language: Language;
  /** The host's day; `asOf` of the plan comes first. */
  readonly today: string | null;
  /** Checks the plan against copies that the host has read; without it the rules on proof are silent. */
  readonly proof?: ((plan: Plan) => Proof) | undefined;
}

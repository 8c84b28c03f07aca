import type { Plan, Term } from '../../plan/model';
import type { Diagnostic } from '../../rules/rule';
import type { Language } from '../../words';
import type { Fix } from '../types';

/** What fixes are made from beside the finding. */
export interface FixContext {
  readonly plan: Plan;
  /** Of titles; what goes into the plan is in the plan's own language. */
  readonly language: Language;
  /** ISO day that new sources and dates begin with. */
  readonly day: string;
}

/** The fixes of a rule's findings, the likeliest first. */
export type Fixes = (finding: Diagnostic, context: FixContext) => Fix[];

/** Whether a param of a finding is a word of our tables. */
export function isTerm(value: unknown): value is Term {
  return typeof value === 'object' && value !== null && 'term' in value && 'field' in value;
}

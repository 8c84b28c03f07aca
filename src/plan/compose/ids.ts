/** What `^id` names and `(^id)` refers to: claims, questions, hypotheses and pains share one name space. */
import type { Claim, Hypothesis, Pain, Question } from '../model';

export type Named = Claim | Question | Hypothesis | Pain;

interface Holder {
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  readonly hypotheses: readonly Hypothesis[];
  readonly pains: readonly Pain[];
}

/** All that may bear an id, with or without one. */
export function namedOf({ claims, questions, hypotheses, pains }: Holder): Named[] {
  return [...claims, ...questions, ...hypotheses, ...pains];
}

/** What the rules on the steps of asking share. */
import type { Plan, QuestionStep } from '../../plan/model';
import type { Finding } from '../rule';
import { headingOf } from '../shared/places';

/** On the section's heading, where no question is of that step. */
export function* unasked(plan: Plan, step: QuestionStep): Iterable<Finding> {
  const heading = headingOf(plan, 'ask');
  if (!heading || plan.questions.some((question) => question.step === step)) return;
  yield { range: heading, code: 'missing' };
}

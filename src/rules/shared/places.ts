/** Where findings stand, and what rules of several groups ask of a plan. */

import { lastDay } from '../../finance/statements/periods/days';
import type { Plan, Range, SectionId } from '../../plan/model';
import { lineEnd } from '../../plan/text/text';
import type { Finding } from '../rule';

/** The first line of the file: where what is missing from the plan is said. */
export function firstLineOf(plan: Plan): Range {
  return { start: 0, end: lineEnd(plan.text, 0) };
}

/** The heading line of the first section of that kind; `null` when the plan has none. */
export function headingOf(plan: Plan, id: SectionId): Range | null {
  const section = plan.sections.find((candidate) => candidate.id === id);
  return section?.heading.range ?? null;
}

/** `listing: none`: a company that publishes nothing. */
export function isUnlisted(plan: Plan): boolean {
  return plan.frontMatter?.listing.includes('none') ?? false;
}

/** The plan says that its stage is before a first sale. */
export function isPreSale(plan: Plan): boolean {
  return plan.frontMatter?.stage === 'pre-sale';
}

/** A day, or the whole of a month or year, lies before `today`: the day itself is still in time. */
export function hasPassed(date: string, today: string): boolean {
  const last = lastDay(date);
  return last !== null && last < today;
}

/** What the readers noticed under this rule's id. */
export function* problemsOf(plan: Plan, rule: string): Iterable<Finding> {
  for (const problem of plan.problems) {
    if (problem.rule !== rule) continue;
    const { range, code, params, edits } = problem;
    yield { range, code, params, edits };
  }
}

/** A problem of that rule begins inside the range. */
export function hasProblem(plan: Plan, rule: string, range: Range): boolean {
  return plan.problems.some(
    (problem) =>
      problem.rule === rule &&
      problem.range.start >= range.start &&
      problem.range.start <= range.end,
  );
}

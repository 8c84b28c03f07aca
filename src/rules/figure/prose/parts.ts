/**
 * What is said of a part of the company: a segment of the plan's blocks, or what is called a
 * business, a division. Its revenue isn't the company's. The part is named by the clause before,
 * by a label, by the item above, by the lead-in, by the heading.
 */
import { onceFor } from '../../../finance/once';
import type { Claim, Plan, SegmentsBlock } from '../../../plan/model';
import { BETWEEN_SENTENCES } from '../../../plan/terms/figures/phrasing';
import {
  BEFORE_SUBJECT,
  OWNER_OF_METRIC,
  PART_AS_HEADING,
  PART_AS_SUBJECT,
  WHOLE_AS_SUBJECT,
} from '../../../plan/terms/figures/segments';
import { TIME } from '../../../plan/terms/figures/times';
import { bareName } from '../../../plan/terms/people/personNames';
import { fold } from '../../../plan/text/text';
import { namesIn, plainOf, withoutFillers } from './clauses';

/** Folded names of a plan's segments, notes in brackets taken off. */
export function partsNamed({ segments }: Plan): readonly string[] {
  return namesOf(segments);
}

const namesOf = onceFor((blocks: readonly SegmentsBlock[]): readonly string[] => [
  ...new Set(
    blocks.flatMap(({ segments }) =>
      segments.flatMap(({ name }) => {
        const bare = bareName(fold(name));
        return bare.length > 1 && !WHOLE_AS_SUBJECT.test(bare) ? [bare] : [];
      }),
    ),
  ),
]);

/** Where answers to questions about the KPI and needs begin: they say what is to be, not what is. */
export function goalsOf({ questions, claims }: Plan): ReadonlySet<number> {
  return new Set([
    ...questions.flatMap(({ step, answers }) =>
      step === 'kpi' ? answers.map(({ range }) => range.start) : [],
    ),
    ...claims.flatMap(({ section, range }) => (section === 'needs' ? [range.start] : [])),
  ]);
}

/**
 * Whom a clause means that names nobody: the one entity that the claim names before it. A peer named
 * behind it may be whom it is set against (`while Brick’s improved`): `undefined`, nobody can say.
 */
export function meantEntity(
  text: string,
  at: number,
  others: readonly string[],
  isCustomer: (name: string) => boolean,
): string | null | undefined {
  const [only] = others;
  if (only === undefined) return null;
  return isCustomer(only) || plainOf(text).indexOf(only) < at ? only : undefined;
}

/** Whether what a claim says at `at` of its text, which names no company, is said of a part. */
export function isOfAPart(
  { heading, under }: Claim,
  text: string,
  at: number,
  parts: readonly string[],
): boolean {
  const lead = plainOf(text).slice(0, at).split(BETWEEN_SENTENCES).at(-1) ?? '';
  const subject = lead.split(CLAUSES).map(subjectOf).findLast(isSubject(parts));
  if (subject !== undefined) return !WHOLE_AS_SUBJECT.test(subject);
  return [heading, under].some((label) => label !== null && isPartLabel(label, parts));
}

const CLAUSES = /[,:、]/;

function subjectOf(clause: string): string {
  return clause.replace(TIME, ' ').replace(BEFORE_SUBJECT, '');
}

/** A clause that says whom it speaks of: a part, somebody's metric, or the whole. */
function isSubject(parts: readonly string[]): (clause: string) => boolean {
  return (clause) =>
    WHOLE_AS_SUBJECT.test(clause) ||
    PART_AS_SUBJECT.test(clause) ||
    beginsWith(clause, parts) ||
    isAnothersMetric(clause);
}

/** `华东区收入下降 12%，毛利率 18%`: what stands before the first metric owns it, and what is said next. */
function isAnothersMetric(plain: string): boolean {
  const clause = { plain, from: 0, to: plain.length, numbers: [], entities: [] };
  const [first] = namesIn(clause);
  return first !== undefined && OWNER_OF_METRIC.test(withoutFillers(plain.slice(0, first.from)));
}

function beginsWith(clause: string, parts: readonly string[]): boolean {
  return parts.some((part) => clause.startsWith(part) && !/^[a-z]/.test(clause.slice(part.length)));
}

function isPartLabel(label: string, parts: readonly string[]): boolean {
  const said = plainOf(label)
    .replace(/(?<![\s:])[\s:]+$/, '')
    .trim();
  return said.length <= LONGEST_LABEL && (PART_AS_HEADING.test(said) || hasAny(said, parts));
}

/** A longer one is a sentence, and speaks of more. */
const LONGEST_LABEL = 40;

function hasAny(said: string, parts: readonly string[]): boolean {
  return parts.some((part) => said.includes(part));
}

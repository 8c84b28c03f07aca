/** The semantic difference of two versions of a plan: what a reviewer wants to know, in order of weight. */

import { type Masker, maskedParam, maskerOf } from '../evidence/personal/masked';
import { type Coverage, coverageOf } from '../evidence/weight/coverage';
import type { Plan, ProblemParam } from '../plan/model';
import { provenClaims } from '../proof/check';
import type { Proof } from '../proof/model';
import { type Change, type ChangeParam, change } from './diff/changes';
import { cosmeticMarks, unexplained } from './diff/cosmetic';
import { type ChangeGroup, changeGroups } from './diff/groups';
import { markChanges } from './diff/marks';
import { blockChanges } from './diff/parts/blocks';
import { claimChanges } from './diff/parts/claims';
import { frontMatterChanges, gateKeyChanges } from './diff/parts/frontMatter';
import {
  actionChanges,
  fitChanges,
  hypothesisChanges,
  needChanges,
  opportunityChanges,
} from './diff/parts/lists';
import { personChanges } from './diff/parts/people';
import { policyChanges } from './diff/parts/policy';
import { questionChanges } from './diff/parts/questions';
import { sourceChanges } from './diff/parts/sources';
import { switchChanges } from './diff/parts/switches';
import { unreadChanges } from './diff/parts/unread';
import { type Stake, stakesOf } from './portfolio/stake';

export type { Coverage } from '../evidence/weight/coverage';
export type { Change, ChangeCode, ChangeParam, Sign } from './diff/changes';

/** What changed in one plan. */
export interface PlanDiff {
  /** Of the version after; of the one before where the plan is gone. */
  readonly path: string;
  /** Where the plan lay before; `null` when it lay there too, or is new. */
  readonly oldPath: string | null;
  readonly status: 'added' | 'removed' | 'renamed' | 'changed';
  readonly coverage: { readonly before: Coverage | null; readonly after: Coverage | null };
  /** What opens a gate first, then the marks of a cosmetic hand (`mark…`), then in the order of the format's sections. */
  readonly changes: readonly Change[];
  /** The same, by the headings that they stand under. */
  readonly groups: readonly ChangeGroup[];
  /** The money of its open opportunities. */
  readonly stakes: { readonly before: readonly Stake[]; readonly after: readonly Stake[] };
  readonly lineStarts: {
    readonly before: readonly number[] | null;
    readonly after: readonly number[] | null;
  };
}

/**
 * What `after` says otherwise than `before`; silent on wrapping, order and
 * formatting. `null` stands for a plan that isn't there; one of them must be.
 * Pure: the same two plans give the same list.
 */
export function diffPlans(before: Plan | null, after: Plan | null): PlanDiff {
  const one = after ?? before;
  if (!one) throw new Error('diffPlans needs a plan');
  const mask = maskerOf(before, after);
  const changes = maskedChanges(changesOf(before, after), mask);
  const renamed = before !== null && after !== null && before.path !== after.path;
  return {
    path: one.path,
    oldPath: renamed ? before.path : null,
    status: !before ? 'added' : !after ? 'removed' : renamed ? 'renamed' : 'changed',
    coverage: { before: before && coverageOf(before), after: after && coverageOf(after) },
    changes,
    groups: groupsOf(changes, before ?? one, after ?? one, mask),
    stakes: { before: before ? stakesOf(before) : [], after: after ? stakesOf(after) : [] },
    lineStarts: { before: before?.lineStarts ?? null, after: after?.lineStarts ?? null },
  };
}

/** The same, with the share of facts that the copies bear out. */
export function withProof(diff: PlanDiff, after: Plan | null, proof: Proof | null): PlanDiff {
  if (!after || !proof) return diff;
  const proven = provenClaims(proof);
  return { ...diff, coverage: { ...diff.coverage, after: coverageOf(after, proven) } };
}

function groupsOf(changes: readonly Change[], before: Plan, after: Plan, mask: Masker) {
  return changeGroups(changes, before, after).map(({ title, changes: own }) => ({
    title: typeof title === 'string' ? mask(title) : title,
    changes: own,
  }));
}

/** A diff outlives the branch in a comment: nothing personal goes into it. */
function maskedChanges(changes: readonly Change[], mask: Masker): Change[] {
  return changes.map((one) => ({
    ...one,
    params: Object.fromEntries(
      Object.entries(one.params).map(([name, param]) => [name, masked(param, mask)]),
    ),
  }));
}

function masked(param: ChangeParam, mask: Masker): ChangeParam {
  const isOurs = typeof param === 'object' && !Array.isArray(param) && !('field' in param);
  return isOurs ? param : maskedParam(param as ProblemParam, mask);
}

function changesOf(before: Plan | null, after: Plan | null): Change[] {
  if (!before && after) {
    return [
      ...switchChanges(emptied(after), after),
      ...gateOfNew(after),
      change('planAdded', summaryOf(after)),
    ];
  }
  if (before && !after) {
    const pursued = before.frontMatter?.decision === 'pursue';
    return [change(pursued ? 'pursuedRemoved' : 'planRemoved', summaryOf(before))];
  }
  if (!before || !after) return [];
  const gates = gateChanges(before, after);
  const told = [...gates, ...contentChanges(before, after).filter((one) => !isToldBy(gates, one))];
  return [...told, ...unreadChanges(before, after, told)];
}

/** Whether a gate change tells this one already: a removed mark of confidence opens a gate. */
function isToldBy(gates: readonly Change[], { code, after }: Change): boolean {
  if (code !== 'markConfidence') return false;
  return gates.some(
    (gate) =>
      (gate.code === 'sourceUnmarked' || gate.code === 'sourceAccess') &&
      gate.after?.start === after?.start,
  );
}

/** Whatever lets a plan pass that did not, or would not: it comes before all else. */
function gateChanges(before: Plan, after: Plan): Change[] {
  const moved = before.path !== after.path;
  return [
    // Only for a moved plan: in the same folder, a changed policy is told separately.
    ...(moved ? policyChanges(before.config, after.config) : []),
    ...switchChanges(before, after),
    ...(moved ? [change('planRenamed', { from: before.path })] : []),
    ...gateKeyChanges(before, after),
    ...markChanges(before, after),
  ];
}

/** Of a new plan: what it is not judged by from its first day. */
function gateOfNew(after: Plan): Change[] {
  const bare = {
    ...emptied(after),
    text: '',
    frontMatter: after.frontMatter && {
      ...after.frontMatter,
      asOf: null,
      status: 'review' as const,
    },
  };
  return [...gateKeyChanges(bare, after), ...markChanges(bare, after)];
}

function contentChanges(before: Plan, after: Plan): Change[] {
  const sources = sourceChanges(before, after);
  const marks = cosmeticMarks(before, after);
  const changes = [
    ...frontMatterChanges(before, after),
    ...ordered(blockChanges(before, after)),
    ...ordered(personChanges(before, after)),
    ...ordered([
      ...fitChanges(before, after),
      ...claimChanges(before, after, sources.renamed),
      ...questionChanges(before, after),
      ...needChanges(before, after),
      ...hypothesisChanges(before, after),
      ...opportunityChanges(before, after),
      ...actionChanges(before, after),
    ]),
    ...ordered(sources.changes),
  ];
  return [...marks, ...unexplained(changes, marks)];
}

/** The plan without its switches: of a new one all of them are new. */
function emptied(plan: Plan): Plan {
  const frontMatter = plan.frontMatter && { ...plan.frontMatter, rules: [] };
  return { ...plan, frontMatter, suppressions: [] };
}

function summaryOf(plan: Plan): Record<string, ProblemParam> {
  return {
    account: plan.frontMatter?.account ?? plan.path,
    claims: plan.claims.length,
    sources: plan.sources.length,
    decision: { field: 'decision', term: plan.frontMatter?.decision ?? 'undecided' },
  };
}

/** In the order of the text after; what is gone comes last. */
function ordered(changes: readonly Change[]): Change[] {
  const at = ({ after }: Change) => after?.start ?? Number.POSITIVE_INFINITY;
  const rank = (x: Change, y: Change) => (at(x) === at(y) ? 0 : at(x) - at(y));
  return [...changes].sort(rank);
}

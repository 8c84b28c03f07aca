/** How much of a plan is supported, as three shares, since footnotes alone can raise the first. */
import type { Plan } from '../../plan/model';
import { oursOf } from './ours';
import { isFact, isIndependent } from './support';

/** Shares of facts, 0–1; `null` where there are none, and `proven` where no copy was looked at. Grades move none of them. */
export interface Coverage {
  readonly facts: number;
  /** Facts that cite a source. */
  readonly supported: number;
  /** supported / facts. */
  readonly share: number | null;
  /** Facts with two known origins that aren't ours, or a filing. */
  readonly independent: number | null;
  /** Facts whose copy says so. */
  readonly proven: number | null;
}

/** The three shares, as they are shown and ranked. */
export interface Shares {
  readonly coverage: number | null;
  readonly independent: number | null;
  readonly proven: number | null;
}

interface Counts {
  readonly facts: number;
  readonly supported: number;
  readonly independent: number;
  readonly proven: number | null;
}

/** `proven` says where the claims begin whose copies say what they say; null where it has no copies. */
export function coverageCounts(plan: Plan, proven: ReadonlySet<number> | null = null): Counts {
  const ours = oursOf(plan);
  const byId = new Map(plan.sources.filter((s) => !s.duplicate).map((s) => [s.id, s]));
  const facts = plan.claims.filter(isFact);
  const independent = facts.filter(({ sources }) =>
    isIndependent(
      sources.flatMap((id) => byId.get(id) ?? []),
      ours,
    ),
  );
  return {
    facts: facts.length,
    supported: facts.filter(({ sources }) => sources.length > 0).length,
    independent: independent.length,
    proven: proven && facts.filter(({ range }) => proven.has(range.start)).length,
  };
}

/**
 * Counts of a plan's facts and the shares (0–1) that are cited, independent and proven; `proven`
 * holds where proven claims begin, null without copies.
 */
export function coverageOf(plan: Plan, proven: ReadonlySet<number> | null = null): Coverage {
  const counts = coverageCounts(plan, proven);
  const { facts, supported } = counts;
  const { coverage, ...shares } = sharesOf([counts]);
  return { facts, supported, share: coverage, ...shares };
}

/** The shares of several plans' facts together; `proven` is null where none has copies. */
export function sharesOf(plans: readonly Counts[]): Shares {
  const filled = plans.filter(({ facts }) => facts > 0);
  const sum = (of: (counts: Counts) => number) => filled.reduce((all, one) => all + of(one), 0);
  const facts = sum((counts) => counts.facts);
  if (facts === 0) return { coverage: null, independent: null, proven: null };
  const copied = filled.some(({ proven }) => proven !== null);
  return {
    coverage: sum(({ supported }) => supported) / facts,
    independent: sum(({ independent }) => independent) / facts,
    proven: copied ? sum(({ proven }) => proven ?? 0) / facts : null,
  };
}

/** Less than 0 where `a` is the better founded: what is proven first, then what is independent, then what is cited. */
export function byEvidence(a: Shares, b: Shares): number {
  const least = Number.NEGATIVE_INFINITY;
  const by = (one: number | null, two: number | null) =>
    one === two ? 0 : (two ?? least) - (one ?? least);
  return by(a.proven, b.proven) || by(a.independent, b.independent) || by(a.coverage, b.coverage);
}

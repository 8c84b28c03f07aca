/** Which findings the plan's switches (`zhibi-disable…`) take away, and which switches take none. */
import type { Plan, Range, Suppression } from '../../plan/model';
import { covers, lowerBound, mergedRanges } from '../../plan/text/ranges';
import type { Finding, Rule } from '../rule';

/** A finding on its way through the engine. */
export interface Found extends Finding {
  readonly rule: Rule;
}

export interface Suppressed {
  readonly kept: readonly Found[];
  /** Switches that cover at least one finding. */
  readonly used: ReadonlySet<Suppression>;
}

/** Takes away the findings that begin in the scope of a switch of their rule. */
export function suppress(
  found: readonly Found[],
  suppressions: readonly Suppression[],
  firstLine: Range,
): Suppressed {
  const starts = new Map<string, number[]>();
  for (const { rule, range } of found) listOf(starts, rule.id).push(range.start);
  for (const list of starts.values()) list.sort((a, b) => a - b);

  const used = new Set<Suppression>();
  const scopes = new Map<string, Range[]>();
  for (const suppression of suppressions) {
    const scope = scopeOf(suppression, firstLine);
    listOf(scopes, suppression.rule).push(scope);
    const ruleStarts = starts.get(suppression.rule) ?? [];
    const first = ruleStarts[lowerBound(ruleStarts, scope.start, (start) => start)];
    if (first !== undefined && first < scope.end) used.add(suppression);
  }
  const merged = new Map([...scopes].map(([rule, list]) => [rule, mergedRanges(list)]));
  const kept = found.filter(({ rule, range }) => !covers(merged.get(rule.id) ?? [], range.start));
  return { kept, used };
}

/** The findings of a locked rule stay: no switch in a plan reaches them. */
export function switchesOf(plan: Plan): readonly Suppression[] {
  return plan.suppressions.filter(({ rule }) => !plan.config.locked.has(rule));
}

/** A switch on the first line covers what is said there too: nothing can stand before it. */
function scopeOf({ range, scope }: Suppression, firstLine: Range): Range {
  return range.start <= firstLine.end ? { start: 0, end: scope.end } : scope;
}

function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

/** Under which heading something stands: one cause under one heading is told once. */
import type { Claim, Heading, Plan } from '../plan/model';
import type { PlanIndex } from './planIndex';
import { isAboutUs } from './weight/ours';
import { isFact, lacking } from './weight/support';

/** The nearest heading above an offset, of whatever level; null before the first one. */
export function headingOver({ headings }: Pick<Plan, 'headings'>, offset: number): Heading | null {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1] ?? null;
}

/** Things by the heading above them, in the order of the text. */
export function underHeadings<T>(
  plan: Plan,
  items: readonly T[],
  offset: (item: T) => number,
): Map<Heading | null, T[]> {
  const groups = new Map<Heading | null, T[]>();
  for (const item of items) {
    const heading = headingOver(plan, offset(item));
    const group = groups.get(heading);
    if (group) group.push(item);
    else groups.set(heading, [item]);
  }
  return groups;
}

/** So many statements without a source under one heading have one cause. */
const MANY = 4;

export interface BareHeading {
  readonly heading: Heading;
  /** Facts below it that lack a source, a figure or not. */
  readonly claims: readonly Claim[];
  /** How many of them hold a figure. */
  readonly figures: number;
}

/** Headings with four or more facts below, none of which cites anything. */
export function bareHeadings(index: PlanIndex): readonly BareHeading[] {
  return index.found(findBare);
}

function findBare(plan: Plan, index: PlanIndex): BareHeading[] {
  const lacks = new Map(lacking(index).map(({ claim, lack }) => [claim, lack]));
  if (lacks.size < MANY) return [];
  const told = plan.claims.filter((claim) => isFact(claim) && !isAboutUs(claim));
  const groups = underHeadings(plan, told, ({ firstLine }) => firstLine.start);
  return [...groups].flatMap(([heading, claims]) => {
    if (!heading || claims.length < MANY) return [];
    const its = claims.map((claim) => lacks.get(claim));
    if (!its.every((lack) => lack === 'source' || lack === 'figure')) return [];
    if (CONFLICT.test(textFrom(plan, claims))) return [];
    if (claims.some(({ firstLine }) => isSwitched(plan, firstLine.start))) return [];
    return [{ heading, claims, figures: its.filter((lack) => lack === 'figure').length }];
  });
}

/** What stands between the markers of a conflict is told apart from the rest. */
const CONFLICT = /^[<>]{7}/m;

function textFrom({ text }: Plan, claims: readonly Claim[]): string {
  return text.slice(claims[0]?.firstLine.start, claims.at(-1)?.range.end);
}

const TOLD_HERE = /^evidence\/(?:missing|figure-without-source)$/;

/** A switch or a setting has singled some of them out: then each is told by itself. */
function isSwitched({ suppressions, frontMatter, config }: Plan, offset: number): boolean {
  const settings = [...(frontMatter?.rules ?? []), ...config.rules];
  return (
    settings.some(({ rule, severity }) => severity === 'off' && TOLD_HERE.test(rule)) ||
    suppressions.some(
      ({ rule, scope }) => TOLD_HERE.test(rule) && scope.start <= offset && offset < scope.end,
    )
  );
}

/** Changes by the heading that they stand under, as a reader goes through a plan. */
import type { Heading, Plan } from '../../plan/model';
import { fold } from '../../plan/text/text';
import type { Word } from '../../words';
import { compareWords } from '../../words/shown/review/compare';
import type { Change } from './changes';

/** Changes under one heading. */
export interface ChangeGroup {
  /** The plan's own heading, or a word of ours for what stands under none. */
  readonly title: string | Word;
  /** In the order in which they were given. */
  readonly changes: readonly Change[];
}

interface Place {
  readonly key: string;
  readonly title: string | Word;
  readonly rank: number;
}

const POLICY: Place = { key: ' policy', title: compareWords.groupPolicy, rank: -2 };
const PLAN: Place = { key: ' plan', title: compareWords.groupPlan, rank: -1 };
const SOURCES: Place = {
  key: ' sources',
  title: compareWords.groupSources,
  rank: Number.POSITIVE_INFINITY,
};
/** Sorts behind every offset. */
const GONE = 2 ** 40;

/**
 * Switches and policy first, then the front matter, then heading by heading in the
 * order of `after`; what stood under headings that are gone, and sources, last.
 */
export function changeGroups(changes: readonly Change[], before: Plan, after: Plan): ChangeGroup[] {
  const groups = new Map<string, Place & { changes: Change[] }>();
  for (const change of changes) {
    const place = placeOf(change, before, after);
    const group = groups.get(place.key) ?? { ...place, changes: [] };
    group.changes.push(change);
    groups.set(place.key, group);
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
}

function placeOf({ code, ...ends }: Change, before: Plan, after: Plan): Place {
  if (/^(?:policy|switch|rule|gateKey|invisible|conflict|sourceAccess|sourceUnmarked)/.test(code)) {
    return POLICY;
  }
  // Source definitions stand at the end, under an unrelated heading.
  if (/^source|^mark(?:CounterWeakened|Grade|Date|Confidence)$/.test(code)) return SOURCES;
  const [plan, range] = ends.after ? [after, ends.after] : [before, ends.before];
  const heading = range && headingAt(plan, range.start);
  if (!heading) return PLAN;
  const key = keyOf(heading);
  const now = plan === after ? heading : after.headings.find((one) => keyOf(one) === key);
  return {
    key,
    title: (now ?? heading).text,
    rank: now ? now.range.start : GONE + heading.range.start,
  };
}

/** The heading of a section, or one above; headings inside a section divide nothing. */
function headingAt(plan: Plan, offset: number): Heading | undefined {
  const depth = plan.sectionLevel || 2;
  return plan.headings.findLast((one) => one.depth <= depth && one.range.start <= offset);
}

function keyOf({ opens, text }: Heading): string {
  return opens ?? ` ${fold(text)}`;
}

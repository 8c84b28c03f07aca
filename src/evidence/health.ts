/** How well a plan is founded: per channel its claims, their evidence, its age, and what is missing. */

import { between, lastDay } from '../finance/statements/periods/days';
import type { Channel, Claim, Plan, Range, Source } from '../plan/model';
import { readLines } from '../plan/readLines';
import { coverageCounts, type Shares, sharesOf } from './weight/coverage';
import { oursOf } from './weight/ours';
import { knownOrigins } from './weight/support';

/** What of a finding counts here. */
interface Finding {
  readonly params: Readonly<Record<string, unknown>>;
  readonly rule: string;
  readonly range: Range;
}

/** Counts of one channel: what it holds and what of it is supported. */
export interface ChannelHealth {
  /** Claims of its section; in `ask` those in the answers. */
  readonly claims: number;
  /** Of those, the ones that a source stands behind. */
  readonly supported: number;
  /** Figures in them, bound ones too. */
  readonly figures: number;
  /** Known origins of their sources, each once; unknown ones count as one together where none is known. */
  readonly independentOrigins: number;
  /** Age of their oldest source in whole calendar months; `null` without a dated source or a day. */
  readonly oldestMonths: number | null;
  /** Rules about this channel that found something, in alphabetical order. */
  readonly gaps: readonly string[];
}

/** `coverage` is supported facts over facts, 0–1; `null` without facts. */
export interface PlanHealth extends Shares {
  readonly path: string;
  /** Lines that say something, and those of them that are read and checked. */
  readonly lines: number;
  readonly read: number;
  readonly channels: Readonly<Record<Channel, ChannelHealth>>;
}

/** The health of several plans, and the shares of their facts together. */
export interface Health extends Shares {
  readonly plans: readonly PlanHealth[];
}

/** A plan with its findings, on a day. */
export interface Checked {
  readonly plan: Plan;
  readonly diagnostics: readonly Finding[];
  /** ISO; the plan's own `asOf` comes first. */
  readonly today: string | null;
  /** Where the claims begin that copies of their sources prove; `null` where it has no copies. */
  readonly proven?: ReadonlySet<number> | null;
}

/** Groups of rules that tell of evidence wherever it stands. */
const ON_EVIDENCE = /^(evidence|source)\//;

/** The health of several plans; the shares are those of all their facts together. */
export function health(checked: readonly Checked[]): Health {
  const plans = checked.map(({ plan, diagnostics, today, proven }) =>
    planHealth(plan, diagnostics, today, proven),
  );
  return { plans, ...sharesOf(checked.map(({ plan, proven }) => coverageCounts(plan, proven))) };
}

/** The health of one plan, in the shape of `zhibi health`. `today` is an ISO day, `proven` as in `Checked`. */
export function planHealth(
  plan: Plan,
  diagnostics: readonly Finding[],
  today: string | null,
  proven: ReadonlySet<number> | null = null,
): PlanHealth {
  const day = plan.frontMatter?.asOf ?? today;
  const sources = new Map(plan.sources.filter((s) => !s.duplicate).map((s) => [s.id, s]));
  const of = (channel: Channel) => channelHealth(plan, channel, sources, diagnostics, day);
  return {
    path: plan.path,
    ...readLines(plan),
    channels: { look: of('look'), listen: of('listen'), ask: of('ask'), feel: of('feel') },
    ...sharesOf([coverageCounts(plan, proven)]),
  };
}

function channelHealth(
  plan: Plan,
  channel: Channel,
  known: ReadonlyMap<string, Source>,
  diagnostics: readonly Finding[],
  today: string | null,
): ChannelHealth {
  const claims = plan.claims.filter(({ section }) => section === channel);
  const ids = new Set(claims.flatMap(({ sources }) => sources));
  const sources = [...ids].flatMap((id) => known.get(id) ?? []);
  const origins = knownOrigins(sources, oursOf(plan));
  return {
    claims: claims.length,
    supported: claims.filter(isSupported).length,
    figures: claims.reduce((sum, c) => sum + c.figures.length + c.boundFigures.length, 0),
    independentOrigins: sources.length === 0 ? 0 : Math.max(1, origins),
    oldestMonths: oldestMonths(sources, today),
    gaps: gapsOf(plan, channel, diagnostics),
  };
}

function isSupported({ sources }: Claim): boolean {
  return sources.length > 0;
}

function oldestMonths(sources: readonly Source[], today: string | null): number | null {
  if (today === null) return null;
  const days = sources.flatMap(({ date }) => (date === null ? [] : (lastDay(date) ?? [])));
  const [oldest] = days.sort();
  if (oldest === undefined) return null;
  return oldest > today ? 0 : between(oldest, today).months;
}

/**
 * Findings of the channel's own rules, and those on evidence that stand in its
 * section, on a source of its kinds or, like a missing section, name it.
 */
function gapsOf(plan: Plan, channel: Channel, diagnostics: readonly Finding[]): string[] {
  const sections = plan.sections.filter(({ id }) => id === channel).map(({ range }) => range);
  const holds = (ranges: readonly Range[], at: number) =>
    ranges.some(({ start, end }) => at >= start && at < end);
  const all = plan.sources.map(({ range }) => range);
  // Footnotes stand at the end of the file, whatever section that is in.
  const own = plan.sources.filter((s) => s.channel === channel).map(({ range }) => range);
  const found = diagnostics.filter(({ rule, range: { start }, params }) => {
    if (rule.startsWith(`${channel}/`)) return true;
    if (rule === 'format/section-missing') return names(params.missing, channel);
    if (!ON_EVIDENCE.test(rule) && rule !== 'format/section-empty') return false;
    return holds(own, start) || (holds(sections, start) && !holds(all, start));
  });
  return [...new Set(found.map(({ rule }) => rule))].sort();
}

function names(param: unknown, channel: Channel): boolean {
  return (
    Array.isArray(param) &&
    param.some((item) => item === channel || (item as { term?: string })?.term === channel)
  );
}

/** The figures that may be quoted in a meeting. */

import { Gate } from '../../evidence/outward';
import type { PlanIndex } from '../../evidence/planIndex';
import { isOurs, oursOf } from '../../evidence/weight/ours';
import { bestOf, isContradicted, isFact, isWeak, sourcesOf } from '../../evidence/weight/support';
import { metricOf, segmentMetricOf } from '../../finance/statements/names';
import { matchesWritten } from '../../finance/statements/numbers/written';
import type { BoundFigure, Claim, Plan, Source } from '../../plan/model';
import { word } from '../../plan/terms/vocabulary';
import { fold } from '../../plan/text/text';
import { metricName } from '../../render/roe/dupontNumbers';
import { differsFromBlock } from '../../rules/figure/againstBlock';
import type { Language } from '../../words';
import { boundValueOf } from '../figures/boundValue';
import type { FigureToQuote } from './model';

const MOST_FIGURES = 5;

/** Where we weigh them up: why we chose them, what we make of it, what we fear. None of it is said to them. */
const AMONG_US: ReadonlySet<string> = new Set(['fit', 'opportunities', 'risks']);

/**
 * Figures that may be quoted: with a source that is not weak, and resting on
 * nothing that was told in confidence. Of the beliefs first, then of the
 * other facts; those of the statements before those of the segments, bound ones
 * before those that are only written.
 */
export function quotableFigures(
  plan: Plan,
  beliefs: readonly Claim[],
  index: PlanIndex,
  language: Language,
): FigureToQuote[] {
  const found = new Map<string, FigureToQuote & { readonly rank: number }>();
  const gate = new Gate(plan, false, new Set());
  const ours = oursOf(plan);
  const rest = plan.claims.filter((claim) => !beliefs.includes(claim));
  for (const claim of [...beliefs, ...rest]) {
    if (AMONG_US.has(claim.section)) continue;
    if (!isFact(claim) || claim.table || !gate.shows(claim, claim.text)) continue;
    if (isContradicted(claim, index) || differsFromBlock(claim, index)) continue;
    const cited = sourcesOf(claim, index).filter((candidate) => !isWeak(candidate));
    // Our own word is nothing to quote to them.
    const source = cited.every((one) => isOurs(one, ours)) ? null : bestOf(cited);
    if (!source) continue;
    for (const { bound, ...figure } of figuresIn(plan, claim, index, language)) {
      const own = bound && bestOf(sourcesOfBound(plan, bound, index));
      const key = `${figure.what} ${figure.value}`;
      if (!found.has(key)) found.set(key, { ...figure, source: own ?? source });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_FIGURES)
    .map(({ what, value, source }) => ({ what, value, source }));
}

/** The bound figures of a claim that are right; the claim itself where it has only plain ones. */
function figuresIn(
  plan: Plan,
  claim: Claim,
  index: PlanIndex,
  language: Language,
): (Omit<FigureToQuote, 'source'> & { readonly rank: number; readonly bound?: BoundFigure })[] {
  if (claim.boundFigures.length === 0) {
    const counts = claim.figures.some(({ text }) => /\d/.test(text));
    return counts ? [{ what: claim.text, value: null, rank: 2 }] : [];
  }
  return claim.boundFigures.flatMap((figure) => {
    const bound = boundValueOf(plan, index, figure);
    if (!bound?.found) return [];
    if (!matchesWritten(figure.written, bound.value, bound.kind, bound.context)) return [];
    const rank = figure.scheme === 'roe' ? 0 : 1;
    return [{ what: pathOf(plan, figure, language), value: figure.written, rank, bound: figure }];
  });
}

/** A peer's own sources, else those of the block that the figure is of. */
function sourcesOfBound(plan: Plan, { scheme, entity }: BoundFigure, index: PlanIndex): Source[] {
  const is = (name: string | null) => name !== null && fold(name) === fold(entity ?? '');
  const block =
    scheme === 'segments'
      ? plan.segments.find((one) => is(one.entity))
      : (plan.roe.find((one) => is(one.entity)) ??
        plan.roe.find((one) => one.peers.some((peer) => is(peer.entity))));
  const peer =
    block?.kind === 'roe' && !is(block.entity) ? block.peers.find((one) => is(one.entity)) : null;
  const cited = peer && peer.sources.length > 0 ? peer.sources : (block?.sources ?? []);
  return cited.flatMap(({ id }) => index.names.sources.get(id) ?? []).filter((one) => !isWeak(one));
}

function pathOf(plan: Plan, { entity, period, segment, metric }: BoundFigure, language: Language) {
  const statements = plan.roe.find((block) => block.entity === entity)?.statements ?? undefined;
  const known = segment === null && metric !== null ? metricOf(metric, statements) : null;
  const ofSegment = segment !== null && metric !== null ? segmentMetricOf(metric) : null;
  const segmentName = ofSegment && word('segmentMetric', ofSegment, language);
  const name = known ? metricName(known, language) : (segmentName ?? metric);
  return [entity, period, segment, name].filter((part) => part !== null).join(' · ');
}

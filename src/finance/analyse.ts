/** Everything that is computed of a customer and its peers, for editor, command line and notebook alike. */
import { changesOf, type RoeChange } from './compare/attribution';
import { type Lead, leadsOf } from './compare/leads';
import { comparePeers, type PeerComparison, shownValue } from './compare/peers';
import { isOtherCurrency, type SegmentPeriod, segmentPeriods } from './compare/segments';
import { once, onceFor } from './once';
import { type PeriodResult, periodResults } from './ratios/dupont';
import { metricOf, segmentMetricOf } from './statements/names';
import { asOutflows } from './statements/numbers/signs';
import type { WrittenContext } from './statements/numbers/written';
import { orderOf } from './statements/periods/order';
import { labelKey } from './statements/periods/periods';
import {
  isRatio,
  type MetricKind,
  metricKind,
  type Segments,
  type Statements,
  segmentMetricKind,
  valueAt,
} from './statements/statements';

/** The ratios of one company by period, and the changes of its ROE. */
export interface EntityAnalysis {
  readonly statements: Statements;
  readonly entity: string;
  /** The customer, for a peer. */
  readonly peerOf: string | null;
  readonly periods: readonly PeriodResult[];
  readonly changes: readonly RoeChange[];
}

/** The customer beside its peers, with what the gaps could open. */
export interface Analysis extends PeerComparison {
  readonly customer: EntityAnalysis;
  /** Those of the block, then the other blocks and theirs; each entity once. */
  readonly peers: readonly EntityAnalysis[];
  /** From its own past, its peers and its segments: by kind, the largest first. */
  readonly leads: readonly Lead[];
}

/** Computes the ratios of the customer and of all its peers, the changes, the comparison and the leads; `segments` are the customer's. */
export function analyse(
  customer: Statements,
  extraPeers: readonly Statements[] = [],
  segments: SegmentsInput | null = null,
): Analysis {
  const own = entityAnalysis(customer, null);
  const peers = peersOf(customer, extraPeers).map((peer) => entityAnalysis(peer, customer.entity));
  const compared = comparePeers(own, peers);
  const leads = once(() => {
    const parts =
      segments && !isOtherCurrency(segments, customer)
        ? analyseSegments(segments, customer).periods
        : [];
    return leadsOf(own, compared.comparisons, parts);
  });
  return {
    customer: own,
    peers,
    leftOut: compared.leftOut,
    // Most of the time goes into these two, and most rules ask for neither.
    get comparisons() {
      return compared.comparisons;
    },
    get leads() {
      return leads();
    },
  };
}

/** The ratios of one entity and why its ROE changed. */
export function entityAnalysis(written: Statements, peerOf: string | null): EntityAnalysis {
  const statements = asOutflows(written);
  const periods = periodResults(statements);
  const changes = once(() => changesOf(statements, periods, orderOf(statements.periods)));
  return {
    statements,
    entity: statements.entity,
    peerOf,
    periods,
    get changes() {
      return changes();
    },
  };
}

function peersOf(customer: Statements, extra: readonly Statements[]): Statements[] {
  const all = [...customer.peers, ...extra.flatMap((block) => [block, ...block.peers])];
  const seen = new Set([customer.entity]);
  return all.filter((peer) => {
    if (seen.has(peer.entity)) return false;
    seen.add(peer.entity);
    return true;
  });
}

/** What a bound figure's address leads to: a value, or the part that isn't there. */
export type BoundValue =
  | {
      readonly found: true;
      readonly value: number;
      readonly kind: MetricKind;
      /** For `matchesWritten` and `rewriteWritten`. */
      readonly context: WrittenContext;
    }
  | { readonly found: false; readonly missing: 'entity' | 'period' | 'segment' | 'metric' };

const missing = (part: 'entity' | 'period' | 'segment' | 'metric'): BoundValue => ({
  found: false,
  missing: part,
});

/** What addresses lead to in an analysis. */
const valuesKnown = onceFor((_: Analysis | SegmentsAnalysis) => new Map<string, BoundValue>());

/** The value at an address, found once for all that ask. */
function valueOnce(
  of: Analysis | SegmentsAnalysis,
  address: readonly string[],
  find: () => BoundValue,
): BoundValue {
  const known = valuesKnown(of);
  const key = address.join('\0');
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}

/** The value of `roe:ENTITY/PERIOD/METRIC`; a ratio that can't be computed is the published one. */
export function metricValue(
  analysis: Analysis,
  entity: string,
  period: string,
  metric: string,
): BoundValue {
  return valueOnce(analysis, [entity, period, metric], () =>
    findMetric(analysis, entity, period, metric),
  );
}

function findMetric(
  analysis: Analysis,
  entity: string,
  period: string,
  metric: string,
): BoundValue {
  const all = [analysis.customer, ...analysis.peers];
  const found = all.find((candidate) => candidate.entity === entity);
  if (!found) return missing('entity');
  const key = labelKey(period);
  const index = found.periods.findIndex((result) => labelKey(result.label) === key);
  const result = found.periods[index];
  if (!result) return missing('period');
  const { statements } = found;
  const row = metricOf(metric, statements);
  if (!row) return missing('metric');
  const value = isRatio(row) ? shownValue(result, row) : valueAt(statements.rows[row], index);
  if (value === null) return missing('metric');
  const { currency, unit } = statements;
  return { found: true, value, kind: metricKind(row), context: { currency, unit } };
}

/** The parts of a company by period: shares, growth and margins. */
export interface SegmentsAnalysis {
  readonly segments: SegmentsInput;
  readonly periods: readonly SegmentPeriod[];
  /** The currency of the statements where it is another one, so that nothing was borrowed from them. */
  readonly otherCurrency: string | null;
}

/** Segments as a block has them. */
export interface SegmentsInput extends Segments {
  /** The factor of the block's unit. */
  readonly unit?: number | null;
}

/** The segments of a block by period; `statements` are those of the same entity. */
export function analyseSegments(
  segments: SegmentsInput,
  statements: Statements | null,
): SegmentsAnalysis {
  const other = isOtherCurrency(segments, statements);
  return {
    segments,
    periods: segmentPeriods(segments, statements),
    otherCurrency: other ? (statements?.currency ?? null) : null,
  };
}

/** The value of `segments:ENTITY/PERIOD/SEGMENT/METRIC`, in the first block of that entity. */
export function segmentValue(
  blocks: readonly SegmentsAnalysis[],
  entity: string,
  period: string,
  segment: string,
  metric: string,
): BoundValue {
  const block = blocks.find((candidate) => candidate.segments.entity === entity);
  if (!block) return missing('entity');
  return valueOnce(block, [period, segment, metric], () =>
    findSegmentMetric(block, period, segment, metric),
  );
}

function findSegmentMetric(
  block: SegmentsAnalysis,
  period: string,
  segment: string,
  metric: string,
): BoundValue {
  const result = block.periods.find((candidate) => labelKey(candidate.label) === labelKey(period));
  if (!result) return missing('period');
  const found = result.segments.find((candidate) => candidate.name === segment);
  if (!found) return missing('segment');
  const key = segmentMetricOf(metric);
  const value = key && found[key];
  if (!key || value === null) return missing('metric');
  const { currency, unit = null } = block.segments;
  return { found: true, value, kind: segmentMetricKind(key), context: { currency, unit } };
}

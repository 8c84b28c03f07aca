/** The customer beside its peers, on one basis: median, best, the gap, and the gap in money. */

import { once } from '../once';
import type { PeriodResult } from '../ratios/dupont';
import { finite, medianOf } from '../statements/numbers/decimal';
import { matchPeriods } from '../statements/periods/periods';
import {
  type Basis,
  RATIO_TRAITS,
  RATIOS,
  type Ratio,
  type Scope,
  valueAt,
} from '../statements/statements';
import { basisOfRatio, type EntityResults, isAveraged, isScoped, Recomputed } from './basis';
import { WORTH } from './worth';

export type { EntityResults } from './basis';

/** Why a peer's value counts for less: it is on another basis than the customer's, or the peer is no example. */
export type Mark = 'published' | 'computed' | 'scope' | 'loss' | 'thin' | 'not-meaningful';

/** A ratio of the customer beside its peers in one period. */
export interface Comparison {
  readonly period: string;
  readonly ratio: Ratio;
  /** The customer's on `basis`: computed, or published where only published ones stand beside it. */
  readonly value: number;
  /** Of three or more peers. */
  readonly median: number | null;
  /** The best peer; `null` where neither way is better, or no peer is an example. */
  readonly best: number | null;
  readonly bestEntity: string | null;
  /** value − median, below three peers value − best. */
  readonly gap: number | null;
  /** The gap times what it is measured against, signed like the gap, in ones of the customer's currency. */
  readonly gapInMoney: number | null;
  /** Each peer's value, on `basis` as far as its rows go. */
  readonly entities: Readonly<Record<string, number>>;
  /** Of all values here; `null` where the ratio needs no balance over time. */
  readonly basis: Basis | null;
  /** All values are published ones. */
  readonly published: boolean;
  /** Peers on another basis are left out of median and best; those that make a loss, of best. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** Of peers that are an industry: the quartiles around their median. */
  readonly spreads: Readonly<Record<string, Spread>>;
}

/** The quartiles of an industry. */
export interface Spread {
  readonly p25: number | null;
  readonly p75: number | null;
  /** Of how many companies, where the block says. */
  readonly companies: number | null;
}

/** A peer and the periods of the customer that none of its periods matches. */
export interface LeftOut {
  readonly entity: string;
  readonly periods: readonly string[];
}

/** All ratios beside the peers, and which peers were left out. */
export interface PeerComparison {
  readonly comparisons: readonly Comparison[];
  readonly leftOut: readonly LeftOut[];
}

/** More profit in cash than this isn't better. */
const ENOUGH_CASH = 1.2;

/** The number of peers from which on a median says something. */
const ENOUGH = 3;

/** Compared by its share of revenue, its days, or not at all: money of two companies isn't one. */
const APART: ReadonlySet<Ratio> = new Set(['freeCashFlow', 'workingCapital']);

/** Compares each period of the customer with the matching periods of its peers. */
export function comparePeers(
  customer: EntityResults,
  peers: readonly EntityResults[],
): PeerComparison {
  const ours = customer.statements.periods;
  const matches = peers.map((peer) => matchPeriods(ours, peer.statements.periods));
  const comparisons = once(() => {
    const own = new Recomputed(customer);
    const others = peers.map((peer) => new Recomputed(peer));
    return ours.flatMap((_, index) => {
      const beside = others.flatMap((results, i) => {
        const match = matches[i]?.[index] ?? null;
        return match === null ? [] : [{ results, index: match }];
      });
      return RATIOS.flatMap((ratio) => compareRatio({ results: own, index }, ratio, beside) ?? []);
    });
  });
  const leftOut = peers.flatMap((peer, i) => {
    const periods = ours.filter((_, index) => (matches[i]?.[index] ?? null) === null);
    const labels = periods.map((period) => period.label);
    return labels.length > 0 ? [{ entity: peer.statements.entity, periods: labels }] : [];
  });
  return {
    leftOut,
    get comparisons() {
      return comparisons();
    },
  };
}

interface Side {
  readonly results: Recomputed;
  readonly index: number;
}

interface Value {
  readonly entity: string;
  readonly value: number;
  /** `null` where it is on the customer's basis and the peer an example. */
  readonly mark: Mark | null;
}

function compareRatio(customer: Side, ratio: Ratio, peers: readonly Side[]): Comparison | null {
  if (APART.has(ratio) || peers.length === 0) return null;
  const { statements, periods } = customer.results.of;
  const own = periods[customer.index];
  if (!own) return null;
  const basis = commonBasis([customer, ...peers], ratio);
  const at = ({ results, index }: Side) =>
    results.at(index, basis, statements.days, scopeFor(ratio, statements.scope, results));
  const result = at(customer) ?? own;
  const computed = result.ratios[ratio];
  const asPublished = isPublished(own, ratio, peers, computed);
  const value = asPublished ? (own.reported[ratio] ?? null) : computed;
  const others = peers.flatMap((peer): Value[] => {
    const theirs = at(peer);
    return theirs ? peerValue(peer, theirs, own, ratio, statements.scope, asPublished) : [];
  });
  if (value === null || others.length === 0) return null;
  const comparable = others.filter(({ mark }) => !isOther(mark));
  const best = bestOf(
    ratio,
    others.filter(({ mark }) => mark === null),
  );
  const median =
    comparable.length >= ENOUGH ? medianOf(comparable.map((other) => other.value)) : null;
  const benchmark = median ?? (comparable.length < ENOUGH ? (best?.value ?? null) : null);
  const gap = benchmark === null ? null : finite(value - benchmark);
  const base = WORTH.get(ratio)?.(customer.results.of, customer.index, result) ?? null;
  return {
    period: own.label,
    ratio,
    value,
    median,
    best: best?.value ?? null,
    bestEntity: best?.entity ?? null,
    gap,
    gapInMoney: gap === null || base === null ? null : finite(gap * base),
    entities: Object.fromEntries(others.map((other) => [other.entity, other.value])),
    basis: isAveraged(ratio) && !asPublished ? basis : null,
    published: asPublished,
    marks: Object.fromEntries(
      others.flatMap(({ entity, mark }) => (mark === null ? [] : [[entity, mark] as const])),
    ),
    spreads: Object.fromEntries(peers.flatMap((peer) => spreadOf(peer, ratio))),
  };
}

/** The quartiles are published, as the median beside them is. */
function spreadOf({ results, index }: Side, ratio: Ratio): [string, Spread][] {
  const { entity, quartiles, companies = null } = results.of.statements;
  const p25 = valueAt(quartiles?.p25[ratio], index);
  const p75 = valueAt(quartiles?.p75[ratio], index);
  return p25 === null && p75 === null ? [] : [[entity, { p25, p75, companies }]];
}

/** The customer's, where the ratio differs by it; what is of all owners anyway stays as its block has it. */
function scopeFor(ratio: Ratio, scope: Scope, { of }: Recomputed): Scope {
  return isScoped(ratio) ? scope : of.statements.scope;
}

/** Averages only where everybody has them, else closing balances for all. */
function commonBasis(sides: readonly Side[], ratio: Ratio): Basis {
  const closing = sides.some(({ results, index }) => {
    const result = results.of.periods[index];
    return (
      result !== undefined &&
      result.ratios[ratio] !== null &&
      basisOfRatio(results.of, result, ratio) === 'ending'
    );
  });
  return closing ? 'ending' : 'average';
}

/** Published values are compared where the customer's own is published too, and nothing can be computed on one side. */
function isPublished(
  own: PeriodResult,
  ratio: Ratio,
  peers: readonly Side[],
  computed: number | null,
): boolean {
  if (own.reported[ratio] === undefined) return false;
  if (ratio === 'weightedRoe') return false;
  const has = peers.some(({ results, index }) => results.of.periods[index]?.ratios[ratio] != null);
  return computed === null || !has;
}

function peerValue(
  peer: Side,
  theirs: PeriodResult,
  own: PeriodResult,
  ratio: Ratio,
  scope: Scope,
  asPublished: boolean,
): Value[] {
  const { statements, periods } = peer.results.of;
  const shown = periods[peer.index];
  const { entity } = statements;
  const published = shown?.reported[ratio] ?? null;
  if (asPublished && published !== null) {
    return [{ entity, value: published, mark: exampleMark(shown) }];
  }
  if (ratio === 'cagr' && own.cagrYears !== theirs.cagrYears) return [];
  const inScope = peer.results.canBeOf(scope, ratio, peer.index);
  const value = (inScope ? theirs : shown)?.ratios[ratio] ?? null;
  if (value !== null) {
    const other: Mark | null = !inScope ? 'scope' : asPublished ? 'computed' : null;
    return [{ entity, value, mark: other ?? exampleMark(theirs) }];
  }
  return published === null ? [] : [{ entity, value: published, mark: 'published' }];
}

/** On another basis, so that neither median nor best may hold it. */
function isOther(mark: Mark | null): boolean {
  return mark === 'published' || mark === 'computed' || mark === 'scope';
}

/** Whoever makes a loss, or lives on next to no equity, is nobody's example. */
function exampleMark(result: PeriodResult | undefined): Mark | null {
  if (!result) return null;
  const { notMeaningful, thinEquity, reported, ratios } = result;
  const profit = result.profit ?? ratios.netMargin ?? reported.netMargin ?? reported.roe ?? null;
  if (profit !== null && profit <= 0) return 'loss';
  if (notMeaningful.some(({ ratio }) => ratio === 'roe')) return 'not-meaningful';
  return thinEquity ? 'thin' : null;
}

/** The computed value, else the published one. */
export function shownValue(result: PeriodResult, ratio: Ratio): number | null {
  return result.ratios[ratio] ?? result.reported[ratio] ?? null;
}

/** As it is judged: of cash more than enough is enough. */
export function judged(ratio: Ratio, value: number): number {
  return ratio === 'cashContent' ? Math.min(value, ENOUGH_CASH) : value;
}

function bestOf(ratio: Ratio, peers: readonly Value[]): Value | null {
  const { better } = RATIO_TRAITS[ratio];
  if (better === null) return null;
  const sign = better === 'higher' ? 1 : -1;
  return peers.reduce<Value | null>(
    (best, peer) =>
      best === null || (judged(ratio, peer.value) - judged(ratio, best.value)) * sign > 0
        ? peer
        : best,
    null,
  );
}

/** How right the certainties of opportunities were, once their results are known. */
import { medianOf } from '../../finance/statements/numbers/decimal';
import { dayNumber } from '../../finance/statements/periods/days';
import type { Certainties } from './money';

/** One opportunity with a result, as its history tells. Days are ISO. */
export interface OpportunityOutcome {
  /** The term of its certainty as first written; `null` for a percentage. */
  readonly term: keyof Certainties | null;
  /** Probability as first written and as last before the result, 0–1. */
  readonly first: number;
  readonly last: number;
  readonly closeFirst: string | null;
  readonly closeLast: string | null;
  readonly result: 'won' | 'lost' | 'postponed';
  /** When the result was first written. */
  readonly year: string;
  readonly owner: readonly string[];
}

/** What was said and what came true, of `count` opportunities; shares from 0 to 1. */
export interface Group {
  readonly name: string;
  readonly said: number;
  readonly cameTrue: number;
  readonly count: number;
}

/** How certainties compared with results, over many opportunities. */
export interface Calibration {
  /** Opportunities that were won or lost; postponed ones count for dates alone. */
  readonly count: number;
  /** False under ten results: nothing below can be told from chance. */
  readonly enough: boolean;
  readonly byClass: readonly Group[];
  readonly byYear: readonly Group[];
  readonly byOwner: readonly Group[];
  /**
   * Mean squared error of the last probability (Brier 1950): 0 is perfect, 0.25 is
   * what saying 50 % always gives. `null` without results.
   */
  readonly brier: number | null;
  /**
   * Of the opportunities that had a close date: the share that moved it, the median of
   * the days (later is positive) and of their size, and how many moved each way.
   */
  readonly moved: {
    readonly share: number;
    readonly medianDays: number;
    readonly medianSize: number;
    readonly later: number;
    readonly earlier: number;
    readonly count: number;
  } | null;
  /** The map that would have been right, where each class has results enough; else the given one stays. */
  readonly certainties: Partial<Certainties>;
}

/** Fewer results tell nothing. */
export const ENOUGH = 10;
/** Fewer of one class don't change its probability. */
const ENOUGH_OF_CLASS = 5;
/** The classes that percentages are put into, by their lower bound. */
const BANDS: readonly (readonly [least: number, name: string])[] = [
  [0.8, '80–100%'],
  [0.6, '60–79%'],
  [0.4, '40–59%'],
  [0.2, '20–39%'],
  [0, '0–19%'],
];
const TERMS = ['high', 'medium', 'low'] as const;

/** Sums up what was said against what came; the order of `outcomes` doesn't matter. */
export function calibrate(outcomes: readonly OpportunityOutcome[]): Calibration {
  const closed = outcomes.filter(({ result }) => result !== 'postponed');
  const owners = closed.flatMap((one) => one.owner.map((name) => [name, one] as const));
  return {
    count: closed.length,
    enough: closed.length >= ENOUGH,
    byClass: groups(closed.map((one) => [classOf(one), one])),
    byYear: groups(closed.map((one) => [one.year, one])),
    byOwner: groups(owners),
    brier: closed.length === 0 ? null : mean(closed.map((one) => (one.last - hit(one)) ** 2)),
    moved: movedOf(outcomes),
    certainties: rightMap(closed),
  };
}

const hit = ({ result }: OpportunityOutcome) => (result === 'won' ? 1 : 0);
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function classOf({ term, first }: OpportunityOutcome): string {
  return term ?? BANDS.find(([least]) => first >= least)?.[1] ?? '';
}

function groups(
  entries: readonly (readonly [name: string, outcome: OpportunityOutcome])[],
): Group[] {
  const byName = new Map<string, OpportunityOutcome[]>();
  for (const [name, outcome] of entries) {
    byName.set(name, [...(byName.get(name) ?? []), outcome]);
  }
  return [...byName]
    .map(([name, own]) => ({
      name,
      said: mean(own.map(({ first }) => first)),
      cameTrue: mean(own.map(hit)),
      count: own.length,
    }))
    .sort((a, b) => order(a.name) - order(b.name) || (a.name < b.name ? -1 : 1));
}

function order(name: string): number {
  const at = TERMS.indexOf(name as (typeof TERMS)[number]);
  return at >= 0 ? at : TERMS.length;
}

function rightMap(closed: readonly OpportunityOutcome[]): Partial<Certainties> {
  if (closed.length < ENOUGH) return {};
  return Object.fromEntries(
    TERMS.flatMap((term) => {
      const own = closed.filter((one) => one.term === term);
      if (own.length < ENOUGH_OF_CLASS) return [];
      return [[term, Math.round(mean(own.map(hit)) * 100) / 100]];
    }),
  );
}

function movedOf(outcomes: readonly OpportunityOutcome[]): Calibration['moved'] {
  const days = outcomes.flatMap(({ closeFirst, closeLast }) => {
    const [from, to] = [dayNumber(closeFirst), dayNumber(closeLast)];
    return from === null || to === null ? [] : [to - from];
  });
  if (days.length === 0) return null;
  const moved = days.filter((count) => count !== 0);
  return {
    share: moved.length / days.length,
    medianDays: medianOf(moved) ?? 0,
    medianSize: medianOf(moved.map(Math.abs)) ?? 0,
    later: moved.filter((count) => count > 0).length,
    earlier: moved.filter((count) => count < 0).length,
    count: days.length,
  };
}

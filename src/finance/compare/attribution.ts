/** Why ROE changed: the change split into its three drivers, by three methods. */
import { type PeriodResult, periodResult } from '../ratios/dupont';
import { orderOf, type PeriodOrder } from '../statements/periods/order';
import type { Basis, Statements } from '../statements/statements';

/** The three drivers of ROE in the order in which chain substitution takes them. */
export const DRIVERS = ['netMargin', 'assetTurnover', 'equityMultiplier'] as const;
/** One of the three factors of ROE: net margin, asset turnover, equity multiplier. */
export type Driver = (typeof DRIVERS)[number];
/** A number for each driver: its value, or what it added to ROE. */
export type Drivers = Readonly<Record<Driver, number>>;

/** How ROE moved from one period to another, split into the drivers. */
export interface RoeChange {
  readonly from: string;
  readonly to: string;
  /** Of both ends; "ending" also where only one period has opening balances. */
  readonly basisUsed: Basis;
  /** ROE from, ROE to and their difference, as fractions. */
  readonly roeFrom: number;
  readonly roeTo: number;
  readonly total: number;
  /** The drivers at both ends, on the basis of the change. */
  readonly before: Drivers;
  readonly after: Drivers;
  readonly chain: Drivers;
  /** `null` where a factor is not positive: then Shapley serves. */
  readonly lmdi: Drivers | null;
  readonly shapley: Drivers;
}

/** 连环替代法: (a1−a0)b0c0, a1(b1−b0)c0, a1b1(c1−c0). Exact; depends on the order. */
export function chain(from: Drivers, to: Drivers): Drivers {
  return substitution(from, to, DRIVERS);
}

/**
 * Logarithmic mean Divisia index: L(R1, R0)·ln(k1/k0). Exact and free of order
 * (Ang 2005); undefined, so `null`, when a factor is ≤ 0.
 */
export function lmdi(from: Drivers, to: Drivers): Drivers | null {
  if (DRIVERS.some((driver) => from[driver] <= 0 || to[driver] <= 0)) return null;
  const weight = logarithmicMean(product(to), product(from));
  const parts = byDriver((driver) => weight * Math.log(to[driver] / from[driver]));
  return isSound(parts) ? parts : null;
}

/** Shapley value: the mean of chain substitution over the six orders. Exact, for any signs. */
export function shapley(from: Drivers, to: Drivers): Drivers {
  const all = ORDERS.map((order) => substitution(from, to, order));
  return byDriver((driver) => all.reduce((sum, one) => sum + one[driver], 0) / all.length);
}

/** The drivers that moved ROE the way it went, the strongest first; all three where none stands out by itself. */
export function reasonsOf({ chain, total }: Pick<RoeChange, 'chain' | 'total'>): readonly Driver[] {
  const along = DRIVERS.filter((driver) => chain[driver] * total > 0);
  const strongest = along.reduce<Driver | null>(
    (most, driver) =>
      most === null || Math.abs(chain[driver]) > Math.abs(chain[most]) ? driver : most,
    null,
  );
  return strongest === null ? DRIVERS : [strongest];
}

/** The changes between each period and the same one of the year before, both on one basis. */
export function changesOf(
  statements: Statements,
  results: readonly PeriodResult[],
  order: PeriodOrder = orderOf(statements.periods),
): RoeChange[] {
  return results.flatMap((to, index) => {
    const before = order.base[index] ?? null;
    const from = before === null ? undefined : results[before];
    if (before === null || !from) return [];
    const same = from.basisUsed === to.basisUsed;
    const change = same
      ? changeBetween(from, to)
      : changeBetween(
          periodResult(statements, order, before, 'ending'),
          periodResult(statements, order, index, 'ending'),
        );
    return change ?? [];
  });
}

/** `null` where a driver of either period is missing or means nothing. */
function changeBetween(from: PeriodResult, to: PeriodResult): RoeChange | null {
  const [before, after] = [driversOf(from), driversOf(to)];
  const [roeFrom, roeTo] = [from.ratios.roe, to.ratios.roe];
  if (!before || !after || roeFrom === null || roeTo === null) return null;
  const change = {
    from: from.label,
    to: to.label,
    basisUsed: to.basisUsed,
    roeFrom,
    roeTo,
    total: roeTo - roeFrom,
    before,
    after,
    chain: chain(before, after),
    lmdi: lmdi(before, after),
    shapley: shapley(before, after),
  };
  const sound = isSound(change.chain) && isSound(change.shapley) && Number.isFinite(change.total);
  return sound ? change : null;
}

/** No overflow, no underflow. */
function isSound(parts: Drivers): boolean {
  return DRIVERS.every((driver) => Number.isFinite(parts[driver]));
}

function driversOf({ ratios }: PeriodResult): Drivers | null {
  const { netMargin, assetTurnover, equityMultiplier } = ratios;
  if (netMargin === null || assetTurnover === null || equityMultiplier === null) return null;
  return { netMargin, assetTurnover, equityMultiplier };
}

const ORDERS: readonly (readonly Driver[])[] = DRIVERS.flatMap((first) =>
  DRIVERS.filter((driver) => driver !== first).map((second) => [
    first,
    second,
    ...DRIVERS.filter((driver) => driver !== first && driver !== second),
  ]),
);

/** What each driver adds when they are replaced one after the other. */
function substitution(from: Drivers, to: Drivers, order: readonly Driver[]): Drivers {
  const current: Record<Driver, number> = { ...from };
  const added: Record<Driver, number> = { netMargin: 0, assetTurnover: 0, equityMultiplier: 0 };
  for (const driver of order) {
    const difference = to[driver] - from[driver];
    added[driver] = DRIVERS.reduce(
      (value, other) => (other === driver ? value : value * current[other]),
      difference,
    );
    current[driver] = to[driver];
  }
  return added;
}

/** L(x, y) = (x − y) / ln(x / y), L(x, x) = x; each form of ln where it keeps its digits. */
function logarithmicMean(x: number, y: number): number {
  if (x === y) return x;
  const change = (x - y) / y;
  return (x - y) / (Math.abs(change) < 0.5 ? Math.log1p(change) : Math.log(x / y));
}

function product(drivers: Drivers): number {
  return DRIVERS.reduce((value, driver) => value * drivers[driver], 1);
}

function byDriver(value: (driver: Driver) => number): Drivers {
  return {
    netMargin: value('netMargin'),
    assetTurnover: value('assetTurnover'),
    equityMultiplier: value('equityMultiplier'),
  };
}

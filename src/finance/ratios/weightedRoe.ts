/** Weighted average ROE as the CSRC defines it. */

import { type Series, valueAt, type WeightedKey } from '../statements/statements';
import type { Fault } from './outcome';

/**
 * P0 / (E0 + NP/2 + Ei·Mi/M0 − Ej·Mj/M0 ± Ek·Mk/M0), 编报规则第9号 (2010). P0, E0
 * and NP are needed; what is not given of the rest did not happen; M0 is the
 * length of the period unless given; Ek carries its own sign. A fraction, `null`
 * where inputs are missing.
 */
export function weightedRoe(
  inputs: Readonly<Partial<Record<WeightedKey, Series>>>,
  index: number,
  months: number,
): number | null | Fault {
  const input = (key: WeightedKey) => valueAt(inputs[key], index);
  const [profit, opening, netProfit] = [input('P0'), input('E0'), input('NP')];
  if (profit === null || opening === null || netProfit === null) return null;
  const length = input('M0') ?? months;
  if (length <= 0) return null;
  const part = (equity: WeightedKey, since: WeightedKey) =>
    ((input(equity) ?? 0) * (input(since) ?? 0)) / length;
  const equity = opening + netProfit / 2 + part('Ei', 'Mi') - part('Ej', 'Mj') + part('Ek', 'Mk');
  if (!(equity > 0)) return { reason: 'weighted-equity-not-positive', row: 'weighted' };
  return profit / equity;
}

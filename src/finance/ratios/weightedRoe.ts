/** Weighted average ROE as the CSRC defines it. */

import { type Series, valueAt, type WeightedKey } from '../statements/statements';
import type { Fault } from './outcome';

/**
 * P0 / (E0 + NP/2 + ΣEi·Mi/M0 − ΣEj·Mj/M0 ± ΣEk·Mk/M0), 编报规则第9号 (2010). P0, E0
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
  const part = (kind: 'i' | 'j' | 'k') => {
    let sum = 0;
    for (const nth of ['', 2, 3, 4, 5, 6, 7, 8, 9]) {
      sum +=
        (input(`E${kind}${nth}` as WeightedKey) ?? 0) *
        (input(`M${kind}${nth}` as WeightedKey) ?? 0);
    }
    return sum / length;
  };
  const equity = opening + netProfit / 2 + part('i') - part('j') + part('k');
  if (!(equity > 0)) return { reason: 'weighted-equity-not-positive', row: 'weighted' };
  return profit / equity;
}

/** What is at stake in a plan: the money of its open opportunities. */
import type { Plan } from '../../plan/model';
import { moneyIn } from '../board/money';

/** A sum of money in one currency. */
export interface Stake {
  /** ISO code; `null` where none is written. */
  readonly currency: string | null;
  /** In ones of the currency. */
  readonly value: number;
  /** How many opportunities it is the sum of. */
  readonly opportunities: number;
}

/**
 * The sizes of the opportunities that are neither won nor lost, summed by
 * currency, the largest first. What names no sum of money is not in it.
 */
export function stakesOf(plan: Plan): Stake[] {
  const sums = new Map<string | null, Stake>();
  for (const { size, result } of plan.opportunities) {
    const money = result === null && size !== null ? moneyIn(size) : null;
    if (!money) continue;
    const { currency } = money;
    const { value, opportunities } = sums.get(currency) ?? { value: 0, opportunities: 0 };
    const sum = { currency, value: value + money.value, opportunities: opportunities + 1 };
    sums.set(currency, sum);
  }
  return [...sums.values()].sort((a, b) => b.value - a.value);
}

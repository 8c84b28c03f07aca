/** Arithmetic with values that may be missing or mean nothing. */
import { finite } from '../statements/numbers/decimal';
import type { RowKey } from '../statements/statements';

/** Why a ratio says nothing although all its inputs are there. */
export type Reason =
  | 'equity-not-positive'
  | 'mixed-scope'
  | 'ebt-not-positive'
  | 'ebit-not-positive'
  | 'net-income-not-positive'
  | 'total-net-income-not-positive'
  | 'revenue-not-positive'
  | 'previous-revenue-not-positive'
  | 'cost-not-positive'
  | 'assets-not-positive'
  | 'current-liabilities-not-positive'
  | 'weighted-equity-not-positive';

/** Why a ratio is not meaningful. */
export interface Fault {
  readonly reason: Reason;
  /** The row that breaks the condition. */
  readonly row: RowKey | 'weighted';
  /** Only the balance at the start of the period breaks it. */
  readonly opening?: true;
}

/** A value, missing, or a reason why it means nothing. */
export type Outcome = number | null | Fault;

/** A reason, rather than a value or a missing one. */
export function isFault(outcome: Outcome): outcome is Fault {
  return typeof outcome === 'object' && outcome !== null;
}

/** The value, `null` where there is none for whatever reason. */
export function numeric(outcome: Outcome): number | null {
  return typeof outcome === 'number' ? finite(outcome) : null;
}

/** Missing if an input is missing, else the first reason, else the result. */
export function combine(
  a: Outcome,
  b: Outcome,
  compute: (a: number, b: number) => Outcome,
): Outcome {
  if (a === null || b === null) return null;
  if (isFault(a)) return a;
  if (isFault(b)) return b;
  const result = compute(a, b);
  return typeof result === 'number' ? finite(result) : result;
}

/** a / b; `notPositive` where b ≤ 0. */
export function over(a: Outcome, b: Outcome, notPositive: Fault): Outcome {
  return combine(a, b, (x, y) => (y > 0 ? x / y : notPositive));
}

/** a × b. */
export function times(a: Outcome, b: Outcome): Outcome {
  return combine(a, b, (x, y) => x * y);
}

/** a + b. */
export function plus(a: Outcome, b: Outcome): Outcome {
  return combine(a, b, (x, y) => x + y);
}

/** a − b. */
export function minus(a: Outcome, b: Outcome): Outcome {
  return combine(a, b, (x, y) => x - y);
}

/** Amounts in ones of the currency beside the value of a block, signs aside. */
import { digitsOf, sameDigits } from '../figures/digits';
import type { Written } from '../figures/written';

/** Whether an amount is the written one, to as many digits as were written. */
export function isWritten(amount: number, figure: Written): boolean {
  const [end] = figure.ends;
  return end !== undefined && isOfSize(amount, figure) && sameDigits(digitsOf(amount), end.digits);
}

/** Whether both are of one size, whatever their digits: no other power of ten explains them. */
export function isOfSize(amount: number, { ends: [end], scale }: Written): boolean {
  if (!end || amount === 0) return false;
  return Math.abs((end.value * 10 ** (scale ?? 0)) / Math.abs(amount) - 1) < 0.1;
}

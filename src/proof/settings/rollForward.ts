/** The year of a row between two balances: what was added and taken from the one to the other. */
import type { CopyIndex } from '../text/copyIndex';
import { AMOUNT } from './heads';

/** Rows between two balances at most. */
const BETWEEN = 25;
const BALANCE =
  /^[^\t]{0,40}(?:\b(?:balances?|at|as of|outstanding|beginning|end(?:ing)?)\b|余额|期初|期末|年初|年末)[^\t]{0,40}/i;
const YEAR = /(?:19|20)\d\d/g;

/** `null` where the row doesn't stand between two dated balances. */
export function rolledYear(index: CopyIndex, line: number): string | null {
  const [before, after] = [balanceFrom(index, line, -1), balanceFrom(index, line, 1)];
  return before !== null && after !== null && before <= after ? after : null;
}

function balanceFrom({ lines }: CopyIndex, line: number, step: 1 | -1): string | null {
  for (let n = 1; n <= BETWEEN; n++) {
    const one = lines[line + step * n];
    if (!one || one.page !== lines[line]?.page) return null;
    if (!/^[^\t]*\t.*\d/.test(one.text)) continue;
    const label = BALANCE.exec(one.text)?.[0] ?? '';
    const year = label.match(YEAR)?.at(-1);
    // A head that says of which day it is has no amounts.
    if (year !== undefined && AMOUNT.test(one.text)) return year;
  }
  return null;
}

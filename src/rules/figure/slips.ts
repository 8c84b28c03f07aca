/** How a number that was typed differs from the one that was meant. */
import { NUMBER } from '../../finance/statements/numbers/amount';
import { rewriteWritten, type WrittenContext } from '../../finance/statements/numbers/written';
import type { MetricKind } from '../../finance/statements/statements';
import { narrow } from '../../plan/text/text';

export type Slip = 'swapped' | 'unit' | 'near' | 'sign';

/** As a part of the value: further away it is another number. */
const NEAR = 0.05;
/** Powers of ten that lie between the usual units. */
const POWERS = [1, 2, 3, 4, 6, 8];
/** Decimals with which the value is asked for. */
const PRECISE = '1.00000000';

const FIRST_NUMBER = new RegExp(NUMBER);

/**
 * How the number in `written` misses `value`; "equal" within one unit of its
 * last place that counts, since people cut off as often as they round; `null` when it is
 * another number, or none of that kind. `negative`: the words make it a loss or a fall.
 */
export function slipOf(
  written: string,
  value: number,
  kind: MetricKind,
  context: WrittenContext,
  negative = false,
): Slip | 'equal' | null {
  const text = narrow(written).replace(/^\s*[-−]/, '');
  const found = FIRST_NUMBER.exec(text);
  // A probe with the number's unit tells the value in that unit.
  const probe = found && text.replace(found[0], PRECISE);
  const precise = probe ? rewriteWritten(probe, Math.abs(value), kind, context) : null;
  const exact = Number(FIRST_NUMBER.exec(precise ?? '')?.[0].replaceAll(',', ''));
  if (!found || !(exact > 0)) return null;
  const slip = compare(found[0].replaceAll(',', ''), exact);
  if (negative === value < 0) return slip;
  return slip === 'equal' || slip === 'near' ? 'sign' : null;
}

function compare(digits: string, exact: number): Slip | 'equal' | null {
  const typed = Number(digits);
  const decimals = digits.split('.')[1]?.length ?? 0;
  // The zeros of 8,500 don't count: it may be 8,530, rounded.
  const zeros = decimals > 0 ? 0 : (/(?<!0)0*$/.exec(digits)?.[0].length ?? 0);
  const last = 10 ** (zeros - decimals);
  if (Math.abs(typed - exact) <= last) return 'equal';
  // Few digits hit many numbers by chance.
  const count = digits.replace(/^[0.]+|\./g, '').length;
  if (count < 2) return null;
  if (count > 2 && isSwapped(digits, exact.toFixed(decimals))) return 'swapped';
  const powers = [...POWERS, ...POWERS.map((power) => -power)];
  if (powers.some((power) => Math.abs(typed - exact * 10 ** power) <= last / 2)) return 'unit';
  return Math.abs(typed / exact - 1) <= NEAR ? 'near' : null;
}

/** Two neighbouring digits changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const apart = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = 0, second = 0] = apart;
  const between = a.slice(first + 1, second);
  return (
    apart.length === 2 &&
    (between === '' || between === '.') &&
    a[first] === b[second] &&
    a[second] === b[first]
  );
}

/** Decimal arithmetic on binary numbers, so that what people write is met. */

/** `value` × 10^`power`, without the noise of a binary product (46748.78 × 10⁴ is 467487800). */
export function shift(value: number, power: number): number {
  if (power === 0) return value;
  // Whole numbers that a number surely holds have no noise.
  const whole = power > 0 && Number.isInteger(value) ? value * 10 ** power : Number.NaN;
  if (Number.isSafeInteger(whole)) return whole;
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

/**
 * `value` × 10^`power` rounded half-up (away from zero) to `decimals` places,
 * as digits: 0.065706, 2, 2 → "6.57". The 15 digits that a number surely holds
 * are rounded, so that 1.005 is the 1.005 that was meant. "0" without sign for
 * what rounds to nothing. Not for NaN or Infinity.
 */
export function roundHalfUp(value: number, decimals: number, power = 0): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  const scale = Number(exponent) - 14 + power + decimals;
  const rounded = scale >= 0 ? digits * 10n ** BigInt(scale) : halfUp(digits, -scale);
  const padded = String(rounded).padStart(decimals + 1, '0');
  const cut = padded.length - decimals;
  const text = decimals > 0 ? `${padded.slice(0, cut)}.${padded.slice(cut)}` : padded;
  return value < 0 && rounded !== 0n ? `-${text}` : text;
}

function halfUp(digits: bigint, places: number): bigint {
  // Fifteen digits cut at more places than they have are less than a half.
  if (places > 15) return 0n;
  const divisor = 10n ** BigInt(places);
  return (digits * 2n + divisor) / (divisor * 2n);
}

/** A finite number, else `null`. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Of an even number the middle between the two in the middle; `null` of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[half]];
  return low === undefined || high === undefined ? null : finite(low / 2 + high / 2);
}

/** Significant digits of two numbers, compared. */

/** Whether the digits of two numbers are the same, the longer ones rounded or cut to as many as the shorter. */
export function alikeDigits(a: string, b: string): boolean {
  return a.length > b.length ? sameDigits(a, b) : sameDigits(b, a);
}

/** Whether the copy's digits, rounded half-up or cut to as many as are written, are the figure's. */
export function sameDigits(copy: string, figure: string): boolean {
  const length = figure.length;
  if (copy.length <= length) return copy.padEnd(length, '0') === figure;
  const cut = copy.slice(0, length);
  if (cut === figure) return true;
  if (copy.charCodeAt(length) < 53) return false;
  // A carry may add a digit: 99.96 is 100.0, of which as many are compared.
  const up = String(BigInt(cut) + 1n);
  return up === figure || (up.length > length && up.slice(0, length) === figure);
}

/** The significant digits of a value, zeros at its end as they come: `5` of 0.5, `8900` of 8,900. */
export function digitsOf(value: number): string {
  // Fifteen digits are all that a number surely has.
  return String(Number(Math.abs(value).toPrecision(15)))
    .replace('.', '')
    .replace(/^0+/, '');
}

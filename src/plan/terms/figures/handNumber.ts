/** Numbers as people write them by hand: `1,200`, `3.5`, `四十`, `两百五`. */

const DIGITS = '零一二三四五六七八九';
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value; null where it is none, or too odd to be sure. */
export function handNumber(written: string): number | null {
  if (/^\d/.test(written)) {
    const value = Number(written.replaceAll(',', ''));
    return Number.isFinite(value) && value > 0 ? value : null;
  }
  let sum = 0;
  let digit = 0;
  let last = 1;
  for (const char of written.replaceAll('两', '二')) {
    const step = STEPS[char];
    const at = DIGITS.indexOf(char);
    if (step !== undefined) {
      sum += (digit || 1) * step;
      [digit, last] = [0, step];
    } else if (at > 0) digit = at;
    else if (char !== '零') return null;
    else last = 1;
  }
  // 两百五 is 250, 四十五 is 45.
  const value = sum + (last > 10 ? (digit * last) / 10 : digit);
  return value > 0 ? value : null;
}

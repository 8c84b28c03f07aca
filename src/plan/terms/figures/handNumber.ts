/** Numbers as people write them by hand: `1,200`, `3.5`, `四十`, `两百五`. */

const DIGITS = '零一二三四五六七八九';
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `二十五` is 25, `十五点三` 15.3, `一百二` 120, `两千` 2000; `null` where it is none. Up to 千: 万 and 亿 are units. */
export function hanNumber(text: string): number | null {
  const [whole = '', part] = text.replaceAll('两', '二').split('点');
  if (!/^[零一二三四五六七八九十百千]+$/.test(whole)) return null;
  let sum = 0;
  let digit = 0;
  let last = 1;
  for (const char of whole) {
    const power = POWERS[char];
    if (power === undefined) {
      if (char === '零') last = 10;
      digit = DIGITS.indexOf(char);
      continue;
    }
    sum += (digit || 1) * power;
    digit = 0;
    last = power;
  }
  // 一百二 is 120, 一百零二 and 十二 are as they are said.
  sum += digit * (last >= 100 ? last / 10 : 1);
  if (part === undefined) return sum;
  const places = [...part].map((char) => DIGITS.indexOf(char));
  return places.includes(-1) ? null : Number(`${sum}.${places.join('')}`);
}

/** The value, above 0; null where it is none. */
export function handNumber(written: string): number | null {
  const value = /^\d/.test(written) ? Number(written.replaceAll(',', '')) : hanNumber(written);
  return value !== null && Number.isFinite(value) && value > 0 ? value : null;
}

/** Numbers that are always the same for a seed, and what is drawn with them. */

/** @param {number} seed */
export function randomOf(seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[below(list.length)];
  return { random, below, pick };
}

/** Another digit at one of the first three places, no leading zero, and not what rounding makes of it. */
export function altered(number, { pick, below }) {
  const places = [...number].flatMap((char, at) => (/\d/.test(char) ? [at] : [])).slice(0, 3);
  for (let tries = 0; tries < 200; tries++) {
    const at = pick(places);
    const digit = String(below(10));
    if (digit === number[at] || (at === 0 && digit === '0')) continue;
    const made = number.slice(0, at) + digit + number.slice(at + 1);
    const [a, b] = [number, made].map((one) => Number.parseFloat(one.replaceAll(',', '')));
    if (Math.abs(a - b) / a > 0.004) return made;
  }
  return null;
}

/** GBK bytes of a text, from the platform's own decoder turned round. */
export function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const letter = decoder.decode(new Uint8Array([high, low]));
      if (letter.length === 1 && !codes.has(letter)) codes.set(letter, [high, low]);
    }
  }
  return new Uint8Array(
    [...text].flatMap((letter) => {
      if (letter.charCodeAt(0) < 0x80) return [letter.charCodeAt(0)];
      const bytes = codes.get(letter);
      if (!bytes) throw new Error(`not in GBK: ${letter}`);
      return [...bytes];
    }),
  );
}

/** Bytes as text: by their mark, else as UTF-8, else as they say, else as Chinese or Western files are written. */

/** Throws nothing: what can't be decoded comes out as U+FFFD. `declared` is an encoding that the file names. */
export function plainText(bytes: Uint8Array, declared?: string): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decoded(bytes, 'utf-16le') ?? '';
  if (a === 0xfe && b === 0xff) return decoded(bytes, 'utf-16be') ?? '';
  const utf8 = decoded(bytes, 'utf-8', true);
  if (utf8 !== null) return utf8;
  const named =
    declared && !/^utf-?8$|ascii/i.test(declared) ? decoded(bytes, declared, true) : null;
  return named ?? decoded(bytes, 'gbk', true) ?? decoded(bytes, 'windows-1252') ?? '';
}

/** `null` where the encoding is unknown, or `fatal` and the bytes are none of it. */
function decoded(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

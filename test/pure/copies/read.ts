import { type CopyText, isUnreadable, type ReadOptions, readCopy } from '../../../src/copies';

/** The text of a copy that must be readable. */
export async function read(
  bytes: Uint8Array,
  name = 'copy',
  options: ReadOptions = {},
): Promise<CopyText> {
  const copy = await readCopy(bytes, name, options);
  if (isUnreadable(copy)) throw new Error(`${copy.unreadable} ${JSON.stringify(copy.params)}`);
  return copy;
}

export const utf8 = (text: string) => new TextEncoder().encode(text);

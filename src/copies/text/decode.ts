/** Text of a table file: UTF-8, UTF-16 with its mark, else GBK as Chinese sites write it. */
import { breathe, type Control, ReadError } from '../control';

/** Bytes between two pauses. */
const PIECE = 256 * 1024;

/** The encoding of `bytes`; throws `ReadError` when they are no text in any of these. */
export async function encodingOf(bytes: Uint8Array, control: Control): Promise<string> {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : '';
  for (const encoding of marked ? [marked] : ['utf-8', 'gbk']) {
    if (await isIn(encoding, bytes, control)) return encoding;
  }
  throw new ReadError('bad-encoding');
}

/** The text in pieces of about `size` bytes: as a whole, it would take as much again as the file. */
export function* textPieces(bytes: Uint8Array, encoding: string, size: number): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += size) {
    yield decoder.decode(bytes.subarray(at, at + size), { stream: true });
  }
  yield decoder.decode();
}

async function isIn(encoding: string, bytes: Uint8Array, control: Control): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
      // No table holds NUL; what does is a program, a picture, an old workbook.
      if (at === 0 && text.slice(0, 10_000).includes('\0')) throw new ReadError('bad-encoding');
      await breathe(control, (0.1 * at) / bytes.length);
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof ReadError) throw error;
    return false;
  }
}

/** Text of a table file: UTF-8, UTF-16 with its mark, else GBK as Chinese sites write it. */
import { breathe, type Control, ImportError } from './imported';

/** Bytes between two pauses. */
const PIECE = 256 * 1024;

/** Decodes `bytes`; throws `ImportError` when they are no text in any of these. */
export async function decodeText(bytes: Uint8Array, control: Control): Promise<string> {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return required(await decodeAs('utf-16le', bytes, control));
  if (a === 0xfe && b === 0xff) return required(await decodeAs('utf-16be', bytes, control));
  const text = (await decodeAs('utf-8', bytes, control)) ?? (await decodeAs('gbk', bytes, control));
  return required(text);
}

function required(text: string | null): string {
  // No table holds NUL; what does is a program, a picture, an old workbook.
  if (text === null || text.slice(0, 10_000).includes('\0')) throw new ImportError('bad-encoding');
  return text;
}

/** `null` when the bytes are not of that encoding. */
async function decodeAs(
  encoding: string,
  bytes: Uint8Array,
  control: Control,
): Promise<string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: string[] = [];
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      parts.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
      await breathe(control, (0.1 * at) / bytes.length);
    }
    parts.push(decoder.decode());
  } catch (error) {
    if (error instanceof ImportError) throw error;
    return null;
  }
  return parts.join('');
}

/**
 * A PDF that unpacks to more than the cap is turned away before PDF.js sees it,
 * which would unpack any stream whole into memory.
 */
import type { Budget } from '../fault';

/** A byte of deflate gives no more than this. */
const MOST_RATIO = 1032;
/** Bytes that are unpacked between two looks at the clock. */
const PIECE = 16 * 1024;
/** Bytes before a stream in which its dictionary stands. */
const DICTIONARY = 2000;

const STREAM = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d] as const;
const END = [0x65, 0x6e, 0x64, 0x73, 0x74, 0x72, 0x65, 0x61, 0x6d] as const;

/** Throws `too-much` for a stream, pictures aside, that unpacks beyond the limit. */
export async function checkStreams(bytes: Uint8Array, budget: Budget): Promise<void> {
  for (let at = indexOf(bytes, STREAM, 0); at >= 0; ) {
    let start = at + STREAM.length;
    if (bytes[start] === 0x0d) start++;
    if (bytes[start] === 0x0a) start++;
    const end = indexOf(bytes, END, start);
    const stop = end < 0 ? bytes.length : end;
    const packers = packersOf(bytes, at);
    const worst = (stop - start) * MOST_RATIO ** packers;
    if (packers > 0 && worst > budget.limits.unpacked) {
      await unpacked(bytes.subarray(start, stop), packers, budget);
      await budget.breathe();
    }
    at = indexOf(bytes, STREAM, end < 0 ? bytes.length : end + END.length);
  }
}

/** How often a stream is packed by deflate; 0 for a picture, which nobody unpacks. */
function packersOf(bytes: Uint8Array, at: number): number {
  let text = '';
  for (const byte of bytes.subarray(Math.max(0, at - DICTIONARY), at))
    text += String.fromCharCode(byte);
  const own = text.slice(Math.max(text.lastIndexOf('endobj'), text.lastIndexOf('endstream')) + 1);
  if (/\/Subtype\s*\/Image\b/.test(own)) return 0;
  return own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
}

/** Unpacks and forgets, counting; what is no deflate (encrypted, broken) gives nothing. */
async function unpacked(bytes: Uint8Array, packers: number, budget: Budget): Promise<void> {
  const { Unzlib } = await import('../office/inflate');
  const { unpacked: limit } = budget.limits;
  let size = 0;
  const stage = (left: number): ((piece: Uint8Array) => void) => {
    const next = left > 1 ? stage(left - 1) : undefined;
    const inflate = new Unzlib((piece) => {
      size += piece.length;
      if (size > limit) throw budget.tooMuch();
      if (next) for (const part of piecesOf(piece)) next(part);
    });
    return (piece) => inflate.push(piece);
  };
  const first = stage(packers);
  try {
    for (const piece of piecesOf(bytes)) {
      first(piece);
      budget.check();
    }
  } catch (error) {
    // The library's own errors have a code that is a number.
    if (typeof (error as { code?: unknown }).code !== 'number') throw error;
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function indexOf(bytes: Uint8Array, word: readonly number[], from: number): number {
  const first = word[0] as number;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (word.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

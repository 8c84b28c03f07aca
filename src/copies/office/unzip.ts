/** The wanted files of a zip, in bounds whatever its headers claim. */

import { breathe, type Control, ReadError, tooLarge } from '../control';

/** Unpacked bytes of all wanted files. */
const UNPACKED_LIMIT = 64 * 1024 * 1024;
/** Packed bytes that are inflated at once: a thousandfold bomb stays at a few MB. */
const PIECE = 4 * 1024;
/**
 * An unpacked file, in the pieces in which it came: put together, a large one would
 * be there twice. Who reads it takes the pieces out, so that they go as cells come.
 */
export type Part = Uint8Array[];

const MOST_FILES = 2000;
const PIECES_PER_BREATH = 2;

/** Reads the files of `bytes` whose name `wanted` accepts. Throws `ReadError` for bombs and for what is no zip. */
export async function unzipWanted(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  control: Control,
): Promise<Map<string, Part>> {
  const files = new Map<string, Uint8Array[]>();
  const isNew = (name: string) => {
    if (files.has(name) || !wanted(name)) return false;
    files.set(name, []);
    return true;
  };
  await streamWanted(bytes, isNew, (name, data) => files.get(name)?.push(data), control);
  return files;
}

/**
 * The same, handing each piece on as it comes, for files too large to be kept; more than `limit`
 * bytes are not unpacked.
 */
export async function streamWanted(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  take: (name: string, data: Uint8Array) => void,
  control: Control,
  limit = UNPACKED_LIMIT,
): Promise<void> {
  const { Unzip, UnzipInflate, UnzipPassThrough } = await import('./inflate');
  const state: { size: number; count: number; failed: Error | null } = {
    size: 0,
    count: 0,
    failed: null,
  };
  const unzip = new Unzip((file) => {
    state.count++;
    if (state.count > MOST_FILES) state.failed ??= new ReadError('bad-workbook');
    if (!wanted(file.name)) return;
    file.ondata = (error, data) => {
      if (error) state.failed ??= error;
      state.size += data?.length ?? 0;
      if (state.size > limit) {
        state.failed ??= tooLarge(limit / 1024 / 1024, 'MB');
        return;
      }
      if (data && !state.failed) take(file.name, data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const end = at + PIECE;
    try {
      unzip.push(bytes.subarray(at, end), end >= bytes.length);
    } catch (error) {
      state.failed ??= error as Error;
    }
    if (state.failed instanceof ReadError) throw state.failed;
    if (state.failed) throw new ReadError('bad-workbook');
    if ((at / PIECE) % PIECES_PER_BREATH === 0) await breathe(control, (0.2 * at) / bytes.length);
  }
}

/** Reads the bytes of copies: in a thread in Node; in the web host by a file of ours that is loaded on use. */
import type { CopyText, ReadOptions, Unreadable } from '../../copies/model';
import type { Params, Word } from '../../words';
import { ownFile, ownModule } from '../host/ownFile';

/** A page as PDF, or what to tell where there is none. */
type Printed = { readonly bytes: Uint8Array } | { readonly word: Word; readonly params: Params };

export interface CopyHost {
  read(bytes: Uint8Array, name: string): Promise<CopyText | Unreadable>;
  /** A page as PDF; `null` where no browser can be started. */
  readonly print: ((html: string) => Promise<Printed>) | null;
  /** A file's path without links; `null` where there is no telling. */
  realPath(path: string): Promise<string | null>;
}

let host: CopyHost | null = null;

/** Set by dist/engine.js, in Node. */
export function useCopyHost(given: CopyHost): void {
  host = given;
}

/** Who reads copies here: what `useCopyHost` gave, else this worker itself, which prints nothing. */
export function copyHost(): CopyHost {
  host ??= { read: readHere, print: null, realPath: async () => null };
  return host;
}

type Read = (
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
) => Promise<CopyText | Unreadable>;

let reader: Promise<Read> | undefined;

const PATIENCE_MS = 60_000;

/** The web host is a worker already; the reader lets it breathe between bounded pieces of work. */
async function readHere(bytes: Uint8Array, name: string): Promise<CopyText | Unreadable> {
  reader ??= loadReader();
  const read = await reader;
  const end = performance.now() + PATIENCE_MS;
  return read(bytes, name, {
    stop: () => performance.now() > end,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    cmap: (cmap) => ownFile('dist', 'cmaps', `${cmap}.bcmap`),
  });
}

async function loadReader(): Promise<Read> {
  return (await ownModule<{ readCopy: Read }>('dist', 'web', 'copies.js')).readCopy;
}

/** Who reads the bytes of copies: a thread in Node; in the web host a file of ours, loaded on use. */
import * as vscode from 'vscode';
import type { CopyText, ReadOptions, Unreadable } from '../../copies/model';
import { extensionUri } from '../page';

export interface CopyHost {
  read(bytes: Uint8Array, name: string): Promise<CopyText | Unreadable>;
  /** A file's path without links; `null` where there is no telling. */
  realPath(path: string): Promise<string | null>;
}

let host: CopyHost | null = null;

/** Set by dist/engine.js, in Node. */
export function useCopyHost(given: CopyHost): void {
  host = given;
}

export function copyHost(): CopyHost {
  host ??= { read: readHere, realPath: async () => null };
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

/** As VS Code loads extensions there: no file can be required. */
async function loadReader(): Promise<Read> {
  const code = new TextDecoder().decode(await ownFile('dist', 'web', 'copies.js'));
  const module: { exports: { readCopy?: Read } } = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);
  const { readCopy } = module.exports;
  if (!readCopy) throw new Error('dist/web/copies.js');
  return readCopy;
}

async function ownFile(...path: string[]): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri(), ...path));
}

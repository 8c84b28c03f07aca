/**
 * What the editor's engine has no way to by itself where it runs in Node: threads,
 * real paths and a browser to print with. Built as dist/copyHost.js, which dist/engine.js hands to the engine.
 */
import { realpath } from 'node:fs/promises';

import { type Printed, printPdf } from './printPdf';

export { readInThread as read } from './inThread';

/** A page as PDF, by a browser of this machine. */
export function print(html: string): Promise<Printed> {
  return printPdf(html, process.env);
}

/** Without links. Rejects where nothing is there. */
export function realPath(path: string): Promise<string> {
  return realpath(path);
}

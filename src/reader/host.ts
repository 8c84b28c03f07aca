/**
 * What the editor's engine has no way to by itself where it runs in Node: threads
 * and real paths. Built as dist/copyHost.js, which dist/engine.js hands to the engine.
 */
import { realpath } from 'node:fs/promises';

export { readInThread as read } from './inThread';

/** Without links. Rejects where nothing is there. */
export function realPath(path: string): Promise<string> {
  return realpath(path);
}

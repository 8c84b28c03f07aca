import { relative, sep } from 'node:path';

/** `path` as reports write it: relative to the working directory, with `/`. */
export function shownPath(cwd: string, path: string): string {
  const way = relative(cwd, path) || '.';
  return slashed(way);
}

/** The same relative path with `/`; on systems where `\\` may stand in a name it stays. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

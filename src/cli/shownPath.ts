import { relative, sep } from 'node:path';

/** `path` as reports write it: relative to the working directory, with `/`. */
export function shownPath(cwd: string, path: string): string {
  const way = relative(cwd, path) || '.';
  return sep === '/' ? way : way.replaceAll(sep, '/');
}

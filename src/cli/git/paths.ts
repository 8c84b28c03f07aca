/** Paths of the command line as places of a repository, which need not be there any more. */
import { isAbsolute, relative, resolve } from 'node:path';
import { reviewWords } from '../../words/shown/review/git';
import { UsageError } from '../errors';
import { isPattern, splitPattern } from '../files/find/glob';
import { slashed } from '../files/find/shownPath';

/** Files, folders and patterns; none means everything. */
export class PathFilter {
  readonly #folders: readonly string[];
  readonly #patterns: readonly ((path: string) => boolean)[];

  constructor(
    private readonly paths: readonly string[],
    cwd: string,
    root: string,
  ) {
    const within = (path: string) => {
      const way = slashed(relative(root, resolve(cwd, path)));
      if (way === '..' || way.startsWith('../') || isAbsolute(way)) {
        throw new UsageError(reviewWords.outsideRepository, { path });
      }
      return way;
    };
    this.#folders = paths.map((path) => (isPattern(path) ? null : within(path))).filter(isText);
    this.#patterns = paths.filter(isPattern).map((pattern) => {
      const { base, matches } = splitPattern(pattern);
      const folder = within(base);
      // A pattern may be meant as a name: `:(top)magic*.md` is one.
      const literal = within(pattern);
      return (path) => {
        if (path === literal) return true;
        if (folder !== '' && !path.startsWith(`${folder}/`)) return false;
        return matches(folder === '' ? path : path.slice(folder.length + 1));
      };
    });
  }

  accepts(path: string): boolean {
    if (path === '') return false;
    if (this.paths.length === 0) return true;
    return this.#folders.some((f) => isIn(f, path)) || this.#patterns.some((m) => m(path));
  }

  /** Whether the policy of `folder` holds for anything that is asked for. */
  concerns(folder: string): boolean {
    if (this.paths.length === 0 || this.#patterns.length > 0) return true;
    return this.#folders.some((f) => isIn(folder, f) || isIn(f, folder));
  }
}

function isText(value: string | null): value is string {
  return value !== null;
}

function isIn(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

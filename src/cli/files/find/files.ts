/** Which files the paths of the command line mean: files, folders, patterns. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isPlan } from '../../../language/isPlan';
import { CONFIG_NAME } from '../../../plan/read/yaml/config/configFile';
import { cliWords } from '../../../words/cli/cli';
import type { Revision } from '../../copies/place';
import { Unread } from '../../errors';
import type { Complaints } from '../../io';
import { type ConfigSource, repositoryOf } from '../configs';
import { isInside, isThere, orUnread, readBounded, realPathInside } from '../readFile';
import { isPattern, splitPattern } from './glob';
import { shownPath } from './shownPath';

const HEAD_LIMIT = 64 * 1024;
const DEEPEST = 100;

/** A plan, or a `.zhibi.yaml` that was named. */
export interface FoundFile {
  readonly kind: 'plan' | 'config';
  /** As reports write it. */
  readonly path: string;
  /** Absolute, as reached. */
  readonly file: string;
  /** Absolute, without links. */
  readonly real: string;
  /** Its content, where it isn't the version in the work tree. */
  readonly bytes?: Uint8Array;
  /** The commit or index that its content and its copies are from; both are those in the work tree without it. */
  readonly revision?: Revision;
}

type Accepts = (file: string) => boolean;

/** Collects the plans that arguments mean: each once, links out of the tree and ignored files left out. */
export class FileFinder {
  readonly found: FoundFile[] = [];
  readonly #seen = new Set<string>();
  /** Plans met, repeated ones included. */
  #met = 0;
  readonly #cwdRoot: string;

  constructor(
    private readonly cwd: string,
    private readonly configs: ConfigSource,
    private readonly complaints: Complaints,
    /** Named files that are no plans are skipped in silence. */
    private readonly ignoreUnknown: boolean,
  ) {
    this.#cwdRoot = realpathSync(repositoryOf(cwd) ?? cwd);
  }

  /** Adds the plans that one argument means. */
  add(argument: string): void {
    const file = resolve(this.cwd, argument);
    this.#try(argument, () => {
      if (!isThere(file) && isPattern(argument)) {
        this.#addPattern(argument);
        return;
      }
      const real = realPathInside(file, this.#rootOf(file));
      const stat = orUnread(() => statSync(real));
      if (stat.isDirectory()) this.#addFolder(file, real);
      else if (stat.isFile()) this.#addNamed(file, real);
      else throw new Unread(cliWords.notRegular);
    });
  }

  /** What a named path must not lead out of. */
  #rootOf(file: string): string {
    if (isInside(this.#cwdRoot, file)) return this.#cwdRoot;
    const folder = orUnread(() => realpathSync(dirname(file)));
    return repositoryOf(folder) ?? folder;
  }

  #addNamed(file: string, real: string): void {
    const path = shownPath(this.cwd, file);
    if (basename(file) === CONFIG_NAME) this.#take('config', file, real);
    else if (this.configs.forFolder(dirname(file)).ignores(file)) {
      this.complaints.note(cliWords.ignored, { path });
    } else if (isPlanFile(file, real)) this.#take('plan', file, real);
    else if (!this.ignoreUnknown) throw new Unread(cliWords.notAPlan);
  }

  #addFolder(file: string, real: string): void {
    const before = this.#met;
    this.#walk(file, real, real, () => true, 0);
    this.#noteIfNone(before, shownPath(this.cwd, file));
  }

  #addPattern(argument: string): void {
    const { base, matches } = splitPattern(sep === '/' ? argument : argument.replaceAll(sep, '/'));
    const folder = resolve(this.cwd, base);
    let matched = false;
    const accepts: Accepts = (file) => {
      const way = shownPath(folder, file);
      const parts = way.split('/');
      const hit = parts.some((_, index) => matches(parts.slice(0, index + 1).join('/')));
      matched ||= hit;
      return hit;
    };
    const before = this.#met;
    if (isThere(folder) && orUnread(() => statSync(folder)).isDirectory()) {
      const real = realPathInside(folder, this.#rootOf(folder));
      this.#walk(folder, real, real, accepts, 0);
    }
    if (!matched) throw new Unread(cliWords.noMatch);
    this.#noteIfNone(before, argument);
  }

  #noteIfNone(before: number, path: string): void {
    if (this.#met === before) this.complaints.note(cliWords.noPlans, { path });
  }

  /** Depth first, by name; links to folders are not followed. */
  #walk(folder: string, real: string, root: string, accepts: Accepts, depth: number): void {
    const path = shownPath(this.cwd, folder);
    if (depth > DEEPEST) {
      this.complaints.fail(cliWords.tooDeep, { path, n: DEEPEST });
      return;
    }
    const entries = this.#try(path, () =>
      orUnread(() => readdirSync(real, { withFileTypes: true })),
    );
    const { ignores } = this.configs.forFolder(folder);
    for (const entry of (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name === 'node_modules' || entry.name.startsWith('.') || ignores(file)) continue;
        this.#walk(file, join(real, entry.name), root, accepts, depth + 1);
      } else if (accepts(file) && /\.md$/i.test(entry.name) && !ignores(file)) {
        this.#try(shownPath(this.cwd, file), () =>
          this.#addEntry(file, join(real, entry.name), root, entry),
        );
      }
    }
  }

  #addEntry(file: string, real: string, root: string, entry: Dirent): void {
    const named = /\.account\.md$/i.test(entry.name);
    if (!entry.isSymbolicLink() && !entry.isFile()) {
      if (named) throw new Unread(cliWords.notRegular);
      return;
    }
    let target = real;
    if (entry.isSymbolicLink()) {
      // A dead link or one out of the tree is skipped; reported only if it is named like a plan.
      try {
        target = realPathInside(real, root);
      } catch (error) {
        if (named) throw error;
        return;
      }
      if (statSync(target).isDirectory()) return;
    }
    if (isPlanFile(file, target)) this.#take('plan', file, target);
  }

  #take(kind: FoundFile['kind'], file: string, real: string): void {
    this.#met++;
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    this.found.push({ kind, path: shownPath(this.cwd, file), file, real });
  }

  /** Runs `action`; what can't be read is reported, and the rest goes on. */
  #try<T>(path: string, action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      this.complaints.fail(error.word, { path, ...error.params });
      return undefined;
    }
  }
}

/** Told from the name, else from the first lines in one bounded read. */
function isPlanFile(file: string, real: string): boolean {
  if (isPlan(file, () => undefined)) return true;
  if (!/\.md$/i.test(file)) return false;
  const lines = readBounded(real, HEAD_LIMIT)
    .toString('utf8')
    .split(/\r\n|\r|\n/);
  return isPlan(file, (index) => lines[index]);
}

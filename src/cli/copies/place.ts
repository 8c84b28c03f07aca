/** Where the files that a plan links as copies lie, and what may be read of them. */
import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { COPY_LIMITS } from '../../copies/model';
import { Unread } from '../errors';
import { repositoryOf } from '../files/configs';
import { slashed } from '../files/find/shownPath';
import { isInside, readBounded } from '../files/readFile';
import type { BlobReader } from '../git/blobs';
import type { GitFile } from '../git/fileList';
import { Git } from '../git/git';
import type { Io } from '../io';

/** What lies at the link of a copy. */
export type FoundCopy =
  | { readonly state: 'file'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly state: 'too-large'; readonly name: string }
  | { readonly state: 'missing' }
  | { readonly state: 'outside' };

/** Reads a copy by its path as it is linked from a plan. */
export interface CopyPlace {
  find(plan: string, path: string): Promise<FoundCopy>;
}

/** A commit, or the index, whose files are the copies. */
export interface Revision {
  readonly root: string;
  /** Id of the commit; `null`: the index. */
  readonly commit: string | null;
}

/** Absolute on one system or another, or to a device: `C:\x`, `\\server\x`, `/etc/x`, `NUL`. */
const ELSEWHERE = /^(?:[a-z]:|[\\/])|\0/i;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i;

function isElsewhere(path: string): boolean {
  return ELSEWHERE.test(path) || path.split(/[\\/]/).some((part) => DEVICE.test(part.trim()));
}

/** Copies as they lie in the folders: regular files inside the repository, else the working directory. */
export class FolderPlace implements CopyPlace {
  constructor(private readonly cwd: string) {}

  /** `plan`: the real path of its file. */
  async find(plan: string, path: string): Promise<FoundCopy> {
    if (isElsewhere(path)) return { state: 'outside' };
    const folder = dirname(plan);
    const root = this.#rootOf(folder);
    const file = resolve(folder, path);
    if (!isInside(root, file)) return { state: 'outside' };
    try {
      lstatSync(file);
      const real = realpathSync(file);
      if (!isInside(root, real)) return { state: 'outside' };
      return limited(readBounded(real, COPY_LIMITS.bytes), basename(file));
    } catch (error) {
      if (error instanceof Unread || (error as NodeJS.ErrnoException).code) {
        return { state: 'missing' };
      }
      throw error;
    }
  }

  #rootOf(folder: string): string {
    const repository = repositoryOf(folder);
    if (repository !== null) return realpathSync(repository);
    const cwd = realpathSync(this.cwd);
    return isInside(cwd, folder) ? cwd : folder;
  }
}

/** Copies as they are in a commit or in the index. */
export class GitPlace implements CopyPlace {
  #files: Promise<ReadonlyMap<string, string>> | null = null;

  constructor(
    private readonly git: Git,
    private readonly blobs: BlobReader,
    private readonly commit: string | null,
  ) {}

  static of({ root, commit }: Revision, env: Io['env']): GitPlace {
    const git = Git.at(root, env);
    return new GitPlace(git, git.blobs(), commit);
  }

  async find(plan: string, path: string): Promise<FoundCopy> {
    if (isElsewhere(path)) return { state: 'outside' };
    const file = resolve(dirname(plan), path);
    if (!isInside(this.git.root, file)) return { state: 'outside' };
    this.#files ??= this.#list();
    const id = (await this.#files).get(slashed(relative(this.git.root, file)));
    const bytes = id === undefined ? null : await this.blobs.read(id, COPY_LIMITS.bytes);
    return bytes ? limited(bytes, basename(file)) : { state: 'missing' };
  }

  close(): void {
    this.blobs.close();
  }

  async #list(): Promise<ReadonlyMap<string, string>> {
    const { commit, git } = this;
    const { files } = commit === null ? await git.index() : await git.tree(commit);
    return new Map(files.map(({ path, id }: GitFile) => [path, id]));
  }
}

function limited(bytes: Uint8Array, name: string): FoundCopy {
  return bytes.length > COPY_LIMITS.bytes
    ? { state: 'too-large', name }
    : { state: 'file', bytes, name };
}

/** The folder for what is kept between runs, within the user's own cache folder. */
export function cacheFolder(env: Io['env'], home: string): string {
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'zhibi');
}

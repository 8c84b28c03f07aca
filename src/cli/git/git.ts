/**
 * What is read of a git repository, which may be anybody's.
 *
 * Git runs programs that a repository's configuration names (fsmonitor, diff
 * drivers, filters, remote helpers). So only plumbing that needs none of them
 * is called, without a shell, with these switched off; what a person typed is
 * never taken for an option; and the work tree is read by ourselves.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { gitWords } from '../../words/shown/review/git';
import { Refusal } from '../errors';
import { repositoryOf } from '../files/configs';
import { isInside } from '../files/readFile';
import type { Io } from '../io';
import { BlobReader } from './blobs';
import { filesOf, type GitFile, type GitFiles, isId, REGULAR } from './fileList';

/** Before every command. */
const SAFE = [
  '--no-pager',
  '--no-replace-objects',
  '--no-optional-locks',
  '--literal-pathspecs',
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.quotePath=false'],
  ...['-c', 'safe.bareRepository=explicit'],
];

/** Runs no program that the repository names, fetches nothing, and never prompts. */
const ENVIRONMENT = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/** Variables that would make git run something or write somewhere. */
const UNWANTED =
  /^(GIT_(EXTERNAL_DIFF|PAGER|EDITOR|SSH|SSH_COMMAND|PROXY_COMMAND|ASKPASS|TRACE.*))$/;

/** Of SHA-1 or SHA-256: git asks no ref. */
const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

const LONGEST_LIST = 256 * 1024 * 1024;

/** A repository, read by plumbing commands alone; see above for why no other is called. */
export class Git {
  private constructor(
    /** The real path of the repository's work tree. */
    readonly root: string,
    private readonly program: string,
    private readonly env: Readonly<Record<string, string | undefined>>,
  ) {}

  /** The repository that `folder` lies in. Throws `Refusal`. */
  static at(folder: string, env: Io['env']): Git {
    const root = repositoryOf(folder);
    if (root === null) throw new Refusal(gitWords.noRepository);
    const real = realpathSync(root);
    const kept = Object.entries(env).filter(([name]) => !UNWANTED.test(name));
    const program = programOf(env, real);
    return new Git(real, program, { ...Object.fromEntries(kept), ...ENVIRONMENT });
  }

  /** The id of the commit that `ref` names. Throws `Refusal`. */
  async commit(ref: string): Promise<string> {
    // A name that begins with a dash is an option to some command, now or later.
    if (ref.startsWith('-')) throw new Refusal(gitWords.refLikeOption, { ref });
    if (ref === '' || ref.length > 1000 || /[\p{Cc}]/u.test(ref)) {
      throw new Refusal(gitWords.notARef, { ref });
    }
    const { code, out } = await this.#run(
      ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
      [0, 1, 128],
    );
    const id = out.toString('utf8').trim();
    if (code === 0 && isId(id)) {
      await this.#mustBeOne(ref);
      return id;
    }
    if (await this.#isShallow()) throw new Refusal(gitWords.unknownInShallow, { ref });
    throw new Refusal(gitWords.unknownRef, { ref });
  }

  /**
   * Of a tag and a branch of one name git takes the tag, without a word that we hear: who may
   * push a tag would choose the policy that a branch is judged by. Throws `Refusal`.
   */
  async #mustBeOne(ref: string): Promise<void> {
    const [name = ''] = ref.split(/[~^:]|@\{/);
    if (name === '' || name === '@' || name === 'HEAD' || FULL_ID.test(name)) return;
    const places = ['', 'tags/', 'heads/', 'remotes/'].map((folder) => `refs/${folder}${name}`);
    const format = '--format=%(refname) %(objectname) %(*objectname)';
    const { out } = await this.#run(['for-each-ref', format, '--', ...places], [0]);
    const found = new Map<string, string>();
    for (const line of out.toString('utf8').split('\n')) {
      const [at = '', object = '', peeled = ''] = line.split(' ');
      if (places.includes(at)) found.set(at, peeled || object);
    }
    for (const object of await this.#abbreviated(name)) found.set(object, object);
    if (new Set(found.values()).size < 2) return;
    throw new Refusal(gitWords.severalRefs, { ref: name, names: [...found.keys()].join(', ') });
  }

  /** Commits whose ids begin so. */
  async #abbreviated(name: string): Promise<string[]> {
    if (!/^[0-9a-f]{4,40}$/i.test(name)) return [];
    const { out } = await this.#run(['rev-parse', `--disambiguate=${name}`], [0, 128]);
    const ids = out.toString('utf8').split('\n').filter(isId).slice(0, 20);
    const { out: kinds } = await this.#run(
      ['cat-file', '--batch-check=%(objecttype) %(objectname)'],
      [0],
      ids.map((id) => `${id}\n`).join(''),
    );
    return kinds
      .toString('utf8')
      .split('\n')
      .flatMap((line) => (line.startsWith('commit ') ? [line.slice(7)] : []));
  }

  /** The commit at `HEAD`; `null` before the first one. */
  async head(): Promise<string | null> {
    const { out } = await this.#run(
      ['rev-parse', '--verify', '--quiet', '--end-of-options', 'HEAD^{commit}'],
      [0, 1],
    );
    const id = out.toString('utf8').trim();
    return isId(id) ? id : null;
  }

  /** Where the histories of two commits parted. Throws `Refusal`. */
  async mergeBase(a: string, b: string): Promise<string> {
    const { out } = await this.#run(['merge-base', '--end-of-options', a, b], [0, 1]);
    const id = out.toString('utf8').trim();
    if (isId(id)) return id;
    throw new Refusal((await this.#isShallow()) ? gitWords.shallow : gitWords.noMergeBase);
  }

  /** The files of a commit, given by its id. */
  async tree(commit: string): Promise<GitFiles> {
    const args = ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit];
    // "100644 blob ID\tPATH", "160000 commit ID\tPATH"
    return filesOf((await this.#run(args)).out, /^(\d+) (?:blob|commit) ([0-9a-f]+)$/);
  }

  /**
   * The files that each commit up to this one wrote, the oldest first; merges
   * bring nothing of their own. `day` is the commit's ISO day.
   */
  async *history(commit: string): AsyncIterable<GitFile & { readonly day: string }> {
    // Of a list that is cut off the rest would look as if it had never existed.
    if (await this.#isShallow()) throw new Refusal(gitWords.cutHistory);
    const walk = [
      'rev-list',
      '--reverse',
      '--date-order',
      '--timestamp',
      '--end-of-options',
      commit,
    ];
    const lines = (await this.#run(walk)).out.toString('latin1').split('\n');
    const days = new Map<string, string>();
    for (const line of lines) {
      const [seconds, id = ''] = line.split(' ');
      if (isId(id)) days.set(id, new Date(Number(seconds) * 1000).toISOString().slice(0, 10));
    }
    const show = ['diff-tree', '--stdin', '-r', '-z', '--root', '--no-renames'];
    const { out } = await this.#run(show, [0], `${[...days.keys()].join('\n')}\n`);
    let day = '';
    let written: string | null = null;
    // "COMMIT", then for each file ":100644 100644 OLD NEW M", "PATH"
    for (const part of out.toString('utf8').split('\0')) {
      const own = days.get(part.trim());
      if (written !== null) yield { path: part, id: written, day };
      else if (own !== undefined) day = own;
      const [, mode = '', id = ''] = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) /.exec(part) ?? [];
      written = written === null && REGULAR.test(mode) && isId(id) ? id : null;
    }
  }

  /** The files of the index; those in conflict are left out. */
  async index(): Promise<GitFiles> {
    const { out } = await this.#run(['ls-files', '-z', '--stage', '--full-name']);
    // "100644 ID 0\tPATH"
    return filesOf(out, /^(\d+) ([0-9a-f]+) 0$/);
  }

  /** Reads contents by their ids; `close` it. */
  blobs(): BlobReader {
    return new BlobReader(this.#spawn(['cat-file', '--batch']));
  }

  async #isShallow(): Promise<boolean> {
    const { out } = await this.#run(['rev-parse', '--is-shallow-repository'], [0, 128]);
    return out.toString('utf8').trim() === 'true';
  }

  #spawn(args: readonly string[]): ChildProcessWithoutNullStreams {
    const { program, root, env } = this;
    return spawn(program, [...SAFE, ...args], {
      cwd: root,
      env: env as NodeJS.ProcessEnv,
      shell: false,
      windowsHide: true,
    });
  }

  /** Throws `Refusal` where git ends with another code than those expected. */
  async #run(
    args: readonly string[],
    expected: readonly number[] = [0],
    input = '',
  ): Promise<{ code: number; out: Buffer }> {
    const child = this.#spawn(args);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const [out, err, code] = await Promise.all([
      collect(child.stdout, LONGEST_LIST),
      collect(child.stderr, 64 * 1024),
      ended(child),
    ]);
    if (expected.includes(code)) return { code, out };
    const [message = ''] = err.toString('utf8').split('\n');
    const word = /dubious ownership/.test(message) ? gitWords.ownership : gitWords.failed;
    throw new Refusal(word, { message: message.slice(0, 300) });
  }
}

/** Git as the `PATH` names it, never one that lies in the repository or the working directory. */
function programOf(env: Io['env'], root: string): string {
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  const path = env.PATH ?? env.Path ?? '';
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder) || isInside(root, folder)) continue;
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  }
  throw new Refusal(gitWords.noGit);
}

async function collect(stream: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    // Drain the rest, so that the process can end.
    if (length < limit) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks);
}

function ended(child: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Refusal(gitWords.noGit)));
    child.on('close', (code) => resolve(code ?? 128));
  });
}

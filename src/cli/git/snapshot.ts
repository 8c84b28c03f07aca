/** The plans of a repository at one time: in a commit, in the index, or in the work tree. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isPlan } from '../../language/isPlan';
import { CONFIG_NAME } from '../../plan/read/yaml/config/configFile';
import { renamesOf } from '../../review/renames';
import { gitWords } from '../../words/shown/review/git';
import { Unread } from '../errors';
import { decode, type FileText, orUnread, PLAN_LIMIT, readBounded } from '../files/readFile';
import type { Complaints } from '../io';
import type { BlobReader } from './blobs';
import type { GitFiles } from './fileList';
import type { Git } from './git';

/** A Markdown file or `.zhibi.yaml`. */
export interface SnapshotEntry {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** Git's id of its content. */
  readonly id: string;
  /** At most `PLAN_LIMIT` bytes and one more. Throws `Unread`. */
  read(): Promise<Buffer>;
}

/** Markdown files and policies by path. */
export type Snapshot = ReadonlyMap<string, SnapshotEntry>;

const DEEPEST = 100;

/** The plans and policies of a commit, given by its id. */
export async function commitSnapshot(
  git: Git,
  blobs: BlobReader,
  commit: string,
  complaints: Complaints,
): Promise<Snapshot> {
  return snapshotOf(await git.tree(commit), blobs, complaints);
}

/** The plans and policies of the index. */
export async function indexSnapshot(
  git: Git,
  blobs: BlobReader,
  complaints: Complaints,
): Promise<Snapshot> {
  return snapshotOf(await git.index(), blobs, complaints);
}

function snapshotOf(list: GitFiles, blobs: BlobReader, complaints: Complaints): Snapshot {
  for (const path of list.unreadable.filter(isOfInterest))
    complaints.fail(gitWords.badName, { path });
  const read = async (id: string) => {
    const content = await blobs.read(id, PLAN_LIMIT);
    if (content === null) throw new Unread(gitWords.missingObject);
    return content;
  };
  return new Map(
    list.files
      .filter(({ path }) => isOfInterest(path))
      .map(({ path, id }) => [path, { path, id, read: () => read(id) }]),
  );
}

function isOfInterest(path: string): boolean {
  return /\.md$/i.test(path) || path === CONFIG_NAME || path.endsWith(`/${CONFIG_NAME}`);
}

/** The work tree as it is now: regular files, not in hidden folders or other repositories. */
export function workTreeSnapshot(git: Git, sample: string): Snapshot {
  const files = new Map<string, SnapshotEntry>();
  const algorithm = sample.length === 40 ? 'sha1' : 'sha256';
  const walk = (folder: string, depth: number) => {
    const entries = orUnread(() => readdirSync(join(git.root, folder), { withFileTypes: true }));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        const skipped = entry.name === 'node_modules' || entry.name.startsWith('.');
        const other = existsSync(join(git.root, path, '.git'));
        if (!skipped && !other && depth < DEEPEST) walk(path, depth + 1);
      } else if (!entry.isSymbolicLink() && isOfInterest(path)) {
        files.set(path, inFolder(join(git.root, path), path, algorithm));
      }
    }
  };
  walk('', 0);
  return files;
}

/** An entry for a file of the work tree; a file that can't be read has an entry too, whose `read` throws. */
function inFolder(file: string, path: string, algorithm: string): SnapshotEntry {
  try {
    const bytes = readBounded(file, PLAN_LIMIT);
    const id = createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes);
    return { path, id: id.digest('hex'), read: async () => bytes };
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    return { path, id: '', read: () => Promise.reject(error) };
  }
}

/** A plan that differs, or is new or gone; `null` where it isn't, or can't be read. */
export interface PlanPair {
  /** Where it lies now, or lay. */
  readonly path: string;
  readonly before: PlanFile | null;
  readonly after: PlanFile | null;
  /** The side whose version exists but can't be read, which isn't the same as gone. */
  readonly unread: 'before' | 'after' | null;
}

/** A plan of a snapshot with its text. */
export interface PlanFile {
  readonly path: string;
  readonly source: FileText;
}

/**
 * The plans whose content differs between two snapshots, renamed ones found
 * again. Plans that `accepts` refuses on both sides are left out; what can't be
 * read is told.
 */
export async function changedPlans(
  before: Snapshot,
  after: Snapshot,
  accepts: (path: string) => boolean,
  complaints: Complaints,
): Promise<PlanPair[]> {
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path)?.id !== after.get(path)?.id)
    .filter((path) => !path.endsWith(CONFIG_NAME))
    // Keep what came or went: it may be a requested plan under another name.
    .filter((path) => !before.has(path) || !after.has(path) || accepts(path))
    .sort();
  const pairs: PlanPair[] = [];
  for (const path of changed) {
    const from = await planFile(before.get(path), complaints);
    const to = await planFile(after.get(path), complaints);
    if (!from && !to) continue;
    const unread = to === UNREAD ? 'after' : from === UNREAD ? 'before' : null;
    pairs.push({ path, before: readOf(from), after: readOf(to), unread });
  }
  return followed(pairs).filter(
    (pair) =>
      accepts(pair.before?.path ?? '') ||
      accepts(pair.after?.path ?? '') ||
      (pair.unread !== null && accepts(pair.path)),
  );
}

/** In place of a plan that is there and can't be read. */
const UNREAD = 'unread';

function readOf(file: PlanFile | null | typeof UNREAD): PlanFile | null {
  return file === UNREAD ? null : file;
}

/** Plans that went and plans that came, joined where they are one. */
function followed(pairs: readonly PlanPair[]): PlanPair[] {
  const named = (file: PlanFile | null) =>
    file ? [{ path: file.path, text: file.source.text }] : [];
  const whole = pairs.filter(({ unread }) => unread === null);
  const removed = whole.filter(({ after }) => !after).flatMap(({ before }) => named(before));
  const added = whole.filter(({ before }) => !before).flatMap(({ after }) => named(after));
  const renames = renamesOf(removed, added);
  const gone = new Set(renames.values());
  const old = new Map(pairs.flatMap(({ before }) => (before ? [[before.path, before]] : [])));
  return pairs.flatMap((pair) => {
    if (pair.unread !== null) return [pair];
    if (!pair.after && gone.has(pair.before?.path ?? '')) return [];
    const from = pair.before ? undefined : renames.get(pair.after?.path ?? '');
    return from === undefined ? [pair] : [{ ...pair, before: old.get(from) ?? null }];
  });
}

/** `null` where there is no such file, or it is no plan. */
async function planFile(
  entry: SnapshotEntry | undefined,
  complaints: Complaints,
): Promise<PlanFile | null | typeof UNREAD> {
  if (!entry) return null;
  try {
    const source = decode(await entry.read(), PLAN_LIMIT);
    return holdsPlan(entry.path, source.text) ? { path: entry.path, source } : null;
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    complaints.fail(error.word, { path: entry.path, ...error.params });
    // Ignore other Markdown files.
    return /\.account\.md$/i.test(entry.path) || (await looksLikePlan(entry)) ? UNREAD : null;
  }
}

/** Whether its first lines, as far as they can be read, are those of a plan. */
async function looksLikePlan(entry: SnapshotEntry): Promise<boolean> {
  try {
    return holdsPlan(entry.path, (await entry.read()).toString('latin1').replaceAll('\0', ''));
  } catch {
    return false;
  }
}

const HEAD = 64 * 1024;

/** Whether a file is a plan, told by its name and the first lines of its text. */
export function holdsPlan(path: string, text: string): boolean {
  const lines = text.slice(0, HEAD).split(/\r\n|\r|\n/);
  return isPlan(path, (index) => lines[index]);
}

/** Why a plan is no longer checked, and what a branch changes besides plans. */
import type { Plan } from '../../plan/model';
import { readBaseline } from '../../review/baseline/baseline';
import { type Change, change } from '../../review/diff/changes';
import { renamesOf } from '../../review/renames';
import { Unread } from '../errors';
import { decode, PLAN_LIMIT } from '../files/readFile';
import type { BlobReader } from './blobs';
import type { GitFile, GitFiles } from './fileList';

/** The files of two commits; `to` may be the index, where the work tree is compared. */
export interface Trees {
  readonly from: GitFiles;
  readonly to: GitFiles;
}

/** More new files than this aren't read to find a plan again. */
const MOST_CANDIDATES = 200;
const HEAD = 200;

/** Whether `lint` passes over the folder that a plan lies in. */
export function isHidden(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((name) => name.startsWith('.') || name === 'node_modules');
}

/** How the plan at `path` was taken out of the check, if it wasn't deleted. */
export async function whereabouts(
  plan: Plan,
  path: string,
  { from, to }: Trees,
  blobs: BlobReader,
): Promise<Change | null> {
  const account = plan.frontMatter?.account ?? plan.path;
  if (to.links.some((link) => link.path === path)) {
    return change('planLink', { account, path });
  }
  if (to.files.some((file) => file.path === path)) {
    return change('planNoPlan', { account, path });
  }
  const known = new Set(from.files.map((file) => file.path));
  const fresh = to.files.filter((file) => !known.has(file.path)).slice(0, MOST_CANDIDATES);
  const texts: { path: string; text: string }[] = [];
  for (const file of fresh) {
    const text = await textOf(file, blobs);
    if (text !== null) texts.push({ path: file.path, text });
  }
  const [found] = renamesOf([{ path, text: plan.text }], texts).keys();
  return found === undefined ? null : change('planNoPlan', { account, path: found });
}

async function textOf({ id }: GitFile, blobs: BlobReader): Promise<string | null> {
  const bytes = await blobs.read(id, PLAN_LIMIT);
  if (bytes === null || bytes.length > PLAN_LIMIT) return null;
  try {
    return decode(bytes, PLAN_LIMIT).text;
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    return null;
  }
}

/** Baselines that differ, whatever they are called, by path. */
export async function baselineChanges(
  { from, to }: Trees,
  blobs: BlobReader,
): Promise<{ readonly path: string; readonly change: Change }[]> {
  const [before, after] = [from, to].map(
    ({ files }) => new Map(files.map(({ path, id }) => [path, id])),
  ) as [Map<string, string>, Map<string, string>];
  const paths = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path) && !/\.(?:md|yaml)$/i.test(path))
    .sort();
  const found: { path: string; change: Change }[] = [];
  for (const path of paths) {
    const [a, b] = [await knownIn(before.get(path), blobs), await knownIn(after.get(path), blobs)];
    if (a === null && b === null) continue;
    found.push({ path, change: change('baseline', { path, from: a ?? 0, to: b ?? 0 }) });
  }
  return found;
}

/** How many findings a baseline calls known; null where it is none. */
async function knownIn(id: string | undefined, blobs: BlobReader): Promise<number | null> {
  if (id === undefined) return null;
  const head = await blobs.read(id, HEAD);
  if (!head || !/^\s*\{\s*"version":\s*\d+,\s*"findings":/.test(head.toString('utf8'))) return null;
  const bytes = await blobs.read(id, PLAN_LIMIT);
  return readBaseline(bytes?.toString('utf8') ?? '')?.length ?? 0;
}

/** Submodules that stand at another commit: what lies in them isn't compared. */
export function changedModules({ from, to }: Trees): string[] {
  const [before, after] = [from, to].map(
    ({ modules }) => new Map(modules.map(({ path, id }) => [path, id])),
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
}

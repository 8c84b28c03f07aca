/**
 * The findings of plans: from the cache, from this thread and, for many plans,
 * from others. Where the cache knows them all, no reader and no rule is loaded.
 */
import { dirname } from 'node:path';
import { cacheKey, LintCache } from '../cache/cache';
import { inThreads } from '../cache/pool';
import { isIn } from '../cache/shard';
import { keepCompiled } from '../compiled';
import { areSame } from '../copies/stamps';
import type { CheckedPlan, CheckOptions } from './checkFile';
import type { FoundFile } from './find/files';
import type { Workspace } from './find/plans';
import { PLAN_LIMIT, readBounded } from './readFile';

/** Below this many plans, another thread takes longer to start than it saves. */
const WORTH_SHARING = 40;

/** Checks standard input, where asked for, and the `files` of this shard. */
export async function checkRequested(
  workspace: Workspace,
  files: readonly FoundFile[],
  options: CheckOptions,
): Promise<CheckedPlan[]> {
  const typed = workspace.request.paths.includes('-')
    ? await (await import('./checkFile')).checkTyped(workspace, options)
    : null;
  const plans = files.filter(({ kind, path }) => kind === 'plan' && isIn(options.shard, path));
  return [typed, ...(await checkPlans(workspace, plans, options))].flatMap((plan) => plan ?? []);
}

/** Checks `files`, each result in the place of its file; null where one can't be read, which is reported. */
export async function checkPlans(
  workspace: Workspace,
  files: readonly FoundFile[],
  options: CheckOptions,
): Promise<(CheckedPlan | null)[]> {
  // No cache with `--fix`: cached findings hold no edits.
  const cache = options.cache && !options.fix ? new LintCache(workspace.io) : null;
  const keys: (string | undefined)[] = [];
  const results = files.map((file): CheckedPlan | null => {
    const bytes = cache && bytesOf(file);
    const key = bytes ? keyOf(bytes, file, workspace, options) : undefined;
    keys.push(key);
    const known = bytes && key !== undefined ? cache.get(file.path, key, bytes) : undefined;
    // The copies may have changed though the plan has not.
    return known?.copies && areSame(known.copies, file) ? known : null;
  });
  const left = [...files.keys()].filter((at) => !results[at]);
  const fresh = await checkNow(
    workspace,
    left.flatMap((at) => files[at] ?? []),
    options,
  );
  for (const [n, at] of left.entries()) {
    const [file, plan, key] = [files[at], fresh[n], keys[at]];
    results[at] = plan ?? null;
    if (!cache || !file || !plan || key === undefined) continue;
    // If the file changed meanwhile, it may have been read half-written: don't cache.
    const bytes = bytesOf(file);
    const same = bytes && keyOf(bytes, file, workspace, options) === key;
    if (same && plan.copies && areSame(plan.copies, file)) cache.set(key, plan);
  }
  cache?.save();
  return results;
}

async function checkNow(
  workspace: Workspace,
  files: readonly FoundFile[],
  options: CheckOptions,
): Promise<(CheckedPlan | null)[]> {
  if (files.length === 0) return [];
  if (files.length >= WORTH_SHARING && !options.fix) {
    const checked = await inThreads(workspace, files, options);
    keepCompiled(workspace.io.env);
    return checked;
  }
  const { checkFile } = await import('./checkFile');
  const checked: (CheckedPlan | null)[] = [];
  for (const [at, file] of files.entries()) {
    workspace.progress(at, files.length);
    checked.push(await checkFile(workspace, file, options));
  }
  keepCompiled(workspace.io.env);
  return checked;
}

/** Null when it can't be read, which is reported when it is checked. */
function bytesOf(file: FoundFile): Buffer | null {
  try {
    return file.bytes ? Buffer.from(file.bytes) : readBounded(file.real, PLAN_LIMIT);
  } catch {
    return null;
  }
}

/** What the findings of a file depend on. */
function keyOf(
  bytes: Buffer,
  file: FoundFile,
  { configs, request }: Workspace,
  { today, proof }: CheckOptions,
): string {
  const policy = configs.forFolder(dirname(file.file)).key;
  const name = file.path.endsWith('.account.md') ? 'a' : 'm';
  return cacheKey([request.locale ?? '', today, policy, name, proof ? 'p' : ''], bytes);
}

/** The findings of plans: from the cache, from this thread and, for many plans, from others. */
import { dirname } from 'node:path';
import { LintCache } from './cache';
import { type CheckedPlan, type CheckOptions, checkFile, checkLoaded } from './checkFile';
import type { FoundFile } from './files';
import type { Workspace } from './plans';
import { inThreads } from './pool';
import { PLAN_LIMIT, readBounded } from './readFile';
import { isIn } from './shard';

/** Below this many plans, another thread takes longer to start than it saves. */
const WORTH_SHARING = 40;

/** Checks standard input, where it was asked for, and those of `files` that are in the shard. */
export async function checkRequested(
  workspace: Workspace,
  files: readonly FoundFile[],
  options: CheckOptions,
): Promise<CheckedPlan[]> {
  const typed: (CheckedPlan | null)[] = [];
  for await (const loaded of workspace.typed()) {
    typed.push(checkLoaded(workspace, loaded, options));
  }
  const plans = files.filter(({ kind, path }) => kind === 'plan' && isIn(options.shard, path));
  return [...typed, ...(await checkPlans(workspace, plans, options))].flatMap((plan) => plan ?? []);
}

/** Checks `files`, each result in the place of its file; null where one can't be read, which is told. */
export async function checkPlans(
  workspace: Workspace,
  files: readonly FoundFile[],
  options: CheckOptions,
): Promise<(CheckedPlan | null)[]> {
  // What is known of a plan says nothing of what its fixes would change.
  const cache = options.cache && !options.fix ? new LintCache(workspace.io) : null;
  const keys = cache ? files.map((file) => keyOf(file, workspace, options, cache)) : [];
  const results = files.map((file, at): CheckedPlan | null => {
    const key = keys[at];
    return (key !== undefined && cache?.get(file.path, key)) || null;
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
    // Whoever saved the file meanwhile may have been read in one half only.
    if (keyOf(file, workspace, options, cache) === key) cache.set(key, plan);
  }
  cache?.save();
  return results;
}

async function checkNow(
  workspace: Workspace,
  files: readonly FoundFile[],
  options: CheckOptions,
): Promise<(CheckedPlan | null)[]> {
  if (files.length >= WORTH_SHARING && !options.fix) return inThreads(workspace, files, options);
  return files.map((file, at) => {
    workspace.progress(at, files.length);
    return checkFile(workspace, file, options);
  });
}

/** What the findings of a file depend on; undefined when it can't be read, which is told when it is checked. */
function keyOf(
  file: FoundFile,
  { configs, request }: Workspace,
  { today }: CheckOptions,
  cache: LintCache,
): string | undefined {
  try {
    const bytes = file.bytes ?? readBounded(file.real, PLAN_LIMIT);
    const policy = configs.forFolder(dirname(file.file)).text;
    return cache.keyOf(
      [request.locale ?? '', today, policy, file.path.endsWith('.account.md') ? 'a' : 'm'],
      bytes,
    );
  } catch {
    return undefined;
  }
}

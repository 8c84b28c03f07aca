/** The findings of plans: from the cache, from this thread and, for many files, from others. */
import { dirname } from 'node:path';
import { type FileReport, reportOf } from '../review/formats/report';
import { lint } from '../rules/lint';
import type { Language } from '../words';
import { LintCache } from './cache';
import type { FoundFile } from './files';
import { fixPlan } from './fix';
import type { Io } from './io';
import type { PlanRequest, Workspace } from './plans';
import { inShares } from './pool';
import { PLAN_LIMIT, readBounded } from './readFile';

/** A plan that was checked. */
export interface CheckedPlan {
  readonly report: FileReport;
  readonly language: Language;
}

export interface Checked {
  readonly reports: FileReport[];
  readonly languages: ReadonlySet<Language>;
  /** How many files were changed. */
  readonly fixed: number;
}

export interface CheckOptions {
  readonly today: string;
  readonly fix: boolean;
  /** Keep the findings of unchanged plans for the next run. */
  readonly cache: boolean;
}

/** Below this many files, another thread takes longer to start than it saves. */
const WORTH_SHARING = 40;

/** Checks standard input and `files`, reports in their order. */
export async function checkPlans(
  workspace: Workspace,
  files: readonly FoundFile[],
  request: PlanRequest,
  options: CheckOptions,
  io: Io,
): Promise<Checked> {
  const plans = files.filter((file) => file.kind === 'plan');
  const found = new Map<string, CheckedPlan>();
  const typed = await checkHere(workspace, [], options);
  const cache = options.cache ? new LintCache(io) : null;
  const keys = new Map<string, string>();
  for (const file of cache ? plans : []) {
    const key = keyOf(file, workspace, request, options, cache as LintCache);
    if (key === undefined) continue;
    keys.set(file.path, key);
    const known = cache?.get(key);
    if (known) found.set(file.path, { ...known, report: { ...known.report, path: file.path } });
  }
  const left = plans.filter((file) => !found.has(file.path));
  const fresh =
    left.length >= WORTH_SHARING && !options.fix
      ? await inShares(left, request, options, io, workspace.complaints, (share) =>
          checkHere(workspace, share, options),
        )
      : await checkHere(workspace, left, options);
  for (const plan of fresh.plans) {
    found.set(plan.report.path, plan);
    const key = keys.get(plan.report.path);
    if (key !== undefined) cache?.set(key, plan);
  }
  cache?.save([...keys.values()]);
  const all = [...typed.plans, ...plans.flatMap((file) => found.get(file.path) ?? [])];
  return {
    reports: all.map((plan) => plan.report),
    languages: new Set(all.map((plan) => plan.language)),
    fixed: fresh.fixed,
  };
}

/** Checks plans one after the other in this thread; standard input where no file is given. */
export async function checkHere(
  workspace: Workspace,
  files: readonly FoundFile[],
  { today, fix }: CheckOptions,
): Promise<{ plans: CheckedPlan[]; fixed: number }> {
  const plans: CheckedPlan[] = [];
  let fixed = 0;
  const source = files.length > 0 ? workspace.plansOf(files) : workspace.typed();
  for await (const loaded of source) {
    const options = { language: workspace.languageOf(loaded.plan), today };
    workspace.attempt(loaded.plan.path, () => {
      const repaired = fix
        ? workspace.attempt(loaded.plan.path, () => fixPlan(loaded, options))
        : loaded;
      if (repaired && repaired !== loaded) fixed++;
      const { plan } = repaired ?? loaded;
      const report = reportOf(plan, lint(plan, options));
      plans.push({ report, language: options.language });
    });
  }
  return { plans, fixed };
}

/** What the findings of a file depend on; undefined when it can't be read, which is told when it is checked. */
function keyOf(
  file: FoundFile,
  workspace: Workspace,
  request: PlanRequest,
  { today }: CheckOptions,
  cache: LintCache,
): string | undefined {
  try {
    const bytes = readBounded(file.real, PLAN_LIMIT);
    const policy = workspace.configs.forFolder(dirname(file.file)).text;
    return cache.keyOf(
      [request.locale ?? '', today, policy, file.path.endsWith('.account.md') ? 'a' : 'm'],
      bytes,
    );
  } catch {
    return undefined;
  }
}

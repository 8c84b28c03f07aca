/** The findings of one plan. */

import { type FileReport, reportOf } from '../../review/formats/plan/report';
import { printable } from '../../review/printable';
import { lint } from '../../rules/lint';
import type { Language } from '../../words';
import type { Shard } from '../cache/shard';
import { type CopyStamp, stampsOf } from '../copies/stamps';
import type { FoundFile } from './find/files';
import type { Workspace } from './find/plans';
import { fixPlan } from './fix';
import { type LoadedPlan, loadPlan, typedPlan } from './loadPlan';

/** A plan that was checked. */
export interface CheckedPlan {
  readonly report: FileReport;
  readonly language: Language;
  /** Whether its file was changed before. */
  readonly fixed: boolean;
  /** The files it was checked against, as they were; `null`: known for this run only. */
  readonly copies: readonly CopyStamp[] | null;
}

/** How plans are checked in this run. */
export interface CheckOptions {
  /** Check against the copies of sources. */
  readonly proof: boolean;
  readonly today: string;
  /** Write the safe fixes back first. */
  readonly fix: boolean;
  /** Keep the findings of unchanged plans for the next run. */
  readonly cache: boolean;
  /** The part of the files that this run is about. */
  readonly shard: Shard;
}

/** Null where the file can't be read, which is reported. */
export async function checkFile(
  workspace: Workspace,
  file: FoundFile,
  options: CheckOptions,
): Promise<CheckedPlan | null> {
  const loaded = loadPlan(workspace, file);
  return loaded ? checkLoaded(workspace, loaded, options) : null;
}

/** Standard input; null where it can't be read, which is reported. */
export async function checkTyped(
  workspace: Workspace,
  options: CheckOptions,
): Promise<CheckedPlan | null> {
  const loaded = await typedPlan(workspace);
  return loaded ? checkLoaded(workspace, loaded, options) : null;
}

/** Null where something goes wrong, which is reported. */
async function checkLoaded(
  workspace: Workspace,
  loaded: LoadedPlan,
  { today, fix, proof }: CheckOptions,
): Promise<CheckedPlan | null> {
  const { path } = loaded.plan;
  const language = workspace.languageOf(loaded.plan);
  const prove = proof ? await workspace.prove(loaded) : undefined;
  const options = { language, today, proof: prove };
  const repaired = fix ? workspace.attempt(path, () => fixPlan(loaded, options)) : undefined;
  const { plan } = repaired ?? loaded;
  const fixed = repaired !== undefined && repaired !== loaded;
  const checked = workspace.attempt(path, () => ({
    report: reportOf(plan, printable(lint(plan, options)), language),
    language,
    fixed,
    copies: stampsOf(plan, loaded.file),
  }));
  return checked ?? null;
}

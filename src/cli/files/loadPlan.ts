/** Plans read in bounds and parsed with their `.zhibi.yaml`. */
import { dirname, resolve } from 'node:path';
import { readPlan } from '../../plan/document';
import type { Plan } from '../../plan/model';
import type { LoadedConfig } from './configs';
import type { FoundFile } from './find/files';
import type { Workspace } from './find/plans';
import { decode, type FileText, PLAN_LIMIT, readBounded } from './readFile';

/** A plan as it was read. */
export interface LoadedPlan {
  readonly plan: Plan;
  readonly source: FileText;
  /** Null for standard input. */
  readonly file: FoundFile | null;
  readonly config: LoadedConfig;
}

/** Every plan in turn, standard input first; one that can't be read is reported and left out. */
export async function* plansIn(
  workspace: Workspace,
  files: readonly FoundFile[],
): AsyncGenerator<LoadedPlan> {
  const typed = await typedPlan(workspace);
  if (typed) yield typed;
  for (const file of files) {
    const loaded = file.kind === 'plan' && loadPlan(workspace, file);
    if (loaded) yield loaded;
  }
}

/** The plan on standard input, where it was asked for. */
export async function typedPlan(workspace: Workspace): Promise<LoadedPlan | undefined> {
  const { io, request } = workspace;
  if (!request.paths.includes('-')) return undefined;
  const bytes = Buffer.from(await io.readStdin(PLAN_LIMIT));
  const folder = dirname(resolve(io.cwd, request.stdinPath ?? 'stdin'));
  return load(workspace, request.stdinPath ?? '<stdin>', null, folder, () => bytes);
}

/** One plan; undefined when it can't be read, which is reported. */
export function loadPlan(workspace: Workspace, file: FoundFile): LoadedPlan | undefined {
  const read = () => (file.bytes ? Buffer.from(file.bytes) : readBounded(file.real, PLAN_LIMIT));
  return load(workspace, file.path, file, dirname(file.file), read);
}

function load(
  workspace: Workspace,
  path: string,
  file: FoundFile | null,
  folder: string,
  read: () => Buffer,
): LoadedPlan | undefined {
  return workspace.attempt(path, () => {
    const source = decode(read(), PLAN_LIMIT);
    const config = workspace.configs.forFolder(folder);
    const plan = readPlan(source.text, { path, config: config.config });
    return { plan, source, file, config };
  });
}

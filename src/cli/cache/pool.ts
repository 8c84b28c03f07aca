/** A long list of plans, checked in several threads. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { CheckedPlan, CheckOptions } from '../files/checkFile';
import type { FoundFile } from '../files/find/files';
import { type PlanRequest, Workspace } from '../files/find/plans';
import type { CommitPolicy } from '../git/configs';
import type { Io } from '../io';

const MOST = 8;

/** What a thread is started with. */
interface Task {
  readonly task: 'lint';
  readonly files: readonly FoundFile[];
  /** Where the threads take the next file from: how many are taken. */
  readonly taken: Int32Array;
  readonly request: PlanRequest;
  readonly policy: CommitPolicy | null;
  readonly options: CheckOptions;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

interface TaskResult {
  readonly plans: readonly (readonly [at: number, plan: CheckedPlan | null])[];
  readonly complaints: string;
  readonly failed: boolean;
}

/** Checks `files` in as many threads as there are processors, this one among them. */
export async function inThreads(
  workspace: Workspace,
  files: readonly FoundFile[],
  options: CheckOptions,
): Promise<(CheckedPlan | null)[]> {
  const { io, request, policy } = workspace;
  const { cwd, env } = io;
  const taken = new Int32Array(new SharedArrayBuffer(4));
  const task: Task = {
    ...{ task: 'lint', files, taken, request, policy, options, cwd },
    env: { ...env },
  };
  const count = Math.min(availableParallelism(), MOST, Math.ceil(files.length / 20));
  const others = Array.from({ length: count - 1 }, () => inThread(task));
  // The reader and the rules are loaded while the others start.
  const { checkFile } = await import('../files/checkFile');
  const results: (CheckedPlan | null)[] = files.map(() => null);
  for (const [at, file] of inTurn(task)) {
    workspace.progress(at, files.length);
    results[at] = await checkFile(workspace, file, options);
  }
  for (const { plans, complaints, failed } of await Promise.all(others)) {
    for (const [at, plan] of plans) results[at] = plan;
    if (complaints !== '') io.err(complaints);
    if (failed) workspace.complaints.markFailed();
  }
  return results;
}

/** The files that no other thread has taken, one after the other. */
function* inTurn({ files, taken }: Task): Generator<[number, FoundFile]> {
  for (;;) {
    const at = Atomics.add(taken, 0, 1);
    const file = files[at];
    if (!file) return;
    yield [at, file];
  }
}

function inThread(task: Task): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'cli.js'), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Runs in the thread: checks its share of the files. */
export async function runShare(io: Pick<Io, 'today' | 'colour'>): Promise<void> {
  const task = workerData as Task;
  const { request, policy, options, cwd, env } = task;
  let complaints = '';
  const silent = () => {};
  const own: Io = {
    ...io,
    cwd,
    env,
    out: silent,
    command: silent,
    progress: silent,
    err: (text) => {
      complaints += text;
    },
    readStdin: async () => new Uint8Array(),
  };
  const { checkFile } = await import('../files/checkFile');
  const workspace = new Workspace(own, request, policy);
  const plans: [number, CheckedPlan | null][] = [];
  for (const [at, file] of inTurn(task))
    plans.push([at, await checkFile(workspace, file, options)]);
  workspace.close();
  const result: TaskResult = { plans, complaints, failed: workspace.complaints.failed };
  parentPort?.postMessage(result);
}

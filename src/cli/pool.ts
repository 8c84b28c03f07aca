/** Shares of a long list of plans, each checked in a thread of its own. */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type CheckedPlan, type CheckOptions, checkHere } from './checkPlans';
import type { FoundFile } from './files';
import type { Complaints, Io } from './io';
import { type PlanRequest, Workspace } from './plans';

const MOST = 8;

interface Share {
  readonly task: 'lint';
  readonly files: readonly FoundFile[];
  readonly request: PlanRequest;
  readonly options: CheckOptions;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

interface ShareResult {
  readonly plans: readonly CheckedPlan[];
  readonly complaints: string;
  readonly failed: boolean;
}

type Checker = (files: readonly FoundFile[]) => Promise<{ plans: CheckedPlan[]; fixed: number }>;

/** Checks `files` in as many threads as there are processors; this one takes a share, too. */
export async function inShares(
  files: readonly FoundFile[],
  request: PlanRequest,
  options: CheckOptions,
  io: Io,
  complaints: Complaints,
  here: Checker,
): Promise<{ plans: CheckedPlan[]; fixed: number }> {
  const count = Math.min(availableParallelism(), MOST, Math.ceil(files.length / 20));
  const shares = Array.from({ length: count }, (_, i) =>
    files.filter((_file, j) => j % count === i),
  );
  const others = shares.slice(1).map((share) => inThread(share, request, options, io));
  const own = await here(shares[0] ?? []);
  const plans = [...own.plans];
  for (const result of await Promise.all(others)) {
    plans.push(...result.plans);
    if (result.complaints !== '') io.err(result.complaints);
    if (result.failed) complaints.markFailed();
  }
  return { plans, fixed: own.fixed };
}

function inThread(
  files: readonly FoundFile[],
  request: PlanRequest,
  options: CheckOptions,
  { cwd, env }: Io,
): Promise<ShareResult> {
  const data: Share = { task: 'lint', files, request, options, cwd, env: { ...env } };
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: data });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Whether this thread is one of ours, which has no command line to run. */
export function isShare(): boolean {
  return !isMainThread && (workerData as Share | null)?.task === 'lint';
}

/** The other side: checks the share that the thread was started with. */
export async function runShare(io: Pick<Io, 'today' | 'colour'>): Promise<void> {
  const { files, request, options, cwd, env } = workerData as Share;
  let complaints = '';
  const silent = () => {};
  const workspace = new Workspace(
    {
      ...io,
      cwd,
      env,
      out: silent,
      command: silent,
      err: (text) => {
        complaints += text;
      },
      readStdin: async () => new Uint8Array(),
    },
    request,
  );
  const { plans } = await checkHere(workspace, files, options);
  const result: ShareResult = { plans, complaints, failed: workspace.complaints.failed };
  parentPort?.postMessage(result);
}

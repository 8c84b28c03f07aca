/** 1,000 plans with 5,000 commits: the commands of a house, beside `git log -p` over the same files. */
import { join } from 'node:path';
import { inTurn, ratio, timeProcess } from './measure.mjs';
import { makeRepository } from './repository.mjs';

/** By command what it may take, as a multiple of `git log -p`. */
const GATES = { cold: 30, cached: 6, shard: 15, since: 20, diff: 70 };

export function scale(report, { cli, scratch, quick }) {
  const size = quick ? { plans: 100, commits: 500 } : { plans: 1000, commits: 5000 };
  const folder = join(scratch, 'repository');
  makeRepository(folder, size);
  const zhibi =
    (...args) =>
    () =>
      timeProcess(process.execPath, [cli, ...args], folder);
  const times = inTurn(
    {
      log: () => timeProcess('git', ['--no-pager', 'log', '-p', '--', 'accounts'], folder),
      cold: zhibi('lint', '.'),
      cached: zhibi('lint', '--cache', '.'),
      shard: zhibi('lint', '--shard', '1/4', '.'),
      since: zhibi('lint', '--since', `HEAD~${size.commits / 50}`, '.'),
      diff: zhibi('diff', 'first', 'HEAD'),
    },
    quick ? 1 : 2,
  );
  console.log(`${size.plans} plans with ${size.commits} commits, wall time / that of git log -p`);
  for (const [name, bound] of Object.entries(GATES)) {
    // With few plans the start of the process is most of it.
    report.line(name, ratio(times[name], times.log), quick ? null : 'at most', bound);
  }
}

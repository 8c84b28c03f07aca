/** What a run of the command line takes, told by the process itself: time on the clock says nothing on a busy machine. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, scratch } from './cli';

/** Written at the end of the process, where it can't spoil the output. */
const PROBE = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.PROBE_FILE, JSON.stringify({
    seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024,
  }));
});`;

export interface Use {
  /** Of the processor, all threads together. */
  readonly seconds: number;
  readonly megabytes: number;
}

export interface Probed extends Use {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `zhibi …args` in the folder; killed after `timeout` milliseconds. */
export function probed(args: readonly string[], cwd: string, timeout = 55_000): Probed {
  const beside = scratch({ 'probe.cjs': PROBE });
  // Collecting garbage in one thread, so that waiting helpers are not counted.
  const node = ['--single-threaded-gc', '--require', join(beside, 'probe.cjs'), CLI];
  const PROBE_FILE = join(beside, 'use.json');
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8', PROBE_FILE },
    encoding: 'utf8',
    timeout,
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr, ...(JSON.parse(readFileSync(PROBE_FILE, 'utf8')) as Use) };
}

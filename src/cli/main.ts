/** The entry of `zhibi`: the process around one call of the command line. */
import { argv, cwd, env, exit, stderr, stdin, stdout } from 'node:process';
import { isMainThread, workerData } from 'node:worker_threads';
import { withoutWorkflowCommands } from '../review/formats/quote';
import { runShare } from './cache/pool';
import { compileForShortRun } from './compiling';
import type { Io } from './io';
import { ProgressLine } from './progress';
import { run } from './run';

/** On a GitHub runner, nothing that is printed of a plan may work as a command of the workflow. */
const safe = env.GITHUB_ACTIONS ? withoutWorkflowCommands : (text: string) => text;

/** Only for a person who looks on. */
const looksOn = stderr.isTTY && !env.CI && env.TERM !== 'dumb';
const line = looksOn
  ? new ProgressLine(
      (text) => stderr.write(text),
      () => stderr.columns,
      () => performance.now(),
    )
  : null;

/** Streams whose reader has left. */
const closed = new WeakSet<NodeJS.WriteStream>();

function writer(stream: NodeJS.WriteStream, guard: (text: string) => string) {
  return (text: string) => {
    line?.clear();
    if (!closed.has(stream)) stream.write(guard(text));
  };
}

const io: Io = {
  cwd: cwd(),
  env,
  today: localDay(new Date()),
  colour: coloursOn(),
  out: writer(stdout, safe),
  err: writer(stderr, safe),
  progress: (text) => line?.show(text),
  command: writer(stdout, (text) => text),
  readStdin,
};

// The reader of a pipe may leave early (`| head`): what was found still counts.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (closed.has(stdout)) return;
  closed.add(stdout);
  if (error.code !== 'EPIPE') exit(2);
});
// A standard error that is closed doesn't change the exit code.
stderr.on('error', () => closed.add(stderr));

if (isMainThread) compileForShortRun();
// A thread that `pool` has started has no command line to run.
if (!isMainThread && workerData?.task === 'lint') {
  runShare(io);
} else {
  run(argv.slice(2), io).then((code) => {
    line?.clear();
    // Not `exit`: what was written to a pipe must get out.
    process.exitCode = code;
  });
}

/** https://no-color.org; a terminal otherwise. */
function coloursOn(): boolean {
  if (env.NO_COLOR) return false;
  return env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY && env.TERM !== 'dumb';
}

function localDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit + 1);
}

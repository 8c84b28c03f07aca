/** The entry of `zhibi`: the process around one call of the command line. */
import { argv, cwd, env, exit, stderr, stdin, stdout } from 'node:process';
import { withoutWorkflowCommands } from '../review/formats/quote';
import type { Io } from './io';
import { isShare, runShare } from './pool';
import { run } from './run';

/** On a GitHub runner, nothing that is printed of a plan may work as a command of the workflow. */
const safe = env.GITHUB_ACTIONS ? withoutWorkflowCommands : (text: string) => text;

const io: Io = {
  cwd: cwd(),
  env,
  today: localDay(new Date()),
  colour: coloursOn(),
  out: (text) => stdout.write(safe(text)),
  err: (text) => stderr.write(safe(text)),
  command: (text) => stdout.write(text),
  readStdin,
};

// The reader of a pipe may leave early (`| head`).
stdout.on('error', (error: NodeJS.ErrnoException) => {
  exit(error.code === 'EPIPE' ? 0 : 2);
});

if (isShare()) runShare(io);
else {
  run(argv.slice(2), io).then((code) => {
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

/** The command line without a process around it, for what is about words and not about streams. */
import { run } from '../../src/cli/run';
import { type Call, DAY, ENV, type Result } from './cli';

/** `zhibi …args`, run here: many calls cost one start. */
export async function called(args: readonly string[], call: Call = {}): Promise<Result> {
  const { cwd = process.cwd(), input = '', env = {} } = call;
  let [stdout, stderr] = ['', ''];
  const out = (text: string) => {
    stdout += text;
  };
  const code = await run(args, {
    cwd,
    env: { ...ENV, ...env },
    today: DAY,
    colour: false,
    out,
    command: out,
    err: (text) => {
      stderr += text;
    },
    progress: () => {},
    readStdin: async () => new Uint8Array(Buffer.from(input)),
  });
  return { code, stdout, stderr };
}

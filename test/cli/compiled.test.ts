/** What V8 compiled in an earlier run is used in the next, and changes nothing that is said. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { BAD_CLAIM, CLI, DAY, ENV, planText, scratch } from './cli';

/** The command line in a folder of its own, with a plan that has a finding. */
function installed() {
  const cwd = scratch({ 'plan.account.md': planText({ look: BAD_CLAIM }) });
  const folder = join(cwd, 'node_modules/zhibi/dist');
  mkdirSync(folder, { recursive: true });
  for (const name of ['cli.js', 'cliRest.js']) {
    copyFileSync(join(dirname(CLI), name), join(folder, name));
  }
  const lint = (env: Readonly<Record<string, string>> = {}) => {
    const args = [join(folder, 'cli.js'), 'lint', '--format', 'json', '--today', DAY, '.'];
    const options = { cwd, env: { ...ENV, ...env }, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
    return { status, stdout, stderr };
  };
  const kept = () =>
    readdirSync(folder)
      .filter((name) => !name.endsWith('.js'))
      .map((name) => join(folder, name));
  return { lint, kept };
}

it('is kept beside the program, and the next run says the same', () => {
  const { lint, kept } = installed();
  const first = lint();
  expect([first.status, first.stderr]).toEqual([1, '']);
  expect(kept()).toEqual([expect.stringMatching(/cliRest\.js\..+\.cache$/)]);
  const bytes = kept().map((file) => readFileSync(file));
  expect(lint()).toEqual(first);
  expect(kept().map((file) => readFileSync(file))).toEqual(bytes);
});

it('is not used where it is of another version of V8 or no such thing, and is replaced', () => {
  const { lint, kept } = installed();
  const first = lint();
  const [file = ''] = kept();
  for (const spoilt of [readFileSync(file).fill(7, 0, 16), Buffer.from('{}'), Buffer.alloc(0)]) {
    writeFileSync(file, spoilt);
    expect(lint()).toEqual(first);
    expect(readFileSync(file).length).toBeGreaterThan(500_000);
  }
});

it('is removed once the program is another one', () => {
  const { lint, kept } = installed();
  const first = lint();
  const [old = ''] = kept();
  const program = join(dirname(old), 'cliRest.js');
  writeFileSync(program, `${readFileSync(program, 'utf8')}\n`);
  expect(lint()).toEqual(first);
  expect(kept()).toHaveLength(1);
  expect(kept()).not.toContain(old);
});

it('is not kept on CI, where no run comes after', () => {
  const { lint, kept } = installed();
  expect(lint({ CI: 'true' }).status).toBe(1);
  expect(kept()).toEqual([]);
});

/** Many plans: shares of them on several machines, the cache, threads, and what a terminal shows meanwhile. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_CLAIM, CLI, DAY, lintJson, planText, scratch, write, zhibi } from './cli';
import { probed } from './probe';
import { commit, git, repository } from './repository';

const BAD = planText({ look: BAD_CLAIM });
const LONG = planText({ look: '- Acme makes tools.[^web]\n'.repeat(200) });

function plans(count: number, text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`house${n % 7}/p${n}.account.md`, text]),
  );
}

it('5,000 plans take about twice the time of 2,500, and little more memory', () => {
  const use = (count: number) => {
    const cwd = scratch(plans(count, BAD));
    const run = probed(['lint', '--format', 'json', '--today', DAY, '.'], cwd, 280_000);
    expect([run.code, run.stderr]).toEqual([1, '']);
    expect((JSON.parse(run.stdout) as Run['json']).summary.files).toBe(count);
    return run;
  };
  const [half, whole] = [use(2500), use(5000)];
  expect(whole.seconds / half.seconds).toBeLessThan(2.6);
  expect(whole.megabytes / half.megabytes).toBeLessThan(2);
}, 600_000);

type Run = ReturnType<typeof lintJson>;
const pathsOf = ({ json }: Run) => json.files.map(({ path }) => path);

describe('--shard', () => {
  const together = (cwd: string, ...args: string[]): Run[] =>
    ['1/2', '2/2'].map((part) => lintJson([...args, '--shard', part], { cwd }));

  it('gives parts that are the whole together, .zhibi.yaml too, each file in one', () => {
    const cwd = scratch({ ...plans(30, BAD), '.zhibi.yaml': 'nonsense: 1\n' });
    const whole = lintJson(['.'], { cwd });
    const parts = together(cwd, '.');
    expect(parts.flatMap(pathsOf).toSorted()).toEqual(pathsOf(whole).toSorted());
    for (const part of parts) {
      expect(part.code).toBe(1);
      expect(pathsOf(part).length).toBeGreaterThan(2);
    }
  });

  it('goes with --since, --staged and --policy', () => {
    const cwd = repository({ ...plans(12, planText()), '.zhibi.yaml': 'pursue: 3\n' });
    write(cwd, { ...plans(9, BAD), '.zhibi.yaml': 'nonsense: 1\n' });
    git(cwd, 'add', '--all');
    for (const args of [['--since', 'HEAD', '.'], ['--staged'], ['--policy', 'HEAD', '.']]) {
      const whole = pathsOf(lintJson(args, { cwd }));
      expect(whole).toContain('.zhibi.yaml');
      expect(
        together(cwd, ...args)
          .flatMap(pathsOf)
          .toSorted(),
      ).toEqual(whole.toSorted());
    }
  });
});

describe('--cache', () => {
  const home = (cwd: string) => ({ cwd, env: { XDG_CACHE_HOME: join(cwd, '.cache') } });
  const cacheFile = (cwd: string) => {
    const folder = join(cwd, '.cache/zhibi');
    return join(folder, readdirSync(folder)[0] ?? '');
  };
  /** What is said of every plan from now on shows that it comes from the cache. */
  const mark = (cwd: string) => {
    const text = readFileSync(cacheFile(cwd), 'utf8');
    writeFileSync(cacheFile(cwd), text.replaceAll('"message":"', '"message":"Known: '));
  };
  const messages = ({ json }: Run) =>
    json.files.flatMap(({ path, diagnostics }) =>
      diagnostics.map(({ message }) => `${path} ${message.slice(0, 7)}`),
    );

  it('says the same as a run without it, and checks only what changed', () => {
    const cwd = scratch({ 'a.account.md': BAD, 'b.account.md': BAD });
    const plain = lintJson(['.'], { cwd });
    expect(lintJson(['--cache', '.'], home(cwd))).toEqual(plain);
    expect(lintJson(['--cache', '.'], home(cwd))).toEqual(plain);
    mark(cwd);
    write(cwd, { 'b.account.md': `${BAD}\n` });
    expect(messages(lintJson(['--cache', '.'], home(cwd)))).toEqual([
      'a.account.md Known: ',
      expect.stringMatching(/^b\.account\.md (?!Known)/),
    ]);
    // Another day, another policy: other findings.
    const later = lintJson(['--cache', '--today', '2024-03-02', '.'], home(cwd));
    expect(messages(later).join()).not.toContain('Known');
  });

  it('gives every format what it needs of the text', () => {
    const fixable = planText({ look: `${BAD_CLAIM}- 收入增长。[^web]\n` }).replace(
      'reason:',
      'reaosn:',
    );
    const cwd = scratch({ 'a.account.md': BAD, 'b.account.md': fixable });
    const formats = ['text', 'github', 'sarif', 'gitlab', 'junit', 'rdjson', 'markdown'];
    const outputs = (...options: string[]) =>
      formats.map(
        (format) =>
          zhibi(['lint', ...options, '--format', format, '--today', DAY, '.'], home(cwd)).stdout,
      );
    const plain = outputs();
    expect(plain.join()).toContain('suggestions');
    zhibi(['lint', '--cache', '--today', DAY, '.'], home(cwd));
    mark(cwd);
    const known = outputs('--cache').map((text) => text.replaceAll('Known: ', ''));
    expect(known).toEqual(plain);
    expect(outputs('--cache').every((text) => text.includes('Known: '))).toBe(true);
  });

  it('reads the text once, however many findings ask for their line', () => {
    const cwd = scratch({ 'a.account.md': planText({ look: BAD_CLAIM.repeat(4000) }) });
    const time = (...options: string[]) => {
      const start = performance.now();
      zhibi(['lint', ...options, '--format', 'rdjson', '--today', DAY, '.'], home(cwd));
      return performance.now() - start;
    };
    time('--cache');
    expect(time('--cache')).toBeLessThan(2 * time());
  });

  it('forgets nothing about the other plans when one is checked', () => {
    const cwd = scratch({ 'a.account.md': BAD, 'b.account.md': BAD });
    lintJson(['--cache', '.'], home(cwd));
    mark(cwd);
    write(cwd, { 'b.account.md': `${BAD}\n` });
    lintJson(['--cache', 'b.account.md'], home(cwd));
    expect(messages(lintJson(['--cache', '.'], home(cwd)))[0]).toBe('a.account.md Known: ');
  });

  it('serves --since, both versions of a plan, and --policy', () => {
    const cwd = repository({ 'a.account.md': BAD, '.gitignore': '.cache\n' });
    write(cwd, { 'a.account.md': planText({ look: `${BAD_CLAIM}- Costs fell by 3%.\n` }) });
    const since = ['--cache', '--since', 'HEAD', '.'];
    const plain = lintJson(since.slice(1), { cwd });
    expect(messages(plain)).toHaveLength(1);
    expect(lintJson(since, home(cwd))).toEqual(plain);
    const { plans: stored } = JSON.parse(readFileSync(cacheFile(cwd), 'utf8'));
    expect(stored['a.account.md']).toHaveLength(2);
    mark(cwd);
    expect(messages(lintJson(since, home(cwd)))).toEqual(['a.account.md Known: ']);
    const policy = ['--cache', '--policy', 'HEAD', '.'];
    expect(new Set(messages(lintJson(policy, home(cwd))))).toEqual(
      new Set(['a.account.md Known: ']),
    );
    commit(cwd, { '.zhibi.yaml': 'pursue: 3\n' });
    const other = lintJson(policy, home(cwd));
    expect(messages(other).join()).not.toContain('Known');
  });

  it('never keeps --fix from fixing, nor takes what was fixed for what was there', () => {
    const text = planText().replace('reason:', 'reaosn:');
    const cwd = scratch({ 'a.account.md': text });
    const before = lintJson(['--cache', '.'], home(cwd));
    zhibi(['lint', '--cache', '--fix', '--today', DAY, '.'], home(cwd));
    expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).not.toBe(text);
    write(cwd, { 'a.account.md': text });
    expect(lintJson(['--cache', '.'], home(cwd))).toEqual(before);
  });
});

describe('threads', () => {
  it('say what one says, of the folder and of versions, and complain of what they can not read', () => {
    const cwd = repository({ ...plans(60, planText()), '.zhibi.yaml': 'locale: zh-cn\n' });
    write(cwd, plans(59, BAD));
    write(cwd, { 'house3/p3.account.md': new Uint8Array([0xff, 10]) });
    for (const args of [['.'], ['--since', 'HEAD', '.'], ['--policy', 'HEAD', '.']]) {
      const run = lintJson(args, { cwd });
      expect(run.code).toBe(2);
      expect(run.stderr.match(/not valid UTF-8/g)).toHaveLength(1);
      const bad = run.json.files.filter(({ diagnostics }) => diagnostics.length > 0);
      expect(bad).toHaveLength(58);
      expect(new Set(bad.map(({ diagnostics }) => diagnostics[0]?.message)).size).toBe(1);
      expect(bad[0]?.diagnostics[0]?.message).toMatch(/\p{Script=Han}/u);
      expect(pathsOf(run)).toEqual(pathsOf(run).toSorted());
    }
  });
});

describe('progress', () => {
  const SCRIPT = '/usr/bin/script';
  /** In a terminal of util-linux, which shows standard output and error. */
  const terminal = (cwd: string, env: Record<string, string> = {}) => {
    const command = `'${process.execPath}' '${CLI}' lint --today ${DAY} .`;
    const { stdout } = spawnSync(SCRIPT, ['-qec', `stty cols 80; ${command}`, '/dev/null'], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8', TERM: 'xterm', ...env },
      timeout: 20_000,
    });
    return stdout;
  };

  it.runIf(process.platform === 'linux' && existsSync(SCRIPT))(
    'is one line on a terminal, gone at the end, and none in CI',
    () => {
      const cwd = scratch(plans(100, LONG));
      const shown = terminal(cwd);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a terminal gets
      const lines = shown.match(/\r\u001b\[K(Checking plans: \d+ of 100)?/g) ?? [];
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.filter((line) => line.includes('Checking'))).toHaveLength(lines.length - 1);
      expect(lines.at(-1)).toBe('\r\u001b[K');
      expect(shown.slice(shown.lastIndexOf('\u001b[K') + 3)).toContain('100 files: nothing found');
      expect(shown.slice(0, shown.indexOf('\u001b[K'))).not.toContain('\n');
      expect(terminal(cwd, { CI: 'true' })).not.toContain('Checking');
    },
  );

  it('is nothing in a pipe', () => {
    const cwd = scratch(plans(100, LONG));
    expect(zhibi(['lint', '--today', DAY, '.'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });
});

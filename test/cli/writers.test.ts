/** Whatever writes a file of somebody's: on a bad day it changes nothing, and on a good one no byte more than it must. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CLI, DAY, planText, scratch, write, zhibi } from './cli';

const PLAN = 'a.account.md';
const FAULTY = planText({ look: '-They sell late.[^web]' });
const FILES = {
  'rows.csv': 'item,2022,2023\nrevenue,100,120\nnet income,10,12\n',
  'notes.txt': 'Meeting with Acme, 2024-02-01\n\nThey will change supplier this year.\n',
};

/** Each command that writes into a plan. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  fix: ['lint', '--fix', '--today', DAY, PLAN],
  import: [
    'import',
    'rows.csv',
    '--into',
    PLAN,
    '--entity',
    'Acme',
    '--unit',
    'million',
    '--currency',
    'USD',
  ],
  notes: ['notes', 'notes.txt', '--into', PLAN, '--today', DAY],
};
/** Those that make files of their own. */
const MAKERS: Readonly<Record<string, readonly string[]>> = {
  report: ['report', PLAN, '-o', 'out.html', '--today', DAY],
  init: ['init', '.'],
};

const folder = () => scratch({ [PLAN]: FAULTY, ...FILES });
const text = (cwd: string) => readFileSync(join(cwd, PLAN), 'utf8');
const leftovers = (cwd: string) => readdirSync(cwd).filter((name) => name.endsWith('.tmp'));

const mounts: string[] = [];
/** A disk of 64 KB that is full but for a little; null where this system gives none. */
function fullDisk(): string | null {
  const cwd = scratch();
  const disk = join(cwd, 'disk');
  mkdirSync(disk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
  if (status !== 0) return null;
  mounts.push(disk);
  write(disk, { [PLAN]: FAULTY, ...FILES });
  try {
    for (let n = 0; ; n++) writeFileSync(join(disk, `fill${n}`), 'x'.repeat(4096));
  } catch {
    return disk;
  }
}

afterAll(() => {
  for (const disk of mounts) spawnSync('umount', [disk]);
});

describe.skipIf(process.platform === 'win32').each(Object.entries(WRITERS))('%s', (_, args) => {
  it('changes the plan on a good day', () => {
    const cwd = folder();
    const { code, stderr } = zhibi(args, { cwd });
    expect(text(cwd), stderr).not.toBe(FAULTY);
    expect(code).toBeLessThan(2);
    expect(leftovers(cwd)).toEqual([]);
  });

  it('refuses a read-only file and says so', () => {
    const cwd = folder();
    chmodSync(join(cwd, PLAN), 0o444);
    const { code, stderr } = zhibi(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('read-only');
    expect(text(cwd)).toBe(FAULTY);
    expect(statSync(join(cwd, PLAN)).mode & 0o777).toBe(0o444);
  });

  it('refuses a folder of somebody else’s', { skip: process.getuid?.() !== 0 }, () => {
    const cwd = folder();
    chmodSync(cwd, 0o755);
    const { code } = zhibi(args, { cwd, uid: 65534 });
    expect(code).toBe(2);
    expect(text(cwd)).toBe(FAULTY);
    expect(leftovers(cwd)).toEqual([]);
  });

  it('leaves the plan whole on a full disk', (context) => {
    const cwd = fullDisk();
    if (!cwd) return context.skip('no file system of its own can be mounted here');
    const { code } = zhibi(args, { cwd });
    expect(code).toBe(2);
    expect(text(cwd)).toBe(FAULTY);
    expect(leftovers(cwd)).toEqual([]);
  });

  it('writes to no file outside through a link', () => {
    const outside = scratch({ 'x.account.md': FAULTY });
    const cwd = scratch(FILES);
    symlinkSync(join(outside, 'x.account.md'), join(cwd, PLAN));
    zhibi(args, { cwd });
    expect(readFileSync(join(outside, 'x.account.md'), 'utf8')).toBe(FAULTY);
  });

  it('keeps CRLF, a byte order mark and the mode', () => {
    const cwd = folder();
    writeFileSync(join(cwd, PLAN), `\uFEFF${FAULTY.replaceAll('\n', '\r\n')}`);
    chmodSync(join(cwd, PLAN), 0o640);
    expect(zhibi(args, { cwd }).code).toBeLessThan(2);
    const after = text(cwd);
    expect(after.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(statSync(join(cwd, PLAN)).mode & 0o777).toBe(0o640);
  });

  it('keeps bare CR', () => {
    const cwd = folder();
    writeFileSync(join(cwd, PLAN), FAULTY.replaceAll('\n', '\r'));
    zhibi(args, { cwd });
    const kept = text(cwd)
      .split(/\r\n|[\r\n]/)
      .filter((line) => !line.startsWith('-They'));
    for (const line of FAULTY.split('\n').filter((one) => !one.startsWith('-They'))) {
      expect(kept).toContain(line);
    }
  });

  it('killed at any time, leaves the plan as it was or as it is to be', async () => {
    const good = folder();
    zhibi(args, { cwd: good });
    const cwd = folder();
    for (const after of [20, 60, 100, 140, 180, 240, 320]) {
      writeFileSync(join(cwd, PLAN), FAULTY);
      const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('close', resolve));
      setTimeout(() => child.kill('SIGKILL'), after);
      await ended;
      expect([FAULTY, text(good)]).toContain(text(cwd));
    }
  });
});

it('of two byte order marks the second goes, and nothing else', () => {
  const cwd = folder();
  writeFileSync(join(cwd, PLAN), `\uFEFF\uFEFF${planText()}`);
  zhibi(['lint', '--fix', '--today', DAY, PLAN], { cwd });
  expect(text(cwd)).toBe(`\uFEFF${planText()}`);
  const { code } = zhibi(['lint', '--today', DAY, PLAN], { cwd });
  expect(code).toBe(0);
});

it('an import keeps what somebody writes while it waits for its rows', async () => {
  const cwd = folder();
  const theirs = planText({ look: '- They wrote this meanwhile.[^web]\n' });
  const args = [...(WRITERS.import ?? [])];
  args[1] = '-';
  const child = spawn(process.execPath, [CLI, ...args], { cwd, stdio: 'pipe' });
  let told = '';
  child.stderr.on('data', (data) => {
    told += data;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  writeFileSync(join(cwd, PLAN), theirs);
  child.stdin.end(FILES['rows.csv']);
  const code = await ended;
  // On a machine that is slow to begin, it read the plan after they wrote.
  expect(text(cwd)).toContain('They wrote this meanwhile.');
  if (text(cwd) === theirs) {
    expect(code).toBe(2);
    expect(told).toContain('changed by somebody else since it was read');
  }
});

describe.skipIf(process.platform === 'win32').each(Object.entries(MAKERS))('%s', (_, args) => {
  it('leaves no half of a file on a full disk', (context) => {
    const cwd = fullDisk();
    if (!cwd) return context.skip('no file system of its own can be mounted here');
    const before = new Set(readdirSync(cwd));
    const { code } = zhibi(args, { cwd });
    expect(code).toBe(2);
    const made = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !before.has(name) && statSync(join(cwd, name)).isFile(),
    );
    for (const name of made) expect(readFileSync(join(cwd, name), 'utf8'), name).not.toBe('');
    expect(made.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

it('two processes on one cache agree, and a cache that is spoilt is made anew', async () => {
  const cwd = scratch(
    Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.account.md`, FAULTY])),
  );
  const cache = scratch();
  const env = { XDG_CACHE_HOME: cache };
  const args = ['lint', '--cache', '--format', 'json', '--today', DAY, '.'];
  const alone = zhibi(['lint', '--format', 'json', '--today', DAY, '.'], { cwd }).stdout;
  const run = () =>
    new Promise<string>((resolve) => {
      const child = spawn(process.execPath, [CLI, ...args], {
        cwd,
        env: { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8', ...env },
      });
      let out = '';
      child.stdout.on('data', (data) => {
        out += data;
      });
      child.once('close', () => resolve(out));
    });
  for (const out of await Promise.all([run(), run(), run()])) expect(out).toBe(alone);
  const files = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(cache, name)).isFile(),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) {
    for (const spoilt of ['{', 'null', '{"build":1}', '']) {
      writeFileSync(join(cache, name), spoilt);
      expect(zhibi(args, { cwd, env }).stdout).toBe(alone);
    }
  }
});

/** A hostile branch: what it changes about its own check, and a bad day for files. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_CLAIM, CLI, DAY, planText, scratch, write, zhibi } from './cli';
import { commit, git, repository } from './repository';

const POLICY = 'locale: en\npursue: 1\nlocked: [evidence/personal-data]\n';
const PLAN = 'accounts/a.account.md';
const pursued = (account: string) =>
  planText().replace('decision: drop', 'decision: pursue').replace('Acme', account);

/** The lines of the diff of a branch that `act` makes, `!` and all. */
function told(act: (cwd: string) => void): { lines: string[]; code: number | null } {
  const cwd = repository({ '.zhibi.yaml': POLICY, [PLAN]: pursued('Acme') });
  git(cwd, 'checkout', '--quiet', '-b', 'branch');
  act(cwd);
  git(cwd, 'add', '--all', '--force');
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', 'x');
  const { stdout, code } = zhibi(['diff', 'main', 'HEAD'], { cwd });
  return { lines: stdout.split('\n').map((line) => line.trim()), code };
}

const moved = (cwd: string, to: string) => {
  mkdirSync(join(cwd, to, '..'), { recursive: true });
  renameSync(join(cwd, PLAN), join(cwd, to));
};

describe('the first line tells', () => {
  const ways: Record<string, [(cwd: string) => void, RegExp]> = {
    'a lock that goes': [
      (cwd) => write(cwd, { '.zhibi.yaml': 'locale: en\npursue: 1\n' }),
      /^! Policy removed, locked: evidence\/personal-data/,
    ],
    'a cap that is raised': [
      (cwd) => write(cwd, { '.zhibi.yaml': POLICY.replace('pursue: 1', 'pursue: 2') }),
      /^! Policy, pursue: 1 → 2/,
    ],
    'a plan in a hidden folder': [
      (cwd) => moved(cwd, '.archive/a.account.md'),
      /^! No longer checked/,
    ],
    'a plan among modules': [
      (cwd) => moved(cwd, 'node_modules/a.account.md'),
      /^! No longer checked/,
    ],
    'a plan of another kind': [(cwd) => moved(cwd, 'accounts/a.markdown'), /^! No longer checked/],
    'a plan without its key': [
      (cwd) => {
        write(cwd, { [PLAN]: pursued('Acme').replace(/^zhibi: 1\n/m, '') });
        moved(cwd, 'accounts/a.md');
      },
      /^! No longer checked/,
    ],
    'a link in place of a plan': [
      (cwd) => {
        moved(cwd, 'accounts/a.txt');
        symlinkSync('a.txt', join(cwd, PLAN));
      },
      /^! Not compared: the plan for .* is now a link/,
    ],
    'a new plan in a hidden folder': [
      (cwd) => write(cwd, { '.plans/b.account.md': pursued('Beta') }),
      /^! Not checked: the new plan for Beta/,
    ],
    'a pursued plan that goes': [(cwd) => moved(cwd, '../gone'), /^! Plan for .* removed/],
    'a baseline': [
      (cwd) => write(cwd, { 'known.json': '{\n  "version": 1,\n  "findings": []\n}\n' }),
      /^! Baseline known.json/,
    ],
  };
  it.each(Object.entries(ways))('%s', (_, [act, first]) => {
    const { lines, code } = told(act);
    expect(lines[1]).toMatch(first);
    expect(code).toBe(0);
  });

  it('what is unreadable, which is not gone, and ends with 2', () => {
    const { lines, code } = told((cwd) =>
      writeFileSync(join(cwd, PLAN), Buffer.from([0x2d, 0xff])),
    );
    expect(lines[1]).toBe('! Not compared: this plan can’t be read any more');
    expect(code).toBe(2);
  });

  it('a submodule at another commit, and ends with 2', () => {
    const inner = repository({ 'b.account.md': planText() });
    const cwd = repository({ [PLAN]: planText() });
    git(cwd, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub');
    const base = commit(cwd);
    commit(join(cwd, 'sub'), { 'b.account.md': planText({ look: BAD_CLAIM }) });
    commit(cwd);
    const diff = zhibi(['diff', base, 'HEAD'], { cwd });
    expect(diff.stdout).toContain('Not compared: the submodule sub');
    expect(diff.code).toBe(2);
    expect(zhibi(['lint', '--since', base, '--today', DAY], { cwd }).code).toBe(2);
  });
});

it('a nested policy opens nothing: not the cap, not the lock', () => {
  const cwd = repository({ '.zhibi.yaml': POLICY, [PLAN]: pursued('Acme') });
  const base = git(cwd, 'rev-parse', 'HEAD').trim();
  commit(cwd, {
    'accounts/.zhibi.yaml': 'pursue: 9\nignore: ["*.md"]\nrules: {evidence/personal-data: hint}\n',
    'accounts/b.account.md': pursued('Beta'),
  });
  expect(zhibi(['portfolio', '--check', '.'], { cwd }).code).toBe(1);
  commit(cwd, { '.zhibi.yaml': 'pursue: 9\n' });
  expect(zhibi(['portfolio', '--check', '.'], { cwd }).code).toBe(0);
  expect(zhibi(['portfolio', '--check', '--policy', base, '.'], { cwd }).code).toBe(1);
});

it('what a nested policy may not say is said, of what changed too', () => {
  const cwd = repository({ '.zhibi.yaml': POLICY, [PLAN]: pursued('Acme') });
  git(cwd, 'checkout', '--quiet', '-b', 'branch');
  commit(cwd, { 'accounts/.zhibi.yaml': 'rules: {evidence/personal-data: hint}\n' });
  for (const more of [[], ['--policy', 'main']]) {
    const { code, stdout } = zhibi(['lint', '--since', 'main', ...more], { cwd });
    expect(stdout).toContain('has no effect: a .zhibi.yaml further out locks it');
    expect(code).toBe(1);
  }
});

it('a file that is called like a policy is none, in a commit either', () => {
  const text = planText({ look: '- Open: call 13800138000.\n' });
  const cwd = repository({
    'accounts/.zhibi.yaml': 'locked: [evidence/personal-data]\n',
    'accounts/x.zhibi.yaml': 'rules: {evidence/personal-data: "off"}\n',
    [PLAN]: text,
  });
  const { stdout } = zhibi(['lint', '--policy', 'HEAD', '.'], { cwd });
  expect(stdout).toContain('evidence/personal-data');
});

it('one strange plan costs one plan, in the diff and in the comment', () => {
  const cwd = repository({ [PLAN]: planText() });
  commit(cwd, {
    [PLAN]: planText({ look: BAD_CLAIM }),
    'z.account.md': '---\nzhibi\u2028\u2028: 1\n',
    'y.account.md': '---\nx\r\r: 1\n',
    'bad.account.md': Buffer.from([0x2d, 0xff]),
  });
  const diff = zhibi(['diff', 'HEAD~1', 'HEAD'], { cwd });
  expect(diff.stdout).toContain(PLAN);
  expect(diff.stdout).not.toContain('TypeError');
  const comment = zhibi(['comment', '--base', 'HEAD~1', '--today', DAY], { cwd });
  expect(comment.code).toBe(2);
  expect(comment.stdout).toMatch(/^⚠️ /);
  expect(comment.stdout).toContain('## Findings in the account plans');
  expect(comment.stdout.indexOf('First: what changes')).toBeLessThan(
    comment.stdout.indexOf('## Findings'),
  );
});

it('both parts of a comment are of the last commit, from where it parted', () => {
  const cwd = repository({ [PLAN]: planText() });
  git(cwd, 'checkout', '--quiet', '-b', 'branch');
  commit(cwd, { [PLAN]: planText({ look: '- They buy in May.[^web]\n' }) });
  git(cwd, 'checkout', '--quiet', 'main');
  commit(cwd, { 'other.account.md': planText() });
  git(cwd, 'checkout', '--quiet', 'branch');
  write(cwd, { [PLAN]: planText({ look: BAD_CLAIM }), 'new.account.md': planText() });
  const { stdout, code } = zhibi(['comment', '--base', 'main', '--today', DAY], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('They buy in May');
  for (const not of ['12%', 'other.account.md', 'new.account.md']) {
    expect(stdout).not.toContain(not);
  }
});

it('a comment is whole within the limit, with both parts, however much there is', () => {
  const many = (line: (n: number) => string) =>
    Array.from({ length: 700 }, (_, n) => line(n)).join('\n');
  const cwd = repository({ [PLAN]: planText() });
  commit(cwd, {
    [PLAN]: planText({ look: many((n) => `- Revenue ${n} grew by ${n}% ${'@'.repeat(60)}`) }),
  });
  const { stdout } = zhibi(['comment', '--base', 'HEAD~1', '--today', DAY], { cwd });
  expect(stdout.length).toBeLessThan(65_000);
  expect(stdout).toMatch(/and \d+ more findings, which do not fit here/);
  expect(stdout).toMatch(/and \d+ more, which do not fit here/);
  const failed = zhibi(['comment', '--base', 'no-such-ref'], { cwd });
  expect(failed).toMatchObject({ code: 2 });
  expect(failed.stdout).toContain('could not be compared');
});

describe.skipIf(process.platform === 'win32')('a bad day', () => {
  it('an early reader and a full standard error change no exit code', () => {
    const cwd = scratch(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, n) => [`${n}.account.md`, planText({ look: BAD_CLAIM })]),
      ),
    );
    const shell = (command: string) =>
      execFileSync('bash', ['-c', command], { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
    const run = `"${process.execPath}" "${CLI}"`;
    expect(shell(`${run} lint . 2>&1 | head -1 >/dev/null; echo \${PIPESTATUS[0]}`)).toBe('1');
    expect(shell(`${run} lint no-such-file 2>/dev/full; echo $?`)).toBe('2');
  });

  it('neither a read-only file nor one with other names is changed', () => {
    const text = planText({ look: '-They sell late.[^web]' });
    const cwd = scratch({ 'r.account.md': text, 'h.account.md': text });
    chmodSync(join(cwd, 'r.account.md'), 0o444);
    linkSync(join(cwd, 'h.account.md'), join(cwd, 'other.txt'));
    const { code, stderr } = zhibi(['lint', '--fix', '--today', DAY], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('r.account.md: read-only');
    expect(stderr).toContain('h.account.md: it has other names');
    for (const name of ['r.account.md', 'h.account.md']) {
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(text);
    }
  });

  it('an empty path is refused', () => {
    expect(zhibi(['lint', '--', ''], { cwd: scratch() }).code).toBe(2);
  });

  it('a baseline follows a plan that was renamed', () => {
    const cwd = scratch({ 'a.account.md': planText({ look: BAD_CLAIM }) });
    zhibi(['lint', '--baseline', 'known.json', '--update-baseline', '--today', DAY], { cwd });
    renameSync(join(cwd, 'a.account.md'), join(cwd, 'b.account.md'));
    const { code } = zhibi(['lint', '--baseline', 'known.json', '--today', DAY], { cwd });
    expect(code).toBe(0);
  });
});

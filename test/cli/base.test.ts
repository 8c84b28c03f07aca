/** The base that a branch is judged by, in real repositories: no branch chooses its own. */
import { describe, expect, it } from 'vitest';
import { planText, scratch, zhibi } from './cli';
import { commit, GIT_ENV, git, repository } from './repository';

const LOCKED = 'locale: en\nlocked: [evidence/figure-without-source]\n';
const WEAK = 'locale: en\nrules: {evidence/figure-without-source: off}\n';
const BAD = `${planText()}\n## Look\n\n- Sales fell by 40% last year.\n`;
const A = 'a.account.md';

const lint = (cwd: string, base: string, ...more: string[]) =>
  zhibi(['lint', '--policy', base, '--since', base, ...more, '.'], { cwd, env: GIT_ENV });
const comment = (cwd: string, base: string) =>
  zhibi(['comment', '--base', base, '.'], { cwd, env: GIT_ENV });

/** `main` with a locked rule; `feature` breaks it. */
function parted(): string {
  const cwd = repository({ '.zhibi.yaml': LOCKED, [A]: planText(), 'b.account.md': planText() });
  git(cwd, 'checkout', '-q', '-b', 'feature');
  commit(cwd, { [A]: BAD });
  return cwd;
}

function expectHeld(cwd: string, base: string, path = A): void {
  const { code, stdout } = lint(cwd, base, '--format', 'json');
  const files: { path: string; diagnostics: { rule: string }[] }[] = JSON.parse(stdout).files;
  const rules = files.find((file) => file.path === path)?.diagnostics.map(({ rule }) => rule);
  expect(rules).toContain('evidence/figure-without-source');
  expect(code).toBe(1);
}

describe('the policy of the base holds', () => {
  it('where a merge brought another into the branch, and the comment says so first', () => {
    const cwd = parted();
    git(cwd, 'checkout', '-q', '-b', 'weak', 'main');
    commit(cwd, { '.zhibi.yaml': WEAK });
    git(cwd, 'checkout', '-q', 'feature');
    git(cwd, 'merge', '-q', '--no-edit', 'weak');
    expectHeld(cwd, 'main');
    expect(comment(cwd, 'main').stdout).toMatch(/first\s+1\. ⚠️ \*\*Policy removed, locked/);
    git(cwd, 'checkout', '-q', '--detach');
    expectHeld(cwd, 'main');
  });

  it('where the base is a merge, and was merged into the branch again', () => {
    const cwd = parted();
    git(cwd, 'checkout', '-q', '-b', 'side', 'main');
    commit(cwd, { 'c.account.md': planText() });
    git(cwd, 'checkout', '-q', 'main');
    commit(cwd, { 'b.account.md': `${planText()}\n` });
    git(cwd, 'merge', '-q', '--no-edit', 'side');
    git(cwd, 'checkout', '-q', 'feature');
    expectHeld(cwd, 'main');
    git(cwd, 'merge', '-q', '--no-edit', 'main');
    expectHeld(cwd, 'main');
  });

  it('where the plan was renamed across a merge', () => {
    const cwd = parted();
    git(cwd, 'checkout', '-q', 'main');
    commit(cwd, { 'b.account.md': `${planText()}\n` });
    git(cwd, 'checkout', '-q', 'feature');
    git(cwd, 'mv', A, 'z.account.md');
    commit(cwd);
    git(cwd, 'merge', '-q', '--no-edit', 'main');
    expectHeld(cwd, 'main', 'z.account.md');
    expect(comment(cwd, 'main').stdout).toContain(`Renamed from ${A}`);
  });
});

describe('a base that can’t be told is no pass', () => {
  it.each([
    ['main', ['tag', 'main', 'feature']],
    ['origin/main', ['tag', 'origin/main', 'feature']],
    ['main', ['tag', '-a', '-m', 'x', 'main', 'feature']],
    ['main~0', ['tag', 'main', 'feature']],
    ['main', ['update-ref', 'refs/main', 'feature']],
  ])('%s, which somebody else’s tag is called, too', (base, args) => {
    const cwd = parted();
    git(cwd, 'update-ref', 'refs/remotes/origin/main', 'main');
    git(cwd, ...args);
    for (const result of [lint(cwd, base), comment(cwd, base)]) {
      expect(result.code).toBe(2);
      expect(result.stderr).toContain('names more than one thing here (refs/');
    }
    expect(zhibi(['diff', `${base}...feature`], { cwd, env: GIT_ENV }).code).toBe(2);
    expectHeld(cwd, 'refs/heads/main');
  });

  it('a branch that is called like the short id of the base', () => {
    const cwd = parted();
    const id = git(cwd, 'rev-parse', '--short', 'main').trim();
    expectHeld(cwd, id);
    git(cwd, 'branch', id, 'feature');
    expect(lint(cwd, id).code).toBe(2);
    expectHeld(cwd, git(cwd, 'rev-parse', 'main').trim());
  });

  it('a tag and a branch at one commit are one', () => {
    const cwd = parted();
    git(cwd, 'tag', '-a', '-m', 'x', 'main', 'main');
    expectHeld(cwd, 'main');
  });

  it.each([
    ['which is not there', []],
    [
      'which has no history in common',
      ['fetch', '-q', '--depth', '1', 'origin', 'main:refs/remotes/origin/main'],
    ],
  ])('a shallow clone’s, %s', (_, fetched) => {
    const from = parted();
    git(from, 'checkout', '-q', 'main');
    commit(from, { 'b.account.md': `${planText()}\n` });
    const cwd = scratch();
    git(cwd, 'clone', '-q', '--depth', '1', '-b', 'feature', `file://${from}`, '.');
    if (fetched.length > 0) git(cwd, ...fetched);
    for (const result of [
      lint(cwd, 'origin/main'),
      comment(cwd, 'origin/main'),
      zhibi(['diff', 'origin/main...HEAD'], { cwd, env: GIT_ENV }),
    ]) {
      expect(result.code).toBe(2);
      expect(result.stderr).toContain('fetch-depth: 0');
    }
    const calibrated = zhibi(['calibrate'], { cwd, env: GIT_ENV });
    expect(calibrated).toMatchObject({ code: 2, stdout: '' });
    expect(calibrated.stderr).toContain('shallow');
  });

  it('no such commit', () => {
    const cwd = parted();
    for (const result of [lint(cwd, 'gone'), comment(cwd, 'gone')]) {
      expect(result.code).toBe(2);
      expect(result.stderr).toContain('no commit “gone”');
    }
  });
});

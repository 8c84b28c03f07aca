/** Git as adversary: nothing of a repository is run, followed or taken for an option. */
import { chmodSync, existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planText, scratch, write, zhibi } from './cli';
import { commit, GIT_ENV, git, repository } from './repository';

const NURTURED = planText().replace('decision: drop', 'decision: nurture');

function diff(cwd: string, args: string[], env: Record<string, string> = {}) {
  const result = zhibi(['diff', '--format', 'json', ...args], { cwd, env });
  const json = result.stdout === '' ? null : JSON.parse(result.stdout);
  return { ...result, paths: json?.plans.map(({ path }: { path: string }) => path) };
}

describe('names', () => {
  const NAMES = [
    'with blank.account.md',
    'quo"te\'s.account.md',
    'new\nline.account.md',
    'tab\there.account.md',
    '客户 甲😀.account.md',
    '-dash.account.md',
    ':(top)magic*.account.md',
    'back\\slash.account.md',
  ];

  it.each(NAMES)('%j is read from commits, the index and the work tree', (name) => {
    const cwd = repository({ [name]: planText() });
    write(cwd, { [name]: NURTURED });
    expect(diff(cwd, ['HEAD']).paths).toEqual([name]);
    const lint = zhibi(['lint', '--since', 'HEAD', '--format', 'json', '.'], { cwd });
    expect(JSON.parse(lint.stdout).files).toMatchObject([{ path: name }]);
    git(cwd, 'add', '--all');
    const staged = zhibi(['lint', '--staged', '--format', 'json'], { cwd });
    expect(JSON.parse(staged.stdout).files).toMatchObject([{ path: name }]);
    commit(cwd);
    expect(diff(cwd, ['HEAD~1', 'HEAD', '--', name]).paths).toEqual([name]);
  });

  it('tells a name that is no UTF-8, and reads the rest', () => {
    const cwd = repository({ 'a.account.md': planText() });
    const name = Buffer.concat([
      Buffer.from(`${cwd}/`),
      Buffer.from([0xff, 0x2e]),
      Buffer.from('md'),
    ]);
    writeFileSync(name, planText());
    commit(cwd, { 'a.account.md': NURTURED });
    const { code, stderr, paths } = diff(cwd, ['HEAD~1', 'HEAD']);
    expect({ code, paths }).toEqual({ code: 2, paths: ['a.account.md'] });
    expect(stderr).toContain('its name is not UTF-8');
  });
});

describe('a REF', () => {
  it.each(['--output=stolen', '-x', '--all', '--help-all'])('%s is never an option', (ref) => {
    const cwd = repository({ 'a.account.md': planText() });
    const before = readdirSync(cwd);
    for (const args of [
      ['diff', `./${ref}`],
      ['diff', ref],
      ['lint', `--since=${ref}`],
      ['lint', `--policy=${ref}`],
    ]) {
      const { code, stderr } = zhibi(args, { cwd });
      expect(code, args.join(' ')).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect(zhibi(['lint', `--since=${ref}`], { cwd }).stderr).toBe(
      `zhibi: “${ref}” looks like an option, not like a commit or branch.\n`,
    );
    expect(readdirSync(cwd)).toEqual(before);
  });

  it('that names nothing, or no commit, is told', () => {
    const cwd = repository({ 'a.account.md': planText() });
    const blob = git(cwd, 'rev-parse', 'HEAD:a.account.md').trim();
    for (const ref of ['nowhere', blob, 'a..b', 'x y', '']) {
      const { code, stderr } = zhibi(['diff', `${ref}`], { cwd });
      expect({ ref, code }).toEqual({ ref, code: 2 });
      expect(stderr).toMatch(/^zhibi: .*(no commit|not the name of a commit)/);
    }
  });
});

describe('a hostile repository', () => {
  it('runs none of its programs', () => {
    const cwd = repository({
      'a.account.md': planText(),
      '.gitattributes': '*.md diff=evil filter=evil merge=evil\n',
    });
    const trap = join(cwd, 'sprung');
    const program = join(cwd, 'evil.sh');
    writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> '${trap}'\ncat\n`);
    chmodSync(program, 0o755);
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.editor',
      'core.sshCommand',
      'core.gitProxy',
      'core.askPass',
      'diff.external',
      'diff.evil.command',
      'diff.evil.textconv',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'pager.ls-tree',
      'pager.rev-parse',
      'alias.cat-file',
      'uploadpack.packObjectsHook',
      'credential.helper',
      'gpg.program',
    ]) {
      git(cwd, 'config', key, program);
    }
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) {
      writeFileSync(join(cwd, '.git/hooks', hook), `#!/bin/sh\ntouch '${trap}'\n`, { mode: 0o755 });
    }
    write(cwd, { 'a.account.md': NURTURED });
    expect(diff(cwd, ['HEAD']).paths).toEqual(['a.account.md']);
    zhibi(['lint', '--since', 'HEAD', '--policy', 'HEAD', '.'], { cwd });
    zhibi(['lint', '--staged'], { cwd });
    expect(existsSync(trap)).toBe(false);
    // The trap works: plain git springs it.
    git(cwd, 'status');
    expect(existsSync(trap)).toBe(true);
  });

  it('fetches nothing that is missing', () => {
    const cwd = repository({ 'a.account.md': planText() });
    commit(cwd, { 'a.account.md': NURTURED });
    git(cwd, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(scratch(), 'clone');
    git(
      cwd,
      'clone',
      '--quiet',
      '--filter=blob:none',
      '--no-checkout',
      pathToFileURL(cwd).href,
      clone,
    );
    const { code, stderr, paths } = diff(clone, ['HEAD~1', 'HEAD']);
    // What can't be read isn't gone.
    expect({ code, paths }).toEqual({ code: 2, paths: ['a.account.md'] });
    expect(stderr).toContain('a.account.md: its content is not in this clone');
  });

  it('shows no replaced objects', () => {
    const cwd = repository({ 'a.account.md': planText() });
    const first = git(cwd, 'rev-parse', 'HEAD').trim();
    const second = commit(cwd, { 'a.account.md': NURTURED });
    git(cwd, 'replace', second, first);
    expect(diff(cwd, [first, second]).paths).toEqual(['a.account.md']);
  });

  it('leads nowhere through links and submodules', () => {
    const outside = scratch({ 'secret.account.md': planText() });
    const inner = repository({ 'inner.account.md': planText() });
    const cwd = repository({ 'a.account.md': planText() });
    symlinkSync(join(outside, 'secret.account.md'), join(cwd, 'link.account.md'));
    symlinkSync(outside, join(cwd, 'folder'));
    git(cwd, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub');
    expect(diff(cwd, ['HEAD']).paths).toEqual([]);
    commit(cwd);
    expect(diff(cwd, ['HEAD~1', 'HEAD']).paths).toEqual([]);
  });

  it('takes no program of that name from the folder', () => {
    const cwd = repository({ 'a.account.md': planText() });
    write(cwd, { 'bin/git': '#!/bin/sh\ntouch sprung\n' });
    chmodSync(join(cwd, 'bin/git'), 0o755);
    const PATH = `.:${join(cwd, 'bin')}:${GIT_ENV.PATH}`;
    expect(diff(cwd, ['HEAD'], { PATH }).code).toBe(0);
    expect(existsSync(join(cwd, 'sprung'))).toBe(false);
  });
});

describe('what is not there', () => {
  it('is said in a sentence: no repository, no git, no history', () => {
    const outside = scratch({ 'a.account.md': planText() });
    expect(zhibi(['diff', 'HEAD'], { cwd: outside }).stderr).toBe(
      'zhibi: This folder is not in a git repository.\n',
    );
    const cwd = repository();
    expect(zhibi(['diff', 'HEAD'], { cwd, env: { PATH: '/nowhere' } }).stderr).toBe(
      'zhibi: There is no git on the PATH.\n',
    );
  });

  it('a shallow clone says what to do', () => {
    const cwd = repository({ 'a.account.md': planText() });
    git(cwd, 'checkout', '--quiet', '-b', 'side');
    commit(cwd, { 'b.account.md': planText() });
    git(cwd, 'checkout', '--quiet', 'main');
    commit(cwd, { 'c.account.md': planText() });
    const clone = join(scratch(), 'clone');
    git(cwd, 'clone', '--quiet', '--depth=1', '--no-single-branch', pathToFileURL(cwd).href, clone);
    const { code, stderr } = zhibi(['lint', '--since', 'origin/side', '.'], { cwd: clone });
    expect(code).toBe(2);
    expect(stderr).toContain('fetch-depth: 0');
    expect(zhibi(['diff', 'HEAD~1'], { cwd: clone }).stderr).toContain('the clone is shallow');
  });

  it('two histories with nothing in common are told', () => {
    const cwd = repository({ 'a.account.md': planText() });
    git(cwd, 'checkout', '--quiet', '--orphan', 'other');
    commit(cwd, { 'b.account.md': NURTURED });
    const { code, stderr } = zhibi(['lint', '--since', 'main', '.'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'zhibi: The two commits have no history in common.\n',
    });
  });
});

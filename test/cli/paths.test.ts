import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_CLAIM, lintJson, planText, scratch, zhibi } from './cli';

const NOTE = '# Just a note\n\n- nothing 12% here\n';
const paths = (args: string[], cwd: string) =>
  lintJson(args, { cwd }).json.files.map(({ path }) => path);

/** A small repository of plans and other things. */
const tree = () =>
  scratch({
    'a.account.md': planText(),
    'README.md': NOTE,
    'accounts/客户.account.md': planText(),
    'accounts/plain.md': planText(),
    'accounts/note.md': NOTE,
    'accounts/deep/er/b.account.md': planText(),
    'accounts/quoted.md': planText().replace('zhibi:', '"zhibi":'),
    'accounts/other.md': '---\ntitle: zhibi: no\n---\n',
    'accounts/body.md': '---\ntitle: x\n---\nzhibi: 1\n',
    'node_modules/x/c.account.md': planText(),
    '.git/d.account.md': planText(),
    '.hidden/e.account.md': planText(),
  });

const PLANS = [
  'a.account.md',
  'accounts/deep/er/b.account.md',
  'accounts/plain.md',
  'accounts/quoted.md',
  'accounts/客户.account.md',
];

describe('which files are checked', () => {
  it('in a folder: *.account.md, and .md whose front matter has the key', () => {
    const cwd = tree();
    expect(paths([], cwd)).toEqual(
      PLANS.toSorted((a, b) => (a.split('/')[1] ? 1 : 0) - (b.split('/')[1] ? 1 : 0)),
    );
    expect(paths(['accounts'], cwd)).toEqual(PLANS.slice(1));
    expect(paths(['./accounts/deep/'], cwd)).toEqual(['accounts/deep/er/b.account.md']);
  });

  it('by a pattern, without a shell', () => {
    const cwd = tree();
    expect(paths(['accounts/*.account.md'], cwd)).toEqual(['accounts/客户.account.md']);
    expect(paths(['**/*.md'], cwd).toSorted()).toEqual(PLANS);
    expect(paths(['accounts/{plain,quoted}.md'], cwd)).toEqual([
      'accounts/plain.md',
      'accounts/quoted.md',
    ]);
    // A folder that matches is taken with what is in it, as a shell would.
    expect(paths(['accounts/d*'], cwd)).toEqual(['accounts/deep/er/b.account.md']);
  });

  it('by a name that looks like a pattern but is there', () => {
    const cwd = scratch({ '[草稿] a.account.md': planText() });
    expect(paths(['[草稿] a.account.md'], cwd)).toEqual(['[草稿] a.account.md']);
  });

  it('each once, however often it is named', () => {
    const cwd = tree();
    expect(paths(['accounts/plain.md', 'accounts', './accounts/plain.md'], cwd)).toEqual([
      'accounts/plain.md',
      ...PLANS.slice(1).filter((path) => path !== 'accounts/plain.md'),
    ]);
  });

  it('relative to the working directory, above it too', () => {
    const cwd = tree();
    expect(paths(['../a.account.md'], join(cwd, 'accounts'))).toEqual(['../a.account.md']);
    expect(paths([join(cwd, 'a.account.md')], cwd)).toEqual(['a.account.md']);
  });

  it('not those that .zhibi.yaml ignores, which is said where they were named', () => {
    const cwd = scratch({
      '.zhibi.yaml': 'ignore: [archive, "drafts/*.md"]\n',
      'archive/2020/a.account.md': planText({ look: BAD_CLAIM }),
      'drafts/b.account.md': planText({ look: BAD_CLAIM }),
      'drafts/kept/c.account.md': planText(),
    });
    expect(paths([], cwd)).toEqual(['drafts/kept/c.account.md']);
    expect(paths(['**/*.md'], cwd)).toEqual(['drafts/kept/c.account.md']);
    const { code, stderr, json } = lintJson(['archive/2020/a.account.md'], { cwd });
    expect([code, json.files]).toEqual([0, []]);
    expect(stderr).toBe(
      'zhibi: archive/2020/a.account.md: skipped, as .zhibi.yaml says (ignore).\n',
    );
  });

  it('under the nearest .zhibi.yaml, none from above the repository', () => {
    const cwd = scratch({
      '.zhibi.yaml': 'rules: {evidence/figure-without-source: info}\n',
      'outer.account.md': planText({ look: BAD_CLAIM }),
      'near/.zhibi.yaml': 'rules: {evidence/figure-without-source: warning}\n',
      'near/deep/a.account.md': planText({ look: BAD_CLAIM }),
      'repo/a.account.md': planText({ look: BAD_CLAIM }),
    });
    mkdirSync(join(cwd, 'repo/.git'));
    const severities = lintJson([], { cwd }).json.files.map(({ path, diagnostics }) => [
      path,
      diagnostics[0]?.severity,
    ]);
    expect(Object.fromEntries(severities)).toEqual({
      'outer.account.md': 'info',
      'near/deep/a.account.md': 'warning',
      'repo/a.account.md': 'error',
    });
  });
});

describe('what is no plan', () => {
  it('is refused when it is named, and the rest is still checked', () => {
    const cwd = tree();
    const { code, stderr, json } = lintJson(['README.md', 'a.account.md'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^zhibi: README\.md: not an account plan: .*\n$/);
    expect(json.files.map(({ path }) => path)).toEqual(['a.account.md']);
  });

  it('is passed over with --ignore-unknown, for lists that other programs make', () => {
    const cwd = tree();
    const { code, stderr, json } = lintJson(['--ignore-unknown', 'README.md', 'a.account.md'], {
      cwd,
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(json.files.map(({ path }) => path)).toEqual(['a.account.md']);
  });

  it('leaves a folder empty, which is said and no failure', () => {
    const cwd = scratch({ 'docs/note.md': NOTE });
    expect(zhibi(['lint', 'docs'], { cwd })).toEqual({
      code: 0,
      stdout: '0 files: nothing found\n',
      stderr: 'zhibi: docs: no account plans here.\n',
    });
    expect(zhibi(['lint', '**/*.md'], { cwd })).toMatchObject({
      code: 0,
      stderr: 'zhibi: **/*.md: no account plans here.\n',
    });
  });

  it('is missing: a name, and a pattern that matches nothing, end with 2', () => {
    const cwd = tree();
    for (const [path, sentence] of [
      ['nowhere.account.md', 'there is no such file or folder.'],
      ['a.account.md/x', 'there is no such file or folder.'],
      ['plans/*.account.md', 'no file matches.'],
    ] as const) {
      const { code, stderr, json } = lintJson([path, 'a.account.md'], { cwd });
      expect(stderr).toBe(`zhibi: ${path}: ${sentence}\n`);
      expect([code, json.summary.files]).toEqual([2, 1]);
      expect(zhibi(['lint', path], { cwd })).toMatchObject({ code: 2, stdout: '' });
    }
  });
});

describe('links', () => {
  const outside = () =>
    scratch({ 'secret.account.md': planText({ look: '- The secret is 12%.\n' }) });

  it('out of the tree are not followed, whoever names them', () => {
    const secret = outside();
    const cwd = scratch({ 'plans/a.account.md': planText() });
    symlinkSync(join(secret, 'secret.account.md'), join(cwd, 'plans/link.account.md'));
    symlinkSync(secret, join(cwd, 'folder'));
    for (const args of [
      ['.'],
      ['plans'],
      ['plans/link.account.md', 'plans/a.account.md'],
      ['plans/*'],
    ]) {
      const { code, stderr, stdout, json } = lintJson(args, { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(
        'plans/link.account.md: leads out of the folder through a symbolic link',
      );
      expect(json.files.map(({ path }) => path)).toEqual(['plans/a.account.md']);
      expect(stdout).not.toContain('secret');
    }
    for (const args of [['folder'], ['folder/secret.account.md'], ['folder/*.md']]) {
      const { code, stderr, json } = lintJson(args, { cwd });
      expect([code, json.files]).toEqual([2, []]);
      expect(stderr).toContain('leads out of the folder through a symbolic link');
    }
  });

  it('out of the folder that is named are not followed either', () => {
    const cwd = scratch({ 'in/a.account.md': planText(), 'out/b.account.md': planText() });
    symlinkSync('../out/b.account.md', join(cwd, 'in/b.account.md'));
    expect(lintJson(['in'], { cwd })).toMatchObject({ code: 2 });
    expect(paths(['.'], cwd)).toEqual(['in/a.account.md', 'in/b.account.md']);
  });

  it('to nothing, or in a circle, are a sentence', () => {
    const cwd = scratch({ 'a.account.md': planText() });
    symlinkSync('gone', join(cwd, 'dead.account.md'));
    symlinkSync('loop.account.md', join(cwd, 'loop.account.md'));
    symlinkSync('.', join(cwd, 'self'));
    const { code, stderr, json } = lintJson([], { cwd });
    expect([code, json.files.length]).toEqual([2, 1]);
    expect(stderr).toContain('dead.account.md');
    expect(stderr).toContain('loop.account.md');
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it('are not read for a .zhibi.yaml out of the tree', () => {
    const secret = scratch({ '.zhibi.yaml': 'secret: value\n' });
    const cwd = scratch({ 'a.account.md': planText() });
    symlinkSync(join(secret, '.zhibi.yaml'), join(cwd, '.zhibi.yaml'));
    const { code, stdout, stderr } = lintJson([], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('.zhibi.yaml: leads out of the folder');
    expect(stdout).not.toContain('secret');
  });
});

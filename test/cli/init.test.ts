/** `zhibi init`, and what it writes; its jobs are run in `jobs.test.ts`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { version } from '../../package.json';
import { scratch, zhibi } from './cli';
import { actionSteps, read, type Workflow } from './house';

const FILES = [
  '.github/CODEOWNERS',
  '.github/pull_request_template.md',
  '.github/workflows/zhibi-comment.yml',
  '.github/workflows/zhibi.yml',
  '.gitlab-ci.yml',
  '.gitlab/CODEOWNERS',
  '.gitlab/merge_request_templates/Default.md',
  '.vscode/extensions.json',
  '.vscode/settings.json',
  '.zhibi.yaml',
  `.zhibi/zhibi-${version}.tgz`,
  'accounts/README.md',
  'accounts/walmart.account.md',
];

function filesIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => lstatSync(join(folder, path)).isFile() && !path.startsWith('.git/'))
    .sort();
}

describe('zhibi init', () => {
  it('writes a repository in which nothing is wrong but what the sample shows', () => {
    const cwd = scratch();
    expect(zhibi(['init', 'new/house'], { cwd }).code).toBe(0);
    const house = join(cwd, 'new/house');
    expect(filesIn(house)).toEqual(FILES);
    const lint = zhibi(['lint', '--format', 'json', '.'], { cwd: house });
    expect(lint.code).toBe(0);
    expect(JSON.parse(lint.stdout).files.map(({ path }: { path: string }) => path)).toEqual([
      'accounts/walmart.account.md',
    ]);
    for (const path of FILES) expect(read(house, path), path).not.toMatch(/\{\{\w+\}\}/);
  });

  it('writes for one forge, in Chinese', () => {
    const cwd = scratch();
    zhibi(['init', '--forge', 'github', '--locale', 'zh-cn'], { cwd });
    expect(filesIn(cwd)).toContain('accounts/牧高笛.account.md');
    expect(filesIn(cwd).filter((path) => path.startsWith('.gitlab'))).toEqual([]);
    expect(read(cwd, '.zhibi.yaml')).toContain('locale: zh-cn');
    expect(zhibi(['lint', '.'], { cwd }).code).toBe(0);
  });

  it('never overwrites unasked', () => {
    const cwd = scratch({ '.zhibi.yaml': 'pursue: 3\n' });
    const { code, stdout } = zhibi(['init'], { cwd });
    expect({ code, line: stdout.split('\n')[0] }).toEqual({
      code: 0,
      line: 'kept     .zhibi.yaml',
    });
    expect(read(cwd, '.zhibi.yaml')).toBe('pursue: 3\n');
    expect(filesIn(cwd)).toEqual(FILES);
    expect(zhibi(['init', '--overwrite'], { cwd }).code).toBe(0);
    expect(read(cwd, '.zhibi.yaml')).toContain('pursue: 10');
  });

  it('never writes through a link, asked or not', () => {
    const outside = scratch({ 'policy.yaml': 'mine\n' });
    const cwd = scratch();
    symlinkSync(outside, join(cwd, '.github'));
    symlinkSync(join(outside, 'policy.yaml'), join(cwd, '.zhibi.yaml'));
    symlinkSync(join(outside, 'nowhere.json'), join(cwd, '.gitlab-ci.yml'));
    for (const args of [['init'], ['init', '--overwrite']]) {
      const { code, stderr } = zhibi(args, { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('.github/workflows/zhibi.yml: a link or file is');
    }
    expect(filesIn(outside)).toEqual(['policy.yaml']);
    expect(read(outside, 'policy.yaml')).toBe('mine\n');
    expect(existsSync(join(cwd, 'accounts/README.md'))).toBe(true);
  });
});

describe('the GitHub workflows', () => {
  const folder = resolve('templates/repository/github');
  const check = parse(read(folder, 'zhibi.yml')) as Workflow;
  const comment = parse(read(folder, 'zhibi-comment.yml')) as Workflow;
  const job = (workflow: Workflow) => Object.values(workflow.jobs)[0];

  it('pin every action, and give no more rights than needed', () => {
    const steps = [check, comment].flatMap((workflow) => job(workflow)?.steps ?? []);
    const uses = steps.flatMap((step) => step.uses ?? []);
    expect(uses.length).toBeGreaterThan(4);
    for (const one of uses) expect(one).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    expect([check.permissions, comment.permissions]).toEqual([{}, {}]);
    expect(job(check)?.permissions).toEqual({ contents: 'read' });
    expect(job(comment)?.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    expect(steps[0]?.with).toMatchObject({ 'fetch-depth': 0, 'persist-credentials': false });
  });

  it('never check out or run a branch where something may be written', () => {
    expect(Object.keys(check.on)).toEqual(['pull_request']);
    expect(Object.keys(comment.on)).toEqual(['workflow_run']);
    for (const { uses, run } of job(comment)?.steps ?? []) {
      expect(uses).not.toContain('checkout');
      expect(run).toBeUndefined();
    }
  });

  it('put nothing that a branch names into a script', () => {
    for (const file of ['zhibi.yml', 'zhibi-comment.yml']) {
      for (const { run = '', with: inputs = {} } of job(file === 'zhibi.yml' ? check : comment)
        ?.steps ?? []) {
        expect(run).not.toContain('${{');
        expect(String(inputs.script ?? '')).not.toContain('${{');
      }
    }
    for (const { run = '' } of actionSteps()) expect(run).not.toContain('${{');
  });

  it('and the action install the release that wrote them', () => {
    const action = parse(read('action.yml')) as { inputs: { version: { default: string } } };
    expect(action.inputs.version.default).toBe(version);
    const cwd = scratch();
    zhibi(['init'], { cwd });
    expect(read(cwd, '.github/workflows/zhibi.yml')).toContain(`zhibi@${version}\n`);
    expect(read(cwd, '.gitlab-ci.yml')).toContain(`zhibi@${version}\n`);
    const archive = readFileSync(join(cwd, `.zhibi/zhibi-${version}.tgz`));
    const hash = createHash('sha256').update(archive).digest('hex');
    for (const file of ['.github/workflows/zhibi.yml', '.gitlab-ci.yml']) {
      expect(read(cwd, file)).toContain(`"${hash}"`);
    }
    // What is in it runs: no registry, no other file.
    const out = scratch();
    execFileSync('tar', ['-xzf', join(cwd, `.zhibi/zhibi-${version}.tgz`), '-C', out]);
    const cli = join(out, 'package/dist/cli.js');
    expect(execFileSync(process.execPath, [cli, '--version'], { encoding: 'utf8' })).toBe(
      `${version}\n`,
    );
  });
});

/** `zhibi init`, and that what it writes works: the steps of the workflow and of the action are run. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { version } from '../../package.json';
import { BAD_CLAIM, BAD_RULE, CLI, planText, scratch, write, zhibi } from './cli';
import { commit, GIT_ENV, git } from './repository';

const FILES = [
  '.github/CODEOWNERS',
  '.github/pull_request_template.md',
  '.github/workflows/zhibi-comment.yml',
  '.github/workflows/zhibi.yml',
  '.gitlab-ci.yml',
  '.gitlab/CODEOWNERS',
  '.gitlab/merge_request_templates/Default.md',
  '.vscode/extensions.json',
  '.zhibi.yaml',
  'accounts/README.md',
  'accounts/walmart.account.md',
];

function filesIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => lstatSync(join(folder, path)).isFile() && !path.startsWith('.git/'))
    .sort();
}

const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

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
      expect(stderr).toContain('.github/workflows/zhibi.yml: a link or file stands');
    }
    expect(filesIn(outside)).toEqual(['policy.yaml']);
    expect(read(outside, 'policy.yaml')).toBe('mine\n');
    expect(existsSync(join(cwd, 'accounts/README.md'))).toBe(true);
  });
});

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Record<string, unknown>;
  readonly run?: string;
  readonly env?: Record<string, string>;
}

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>;
}

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
    expect(read(cwd, '.gitlab-ci.yml')).toContain(`zhibi@${version})`);
  });
});

function actionSteps(): Step[] {
  return (parse(read('action.yml')) as { runs: { steps: Step[] } }).runs.steps;
}

/** A runner: files for variables and paths, and the command line in place of what is installed. */
function runner(steps: readonly Step[], cwd: string, variables: Record<string, string>) {
  const temp = scratch({ env: '', path: '', summary: '' });
  const bin = join(temp, 'zhibi/node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  mkdirSync(join(temp, 'npm'));
  write(bin, { zhibi: `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n` });
  write(temp, { 'npm/npm': '#!/bin/sh\nexit 0\n' });
  chmodSync(join(bin, 'zhibi'), 0o755);
  chmodSync(join(temp, 'npm/npm'), 0o755);
  const results: { name: string; code: number | null; out: string; err: string }[] = [];
  for (const { name = '', run, env = {} } of steps) {
    if (run === undefined) continue;
    const set = read(temp, 'env')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('='));
    const path = read(temp, 'path').split('\n').filter(Boolean);
    const own = Object.entries(env).filter(([, value]) => !value.includes('${{'));
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', run], {
      cwd,
      encoding: 'utf8',
      env: {
        ...GIT_ENV,
        PATH: [...path, join(temp, 'npm'), GIT_ENV.PATH].join(delimiter),
        GITHUB_ACTIONS: 'true',
        GITHUB_ENV: join(temp, 'env'),
        GITHUB_PATH: join(temp, 'path'),
        GITHUB_STEP_SUMMARY: join(temp, 'summary'),
        RUNNER_TEMP: temp,
        ...Object.fromEntries(set),
        ...Object.fromEntries(own),
        ...variables,
      },
    });
    results.push({ name, code: status, out: stdout, err: stderr });
    if (status !== 0) break;
  }
  return { results, temp };
}

/** A house made by `init`, on a branch whose plan has a new fault and a policy that would hide it. */
function pullRequest(look: string): { cwd: string; base: string } {
  const cwd = scratch();
  git(cwd, 'init', '--quiet', '--initial-branch=main');
  zhibi(['init'], { cwd });
  const base = commit(cwd, { 'accounts/acme.account.md': planText() });
  git(cwd, 'checkout', '--quiet', '-b', 'branch');
  commit(cwd, {
    'accounts/acme.account.md': planText({ look }),
    '.zhibi.yaml': `rules:\n  ${BAD_RULE}: off — nobody will notice\n`,
  });
  return { cwd, base };
}

describe('the steps, run in a scratch repository', () => {
  const steps = () =>
    (parse(read('templates/repository/github/zhibi.yml')) as Workflow).jobs.check?.steps ?? [];

  it('of the workflow fail on a new fault that the branch would hide, and write the comment', () => {
    const { cwd, base } = pullRequest(BAD_CLAIM);
    const { results, temp } = runner(steps(), cwd, { BASE: base });
    expect(results.map(({ name, code }) => [name, code])).toEqual([
      ['Install', 0],
      ['Merge base', 0],
      ['Comment', 0],
      ['Portfolio', 0],
      ['Check', 1],
    ]);
    expect(results.at(-1)?.out).toContain('::error file=accounts/acme.account.md,line=16');
    const text = read(temp, 'comment/comment.md');
    expect(text).toMatch(/Policy.*rules: evidence\/figure-without-source/);
    expect(text).toContain('Revenue grew by 12%');
    expect(text).toContain('## Findings in the account plans');
  });

  it('of the workflow pass where nothing is new', () => {
    const { cwd, base } = pullRequest('- They buy late.[^web]\n');
    const { results } = runner(steps(), cwd, { BASE: base });
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  });

  it('of the action do the same, for the paths that it is given', () => {
    const { cwd, base } = pullRequest(BAD_CLAIM);
    const temp = scratch();
    const inputs = { COMMENT: join(temp, 'c.md'), SARIF: join(temp, 's.sarif'), VERSION: version };
    const inside = runner(actionSteps(), cwd, {
      ...inputs,
      BASE: base,
      PATHS: 'accounts\n.zhibi.yaml',
    });
    expect(inside.results.map(({ code }) => code)).toEqual([0, 0, 0, 0, 1]);
    expect(read(temp, 'c.md')).toContain('Revenue grew by 12%');
    expect(JSON.parse(read(temp, 's.sarif')).runs[0].results).toMatchObject([{ ruleId: BAD_RULE }]);
    const outside = runner(actionSteps(), cwd, { ...inputs, BASE: base, PATHS: '.vscode' });
    expect(outside.results.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
  });

  it('of the action say what is missing outside of a pull request', () => {
    const { cwd } = pullRequest(BAD_CLAIM);
    const { results } = runner(actionSteps(), cwd, { BASE: '', VERSION: version });
    expect(results.at(-1)).toMatchObject({ name: 'Merge base', code: 2 });
  });
});

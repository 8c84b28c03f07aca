/** A house made by `zhibi init`, and a runner that its jobs are run by as the forges run them. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { BAD_RULE, CLI, planText, scratch, write, zhibi } from './cli';
import { commit, GIT_ENV, git } from './repository';

export const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Record<string, unknown>;
  readonly run?: string;
  readonly env?: Record<string, string>;
}

export interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>;
}

interface GitlabJob {
  readonly before_script: string[];
  readonly script: string[];
  readonly variables: Record<string, unknown>;
  readonly artifacts: { readonly reports: { readonly codequality: string } };
}

export function actionSteps(): Step[] {
  return (parse(read('action.yml')) as { runs: { steps: Step[] } }).runs.steps;
}

/** A machine with `npm` that notes what it is to install, and `zhibi` where it would put it. */
function machine() {
  const temp = scratch({ env: '', path: '', summary: '', installed: '' });
  write(temp, {
    'zhibi/node_modules/.bin/zhibi': `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`,
    'npm/npm': `#!/bin/sh\necho "$@" >> '${temp}/installed'\n`,
  });
  for (const program of ['zhibi/node_modules/.bin/zhibi', 'npm/npm']) {
    chmodSync(join(temp, program), 0o755);
  }
  const bash = (script: string, cwd: string, env: Record<string, string>, path: string[] = []) => {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd,
      encoding: 'utf8',
      env: {
        ...GIT_ENV,
        CI: 'true',
        PATH: [...path, join(temp, 'npm'), GIT_ENV.PATH].join(delimiter),
        ...env,
      },
    });
    return { code: status, out: stdout, err: stderr };
  };
  return { temp, bash };
}

/** Runs the steps as GitHub does: one shell each, with files for variables and paths, to the first that fails. */
export function runner(steps: readonly Step[], cwd: string, variables: Record<string, string>) {
  const { temp, bash } = machine();
  const results: { name: string; code: number | null; out: string; err: string }[] = [];
  const lines = (file: string) => read(temp, file).split('\n').filter(Boolean);
  for (const { name = '', run, env = {} } of steps) {
    if (run === undefined) continue;
    const result = bash(
      run,
      cwd,
      {
        GITHUB_ACTIONS: 'true',
        GITHUB_ENV: join(temp, 'env'),
        GITHUB_PATH: join(temp, 'path'),
        GITHUB_STEP_SUMMARY: join(temp, 'summary'),
        RUNNER_TEMP: temp,
        ...Object.fromEntries(lines('env').map((line) => line.split('='))),
        ...Object.fromEntries(Object.entries(env).filter(([, value]) => !value.includes('${{'))),
        ...variables,
      },
      lines('path'),
    );
    results.push({ name, ...result });
    if (result.code !== 0) break;
  }
  return { results, temp };
}

/** Runs a job as GitLab does: what comes before and the script in one shell. */
export function gitlabJob(cwd: string, variables: Record<string, string>) {
  const { temp, bash } = machine();
  const { zhibi: job } = parse(read(cwd, '.gitlab-ci.yml')) as Record<string, GitlabJob>;
  const lines = [...(job?.before_script ?? []), ...(job?.script ?? [])];
  const script = lines.join('\n').replaceAll('/tmp/zhibi', join(temp, 'zhibi'));
  return { ...bash(script, cwd, { GITLAB_CI: 'true', ...variables }), temp, job };
}

/** A house made by `init`, on a branch whose plan has a new fault and a policy that would hide it. */
export function pullRequest(look: string): { cwd: string; base: string } {
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

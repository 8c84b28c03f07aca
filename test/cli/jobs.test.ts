/** The jobs that `zhibi init` writes, and those of the action, run in a scratch repository. */
import { rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { version } from '../../package.json';
import { BAD_CLAIM, BAD_RULE, planText, scratch, zhibi } from './cli';
import { actionSteps, gitlabJob, pullRequest, read, runner, type Workflow } from './house';
import { commit, git } from './repository';

function commentScript(): string {
  const cwd = scratch();
  zhibi(['init', '--forge', 'github'], { cwd });
  const workflow = parse(read(cwd, '.github/workflows/zhibi-comment.yml')) as Workflow;
  return String(workflow.jobs.comment?.steps.at(-1)?.with?.script);
}

interface Comment {
  id: number;
  user: { type: string } | null;
  body: string;
}

/** Runs the script as `actions/github-script` does, beside a forge that holds these comments. */
async function writeComment(temp: string, { sha = 'abc', comments = [] as Comment[] } = {}) {
  const said: string[] = [];
  const calls: { name: string; args: Record<string, unknown> }[] = [];
  const note = (name: string) => async (args: Record<string, unknown>) => {
    calls.push({ name, args });
  };
  const listComments = () => {};
  const github = {
    paginate: async (list: unknown) => (list === listComments ? comments : []),
    rest: {
      pulls: {
        list: async (args: Record<string, unknown>) => {
          calls.push({ name: 'list', args });
          return {
            data: [
              { number: 7, head: { sha: 'other' } },
              { number: 8, head: { sha } },
            ],
          };
        },
      },
      issues: { listComments, createComment: note('create'), updateComment: note('update') },
    },
  };
  const context = {
    repo: { owner: 'house', repo: 'plans' },
    payload: {
      workflow_run: {
        head_repository: { owner: { login: 'kim' } },
        head_branch: 'branch',
        head_sha: 'abc',
      },
    },
  };
  const core = { info: (text: string) => said.push(text) };
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...args: unknown[]) => Promise<void>;
  const call = new AsyncFunction(
    'github',
    'context',
    'core',
    'require',
    'process',
    commentScript(),
  );
  const require = createRequire(import.meta.url);
  await call(github, context, core, require, { env: { RUNNER_TEMP: temp } });
  return { said, calls };
}

describe('the steps', () => {
  const steps = (cwd: string) =>
    (parse(read(cwd, '.github/workflows/zhibi.yml')) as Workflow).jobs.check?.steps ?? [];

  it('of the workflow fail on a new fault that the branch would hide, and write the comment', async () => {
    const { cwd, base } = pullRequest(BAD_CLAIM);
    const { results, temp } = runner(steps(cwd), cwd, { BASE: base });
    expect(results.map(({ name, code }) => [name, code])).toEqual([
      ['Install', 0],
      ['Merge base', 0],
      ['Comment', 0],
      ['Portfolio', 0],
      ['Check', 1],
    ]);
    expect(results.at(-1)?.out).toContain('::error file=accounts/acme.account.md,line=16');
    expect(read(temp, 'installed')).toMatch(
      new RegExp(`^install --prefix ${temp}/zhibi --ignore-scripts .*zhibi@${version}\\n$`),
    );
    const text = read(temp, 'comment/comment.md');
    expect(text).toMatch(/Policy.*rules: evidence\/figure-without-source/);
    expect(text).toContain('Revenue grew by 12%');
    expect(text).toContain('## Findings in the account plans');

    // The other workflow brings it to the pull request that GitHub names.
    const { calls } = await writeComment(temp);
    expect(calls).toMatchObject([
      { name: 'list', args: { owner: 'house', repo: 'plans', state: 'open', head: 'kim:branch' } },
      { name: 'create', args: { owner: 'house', repo: 'plans', issue_number: 8 } },
    ]);
    expect(calls[1]?.args.body).toBe(`<!-- zhibi -->\n${text}`);
  });

  it('of the workflow pass where nothing is new', () => {
    const { cwd, base } = pullRequest('- They buy late.[^web]\n');
    const { results } = runner(steps(cwd), cwd, { BASE: base });
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

describe('the comment', () => {
  const artifact = (text: string) => scratch({ 'comment/comment.md': text });

  it('takes the place of its own last one, and of nobody else\u2019s', async () => {
    const marked = '<!-- zhibi -->\nold';
    const comments = [
      { id: 1, user: { type: 'User' }, body: marked },
      { id: 2, user: null, body: marked },
      { id: 3, user: { type: 'Bot' }, body: 'Thanks!' },
      { id: 4, user: { type: 'Bot' }, body: marked },
    ];
    const { calls } = await writeComment(artifact('new'), { comments });
    expect(calls[1]).toEqual({
      name: 'update',
      args: { owner: 'house', repo: 'plans', comment_id: 4, body: '<!-- zhibi -->\nnew' },
    });
    expect(
      (await writeComment(artifact('new'), { comments: comments.slice(0, 3) })).calls[1]?.name,
    ).toBe('create');
  });

  it('calls nobody, stays within the limit, and reads no link', async () => {
    const { calls } = await writeComment(artifact(`@kim ${'长'.repeat(70_000)}`));
    const body = String(calls[1]?.args.body);
    expect(body).not.toMatch(/@kim/);
    expect(body.length).toBeLessThan(65_536);
    const temp = artifact('x');
    rmSync(join(temp, 'comment/comment.md'));
    symlinkSync('/etc/hostname', join(temp, 'comment/comment.md'));
    await expect(writeComment(temp)).rejects.toThrow('no regular file');
  });

  it('is not written where the pull request has moved on', async () => {
    const { said, calls } = await writeComment(artifact('x'), { sha: 'newer' });
    expect(said).toEqual(['No open pull request has this commit at its head.']);
    expect(calls.map(({ name }) => name)).toEqual(['list']);
  });
});

describe('the GitLab job', () => {
  it('fails on a new fault that the branch would hide, and leaves the report', () => {
    const { cwd, base } = pullRequest(BAD_CLAIM);
    const { code, out, temp, job } = gitlabJob(cwd, { BASE: base });
    expect(code).toBe(1);
    expect(out).toContain('rules: evidence/figure-without-source');
    expect(out).toMatch(/acme\.account\.md\n +16:19 +error/);
    const report = job?.artifacts.reports.codequality ?? '';
    expect(JSON.parse(read(cwd, report))).toMatchObject([
      {
        check_name: BAD_RULE,
        location: { path: 'accounts/acme.account.md', lines: { begin: 16 } },
      },
    ]);
    expect(read(temp, 'installed')).toMatch(
      new RegExp(`^install --ignore-scripts .*zhibi@${version}\\n$`),
    );
    expect(job?.variables).toEqual({ GIT_DEPTH: 0, BASE: '$CI_MERGE_REQUEST_DIFF_BASE_SHA' });
  });

  it('passes where nothing is new', () => {
    const { cwd, base } = pullRequest('- They buy late.[^web]\n');
    const { code, job } = gitlabJob(cwd, { BASE: base });
    expect(code).toBe(0);
    expect(JSON.parse(read(cwd, job?.artifacts.reports.codequality ?? ''))).toEqual([]);
  });

  it('leaves the report where too many accounts are pursued, and fails', () => {
    const { cwd } = pullRequest(BAD_CLAIM);
    git(cwd, 'checkout', '--quiet', 'main');
    const base = commit(cwd, { '.zhibi.yaml': 'pursue: 0\n' });
    // The branch's own cap counts for nothing.
    commit(cwd, {
      '.zhibi.yaml': 'pursue: 99\n',
      'accounts/beta.account.md': planText().replace('decision: drop', 'decision: pursue'),
    });
    const { code, out, job } = gitlabJob(cwd, { BASE: base });
    expect(code).toBe(1);
    expect(out).toContain('beta');
    expect(JSON.parse(read(cwd, job?.artifacts.reports.codequality ?? ''))).toBeInstanceOf(Array);
  });
});

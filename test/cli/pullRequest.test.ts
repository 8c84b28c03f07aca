/** A pull request in a scratch repository: the commands of the workflow, and where its annotations stand. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_CLAIM, CLI, planText, scratch, write } from './cli';

const GIT_ENV = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Kim'],
      [`GIT_${who}_EMAIL`, 'kim@example.org'],
    ]),
  ),
};

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', args, { cwd, env: GIT_ENV, encoding: 'utf8' });

function commit(cwd: string, files: Record<string, string>): void {
  write(cwd, files);
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message', 'Plans');
}

/** The step of the workflow: changed Markdown files and policies, whatever their names hold. */
const STEP = [
  'git diff --name-only -z --diff-filter=d "$BASE"...HEAD -- "*.md" "*.zhibi.yaml"',
  'xargs -0 --no-run-if-empty "$NODE" "$CLI" lint --ignore-unknown --format github --today 2024-03-01 --',
].join(' | ');

function runStep(cwd: string): { code: number | null; annotations: Annotation[]; summary: string } {
  const summary = join(scratch({ summary: '' }), 'summary');
  const { status, stdout, stderr } = spawnSync('sh', ['-c', STEP], {
    cwd,
    encoding: 'utf8',
    env: {
      ...GIT_ENV,
      BASE: 'main',
      NODE: process.execPath,
      CLI,
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: summary,
    },
  });
  expect(stderr).toBe('');
  return {
    code: status,
    annotations: annotationsIn(stdout),
    summary: readFileSync(summary, 'utf8'),
  };
}

interface Annotation {
  readonly level: string;
  readonly file: string;
  readonly line: number;
  readonly title: string;
}

/** Read as the runner reads them. */
function annotationsIn(output: string): Annotation[] {
  return output.split('\n').flatMap((text) => {
    const match = /^::(\w+) ([^:]*)::/.exec(text);
    if (!match) return [];
    const properties = Object.fromEntries(
      (match[2] ?? '').split(',').map((pair) => {
        const [key = '', value = ''] = pair.split('=');
        return [key, value.replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%25/g, '%')];
      }),
    );
    const { file = '', line, title = '' } = properties;
    return [{ level: match[1] ?? '', file, line: Number(line), title }];
  });
}

/** The lines that the branch added or changed, by file. */
function changedLines(cwd: string): Map<string, Set<number>> {
  const lines = new Map<string, Set<number>>();
  let current = new Set<number>();
  const diff = git(cwd, '-c', 'core.quotePath=false', 'diff', '--unified=0', 'main...HEAD');
  for (const line of diff.split('\n')) {
    const file = /^\+\+\+ "?b\/(.*?)"?\t?$/.exec(line)?.[1];
    if (file !== undefined) {
      current = new Set();
      lines.set(file, current);
    }
    const [, start, count = '1'] = /^@@ .* \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    for (let i = 0; i < Number(start ? count : 0); i++) current.add(Number(start) + i);
  }
  return lines;
}

function repository(): string {
  const cwd = scratch();
  git(cwd, 'init', '--quiet', '--initial-branch=main');
  commit(cwd, {
    'README.md': '# Plans\n',
    'accounts/客户 甲.account.md': planText(),
    'accounts/b.account.md': planText({ look: BAD_CLAIM }),
    'accounts/gone.account.md': planText(),
  });
  git(cwd, 'checkout', '--quiet', '-b', 'branch');
  return cwd;
}

describe('a pull request', () => {
  it('is told on the lines that it changes, and fails', () => {
    const cwd = repository();
    const name = 'accounts/客户 甲.account.md';
    git(cwd, 'rm', '--quiet', 'accounts/gone.account.md');
    commit(cwd, {
      'README.md': '# Plans, and how we write them\n',
      [name]: planText({ look: `${BAD_CLAIM}- They buy from us.\n` }).replace(
        'stage: pre-sale',
        'stage: early',
      ),
      'accounts/new.md': planText({ look: '- Costs fell by 3%.[^nowhere]\n' }),
    });
    const { code, annotations, summary } = runStep(cwd);
    expect(
      annotations.map(({ level, file, title }) => `${level} ${file} ${title}`).toSorted(),
    ).toEqual([
      'error accounts/new.md source/undefined',
      `error ${name} evidence/figure-without-source`,
      `error ${name} format/invalid-value`,
      `warning ${name} evidence/missing`,
    ]);
    const changed = changedLines(cwd);
    for (const { file, line } of annotations)
      expect([...(changed.get(file) ?? [])]).toContain(line);
    // xargs ends with 123 when a call ended with 1 to 125.
    expect(code).toBe(123);
    expect(summary).toContain('客户 甲.account.md:');
  });

  it('passes when its plans are well founded', () => {
    const cwd = repository();
    commit(cwd, { 'accounts/new.account.md': planText({ look: '- Sales grew by 12%.[^web]\n' }) });
    expect(runStep(cwd)).toEqual({ code: 0, annotations: [], summary: '' });
  });

  it('passes when it touches no plan', () => {
    const cwd = repository();
    commit(cwd, { 'README.md': '# Plans 12%\n' });
    expect(runStep(cwd)).toEqual({ code: 0, annotations: [], summary: '' });
  });

  it('is told of a policy that means nothing', () => {
    const cwd = repository();
    commit(cwd, { '.zhibi.yaml': 'locale: en\nlokced: [evidence/missing]\n' });
    const { annotations } = runStep(cwd);
    expect(annotations).toMatchObject([
      { file: '.zhibi.yaml', line: 2, title: 'format/config-invalid' },
    ]);
  });
});

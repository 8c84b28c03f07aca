/** `zhibi diff` as a process: commits, the work tree, two files. */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { planText, scratch, write, zhibi } from './cli';
import { commit, git, repository } from './repository';

interface DiffJson {
  readonly policies: readonly { path: string; changes: readonly { message: string }[] }[];
  readonly plans: readonly {
    path: string;
    oldPath: string | null;
    status: string;
    coverage: { before: { share: number } | null; after: { share: number } | null };
    changes: readonly {
      code: string;
      message: string;
      before: { line: number } | null;
      after: { line: number; column: number } | null;
    }[];
  }[];
  readonly summary: { plans: number; changes: number };
}

function diff(cwd: string, ...args: string[]): DiffJson {
  const { code, stdout, stderr } = zhibi(['diff', '--format', 'json', ...args], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as DiffJson;
}

const told = (json: DiffJson) =>
  json.plans.flatMap(({ changes }) => changes.map(({ message }) => message));

const NURTURED = planText().replace('decision: drop', 'decision: nurture');

describe('between commits', () => {
  it('compares two commits, or one with the work tree', () => {
    const cwd = repository({ 'a.account.md': planText() });
    const first = git(cwd, 'rev-parse', 'HEAD').trim();
    commit(cwd, { 'a.account.md': NURTURED });
    write(cwd, { 'a.account.md': NURTURED.replace('owner: Kim', 'owner: Lou') });
    expect(told(diff(cwd, first, 'main'))).toEqual(['Decision: drop → nurture']);
    expect(told(diff(cwd, 'main'))).toEqual(['owner: Kim → Lou']);
    expect(told(diff(cwd, 'main~1'))).toEqual(['Decision: drop → nurture', 'owner: Kim → Lou']);
    expect(diff(cwd, 'main', 'main').summary).toEqual({ plans: 0, changes: 0, unread: 0 });
  });

  it('reads ranges as git does: two dots between ends, three since they parted', () => {
    const cwd = repository({ 'a.account.md': planText() });
    git(cwd, 'checkout', '--quiet', '-b', 'branch');
    commit(cwd, { 'a.account.md': NURTURED });
    git(cwd, 'checkout', '--quiet', 'main');
    commit(cwd, { 'a.account.md': planText().replace('owner: Kim', 'owner: Lou') });
    const decided = 'Decision: drop → nurture';
    expect(told(diff(cwd, 'main..branch'))).toEqual([decided, 'owner: Lou → Kim']);
    expect(told(diff(cwd, 'main...branch'))).toEqual([decided]);
    // An end that is left out is HEAD; nothing of the work tree counts.
    write(cwd, { 'a.account.md': planText().replace('owner: Kim', 'owner: Max') });
    expect(told(diff(cwd, '...branch'))).toEqual([decided]);
    expect(told(diff(cwd, 'branch...'))).toEqual(['owner: Kim → Lou']);
    expect(diff(cwd, 'main..').summary.changes).toBe(0);
    for (const args of [['main...nowhere'], ['main..branch', 'main'], ['--', 'main..branch']]) {
      expect(zhibi(['diff', ...args], { cwd }).code).toBe(2);
    }
    git(cwd, 'checkout', '--quiet', '--force', '--orphan', 'stranger');
    commit(cwd);
    expect(zhibi(['diff', 'main...stranger'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it('says where each change stands, in the version that it stands in', () => {
    const cwd = repository({ 'a.account.md': planText({ look: '- They buy late.[^web]\n' }) });
    write(cwd, { 'a.account.md': NURTURED });
    const [plan] = diff(cwd, 'HEAD').plans;
    expect(plan?.changes).toMatchObject([
      { code: 'decision', before: { line: 6 }, after: { line: 6, column: 1 } },
      { code: 'claimRemoved', before: { line: 16 }, after: null },
    ]);
    expect(plan?.coverage).toMatchObject({ before: { share: 1 }, after: { share: 1 } });
  });

  it('follows a renamed plan, in commits and in the work tree', () => {
    const cwd = repository({ 'old/a.account.md': planText(), 'other.account.md': planText() });
    mkdirSync(join(cwd, 'new'));
    renameSync(join(cwd, 'old/a.account.md'), join(cwd, 'new/b.account.md'));
    write(cwd, { 'new/b.account.md': NURTURED });
    const expected = [{ path: 'new/b.account.md', oldPath: 'old/a.account.md', status: 'renamed' }];
    expect(diff(cwd, 'HEAD').plans).toMatchObject(expected);
    commit(cwd);
    const committed = diff(cwd, 'HEAD~1', 'HEAD');
    expect(committed.plans).toMatchObject(expected);
    expect(told(committed)).toEqual(['Renamed from old/a.account.md', 'Decision: drop → nurture']);
  });

  it('tells plans that came and went, and leaves other files alone', () => {
    const cwd = repository({ 'gone.account.md': planText(), 'README.md': '# A\n' });
    rmSync(join(cwd, 'gone.account.md'));
    write(cwd, {
      'new.md': '---\nzhibi: 1\naccount: Beta\ndecision: pursue\n---\n',
      'README.md': '# B\n',
    });
    expect(told(diff(cwd, 'HEAD'))).toEqual([
      'Plan for Acme removed (drop, 1 statement)',
      'New plan for Beta: pursue, 0 statements, 0 sources',
    ]);
  });

  it('keeps to the paths behind --, which need not be there any more', () => {
    const cwd = repository({
      'east/a.account.md': planText(),
      'west/b.account.md': planText(),
      'west/deep/c.account.md': planText(),
    });
    for (const path of ['east/a', 'west/b']) write(cwd, { [`${path}.account.md`]: NURTURED });
    rmSync(join(cwd, 'west/deep'), { recursive: true });
    const paths = (...args: string[]) => diff(cwd, 'HEAD', '--', ...args).plans.map((p) => p.path);
    expect(paths('east')).toEqual(['east/a.account.md']);
    expect(paths('west/deep/c.account.md')).toEqual(['west/deep/c.account.md']);
    expect(paths('west/**/*.account.md')).toHaveLength(2);
    expect(paths('nowhere')).toEqual([]);
    const inside = zhibi(['diff', 'HEAD', '--format', 'json', '--', '.'], {
      cwd: join(cwd, 'east'),
    });
    expect(JSON.parse(inside.stdout).plans).toMatchObject([{ path: 'a.account.md' }]);
  });

  it('puts a changed policy before everything else', () => {
    const cwd = repository({ 'a.account.md': planText(), '.zhibi.yaml': 'pursue: 10\n' });
    write(cwd, { 'a.account.md': NURTURED, '.zhibi.yaml': 'pursue: 12\n' });
    expect(diff(cwd, 'HEAD').policies).toMatchObject([
      { path: '.zhibi.yaml', changes: [{ message: 'Policy, pursue: 10 → 12' }] },
    ]);
    const { stdout } = zhibi(['diff', 'HEAD'], { cwd });
    expect(stdout).toMatch(/^Policy \(\.zhibi\.yaml\)\n {2}! Policy, pursue: 10 → 12\n/);
  });

  it('is silent on line breaks and order', () => {
    const cwd = repository({ 'a.account.md': planText() });
    write(cwd, { 'a.account.md': planText().replaceAll('\n', '\r\n') });
    expect(zhibi(['diff', 'HEAD'], { cwd })).toEqual({
      code: 0,
      stdout: 'No change in substance.\n',
      stderr: '',
    });
  });
});

describe('two files', () => {
  it('are compared outside of any repository', () => {
    const cwd = scratch({ 'a.md': planText(), 'b.md': NURTURED });
    const json = diff(cwd, '--files', 'a.md', 'b.md');
    expect(json.plans).toMatchObject([{ path: 'b.md', oldPath: null, status: 'changed' }]);
    expect(told(json)).toEqual(['Decision: drop → nurture']);
  });

  it('must be two, and be there', () => {
    const cwd = scratch({ 'a.md': planText() });
    expect(zhibi(['diff', '--files', 'a.md'], { cwd }).code).toBe(2);
    const { code, stderr } = zhibi(['diff', '--files', 'a.md', 'no.md'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe('zhibi: no.md: there is no such file or folder.\n');
  });
});

describe('the schemas', () => {
  const validator = (name: string) =>
    new Ajv({ strict: true, validateFormats: false, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')),
    );

  it('hold for a diff', () => {
    const pair = 'test/fixtures/diff/roe-year-added';
    const json = diff('.', '--files', `${pair}.before.account.md`, `${pair}.after.account.md`);
    const validate = validator('diff');
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...json, plans: [{}] })).toBe(false);
  });

  it('hold for the portfolio of the samples', () => {
    const { stdout } = zhibi(['portfolio', '--format', 'json'], { cwd: 'templates/samples' });
    const validate = validator('portfolio');
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('as a comment', () => {
  it('stays within its limit and lets nothing of a plan work as markup', () => {
    const cwd = repository({ 'a.account.md': planText() });
    const many = Array.from(
      { length: 1500 },
      (_, i) => `- ![x](https://evil.example/${i}) @everyone <b>${i}</b> [^web]\n`,
    );
    write(cwd, { 'a.account.md': planText({ look: many.join('') }) });
    const { stdout } = zhibi(['diff', 'HEAD', '--format', 'markdown'], { cwd });
    expect(stdout.length).toBeLessThan(65_536);
    expect(stdout).toMatch(/… and \d+ more, which do not fit here\./);
    expect(stdout).not.toMatch(/@everyone|<b>|!\[x\]\(|https:\/\//);
  });
});

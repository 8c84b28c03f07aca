/** `lint --since`, `--staged`, `--policy` as processes in a scratch repository. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BAD_CLAIM,
  BAD_RULE,
  DAY,
  lintJson,
  planText,
  rulesIn,
  scratch,
  write,
  zhibi,
} from './cli';
import { commit, git, repository } from './repository';

const OLD_FAULT = planText({ look: BAD_CLAIM });
const NEW_FAULT = '- Costs fell by 3%.\n';

const pathsOf = ({ json }: ReturnType<typeof lintJson>) => json.files.map(({ path }) => path);

describe('--since', () => {
  it('checks what changed since the branches parted, and fails on what is new alone', () => {
    const cwd = repository({
      'a.account.md': OLD_FAULT,
      'b.account.md': OLD_FAULT,
      'c.account.md': planText(),
    });
    git(cwd, 'checkout', '--quiet', '-b', 'branch');
    commit(cwd, { 'a.account.md': OLD_FAULT.replace('owner: Kim', 'owner: Lou') });
    git(cwd, 'checkout', '--quiet', 'main');
    commit(cwd, { 'c.account.md': OLD_FAULT });
    git(cwd, 'checkout', '--quiet', 'branch');
    const known = lintJson(['--since', 'main', '.'], { cwd });
    expect({ code: known.code, paths: pathsOf(known) }).toEqual({
      code: 0,
      paths: ['a.account.md'],
    });
    expect(rulesIn(known, 'a.account.md')).toEqual([]);

    // The work tree counts, committed or not.
    write(cwd, { 'a.account.md': planText({ look: NEW_FAULT + BAD_CLAIM }) });
    const found = lintJson(['--since', 'main', '.'], { cwd });
    expect(found.code).toBe(1);
    expect(found.json.files).toMatchObject([
      { path: 'a.account.md', diagnostics: [{ rule: BAD_RULE, line: 16 }] },
    ]);
  });

  it('never fails as time goes by', () => {
    const cwd = repository({ 'a.account.md': planText() });
    write(cwd, { 'a.account.md': planText().replace('# Acme', '# Acme Inc.') });
    const call = { cwd, today: null };
    const args = ['--since', 'HEAD', '--today', '2030-01-01', '--max-warnings', '0', '.'];
    expect(zhibi(['lint', '--today', '2030-01-01', '--max-warnings', '0', '.'], call).code).toBe(1);
    expect(zhibi(['lint', ...args], call).code).toBe(0);
  });

  it('knows a renamed plan again', () => {
    const cwd = repository({ 'a.account.md': OLD_FAULT });
    git(cwd, 'mv', 'a.account.md', 'b.account.md');
    const result = lintJson(['--since', 'HEAD', '.'], { cwd });
    expect({ code: result.code, rules: rulesIn(result, 'b.account.md') }).toEqual({
      code: 0,
      rules: [],
    });
  });

  it('tells what a changed policy file has wrong', () => {
    const cwd = repository({ '.zhibi.yaml': 'nonsense: 1\n', 'a.account.md': planText() });
    expect(lintJson(['--since', 'HEAD', '.'], { cwd }).json.files).toEqual([]);
    write(cwd, { '.zhibi.yaml': 'nonsense: 1\nrubbish: 2\n' });
    expect(lintJson(['--since', 'HEAD', '.'], { cwd }).json.files).toMatchObject([
      { path: '.zhibi.yaml', diagnostics: [{ rule: 'format/config-invalid', line: 2 }] },
    ]);
  });

  it('does not go with standard input or --fix', () => {
    const cwd = repository({ 'a.account.md': planText() });
    expect(zhibi(['lint', '--since', 'HEAD', '-'], { cwd }).code).toBe(2);
    expect(zhibi(['lint', '--since', 'HEAD', '--fix', '.'], { cwd }).code).toBe(2);
  });
});

describe('--staged', () => {
  it('checks what is staged, not what lies in the folder', () => {
    const cwd = repository({ 'a.account.md': planText(), 'b.account.md': OLD_FAULT });
    write(cwd, { 'a.account.md': planText({ look: NEW_FAULT }), 'new.account.md': OLD_FAULT });
    expect(lintJson(['--staged'], { cwd })).toMatchObject({ code: 0, json: { files: [] } });
    git(cwd, 'add', 'a.account.md');
    write(cwd, { 'a.account.md': planText() });
    const result = lintJson(['--staged'], { cwd });
    expect({ code: result.code, paths: pathsOf(result) }).toEqual({
      code: 1,
      paths: ['a.account.md'],
    });
    expect(rulesIn(result, 'a.account.md')).toEqual([BAD_RULE]);
  });

  it('works before the first commit, and as a hook', () => {
    const cwd = scratch({ 'a.account.md': OLD_FAULT });
    git(cwd, 'init', '--quiet');
    git(cwd, 'add', '--all');
    const env = { GIT_DIR: '.git', GIT_INDEX_FILE: join('.git', 'index') };
    expect(lintJson(['--staged'], { cwd, env }).code).toBe(1);
  });

  it('goes by the staged policy', () => {
    const cwd = repository({ 'a.account.md': planText() });
    write(cwd, {
      '.zhibi.yaml': `rules:\n  ${BAD_RULE}: off — a test\n`,
      'a.account.md': OLD_FAULT,
    });
    git(cwd, 'add', 'a.account.md');
    expect(lintJson(['--staged'], { cwd }).code).toBe(1);
    git(cwd, 'add', '.zhibi.yaml');
    expect(lintJson(['--staged'], { cwd }).code).toBe(0);
  });
});

describe('--policy', () => {
  it('is that of the commit, whatever the branch says', () => {
    const cwd = repository({
      '.zhibi.yaml': `locked: [${BAD_RULE}]\n`,
      'a.account.md': planText(),
    });
    const switched = planText({
      front: `rules: {${BAD_RULE}: off — trust me}\n`,
      look: BAD_CLAIM,
    });
    write(cwd, { 'a.account.md': switched, '.zhibi.yaml': 'ignore: ["*.md"]\n' });
    expect(lintJson(['.'], { cwd }).code).toBe(0);
    const result = lintJson(['--policy', 'HEAD', '.'], { cwd });
    expect(result.code).toBe(1);
    expect(rulesIn(result, 'a.account.md')).toContain(BAD_RULE);
    // From a folder below, too, and together with --since.
    write(cwd, { 'deep/er/b.account.md': switched });
    const below = lintJson(['--policy', 'HEAD', '--since', 'HEAD', '.'], {
      cwd: join(cwd, 'deep'),
    });
    expect(pathsOf(below)).toEqual(['er/b.account.md']);
    expect(rulesIn(below, 'er/b.account.md')).toContain(BAD_RULE);
  });

  it('still lets a plan switch off what is not locked', () => {
    const cwd = repository({ 'a.account.md': planText() });
    const front = `rules: {${BAD_RULE}: off — one source is all there is}\n`;
    write(cwd, { 'a.account.md': planText({ front, look: BAD_CLAIM }) });
    expect(lintJson(['--policy', 'HEAD', '.'], { cwd }).code).toBe(0);
    expect(zhibi(['diff', 'HEAD'], { cwd }).stdout.split('\n')[1]).toMatch(/! Rule switched off/);
  });

  it('takes the baseline from the commit, too', () => {
    const cwd = repository({ 'a.account.md': planText() });
    write(cwd, { 'a.account.md': OLD_FAULT });
    const update = ['lint', '--today', DAY, '--baseline', 'known.json', '--update-baseline', '.'];
    expect(zhibi(update, { cwd }).code).toBe(0);
    const args = ['--baseline', 'known.json', '.'];
    expect(lintJson(args, { cwd }).code).toBe(0);
    expect(lintJson(['--policy', 'HEAD', ...args], { cwd }).code).toBe(1);
    commit(cwd);
    expect(lintJson(['--policy', 'HEAD', ...args], { cwd }).code).toBe(0);
  });
});

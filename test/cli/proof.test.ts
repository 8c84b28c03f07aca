/** `zhibi proof` and the rules on proof: copies in folders, in commits, and those that nobody may read. */
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { lintJson, rulesIn, scratch, write, zhibi } from './cli';
import { commit, git, repository } from './repository';

const REPORT =
  '示例公司2024年年度报告\n营业收入合计\t11,855,097,236.18\t16,628,361,009.62\n公司认为，海外产能建设将是未来两年的主要需求来源。\n';
const plan = (claims: string, source = '[示例公司2024年年报](sources/fy.txt)') =>
  `---\nzhibi: 1\naccount: 示例公司\n---\n\n## 望\n\n${claims}\n\n[^fy]: 年报 · ${source} · 2025-03-26 · A1\n`;
const TRUE = '- 营业收入 118.55 亿元。[^fy]\n  > 海外产能建设将是未来两年的主要需求来源。';
const FALSE = '- 营业收入 181.55 亿元。[^fy]\n  > 海外产能建设将是未来三年的主要需求来源。';

/** With a cache of its own. */
function call(cwd: string, env: Record<string, string> = {}) {
  return { cwd, env: { XDG_CACHE_HOME: join(cwd, '.cache'), ...env } };
}

describe('zhibi proof', () => {
  const cwd = scratch({ 'a.account.md': plan(`${TRUE}\n${FALSE}`), 'sources/fy.txt': REPORT });

  it('says of each check what the source says, in the shape of its schema', () => {
    const { code, stdout } = zhibi(['proof', '--format', 'json'], call(cwd));
    const printed = JSON.parse(stdout);
    const schema = JSON.parse(readFileSync(resolve('schema/proof.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: true, validateFormats: false, allowUnionTypes: true });
    expect(validate.validate(schema, printed), validate.errorsText()).toBe(true);
    expect(printed.plans[0].counts).toEqual({ found: 2, derived: 0, notFound: 2, unchecked: 0 });
    const [figure, passage] = printed.plans[0].checks;
    expect(figure).toMatchObject({ kind: 'figure', line: 8, result: 'found', source: 'fy' });
    expect(passage).toMatchObject({ kind: 'passage', line: 9, result: 'found', page: 1 });
    expect(code).toBe(1);
  });

  it('says the same the second time, from what it kept', () => {
    const first = zhibi(['proof', '--locale', 'en'], call(cwd)).stdout;
    expect(first).toContain('2 found');
    expect(zhibi(['proof', '--locale', 'en'], call(cwd)).stdout).toBe(first);
    expect(zhibi(['proof', '--format', 'markdown'], call(cwd)).stdout).toContain('❌');
  });

  it('is part of lint, unless it is left out', () => {
    const rules = rulesIn(lintJson([], call(cwd)), 'a.account.md');
    expect(rules).toContain('proof/quote-not-found');
    expect(rules).toContain('proof/figure-not-found');
    const without = rulesIn(lintJson(['--no-proof'], call(cwd)), 'a.account.md');
    expect(without.filter((rule) => rule.startsWith('proof/'))).toEqual([]);
  });

  it('counts in health', () => {
    const { stdout } = zhibi(['health', '--format', 'json'], call(cwd));
    expect(JSON.parse(stdout)).toMatchObject({ coverage: 1, proven: 0.5 });
  });
});

it('a kept finding goes when the copy changes, though the plan does not', () => {
  const cwd = scratch({ 'a.account.md': plan(TRUE), 'sources/fy.txt': REPORT });
  const proofs = () =>
    rulesIn(lintJson(['--cache'], call(cwd)), 'a.account.md').filter((r) => r.startsWith('proof/'));
  expect(proofs()).toEqual([]);
  expect(proofs()).toEqual([]);
  write(cwd, { 'sources/fy.txt': REPORT.replace('11,855', '12,855') });
  expect(proofs()).toEqual(['proof/figure-not-found']);
});

describe('files that are not read', () => {
  const cwd = repository({ 'plans/x.md': '' });
  write(cwd, { 'plans/sources/empty.txt': '', 'plans/sources/lfs.pdf': LFS() });
  symlinkSync('/etc/passwd', join(cwd, 'plans/sources/link.txt'));
  execFileSync('mkfifo', [join(cwd, 'plans/sources/fifo.txt')]);

  it.each([
    ['../../../etc/passwd', 'proof/copy-missing'],
    ['%2e%2e/%2e%2e/%2e%2e/etc/passwd', 'proof/copy-missing'],
    ['/etc/passwd', 'proof/copy-missing'],
    ['C:/x.pdf', 'proof/copy-missing'],
    ['NUL', 'proof/copy-missing'],
    ['sources/link.txt', 'proof/copy-missing'],
    ['sources/fifo.txt', 'proof/copy-missing'],
    ['sources/gone.pdf', 'proof/copy-missing'],
    ['sources', 'proof/copy-missing'],
    ['sources/empty.txt', 'proof/copy-unreadable'],
    ['sources/lfs.pdf', 'proof/copy-unreadable'],
  ])('%s', (path, rule) => {
    write(cwd, { 'plans/a.account.md': plan(FALSE, `[年报](${path})`) });
    const checked = lintJson(['plans/a.account.md'], call(cwd));
    const rules = rulesIn(checked, 'plans/a.account.md').filter((r) => r.startsWith('proof/'));
    expect(rules).toEqual([rule]);
    expect(checked.stdout).not.toContain('root:');
  });
});

function LFS(): string {
  return 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n';
}

describe('in a repository', () => {
  it('a change that brings a copy and what it proves passes; one that takes the copy is told', () => {
    const cwd = repository({ 'a.account.md': plan('- 待查: 收入。', '示例公司2024年年报') });
    git(cwd, 'switch', '--quiet', '--create', 'change');
    commit(cwd, { 'a.account.md': plan(TRUE), 'sources/fy.txt': REPORT });
    const since = (ref: string) =>
      lintJson(['--since', ref], call(cwd)).json.files.flatMap(({ diagnostics }) =>
        diagnostics.map(({ rule }) => rule).filter((rule) => rule.startsWith('proof/')),
      );
    expect(since('main')).toEqual([]);
    const withCopy = git(cwd, 'rev-parse', 'HEAD').trim();
    git(cwd, 'rm', '--quiet', 'sources/fy.txt');
    commit(cwd, { 'a.account.md': `${plan(TRUE)}\n` });
    expect(since(withCopy)).toEqual(['proof/copy-missing']);
  });

  it('a diff comment says what the source of a changed fact says', () => {
    const cwd = repository({ 'a.account.md': plan(TRUE), 'sources/fy.txt': REPORT });
    commit(cwd, { 'a.account.md': plan(TRUE.replace('118.55', '181.55')) });
    const { stdout } = zhibi(['diff', 'HEAD~1', 'HEAD', '--format', 'markdown'], call(cwd));
    expect(stdout).toMatch(/❌ 181\.55 亿元.*11,855,097,236\.18/);
    expect(zhibi(['diff', 'HEAD', 'HEAD~1', '--format', 'markdown'], call(cwd)).stdout).toContain(
      '✅ 118.55 亿元',
    );
  });

  it('of a confidential source the comment quotes nothing', () => {
    const secret = '[纪要](sources/fy.txt)';
    const text = (claims: string) => plan(claims, secret).replace('年报 ·', '面谈 ·');
    const cwd = repository({ 'a.account.md': text(TRUE), 'sources/fy.txt': REPORT });
    commit(cwd, { 'a.account.md': text(TRUE.replace('118.55', '181.55')) });
    const { stdout } = zhibi(['diff', 'HEAD~1', 'HEAD', '--format', 'markdown'], call(cwd));
    expect(stdout).toContain('❌');
    expect(stdout).not.toContain('11,855,097,236.18');
  });
});

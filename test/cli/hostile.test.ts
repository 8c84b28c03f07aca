import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_CLAIM, DAY, lintJson, planText, rulesIn, scratch, zhibi } from './cli';

const ROOT = process.getuid?.() === 0;
const NOBODY = 65534;

describe('what can not be read', () => {
  it('invalid UTF-8 is named with its line, and the rest is checked', () => {
    const cwd = scratch({
      'a.account.md': planText(),
      'gbk.account.md': Buffer.from([0x2d, 0x0a, 0xbf, 0xcd, 0xbb, 0xa7, 0x0a]),
      'utf16.account.md': Buffer.from(planText(), 'utf16le').subarray(0, 301),
    });
    const { code, stderr, json } = lintJson([], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('gbk.account.md: not valid UTF-8 (line 2), not read.');
    expect(json.files.map(({ path }) => path)).toContain('a.account.md');
    expect(zhibi(['model', 'gbk.account.md'], { cwd }).code).toBe(2);
  });

  it.skipIf(process.platform === 'win32')('a FIFO and a device never block', () => {
    const cwd = scratch({ 'a.account.md': planText() });
    execFileSync('mkfifo', [join(cwd, 'pipe.account.md'), join(cwd, 'other.md')]);
    const walked = lintJson([], { cwd });
    expect(walked).toMatchObject({ code: 2, json: { summary: { files: 1 } } });
    expect(walked.stderr).toBe('zhibi: pipe.account.md: not a regular file, not read.\n');
    expect(lintJson(['pipe.account.md'], { cwd })).toMatchObject({ code: 2 });
    expect(zhibi(['lint', '/dev/zero'], { cwd })).toMatchObject({ code: 2 });
    expect(zhibi(['model', '/dev/null'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it.skipIf(process.platform === 'win32')('a file and a folder without permission', () => {
    const cwd = scratch({
      'a.account.md': planText(),
      'shut.account.md': planText(),
      'shut/b.account.md': planText(),
    });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'shut.account.md'), 0);
    chmodSync(join(cwd, 'shut'), 0);
    // The super-user may read everything.
    const { code, stderr, json } = lintJson([], { cwd, ...(ROOT && { uid: NOBODY }) });
    chmodSync(join(cwd, 'shut'), 0o755);
    expect(code).toBe(2);
    expect(stderr).toContain('shut: no permission to read it.');
    expect(stderr).toContain('shut.account.md: no permission to read it.');
    expect(json.files.map(({ path }) => path)).toEqual(['a.account.md']);
  });

  it('a plan over 5 MB is a finding, however large it is', () => {
    const cwd = scratch({ 'huge.account.md': planText(), 'a.account.md': planText() });
    truncateSync(join(cwd, 'huge.account.md'), 3 * 1024 ** 3);
    const { code, json } = lintJson([], { cwd });
    expect(code).toBe(1);
    expect(rulesIn({ json }, 'huge.account.md')).toEqual(['format/too-complex']);
    expect(rulesIn({ json }, 'a.account.md')).toEqual([]);
  });

  it('a text that was cut off is never written back', () => {
    const text = planText().replace('reason:', 'reaosn:') + '字'.repeat(6e6);
    const cwd = scratch({ 'huge.account.md': text });
    expect(zhibi(['lint', '--fix'], { cwd }).code).toBe(1);
    expect(readFileSync(join(cwd, 'huge.account.md'), 'utf8') === text).toBe(true);
  });

  it('too much on standard input is a finding, too', () => {
    const { code, json } = lintJson(['-'], { input: `${planText()}${'x'.repeat(6e6)}` });
    expect(code).toBe(1);
    expect(json.files[0]?.diagnostics.map(({ rule }) => rule)).toEqual(['format/too-complex']);
  });

  it('NUL, lone bytes and nothing at all are read without a crash', () => {
    const cwd = scratch({ 'nul.account.md': `${planText()}\0\0`, 'empty.account.md': '' });
    const { code, json, stderr } = lintJson([], { cwd });
    expect([code, stderr]).toEqual([1, '']);
    expect(rulesIn({ json }, 'empty.account.md')).toContain('format/front-matter-missing');
  });

  it('an ignore pattern that would take for ever', () => {
    const cwd = scratch({
      'a.account.md': planText(),
      '.zhibi.yaml': 'ignore: ["*a*a*a*a*a*a*a*a*b", "(a+)+b", "{{{{a,b},c},d},e}"]\n',
      [`${'a'.repeat(200)}.account.md`]: planText(),
    });
    const { code, stderr, json } = lintJson([], { cwd });
    expect([code, json.summary.files]).toEqual([2, 2]);
    expect(stderr.match(/too many wildcards/g)).toHaveLength(3);
  });

  it('a .zhibi.yaml that holds more than a house can say', () => {
    const cwd = scratch({ 'a.account.md': planText(), '.zhibi.yaml': '# 字\n'.repeat(200_000) });
    expect(rulesIn(lintJson([], { cwd }), '.zhibi.yaml')).toEqual(['format/config-invalid']);
  });
});

describe('a plan that speaks to the terminal or the runner', () => {
  const look = [
    '- ::error file=x::claim 12%\u001b[31m\n',
    '- ##[set-env name=PATH]evil 13%\u202e\n',
    '- 待查：\u001b]0;title\u0007 14%\n',
  ].join('');
  const account = 'account: "x\\n::set-output name=a::b"\n';
  const hostile = planText({ look })
    .replace('account: Acme\n', account)
    .replace('reason:', '"::stop-commands::x":');
  const files = { '::error::x.account.md': hostile, 'b.account.md': hostile };

  /** No escape sequence, and only our own workflow commands. */
  function expectHarmless(output: string): void {
    expect(output).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    for (const line of output.split('\n')) {
      if (/^::(error|warning|notice) (file|title)=/.test(line)) continue;
      expect(line.trim()).not.toMatch(/^::/);
      expect(line).not.toContain('##[');
    }
  }

  it.each([
    ['lint', '--format', 'text'],
    ['lint', '--format', 'json'],
    ['lint', '--format', 'github'],
    ['model'],
    ['roe'],
    ['health'],
  ])('is quoted: %s %s %s', (...args) => {
    const cwd = scratch(files);
    const { code, stdout, stderr } = zhibi([...args, '.', '::warning::gone.account.md'], {
      cwd,
      env: { GITHUB_ACTIONS: 'true', FORCE_COLOR: '0' },
    });
    expect(code).toBe(2);
    expect(stdout + stderr).not.toBe('');
    expectHarmless(stdout);
    expectHarmless(stderr);
  });

  it('has colours only from us', () => {
    const cwd = scratch(files);
    const { stdout } = zhibi(['lint', '--today', DAY], {
      cwd,
      env: { FORCE_COLOR: '1', GITHUB_ACTIONS: 'true' },
    });
    expect(stdout).toContain('\u001b[1m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that we write
    expectHarmless(stdout.replace(/\u001b\[(\d+)m/g, ''));
    expect(zhibi(['lint'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(
      '\u001b',
    );
    expect(zhibi(['lint'], { cwd }).stdout).not.toContain('\u001b');
  });

  it('keeps its words in the JSON', () => {
    const cwd = scratch({
      'a.account.md': planText({ look: BAD_CLAIM.replace('last', '##[group]\u202e') }),
    });
    const { stdout } = zhibi(['model', 'a.account.md'], { cwd });
    expect(stdout).toContain('##\\u005bgroup]\\u202e');
    expect(JSON.parse(stdout).claims.at(-1).text).toContain('##[group]\u202e');
  });
});

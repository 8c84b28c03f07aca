import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_CLAIM, BAD_RULE, DAY, lintJson, planText, rulesIn, scratch, zhibi } from './cli';

const lint = (args: string[], cwd: string) => zhibi(['lint', '--today', DAY, ...args], { cwd });

describe('zhibi lint', () => {
  it('ends with 0 and lists a clean plan', () => {
    const cwd = scratch({ 'a.account.md': planText() });
    const { code, stderr, json } = lintJson(['a.account.md'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(json).toEqual({
      files: [{ path: 'a.account.md', diagnostics: [] }],
      summary: { files: 1, errors: 0, warnings: 0, infos: 0, hints: 0 },
    });
    expect(lint(['a.account.md'], cwd)).toEqual({
      code: 0,
      stdout: '1 file: nothing found\n',
      stderr: '',
    });
  });

  it('ends with 1 on an error, which stands on its figure', () => {
    const cwd = scratch({ 'plans/a.account.md': planText({ look: BAD_CLAIM }) });
    const { code, json } = lintJson([], { cwd });
    expect(code).toBe(1);
    expect(json.files[0]?.diagnostics).toMatchObject([
      {
        rule: BAD_RULE,
        severity: 'error',
        line: 16,
        column: 19,
        endLine: 16,
        endColumn: 22,
        timed: false,
      },
    ]);
    expect(json.files[0]?.path).toBe('plans/a.account.md');
    expect(lint(['plans'], cwd).stdout).toMatch(
      new RegExp(
        `^plans/a\\.account\\.md\n {2}16:19 {2}error {2}.* {2}${BAD_RULE}\n\n1 file: 1 error`,
      ),
    );
  });

  it('ends with 1 on more warnings than --max-warnings', () => {
    const cwd = scratch({ 'a.account.md': planText({ look: '- One.\n- Two.\n' }) });
    expect(rulesIn(lintJson([], { cwd }), 'a.account.md')).toEqual([
      'evidence/missing',
      'evidence/missing',
    ]);
    expect(lint([], cwd).code).toBe(0);
    expect(lint(['--max-warnings', '2'], cwd).code).toBe(0);
    expect(lint(['--max-warnings', '1'], cwd).code).toBe(1);
    expect(lint(['--max-warnings=0'], cwd).code).toBe(1);
  });

  it('counts from the day it is given, but for a plan that has its own', () => {
    const cwd = scratch({
      'a.account.md': planText(),
      'b.account.md': planText({ front: 'asOf: 2024-03-01\n' }),
    });
    const late = lintJson(['--today', '2024-07-01'], { cwd });
    expect(rulesIn(late, 'a.account.md')).toContain('plan/review-overdue');
    expect(
      late.json.files[0]?.diagnostics.find((d) => d.rule === 'plan/review-overdue')?.timed,
    ).toBe(true);
    expect(rulesIn(late, 'b.account.md')).toEqual([]);
  });

  it('reads standard input, under the name that it is given', () => {
    const cwd = scratch({ 'sub/.zhibi.yaml': `rules: {${BAD_RULE}: info}\n` });
    const input = planText({ look: BAD_CLAIM });
    const plain = lintJson(['-'], { cwd, input });
    expect(plain.code).toBe(1);
    expect(rulesIn(plain, '<stdin>')).toEqual([BAD_RULE]);
    const named = lintJson(['-', '--stdin-path', 'sub/x.account.md'], { cwd, input });
    expect(named.code).toBe(0);
    expect(named.json.files).toMatchObject([
      { path: 'sub/x.account.md', diagnostics: [{ severity: 'info' }] },
    ]);
  });

  it('takes a byte order mark off before it counts', () => {
    const cwd = scratch({ 'a.account.md': `\uFEFF${planText({ look: BAD_CLAIM })}` });
    const { json } = lintJson([], { cwd });
    expect(json.files[0]?.diagnostics).toMatchObject([{ rule: BAD_RULE, line: 16, column: 19 }]);
  });

  it('reports on .zhibi.yaml where that has findings', () => {
    const cwd = scratch({ 'a.account.md': planText(), '.zhibi.yaml': 'locale: en\nrulez: {}\n' });
    const result = lintJson([], { cwd });
    expect(rulesIn(result, '.zhibi.yaml')).toEqual(['format/config-invalid']);
    expect(result.json.files[0]?.diagnostics[0]?.line).toBe(2);
    expect(result.json.summary.files).toBe(2);
    expect(result.code).toBe(1);
    const fine = scratch({ 'a.account.md': planText(), '.zhibi.yaml': 'locale: en\n' });
    expect(lintJson([], { cwd: fine }).json.files.map(({ path }) => path)).toEqual([
      'a.account.md',
    ]);
    expect(lintJson(['.zhibi.yaml'], { cwd: fine }).json.files).toEqual([
      { path: '.zhibi.yaml', diagnostics: [] },
    ]);
  });
});

describe('zhibi lint --fix', () => {
  /** An unknown key, which the nearest replaces. */
  const misspelt = planText().replace('reason:', 'reaosn:');

  it('writes the safe fixes and tells', () => {
    const cwd = scratch({ 'a.account.md': misspelt, 'b.account.md': planText() });
    expect(rulesIn(lintJson([], { cwd }), 'a.account.md')).toContain('format/unknown-key');
    const { code, stdout, stderr } = lint(['--fix'], cwd);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '2 files: nothing found\n',
      stderr: 'zhibi: 1 file fixed\n',
    });
    expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).toBe(planText());
  });

  it('keeps the byte order mark, CRLF and every other byte', () => {
    const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}  \t`;
    const cwd = scratch({ 'a.account.md': crlf(misspelt) });
    expect(lint(['--fix'], cwd).code).toBe(0);
    expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).toBe(crlf(planText()));
  });

  it('does not touch a file without a fix', () => {
    const text = planText({ look: BAD_CLAIM });
    const cwd = scratch({ 'a.account.md': text });
    const { code, stderr } = lint(['--fix'], cwd);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).toBe(text);
  });
});

describe('the language of messages', () => {
  const english = planText({ look: BAD_CLAIM });
  const message = (
    args: string[],
    files: Record<string, string>,
    env: Record<string, string> = {},
  ) =>
    lintJson(args, { cwd: scratch(files), env }).json.files.find((f) => f.diagnostics.length > 0)
      ?.diagnostics[0]?.message ?? '';
  const isChinese = (text: string) => /\p{Script=Han}/u.test(text);

  it('is --locale, else .zhibi.yaml, else the language of the plan, else its script', () => {
    const plan = { 'a.account.md': english };
    const saysChinese = {
      'a.account.md': planText({ look: BAD_CLAIM, front: 'language: zh-cn\n' }),
    };
    const saysEnglish = { ...saysChinese, '.zhibi.yaml': 'locale: en\n' };
    const chineseScript = {
      'a.account.md': planText({
        look: `${'- 待查：这家公司的预算什么时候定，由谁来拍板，我们还不知道。\n'.repeat(8)}- 去年收入增长 12%。\n`,
      }),
    };
    expect(isChinese(message([], plan))).toBe(false);
    expect(isChinese(message([], chineseScript))).toBe(true);
    expect(isChinese(message([], saysChinese))).toBe(true);
    expect(isChinese(message([], saysEnglish))).toBe(false);
    expect(isChinese(message(['--locale', 'zh-cn'], saysEnglish))).toBe(true);
  });

  it("is not the machine's, so that a report is the same everywhere", () => {
    expect(isChinese(message([], { 'a.account.md': english }, { LANG: 'zh_CN.UTF-8' }))).toBe(
      false,
    );
  });
});

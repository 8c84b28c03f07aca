import { describe, expect, it } from 'vitest';
import type { CellJson } from '../../src/cli/commands/cells';
import { planText, scratch, zhibi } from './cli';

const BLOCK = '\n````roe\nentity: Acme\nperiods: [2022]\n````\n';

describe('zhibi cells', () => {
  it('lists the cells with their lines', () => {
    const cwd = scratch({ 'a.account.md': planText({ look: BLOCK }) });
    const { code, stdout } = zhibi(['cells', 'a.account.md'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^a\.account\.md\n {3}1 {2}front matter +1–9 {2}zhibi: 1\n/);
    expect(stdout).toMatch(/ 4 {2}roe +\d+–\d+ {2}entity: Acme\n/);
  });

  it('says it in Chinese', () => {
    const cwd = scratch({ 'a.account.md': planText() });
    const { stdout } = zhibi(['cells', '--locale', 'zh-cn', 'a.account.md'], { cwd });
    expect(stdout).toMatch(/1 {2}文件头 +1–9/);
  });

  it('prints them as JSON, from standard input too, with the lines of the file', () => {
    const input = planText({ look: BLOCK }).replaceAll('\n', '\r\n');
    const { code, stdout } = zhibi(['cells', '--format', 'json', '-'], { input });
    expect(code).toBe(0);
    const { path, cells } = JSON.parse(stdout) as { path: string; cells: CellJson[] };
    expect(path).toBe('<stdin>');
    expect(cells.map(({ kind }) => kind)).toEqual([
      'frontMatter',
      'prose',
      'prose',
      'roe',
      'prose',
    ]);
    const lines = input.split('\r\n');
    for (const { kind, line, endLine, value } of cells) {
      const own = lines.slice(line - 1, endLine);
      expect((kind === 'prose' ? own : own.slice(1, -1)).join('\n')).toBe(value);
    }
  });

  it('uses the section words of the project', () => {
    const cwd = scratch({
      '.zhibi.yaml': 'terms:\n  look: [调研]\n',
      'a.account.md': '---\nzhibi: 1\n---\n\n# A\n\n## 调研\n\n- a\n',
    });
    const { stdout } = zhibi(['cells', '--format', 'json', 'a.account.md'], { cwd });
    expect(JSON.parse(stdout).cells).toHaveLength(3);
  });

  it('refuses a conflict with a sentence, and goes on with the rest', () => {
    const cwd = scratch({
      'bad.account.md': planText({ look: '<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> x\n' }),
      'good.account.md': planText(),
    });
    const { code, stdout, stderr } = zhibi(['cells', 'bad.account.md', 'good.account.md'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/bad\.account\.md: no cells: there are unresolved git conflicts/);
    expect(stdout).toContain('good.account.md');
    expect(stdout).not.toContain('bad.account.md');
  });

  it('refuses bytes that are no UTF-8', () => {
    const cwd = scratch({ 'a.account.md': Buffer.from([0x23, 0x20, 0xff, 0x0a]) });
    const { code, stderr } = zhibi(['cells', 'a.account.md'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('not valid UTF-8');
  });

  it('needs a file', () => {
    expect(zhibi(['cells']).code).toBe(2);
  });
});

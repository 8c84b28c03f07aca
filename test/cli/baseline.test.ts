/** `lint --baseline` as a process. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_CLAIM, DAY, planText, scratch, write, zhibi } from './cli';

const lint = (cwd: string, ...args: string[]) =>
  zhibi(['lint', '--today', DAY, '--baseline', 'known.json', ...args], { cwd });

function house(): string {
  const cwd = scratch({
    'a.account.md': planText({ look: BAD_CLAIM }),
    'b.account.md': planText({ look: BAD_CLAIM }),
  });
  expect(lint(cwd, '--update-baseline', '.')).toMatchObject({
    code: 0,
    stderr: 'zhibi: known.json: known findings: 2\n',
  });
  return cwd;
}

describe('--baseline', () => {
  it('hides what is known and fails on what is new, wherever it stands', () => {
    const cwd = house();
    expect(lint(cwd, '.')).toMatchObject({
      code: 0,
      stderr: 'zhibi: 2 known, not shown (known.json)\n',
    });
    const look = `- They buy late.[^web]\n${BAD_CLAIM}- Costs fell by 3%.\n`;
    write(cwd, { 'a.account.md': planText({ look }) });
    const { code, stdout } = lint(cwd, '.');
    expect(code).toBe(1);
    expect(stdout).toContain('18:');
    expect(stdout).toContain('2 files: 1 error');
  });

  it('tells what is fixed, and forgets it when asked', () => {
    const cwd = house();
    write(cwd, { 'a.account.md': planText() });
    const { code, stderr } = lint(cwd, '.');
    expect(code).toBe(0);
    expect(stderr).toContain('known findings that are fixed: 1');
    lint(cwd, '--update-baseline', '.');
    expect(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')).findings).toMatchObject([
      { path: 'b.account.md' },
    ]);
    // A run over a part keeps what it knows of the rest.
    lint(cwd, '--update-baseline', 'a.account.md');
    expect(lint(cwd, '.').code).toBe(0);
  });

  it('means the same from any folder', () => {
    const cwd = scratch({ 'plans/a.account.md': planText({ look: BAD_CLAIM }) });
    lint(cwd, '--update-baseline', '.');
    const args = ['lint', '--today', DAY, '--baseline', '../known.json', '.'];
    expect(zhibi(args, { cwd: join(cwd, 'plans') }).code).toBe(0);
  });

  it('is no other file, and never written through a link', () => {
    const cwd = house();
    write(cwd, { 'precious.json': '{"mine": true}' });
    const other = ['lint', '--today', DAY, '--baseline', 'precious.json', '--update-baseline', '.'];
    expect(zhibi(other, { cwd })).toMatchObject({
      code: 2,
      stderr: 'zhibi: precious.json: not a zhibi baseline.\n',
    });
    expect(readFileSync(join(cwd, 'precious.json'), 'utf8')).toBe('{"mine": true}');
    const outside = join(scratch(), 'outside.json');
    writeFileSync(outside, '{"version":1,"findings":[]}');
    symlinkSync(outside, join(cwd, 'link.json'));
    const linked = ['lint', '--today', DAY, '--baseline', 'link.json', '--update-baseline', '.'];
    expect(zhibi(linked, { cwd }).code).toBe(2);
    expect(readFileSync(outside, 'utf8')).toBe('{"version":1,"findings":[]}');
  });

  it('must be there, and --update-baseline must know it', () => {
    const cwd = scratch({ 'a.account.md': planText() });
    expect(lint(cwd, '.').code).toBe(2);
    expect(zhibi(['lint', '--update-baseline', '.'], { cwd }).code).toBe(2);
  });
});

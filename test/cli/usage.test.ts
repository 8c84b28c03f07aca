import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { planText, scratch, zhibi } from './cli';

describe('the command line', () => {
  it('tells its version', () => {
    expect(zhibi(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('helps, in both languages', () => {
    const { code, stdout } = zhibi(['--help']);
    expect(code).toBe(0);
    for (const command of ['lint', 'model', 'roe', 'health']) {
      expect(stdout).toContain(`zhibi ${command} `);
      const own = zhibi([command, '--help']);
      expect(own.code).toBe(0);
      expect(own.stdout).toContain('--locale en|zh-cn');
    }
    expect(zhibi(['--help'], { env: { LANG: 'zh_CN.UTF-8' } }).stdout).toContain('检查计划');
    expect(zhibi(['lint', '--help', '--locale', 'zh-cn']).stdout).toContain('退出码：0');
    expect(zhibi(['lint', '--help', '--locale', 'zh-cn']).stdout).toMatch(/--shard I\/N +把计划/);
  });

  it.each([
    'lint',
    'proof',
    'roe',
    'import',
    'notes',
    'portfolio',
    'calibrate',
    'todo',
    'diff',
    'cells',
    'health',
    'report',
    'brief',
  ])('lists in the help of %s every format that it takes', (command) => {
    const { stderr } = zhibi([command, 'a.account.md', '--format', 'none-such']);
    const taken = /choose one of ([a-z, ]+)\./.exec(stderr)?.[1]?.split(', ') ?? [];
    expect(taken.length).toBeGreaterThan(1);
    const listed = /^ +--format ([a-z|]+)/m.exec(zhibi([command, '--help']).stdout)?.[1];
    expect(listed?.split('|').sort()).toEqual(taken.sort());
  });

  it('lists in the help of import how a report can be split', () => {
    const { stderr } = zhibi(['import', 'a.html', '--segments', 'none-such']);
    const listed = /^ +--segments ([a-z|]+)/m.exec(zhibi(['import', '--help']).stdout)?.[1];
    expect(stderr).not.toContain('is not an option');
    expect(listed).toBe('business|product|region');
  });

  it('helps on standard error and ends with 2 when there is no command', () => {
    const { code, stdout, stderr } = zhibi([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('zhibi lint ');
  });

  it.each([
    [['lnit'], 'There is no command “lnit”. Did you mean “lint”?'],
    [['frobnicate'], 'There is no command “frobnicate”. See “zhibi --help”.'],
    [
      ['lint', '--formt', 'json'],
      '“--formt” is not an option of “zhibi lint”. Did you mean “--format”?',
    ],
    [['lint', '-x'], '“-x” is not an option of “zhibi lint”.'],
    [['model', '--fix'], '“--fix” is not an option of “zhibi model”.'],
    [
      ['lint', '--format', 'jsno'],
      '“jsno” is not a value of “--format”: choose one of text, json, github, sarif, gitlab, junit, rdjson, markdown. Did you mean “json”?',
    ],
    [['lint', '--format'], 'The option “--format” needs a value.'],
    [['lint', '--format', '--fix'], 'The option “--format” needs a value.'],
    [['lint', '--fix=yes'], 'The option “--fix” takes no value.'],
    [['lint', '--locale', 'fr'], '“fr” is not a value of “--locale”: choose one of en, zh-cn.'],
    [['lint', '--today', '2024-02-30'], '“2024-02-30” is not a date'],
    [['lint', '--today', 'tomorrow'], '“tomorrow” is not a date'],
    [['lint', '--max-warnings', '-1'], '“--max-warnings” takes a whole number, not “-1”.'],
    [['lint', '--max-warnings', 'few'], '“--max-warnings” takes a whole number, not “few”.'],
    [['lint', '-', '--fix'], '--fix can’t write to standard input'],
    [['lint', '--stdin-path', 'a.md'], '--stdin-path names what “-” reads'],
    [['lint', '--shard', '0/4'], '“0/4” cannot be a part for --shard'],
    [['lint', '--shard', '5/4'], '“5/4” cannot be a part for --shard'],
    [['lint', '--shard', '2'], '“2” cannot be a part for --shard'],
    [['lint', '--shard', '1/2', '-'], '--shard splits up files'],
    [['model'], '“zhibi model” needs at least one file.'],
    [['roe'], '“zhibi roe” needs at least one file.'],
  ])('answers %j with one sentence and 2', (args, sentence) => {
    const { code, stdout, stderr } = zhibi(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`zhibi: ${sentence}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says it in Chinese where that is asked for', () => {
    expect(zhibi(['lnit', '--locale=zh-cn']).stderr).toBe(
      'zhibi: 没有“lnit”这个命令。是不是想写“lint”？\n',
    );
    expect(zhibi(['lint', '--fxi'], { env: { LC_ALL: 'zh_TW.UTF-8' } }).stderr).toContain(
      '没有“--fxi”这个选项',
    );
  });

  it('takes what follows -- for paths', () => {
    const cwd = scratch({ '--fix.account.md': planText() });
    expect(
      zhibi(['lint', '--today', '2024-03-01', '--', '--fix.account.md'], { cwd }),
    ).toMatchObject({
      code: 0,
      stderr: '',
    });
  });
});

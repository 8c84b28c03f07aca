/** `zhibi brief` as a process. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DAY, planText, scratch, zhibi } from './cli';

const PEOPLE = `## People

- Mei Han · marketing director · economic-buyer · influence: high · cares: retention [^call] ^han

## Hypotheses

- Guests who book early come back. ^h1

## Ask

- [ ] What made you look at bookings now? #motive (^h1)

[^call]: call · With Mei Han · 2024-02-10 · B2 · who: Mei Han
`;

const folder = () => scratch({ 'acme.account.md': planText({ more: PEOPLE }) });
const call = (args: readonly string[], cwd = folder()) =>
  zhibi(['brief', ...args, '--today', DAY], { cwd });

describe('zhibi brief', () => {
  test('one page: who, beliefs, hypotheses, three questions, figures', () => {
    const { code, stdout, stderr } = call(['acme.account.md', '--for', 'mei han']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout.startsWith('Meeting Mei Han · Acme · as of 2024-03-01\n')).toBe(true);
    expect(stdout).toContain('Last heard: call · With Mei Han · 2024-02-10 · B2');
    expect(stdout).toContain('Guests who book early come back.');
    expect(stdout.match(/^ {2}\d\. /gm)).toEqual(['  1. ', '  2. ', '  3. ']);
    expect(stdout.split('\n').length).toBeLessThan(50);
  });

  test('as a page for a phone, nothing in it from elsewhere', () => {
    const { code, stdout } = call(['acme.account.md', '--for=han', '--format', 'html']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).toContain('name="viewport" content="width=device-width');
    expect(stdout).toContain('<h1>Meeting Mei Han</h1>');
    expect(stdout).not.toMatch(/<script|https?:|url\(/);
  });

  test('as Markdown, by id, in the language asked for', () => {
    const { code, stdout } = call([
      'acme.account.md',
      '--for=han',
      '--format',
      'markdown',
      '--locale',
      'zh-cn',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^# 见Mei Han之前 · Acme · 截至 2024\\-03\\-01\n\n## 这次要达成什么\n[^#]*## 对方\n/,
    );
  });

  test('somebody who isn’t there: who is, and exit 2', () => {
    const { code, stdout, stderr } = call(['acme.account.md', '--for', 'Bob']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('no one in this plan is called “Bob”. People: Mei Han.');
  });

  test('a wrong call: no name, no plan, no such format', () => {
    expect(call(['acme.account.md']).stderr).toContain('needs the person: --for NAME');
    expect(call(['--for', 'han']).stderr).toContain('needs at least one file');
    const format = call(['acme.account.md', '--for', 'han', '--format', 'pdf']);
    expect(format.code).toBe(2);
    expect(format.stderr).toContain('text, markdown');
  });

  test('what a hostile plan names does not reach the terminal as it is', () => {
    const cwd = scratch({
      'x.account.md': planText({ more: '## People\n\n- Eve · \u001b[31mboss\u202e · champion\n' }),
    });
    const { stdout } = call(['x.account.md', '--for', 'Eve'], cwd);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  test('the samples have a brief for each of their people', () => {
    const sample = readFileSync('templates/samples/阿里巴巴.account.md', 'utf8');
    const cwd = scratch({ 'a.account.md': sample });
    for (const name of ['示例甲', 'yi', 'bing', '示例丁']) {
      const { code, stdout } = call(['a.account.md', '--for', name], cwd);
      expect(code, name).toBe(0);
      expect(stdout).toContain('阿里巴巴 · FY2022 · 合并净利润 = 470.79亿元');
    }
  });
});

/** What is read from the history of a real repository: calibration and evidence over time. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { write, zhibi } from './cli';
import { GIT_ENV, git, repository } from './repository';

const plan = (account: string, opportunities: string, owner = 'Kim') =>
  `---\nzhibi: 1\naccount: ${account}\nowner: [${owner}]\n---\n\n## Look\n\n- It sells bread.\n- It has two plants. [^a]\n\n## Opportunities\n\n${opportunities}\n\n[^a]: annual report · Annual report 2022 · 2022-04-01 · A1\n`;
const one = (title: string, ...lines: readonly string[]) =>
  `### ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;

function commitOn(cwd: string, day: string, files: Readonly<Record<string, string>>): void {
  write(cwd, files);
  git(cwd, 'add', '--all');
  const env = { ...GIT_ENV, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
  execFileSync('git', ['commit', '--quiet', '--message', 'Plans'], { cwd, env });
}

describe('zhibi calibrate', () => {
  /** Twelve accounts: each says something, moves its day, is renamed, and has a result. */
  function house(moves: boolean): string {
    const cwd = repository();
    const accounts = Array.from({ length: 12 }, (_, n) => `Account ${n}`);
    const certainty = (n: number) => (n < 6 ? 'high' : 'low');
    const close = (day: string) => `Close: ${day}`;
    const files = (lines: (n: number) => readonly string[], title: string) =>
      Object.fromEntries(
        accounts.map((account, n) => [
          `accounts/a${n}.account.md`,
          plan(account, one(title, ...lines(n)), n % 2 === 0 ? 'Kim' : 'Lee'),
        ]),
      );
    commitOn(
      cwd,
      '2024-01-10',
      files((n) => [`Certainty: ${certainty(n)}`, close('2024-06-01')], 'Feed ads for the shop'),
    );
    const later = moves ? '2024-07-01' : '2024-06-01';
    commitOn(
      cwd,
      '2024-03-10',
      files((n) => [`Certainty: ${certainty(n)}`, close(later)], 'Feed ads for the shops'),
    );
    commitOn(
      cwd,
      '2024-08-10',
      files(
        (n) => [
          `Certainty: ${certainty(n)}`,
          close(later),
          `Result: ${n % 3 === 0 ? 'lost' : 'won'}`,
        ],
        'Feed ads for the shops',
      ),
    );
    return cwd;
  }

  it('says what was said and what came true, through a rename, and how far dates moved', () => {
    const cwd = house(true);
    const { code, stdout, stderr } = zhibi(['calibrate'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('12 opportunities with a result');
    expect(stdout).toMatch(/high +70% +67% +6/);
    expect(stdout).toMatch(/low +15% +67% +6/);
    expect(stdout).toContain('100% of 12 were moved (12 later, 0 earlier), by 30 days');
    expect(stdout).toContain('certainty:\n  high: 0.67\n  low: 0.67');
    expect(stdout).not.toContain('Kim');
    expect(zhibi(['calibrate', '--by', 'owner'], { cwd }).stdout).toMatch(/Kim +43% +67% +6/);
    const json = JSON.parse(zhibi(['calibrate', '--format', 'json'], { cwd }).stdout);
    expect(json).toMatchObject({ count: 12, enough: true, moved: { medianDays: 30, count: 12 } });
    expect(json).not.toHaveProperty('byOwner');
  });

  it('never says "by 0 days", and under ten results that it can’t say', () => {
    expect(zhibi(['calibrate'], { cwd: house(false) }).stdout).toContain('none of 12 was moved');
    const few = repository({ 'a.account.md': plan('A', one('X', 'Certainty: high')) });
    const { code, stdout } = zhibi(['calibrate'], { cwd: few });
    expect(code).toBe(0);
    expect(stdout).toContain('under 10 nothing can be said');
  });
});

describe('zhibi export --history', () => {
  it('has a record for each day on which a plan was committed, of what was asked for', () => {
    const cwd = repository();
    commitOn(cwd, '2024-01-10', {
      'accounts/a.account.md': plan('A', '').replace(' [^a]', ''),
      'other/b.account.md': plan('B', ''),
      'notes.md': '# no plan',
    });
    commitOn(cwd, '2024-02-10', { 'accounts/a.account.md': plan('A', '') });
    const { code, stdout } = zhibi(['export', 'accounts', '--history', '--today', '2024-03-01'], {
      cwd,
    });
    expect(code).toBe(0);
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const history = records.filter(({ type }) => type === 'history');
    expect(history).toMatchObject([
      { path: 'accounts/a.account.md', owner: ['Kim'], facts: 2, cited: 0 },
      { path: 'accounts/a.account.md', owner: ['Kim'], facts: 2, cited: 1 },
    ]);
    expect(records.some(({ type }) => type === 'plan')).toBe(true);
    const plain = zhibi(['export', 'accounts', '--today', '2024-03-01'], { cwd }).stdout;
    expect(plain).not.toContain('"history"');
  });

  it('knows patterns, and says so of a path that lies elsewhere', () => {
    const cwd = repository();
    const files = { 'accounts/a.account.md': plan('A', ''), 'other/b.account.md': plan('B', '') };
    commitOn(cwd, '2024-01-10', files);
    const ask = (path: string) => zhibi(['export', path, '--history'], { cwd });
    const { code, stdout } = ask('accounts/*.md');
    expect(code).toBe(0);
    expect(stdout.match(/"type":"history","path":"[^"]+"/g)).toEqual([
      '"type":"history","path":"accounts/a.account.md"',
    ]);
    expect(ask(repository())).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('outside'),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { DAY, planText, scratch, zhibi } from './cli';

interface Json {
  readonly accounts: readonly { path: string; overdue: boolean; fit: number | null }[];
  readonly caps: readonly { limit: number; pursued: number; beyond: readonly string[] }[];
  readonly load: readonly { owner: string; pursued: number }[];
}

function plan(account: string, decision: string, fit: string, more = ''): string {
  return planText({ front: more, more: `\n## Fit\n\n- Need: ${fit} because it grows.[^web]\n` })
    .replace('account: Acme', `account: ${account}`)
    .replace('decision: drop', `decision: ${decision}`);
}

const HOUSE = {
  '.zhibi.yaml': 'pursue: 2\n',
  'a.account.md': plan('Low', 'pursue', '1/5'),
  'b.account.md': plan('High', 'pursue', '5/5'),
  'c.account.md': plan('Middle', 'pursue', '3/5'),
  'd.account.md': plan('Dropped', 'drop', '5/5'),
  'e.account.md': plan('Late', 'nurture', '2/5').replace('2024-06-30', '2024-01-31'),
};

function json(cwd: string, ...args: string[]): Json {
  const { stdout, code } = zhibi(['portfolio', '--today', DAY, '--format', 'json', ...args], {
    cwd,
  });
  expect(code).toBe(0);
  return JSON.parse(stdout) as Json;
}

describe('portfolio', () => {
  it('puts overdue reviews first, then ranks by decision and fit', () => {
    const { accounts } = json(scratch(HOUSE));
    expect(accounts.map(({ path }) => path[0])).toEqual(['e', 'b', 'c', 'a', 'd']);
    expect(accounts.map(({ overdue }) => overdue)).toEqual([true, false, false, false, false]);
    expect(accounts[1]?.fit).toBe(1);
  });

  it('a plan has its own day', () => {
    const cwd = scratch({ 'a.account.md': plan('A', 'nurture', '1/5', 'asOf: 2024-07-01\n') });
    expect(json(cwd).accounts[0]?.overdue).toBe(true);
  });

  it('says between which to choose, and fails only when asked to check', () => {
    const cwd = scratch(HOUSE);
    expect(json(cwd).caps).toEqual([
      { path: '.zhibi.yaml', limit: 2, pursued: 3, beyond: ['Low'] },
    ]);
    expect(json(cwd).load).toMatchObject([{ owner: 'Kim', pursued: 3 }]);
    expect(zhibi(['portfolio', '--today', DAY, '--check'], { cwd }).code).toBe(1);
    const raised = scratch({ ...HOUSE, '.zhibi.yaml': 'pursue: 3\n' });
    expect(zhibi(['portfolio', '--today', DAY, '--check'], { cwd: raised }).code).toBe(0);
  });

  it('is one page to print, without script, whatever a plan is called', () => {
    const cwd = scratch({ ...HOUSE, 'x.account.md': plan('"<img src=x>"', 'pursue', '4/5') });
    const { stdout, code } = zhibi(['portfolio', '--today', DAY, '--format', 'html'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('<!doctype html>');
    expect(stdout).toContain('&#60;img src=x&#62;');
    expect(stdout).not.toMatch(/<img|<script/);
  });

  it('tells by rule what is settled only together', () => {
    const cwd = scratch({ ...HOUSE, '.zhibi.yaml': 'pursue: 3\nfit:\n  Reach: 2\n' });
    const { code, stdout } = zhibi(['portfolio', '--today', DAY, '--check', '--format', 'json'], {
      cwd,
    });
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; paths: string[] }[] };
    expect(findings.map(({ rule, paths }) => [rule, paths[0]?.[0]])).toEqual([
      ['portfolio/fit-incomplete', 'a'],
      ['portfolio/fit-incomplete', 'b'],
      ['portfolio/fit-incomplete', 'c'],
    ]);
  });

  it('export writes one object a line, each with type, path and line', () => {
    const { stdout, code } = zhibi(['export', '--today', DAY, '--no-proof'], {
      cwd: scratch(HOUSE),
    });
    expect(code).toBe(0);
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const { type, path, line } of records) {
      expect([typeof type, typeof path, typeof line]).toEqual(['string', 'string', 'number']);
    }
    expect(records.filter(({ type }) => type === 'plan')).toHaveLength(5);
    expect(new Set(records.map(({ type }) => type))).toContain('source');
  });

  it('is a table that lines up, in the language of the plans', () => {
    const { stdout } = zhibi(['portfolio', '--today', DAY], { cwd: scratch(HOUSE) });
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(
      /^Account\s+Decision\s+Fit\s+Cited \/ independent \/ proven\s+ROE\s+Change \(pp\)\s+Review by$/,
    );
    expect(new Set(lines.slice(0, 6).map((line) => line.length)).size).toBe(1);
    expect(stdout).toContain('.zhibi.yaml: 3 pursued, 2 allowed. Last by fit and evidence: Low.');
    const sample = zhibi(['portfolio', '阿里巴巴.account.md'], { cwd: 'templates/samples' });
    expect(sample.stdout).toContain('主攻');
    expect(sample.stdout).toContain('−11.19');
  });

  it('of nothing says so', () => {
    expect(zhibi(['portfolio'], { cwd: scratch() }).stdout).toBe('No account plans.\n');
  });
});

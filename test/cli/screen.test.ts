/** A list of names from one file, and drafts of those that get a plan. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratch, zhibi } from './cli';

const HEAD = '公司,所属行业,报告期,单位,币种,营业收入,营业成本,归母净利润,总资产,归母净资产';
const rows = (name: string, industry: string, factor: number) =>
  [2022, 2023, 2024].map(
    (year, i) =>
      `${name},${industry},${year}-12-31,百万元,CNY,${(100 + 10 * i) * factor},50,${(10 + i) * factor},${200 * factor},${100 * factor}`,
  );
const FILE = [
  HEAD,
  ...rows('甲食品', '食品', 1),
  ...rows('乙食品', '食品', 2),
  ...rows('丙银行', '银行', 3),
].join('\n');
const DAY = ['--today', '2025-05-01', '--locale', 'zh-cn'];

const house = () => scratch({ 'all.csv': FILE, 'accounts/keep.txt': '' });
const list = (cwd: string) => readFileSync(join(cwd, 'accounts/screening.md'), 'utf8');

describe('zhibi screen', () => {
  it('fills the list, keeps what is typed when run again, and takes new figures only when told to', () => {
    const cwd = house();
    const first = zhibi(['screen', 'all.csv', ...DAY], { cwd });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(list(cwd)).toContain('| 甲食品 | 食品 | 9.09% | 12.00% | ↗ 上年 11.00% |  |  |  |\n');
    const typed = `\uFEFF${list(cwd)
      .replace('| 12.00% | ↗ 上年 11.00% |  |  |  |', '| 约 12% | | 出海 | 老板认识 | 做 |')
      .replaceAll('\n', '\r\n')}我的备注`;
    const again = scratch({ 'all.csv': FILE, 'accounts/screening.md': typed });
    const second = zhibi(['screen', 'all.csv', ...DAY], { cwd: again });
    expect(second.code).toBe(0);
    expect(second.stdout).toContain('甲食品的ROE：名单写 约 12%，文件是 12.00%。没有动');
    expect(list(again)).toContain('| 约 12% | ↗ 上年 11.00% | 出海 | 老板认识 | 做 |\r\n');
    expect(list(again).startsWith('\uFEFF# 名单\r\n')).toBe(true);
    expect(list(again)).toContain('\r\n我的备注');
    expect(list(again).replaceAll('\r\n', '')).not.toContain('\n');
    zhibi(['screen', 'all.csv', '--update', ...DAY], { cwd: again });
    expect(list(again)).toContain('| 12.00% | ↗ 上年 11.00% | 出海 | 老板认识 | 做 |\r\n');
  });

  it('chooses by industry and number, prints with --dry-run, refuses a file that is no list', () => {
    const cwd = house();
    const dry = zhibi(
      ['screen', 'all.csv', '--industry', '食品', '--top', '1', '--dry-run', ...DAY],
      { cwd },
    );
    expect(dry.code).toBe(0);
    expect(dry.stdout.match(/^\| [甲乙丙]/gm)).toHaveLength(1);
    expect(dry.stderr).toContain('还有 2 家没有放进来');
    expect(existsSync(join(cwd, 'accounts/screening.md'))).toBe(false);
    const other = scratch({ 'all.csv': FILE, 'accounts/screening.md': '# 别的\n' });
    const refused = zhibi(['screen', 'all.csv', ...DAY], { cwd: other });
    expect(refused.code).toBe(2);
    expect(list(other)).toBe('# 别的\n');
    const none = zhibi(['screen', 'a.csv', ...DAY], { cwd: scratch({ 'a.csv': 'x,y\n1,2\n' }) });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('a.csv');
  });

  it('makes drafts with statements and peers, writes over nothing, and names what is not in the list', () => {
    const cwd = house();
    zhibi(['screen', 'all.csv', ...DAY], { cwd });
    const before = list(cwd);
    const make = () =>
      zhibi(['screen', '--plan', '甲食品', '丁', '--owner', '林晓', '--from', 'all.csv', ...DAY], {
        cwd,
      });
    const made = make();
    expect(made.code).toBe(2);
    expect(made.stdout).toBe('甲食品.account.md：草稿，带报表和同行（乙食品）\n');
    expect(made.stderr).toContain('accounts/screening.md 里没有“丁”');
    const plan = readFileSync(join(cwd, 'accounts/甲食品.account.md'), 'utf8');
    expect(plan).toContain('行业: 食品\n');
    const roe = JSON.parse(
      zhibi(['roe', 'accounts/甲食品.account.md', '--format', 'json'], { cwd }).stdout,
    );
    expect(roe.map(({ entity }: { entity: string }) => entity)).toEqual(['甲食品', '乙食品']);
    expect(roe[0].periods.at(-1).roe).toBeCloseTo(0.12, 10);
    expect(make().stdout).toBe('甲食品已有计划：甲食品.account.md\n');
    expect(readFileSync(join(cwd, 'accounts/甲食品.account.md'), 'utf8')).toBe(plan);
    expect(list(cwd)).toBe(before);
    expect(readdirSync(join(cwd, 'accounts')).sort()).toEqual([
      'keep.txt',
      'screening.md',
      '甲食品.account.md',
    ]);
    const bare = zhibi(['screen', '--plan', '丙银行', '--owner', 'Kim', ...DAY], { cwd });
    expect(bare.stdout).toContain('没有报表');
    expect(zhibi(['screen', '--plan', '丙银行'], { cwd }).code).toBe(2);
  });
});

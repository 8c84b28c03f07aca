/** Segments of a report as PDF, through the built command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planText, scratch, zhibi } from './cli';

const pdf = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, `../fixtures/copies/${name}.pdf`)));
const PLAN = planText({}).replace(/^account: .*$/m, 'account: 某某零售集团');
const call = (name: string, segments: string, ...more: string[]) => {
  const cwd = scratch({ 'a.account.md': PLAN, 'sources/a.pdf': pdf(name) });
  const args = ['import', 'sources/a.pdf', '--into', 'a.account.md', '--segments', segments];
  const result = zhibi([...args, ...more, '--entity', '某某零售集团', '--same'], { cwd });
  return { ...result, cwd, plan: readFileSync(join(cwd, 'a.account.md'), 'utf8') };
};

describe('zhibi import REPORT.pdf --segments', () => {
  it('writes them with the file as the copy of their source, says where each stands, and proof finds none missing', () => {
    const { code, stdout, stderr, plan, cwd } = call('segments-as-columns', 'business', '--places');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(plan).toMatch(
      /```segments\nentity: 某某零售集团\ncurrency: CNY\nunit: million\nperiods: \[2020, 2021\]\nsegments:\n {2}零售: \{revenue: 693965 \| 866303, profit: 20611 \| 26613, profitName: [^}]+\}\n/,
    );
    expect(plan).toContain('  分部间抵销: {revenue: -43190 | -46043, profit: 0 | 0}\n');
    expect(plan).toContain('](sources/a.pdf)');
    expect(stdout).toContain('- 零售, revenue: page 3\n');
    const proof = zhibi(['proof', '--format', 'json', 'a.account.md'], { cwd });
    const { plans } = JSON.parse(proof.stdout);
    const rows = plans[0].checks.filter(({ kind }: { kind: string }) => kind === 'row');
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ result }: { result: string }) => result === 'not-found')).toEqual([]);
    expect(
      rows.some(
        ({ text, page }: { text: string; page: number }) => text === '-46043' && page === 3,
      ),
    ).toBe(true);
  });

  it('shows the block without a plan, and what it was made of', () => {
    const cwd = scratch({ 'a.pdf': pdf('segments-by-kind') });
    const { code, stdout } = zhibi(
      ['import', 'a.pdf', '--segments', 'product', '--locale', 'zh-cn'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stdout).toContain('  帐篷及装备: {营业收入: 74210.533841}\n');
    expect(stdout).toContain('加上第 4 页的“其他业务”后等于营业收入');
    const json = zhibi(['import', 'a.pdf', '--format', 'json'], { cwd });
    const { segments } = JSON.parse(json.stdout);
    expect(segments[0].segments[0]).toMatchObject({
      name: '帐篷及装备',
      revenue: [742_105_338.41],
      places: { revenue: [{ page: 2, line: 29 }] },
    });
  });

  it('writes none that the report lacks, and says which it has', () => {
    const { code, stdout, plan } = call('segments-of-two-years', 'product');
    expect(code).toBe(0);
    expect(plan).not.toContain('```segments');
    expect(stdout).toContain(
      'The report has no segments by product, so none were written; it has them by: business, region.',
    );
  });
});

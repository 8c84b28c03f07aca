import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planText, scratch, zhibi } from './cli';

const CSV =
  '报告日期,2022-12-31,2021-12-31\n营业收入(万元),92326,64274\n归属于母公司所有者的净利润(万元),7861,4594\n总资产(万元),118600,90500\n归属于母公司股东权益合计(万元),46900,42000\n';

const year = (n: number, val: number, filed: string) => ({
  start: `${n}-01-01`,
  end: `${n}-12-31`,
  val,
  filed,
  form: '10-K',
  accn: '0001',
});
const FACTS = JSON.stringify({
  entityName: 'Made Up Inc.',
  facts: {
    'us-gaap': {
      Revenues: {
        units: { USD: [year(2022, 110e6, '2023-03-01'), year(2022, 120e6, '2024-03-01')] },
      },
    },
  },
});

const PLAN = `\uFEFF${planText({ look: '\n```roe\nentity: Acme\nunit: 万   # as printed\nperiods: [2021]\nrevenue: 64274\n```\n' }).replaceAll('\n', '\r\n')}`;

describe('zhibi import', () => {
  it('prints the block, its source and what to check', () => {
    const cwd = scratch({ 'a.json': FACTS });
    const { code, stdout, stderr } = zhibi(['import', 'a.json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^```roe\nentity: "?Made Up Inc\."?\ncurrency: USD\nunit: million\n/);
    expect(stdout).toContain(
      '[^sec2024]: annual-report · Made Up Inc. 10-K 0001 (SEC company facts) · 2024-03-01',
    );
    expect(stdout).toContain('first published as 110 (2023-03-01), later as 120 (2024-03-01)');
    expect(stdout).toContain('- total assets: not in the file.');
  });

  it('says it in Chinese', () => {
    const cwd = scratch({ 'a.json': FACTS });
    const { stdout } = zhibi(['import', 'a.json', '--locale', 'zh-cn'], { cwd });
    expect(stdout).toContain('营业收入（FY2022）：首次披露');
    expect(stdout).toContain('[^sec2024]: 年报 · ');
  });

  it('prints JSON', () => {
    const cwd = scratch({ 'a.csv': CSV });
    const args = ['import', 'a.csv', '--entity', 'Acme', '--format', 'json', '--periods', '2022'];
    const { code, stdout } = zhibi(args, { cwd });
    expect(code).toBe(0);
    const json = JSON.parse(stdout);
    expect(json).toMatchObject({
      entity: 'Acme',
      currency: 'CNY',
      periods: [{ label: '2022', months: 12, end: '2022-12-31' }],
      rows: { revenue: [923_260_000] },
      opening: { assets: 905_000_000 },
      written: false,
    });
    expect(json.unsure.every((note: { message: string }) => note.message !== '')).toBe(true);
  });

  it('merges into a plan, showing the difference, and leaves the rest as it is', () => {
    const cwd = scratch({ 'a.csv': CSV, 'a.account.md': PLAN });
    const call = ['import', 'a.csv', '--into', 'a.account.md', '--entity', 'Acme'];
    const dry = zhibi([...call, '--dry-run'], { cwd });
    expect(dry.code).toBe(0);
    expect(dry.stdout).toContain('-revenue: 64274\n');
    expect(dry.stdout).toContain('+revenue: 64274 | 92326');
    expect(dry.stdout).toContain('not written (--dry-run)');
    expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).toBe(PLAN);

    const { code, stdout } = zhibi(call, { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('+revenue: 64274 | 92326');
    const after = readFileSync(join(cwd, 'a.account.md'), 'utf8');
    expect(after.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after).toContain('unit: 万   # as printed\r\nperiods: [2021, 2022]\r\n');
    const kept = PLAN.split('\r\n').filter((line) => !/^(?:periods|revenue):/.test(line));
    const lines = new Set(after.split('\r\n'));
    expect(kept.filter((line) => !lines.has(line))).toEqual([]);

    const again = zhibi(call, { cwd });
    expect(again.stdout).toContain('nothing to change');
    expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).toBe(after);
    const roe = zhibi(['roe', 'a.account.md', '--format', 'json'], { cwd });
    expect(JSON.parse(roe.stdout)[0].periods.at(-1).netMargin).toBeCloseTo(7861 / 92326, 10);
  });

  it('takes the plan’s account where nobody says whose figures they are', () => {
    const cwd = scratch({ 'a.csv': CSV, 'a.account.md': planText() });
    const account = JSON.parse(zhibi(['model', 'a.account.md'], { cwd }).stdout).account;
    expect(zhibi(['import', 'a.csv', '--into', 'a.account.md'], { cwd }).code).toBe(0);
    const [block] = JSON.parse(zhibi(['model', 'a.account.md'], { cwd }).stdout).roe;
    expect(block.entity).toBe(account);
    const alone = zhibi(['import', 'a.csv'], { cwd });
    expect(alone).toMatchObject({ code: 2, stdout: '' });
    expect(alone.stderr).toContain('--entity');
  });

  it.each([
    ['letter.csv', 'Dear customer,\nhello.\n', 'There must be periods'],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old XLS format'],
    ['a.json', '{"a": 1}', 'Not company facts'],
    ['a.xlsx', Buffer.from('PK\x03\x04 broken'), 'damaged'],
  ])(
    '%s: one sentence that says what it looked for, exit 2, the plan untouched',
    (name, text, sentence) => {
      const cwd = scratch({ [name]: text, 'a.account.md': PLAN });
      const { code, stdout, stderr } = zhibi(['import', name, '--into', 'a.account.md'], { cwd });
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).toBe(PLAN);
    },
  );

  it('wrong calls', () => {
    const cwd = scratch({ 'a.csv': CSV, 'b.md': '# no plan\n' });
    symlinkSync('/etc/passwd', join(cwd, 'link.csv'));
    for (const args of [
      [],
      ['a.csv', 'b.csv'],
      ['none.csv'],
      ['none/none.csv'],
      ['link.csv'],
      ['.'],
      ['a.csv', '--into', 'b.md', '--entity', 'A'],
      ['a.csv', '--into', 'none.account.md'],
      ['a.csv', '--entity', 'A', '--periods', '1999'],
    ]) {
      const { code, stdout, stderr } = zhibi(['import', ...args], { cwd });
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).not.toContain('an error in zhibi itself');
    }
  });

  it('nothing in a file becomes a control sequence', () => {
    const cwd = scratch({ 'a.csv': `公司：\u001b[31mEvil\u202e,\n${CSV}` });
    const { code, stdout } = zhibi(['import', 'a.csv'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('Evil');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u202e');
  });
});

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
  it('lists the one company of company facts', () => {
    const cwd = scratch({ 'facts.json': FACTS });
    expect(zhibi(['import', 'facts.json', '--list'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(zhibi(['import', 'facts.json', '--list'], { cwd }).stdout).toContain('- Made Up Inc.\n');
  });

  it('puts no blank between two Chinese sentences', () => {
    const { stderr } = zhibi(['import', 'a.csv', '--into', 'a.account.md', '--locale', 'zh-cn'], {
      cwd: scratch({ 'a.csv': 'item,2022,2023\nRevenue,100,200\n', 'a.account.md': planText() }),
    });
    expect(stderr).toContain('请用 --unit');
    expect(stderr).not.toMatch(/[。？] /);
  });

  it('prints the block, its source and what to check', () => {
    const cwd = scratch({ 'a.json': FACTS });
    const { code, stdout, stderr } = zhibi(['import', 'a.json'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^```roe\nentity: "?Made Up Inc\."?\ncurrency: USD\nunit: million\n/);
    expect(stdout).toContain(
      '[^sec2024]: annual-report · Made Up Inc. 10-K 0001 (SEC company facts) · 2024-03-01',
    );
    expect(stdout).toContain('FY2022 recast in the 10-K of 2024-03-01: revenue');
    expect(stdout).toContain('110 became 120');
    expect(stdout).toContain('- total assets: not in the file.');
  });

  it('says it in Chinese', () => {
    const cwd = scratch({ 'a.json': FACTS });
    const { stdout } = zhibi(['import', 'a.json', '--locale', 'zh-cn'], { cwd });
    expect(stdout).toContain('2024-03-01 的 10-K 重述了 FY2022：营业收入');
    expect(stdout).toContain('[^年报2024]: 年报 · ');
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

  it('asks where the file leaves something open, and takes the answer', () => {
    const cwd = scratch({
      'year.csv': '科目,本期金额,上期金额\n营业收入,2024,1980\n净利润,100,120\n',
      'unit.csv':
        'Fiscal Year,FY 2024,FY 2023\nRevenue,"254,453","242,290"\nNet Income,"7,367","6,292"\n',
      'several.csv':
        'ticker,item,2023,2024\nAAPL,Revenue,1,2\nAAPL,Total Assets,3,4\nMSFT,Revenue,5,6\nMSFT,Total Assets,7,8\n',
      'a.account.md': planText(),
    });
    const call = (...args: string[]) => zhibi(['import', ...args], { cwd });
    const year = call('year.csv', '--entity', 'A');
    expect(year).toMatchObject({ code: 2, stdout: '' });
    expect(year.stderr).toContain('--current 2024');
    const answered = call('year.csv', '--entity', 'A', '--current', '2024', '--format', 'json');
    expect(JSON.parse(answered.stdout).rows.revenue).toEqual([1980, 2024]);

    // Without a unit nothing is written; with it everything is.
    const unit = call('unit.csv', '--into', 'a.account.md', '--entity', 'Acme');
    expect(unit.code).toBe(2);
    expect(unit.stderr).toContain('254453');
    expect(unit.stderr).toContain('--unit million');
    const known = ['unit.csv', '--into', 'a.account.md', '--entity', 'Acme', '--unit', 'million'];
    expect(call(...known, '--currency', 'USD').code).toBe(0);
    const plan = readFileSync(join(cwd, 'a.account.md'), 'utf8');
    expect(plan).toContain('currency: USD\nunit: million\n');
    expect(plan).toMatch(/revenue: +242290 \| 254453/);

    const several = call('several.csv');
    expect(several.code).toBe(2);
    expect(several.stderr).toContain('AAPL, MSFT');
    expect(call('several.csv', '--list').stdout).toBe('2 companies:\n- AAPL\n- MSFT\n');
    expect(JSON.parse(call('several.csv', '--list', '--format', 'json').stdout)).toEqual([
      { name: 'AAPL', code: 'AAPL' },
      { name: 'MSFT', code: 'MSFT' },
    ]);
    for (const wrong of [
      ['--unit', 'dozen'],
      ['--currency', 'shells'],
      ['--current', 'now'],
      ['--decimal', 'dash'],
    ]) {
      const { code, stderr } = call('unit.csv', '--entity', 'A', ...wrong);
      expect({ wrong, code }).toEqual({ wrong, code: 2 });
      expect(stderr).toContain(wrong[1]);
    }
  });

  it('a file of one company is never relabelled', () => {
    const cwd = scratch({ 'a.json': FACTS, 'a.account.md': planText() });
    const call = ['import', 'a.json', '--into', 'a.account.md', '--entity', 'Tesla'];
    const { code, stderr } = zhibi(call, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('“Made Up Inc.”, not of “Tesla”');
    // Another name of the same company: the citation keeps the file's.
    expect(zhibi([...call, '--same'], { cwd }).code).toBe(0);
    const plan = readFileSync(join(cwd, 'a.account.md'), 'utf8');
    expect(plan).toContain('entity: Tesla');
    expect(plan).toContain('Made Up Inc. 10-K 0001');
  });

  it('without a unit: the one by which the figures become those of the block', () => {
    const block =
      '\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2022, 2023]\nrevenue: 226954 | 242290\nnetIncome: 5844 | 6292\n```\n';
    const cwd = scratch({
      'a.csv':
        'Fiscal Year,2024,2023,2022\nRevenue,"254,453","242,290","226,954"\nNet Income,"7,367","6,292","5,844"\n',
      'none.csv': 'Fiscal Year,2024\nRevenue,"254,453"\n',
      'a.account.md': planText({ look: block }),
    });
    const call = (name: string) =>
      zhibi(['import', name, '--into', 'a.account.md', '--entity', 'Acme'], { cwd });
    const other = call('none.csv');
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('--currency');
    const { code, stdout } = call('a.csv');
    expect(code).toBe(0);
    expect(stdout).toContain('+revenue: 226954 | 242290 | 254453');
    expect(stdout).toContain('by the figures that the block has already it is million');
  });

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

describe('zhibi import --people', () => {
  const contacts =
    '"First Name","Last Name","Title","Account Name","Email"\n"Jane","Doe","CFO","Acme Inc.","jane@acme.com"\n"Ann","Other","CIO","Beta Ltd",""\n';
  it('adds the people of the account, and says what it left out', () => {
    const cwd = scratch({ 'c.csv': contacts, 'a.account.md': planText() });
    const dry = zhibi(['import', 'c.csv', '--people', '--into', 'a.account.md', '--dry-run'], {
      cwd,
    });
    expect(dry.stdout).toContain('would add Jane Doe');
    expect(readFileSync(join(cwd, 'a.account.md'), 'utf8')).toBe(planText());
    const { code, stdout } = zhibi(['import', 'c.csv', '--people', '--into', 'a.account.md'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/added Jane Doe\nColumns that were not read: Email\./);
    const text = readFileSync(join(cwd, 'a.account.md'), 'utf8');
    expect(text).toContain('- Jane Doe · CFO\n');
    expect(text).not.toMatch(/jane@|Ann Other/);
  });

  it('asks whose people are meant where none is of the account, and for the plan', () => {
    const cwd = scratch({
      'c.csv': contacts.replaceAll('Acme', 'Zeta'),
      'a.account.md': planText(),
    });
    const { code, stderr } = zhibi(['import', 'c.csv', '--people', '--into', 'a.account.md'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('--entity: Zeta Inc. · Beta Ltd');
    expect(zhibi(['import', 'c.csv', '--people'], { cwd })).toMatchObject({ code: 2 });
  });
});

describe('zhibi export --format csv', () => {
  it('writes one table, and takes it back in', () => {
    const cwd = scratch({ 'a.account.md': planText() });
    const csv = zhibi(['export', '--table', 'people'], { cwd });
    expect(csv.stdout).toMatch(
      /^\ufeffFirst Name,Last Name,Title,Account Name,Buying Role,Reports To\r\n/,
    );
    const { code, stderr } = zhibi(['export', '--table', 'peeple'], { cwd });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('people') });
    expect(zhibi(['export', '--table', 'people', '--format', 'ndjson'], { cwd }).code).toBe(2);
  });

  it('speaks one language, whatever the plans are written in', () => {
    const own = (account: string, rest: string) =>
      `---\nzhibi: 1\naccount: ${account}\nstage: pre-sale\n${rest}\n---\n`;
    const files = {
      'a.account.md': own('A', 'language: en'),
      'b.account.md': own('B', '语言: zh-cn'),
    };
    const stages = (cwd: string, ...more: string[]) =>
      zhibi(['export', '--table', 'accounts', ...more], { cwd, env: { LC_ALL: 'zh_CN.UTF-8' } })
        .stdout.trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[2]);
    const cwd = scratch(files);
    expect(stages(cwd)).toEqual(['售前', '售前']);
    expect(stages(cwd, '--locale', 'en')).toEqual(['pre-sale', 'pre-sale']);
    expect(stages(cwd, 'a.account.md')).toEqual(['pre-sale']);
  });
});

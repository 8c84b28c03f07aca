import { describe, expect, it } from 'vitest';
import { accountsOf, contactsIn, contactsInto } from '../../../../src/edit/crm/contacts';
import { readPlan } from '../../../../src/plan/document';
import { withEdits } from '../../../../src/plan/text/text';

const plan = (people: string, language = 'en') =>
  readPlan(
    `---\naccount: Acme\nlanguage: ${language}\n---\n\n# Acme\n\n## ${language === 'en' ? 'People' : '关键人'}\n\n${people}`,
    { path: 'acme.account.md' },
  );

const imported = (text: ReturnType<typeof plan>, rows: string[][], account = 'Acme') => {
  const read = contactsIn(rows);
  if (!read) throw new Error('no head');
  return withEdits(text.text, contactsInto(text, read.contacts, account).edits);
};

describe('contacts of a CRM', () => {
  it('reads the heads of Salesforce, of its data export, of HubSpot and of Chinese systems', () => {
    const names = (rows: string[][]) =>
      contactsIn(rows)?.contacts.map(({ name, title, reportsTo }) => [name, title, reportsTo]);
    const expected = [
      ['Jane Doe', 'CFO', ''],
      ['Bo Li', 'Buyer', 'Jane Doe'],
    ];
    expect(
      names([
        ['My contacts'],
        ['First Name', 'Last Name', 'Title', 'Account Name', 'Reports To: Full Name'],
        ['Jane', 'Doe', 'CFO', 'Acme', ''],
        ['Bo', 'Li', 'Buyer', 'Acme', 'Jane Doe'],
      ]),
    ).toEqual(expected);
    expect(
      names([
        ['Id', 'LastName', 'FirstName', 'Title', 'ReportsToId'],
        ['0031t00000AbCdE', 'Doe', 'Jane', 'CFO', ''],
        ['0031t00000AbCdF', 'Li', 'Bo', 'Buyer', '0031t00000AbCdE'],
        ['', 'Un', 'Known', '', '0031t00000ZZZZZ'],
      ]),
    ).toEqual([...expected, ['Known Un', '', '']]);
    expect(
      names([
        ['Record ID', 'First Name', 'Last Name', 'Job Title', 'Primary Associated Company'],
        ['1', 'Jane', 'Doe', 'CFO', 'Acme'],
      ]),
    ).toEqual([expected[0]]);
    expect(
      names([
        ['客户名称', '姓名', '职务', '直属上级'],
        ['甲公司', '王敏', '财务总监', '李总'],
      ]),
    ).toEqual([['王敏', '财务总监', '李总']]);
    expect(
      names([
        ['姓', '名'],
        ['欧阳', '修'],
      ])?.[0]?.[0],
    ).toBe('欧阳修');
  });

  it('knows no head where nobody is named', () => {
    expect(
      contactsIn([
        ['Date', 'Revenue'],
        ['2024', '1'],
      ]),
    ).toBeNull();
  });

  it('takes the people of the account alone, and changes nobody who is there', () => {
    const rows = [
      ['Name', 'Title', 'Account Name', 'Email'],
      ['Jane Doe', 'CEO', 'ACME Inc.', 'jane@acme.com'],
      ['Bo Li', 'Buyer', 'acme', ''],
      ['Ann Other', 'CIO', 'Beta', ''],
    ];
    const text = imported(plan('- Jane Doe · CFO · influence: high\n'), rows);
    expect(text).toContain('- Jane Doe · CFO · influence: high\n- Bo Li · Buyer\n');
    expect(text).not.toMatch(/Ann|@|CEO/);
    const read = contactsIn(rows);
    expect(accountsOf(read?.contacts ?? [])).toEqual(['ACME Inc.', 'Beta']);
    expect(read?.unread).toEqual(['Email']);
  });

  it('writes keys in the language of the plan, and a superior only where somebody has that name', () => {
    const rows = [
      ['姓名', '职务', '采购角色', '直属上级'],
      ['王敏', '财务总监', '拍板人', '李总'],
      ['赵强', '采购', '', '王敏'],
    ];
    const text = imported(plan('- 孙立 · 董事长\n', 'zh-cn'), rows, '');
    expect(text).toMatch(/- 王敏 · 财务总监 · 采购角色：\S+\n- 赵强 · 采购 · 向谁汇报：王敏\n/);
    expect(text).not.toContain('李总');
  });

  it('what a cell holds is text, and a second import brings nobody twice', () => {
    const rows = [
      ['Name', 'Title'],
      ['Bob (^s1) [^s2] · x', '# *Boss* <img src=x>\n- [ ] act'],
    ];
    const once = imported(plan('- Jane Doe · CFO\n'), rows);
    const read = readPlan(once, { path: 'acme.account.md' });
    expect(read.references).toEqual([]);
    expect(read.citations).toEqual([]);
    expect(read.actions).toEqual([]);
    expect(read.people).toHaveLength(2);
    expect(imported(read, rows)).toBe(once);
  });

  it.each(['- Dash', '1. Num', '# Head', '> Quote', '+ Plus', '---', '· Dot', '- [ ] Task'])(
    'somebody whose name begins like a block, %s, is in the plan',
    (name) => {
      const rows = [
        ['Name', 'Title'],
        [name, 'CEO'],
      ];
      const once = imported(plan('- Jane Doe · CFO\n'), rows);
      const read = readPlan(once, { path: 'acme.account.md' });
      expect(read.people.map(({ title }) => title)).toEqual(['CFO', 'CEO']);
      expect(imported(read, rows)).toBe(once);
    },
  );
});

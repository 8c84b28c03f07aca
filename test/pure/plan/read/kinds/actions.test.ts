import { expect, test } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';

const read = (body: string) => readPlan(`## Actions\n\n${body}\n`, { path: 'a.account.md' });
const misses = (body: string) => read(body).problems.map(({ rule, code }) => `${rule} ${code}`);

test.each([
  ['2022-09-01 王敏: 约见市场部负责人 [^call]', '2022-09-01', '王敏', '约见市场部负责人'],
  ['王敏 2026-01-02: 约见', '2026-01-02', '王敏', '约见'],
  ['11 July 2025 R. Castellano: RFI answer', '2025-07-11', 'R. Castellano', 'RFI answer'],
  ['Oct 8, 2025 Dana: call', '2025-10-08', 'Dana', 'call'],
  ['3/21/2025 Dana: call', '2025-03-21', 'Dana', 'call'],
  ['09.12.2026 Jörg: call', '2026-12-09', 'Jörg', 'call'],
  ['1.2.2027 Jörg: call', '2027-02-01', 'Jörg', 'call'],
  ['3.5 版本上线', null, null, '3.5 版本上线'],
  ['Dana (2026-04-10): call', '2026-04-10', 'Dana', 'call'],
  ['call the CFO (Dana, 2026-04-10)', '2026-04-10', 'Dana', 'call the CFO'],
  ['Send model [due:: 2026-04-10] (owner:: Dana)', '2026-04-10', 'Dana', 'Send model'],
  ['Call the CFO 📅 2026-04-10', '2026-04-10', null, 'Call the CFO'],
  ['2025年12月15日前给方案（林晓）', '2025-12-15', '林晓', '给方案'],
  ['2025 年 12 月 15 日 林晓：给方案', '2025-12-15', '林晓', '给方案'],
  ['@王敏 2025-12-01 约见', '2025-12-01', '王敏', '约见'],
  ['10:30 call', null, null, '10:30 call'],
  ['2026-12-11 Jordan P. to send the MAP', '2026-12-11', 'Jordan P.', 'send the MAP'],
  ['2026-12-11 Ana Ruiz to call', '2026-12-11', 'Ana Ruiz', 'call'],
  ['2026-04-10 Send Simon the URS – in draft', '2026-04-10', null, 'Send Simon the URS – in draft'],
  ['by Friday 11 Dec 2026 – Tom to send the report', '2026-12-11', 'Tom', 'send the report'],
  ['Fri, 11 Dec 2026 Tom: send', '2026-12-11', 'Tom', 'send'],
  ['2026-12-11 (Fri) Tom: send', '2026-12-11', 'Tom', 'send'],
  ['2025年12月15日（周一）林晓：给方案', '2025-12-15', '林晓', '给方案'],
  ['2025-12-15 周一前 林晓：给方案', '2025-12-15', '林晓', '给方案'],
])('%s', (line, due, owner, text) => {
  const [action] = read(`- [ ] ${line}`).actions;
  expect(action).toMatchObject({ due, owner, text, done: false });
  expect(misses(`- [ ] ${line}`)).toEqual([]);
});

test.each([
  ['4/10/2026 Dana: call', 'Dana'],
  ['12月15日前给方案（林晓）', '林晓'],
  ['9月1日 王敏: 约见', '王敏'],
  ['12.8前把方案给院长（王雪）', '王雪'],
  ['11/17/26 Dana: call', 'Dana'],
  ['4-10-2026 Dana: call', 'Dana'],
  ['12.8 周敏：约院长', '周敏'],
  ['12.8 周敏 约院长', '周敏'],
  ['by Friday 11 Dec – Tom to send it', 'Tom'],
])('which year, or which of the two? %s', (line, owner) => {
  const [action] = read(`- [ ] ${line}`).actions;
  expect(action?.due).toBeNull();
  expect(action?.owner).toBe(owner);
  expect(misses(`- [ ] ${line}`)).toEqual(['format/near-miss date']);
});

test('a table of actions', () => {
  const table = '| Action | Owner | Due | Status |\n| --- | --- | --- | --- |\n';
  const { actions } = read(
    `${table}| Send model [^a] | Dana | 2026-01-15 | open |\n| Call | Kim | Mar 2026 | done |`,
  );
  expect(actions).toMatchObject([
    { text: 'Send model', owner: 'Dana', due: '2026-01-15', done: false },
    { text: 'Call', owner: 'Kim', due: '2026-03', done: true },
  ]);
  expect(actions[0]?.citations.map(({ id }) => id)).toEqual(['a']);
});

test('a table of something else is none', () => {
  expect(read('| Region | Share |\n| --- | --- |\n| North | 4% |').actions).toEqual([]);
});

test('an item without its box that begins with a day', () => {
  expect(read('- 2025-11-01 Wei: do it').actions).toMatchObject([
    { due: '2025-11-01', owner: 'Wei', text: 'do it' },
  ]);
  expect(read('- a note').actions).toEqual([]);
});

test('somebody who owns another action here, at the end or the beginning of one', () => {
  const owned = (line: string) => {
    const others =
      '- [ ] 2026-12-03 王雪：做案例\n- [ ] 2026-12-03 Tom: call\n- [ ] 2026-12-04 李雷、周凯: 演示\n';
    const { owner, text } = read(`${others}- [ ] ${line}`).actions.at(-1) ?? {};
    return owner ? `${owner} | ${text}` : null;
  };
  expect(owned('12.8前找小贺要专项文件 王雪')).toBe('王雪 | 找小贺要专项文件');
  expect(owned('11/28 约王磊吃饭 李雷')).toBe('李雷 | 约王磊吃饭');
  expect(owned('2026-12-09 约王磊吃饭，周凯')).toBe('周凯 | 约王磊吃饭');
  expect(owned('Send Simon the URS – Tom')).toBe('Tom | Send Simon the URS');
  expect(owned('Tom chase the ledger')).toBe('Tom | chase the ledger');
  // Somebody is called, met, told, or is nobody of ours.
  for (const line of [
    ...[
      '拜访 王雪',
      '把方案发给 王雪',
      '跟李雷 对接',
      '2026-12-09 陪院长见 周凯',
      '问问 王雪',
      '找 李雷',
    ],
    ...[
      'Send the report to Tom',
      'Dinner with Tom',
      'Call Tom',
      'Report for Tom',
      'Ask Tom',
      'Tom',
    ],
    ...[
      '王雪梅去一趟',
      '去找王雪要',
      '约王磊吃饭 王磊',
      'Tomorrow send it',
      'Send it to Kim and Tom',
      '整理王雪的纪要',
      'Tom Hill sends it',
      'Tom H. sends it',
    ],
    ...['下周三前把报价发给黄总', 'Send Simon the draft URS'],
  ]) {
    expect([line, owned(line)]).toEqual([line, null]);
  }
});

test('of what is done nobody is asked which day was meant', () => {
  expect(misses('- [x] 03/11/2026 Fiona: night shift')).toEqual([]);
  expect(misses('- [ ] 03/11/2026 Fiona: night shift')).toEqual(['format/near-miss date']);
  expect(misses('- [x] 2026-02-30 Fiona: night shift')).toEqual([
    'format/invalid-value impossibleDate',
  ]);
});

test.each([
  ['完成时限', '2027年1月15日', '2027-01-15'],
  ['Milestone', '15 Jan 2027', '2027-01-15'],
  ['节点', '2026年12月中旬', '2026-12'],
])('a column of days says when, however it is called: %s', (head, cell, due) => {
  const { actions } = read(
    `| 事项 | 责任人 | ${head} | 备注 |\n| --- | --- | --- | --- |\n| 交总结 | 王芳 | ${cell} | 进行中 |\n| 再议 | 王芳 | 待定 | |`,
  );
  expect(actions).toMatchObject([
    { owner: '王芳', due },
    { owner: '王芳', due: null },
  ]);
});

test('a column of numbers or of words is no column of days', () => {
  const table = '| 序号 | 事项 | 责任人 | 预算 |\n| --- | --- | --- | --- |\n';
  const { actions } = read(`${table}| 1 | 交总结 | 王芳 | 2026 |\n| 2 | 约见 | 王芳 | 2027 |`);
  expect(actions).toMatchObject([{ due: null }, { due: null }]);
});

test.each([
  'by end of January: Fiona to see it',
  '年底前：约见',
  '12月中旬：约见',
  'mid-March: call',
])('a time is no owner: %s', (line) => {
  expect(read(`- [ ] ${line}`).actions[0]?.owner).toBeNull();
});

test('a week’s first day in brackets is cut out whole', () => {
  expect(read('- [ ] Gareth to send logs (w/c 7 December 2026)').actions).toMatchObject([
    { owner: 'Gareth', text: 'send logs', due: '2026-12-07' },
  ]);
});

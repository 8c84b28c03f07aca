import { expect, test } from 'vitest';
import { NotesNames } from '../../../../src/edit/notes/read/names';
import { readNotes } from '../../../../src/edit/notes/read/recognise';
import { readTalk } from '../../../../src/edit/notes/read/talk';
import { readPlan } from '../../../../src/plan/document';

const names = new NotesNames(readPlan('# Acme\n', { path: 'acme.account.md' }));
const present = (notes: string) =>
  readTalk(notes, names, { today: '2026-11-29' }).present.map(({ name, title, from, to }) => {
    expect(notes.slice(from, to)).toBe(name);
    return [name, title];
  });

test('people whom the first line names with what they do', () => {
  expect(
    present('2026年11月27日 拜访云岭，见了周岚（供应链总监）和何伟（门店运营）\n\n周岚：好。\n'),
  ).toEqual([
    ['周岚', '供应链总监'],
    ['何伟', '门店运营'],
  ]);
  expect(
    present(
      'Visit, 27 November 2026, with Dana Cole (supply chain director) and Sam Ortiz (store operations)\n\nDana: yes.\nDana: no.\n',
    ),
  ).toEqual([
    ['Dana Cole', 'supply chain director'],
    ['Sam Ortiz', 'store operations'],
  ]);
});

test('brackets without a job among them name nobody', () => {
  expect(present('2026年11月27日 拜访云岭（总部），谈冷链（二期）\n')).toEqual([]);
  expect(present('Visit at Acme (Berlin) and Beta (Munich)\n')).toEqual([]);
});

test.each([
  ['Tom Lee, VP Supply Chain: we lose 3% of fresh food on the way.', 'Tom Lee', 'VP Supply Chain'],
  [
    'Maria Flint, Director of Store Operations: calls at night fell by 40%.',
    'Maria Flint',
    'Director of Store Operations',
  ],
  [
    'Dr. Ellen Brandt (procurement manager): we pay 30% in advance.',
    'Ellen Brandt',
    'procurement manager',
  ],
  ['王建国，总裁：低温奶明年要占到两成。', '王建国', '总裁'],
])('%s is said by %s', (line, name, title) => {
  const plan = readPlan('---\nzhibi: 1\naccount: Acme\n---\n\n# Acme\n', { path: 'a.account.md' });
  const { talk, proposals } = readNotes(plan, `Call on 18 November 2026\n\n${line}\n`, {
    today: '2026-11-29',
  });
  expect(talk.who).toEqual([name]);
  expect(proposals).toContainEqual(expect.objectContaining({ kind: 'person', name, title }));
  const fact = proposals.find(({ kind }) => kind === 'fact');
  expect(fact).toMatchObject({ speaker: name, text: line.slice(line.search(/[:：]/) + 1).trim() });
});

test('a first name is the one who is there', () => {
  const plan = readPlan('---\nzhibi: 1\naccount: Acme\n---\n\n# Acme\n', { path: 'a.account.md' });
  const notes =
    'Visit with Dana Cole (VP Supply Chain)\n\nDana: we lose 3% of fresh food.\nDana: and 2% of frozen food.\n';
  const { talk, proposals } = readNotes(plan, notes, { today: '2026-11-29' });
  expect(talk.who).toEqual(['Dana Cole']);
  expect(proposals.flatMap((one) => (one.kind === 'fact' ? [one.speaker] : []))).toEqual([
    'Dana Cole',
    'Dana Cole',
  ]);
});

test('people of a list below a head, each with its words, until a line names none', () => {
  const notes =
    '参会人：\n- 周岚（供应链总监）\n2. 何伟（门店运营）\n议题\n- 陈明（采购总监）提了价格。\n';
  const { present: people } = readTalk(notes, names, { today: '2026-11-29' });
  expect(people.map(({ name, from, to }) => [name, notes.slice(from, to)])).toEqual([
    ['周岚', '周岚（供应链总监）'],
    ['何伟', '何伟（门店运营）'],
  ]);
});

test('a day without its year in the first line is the last such day', () => {
  const dateOf = (notes: string) => readTalk(notes, names, { today: '2026-03-10' }).talk.date;
  expect(dateOf('3月4日 拜访云岭\n')).toBe('2026-03-04');
  expect(dateOf('3月10日 拜访云岭\n')).toBe('2026-03-10');
  expect(dateOf('11月27日 拜访云岭\n')).toBe('2025-11-27');
});

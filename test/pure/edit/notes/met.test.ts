import { expect, test } from 'vitest';
import { Names } from '../../../../src/edit/notes/read/names';
import { readTalk } from '../../../../src/edit/notes/read/talk';
import { readPlan } from '../../../../src/plan/document';

const names = new Names(readPlan('# Acme\n', { path: 'acme.account.md' }));
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

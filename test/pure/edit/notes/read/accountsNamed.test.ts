import { expect, test } from 'vitest';
import { accountsNamed } from '../../../../../src/edit/notes/read/accountsNamed';

const named = (names: string[], text: string) =>
  accountsNamed(
    names.map((name) => ({ name })),
    text,
  ).map(({ name }) => name);

test('by name, whole words where words are set apart, the longer of two', () => {
  expect(named(['Costco', 'Walmart'], '2026-11 COSTCO call.txt\nWith Kim')).toEqual(['Costco']);
  expect(named(['海天味业', '千禾味业'], '拜访海天味业总部')).toEqual(['海天味业']);
  expect(named(['Cost', 'Costco'], 'Costco')).toEqual(['Costco']);
  expect(named(['海天', '海天味业'], '海天味业')).toEqual(['海天味业']);
  expect(named(['海天', '海天味业'], '海天味业和海天国际')).toEqual(['海天', '海天味业']);
  expect(named(['Ace'], 'the palace')).toEqual([]);
  expect(named(['A', ''], 'A')).toEqual([]);
});

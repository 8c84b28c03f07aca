/**
 * Every fixture is told what `said.txt` of its folder says, word by word: on which words
 * a finding stands, what its message names, what its fix writes. `npm run fixtures --
 * --accept` writes these files; they are read like any other change.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtures, TODAY } from './harness';
import { saidIn, saidOf } from './told';

const FOLDER = join(import.meta.dirname, '../../fixtures/rules');
const all = fixtures();
const groups = [...new Set(all.map(({ name }) => dirname(name)))];
const said = new Map(
  groups.map((group) => [group, saidIn(readFileSync(join(FOLDER, group, 'said.txt'), 'utf8'))]),
);

test.each(all)('$name', ({ name, text, config }) => {
  const part = said.get(dirname(name))?.get(basename(name, '.account.md')) ?? '';
  expect(saidOf(name, text, config, TODAY).split('\n')).toEqual(part.split('\n'));
});

test('nothing is said of a fixture that isn’t there', () => {
  const names = all.map(({ name }) => name.replace('.account.md', ''));
  const told = [...said].flatMap(([group, parts]) => [...parts.keys()].map((n) => join(group, n)));
  expect(told.filter((name) => !names.includes(name))).toEqual([]);
  expect(readdirSync(FOLDER).filter((name) => !groups.includes(name))).toEqual([]);
});

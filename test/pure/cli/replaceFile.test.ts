/** Between reading a plan and writing it back somebody may write to it: theirs stays. */
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Unread } from '../../../src/cli/errors';
import { replaceFile } from '../../../src/cli/files/fix';
import { createWhole } from '../../../src/cli/files/writeFile';
import { cliWords } from '../../../src/words/cli/cli';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibi-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [BEFORE, OURS] = [Buffer.from('- a\n'), Buffer.from('- a, mended\n')];
const at = () => join(folder, 'a.account.md');
const faultOf = (action: () => void) => {
  try {
    action();
  } catch (error) {
    if (error instanceof Unread) return error.word;
    throw error;
  }
  return null;
};

test.each([
  ['longer', '- a, and what they typed meanwhile\n'],
  ['shorter', '-'],
  ['empty', ''],
  ['as long', '- b\n'],
])('theirs is %s', (_, theirs) => {
  writeFileSync(at(), theirs);
  expect(faultOf(() => replaceFile(at(), BEFORE, OURS))).toBe(cliWords.changedMeanwhile);
  expect(readFileSync(at(), 'utf8')).toBe(theirs);
  expect(readdirSync(folder)).toEqual(['a.account.md']);
});

test('it is gone', () => {
  expect(faultOf(() => replaceFile(at(), BEFORE, OURS))).not.toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(process.platform === 'win32')('it is a link now', () => {
  writeFileSync(join(folder, 'other'), BEFORE);
  symlinkSync('other', at());
  expect(faultOf(() => replaceFile(at(), BEFORE, OURS))).not.toBeNull();
  expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('- a\n');
});

test('nothing happened, and ours is written', () => {
  writeFileSync(at(), BEFORE);
  replaceFile(at(), BEFORE, OURS);
  expect(readFileSync(at(), 'utf8')).toBe('- a, mended\n');
});

test('a new file takes no place that was taken meanwhile', () => {
  writeFileSync(at(), 'theirs');
  expect(faultOf(() => createWhole(at(), OURS))).not.toBeNull();
  expect(readFileSync(at(), 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['a.account.md']);
});

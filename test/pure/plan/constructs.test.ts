/**
 * Each construct of the format, in both languages, and the whole model that is read of it:
 * `test/fixtures/constructs/NAME.account.md` and `NAME.read.txt` beside it, which is read
 * like code. `npx vitest -u` writes it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { emptyConfig } from '../../../src/plan/emptyConfig';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { toldPlan, toldValue } from './toldPlan';

const FOLDER = join(import.meta.dirname, '../../fixtures/constructs');
const files = readdirSync(FOLDER);
const names = files.filter((name) => name.endsWith('.account.md'));
const told = (text: string) =>
  toldPlan(readPlan(text, { path: 'a.account.md', config: emptyConfig }));

test.each(names)('%s', async (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const read = join(FOLDER, name.replace('.account.md', '.read.txt'));
  await expect(told(text)).toMatchFileSnapshot(read);
});

test.each(names)('%s with CRLF is read as the same', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  expect(told(text.replaceAll('\n', '\r\n'))).toBe(told(text));
});

const settings = files.filter((name) => name.endsWith('.zhibi.yaml'));

test.each(settings)('%s', async (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const read = join(FOLDER, name.replace('.zhibi.yaml', '.read.txt'));
  await expect(toldValue(readConfig(text), text)).toMatchFileSnapshot(read);
});

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
import { toldPlan } from './toldPlan';

const FOLDER = join(import.meta.dirname, '../../fixtures/constructs');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.account.md'));

test.each(names)('%s', async (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const told = toldPlan(readPlan(text, { path: name, config: emptyConfig }));
  await expect(told).toMatchFileSnapshot(join(FOLDER, name.replace('.account.md', '.read.txt')));
});

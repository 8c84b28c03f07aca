/**
 * Each pair of plans, compared in both directions, and all that is said of it: every change
 * with its places, what to look at first and why, the groups. `test/fixtures/diff/said/` is
 * read like code; `npx vitest -u` writes it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import type { Range } from '../../../../src/plan/model';
import { scriptOf } from '../../../../src/plan/text/script';
import { diffPlans } from '../../../../src/review/diff';
import { firstOf } from '../../../../src/review/first';
import { changeText, placeText, signOf } from '../../../../src/review/formats/diff/diff';
import { groupTitle, whyText } from '../../../../src/review/formats/diff/first';

const FOLDER = join(import.meta.dirname, '../../../fixtures/diff');
const names = Object.keys(JSON.parse(readFileSync(join(FOLDER, 'labels.json'), 'utf8')));

function planOf(name: string, version: 'before' | 'after') {
  const text = readFileSync(join(FOLDER, `${name}.${version}.account.md`), 'utf8');
  return readPlan(text, { path: 'accounts/a.account.md' });
}

function told(name: string, from: 'before' | 'after', to: 'before' | 'after'): string {
  const [before, after] = [planOf(name, from), planOf(name, to)];
  const diff = diffPlans(before, after);
  const language = scriptOf(after);
  const at = (text: string, range: Range | null) => {
    const said = range ? text.slice(range.start, range.end).replaceAll('\n', '⏎') : '';
    return said.length > 60 ? `«${said.slice(0, 40)} … ${said.slice(-15)}»` : `«${said}»`;
  };
  const changes = diff.changes.map((one) => {
    const places = `${at(before.text, one.before)} → ${at(after.text, one.after)}`;
    return `${signOf(one)} ${one.code}: ${changeText(one, language)} · ${placeText(one, diff, language)}\n    ${places}\n`;
  });
  const first = firstOf([diff]).map(
    (one) => `first ${one.change.code}: ${whyText(one, language)}\n`,
  );
  const groups = diff.groups.map(
    (group) =>
      `group ${groupTitle(group, group.changes.length, language)}: ${group.changes.map(({ code }) => code).join(' ')}\n`,
  );
  const { coverage, stakes } = diff;
  return `# ${from} → ${to}: ${JSON.stringify(coverage)} ${JSON.stringify(stakes)}\n${[...changes, ...first, ...groups].join('')}`;
}

test.each(names)('%s', async (name) => {
  const both = told(name, 'before', 'after') + told(name, 'after', 'before');
  await expect(both).toMatchFileSnapshot(join(FOLDER, 'said', `${name}.txt`));
});

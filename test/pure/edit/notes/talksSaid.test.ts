/**
 * Each talk of the labelled notes: all that is proposed of it, with where it stands in the notes,
 * and what writing all of it changes in the plan. `test/fixtures/notes/` is read like code;
 * `npx vitest -u` writes it.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNotes } from '../../../../src/edit/notes/read/recognise';
import { writeNotes } from '../../../../src/edit/notes/write/apply';
import { plan } from '../../language/marked';
import { toldValue } from '../../plan/toldPlan';
import { PLANS, TALKS, TODAY } from './talks';

const FOLDER = join(import.meta.dirname, '../../../fixtures/notes');

test.each(TALKS.map((talk, n) => ({ ...talk, n })))('$name', async ({ plan: of, notes, n }) => {
  const before = plan(PLANS[of]);
  const read = readNotes(before, notes, { today: TODAY, markdown: notes.startsWith('# ') });
  const { talk, proposals } = read;
  const { id, edits } = writeNotes(before, { ...talk, copy: 'sources/n.txt' }, proposals);
  const told = [toldValue(read, notes), toldValue({ id, edits }, before.text)].join('\n');
  await expect(told).toMatchFileSnapshot(join(FOLDER, `${String(n).padStart(2, '0')}.txt`));
});

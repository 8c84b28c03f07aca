/** A line that Markdown takes for the end of the item above, and that was meant as one of its own. */
import { expect, it } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';

const SOURCE = '\n\n[^a]: media · Daily · 2022-09-01 · B2\n';

/** What the near misses of the lines make of them. */
function mended(section: string, lines: string): string[] {
  const text = `## ${section}\n\n${lines}${SOURCE}`;
  const { problems } = readPlan(text, { path: 'a.account.md' });
  return problems.flatMap(({ code, edits = [] }) => {
    if (code !== 'line') return [];
    const [edit] = edits;
    if (!edit) return ['no edit'];
    const fixed = text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
    return [fixed.slice(section.length + 5, -SOURCE.length)];
  });
}

it.each([
  // Both end with a source, and the second isn't indented.
  ['Look', '- They grow. [^a]\nThey sell. [^a]', '- They grow. [^a]\n- They sell. [^a]'],
  // A score is a line of its own, whatever stands above.
  ['Fit', '- Match: 4/5\n  Need: 3/5', '- Match: 4/5\n- Need: 3/5'],
  ['Look', '- They grow.\n  Open: how fast?', '- They grow.\n- Open: how fast?'],
  ['Look', '- They\n  - grow.\n    Open: how fast?', '- They\n  - grow.\n  - Open: how fast?'],
  [
    'Opportunities',
    '### A plant\n\n- Stage: pre-sale\n  Next: call\n  them',
    '### A plant\n\n- Stage: pre-sale\n- Next: call\n  them',
  ],
  [
    'People',
    '- Ann Lee · CFO · user\nBo Wu · COO · user',
    '- Ann Lee · CFO · user\n- Bo Wu · COO · user',
  ],
])('in %s %j becomes items', (section, lines, fixed) => {
  expect(mended(section, lines)).toEqual([fixed]);
  const [crlf, mendedCrlf] = [lines, fixed].map((one) => one.replaceAll('\n', '\r\n'));
  expect(mended(section, crlf ?? '')).toEqual([mendedCrlf]);
});

it.each([
  ['Look', '- They grow. [^a]\n  They sell. [^a]'],
  ['Look', '- They grow\nand sell. [^a]'],
  ['Look', '- They grow and\n  open: a shop.'],
  ['Look', 'They grow. [^a]\nThey sell. [^a]'],
  ['Look', '- Match: 4/5\n  Need: 3/5'],
  // Nothing but keys is read line by line.
  ['Opportunities', '### A plant\n\n- Stage: pre-sale\n  Next: call'],
])('in %s %j is one sentence after another', (section, lines) => {
  expect(mended(section, lines)).toEqual([]);
});

it.each([
  ['**Ask**', true],
  ['**Ask**：', true],
  ['**Ask:** the buyer', false],
  ['**Ask** the buyer', false],
  ['**Growth**', false],
])('%j was meant as the heading of a section: %j', (line, isMeant) => {
  const { problems } = readPlan(`## Look\n\n${line}\n`, { path: 'a.account.md' });
  expect(problems.some(({ code }) => code === 'sectionLine')).toBe(isMeant);
});

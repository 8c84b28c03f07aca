/** What counts as the front matter of a plan. */
import { expect, it } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';

const accountOf = (text: string) =>
  readPlan(text, { path: 'a.account.md' }).frontMatter?.account ?? null;

it.each(['---\naccount: A\n---\n', '\n---\naccount: A\n---\n'])('%j is one', (text) => {
  expect(accountOf(text)).toBe('A');
});

// Below a blank line dashes are a rule, unless a key follows.
it.each([
  '\n---\nWhat we know of A\n---\n',
  '\n---\n\naccount: A\n---\n',
  'x\n---\naccount: A\n---\n',
])('%j is none', (text) => {
  expect(readPlan(text, { path: 'a.account.md' }).frontMatter).toBeNull();
});

/** The front matter's problems: code, the words that it stands on, and what they become. */
function told(lines: string, before = ''): string[] {
  const text = `${before}---\n${lines}---\n`;
  const { problems } = readPlan(text, { path: 'a.account.md' });
  return problems.flatMap(({ code, range, edits = [] }) => {
    const [into] = edits.map((edit) => edit.text);
    return [`${code}: ${JSON.stringify(text.slice(range.start, range.end))} → ${into ?? ''}`];
  });
}

it('reads the first of two keys, and says so', () => {
  expect(told('zhibi: 1\naccount: A\naccount: B\n')).toEqual(['duplicateKey: "account" → ']);
  expect(accountOf('---\nzhibi: 1\naccount: A\naccount: B\n---\n')).toBe('A');
});

it('reads nothing of what is no YAML', () => {
  expect(told('account: "A\n')).toEqual(['yaml: "\\"A" → ']);
  expect(accountOf('---\naccount: "A\n---\n')).toBeNull();
});

it.each([
  ['zhibi: 1\naccount: *A and B\n', 'alias: "*A and B" → "*A and B"'],
  ['zhibi: 1\nowner: Kim #2\n', 'comment: "#2" → "Kim #2"'],
])('%j gets its quotes', (lines, fixed) => {
  expect(told(lines)).toContain(fixed);
});

it('offers to take a blank line above it away', () => {
  expect(told('zhibi: 1\n', '\n')).toEqual(['blankBefore: "\\n" → ']);
  expect(told('zhibi: 1\n')).toEqual([]);
});

it.each([
  ['zhibi: 1\nteam: [王敏，李雷]\n', 'comma: "，" → , '],
  ['zhibi: 1\nteam: [王敏， 李雷]\n', 'comma: "，" → ,'],
])('%j gets a comma, and one blank behind it', (lines, fixed) => {
  expect(told(lines)).toContain(fixed);
});

// A slip of a key for a day is surely meant only where a day stands behind it.
it.each([
  ['zhibi: 1\nreveiwBy: 2027-03-31\n', 'near: "reveiwBy" → reviewBy'],
  ['zhibi: 1\nreveiwBy: soon\n', 'near: "reveiwBy" → '],
  ['zhibi: 1\nreveiwBy: 2027-02-31\n', 'near: "reveiwBy" → '],
])('%j', (lines, fixed) => {
  expect(told(lines)).toContain(fixed);
});

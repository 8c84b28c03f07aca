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

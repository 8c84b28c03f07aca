import { expect, it } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';

/** The near-misses of a paragraph: their code, and what the line becomes. */
function misses(line: string): string[] {
  const text = `## Look\n\n${line}\n`;
  const { problems } = readPlan(text, { path: 'a.account.md' });
  return problems.flatMap(({ rule, code, edits = [] }) => {
    if (rule !== 'format/near-miss') return [];
    const [edit] = edits;
    const fixed = edit && text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
    return [`${code}: ${fixed?.split('\n')[2]}`];
  });
}

it.each([
  ['＃＃ Growth', 'heading: ## Growth'],
  ['＃＃Growth', 'heading: ## Growth'],
  ['＃Growth', 'heading: # Growth'],
  ['##\u3000Growth', 'heading: ## Growth'],
  ['#\u3000Growth', 'heading: # Growth'],
  ['##Growth', 'heading: ## Growth'],
  ['#Look', 'heading: # Look'],
  ['-[ ] Growth', 'item: - [ ] Growth'],
  ['-“Growth” they say', 'item: - “Growth” they say'],
  ['*客户要海外产能', 'item: * 客户要海外产能'],
])('%s was meant for something else', (line, told) => {
  expect(misses(line)).toEqual([told]);
});

it.each([
  '#1 in the market',
  '#Growth',
  '*客户*要海外产能',
  '-5% of sales',
  'a # b',
  '[^[-r]: x',
  'a[^[b] c',
])('%s is told as nothing', (line) => {
  expect(misses(line)).toEqual([]);
});

/** What the near misses make of lines. */
function mended(lines: string): string[] {
  const text = `## Look\n\n${lines}\n`;
  const { problems } = readPlan(text, { path: 'a.account.md' });
  return problems.flatMap(({ rule, edits = [] }) =>
    rule === 'format/near-miss'
      ? edits.map(
          ({ range, text: into }) => text.slice(9, range.start) + into + text.slice(range.end),
        )
      : [],
  );
}

it.each([
  ['They grow fast.\n---', 'They grow fast.\n\n---\n'],
  ['They grow fast [^a]\n---', 'They grow fast [^a]\n\n---\n'],
  ['They grow\nfast\n---', 'They grow\nfast\n\n---\n'],
  [`They ${'grow '.repeat(8)}\n---`, `They ${'grow '.repeat(8)}\n\n---\n`],
])('%j is a sentence over a rule', (lines, fixed) => {
  expect(mended(lines)).toEqual([fixed]);
});

it.each(['They grow fast\n---', 'They grow fast.\n---------------'])('%j is a heading', (lines) => {
  expect(mended(lines)).toEqual([]);
});

it.each(['\n', '\r\n'])('a line right under a table is parted from it (%j)', (eol) => {
  const table = ['| Row | 2021 |', '| --- | --- |', '| Stock | 5 |'].join(eol);
  expect(mended(`${table}${eol}They grow.${eol}`)).toEqual([
    `${table}${eol}${eol}They grow.${eol}\n`,
  ]);
});

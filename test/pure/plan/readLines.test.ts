import { expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { readLines } from '../../../src/plan/readLines';
import { lint } from '../../../src/rules/lint';

const read = (text: string) => readLines(readPlan(text, { path: 'a.account.md' }));

test('lines in sections that are read; heads, comments and sources say nothing', () => {
  expect(
    read(
      '---\nzhibi: 1\n---\n\n# Acme\n\nIntro.\n\n## Look\n\n- a [^s]\n  - b\n\n<!-- c\nd -->\n\n[^s]: x\n',
    ),
  ).toEqual({ lines: 3, read: 2 });
});

test('a section of items reads what became one', () => {
  expect(read('## People\n\n- Han · CFO\n\nA note.\n')).toEqual({ lines: 2, read: 1 });
  expect(read('## Actions\n\n| Action | Owner |\n| --- | --- |\n| call | Han |\n')).toEqual({
    lines: 1,
    read: 1,
  });
  expect(read('## Opportunities\n\n| Name | Value |\n| --- | --- |\n| ads | 4 |\n')).toEqual({
    lines: 1,
    read: 0,
  });
  expect(
    read('## Deals\n\n| Name | Value | Stage |\n| --- | --- | --- |\n| ads | 4 | Demo |\n'),
  ).toEqual({ lines: 1, read: 1 });
});

test.each([
  'Risk Register',
  '风险与应对',
  'Risks & mitigation',
  '风险和对策',
  '需求与痛点',
  'Key Stakeholders',
  'Next Steps',
  '商机',
  '关键人物',
])('%s opens a section', (heading) => {
  expect(readPlan(`## ${heading}\n`, { path: 'a.account.md' }).sections).toHaveLength(1);
});

test.each([
  '问题与痛点',
  '切入点',
  '望京门店',
  '机会成本',
  '需求变化',
  'Looking ahead',
  'Asking price',
])('%s opens none', (heading) => {
  expect(readPlan(`## ${heading}\n`, { path: 'a.account.md' }).sections).toHaveLength(0);
});

test('what is not read is named with the nearest section, and summed up', () => {
  const text = `## Look\n\n- Open: x.\n\n## Account history\n\n${'- Revenue grew 40%.\n'.repeat(6)}`;
  const found = lint(readPlan(text, { path: 'a.account.md' }), { language: 'en', today: null });
  const messages = found
    .filter(({ rule }) => rule === 'format/unknown-section')
    .map(({ message }) => message);
  expect(messages).toEqual([
    '1 of 7 lines are read and checked. Not read: Account history.',
    'What stands under “Account history” isn’t read or checked. Read it as “Look”?',
  ]);
});

import { expect, test } from 'vitest';
import {
  fillTemplate,
  isUsableName,
  ownedFoldersIn,
  planFileName,
} from '../../../../src/edit/things/newPlan';
import { lint } from '../../../../src/rules/lint';
import { plan } from '../../language/marked';

import { DAYS, TEMPLATES } from './templates';

test('a new plan has nothing wrong: only its next step is named', () => {
  for (const { text, language, stage } of TEMPLATES) {
    const filled = fillTemplate(text, { account: 'ACME', owner: 'Kim', ...DAYS });
    expect(filled).not.toContain('{{');
    const found = lint(plan(filled), { language: 'en', today: '2022-09-01' });
    expect([...new Set(found.map(({ rule }) => rule))], `${language} ${stage}`).toEqual([
      'plan/next-step',
    ]);
  }
});

test('names that a template can’t hold are refused', () => {
  for (const name of ['', '  ', 'a\nb', 'a\r', 'a --> b', '\u0000', '\u2028x']) {
    expect(isUsableName(name), JSON.stringify(name)).toBe(false);
    expect(() => fillTemplate('x', { account: name, owner: 'Kim', ...DAYS })).toThrow(RangeError);
  }
});

test('the file name is one on every system, and free', () => {
  for (const [account, expected] of [
    ['阿里巴巴', '阿里巴巴.account.md'],
    ['A/B: C?', 'A B C.account.md'],
    ['..', 'plan.account.md'],
    ['CON', 'plan CON.account.md'],
    ['../../etc', 'etc.account.md'],
  ] as const) {
    expect(planFileName(account, () => false)).toBe(expected);
  }
  const there = new Set(['A.account.md', 'A 2.account.md']);
  expect(planFileName('A', (name) => there.has(name))).toBe('A 3.account.md');
});

test('folders of plans from CODEOWNERS', () => {
  const text = '# who\n/plans/ @sales\n*.md @x\n/a/*/ @y\n/../up/ @z\n/deep/er/ @w\n/alone/\n';
  expect(ownedFoldersIn(text)).toEqual(['plans', 'deep/er']);
});

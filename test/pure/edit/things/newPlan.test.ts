/** New plans from the templates: any name that is let in reads back, and drafts are clean. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fillTemplate,
  isUsableName,
  ownedFoldersIn,
  planFileName,
} from '../../../../src/edit/things/newPlan';
import { lint } from '../../../../src/rules/lint';
import { plan } from '../../language/marked';

const TEMPLATES = ['en', 'zh-cn'].flatMap((language) =>
  ['pre-sale', 'in-sale', 'after-sale'].map((stage) => ({
    language,
    stage,
    text: readFileSync(`templates/${language}/${stage}.account.md`, 'utf8'),
  })),
);
const DAYS = { reviewBy: '2022-10-01', today: '2022-09-01' };

const aName = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      'People Inc',
      'Look Ltd',
      '望京集团',
      '望',
      'A "B" C',
      "O'Neill",
      '360',
      'A/B',
      'a: b',
      '# x',
      'C\\D',
      '$&',
      '{{owner}}',
      '*x*',
      '<b>',
      'yes',
      '&amp;',
      '`x`',
      '[^x]',
      '- x',
    ),
  )
  .filter(isUsableName);

test('every template with any name: account, owner, stage and sections are read back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TEMPLATES), aName, aName, ({ text, stage }, account, owner) => {
      const filled = fillTemplate(text, { account, owner, ...DAYS });
      const read = plan(filled);
      expect(read.frontMatter).toMatchObject({
        account: account.trim(),
        stage,
        status: 'draft',
        reviewBy: '2022-10-01',
      });
      expect(read.frontMatter?.owner).toEqual([owner.trim()]);
      expect(read.sections).toHaveLength(13);
      expect(read.sectionLevel).toBe(2);
      expect(read.actions).toHaveLength(1);
      expect(read.questions.length).toBeGreaterThan(2);
    }),
    { numRuns: 300 },
  );
});

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

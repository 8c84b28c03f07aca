import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillTemplate, isUsableName } from '../../../../src/edit/things/newPlan';
import { plan } from '../../language/marked';

import { DAYS, TEMPLATES } from './templates';

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

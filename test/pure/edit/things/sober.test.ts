/** What is offered first claims least. */
import { expect, test } from 'vitest';
import { gradesFor, soberOptions, soberTerms } from '../../../../src/edit/things/sources/sober';
import { entriesOf } from '../../../../src/plan/lexicon';

test.each([
  ['level', 'medium'],
  ['support', 'neutral'],
  ['stance', 'neutral'],
  ['role', 'user-buyer'],
] as const)('of %s the middle comes first, and every term once', (field, first) => {
  const terms = soberTerms(field);
  expect(terms[0]).toBe(first);
  expect([...terms].sort()).toEqual(
    entriesOf(field)
      .map(([term]) => term)
      .sort(),
  );
});

test('a field without a middle keeps its order', () => {
  expect(soberTerms('response')).toEqual(entriesOf('response').map(([term]) => term));
  expect(soberOptions('level', 'zh-cn')[0]).toBe('中');
});

test('of grades the usual one of the kind comes first, and each stands once', () => {
  for (const kind of ['annual-report', 'meeting', 'media']) {
    const grades = gradesFor(kind);
    expect(new Set(grades).size).toBe(grades.length);
  }
  expect(gradesFor('annual-report')[0]).toMatch(/^A/);
  expect(gradesFor('media')[0]).toMatch(/^[BC]/);
});

import { describe, expect, test } from 'vitest';
import { entriesOf, type Field, LEXICON, saidWord, termOf } from '../../../../src/plan/lexicon';

describe('how a term is said', () => {
  test.each([
    ['sourceKind', 'annual-report', 'annual report'],
    ['sourceKind', 'on-the-job', 'on the job'],
    ['access', 'nda', 'under NDA'],
    ['role', 'economic-buyer', 'economic buyer'],
    ['stage', 'pre-sale', 'pre-sale'],
    ['coverage', 'in-depth', 'in-depth'],
    ['frontMatterKey', 'reviewBy', 'review by'],
    ['sourceKind', 'trade-fair-of-ours', 'trade-fair-of-ours'],
  ])('%s %s: %s', (field, term, said) => {
    expect(saidWord(field, term).en).toBe(said);
  });

  const values: Field[] = [
    ...([
      'sourceKind',
      'access',
      'stance',
      'level',
      'role',
      'party',
      'support',
      'response',
    ] as const),
    ...(['coverage', 'driver', 'stage', 'decision', 'status', 'step'] as const),
  ];
  test.each(values)('what is said of %s may be written, too', (field) => {
    for (const [term] of entriesOf(field)) {
      expect([term, termOf(field, saidWord(field, term).en)]).toEqual([term, term]);
    }
    expect(Object.keys(LEXICON[field]).length).toBeGreaterThan(0);
  });
});

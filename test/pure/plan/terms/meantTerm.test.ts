import { expect, test } from 'vitest';
import { meantTerm } from '../../../../src/plan/lexicon';

test.each([
  ['cost', 'costOfRevenue'],
  ['Cost', 'costOfRevenue'],
  ['revenu', 'revenue'],
])('%s is probably %s', (word, term) => expect(meantTerm('row', word)).toBe(term));

// The beginning or end of several, or of none.
test.each([
  'net',
  'total',
  'cur',
  'ebitda margin',
  '收入合',
  '成',
  '额',
  'headcount',
  '',
  'x',
  '员工',
])('%s may be anything', (word) => expect(meantTerm('row', word)).toBeNull());

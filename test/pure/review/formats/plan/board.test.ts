/** What is said of the accounts together, in a terminal and on the board. */
import { expect, it } from 'vitest';
import { boardOf } from '../../../../../src/review/board/board';
import { calibrate, type OpportunityOutcome } from '../../../../../src/review/board/calibrate';
import { suggestionText, totalsText } from '../../../../../src/review/formats/plan/board/board';
import { calibrateText } from '../../../../../src/review/formats/plan/calibrate';

const CERTAINTIES = { high: 0.7, medium: 0.4, low: 0.15 };

/** Accounts of one currency: what each is expected to bring, and its days. */
function boardWith(capacity: number, accounts: Record<string, [string, number, number]>) {
  const candidates = Object.entries(accounts).map(([account, [decision, expected, effort]]) => ({
    ...{ path: account, account, decision, effort },
    values: [{ currency: 'USD', expected, proven: 0 }],
  }));
  const means = candidates.map(() => ({ capacity, certainties: CERTAINTIES, fx: {} }));
  return boardOf(candidates, means, null);
}

it.each([
  ['take', { A: ['pursue', 5, 10], B: ['nurture', 3, 10] }, /^There is room for B: /],
  ['drop', { A: ['pursue', 5, 15], B: ['pursue', 3, 10] }, /^More is pursued .* Give up B, which/],
  ['both', { A: ['pursue', 1, 15], B: ['nurture', 9, 15] }, /^Giv\S+ up A.*B/],
] as const)('a better set is said by what it asks for: %s', (_, accounts, sentence) => {
  const board = boardWith(20, accounts as unknown as Record<string, [string, number, number]>);
  expect(suggestionText(board, 'en')).toMatch(sentence);
});

it.each([
  [1, 'only 33% of it backed'],
  [1.49, 'only 50% of it backed'],
  [1.5, ', 50% of it backed'],
])('shares are whole percents, and a thin one is said so: %d of 3', (proven, said) => {
  expect(totalsText([{ currency: 'USD', expected: 3, proven }], 'en')).toContain(said);
});

it('what was said and what came true stand beside each other in whole percents', () => {
  const outcomes = Array.from({ length: 12 }, (_, i): OpportunityOutcome => {
    const won = i % 3 === 0;
    return {
      ...{ term: 'high', first: 0.7, last: 0.7, closeFirst: null, closeLast: null },
      ...{ result: won ? 'won' : 'lost', year: '2025', owner: ['Ann'] },
    };
  });
  expect(calibrateText(calibrate(outcomes), true, 'en')).toMatch(/^Ann +70% +33% +12$/m);
  expect(calibrateText(calibrate(outcomes), false, 'en')).not.toContain('Ann');
});

/** Growth that a claim states and its source doesn't print: computed from two values of one row. */
import { expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { proofOf } from '../../../src/proof/check';
import { CopyIndex } from '../../../src/proof/text/copyIndex';
import { copyOf, type Line } from '../imports/report/segments/typed';

const PAGES: readonly (readonly Line[])[] = [
  [
    'Consolidated statements of operations',
    '(in thousands of pounds)',
    ['', '2022', '2021'],
    ['Revenue', '86,614', '80,121'],
    ['Cost of sales', '(51,203)', '(47,899)'],
    ['Gross profit', '35,411', '32,222'],
    ['Operating loss', '(1,210)', '(1,008)'],
    ['Profit before tax', '(2,310)', '(1,925)'],
    ['Exceptional items', '(333)', '(296)'],
    ['Other income', '3,015', '2,681'],
    ['Administrative expenses', '(30,201)', '(31,488)'],
  ],
];

/** What becomes of the one figure of a claim, with the two values where it was computed. */
function resultOf(claim: string) {
  const text = `## Look\n\n- ${claim} [^s]\n\n[^s]: annual-report · [R](r.pdf) · 2023-03-01 · A1\n`;
  const plan = readPlan(text, { path: 'a.account.md' });
  const index = new CopyIndex(copyOf(PAGES, 'en'));
  const { checks } = proofOf(plan, new Map([['r.pdf', { state: 'read', hash: 'h', index }]]));
  const [check] = checks.filter(({ text: figure }) => figure.includes('%'));
  return check?.result === 'derived' ? ['derived', ...(check.from ?? [])] : [check?.result];
}

test.each([
  ['Revenue rose 8.1% in 2022.', ['derived', 86614, 80121]],
  ['Cost of sales rose 6.9% in 2022.', ['derived', -51203, -47899]],
  ['Administrative expenses fell 4.1% in 2022.', ['derived', -30201, -31488]],
  ['The operating loss grew 20.0% in 2022.', ['derived', -1210, -1008]],
  ['Other income rose 12.5% in 2022.', ['derived', 3015, 2681]],
  ['Other income rose by over 12% in 2022.', ['derived', 3015, 2681]],
  ['Other income rose by about 12.4% in 2022.', ['derived', 3015, 2681]],
  ['Other income rose by almost 12.6% in 2022.', ['derived', 3015, 2681]],
])('%s', (claim, expected) => {
  expect(resultOf(claim)).toEqual(expected);
});

test.each([
  'Revenue rose 9.1% in 2022.',
  'Revenue fell 8.1% in 2022.',
  'Revenue rose 8.1% in 2021.',
  'Revenue rose by over 5% in 2022.',
  'Revenue rose by over 9% in 2022.',
  'Revenue rose by almost 12% in 2022.',
  'Administrative expenses rose by 4.1% in 2022.',
  'Cost of sales fell 6.9% in 2022.',
  // In brackets these are a loss or an item of unknown sign: a rise of theirs is none.
  'Profit before tax rose 20.0% in 2022.',
  'Exceptional items rose 12.5% in 2022.',
])('no value of the report makes: %s', (claim) => {
  expect(resultOf(claim)[0]).not.toBe('derived');
  expect(resultOf(claim)[0]).not.toBe('found');
});

// Other income rose by 12.458 %. A word of tolerance allows 2 % of the figure around it, or up to 10 % on its side.
test.each<[claim: string, is: boolean]>([
  ['about 12.3%', true],
  ['about 12.7%', true],
  ['about 12.2%', false],
  ['about 12.8%', false],
  ['over 11.4%', true],
  ['over 11.3%', false],
  ['over 12.5%', false],
  ['less than 13.8%', true],
  ['less than 13.9%', false],
  ['less than 12.4%', false],
  ['almost 13.8%', true],
  ['almost 13.9%', false],
  ['almost 12.3%', true],
  ['almost 12.2%', false],
  ['12.5%', true],
  ['12.46%', true],
  ['12.45%', false],
  ['12.4%', false],
  ['12%', true],
  ['13%', false],
])('Other income rose by %s: %s', (by, is) => {
  expect(resultOf(`Other income rose by ${by} in 2022.`)[0] === 'derived').toBe(is);
});
